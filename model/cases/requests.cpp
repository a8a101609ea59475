#include "model/cases/requests.h"

#include "model/cases/form_fields.h"
#include "model/cases/guardian_standing.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using policy::RequestAsker;
using policy::RequestRight;
using policy::RequestState;

constexpr std::string_view entity = "request";

std::string caseNumberOf(const Context& context, RecordId child) {
    return textOf(context.database.single("select case_number from core.child where id = $1", {child.value}));
}

std::vector<std::string> codesIn(std::string_view joined) {
    std::vector<std::string> codes;
    while (!joined.empty()) {
        const auto end = std::min(joined.find(','), joined.size());
        if (end > 0) codes.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return codes;
}

tl::unexpected<Error> required(std::string_view key, std::vector<int> duties = {}) {
    return fail(ErrorKind::BadInput, "field.required", {.field = "request." + std::string(key)}, {}, std::move(duties));
}

/// Who asks, in the words that the kind of person calls for.
Result<void> checkAsker(const Fields& fields, RequestAsker asker) {
    const bool named = !text(fields, "asker_name").empty();
    if (asker == RequestAsker::Guardian && !named && number(fields, "asker_guardian") == 0)
        return required("asker_guardian");
    if ((asker == RequestAsker::NearRelative || asker == RequestAsker::Other) && !named) return required("asker_name");
    if (asker == RequestAsker::NearRelative && text(fields, "asker_relation").empty())
        return required("asker_relation", {35});
    return {};
}

Result<void> checkSubject(const Context& context, const Fields& fields, RequestRight right, bool onFile) {
    if ((right == RequestRight::Correct || right == RequestRight::Complaint) && text(fields, "wish").empty())
        return required("wish");
    if (!onFile && right != RequestRight::Complaint && text(fields, "about").empty()) return required("about");
    const bool byPurpose = right == RequestRight::Withdraw || right == RequestRight::Limit;
    const std::vector<std::string> purposes = codesIn(text(fields, "purposes"));
    if (byPurpose && purposes.empty()) return required("purposes", {23});
    for (const std::string& key : purposes) {
        const catalogue::Purpose* purpose = context.catalogue.purpose(key);
        if (purpose && purpose->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {key}, {16});
    }
    return {};
}

/// The guardian of record whom the form means: by reference, or by the exact name.
const GuardianOfRecord* guardianMeant(const std::vector<GuardianOfRecord>& guardians, RecordId id,
                                      const std::string& name) {
    for (const GuardianOfRecord& guardian : guardians)
        if (id ? guardian.record == id : !name.empty() && guardian.name == name) return &guardian;
    return nullptr;
}

/// Whether this person has signed a consent that still stands: a guardian's, or the child's own.
bool hasConsented(const Context& context, RecordId child, std::optional<RecordId> guardian) {
    return numberOf(context.database.single(
               "select count(*) from consent.consent join consent.consent_purpose on consent.consent_purpose.parent_id "
               "= consent.consent.id where consent.consent.parent_id = $1 and consent.consent.kind = $2 and "
               "coalesce(consent.consent.signer_guardian, 0) = $3 and consent.consent_purpose.result = 'agree' and "
               "coalesce(consent.consent_purpose.withdrawn_on, '') = ''",
               {child.value, std::string(guardian ? "guardian_consent" : "child_consent"),
                guardian.value_or(RecordId{}).value})) > 0;
}

}  // namespace

// Counted beside the case numbers of the year, under the year's negative.
std::string nextRequestNumber(Context& context, Date receivedOn) {
    const std::int64_t counter = -receivedOn.year();
    context.database.execute(
        "insert into core.case_counter (id, last_number) values ($1, 1) on conflict (id) do update set last_number = "
        "case_counter.last_number + 1",
        {counter});
    const std::int64_t number =
        numberOf(context.database.single("select last_number from core.case_counter where id = $1", {counter}));
    char tail[32];
    std::snprintf(tail, sizeof tail, "-SQ%04d-%04lld", receivedOn.year(), static_cast<long long>(number));
    return context.unit.code + tail;
}

bool RequestSkeleton::isGranted() const {
    const auto grants = [](const std::string& word) { return word == "granted" || word == "partly"; };
    return grants(answer) || grants(appealAnswer);
}

void logRequest(Context& context, audit::Verb verb, const RequestSkeleton& request, const Fields& fields,
                std::string note, std::int64_t count) {
    audit::Event event;
    event.verb = verb;
    event.entity = entity;
    event.record = request.id;
    if (request.child) event.caseNumber = caseNumberOf(context, request.child);
    event.fields = keysOf(fields);
    event.note = std::move(note);
    event.count = count;
    context.log.append(event);
}

