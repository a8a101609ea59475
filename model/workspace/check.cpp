// `check`: every page, key, link and log entry that a session can open.

#include "model/cases/attachments.h"
#include "model/workspace/state.h"

namespace tonghu::workspace {
namespace {

std::string tableOf(Compartment compartment, const std::string& entity) {
    return std::string(nameOf(compartment)) + "." + entity;
}

/// Rows of `table` that name a record which is not there.
void noteOrphans(store::Database& database, const std::string& entity, Compartment compartment,
                 const std::string& column, const std::string& home, std::vector<Error>& faults) {
    const auto rows = numberOf(database.single("select count(*) from " + tableOf(compartment, entity) + " where " +
                                               column + " <> 0 and " + column + " not in (select id from " + home + ")"));
    if (rows > 0)
        faults.push_back({ErrorKind::Damaged,
                          "check.orphan",
                          {.file = std::string(nameOf(compartment)) + ".db"},
                          {entity, std::string(nameOf(compartment)), std::to_string(rows)},
                          {}});
}

/// Every row has its record in the entity's home compartment, and every part the record that it belongs to.
void checkLinks(store::Database& database, const catalogue::Catalogue& catalogue, std::vector<Error>& faults) {
    for (const store::Table& table : cases::tablesOf(catalogue)) {
        const catalogue::Entity* entity = catalogue.entity(table.name);
        if (!entity || !database.holds(table.compartment) || !database.holds(entity->home)) continue;
        if (table.compartment != entity->home) {
            noteOrphans(database, entity->key, table.compartment, "id", tableOf(entity->home, entity->key), faults);
            continue;
        }
        const catalogue::Entity* parent = catalogue.entity(entity->parent);
        if (parent && database.holds(parent->home))
            noteOrphans(database, entity->key, entity->home, "parent_id", tableOf(parent->home, parent->key), faults);
    }
}

/// Every attached file has the record that it belongs to.
void checkAttachments(store::Database& database, const catalogue::Catalogue& catalogue, std::vector<Error>& faults) {
    for (const store::Table& table : cases::attachmentTables(catalogue)) {
        if (!database.holds(table.compartment)) continue;
        std::int64_t lost = 0;
        for (const catalogue::Entity& entity : catalogue.entities())
            if (database.holds(entity.home))
                lost += numberOf(database.single("select count(*) from " + tableOf(table.compartment, table.name) +
                                                     " where entity = $1 and record_id not in (select id from " +
                                                     tableOf(entity.home, entity.key) + ")",
                                                 {entity.key}));
        if (lost > 0)
            faults.push_back({ErrorKind::Damaged,
                              "check.orphan",
                              {.file = std::string(nameOf(table.compartment)) + ".db"},
                              {table.name, std::string(nameOf(table.compartment)), std::to_string(lost)},
                              {}});
    }
}

/// What the session holds the key for should have moved in when it was unlocked.
void checkDropBoxes(cases::Context& context, std::vector<Error>& faults) {
    if (!context.database.holds(Compartment::Core)) return;
    context.database.query("select compartment, count(*) from core.drop_box group by compartment", {},
                           [&](const store::RowView& row) {
                               const auto compartment = compartmentNamed(row.text(0));
                               if (!compartment || context.database.holds(*compartment))
                                   faults.push_back({ErrorKind::Damaged,
                                                     "check.drop_box",
                                                     {.file = "core.db"},
                                                     {std::string(row.text(0)), std::to_string(row.number(1))},
                                                     {}});
                               return true;
                           });
}

}  // namespace

std::vector<Error> Session::check() {
    std::vector<Error> faults = database().integrityFaults();
    if (faults.empty()) {
        checkLinks(database(), catalogue(), faults);
        checkAttachments(database(), catalogue(), faults);
        checkDropBoxes(context(), faults);
    }
    if (auto keys = vault::KeyFile::load(state_->folder); !keys) faults.push_back(keys.error());
    if (const auto verification = verifyLog(); !verification.holds)
        faults.push_back({ErrorKind::Damaged, verification.fault, {.file = "audit.db"}, {}, {}});
    return faults;
}

}  // namespace tonghu::workspace
