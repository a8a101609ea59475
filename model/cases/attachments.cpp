#include "model/cases/attachments.h"

#include "model/cases/history.h"
#include "model/cases/record_plan.h"
#include "model/cases/reporter.h"
#include "model/cases/scope.h"
#include "model/vault/suite.h"

#include <algorithm>
#include <set>

namespace tonghu::cases {
namespace {

constexpr std::string_view table = "attachment";
constexpr std::size_t largestThumbnail = 64u << 10, longestTitle = 400;  // bytes

/// Places where attachments may lie.
std::set<Compartment> placesOf(const catalogue::Catalogue& catalogue) {
    std::set<Compartment> places{Compartment::Identifier, Compartment::Narrative};
    for (const catalogue::Entity& entity : catalogue.entities())
        if (entity.home != Compartment::Core) places.insert(entity.home);
    return places;
}

bool knows(const catalogue::Catalogue& catalogue, std::string_view list, std::string_view code) {
    const catalogue::CodeList* codes = catalogue.list(list);
    return codes && codes->find(code);
}

}  // namespace

std::vector<store::Table> attachmentTables(const catalogue::Catalogue& catalogue) {
    std::vector<store::Table> tables;
    for (Compartment place : placesOf(catalogue))
        tables.push_back({place,
                          std::string(table),
                          {{"entity", "text"},
                           {"record_id", "integer", true},
                           {"child_id", "integer", true},
                           {"kind", "text"},
                           {"title", "text"},
                           {"ground", "text"},
                           {"media_type", "text"},
                           {"byte_count", "integer"},
                           {"sha256", "text"},
                           {"original_sha256", "text"},
                           {"added_at", "text"},
                           {"added_by", "text"},
                           {"thumbnail", "blob"},
                           {"content", "blob"}}});
    return tables;
}

Compartment Attachments::compartmentFor(std::string_view entityKey, std::string_view kind) const {
    if (kind == "identity_document") return Compartment::Identifier;
    const catalogue::Entity* entity = context_.catalogue.entity(entityKey);
    return !entity || entity->home == Compartment::Core ? Compartment::Narrative : entity->home;
}

std::vector<Compartment> Attachments::places() const {
    std::vector<Compartment> held;
    for (Compartment place : placesOf(context_.catalogue))
        if (context_.database.holds(place)) held.push_back(place);
    return held;
}

Result<void> Attachments::requireReach(std::string_view entityKey, RecordId record) const {
    if (auto seen = requireSight(context_, entityKey); !seen) return seen;
    const catalogue::Entity* entity = context_.catalogue.entity(entityKey);
    // The office's registers are everybody's; what names a child is the child's.
    if (entity && entity->home == Compartment::Office) {
        if (auto held = requireCompartment(context_, Compartment::Office); !held) return held;
        if (numberOf(context_.database.single(
                "select count(*) from " + tableOf(entity->home, entity->key) + " where id = $1", {record.value})) == 0)
            return fail(ErrorKind::Refused, "record.not_found");
        return {};
    }
    return records_.requireInScope(entityKey, record);
}

// There is no field "attachment" to ask for: who writes into the record there, attaches there; where the record has no
// field there, who writes into it at all.
Result<void> Attachments::requireWrite(std::string_view entity, Compartment compartment) const {
    if (auto held = requireCompartment(context_, compartment); !held) return held;
    bool hasFieldThere = false, writesThere = false, writes = false;
    for (const catalogue::Field* field : context_.catalogue.fieldsOf(entity)) {
        if (field->derived) continue;
        const bool there = field->compartment == compartment;
        const bool mayWrite = policy::accessTo(context_.catalogue, context_.actor, *field) == catalogue::Access::Write;
        hasFieldThere |= there;
        writes |= mayWrite;
        writesThere |= there && mayWrite;
    }
    if (hasFieldThere ? writesThere : writes) return {};
    return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(nameOf(compartment))}, {96});
}

