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

std::int64_t revisionFor(const Context& context, const Sorting& sorting) {
    return revisionOf(context, sorting.field->key == usualOrder ? Revision::Rows : Revision::AnyField);
}

/// Names are ordered as they are read out.
std::vector<std::string> columnsOf(const Sorting& sorting) {
    const std::string table = tableOf(sorting.field->compartment, "child");
    if (sorting.field->key == "full_name") return {table + ".pinyin", table + ".full_name"};
    return {table + "." + sorting.field->key};
}

/// Whether the column has an index of its own and so many values that walking it is quicker than sorting.
bool isWalked(const Field& field) {
    return field.key == usualOrder || field.key == "next_visit_due" || field.key == "birth_month" ||
           field.key == "filed_on" || field.key == "full_name";
}

/// `walked`: in the order of an index. If not, the column stands as an expression, so that no engine takes an index
/// whose rows it would have to look up one by one.
std::string orderBy(const Sorting& sorting, bool walked) {
    std::string text = " order by ";
    for (const std::string& column : columnsOf(sorting)) {
        text += !walked && sqlTypeOf(*sorting.field) == "text" ? column + " || ''" : column;
        text += sorting.descending ? " desc, " : ", ";
    }
    return text + "core.child.case_number, core.child.id";
}

/// "core.child", with the table of the sort column before it if many rows are walked in its order (`cross join` keeps
/// the order of the tables), behind it if not.
std::string fromOf(const Sorting& sorting, bool walked) {
    if (sorting.field->compartment == Compartment::Core) return "core.child";
    const std::string table = tableOf(sorting.field->compartment, "child");
    const std::string on = " on " + table + ".id = core.child.id";
    return walked ? table + " cross join core.child" + on : "core.child left join " + table + on;
}

std::string statusCondition(const std::string& status, store::Parameters& parameters) {
    if (status.empty()) return {};
    parameters.emplace_back(status);
    return " and core.child.status = $" + std::to_string(parameters.size());
}

