#include "model/cases/deletion_ledger.h"

#include "model/cases/record_plan.h"
#include "model/cases/records.h"
#include "model/vault/suite.h"

#include <algorithm>
#include <set>

namespace tonghu::cases {
namespace {

using catalogue::Entity;
using catalogue::Field;

/// One record that goes. `entity` is "change_reason" for the reason of a change, and empty where a search by hash found
/// it in a column that names records of any kind.
struct Target {
    std::string entity;
    std::int64_t id = 0;
};

/// What one record leads to, each once.
class Targets {
public:
    bool add(std::string entity, std::int64_t id) {
        if (!ids_.insert(id).second) return false;
        all_.push_back({std::move(entity), id});
        return true;
    }
    const std::vector<Target>& all() const { return all_; }

private:
    std::vector<Target> all_;
    std::set<std::int64_t> ids_;
};

/// The compartments in which a child's data lie.
std::vector<Compartment> reach() {
    std::vector<Compartment> compartments;
    for (Compartment compartment : allCompartments)
        if (compartment != Compartment::Office && compartment != Compartment::Audit)
            compartments.push_back(compartment);
    return compartments;
}

bool holdsLedger(const Context& context) {
    return context.database.holds(Compartment::Core) && context.database.holds(Compartment::Office) &&
           context.database.holds(Compartment::Audit);
}

std::vector<Compartment> reachHeld(const Context& context) {
    std::vector<Compartment> held = reach();
    std::erase_if(held, [&](Compartment compartment) { return !context.database.holds(compartment); });
    return held;
}

/// The rows of a table that are records of their own, found by their id.
bool holdsRecords(const catalogue::Catalogue& catalogue, const store::Table& table) {
    return catalogue.entity(table.name) || table.name == "change_reason";
}

/// Columns that name a record: rows that point at a deleted one go with it.
bool namesRecord(const store::Column& column) {
    return column.name.ends_with("_id") && column.sqlType == "integer";
}

class Ledger {
public:
    explicit Ledger(Context& context)
        : context_(context), database_(context.database), tables_(tablesOf(context.catalogue)), secret_(secret()) {}

    void enter(const Entity& entity, RecordId record, std::int64_t certificate) {
        Targets targets;
        targets.add(entity.key, record.value);
        addParts(targets);
        enterBatch(targets.all(), certificate);
    }

    bool knows(RecordId record) const {
        return numberOf(database_.single("select count(*) from audit.deleted_record where hash = $1",
                                         {hashOf(record.value)})) > 0;
    }

    /// Compartment after compartment, batch after batch. A compartment can lead to parts that nobody knew of who lacks
    /// its key (guardians, whose home is `family`); they make a batch of their own, for all compartments.
    std::int64_t carryOut() {
        std::int64_t rows = 0;
        for (bool again = true; again;) {
            again = false;
            for (Compartment compartment : reachHeld(context_)) {
                const std::int64_t newest = newestBatch();
                for (std::int64_t batch = met(compartment) + 1; batch <= newest; ++batch) {
                    rows += carryOut(compartment, batch);
                    again = true;
                }
            }
        }
        if (rows > 0) countChanges();
        return rows;
    }

private:
    /// Kept with the ledger: an id that somebody holds can be looked for, the ids themselves cannot be read off.
    vault::Secret secret() {
        std::string kept = textOf(database_.single("select secret from audit.deletion_secret where id = 1"));
        if (kept.empty()) {
            kept = vault::suite::toBase64(vault::suite::randomBytes(32));
            database_.execute("insert into audit.deletion_secret (id, secret) values (1, $1)", {kept});
        }
        const auto bytes = vault::suite::fromBase64(kept);
        vault::suite::wipe(kept);
        if (!bytes) throw MachineFailure({ErrorKind::Damaged, "store.damaged_page", {.file = "audit.db"}, {}, {}});
        return vault::Secret::copyOf(vault::suite::textOf(*bytes));
    }

    std::string hashOf(std::int64_t id) const {
        return vault::suite::toBase64(vault::suite::macOf(secret_, {vault::suite::viewOf(std::to_string(id))}));
    }

    std::int64_t newestBatch() const {
        return numberOf(database_.single("select max(batch) from audit.deleted_record"));
    }

    std::int64_t met(Compartment compartment) const {
        return numberOf(
            database_.single("select number from " + tableOf(compartment, "deletions_met") + " where id = 1"));
    }

    /// A number that no compartment has met yet, even if the log's file was put back to an older copy.
    std::int64_t nextBatch() const {
        std::int64_t next = newestBatch();
        for (Compartment compartment : reachHeld(context_)) next = std::max(next, met(compartment));
        return next + 1;
    }

