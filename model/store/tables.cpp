#include "model/store/tables.h"

#include <algorithm>
#include <set>

namespace tonghu::store {
namespace {

/// Names in statements come from the catalogue; none may be more than a name.
const std::string& checkedName(const std::string& name) {
    const bool plain = !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!plain) throw std::logic_error("not the name of a table or column: " + name);
    return name;
}

std::string headerTable(Compartment compartment) {
    return std::string(nameOf(compartment)) + ".tonghu_file";
}

std::set<std::string> columnsOf(Database& database, const std::string& schema, const std::string& table) {
    std::set<std::string> columns;
    database.query("select name from pragma_table_info($1, $2)", {table, schema}, [&](const RowView& row) {
        columns.emplace(row.text(0));
        return true;
    });
    return columns;
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : std::string(between)) + checkedName(name);
    return text;
}

void ensureTable(Database& database, const Table& table) {
    const std::string schema(nameOf(table.compartment));
    const std::string name = schema + "." + checkedName(table.name);
    const std::set<std::string> present = columnsOf(database, schema, table.name);
    if (present.empty()) {
        std::string sql = "create table " + name + " (id integer primary key";
        for (const Column& column : table.columns) sql += ", " + checkedName(column.name) + " " + column.sqlType;
        database.execute(sql + ")");
    } else {
        for (const Column& column : table.columns)
            if (!present.contains(column.name))
                database.execute("alter table " + name + " add column " + checkedName(column.name) + " " +
                                 column.sqlType);
    }
    std::vector<std::vector<std::string>> indexes = table.indexes;
    for (const Column& column : table.columns)
        if (column.indexed) indexes.push_back({column.name});
    for (const auto& columns : indexes)
        database.execute("create index if not exists " + schema + "." + table.name + "_by_" + joined(columns, "_and_") +
                         " on " + table.name + " (" + joined(columns, ", ") + ")");
}

/// What the tables of one compartment look like, as a text to compare: equal means that there is nothing to do.
std::string descriptionOf(const std::vector<Table>& tables, Compartment compartment) {
    std::string text;
    for (const Table& table : tables) {
        if (table.compartment != compartment) continue;
        text += table.name + "(";
        for (const Column& column : table.columns)
            text += column.name + " " + column.sqlType + (column.indexed ? " indexed," : ",");
        for (const auto& columns : table.indexes) text += "[" + joined(columns, ",") + "]";
        text += ")";
    }
    return text;
}

}  // namespace

void writeHeader(Database& database, Compartment compartment, const std::string& workspaceId) {
    const std::string table = headerTable(compartment);
    database.execute("create table " + table +
                     " (workspace_id text not null, compartment text not null, version integer not null, "
                     "tables text not null)");
    database.execute("insert into " + table + " (workspace_id, compartment, version, tables) values ($1, $2, $3, '')",
                     {workspaceId, std::string(nameOf(compartment)), formatVersion});
}

Result<void> checkHeader(Database& database, Compartment compartment, const std::string& workspaceId) {
    const std::string file = std::string(nameOf(compartment)) + ".db";
    bool ours = false;
    std::int64_t version = 0;
    if (!columnsOf(database, std::string(nameOf(compartment)), "tonghu_file").empty())
        database.query("select workspace_id, compartment, version from " + headerTable(compartment), {},
                       [&](const RowView& row) {
                           ours = row.text(0) == workspaceId && row.text(1) == nameOf(compartment);
                           version = row.number(2);
                           return false;
                       });
    if (!ours) return fail(ErrorKind::Damaged, "store.foreign_file", {.file = file});
    if (version > formatVersion) return fail(ErrorKind::Machine, "store.newer_version", {.file = file});
    return {};
}

void ensureTables(Database& database, const std::vector<Table>& tables) {
    std::vector<std::pair<Compartment, std::string>> stale;
    for (Compartment compartment : allCompartments) {
        if (!database.holds(compartment)) continue;
        std::string wanted = descriptionOf(tables, compartment);
        if (textOf(database.single("select tables from " + headerTable(compartment))) != wanted)
            stale.emplace_back(compartment, std::move(wanted));
    }
    if (stale.empty()) return;
    Transaction transaction = database.begin();
    for (const auto& [compartment, description] : stale) {
        for (const Table& table : tables)
            if (table.compartment == compartment) ensureTable(database, table);
        database.execute("update " + headerTable(compartment) + " set tables = $1", {description});
    }
    transaction.commit();
}

}  // namespace tonghu::store
