// What some families have asked about their data: one request new, one being handled, one answered and closed.

#include "model/cases/requests.h"
#include "model/demo/chronicle.h"
#include "model/demo/family.h"

#include <array>

namespace tonghu::demo {
namespace {

using policy::RequestState;

constexpr std::size_t everySoMany = 30;  // children to one request

struct Asked {
    policy::RequestRight right;
    RequestState state;
    int daysAgo;
};

constexpr std::array requests{Asked{policy::RequestRight::Copy, RequestState::Received, 2},
                              Asked{policy::RequestRight::Copy, RequestState::Closed, 40},
                              Asked{policy::RequestRight::Explain, RequestState::Handling, 9},
                              Asked{policy::RequestRight::Copy, RequestState::Handling, 33},
                              Asked{policy::RequestRight::Explain, RequestState::Closed, 12}};

}  // namespace

void Chronicle::ask(const Outline& child, Date today) {
    const Asked& asked = requests[child.index / everySoMany % requests.size()];
    const Date received = std::max(today.plusDays(-asked.daysAgo), child.filed);
    const policy::RequestTerms terms = policy::requestTerms(office_.catalogue, asked.right, received);
    const Family family = familyOf(office_, child);
    const std::string by = workerOf(office_, child), day = received.plusDays(1).iso();
    const bool handled = asked.state != RequestState::Received, closed = asked.state == RequestState::Closed;
    const std::string nextBy = closed ? std::string() : (handled ? terms.answerBy : terms.acceptBy).iso();
    auto name = family.guardians.front().find("full_name");
    Fields fields{{"number", cases::nextRequestNumber(context_, received)},
                  {"received_on", received.iso()},
                  {"due_on", terms.answerBy.iso()},
                  {"right_asked", std::string(nameOf(asked.right))},
                  {"asker_kind", std::string("guardian")},
                  {"asker_guardian", child.guardians[0].value},
                  {"asker_name", name == family.guardians.front().end() ? Value() : name->second},
                  {"channel", std::string("in_person")},
                  {"state", std::string(nameOf(asked.state))},
                  {"step_due_on", nextBy.empty() ? Value() : Value(nextBy)}};
    if (handled)
        fields.insert({{"identity_document", std::string("resident_id")},
                       {"relation_proof", std::string("household_register")},
                       {"checked_by", by},
                       {"checked_on", day},
                       {"accepted_on", day},
                       {"handling_on", day},
                       {"handled_by", by}});
    if (closed)
        fields.insert({{"answer", std::string("granted")},
                       {"answered_on", received.plusDays(8).iso()},
                       {"answered_by", std::string("supervisor")},
                       {"closed_on", received.plusDays(8).iso()}});
    for (const char* key : {"division_code", "institution"})
        fields[key] =
            context_.database.single("select " + std::string(key) + " from core.child where id = $1", {child.id.value});
    log("request", insert("request", child.id, fields, by), child, fields, "audit");
}

void Chronicle::askSome(const std::vector<Outline>& children, Date today) {
    for (const Outline& child : children)
        if (child.index % everySoMany == everySoMany / 4 && child.guardians[0] && child.status != "closed")
            ask(child, today);
}

}  // namespace tonghu::demo