    void enterBatch(const std::vector<Target>& targets, std::int64_t certificate) {
        const std::int64_t batch = nextBatch();
        for (const Target& target : targets) {
            database_.execute("insert into audit.deleted_record (batch, hash) values ($1, $2)",
                              {batch, hashOf(target.id)});
            database_.execute("insert into core.deletion_target (batch, entity, target) values ($1, $2, $3)",
                              {batch, target.entity, target.id});
        }
        for (Compartment compartment : reach())
            database_.execute("insert into office.deletion_work (certificate, batch, compartment) values ($1, $2, $3)",
                              {certificate, batch, std::string(nameOf(compartment))});
    }

    /// Parts of what is there already, and the reasons of their changes, as far as the keys held show them.
    void addParts(Targets& targets) const {
        for (const Entity& entity : context_.catalogue.entities()) {  // whole before part
            if (entity.parent.empty() || !database_.holds(entity.home)) continue;
            const std::vector<Target> known = targets.all();
            for (const Target& target : known)
                if (target.entity == entity.parent)
                    addIds(targets, entity.key, tableOf(entity.home, entity.key), "parent_id", target.id);
        }
        const std::vector<Target> known = targets.all();
        for (Compartment compartment : reachHeld(context_))
            for (const Target& target : known)
                addIds(targets, "change_reason", tableOf(compartment, "history"), "record_id", target.id);
    }

    void addIds(Targets& targets, const std::string& entity, const std::string& table, const std::string& column,
                std::int64_t of) const {
        database_.query("select id from " + table + " where " + column + " = $1", {of}, [&](const store::RowView& row) {
            targets.add(entity, row.number(0));
            return true;
        });
    }

    std::int64_t carryOut(Compartment compartment, std::int64_t batch) {
        Targets targets = targetsOf(batch);
        if (targets.all().empty()) targets = foundByHash(compartment, batch);
        const std::size_t known = targets.all().size();
        addParts(targets);
        enterNew({targets.all().begin() + std::ptrdiff_t(known), targets.all().end()}, batch);
        std::int64_t rows = 0;
        for (const store::Table& table : tables_)
            if (table.compartment == compartment) rows += eraseFrom(table, targets.all());
        forgetReferences(compartment, targets.all());
        note(compartment, batch, rows);
        return rows;
    }

    Targets targetsOf(std::int64_t batch) const {
        Targets targets;
        database_.query("select entity, target from core.deletion_target where batch = $1", {batch},
                        [&](const store::RowView& row) {
                            targets.add(std::string(row.text(0)), row.number(1));
                            return true;
                        });
        return targets;
    }

    /// What has come back with an older copy of the compartment.
    Targets foundByHash(Compartment compartment, std::int64_t batch) const {
        std::set<std::string> hashes;
        database_.query("select hash from audit.deleted_record where batch = $1", {batch},
                        [&](const store::RowView& row) {
                            hashes.emplace(row.text(0));
                            return true;
                        });
        Targets targets;
        if (hashes.empty()) return targets;
        const auto look = [&](const store::Table& table, const std::string& column, const std::string& entity) {
            database_.query("select distinct " + column + " from " + tableOf(compartment, table.name) + " where " +
                                column + " is not null",
                            {}, [&](const store::RowView& row) {
                                if (hashes.contains(hashOf(row.number(0)))) targets.add(entity, row.number(0));
                                return true;
                            });
        };
        for (const store::Table& table : tables_) {
            if (table.compartment != compartment) continue;
            if (holdsRecords(context_.catalogue, table)) look(table, "id", table.name);
            for (const store::Column& column : table.columns)
                if (namesRecord(column)) look(table, column.name, {});
        }
        return targets;
    }

    /// Parts that no batch names yet.
    void enterNew(std::vector<Target> found, std::int64_t batch) {
        std::erase_if(found, [&](const Target& target) { return knows({target.id}); });
        if (!found.empty())
            enterBatch(found, numberOf(database_.single("select certificate from office.deletion_work where batch = $1",
                                                        {batch})));
    }

    std::int64_t eraseFrom(const store::Table& table, const std::vector<Target>& targets) {
        const std::string from = "delete from " + tableOf(table.compartment, table.name) + " where ";
        std::int64_t rows = 0;
        for (const Target& target : targets) {
            if (holdsRecords(context_.catalogue, table)) rows += database_.execute(from + "id = $1", {target.id});
            for (const store::Column& column : table.columns)
                if (namesRecord(column)) rows += database_.execute(from + column.name + " = $1", {target.id});
        }
        return rows;
    }

    /// Records that stay and named one that goes.
    void forgetReferences(Compartment compartment, const std::vector<Target>& targets) {
        for (const Field& field : context_.catalogue.fields()) {
            if (field.type != catalogue::FieldType::Reference || field.compartment != compartment) continue;
            for (const Target& target : targets)
                if (target.entity == field.list)
                    database_.execute("update " + tableOf(compartment, field.entity) + " set " + field.key +
                                          " = null where " + field.key + " = $1",
                                      {target.id});
        }
    }

