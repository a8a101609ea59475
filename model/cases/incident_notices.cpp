// The children concerned by an incident, and who has been told: the child and each guardian who may be told.

#include "model/cases/form_fields.h"
#include "model/cases/guardian_standing.h"
#include "model/cases/incidents.h"
#include "model/cases/paper_copies.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "incident", noticeEntity = "incident_notice";

struct Notice {
    RecordId id, child, guardian;
    bool toChild = false, told = false, withheld = false;
};

std::vector<Notice> noticesOf(const Context& context, RecordId incident) {
    std::vector<Notice> found;
    context.database.query(R"(
        select id, parent_id, guardian, addressee, told_at, withheld
        from consent.incident_notice
        where incident = $1
        order by parent_id, id)",
                           {incident.value}, [&](const store::RowView& row) {
                               found.push_back({{row.number(0)},
                                                {row.number(1)},
                                                {row.number(2)},
                                                row.text(3) == "child",
                                                !row.text(4).empty(),
                                                !row.text(5).empty()});
                               return true;
                           });
    return found;
}

/// The three contents of PIPL 57 and row 42: what was in it, why and what may come of it; what was done and what people
/// can do; whom to ask.
constexpr const char* contents[] = {"data_kinds",     "cause",         "possible_harm",
                                    "measures_taken", "people_can_do", "contact"};

}  // namespace

RecordId Incidents::addNotice(RecordId incident, RecordId child, const char* addressee, RecordId guardian,
                              const char* withheld) {
    const Fields fields{{"incident", incident.value},
                        {"addressee", std::string(addressee)},
                        {"guardian", guardian ? Value(guardian.value) : Value()},
                        {"withheld", withheld ? Value(std::string(withheld)) : Value()}};
    auto id = records_.insert(noticeEntity, {}, catalogue::Required::Never, child, fields);
    return id ? *id : RecordId{};
}

Result<int> Incidents::addAffected(RecordId incident, const std::vector<RecordId>& children) {
    return refusalsLogged(context_, noticeEntity, incident, [&]() -> Result<int> {
        if (auto open = requireOpen(incident); !open) return tl::unexpected(open.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        if (auto sight = requireSight(context_, noticeEntity); !sight) return tl::unexpected(sight.error());
        if (numberOf(context_.database.single("select drill from office.incident where id = $1", {incident.value})))
            return fail(ErrorKind::Refused, "incident.drill", {}, {}, {105});
        store::Transaction transaction = context_.database.begin();
        int entered = 0;
        for (RecordId child : children) {
            auto known = childInScope(context_, child);
            if (!known) return tl::unexpected(known.error());
            if (numberOf(context_.database.single(
                    "select count(*) from consent.incident_notice where incident = $1 and parent_id = $2",
                    {incident.value, child.value})) > 0)
                continue;
            addNotice(incident, child, "child", {}, nullptr);
            addGuardians(incident, child);
            log(audit::Verb::Collect, noticeEntity, incident, {}, "incident.affected", 1, known->caseNumber);
            ++entered;
        }
        transaction.commit();
        return entered;
    });
}

/// Who enters a child without holding `family` leaves one place for the guardians; who holds it fills that in. A
/// guardian under suspicion or not to be informed gets none, and that stands on record too (regulation e5).
void Incidents::addGuardians(RecordId incident, RecordId child) {
    if (!context_.database.holds(Compartment::Family)) {
        addNotice(incident, child, "guardian", {}, nullptr);
        return;
    }
    const Date today = context_.clock.today();
    int standing = 0;
    for (const GuardianOfRecord& guardian : guardiansOf(context_, child)) {
        if (!policy::standsOn(guardian, today)) continue;
        ++standing;
        addNotice(incident, child, "guardian", guardian.record,
                  policy::mayBeInformed(guardian, today) ? nullptr : "do_not_inform");
    }
    if (standing == 0) addNotice(incident, child, "guardian", {}, "no_guardian");
}

std::vector<RecordId> Incidents::childrenIn(std::string_view division) const {
    std::vector<RecordId> children;
    const auto place = DivisionCode::parse(division);
    if (!place || !context_.database.holds(Compartment::Core)) return children;
    std::string first(place->prefix()), last(place->prefix());
    first.resize(12, '0'), last.resize(12, '9');
    store::Parameters parameters{first, last};
    const std::string scope = scopeOf(context_, parameters);
    for (std::int64_t id :
         idsFrom(context_, "select id from core.child where core.child.division_code between $1 and $2 and " + scope,
                 parameters))
        children.push_back({id});
    return children;
}

Result<std::vector<Record>> Incidents::notices(RecordId incident) const {
    return refusalsLogged(context_, noticeEntity, incident, [&]() -> Result<std::vector<Record>> {
        if (auto there = records_.requireInScope(entity, incident); !there) return tl::unexpected(there.error());
        auto selection = selectionOf(context_, noticeEntity);
        if (!selection || selection->fields.empty())
            return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(noticeEntity)}, {96});
        std::vector<std::int64_t> ids;
        for (const Notice& notice : noticesOf(context_, incident))
            if (records_.childInScope(notice.child)) ids.push_back(notice.id.value);
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) {
            const RecordId child{row.number("child")}, guardian{row.number("guardian")};
            nameChild(context_, row, child);
            if (!guardian) continue;
            for (const GuardianOfRecord& one : guardiansOf(context_, child))
                if (one.record == guardian && !one.name.empty()) row.fields["guardian_name"] = one.name;
        }
        log(audit::Verb::Use, noticeEntity, incident, {}, "incident.list", std::int64_t(rows.size()));
        return rows;
    });
}

