#include "model/cases/registers.h"

#include "model/cases/record_plan.h"
#include "model/cases/register_rules.h"
#include "model/cases/scope.h"

#include <algorithm>
#include <array>

namespace tonghu::cases {
namespace {

constexpr std::string_view assessments = "impact_assessment";
constexpr std::array<std::string_view, 4> actNames{"approve", "end", "switch_on", "switch_off"};

Fields merged(const Record& before, const Fields& changes) {
    Fields all = before.fields;
    for (const auto& [key, value] : changes) all.insert_or_assign(key, value);
    return all;
}

}  // namespace

std::string_view nameOf(RegisterAct act) {
    return actNames[static_cast<std::size_t>(act)];
}

std::optional<RegisterAct> registerActNamed(std::string_view name) {
    const auto found = std::ranges::find(actNames, name);
    if (found == actNames.end()) return std::nullopt;
    return static_cast<RegisterAct>(found - actNames.begin());
}

const std::vector<std::string>& Registers::names() {
    static const std::vector<std::string> all{
        "processing", "impact_assessment", "recipient", "external_form", "training", "drill", "public_rules"};
    return all;
}

Result<void> Registers::checkedName(std::string_view name) const {
    if (std::ranges::find(names(), name) == names().end())
        return fail(ErrorKind::BadInput, "register.unknown", {}, {std::string(name.substr(0, 40))});
    return requireCompartment(context_, Compartment::Office);
}

bool Registers::mayKeep(std::string_view name) const {
    return std::ranges::any_of(policy::visibleFields(context_.catalogue, context_.actor, name),
                               [](const auto& visible) { return visible.access == catalogue::Access::Write; });
}

Result<void> Registers::requireKeeper(std::string_view name) const {
    if (auto known = checkedName(name); !known) return known;
    if (mayKeep(name)) return {};
    return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(name)}, {96});
}

void Registers::log(audit::Verb verb, std::string_view name, RecordId record, const Fields& fields,
                    std::string note) const {
    audit::Event event;
    event.verb = verb;
    event.entity = name;
    event.record = record;
    event.fields = keysOf(fields);
    event.note = std::move(note);
    context_.log.append(event);
}

Result<std::vector<Record>> Registers::list(std::string_view name, std::int64_t limit, std::int64_t offset) const {
    return refusalsLogged(context_, name, {}, [&]() -> Result<std::vector<Record>> {
        if (auto known = checkedName(name); !known) return tl::unexpected(known.error());
        const auto selection = selectionOf(context_, name);
        if (!selection) return tl::unexpected(requireSight(context_, name).error());
        const auto ids =
            idsFrom(context_, "select id from office." + std::string(name) + " order by id desc limit $1 offset $2",
                    {limit, offset});
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) row.fields["standing"] = standingOf(context_, name, row);
        return rows;
    });
}

Result<Record> Registers::show(std::string_view name, RecordId id) const {
    return refusalsLogged(context_, name, id, [&]() -> Result<Record> {
        if (auto known = checkedName(name); !known) return tl::unexpected(known.error());
        auto record = records_.read(name, id);
        if (!record) return record;
        record->fields["standing"] = standingOf(context_, name, *record);
        return record;
    });
}

Result<RecordId> Registers::add(std::string_view name, const Fields& fields) {
    return refusalsLogged(context_, name, {}, [&]() -> Result<RecordId> {
        if (auto keeper = requireKeeper(name); !keeper) return tl::unexpected(keeper.error());
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        store::Transaction transaction = context_.database.begin();
        auto id = records_.insert(name, fields, catalogue::Required::AtSave);
        if (!id) return id;
        auto derived = derivedForEntry(context_, name, fields, nullptr);
        if (!derived) return tl::unexpected(derived.error());
        records_.setDerived(name, *id, *derived);
        log(audit::Verb::Store, name, *id, fields, "register.added");
        transaction.commit();
        return id;
    });
}

Result<void> Registers::set(std::string_view name, RecordId id, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, name, id, [&]() -> Result<void> {
        if (auto keeper = requireKeeper(name); !keeper) return keeper;
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        if (auto clock = requireClock(context_); !clock) return clock;
        store::Transaction transaction = context_.database.begin();
        const auto before = records_.read(name, id);
        if (!before) return tl::unexpected(before.error());
        if (auto done = records_.update(name, id, changes, reason); !done) return done;
        auto derived = derivedForEntry(context_, name, merged(*before, changes), &*before);
        if (!derived) return tl::unexpected(derived.error());
        if (auto done = records_.update(name, id, {}, reason, *derived); !done) return done;
        log(audit::Verb::Process, name, id, changes, "register.changed");
        transaction.commit();
        return {};
    });
}

std::vector<Records::Change> Registers::history(std::string_view name, RecordId id) const {
    if (!checkedName(name)) return {};
    return records_.history(name, id);
}

