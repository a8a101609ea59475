#include "model/cases/paper_copies.h"

#include "model/cases/child_parts.h"
#include "model/cases/purpose_use.h"
#include "model/cases/scope.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "paper_copy";

/// What the office owes the child and the guardian whether or not they have agreed to anything.
bool isOwed(std::string_view kind) {
    constexpr std::array<std::string_view, 5> owed{"consent_form", "notice", "request_answer", "incident_letter",
                                                   "certificate"};
    return std::ranges::find(owed, kind) != owed.end();
}

std::string nextNumber(Context& context) {
    const std::int64_t year = context.clock.today().year();
    context.database.execute(
        "insert into consent.paper_counter (id, last_number) values ($1, 1) on conflict (id) do update set "
        "last_number = paper_counter.last_number + 1",
        {year});
    const std::int64_t number =
        numberOf(context.database.single("select last_number from consent.paper_counter where id = $1", {year}));
    char tail[32];
    std::snprintf(tail, sizeof tail, "-P%04d-%06lld", int(year), static_cast<long long>(number));
    return context.unit.code + tail;
}

}  // namespace

Result<PaperCopy> PaperCopies::add(RecordId childId, std::string_view kind, std::string_view purpose) {
    PurposeUse use(context_);
    const auto allowed = isOwed(kind) ? use.nameByLaw(policy::PurposeAct::Print, purpose, childId)
                                      : use.name(policy::PurposeAct::Print, purpose, childId);
    if (!allowed) return tl::unexpected(allowed.error());
    return enter(childId, kind, purpose);
}

Result<PaperCopy> PaperCopies::enter(RecordId childId, std::string_view kind, std::string_view purpose) {
    return refusalsLogged(context_, entity, childId, [&]() -> Result<PaperCopy> {
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        if (!context_.catalogue.list("paper_kind")->find(kind))
            return fail(ErrorKind::BadInput, "field.unknown_code", {.field = "paper_copy.kind"}, {"paper_kind"});
        store::Transaction transaction = context_.database.begin();
        const std::string number = nextNumber(context_);
        auto id = records_.insert(entity, {}, catalogue::Required::Never, childId,
                                  {{"number", number},
                                   {"kind", std::string(kind)},
                                   {"purpose", std::string(purpose)},
                                   {"printed_at", context_.clock.timestamp().substr(0, 16)},
                                   {"printed_by", context_.actor.user},
                                   {"state", std::string("out")}});
        if (!id) return tl::unexpected(id.error());
        logPart(context_, {audit::Verb::Provide, entity, *id, childId, purpose, "paper.printed"});
        transaction.commit();
        return PaperCopy{*id, number};
    });
}

Result<void> PaperCopies::end(RecordId copy, PaperEnd how, const std::string& witness) {
    return refusalsLogged(context_, entity, copy, [&] { return endChecked(copy, how, witness); });
}

Result<void> PaperCopies::endChecked(RecordId copy, PaperEnd how, const std::string& witness) {
    auto record = records_.read(entity, copy);
    if (!record) return tl::unexpected(record.error());
    if (record->text("state") != "out") return fail(ErrorKind::Refused, "paper.ended", {}, {}, {2});
    const bool destroyed = how == PaperEnd::Destroyed;
    // Who alone destroys what they printed proves nothing.
    if (destroyed && (witness == context_.actor.user || !context_.accounts.contains(witness)))
        return fail(ErrorKind::BadInput, "paper.no_witness", {.field = "paper_copy.witness"}, {}, {2});
    store::Transaction transaction = context_.database.begin();
    Fields ending{{"state", std::string(destroyed ? "destroyed" : "returned")},
                  {"ended_on", context_.clock.today().iso()},
                  {"ended_by", context_.actor.user}};
    if (!witness.empty()) ending["witness"] = witness;
    if (auto done = records_.update(entity, copy, {}, "", ending); !done) return done;
    logPart(context_, {audit::Verb::Process,
                       entity,
                       copy,
                       {record->number("child")},
                       record->text("purpose"),
                       "paper." + textOf(ending["state"])});
    transaction.commit();
    return {};
}

Result<std::vector<Record>> PaperCopies::list(std::optional<RecordId> child, std::int64_t limit,
                                              std::int64_t offset) const {
    return partsOfChildren(context_, {entity, child, limit, offset, "consent.paper_copy.state = 'out' desc"});
}

}  // namespace tonghu::cases