/// `few`: from the actor's rows to their order; if not, all rows are passed. The first `limit` of them, or all if it
/// is 0.
std::vector<std::int64_t> orderedIds(const Context& context, const ListOrder& order, const Sorting& sorting, bool few,
                                     std::int64_t limit) {
    const bool walked = !few && isWalked(*sorting.field) && (limit > 0 || sorting.field->key == usualOrder);
    store::Parameters parameters;
    std::string sql = "select core.child.id from " + fromOf(sorting, walked) + " where " +
                      scopeOf(context, parameters, few ? ScopeUse::Seek : ScopeUse::Filter);
    sql += statusCondition(order.status, parameters) + orderBy(sorting, walked);
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

bool isPlain(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Result<ListWindow> ChildOrder::window(const Context& context, const ListOrder& order, std::int64_t offset,
                                      std::int64_t limit) {
    auto sorting = sortingOf(context, order.sort);
    if (!sorting) return tl::unexpected(sorting.error());
    auto cut = [&](const std::vector<std::int64_t>& ids) {
        const std::int64_t size = std::int64_t(ids.size());
        const std::int64_t from = std::clamp<std::int64_t>(offset, 0, size);
        const std::int64_t until = from + std::clamp<std::int64_t>(limit, 0, size - from);
        return std::vector<std::int64_t>(ids.begin() + from, ids.begin() + until);
    };
    auto windowOf = [&](const std::vector<std::int64_t>& ids) {
        return ListWindow{cut(ids), std::int64_t(ids.size())};
    };
    if (!order.search.empty()) return windowOf(find(context, order).ids);
    if (const Kept* ready = kept(order, revisionFor(context, *sorting))) return windowOf(ready->ids);
    const bool nearTop = offset <= firstWindow && limit <= firstWindow && offset + limit <= firstWindow;
    if (nearTop && !fewInScope(context))
        return ListWindow{cut(orderedIds(context, order, *sorting, false, offset + limit)),
                          count(context, order.status, revisionOf(context, Revision::Rows))};
    return windowOf(keep(context, order).ids);
}

const ChildOrder::Kept* ChildOrder::kept(const ListOrder& order, std::int64_t revision) const {
    auto found = std::ranges::find(kept_, order, &Kept::order);
    return found == kept_.end() || found->revision != revision ? nullptr : &*found;
}

const ChildOrder::Kept& ChildOrder::keep(const Context& context, const ListOrder& order) {
    const Sorting sorting = *sortingOf(context, order.sort);
    const std::int64_t revision = revisionFor(context, sorting);
    if (const Kept* ready = kept(order, revision)) return *ready;
    std::erase_if(kept_, [&](const Kept& old) { return old.order == order; });
    if (kept_.size() >= ordersKept) kept_.erase(kept_.begin());
    Kept fresh{order, revision, orderedIds(context, order, sorting, fewInScope(context), 0), {}};
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

const SearchText& ChildOrder::names(const Context& context) {
    const std::int64_t rows = revisionOf(context, Revision::Rows), names = revisionOf(context, Revision::Names);
    if (names_.rows == rows && names_.names == names) return names_.text;
    names_.text.clear();
    const bool few = fewInScope(context);
    store::Parameters parameters;
    // Many: one pass over the index that holds nothing but names; whose they are the order of the list knows.
    const std::string sql =
        few ? "select core.child.id, full_name, pinyin, initials from core.child join identity.child on "
              "identity.child.id = core.child.id where " +
                  scopeOf(context, parameters)
            : "select id, full_name, pinyin, initials from identity.child order by pinyin, full_name";
    const Kept* own = few ? nullptr : &keep(context, {{}, {}, std::string(usualOrder)});
    context.database.query(sql, parameters, [&](const store::RowView& row) {
        if (!own || own->has(row.number(0))) names_.text.add(row.number(0), {row.text(1), row.text(2), row.text(3)});
        return true;
    });
    names_.rows = rows;
    names_.names = names;
    return names_.text;
}

const SearchText& ChildOrder::numbers(const Context& context) {
    const std::int64_t rows = revisionOf(context, Revision::Rows);
    if (numbers_.rows == rows) return numbers_.text;
    numbers_.text.clear();
    store::Parameters parameters;
    const bool few = fewInScope(context);
    const std::string scope = scopeOf(context, parameters, few ? ScopeUse::Seek : ScopeUse::Filter);
    context.database.query("select id, case_number from core.child where " + scope, parameters,
                           [&](const store::RowView& row) {
                               numbers_.text.add(row.number(0), {row.text(1)});
                               return true;
                           });
    numbers_.rows = rows;
    return numbers_.text;
}

const ChildOrder::Found& ChildOrder::find(const Context& context, const ListOrder& order) {
    const std::int64_t revision = revisionOf(context, Revision::AnyField);
    if (found_.order == order && found_.revision == revision) return found_;
    const Kept& all = keep(context, {{}, order.status, order.sort});
    std::vector<bool> hit(all.ids.size());
    auto mark = [&](std::int64_t id) {
        if (auto place = all.placeOf(id)) hit[*place] = true;
    };
    // A name has no digit and every case number has, so one text is enough.
    if (!hasDigit(order.search)) {
        const std::string spoken = spokenForm(order.search);
        if (seenInFull(context, "full_name")) names(context).find(isPlain(spoken) ? spoken : order.search, mark);
    } else {
        numbers(context).find(order.search, mark);
        // A part of a number that many share finds too many to be a search.
        if (order.search.size() >= 4 && seenInFull(context, "resident_id"))
            for (std::int64_t id :
                 idsFrom(context, "select id from identifier.child where instr(resident_id, $1) > 0", {order.search}))
                mark(id);
    }
    found_ = Found{order, revision, {}};
    for (std::size_t place = 0; place < hit.size(); ++place)
        if (hit[place]) found_.ids.push_back(all.ids[place]);
    return found_;
}

std::optional<std::uint32_t> ChildOrder::Kept::placeOf(std::int64_t id) const {
    const auto found = std::ranges::lower_bound(places, id, {}, &std::pair<std::int64_t, std::uint32_t>::first);
    return found != places.end() && found->first == id ? std::optional(found->second) : std::nullopt;
}

}  // namespace tonghu::cases