std::vector<RegisterAct> Registers::acts(std::string_view name, const Record& entry) const {
    if (!mayKeep(name)) return {};
    if (isSwitched(name)) return {entry.text("state") == "on" ? RegisterAct::SwitchOff : RegisterAct::SwitchOn};
    if (name != assessments || !entry.text("ended_on").empty()) return {};
    if (!entry.text("approved_on").empty()) return {RegisterAct::End};
    if (entry.text("author") == context_.actor.user) return {};
    return {RegisterAct::Approve};
}

Result<void> Registers::act(std::string_view name, RecordId id, RegisterAct what) {
    return refusalsLogged(context_, name, id, [&]() -> Result<void> {
        if (auto keeper = requireKeeper(name); !keeper) return keeper;
        const bool ofAssessment = what == RegisterAct::Approve || what == RegisterAct::End;
        if (ofAssessment ? name != assessments : !isSwitched(name))
            return fail(ErrorKind::BadInput, "register.no_such_act", {},
                        {std::string(nameOf(what)), std::string(name)});
        if (auto clock = requireClock(context_); !clock) return clock;
        store::Transaction transaction = context_.database.begin();
        const auto entry = records_.read(name, id);
        if (!entry) return tl::unexpected(entry.error());
        auto done = [&]() -> Result<void> {
            switch (what) {
                case RegisterAct::Approve:
                    return approve(*entry);
                case RegisterAct::End:
                    return end(*entry);
                case RegisterAct::SwitchOn:
                    return switchOn(name, *entry);
                case RegisterAct::SwitchOff:
                    switchOff(name, id);
                    return {};
            }
            return {};
        }();
        if (!done) return done;
        log(audit::Verb::Setting, name, id, {}, "register." + std::string(nameOf(what)));
        transaction.commit();
        return {};
    });
}

Result<void> Registers::approve(const Record& assessment) {
    const Date today = context_.clock.today();
    auto refuse = [](const char* code, std::vector<int> duties) {
        return fail(ErrorKind::Refused, code, {}, {}, std::move(duties));
    };
    if (!assessment.text("approved_on").empty()) return refuse("assessment.approved_already", {41});
    if (assessment.text("author") == context_.actor.user) return refuse("assessment.own", {40});
    if (assessment.text("risk") == "severe") return refuse("assessment.too_risky", {40, 111});
    if (assessment.text("review_on") < today.iso()) return refuse("assessment.review_past", {40, 111});
    if (auto replaced = replaceOlder(assessment); !replaced) return replaced;
    return records_.update(assessments, assessment.id, {}, "",
                           {{"approved_by", context_.actor.user}, {"approved_on", today.iso()}});
}

/// One approval a subject: the older one ends, and what rests on it rests on the new one.
Result<void> Registers::replaceOlder(const Record& assessment) {
    const std::string about = assessment.text("about"), key = about == "processing" ? "purpose" : about;
    if (!isSwitched(about)) return {};
    const auto older = idsFrom(context_,
                               "select id from office.impact_assessment where about = $1 and " + key +
                                   " = $2 and approved_on is not null and ended_on is null",
                               {about, assessment.fields.at(key)});
    for (std::int64_t old : older) {
        for (std::int64_t resting :
             idsFrom(context_, "select id from office." + about + " where impact_assessment = $1", {old}))
            if (auto moved = records_.update(about, {resting}, {}, "", {{"impact_assessment", assessment.id.value}});
                !moved)
                return moved;
        if (auto ended = records_.update(assessments, {old}, {}, "", {{"ended_on", context_.clock.today().iso()}});
            !ended)
            return ended;
    }
    return {};
}

Result<void> Registers::end(const Record& assessment) {
    if (assessment.text("approved_on").empty() || !assessment.text("ended_on").empty())
        return fail(ErrorKind::Refused, "assessment.not_in_force");
    const Date today = context_.clock.today();
    switchOffUnder(assessment.id);
    return records_.update(assessments, assessment.id, {}, "", {{"ended_on", today.iso()}});
}

void Registers::switchOffUnder(RecordId assessment) {
    for (const std::string& name : names()) {
        if (!isSwitched(name)) continue;
        for (std::int64_t resting :
             idsFrom(context_, "select id from office." + name + " where impact_assessment = $1 and state = 'on'",
                     {assessment.value}))
            switchOff(name, {resting});
    }
}

Result<void> Registers::switchOn(std::string_view name, const Record& entry) {
    if (name == "recipient")
        if (auto complete = checkAgreement(context_, entry); !complete) return complete;
    const RecordId assessment = assessmentFor(context_, name, entry);
    if (!assessment) return fail(ErrorKind::Refused, "register.no_assessment", {}, {std::string(name)}, {40});
    return records_.update(name, entry.id, {}, "",
                           {{"state", std::string("on")},
                            {"impact_assessment", assessment.value},
                            {"switched_on", context_.clock.today().iso()},
                            {"switched_by", context_.actor.user},
                            {"switched_off", Value()}});
}

void Registers::switchOff(std::string_view name, RecordId id) {
    const auto done = records_.update(name, id, {}, "",
                                      {{"state", std::string("off")},
                                       {"switched_off", context_.clock.today().iso()},
                                       {"switched_by", context_.actor.user}});
    if (!done) throw std::logic_error("an entry that was just read is gone");
}

}  // namespace tonghu::cases
