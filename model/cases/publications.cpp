#include "model/cases/publications.h"

#include "model/cases/child_parts.h"
#include "model/cases/purpose_use.h"

#include <array>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "publication";  // and the purpose
/// By what a child could be recognized.
constexpr std::array<std::string_view, 5> recognizable{"face", "voice", "name", "place", "school"};

tl::unexpected<Error> refuse(const char* code, std::string field = {}) {
    return fail(ErrorKind::Refused, code, {.field = std::move(field)}, {}, {14, 31});
}

Result<void> checkTreated(const Record& publication) {
    for (std::string_view part : recognizable)
        if (publication.text(part) != "treated" && publication.text(part) != "absent")
            return refuse("publication.untreated", "publication." + std::string(part));
    return {};
}

}  // namespace

Result<Record> Publications::found(RecordId publication) const {
    return refusalsLogged(context_, entity, publication, [&] { return records_.read(entity, publication); });
}

Result<void> Publications::change(const Record& publication, const Fields& derived, const char* note,
                                  audit::Verb verb) {
    store::Transaction transaction = context_.database.begin();
    if (auto done = records_.update(entity, publication.id, {}, "", derived); !done) return done;
    logPart(context_, {verb, entity, publication.id, {publication.number("child")}, entity, note});
    transaction.commit();
    return {};
}

Result<RecordId> Publications::ask(RecordId child, const Fields& publication) {
    return refusalsLogged(context_, entity, child, [&]() -> Result<RecordId> {
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        store::Transaction transaction = context_.database.begin();
        auto id = records_.insert(entity, publication, catalogue::Required::AtSave, child,
                                  {{"state", std::string("asked")}, {"asked_by", context_.actor.user}});
        if (!id) return id;
        logPart(context_, {audit::Verb::Process, entity, *id, child, entity, "publication.asked"});
        transaction.commit();
        return id;
    });
}

Result<void> Publications::set(RecordId id, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, entity, id, [&]() -> Result<void> {
        auto publication = records_.read(entity, id);
        if (!publication) return tl::unexpected(publication.error());
        if (publication->text("state") != "asked") return refuse("publication.decided");
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(entity, id, changes, reason); !done) return done;
        logPart(context_,
                {audit::Verb::Process, entity, id, {publication->number("child")}, entity, "publication.changed"});
        transaction.commit();
        return {};
    });
}

Result<void> Publications::approve(const Record& publication) {
    if (publication.text("asked_by") == context_.actor.user) return refuse("publication.own");
    return checkTreated(publication);
}

Result<void> Publications::decide(RecordId id, bool approved) {
    auto publication = found(id);
    if (!publication) return tl::unexpected(publication.error());
    // Logged by the gate itself, with the purpose.
    if (approved)
        if (auto named =
                PurposeUse(context_).name(policy::PurposeAct::Publish, entity, RecordId{publication->number("child")});
            !named)
            return named;
    return refusalsLogged(context_, entity, id, [&]() -> Result<void> {
        if (auto permitted = requirePermission(context_, "approve"); !permitted) return permitted;
        if (auto clock = requireClock(context_); !clock) return clock;
        if (publication->text("state") != "asked") return refuse("publication.decided");
        if (approved)
            if (auto fine = approve(*publication); !fine) return fine;
        return change(*publication,
                      {{"state", std::string(approved ? "approved" : "refused")},
                       {"decided_by", context_.actor.user},
                       {"decided_on", context_.clock.today().iso()}},
                      approved ? "publication.approved" : "publication.refused", audit::Verb::Process);
    });
}

Result<void> Publications::publish(RecordId id) {
    auto publication = found(id);
    if (!publication) return tl::unexpected(publication.error());
    if (auto named =
            PurposeUse(context_).name(policy::PurposeAct::Publish, entity, RecordId{publication->number("child")});
        !named)
        return named;
    return refusalsLogged(context_, entity, id, [&]() -> Result<void> {
        if (auto clock = requireClock(context_); !clock) return clock;
        if (publication->text("state") != "approved") return refuse("publication.not_approved");
        return change(*publication,
                      {{"state", std::string("published")}, {"published_on", context_.clock.today().iso()}},
                      "publication.published", audit::Verb::Publish);
    });
}

Result<void> Publications::takeDown(RecordId id) {
    auto publication = found(id);
    if (!publication) return tl::unexpected(publication.error());
    return refusalsLogged(context_, entity, id, [&]() -> Result<void> {
        if (publication->text("state") != "published") return refuse("publication.not_public");
        return change(*publication,
                      {{"state", std::string("taken_down")}, {"taken_down_on", context_.clock.today().iso()}},
                      "publication.taken_down", audit::Verb::Delete);
    });
}

Result<std::vector<Record>> Publications::list(std::optional<RecordId> child, std::int64_t limit,
                                               std::int64_t offset) const {
    return partsOfChildren(context_, {entity, child, limit, offset, "consent.publication.state = 'asked' desc"});
}

}  // namespace tonghu::cases
