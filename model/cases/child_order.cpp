#include "model/cases/child_order.h"

#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using catalogue::Access;
using catalogue::Field;
using policy::ScopeUse;

constexpr std::int64_t firstWindow = 1000;  // so far from the top an index is walked; beyond, ids are kept
constexpr std::size_t ordersKept = 4;
constexpr std::string_view usualOrder = "case_number";

/// The column of a list and the direction.
struct Sorting {
    const Field* field = nullptr;
    bool descending = false;
};

bool seenInFull(const Context& context, const Field& field) {
    const Access access = policy::accessTo(context.catalogue, context.actor, field);
    return access == Access::Read || access == Access::Write;
}

bool seenInFull(const Context& context, std::string_view key) {
    const Field* field = context.catalogue.field("child", key);
    return field && seenInFull(context, *field);
}

Result<Sorting> sortingOf(const Context& context, std::string_view sort) {
    const bool descending = sort.starts_with('-');
    const std::string_view key = sort.substr(descending ? 1 : 0);
    const Field* field = context.catalogue.field("child", key);
    if (!field || !field->listColumn || !seenInFull(context, *field))
        return fail(ErrorKind::BadInput, "list.unknown_column", {}, {std::string(key)});
    return Sorting{field, descending};
}

std::int64_t revisionOf(const Context& context, Revision revision) {
    return numberOf(
        context.database.single("select number from core.revision where id = $1", {std::int64_t(revision)}));
}

/// Names are ordered as they are read out.
std::vector<std::string> columnsOf(const Sorting& sorting) {
    const std::string table = tableOf(sorting.field->compartment, "child");
    if (sorting.field->key == "full_name") return {table + ".pinyin", table + ".full_name"};
    return {table + "." + sorting.field->key};
}

std::string orderBy(const Sorting& sorting, ScopeUse use) {
    std::string text = " order by ";
    for (const std::string& column : columnsOf(sorting)) {
        // Few rows are sorted; walking the index of the column would pass all that are not the actor's.
        text += use == ScopeUse::Seek && sqlTypeOf(*sorting.field) == "text" ? column + " || ''" : column;
        text += sorting.descending ? " desc, " : ", ";
    }
    return text + "core.child.case_number, core.child.id";
}

/// "core.child", with the table of the sort column before it if many rows are walked in its order (`cross join` keeps
/// the order of the tables), behind it if not.
std::string fromOf(const Sorting& sorting, ScopeUse use) {
    if (sorting.field->compartment == Compartment::Core) return "core.child";
    const std::string table = tableOf(sorting.field->compartment, "child");
    const std::string on = " on " + table + ".id = core.child.id";
    if (use == ScopeUse::Seek) return "core.child left join " + table + on;
    return table + " cross join core.child" + on;
}

std::string statusCondition(const std::string& status, store::Parameters& parameters) {
    if (status.empty()) return {};
    parameters.emplace_back(status);
    return " and core.child.status = $" + std::to_string(parameters.size());
}

std::vector<std::int64_t> idsFrom(const Context& context, const std::string& sql, const store::Parameters& parameters) {
    std::vector<std::int64_t> ids;
    context.database.query(sql, parameters, [&](const store::RowView& row) {
        ids.push_back(row.number(0));
        return true;
    });
    return ids;
}

std::vector<std::int64_t> orderedIds(const Context& context, const ListOrder& order, const Sorting& sorting,
                                     ScopeUse use, std::int64_t limit) {
    store::Parameters parameters;
    std::string sql =
        "select core.child.id from " + fromOf(sorting, use) + " where " + scopeOf(context, parameters, use);
    sql += statusCondition(order.status, parameters) + orderBy(sorting, use);
    if (limit > 0) {
        parameters.emplace_back(limit);
        sql += " limit $" + std::to_string(parameters.size());
    }
    return idsFrom(context, sql, parameters);
}

bool hasDigit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// As pinyin and initials are kept.
std::string spokenForm(std::string_view text) {
    std::string spoken;
    for (char c : text)
        if (c != ' ' && c != '\'') spoken += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return spoken;
}

/// What a search compares: one scan over one index, since a name has no digit and every case number has.
struct Needle {
    std::string table, condition;
    store::Parameters parameters;
};

std::vector<Needle> needlesFor(const Context& context, const std::string& search) {
    std::vector<Needle> needles;
    if (hasDigit(search)) {
        needles.push_back({"core.child", "instr(core.child.case_number, $1) > 0", {search}});
        // A part of a number that many share finds too many to be a search.
        if (seenInFull(context, "resident_id") && search.size() >= 4)
            needles.push_back({"identifier.child", "instr(identifier.child.resident_id, $1) > 0", {search}});
        return needles;
    }
    if (!seenInFull(context, "full_name")) return needles;
    const std::string spoken = spokenForm(search);
    // Pinyin is plain letters: what is typed in Chinese is sought in the name alone.
    const bool plain = std::ranges::all_of(spoken, [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain && !spoken.empty())
        needles.push_back({"identity.child",
                           "(instr(identity.child.pinyin, $1) > 0 or instr(identity.child.initials, $1) > 0 or "
                           "instr(identity.child.full_name, $2) > 0)",
                           {spoken, search}});
    else
        needles.push_back({"identity.child", "instr(identity.child.full_name, $1) > 0", {search}});
    return needles;
}

/// Few children: from each of them to its name.
std::vector<std::int64_t> soughtAmongFew(const Context& context, const Needle& needle, const ListOrder& order,
                                         const Sorting& sorting) {
    store::Parameters parameters = needle.parameters;
    std::string from = "core.child";
    for (const std::string& table : {needle.table, tableOf(sorting.field->compartment, "child")})
        if (table != "core.child" && from.find(table) == std::string::npos)
            from += " left join " + table + " on " + table + ".id = core.child.id";
    std::string sql = "select core.child.id from " + from + " where " + scopeOf(context, parameters);
    sql += " and " + needle.condition + statusCondition(order.status, parameters) + orderBy(sorting, ScopeUse::Seek);
    return idsFrom(context, sql, parameters);
}

}  // namespace