Result<RecordId> Requests::openChecked(RecordId childId, const Fields& given) {
    if (auto permitted = requirePermission(context_, "request.add"); !permitted)
        return tl::unexpected(permitted.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    ChildSkeleton child;
    if (childId) {
        auto found = childInScope(context_, childId);
        if (!found) return tl::unexpected(found.error());
        child = *found;
    } else {
        if (context_.actor.division) child.divisionCode = context_.actor.division->digits();
        child.institution = context_.actor.institution;
    }
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());

    Fields fields = given;
    if (text(fields, "received_on").empty()) fields["received_on"] = context_.clock.today().iso();
    const auto right = policy::requestRight(text(fields, "right_asked"));
    const auto asker = policy::requestAsker(text(fields, "asker_kind"));
    const auto received = Date::parse(text(fields, "received_on"));
    if (!right) return required("right_asked");
    if (!asker) return required("asker_kind");
    if (!received) return required("received_on");
    if (auto fine = checkAsker(fields, *asker); !fine) return tl::unexpected(fine.error());
    if (auto fine = checkSubject(context_, fields, *right, bool(childId)); !fine) return tl::unexpected(fine.error());
    if (*asker == RequestAsker::Guardian) {
        const auto guardians = guardiansOf(context_, childId);
        const RecordId meant{number(fields, "asker_guardian")};
        const GuardianOfRecord* guardian = guardianMeant(guardians, meant, text(fields, "asker_name"));
        if (meant && !guardian)
            return fail(ErrorKind::BadInput, "request.not_guardian", {.field = "request.asker_guardian"}, {}, {81});
        if (guardian) {
            fields["asker_guardian"] = guardian->record.value;
            if (!guardian->name.empty()) fields["asker_name"] = guardian->name;
        }
    }
    // Not what another step enters: a request is not born with its answer.
    for (const auto& [key, value] : fields) {
        const catalogue::Field* field = context_.catalogue.field(entity, key);
        if (field && field->group != "request")
            return fail(ErrorKind::BadInput, "request.field_of_other_step", {.field = field->place()});
    }

    const policy::RequestTerms terms = policy::requestTerms(context_.catalogue, *right, *received);
    store::Transaction transaction = context_.database.begin();
    const Fields derived{{"number", nextRequestNumber(context_, *received)},
                         {"due_on", terms.answerBy.iso()},
                         {"step_due_on", terms.acceptBy.iso()},
                         {"state", std::string(nameOf(RequestState::Received))},
                         {"division_code", child.divisionCode},
                         {"institution", child.institution}};
    auto id = records_.insert(entity, fields, catalogue::Required::AtSave, childId, derived);
    if (!id) return id;
    RequestSkeleton taken;
    taken.id = *id;
    taken.child = childId;
    logRequest(context_, audit::Verb::Collect, taken, fields, "request.opened");
    transaction.commit();
    return id;
}

Result<RecordId> Requests::open(RecordId child, const Fields& fields) {
    return refusalsLogged(context_, entity, child, [&] { return openChecked(child, fields); });
}

Result<RequestSkeleton> Requests::skeleton(RecordId id) const {
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (auto reachable = records_.requireInScope(entity, id); !reachable) return tl::unexpected(reachable.error());
    RequestSkeleton found;
    context_.database.query(R"(
        select core.request.parent_id, core.request.number, core.request.received_on, core.request.due_on,
               consent.request.right_asked, consent.request.asker_kind, consent.request.state,
               consent.request.asker_guardian, consent.request.asker_name, consent.request.accepted_on,
               consent.request.checked_by, consent.request.safety_approved_by, consent.request.answer,
               consent.request.answered_by, consent.request.purposes, consent.request.appeal_answer
        from core.request
        join consent.request on consent.request.id = core.request.id
        where core.request.id = $1)",
                            {id.value}, [&](const store::RowView& row) {
                                auto word = [&](int column) { return std::string(row.text(column)); };
                                found.id = id;
                                found.child = {row.number(0)};
                                found.number = word(1);
                                found.receivedOn = word(2);
                                found.dueOn = word(3);
                                found.right = policy::requestRight(row.text(4)).value_or(RequestRight::Complaint);
                                found.asker = policy::requestAsker(row.text(5)).value_or(RequestAsker::Other);
                                found.state = policy::requestState(row.text(6)).value_or(RequestState::Received);
                                found.guardian = {row.number(7)};
                                found.askerName = word(8);
                                found.acceptedOn = word(9);
                                found.checkedBy = word(10);
                                found.approvedBy = word(11);
                                found.answer = word(12);
                                found.answeredBy = word(13);
                                found.purposes = codesIn(row.text(14));
                                found.appealAnswer = word(15);
                                return false;
                            });
    if (!found.id) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    return found;
}