    void note(Compartment compartment, std::int64_t batch, std::int64_t rows) {
        const std::string met = tableOf(compartment, "deletions_met");
        upsert(database_, met, {1}, {{"number", batch}});
        // Where nothing was deleted, no page has to be emptied.
        const bool clean = rows == 0 && database_.execute("update " + met +
                                                              " set cleaned = $1 where id = 1 and coalesce(cleaned, "
                                                              "0) = $1 - 1",
                                                          {batch}) > 0;
        const std::string now = context_.clock.timestamp();
        const std::int64_t waited = database_.execute(
            "update office.deletion_work set rows_erased = $1, erased_at = $2, erased_by = $3, cleaned_at = $4 where "
            "batch = $5 and compartment = $6 and erased_at is null",
            {rows, now, context_.actor.user, clean ? Value(now) : Value(), batch, std::string(nameOf(compartment))});
        if (rows == 0) return;
        audit::Event event;
        event.verb = audit::Verb::Delete;
        event.entity = "deletion_certificate";
        event.caseNumber = textOf(database_.single(
            "select number from office.deletion_certificate where id = (select certificate from office.deletion_work "
            "where batch = $1)",
            {batch}));
        event.note = waited > 0 ? "deletion.carried_out" : "deletion.after_restore";
        event.count = rows;
        context_.log.append(event);
    }

    /// Lists of children that are kept in memory, here and in other programs, are out of date.
    void countChanges() {
        for (Revision revision : {Revision::Rows, Revision::AnyField, Revision::Names})
            database_.execute(
                "insert into core.revision (id, number) values ($1, 1) on conflict (id) do update set number = "
                "revision.number + 1",
                {std::int64_t(revision)});
    }

    Context& context_;
    store::Database& database_;
    std::vector<store::Table> tables_;
    vault::Secret secret_;
};

bool hasWork(const Context& context) {
    const std::int64_t newest = numberOf(context.database.single("select max(batch) from audit.deleted_record"));
    return newest > 0 && std::ranges::any_of(reachHeld(context), [&](Compartment compartment) {
               return numberOf(context.database.single("select number from " + tableOf(compartment, "deletions_met") +
                                                       " where id = 1")) < newest;
           });
}

/// Certificates for which every compartment is done; the ids of what they deleted are needed no more.
void completeCertificates(Context& context) {
    context.database.execute(
        R"(
        update office.deletion_certificate set completed_at = $1
        where completed_at is null and not exists (
            select 1 from office.deletion_work
            where certificate = office.deletion_certificate.id and cleaned_at is null))",
        {context.clock.timestamp()});
    context.database.execute(R"(
        delete from core.deletion_target
        where batch not in (select batch from office.deletion_work where cleaned_at is null))");
}

}  // namespace

void eraseRecord(Context& context, const Entity& entity, RecordId record, RecordId certificate) {
    if (!holdsLedger(context)) throw std::logic_error("a deletion needs core, office and audit");
    store::Transaction transaction = context.database.begin();
    Ledger ledger(context);
    ledger.enter(entity, record, certificate.value);
    ledger.carryOut();
    transaction.commit();
}

std::int64_t carryOutDeletions(Context& context) {
    if (!holdsLedger(context) || !hasWork(context)) return 0;
    store::Transaction transaction = context.database.begin();
    const std::int64_t rows = Ledger(context).carryOut();
    transaction.commit();
    return rows;
}

bool wasDeleted(Context& context, RecordId record) {
    return numberOf(context.database.single("select max(batch) from audit.deleted_record")) > 0 &&
           Ledger(context).knows(record);
}

void cleanDeletedSpace(Context& context) {
    if (!holdsLedger(context)) return;
    for (Compartment compartment : reachHeld(context)) {
        const std::string table = tableOf(compartment, "deletions_met");
        const std::int64_t due = numberOf(
            context.database.single("select number from " + table + " where id = 1 and number > coalesce(cleaned, 0)"));
        if (due == 0) continue;
        try {
            // Deleted cells are overwritten where they stand (secure_delete), but copies that the engine left behind
            // when it moved cells between pages are not.
            context.database.rewrite(compartment, context.keys.at(compartment));
        } catch (const MachineFailure& failure) {
            if (failure.error().kind != ErrorKind::Machine) throw;
            continue;  // others are reading, or the disk is full
        }
        store::Transaction transaction = context.database.begin();
        context.database.execute("update " + table + " set cleaned = $1 where id = 1", {due});
        context.database.execute(
            "update office.deletion_work set cleaned_at = $1 where compartment = $2 and batch <= $3 and erased_at is "
            "not null and cleaned_at is null",
            {context.clock.timestamp(), std::string(nameOf(compartment)), due});
        transaction.commit();
    }
    if (numberOf(context.database.single("select count(*) from core.deletion_target")) > 0)
        completeCertificates(context);
}

}  // namespace tonghu::cases