Result<ListWindow> ChildOrder::window(const Context& context, const ListOrder& order, std::int64_t offset,
                                      std::int64_t limit) {
    auto sorting = sortingOf(context, order.sort);
    if (!sorting) return tl::unexpected(sorting.error());
    const std::int64_t rows = revisionOf(context, Revision::Rows);
    const std::int64_t any = revisionOf(context, Revision::AnyField);
    auto cut = [&](const std::vector<std::int64_t>& ids) {
        const std::int64_t size = std::int64_t(ids.size());
        const std::int64_t from = std::clamp<std::int64_t>(offset, 0, size);
        const std::int64_t until = from + std::clamp<std::int64_t>(limit, 0, size - from);
        return std::vector<std::int64_t>(ids.begin() + from, ids.begin() + until);
    };
    if (!order.search.empty()) {
        const Found& found = find(context, order, rows, any);
        return ListWindow{cut(found.ids), std::int64_t(found.ids.size())};
    }
    const std::int64_t revision = sorting->field->key == usualOrder ? rows : any;
    if (const Kept* ready = kept(order, revision)) return ListWindow{cut(ready->ids), std::int64_t(ready->ids.size())};
    const bool nearTop = offset <= firstWindow && limit <= firstWindow && offset + limit <= firstWindow;
    if (nearTop && !fewInScope(context))
        return ListWindow{cut(orderedIds(context, order, *sorting, ScopeUse::Filter, offset + limit)),
                          count(context, order.status, rows)};
    const Kept& all = keep(context, order, revision);
    return ListWindow{cut(all.ids), std::int64_t(all.ids.size())};
}

const ChildOrder::Kept* ChildOrder::kept(const ListOrder& order, std::int64_t revision) const {
    auto found = std::ranges::find(kept_, order, &Kept::order);
    return found == kept_.end() || found->revision != revision ? nullptr : &*found;
}

const ChildOrder::Kept& ChildOrder::keep(const Context& context, const ListOrder& order, std::int64_t revision) {
    if (const Kept* ready = kept(order, revision)) return *ready;
    std::erase_if(kept_, [&](const Kept& old) { return old.order == order; });
    if (kept_.size() >= ordersKept) kept_.erase(kept_.begin());
    const ScopeUse use = fewInScope(context) ? ScopeUse::Seek : ScopeUse::Filter;
    Kept fresh{order, revision, orderedIds(context, order, *sortingOf(context, order.sort), use, 0), {}};
    fresh.places.reserve(fresh.ids.size());
    for (std::size_t place = 0; place < fresh.ids.size(); ++place)
        fresh.places.emplace_back(fresh.ids[place], std::uint32_t(place));
    std::ranges::sort(fresh.places);
    return kept_.emplace_back(std::move(fresh));
}

std::int64_t ChildOrder::count(const Context& context, const std::string& status, std::int64_t revision) {
    std::erase_if(counts_, [&](const Count& old) { return old.revision != revision; });
    auto found = std::ranges::find(counts_, status, &Count::status);
    if (found != counts_.end()) return found->number;
    store::Parameters parameters;
    std::string sql = "select count(*) from core.child where " + scopeOf(context, parameters);
    sql += statusCondition(status, parameters);
    return counts_.emplace_back(Count{status, revision, numberOf(context.database.single(sql, parameters))}).number;
}

const ChildOrder::Found& ChildOrder::find(const Context& context, const ListOrder& order, std::int64_t rowsRevision,
                                          std::int64_t anyRevision) {
    if (found_.order == order && found_.revision == anyRevision && anyRevision != 0) return found_;
    const Sorting sorting = *sortingOf(context, order.sort);
    found_ = Found{order, anyRevision, {}};
    const std::vector<Needle> needles = needlesFor(context, order.search);
    if (needles.empty()) return found_;
    if (needles.size() == 1 && fewInScope(context)) {
        found_.ids = soughtAmongFew(context, needles.front(), order, sorting);
        return found_;
    }
    const std::int64_t revision = sorting.field->key == usualOrder ? rowsRevision : anyRevision;
    const Kept& all = keep(context, {{}, order.status, order.sort}, revision);
    std::vector<bool> hit(all.ids.size());
    for (const Needle& needle : needles)
        context.database.query("select id from " + needle.table + " where " + needle.condition, needle.parameters,
                               [&](const store::RowView& row) {
                                   const std::int64_t id = row.number(0);
                                   auto place = std::ranges::lower_bound(
                                       all.places, id, {}, &std::pair<std::int64_t, std::uint32_t>::first);
                                   if (place != all.places.end() && place->first == id) hit[place->second] = true;
                                   return true;
                               });
    for (std::size_t place = 0; place < hit.size(); ++place)
        if (hit[place]) found_.ids.push_back(all.ids[place]);
    return found_;
}

}  // namespace tonghu::cases