void Attachments::log(audit::Verb verb, std::string_view entity, RecordId record, std::string note,
                      std::int64_t count) const {
    audit::Event event;
    event.verb = verb;
    event.entity = entity;
    event.record = record;
    if (const auto child = records_.rootChild(entity, record); child && context_.database.holds(Compartment::Core))
        event.caseNumber =
            textOf(context_.database.single("select case_number from core.child where id = $1", {child->value}));
    event.note = std::move(note);
    event.count = count;
    // Evidence of harm does not say who kept it (row 76).
    event.actorApart = entity == "mandatory_report" && isReporter(context_, record);
    context_.log.append(event);
}

Result<RecordId> Attachments::add(std::string_view entity, RecordId record, const NewAttachment& file) {
    return refusalsLogged(context_, entity, record, [&]() -> Result<RecordId> {
        if (auto reached = requireReach(entity, record); !reached) return tl::unexpected(reached.error());
        if (!knows(context_.catalogue, "attachment_kind", file.kind))
            return fail(ErrorKind::BadInput, "attachment.unknown_kind");
        if (file.kind == "private_writing" && !knows(context_.catalogue, "private_writing_ground", file.ground))
            return fail(ErrorKind::Refused, "attachment.private_writing", {}, {}, {79});
        const Compartment place = compartmentFor(entity, file.kind);
        if (auto writes = requireWrite(entity, place); !writes) return tl::unexpected(writes.error());
        const std::int64_t megabytes = context_.catalogue.setting("attachment.megabytes");
        if (file.bytes.size() > std::size_t(megabytes) << 20)
            return fail(ErrorKind::BadInput, "attachment.too_large", {}, {std::to_string(megabytes)});
        auto clean = cleaned(file.bytes);
        if (!clean) return tl::unexpected(clean.error());
        std::string thumbnail;
        if (!file.thumbnail.empty()) {
            auto small = cleaned(file.thumbnail);
            if (!small || small->type == MediaType::Pdf || small->bytes.size() > largestThumbnail)
                return fail(ErrorKind::BadInput, "attachment.thumbnail");
            thumbnail = std::move(small->bytes);
        }
        if (file.title.size() > longestTitle) return fail(ErrorKind::BadInput, "attachment.title_too_long");
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        store::Transaction transaction = context_.database.begin();
        const RecordId id = newRecordId(context_.clock);
        const auto child = records_.rootChild(entity, record);
        context_.database.execute(
            "insert into " + tableOf(place, table) + R"(
                (id, entity, record_id, child_id, kind, title, ground, media_type, byte_count, sha256,
                 original_sha256, added_at, added_by, thumbnail, content)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, cast($14 as blob), cast($15 as blob)))",
            {id.value, std::string(entity), record.value, child ? Value(child->value) : Value(), file.kind, file.title,
             file.kind == "private_writing" ? Value(file.ground) : Value(), std::string(nameOf(clean->type)),
             std::int64_t(clean->bytes.size()), vault::suite::sha256Hex(clean->bytes),
             vault::suite::sha256Hex(file.bytes), context_.clock.timestamp(), writerBeside(context_, entity),
             thumbnail.empty() ? Value() : Value(thumbnail), clean->bytes});
        log(audit::Verb::Collect, entity, record, "attachment.add", 1);
        transaction.commit();
        return id;
    });
}

std::vector<Attachments::Found> Attachments::select(const std::string& condition, const store::Parameters& parameters,
                                                    bool thumbnails) const {
    std::vector<Found> found;
    for (Compartment place : places())
        context_.database.query(
            R"(select id, entity, record_id, kind, title, ground, media_type, byte_count, sha256, original_sha256,
                      added_at, added_by, )" +
                std::string(thumbnails ? "thumbnail" : "null") + " from " + tableOf(place, table) + " where " +
                condition + " order by id",
            parameters, [&](const store::RowView& row) {
                const auto text = [&](int column) { return std::string(row.text(column)); };
                found.push_back({place,
                                 {{row.number(0)},
                                  text(1),
                                  {row.number(2)},
                                  text(3),
                                  text(4),
                                  text(5),
                                  text(6),
                                  row.number(7),
                                  text(8),
                                  text(9),
                                  text(10),
                                  text(11),
                                  text(12)}});
                return true;
            });
    std::ranges::sort(found, {}, [](const Found& each) { return each.attachment.id; });
    return found;
}