Result<void> Incidents::told(RecordId notice, const Fields& how) {
    return refusalsLogged(context_, noticeEntity, notice, [&]() -> Result<void> {
        if (auto reachable = records_.requireInScope(noticeEntity, notice); !reachable) return reachable;
        for (const char* key : {"channel", "told_at", "proof"})
            if (text(how, key).empty())
                return fail(ErrorKind::BadInput, "incident.proof_missing",
                            {.field = "incident_notice." + std::string(key)}, {}, {55});
        if (!isEmpty(
                context_.database.single("select withheld from consent.incident_notice where id = $1", {notice.value})))
            return fail(ErrorKind::Refused, "incident.withheld", {}, {}, {42, 55});
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(noticeEntity, notice, how, "incident.told", {{"told_by", context_.actor.user}});
            !done)
            return done;
        const std::string caseNumber = textOf(context_.database.single(
            "select case_number from core.child where id = (select parent_id from consent.incident_notice where id = "
            "$1)",
            {notice.value}));
        log(audit::Verb::Provide, noticeEntity, notice, how, "incident.told", 1, caseNumber);
        transaction.commit();
        return {};
    });
}

Result<std::vector<IncidentLetter>> Incidents::letters(RecordId incident) {
    return refusalsLogged(context_, noticeEntity, incident, [&]() -> Result<std::vector<IncidentLetter>> {
        if (!concerns(incident)) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
        auto record = records_.read(entity, incident);
        if (!record) return tl::unexpected(record.error());
        if (record->number("drill")) return fail(ErrorKind::Refused, "incident.drill", {}, {}, {105});
        for (Compartment needed : {Compartment::Consent, Compartment::Identity, Compartment::Family})
            if (auto held = requireCompartment(context_, needed); !held) return tl::unexpected(held.error());
        for (const char* key : contents)
            if (record->text(key).empty())
                return fail(ErrorKind::BadInput, "incident.contents_missing", {.field = "incident." + std::string(key)},
                            {"incident." + std::string(key)}, {42, 55});
        store::Transaction transaction = context_.database.begin();
        std::vector<IncidentLetter> letters;
        const Date today = context_.clock.today();
        const auto all = noticesOf(context_, incident);
        for (const Notice& notice : all) {
            auto child = childInScope(context_, notice.child);
            if (!child || notice.told || notice.withheld) continue;
            // A place that waited for who knows the family.
            if (!notice.toChild && !notice.guardian) {
                context_.database.execute("delete from consent.incident_notice where id = $1", {notice.id.value});
                addGuardians(incident, notice.child);
            }
        }
        for (const Notice& notice : noticesOf(context_, incident)) {
            auto child = childInScope(context_, notice.child);
            if (!child || notice.told || notice.withheld) continue;
            Record named;
            nameChild(context_, named, notice.child);
            IncidentLetter letter{.notice = notice.id,
                                  .child = notice.child,
                                  .toChild = notice.toChild,
                                  .addressee = named.text("full_name"),
                                  .caseNumber = child->caseNumber};
            if (context_.database.holds(Compartment::Contact))
                context_.database.query(
                    "select safe_call_hours, safe_call_ask_for, safe_call_never from contact.child where id = $1",
                    {notice.child.value}, [&](const store::RowView& row) {
                        letter.callHours = row.text(0), letter.askFor = row.text(1), letter.neverTell = row.text(2);
                        return false;
                    });
            if (!notice.toChild) {
                letter.childName = std::exchange(letter.addressee, std::string());
                bool informed = false;
                for (const GuardianOfRecord& guardian : guardiansOf(context_, notice.child))
                    if (guardian.record == notice.guardian) {
                        letter.addressee = guardian.name;
                        informed = policy::standsOn(guardian, today) && policy::mayBeInformed(guardian, today);
                    }
                // Marked since: no letter goes out on an older word.
                if (!informed) {
                    records_.setDerived(noticeEntity, notice.id, {{"withheld", std::string("do_not_inform")}});
                    continue;
                }
            }
            letters.push_back(std::move(letter));
        }
        if (letters.empty() && all.empty()) return fail(ErrorKind::Refused, "incident.nobody_affected", {}, {}, {55});
        log(audit::Verb::Use, noticeEntity, incident, {}, "incident.letters", std::int64_t(letters.size()));
        transaction.commit();
        // The duty to tell (PIPL 57) is part of keeping the file.
        for (IncidentLetter& letter : letters) {
            auto copy = PaperCopies(context_).add(letter.child, "incident_letter", "filing");
            if (!copy) return tl::unexpected(copy.error());
            letter.copyNumber = copy->number;
        }
        return letters;
    });
}

}  // namespace tonghu::cases
