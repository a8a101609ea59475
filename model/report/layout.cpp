#include "model/report/layout.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace tonghu::report {
namespace {

catalogue::Label labelIn(const catalogue::Catalogue& catalogue, const char* list, const std::string& code) {
    const catalogue::CodeList* words = catalogue.list(list);
    const catalogue::Code* found = words ? words->find(code) : nullptr;
    return found ? found->label : catalogue::Label{code, code};
}

}  // namespace

Layout::Layout(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {
    addChildren();
    addChanges();
    addVisits();
    addAssistance();
    section("mandatory_reports", "cases");
    add("reports_total", 0);
    addRequests();
    section("incidents", "cases");
    add("incidents_total", 0);
}

std::size_t Layout::row(std::string_view key) const {
    const auto found = byKey_.find(key);
    if (found == byKey_.end()) throw std::out_of_range("no such row: " + std::string(key));
    return found->second;
}

std::size_t Layout::row(std::string_view prefix, std::string_view code, std::string_view otherwise) const {
    std::string key(prefix);
    auto found = byKey_.find(key.append(code));
    return found == byKey_.end() ? row(otherwise) : found->second;
}

void Layout::section(const std::string& key, const std::string& unit) {
    sections_.push_back({key, unit, labelIn(catalogue_, "report_section", key)});
}

std::size_t Layout::append(Row row) {
    row.section = sections_.size() - 1;
    if (sections_.back().unit == "yuan") row.measure = disclosure::Measure::Amount;
    byKey_[row.key] = rows_.size();
    rows_.push_back(std::move(row));
    return rows_.size() - 1;
}

std::size_t Layout::add(const std::string& key, int depth) {
    Row row;
    row.key = key;
    row.label = labelIn(catalogue_, "report_row", key);
    row.depth = depth;
    return append(std::move(row));
}

std::size_t Layout::addHidden(const std::string& key) {
    Row row;
    row.key = key;
    row.hidden = true;
    return append(std::move(row));
}

std::vector<std::size_t> Layout::addCodes(const std::string& list, const std::string& prefix,
                                          const std::string& otherwise) {
    std::vector<std::size_t> added;
    const catalogue::CodeList* codes = catalogue_.list(list);
    const catalogue::CodeList* hurtful = catalogue_.list("special_category");
    for (const catalogue::Code& code : codes ? codes->codes() : std::vector<catalogue::Code>()) {
        // "other" and "none" have the row behind the codes, whose words say more.
        bool own = code.code != "other" && code.code != "none" && !(hurtful && hurtful->find(code.code));
        if (!own) continue;
        Row row;
        row.key = prefix + code.code;
        row.label = code.label;
        row.depth = 1;
        added.push_back(append(std::move(row)));
    }
    added.push_back(add(otherwise, 1));
    return added;
}

// All of the children on file are counted several times over, so that each way of counting tells of the others.
void Layout::addChildren() {
    section("children", "persons");
    std::size_t total = add("children_total", 0);
    auto breakdown = [&](std::initializer_list<const char*> keys) {
        Sum sum{total, {}};
        for (const char* key : keys) sum.parts.push_back(add(key, 1));
        sums_.push_back(std::move(sum));
    };
    breakdown({"sex_1", "sex_2", "sex_other"});
    breakdown({"age_0_5", "age_6_9", "age_10_13", "age_14_15", "age_16_17", "age_other"});
    sums_.push_back({total, addCodes("child_category", "category_", "category_other")});
    section("risk", "persons");
    sums_.push_back({total, addCodes("risk_level", "risk_", "risk_other")});
    section("consents", "persons");
    sums_.push_back({total, addCodes("consent_state", "consent_", "consent_other")});
}

// On file at the beginning, and new, is on file at the end, and closed. The beginning is not printed here.
void Layout::addChanges() {
    section("changes", "persons");
    std::size_t filed = add("filed", 0), closed = add("closed", 0);
    sums_.push_back({closed, addCodes("close_reason", "close_", "close_other")});
    std::size_t both = addHidden("passed_through"), before = addHidden("on_file_before");
    sums_.push_back({both, {row("children_total"), closed}});
    sums_.push_back({both, {filed, before}});
}

void Layout::addVisits() {
    section("visits", "persons");
    std::size_t due = add("due", 0), done = add("due_done", 1), overdue = add("due_overdue", 1);
    sums_.push_back({due, {done, overdue}});
    sums_.push_back({row("children_total"), {due, addHidden("not_due")}});
    section("visits_made", "visits");
    sums_.push_back({add("visits_total", 0), {done, addHidden("further_visits")}});
    section("turned_14", "persons");
    std::size_t turned = add("turned_total", 0), renewed = add("turned_renewed", 1), waiting = add("turned_waiting", 1);
    sums_.push_back({turned, {renewed, waiting}});
    sums_.push_back({row("age_14_15"), {turned, addHidden("turned_before")}});
}

void Layout::addRequests() {
    section("requests", "cases");
    add("requests_received", 0);
    std::size_t answered = add("requests_answered", 0), inTime = add("requests_in_time", 1),
                late = add("requests_late", 1);
    sums_.push_back({answered, {inTime, late}});
}

void Layout::addAssistance() {
    section("cases", "cases");
    for (const char* key : {"cases_opened", "cases_in_progress", "cases_decided", "cases_closed"}) add(key, 0);
    section("assistance_persons", "persons");
    std::size_t persons = add("persons_total", 0);
    std::vector<std::size_t> byKind = addCodes("assistance_type", "persons_", "assistance_other");
    sums_.push_back({persons, byKind});
    section("assistance_amount", "yuan");
    std::size_t amount = add("amount_total", 0);
    pairs_.emplace_back(persons, amount);
    Sum sum{amount, {}};
    for (std::size_t kind : byKind) {
        Row row = rows_[kind];
        row.key = "amount_" + (row.key.starts_with("persons_") ? row.key.substr(8) : "other");
        sum.parts.push_back(append(std::move(row)));
        pairs_.emplace_back(kind, sum.parts.back());
    }
    sums_.push_back(std::move(sum));
}

}  // namespace tonghu::report