Result<std::vector<Attachment>> Attachments::list(std::string_view entity, RecordId record) const {
    return refusalsLogged(context_, entity, record, [&]() -> Result<std::vector<Attachment>> {
        if (auto reached = requireReach(entity, record); !reached) return tl::unexpected(reached.error());
        std::vector<Attachment> attachments;
        for (Found& each : select("entity = $1 and record_id = $2", {std::string(entity), record.value}, true))
            attachments.push_back(std::move(each.attachment));
        log(audit::Verb::Use, entity, record, "attachment.list", std::int64_t(attachments.size()));
        return attachments;
    });
}

Result<Attachments::Found> Attachments::reach(RecordId attachment) const {
    std::vector<Found> found = select("id = $1", {attachment.value}, false);
    if (found.empty()) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    const Attachment& each = found.front().attachment;
    if (auto reached = requireReach(each.entity, each.record); !reached) return tl::unexpected(reached.error());
    return found.front();
}

Result<std::string> Attachments::open(RecordId attachment) const {
    return refusalsLogged(context_, table, attachment, [&]() -> Result<std::string> {
        auto found = reach(attachment);
        if (!found) return tl::unexpected(found.error());
        std::string bytes;
        context_.database.query("select content from " + tableOf(found->compartment, table) + " where id = $1",
                                {attachment.value}, [&](const store::RowView& row) {
                                    bytes = row.text(0);
                                    return false;
                                });
        if (vault::suite::sha256Hex(bytes) != found->attachment.sha256)
            return fail(ErrorKind::Damaged, "attachment.changed");
        log(audit::Verb::Use, found->attachment.entity, found->attachment.record, "attachment.open", 1);
        return bytes;
    });
}

Result<void> Attachments::remove(RecordId attachment, const std::string& reason) {
    return refusalsLogged(context_, table, attachment, [&]() -> Result<void> {
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        auto found = reach(attachment);
        if (!found) return tl::unexpected(found.error());
        if (auto writes = requireWrite(found->attachment.entity, found->compartment); !writes) return writes;
        // What was reported stays as it was reported (row 75).
        if (found->attachment.entity == "mandatory_report")
            return fail(ErrorKind::Refused, "attachment.kept", {}, {}, {75});
        store::Transaction transaction = context_.database.begin();
        context_.database.execute("delete from " + tableOf(found->compartment, table) + " where id = $1",
                                  {attachment.value});
        keepReason(context_, attachment, reason);
        log(audit::Verb::Delete, found->attachment.entity, found->attachment.record, "attachment.remove", 1);
        transaction.commit();
        return {};
    });
}

std::vector<Attachment> Attachments::ofChild(RecordId child) const {
    std::vector<Attachment> attachments;
    if (!records_.childInScope(child)) return attachments;
    for (Found& each : select("child_id = $1", {child.value}, false)) attachments.push_back(std::move(each.attachment));
    return attachments;
}

std::int64_t Attachments::removeOf(std::string_view entity, RecordId record) {
    std::string condition = "child_id = $1";
    store::Parameters parameters{record.value};
    if (entity != "child") {
        condition = "(record_id = $1 and entity = $2)";
        parameters.emplace_back(std::string(entity));
        for (const catalogue::Entity* part : context_.catalogue.partsOf(entity)) {
            if (!context_.database.holds(part->home)) continue;
            parameters.emplace_back(part->key);
            condition += " or (entity = $" + std::to_string(parameters.size()) + " and record_id in (select id from " +
                         tableOf(part->home, part->key) + " where parent_id = $1))";
        }
    }
    std::int64_t removed = 0;
    for (Compartment place : places())
        removed +=
            context_.database.execute("delete from " + tableOf(place, table) + " where " + condition, parameters);
    return removed;
}

}  // namespace tonghu::cases
