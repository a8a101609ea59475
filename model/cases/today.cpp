#include "model/cases/today.h"

#include "model/cases/consents.h"
#include "model/cases/scope.h"
#include "model/cases/today_rules.h"

#include <algorithm>
#include <stdexcept>

namespace tonghu::cases {
namespace {

/// Gathers the lines of one rule after the other.
class WorkList {
public:
    WorkList(Context& context, std::int64_t limit)
        : context_(context),
          limit_(limit),
          today_(context.clock.today()),
          few_(context.database.holds(Compartment::Core) && fewInScope(context)) {}

    void gather() {
        for (const TodayRule& rule : todayRules()) {
            if (!isShown(rule)) continue;
            if (rule.find) {
                addFound(rule);
            } else {
                addRows(rule);
            }
        }
    }

    TodayWork work;

private:
    bool isShown(const TodayRule& rule) const {
        for (const Compartment needed : rule.holds)
            if (!context_.database.holds(needed)) return false;
        const bool office = rule.rows == TodayRows::OfNobody;
        if (!context_.database.holds(office ? Compartment::Office : Compartment::Core)) return false;
        return rule.permissions.empty() || mayAny(rule.permissions);
    }

    bool mayAny(std::string_view permissions) const {
        while (context_.actor.role && !permissions.empty()) {
            const std::size_t end = std::min(permissions.find(' '), permissions.size());
            if (context_.actor.role->may(permissions.substr(0, end))) return true;
            permissions.remove_prefix(std::min(end + 1, permissions.size()));
        }
        return false;
    }

    void addFound(const TodayRule& rule) {
        std::vector<TodayItem> items = rule.find(context_);
        if (items.empty()) return;
        work.totals[rule.kind] = std::int64_t(items.size());
        std::ranges::stable_sort(items, {}, &TodayItem::dueOn);
        if (std::int64_t(items.size()) > limit_) items.resize(std::size_t(limit_));
        for (TodayItem& item : items) {
            item.kind = rule.kind;
            work.items.push_back(std::move(item));
        }
    }

    void addRows(const TodayRule& rule) {
        store::Parameters parameters;
        const bool office = rule.rows == TodayRows::OfNobody;
        const std::string scope = office ? std::string() : scopeOf(context_, parameters, use()) + " and ";
        const std::string from = tablesOf(rule), day = meaningOf(rule, "day", parameters);
        const std::string where = from + " where " + scope + filled(rule, rule.condition, parameters);
        const std::int64_t total = numberOf(context_.database.single("select count(*) from " + where, parameters));
        if (total == 0) return;
        work.totals[rule.kind] = total;
        parameters.emplace_back(limit_);
        const std::string child = office ? "0" : "core.child.id";
        context_.database.query(
            "select " + child + ", " + day + ", " + std::string(rule.record) + ", " + std::string(rule.label) +
                " from " + where + " order by " + day + ", " + child + " limit $" + std::to_string(parameters.size()),
            parameters, [&](const store::RowView& row) {
                auto due = Date::parse(row.text(1).substr(0, 10));
                if (due && rule.years) due = due->birthday(rule.years);
                work.items.push_back(
                    {rule.kind, {row.number(0)}, {}, {}, std::string(row.text(3)), due, {row.number(2)}});
                return true;
            });
    }

    policy::ScopeUse use() const { return few_ ? policy::ScopeUse::Seek : policy::ScopeUse::Filter; }

    /// Whoever sees few children goes from each to what is theirs; others walk what is due and ask whose it is.
    bool childrenFirst(const TodayRule& rule) const {
        return few_ && (rule.rows == TodayRows::OfChild || rule.rows == TodayRows::ManyParts);
    }

    std::string tablesOf(const TodayRule& rule) const {
        const std::string table(rule.table), child = "core.child";
        if (rule.rows == TodayRows::OfNobody || table == child) return table;
        const std::string link = rule.rows == TodayRows::OfChild ? "id" : std::string(rule.childColumn);
        const std::string on = " on core.child.id = " + table + "." + link;
        return childrenFirst(rule) ? child + " cross join " + table + on : table + " cross join " + child + on;
    }

    /// Puts in what stands in braces.
    std::string filled(const TodayRule& rule, std::string_view sql, store::Parameters& parameters) const {
        std::string out;
        while (!sql.empty()) {
            const std::size_t brace = std::min(sql.find('{'), sql.size());
            out += sql.substr(0, brace);
            sql.remove_prefix(brace);
            if (sql.empty()) break;
            const std::size_t end = sql.find('}');
            out += meaningOf(rule, sql.substr(1, end - 1), parameters);
            sql.remove_prefix(end + 1);
        }
        return out;
    }

    std::string meaningOf(const TodayRule& rule, std::string_view word, store::Parameters& parameters) const {
        if (word == "open") return "core.child.status <> 'closed'";
        // An expression is no column to an index: who goes by the children must not be led to the days.
        if (word == "day") return childrenFirst(rule) ? "(" + std::string(rule.day) + " || '')" : std::string(rule.day);
        if (word == "today") {
            parameters.emplace_back(today_.birthday(-rule.years).iso());
        } else if (word == "until") {
            const int ahead =
                rule.aheadSetting.empty() ? rule.ahead : int(context_.catalogue.setting(rule.aheadSetting));
            parameters.emplace_back(today_.plusDays(ahead).birthday(-rule.years).iso());
        } else if (word == "user") {
            parameters.emplace_back(context_.actor.user);
        } else {
            throw std::logic_error("no such word in a rule of the work list: " + std::string(word));
        }
        return "$" + std::to_string(parameters.size());
    }

    Context& context_;
    std::int64_t limit_;
    Date today_;
    bool few_;
};

}  // namespace

std::string_view nameOf(TodayKind kind) {
    return std::ranges::find(todayRules(), kind, &TodayRule::kind)->name;
}

TodayWork Today::list(std::int64_t limitOfEach) const {
    const bool children = context_.database.holds(Compartment::Core);
    // What time has changed of the consents shows from the first look of the day on.
    if (children) Consents(context_).refreshDue();
    WorkList list(context_, limitOfEach);
    list.gather();
    for (TodayItem& item : list.work.items) {
        if (!item.child) continue;
        Record named;
        nameChild(context_, named, item.child);
        item.caseNumber = named.text("case_number");
        item.name = named.text("full_name");
    }
    if (!children && list.work.items.empty()) return {};
    audit::Event event;
    event.entity = "child";
    event.fields = {"case_number", "full_name", "next_visit_due", "consent_state"};
    event.note = "today.list";
    event.count = std::int64_t(list.work.items.size());
    context_.log.append(event);
    return std::move(list.work);
}

}  // namespace tonghu::cases