Result<policy::AskerFacts> Requests::askerFacts(const RequestSkeleton& request) const {
    policy::AskerFacts facts{.asker = request.asker, .childOnFile = bool(request.child)};
    if (!request.child) return facts;
    // Who cannot see how a guardian stands, and how old the child is, does not judge it.
    for (Compartment needed : {Compartment::Family, Compartment::Identity})
        if (auto held = requireCompartment(context_, needed); !held) return tl::unexpected(held.error());
    context_.database.query(
        "select identity.child.birth_date, identity.child.birth_date_known, core.child.close_reason "
        "from core.child join identity.child on identity.child.id = core.child.id "
        "where core.child.id = $1",
        {request.child.value}, [&](const store::RowView& row) {
            if (row.text(1) != "unknown") facts.birth = Date::parse(row.text(0));
            facts.childDied = row.text(2) == "died";
            return false;
        });
    const Date today = context_.clock.today();
    const auto guardians = guardiansOf(context_, request.child);
    if (const auto* guardian = guardianMeant(guardians, request.guardian, request.askerName)) {
        facts.guardianOfRecord = true;
        facts.guardianStands = policy::standsOn(*guardian, today);
        facts.gaveConsent = hasConsented(context_, request.child, guardian->record);
    }
    // Whatever they come as: a guardian who must not be told does not learn it as a relative.
    for (const GuardianOfRecord& guardian : guardians)
        if (!policy::mayBeInformed(guardian, today) &&
            (guardian.record == request.guardian || (!guardian.name.empty() && guardian.name == request.askerName)))
            facts.safeToInform = false;
    return facts;
}

Result<policy::AskerVerdict> Requests::authorityOf(const RequestSkeleton& request) const {
    if (request.right == RequestRight::Complaint) return policy::AskerVerdict::Entitled;
    // Who does not see the family answers, or hears the appeal, on the word of who took the request up.
    if (!request.acceptedOn.empty() && !context_.database.holds(Compartment::Family))
        return policy::AskerVerdict::Entitled;
    auto facts = askerFacts(request);
    if (!facts) return tl::unexpected(facts.error());
    return policy::mayAsk(request.right, *facts, context_.clock.today());
}

Result<bool> Requests::addresseeIsSafe(const RequestSkeleton& request) const {
    auto facts = askerFacts(request);
    if (!facts) return tl::unexpected(facts.error());
    return facts->safeToInform;
}

std::string Requests::addresseeOf(const RequestSkeleton& request) const {
    if (request.asker != RequestAsker::Child || !request.child || !request.askerName.empty()) return request.askerName;
    Record named;
    nameChild(context_, named, request.child);
    return named.text("full_name");
}

Result<policy::AskerVerdict> Requests::authority(RecordId id) const {
    auto request = skeleton(id);
    if (!request) return tl::unexpected(request.error());
    return authorityOf(*request);
}

Result<Record> Requests::show(RecordId id) const {
    return refusalsLogged(context_, entity, id, [&]() -> Result<Record> {
        auto request = skeleton(id);
        if (!request) return tl::unexpected(request.error());
        auto record = records_.read(entity, id);
        if (!record) return record;
        if (request->child) nameChild(context_, *record, request->child);
        logRequest(context_, audit::Verb::Use, *request, record->fields, "request.show");
        return record;
    });
}

Result<std::vector<Record>> Requests::list(std::optional<RecordId> childId, Which which, std::int64_t limit,
                                           std::int64_t offset) const {
    return refusalsLogged(context_, entity, childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        if (auto sight = requireSight(context_, entity); !sight) return tl::unexpected(sight.error());
        auto selection = selectionOf(context_, entity);
        if (!selection) return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(entity)}, {96});
        store::Parameters parameters;
        std::string condition = "(core.request.parent_id = 0 or " + scopeOf(context_, parameters) + ")";
        if (childId) {
            parameters.emplace_back(childId->value);
            condition += " and core.request.parent_id = $" + std::to_string(parameters.size());
        }
        if (which == Which::Open)
            condition += " and consent.request.state in ('received', 'checked', 'accepted', 'handling', 'appealed')";
        std::vector<std::int64_t> ids;
        std::int64_t passed = 0;
        context_.database.query(
            "select core.request.id, core.request.parent_id, core.request.division_code, core.request.institution "
            "from consent.request join core.request on core.request.id = consent.request.id left join core.child on "
            "core.child.id = core.request.parent_id where " +
                condition +
                " order by consent.request.step_due_on is null, consent.request.step_due_on, core.request.id desc",
            parameters, [&](const store::RowView& row) {
                if (row.number(1) == 0 && !policy::placeInScope(context_.actor, row.text(2), row.text(3))) return true;
                if (passed++ >= offset) ids.push_back(row.number(0));
                return std::int64_t(ids.size()) < limit;
            });
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows)
            if (const RecordId child{row.number("child")}) nameChild(context_, row, child);
        RequestSkeleton all;
        all.child = childId.value_or(RecordId{});
        logRequest(context_, audit::Verb::Use, all, {}, "request.list", std::int64_t(rows.size()));
        return rows;
    });
}

}  // namespace tonghu::cases
