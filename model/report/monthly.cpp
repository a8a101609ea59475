#include "model/report/monthly.h"

#include "model/cases/purpose_use.h"
#include "model/cases/scope.h"
#include "model/report/disclosure/protect.h"
#include "model/report/printed.h"
#include "model/report/tally.h"

#include <algorithm>
#include <limits>

namespace tonghu::report {
namespace {

using disclosure::Measure;
using disclosure::Status;

constexpr std::string_view everywhere = "report";  // entity of the log's entries

Result<Period> periodOf(const std::string& month, const Clock& clock) {
    auto first = month.size() == 7 ? Date::parse(month + "-01") : std::nullopt;
    if (!first) return fail(ErrorKind::Usage, "report.month_malformed");
    Date today = clock.today();
    if (month > today.isoMonth()) return fail(ErrorKind::BadInput, "report.month_in_future", {}, {month});
    auto last = Date::of(first->year(), first->month(), 31);
    for (unsigned day = 30; !last; --day) last = Date::of(first->year(), first->month(), day);
    return Period{*first, std::min(*last, today)};
}

/// A month before the first file would be all zeros, which would say that there was nobody.
Result<void> checkStart(workspace::Session& session, const Period& period) {
    std::string first = textOf(session.database().single(
        "select min(filed_on) from core.child where filed_on <> '' and status not in ('restricted', 'deleted')"));
    if (first.empty() || period.last.iso() >= first) return {};
    return fail(ErrorKind::BadInput, "report.month_before_workspace", {}, {period.month(), first.substr(0, 7)});
}

Result<int> thresholdOf(const workspace::Session& session, const MonthlyOptions& options) {
    auto least = int(session.catalogue().setting("suppression.k.inside"));
    if (!options.threshold) return least;
    if (*options.threshold < least)
        return fail(ErrorKind::Refused, "report.threshold_too_low", {}, {std::to_string(least)}, {108});
    return *options.threshold;
}

/// The county of the actor's rows, or the township that the workspace serves.
Result<DivisionCode> baseOf(const workspace::Session& session) {
    const policy::Actor& actor = session.actor();
    catalogue::ScopeKind scope = actor.role ? actor.role->scope : catalogue::ScopeKind::None;
    bool wide = scope == catalogue::ScopeKind::Township || scope == catalogue::ScopeKind::County;
    if (!wide || !actor.division) return fail(ErrorKind::Refused, "report.scope_too_small", {}, {}, {86, 108});
    if (session.division().level() >= DivisionLevel::Township) return session.division();
    return actor.division->within(DivisionLevel::County);
}

/// The column that a township's report is cut down to; nothing for the whole. A township that no list knows and where
/// nobody lives has none ("report.scope_too_small").
Result<std::optional<std::size_t>> ownColumn(const workspace::Session& session, const Columns& columns) {
    const policy::Actor& actor = session.actor();
    if (actor.role->scope != catalogue::ScopeKind::Township || columns.size() == 1) return std::nullopt;
    std::string township = actor.division->within(DivisionLevel::Township).digits();
    auto found = std::ranges::find(columns.townships(), township);
    if (found == columns.townships().end() || township == columns.base().digits())
        return fail(ErrorKind::Refused, "report.scope_too_small", {}, {}, {86, 108});
    return std::size_t(found - columns.townships().begin()) + 1;
}

/// The tables as one problem: every relation that a reader could use, across sections too.
class ReportProblem {
public:
    ReportProblem(const Layout& layout, const Tally& tally, std::int64_t threshold)
        : layout_(layout), tally_(tally), threshold_(threshold) {
        for (std::size_t row = 0; row < layout.rows().size(); ++row)
            for (std::size_t column = 0; column < tally.columns(); ++column)
                problem_.cells.push_back(cellOf(row, column));
        addSums();
        addTownships();
        for (const auto& [persons, amount] : layout.pairs())
            for (std::size_t column = 0; column < tally.columns(); ++column)
                problem_.follows.push_back({index(persons, column), index(amount, column)});
    }

    std::size_t index(std::size_t row, std::size_t column) const { return row * tally_.columns() + column; }
    disclosure::Problem& problem() { return problem_; }

private:
    disclosure::Cell cellOf(std::size_t row, std::size_t column) const {
        const Layout::Row& plan = layout_.rows()[row];
        const Tally::Number& number = tally_.at(row, column);
        disclosure::Cell cell;
        cell.measure = plan.measure;
        cell.value = number.value;
        cell.persons = number.persons;
        cell.hidden = plan.hidden;
        // Totals are what a reader looks for first.
        cell.cost = 1 + (column == 0 ? 1 : 0) + (plan.depth == 0 ? 1 : 0);
        if (plan.measure == Measure::Amount && number.persons > 1)
            cell.largest.assign(number.largest.begin(), number.largest.end());
        if (plan.measure == Measure::Amount && number.persons == 1) cell.largest = {number.largest[0]};
        // Many visits to few children are as telling as few visits.
        bool acts = plan.measure == Measure::Count && !plan.hidden && number.value != number.persons;
        cell.marked = acts && number.persons > 0 && number.persons < threshold_;
        return cell;
    }

    void addSums() {
        for (const Layout::Sum& sum : layout_.sums())
            for (std::size_t column = 0; column < tally_.columns(); ++column) {
                disclosure::Relation relation{index(sum.total, column), {}};
                for (std::size_t part : sum.parts) relation.parts.push_back(index(part, column));
                problem_.relations.push_back(std::move(relation));
            }
    }

    // Not for rows that are not printed: their relation over the townships follows from the others.
    void addTownships() {
        if (tally_.columns() == 1) return;
        for (std::size_t row = 0; row < layout_.rows().size(); ++row) {
            if (layout_.rows()[row].hidden) continue;
            disclosure::Relation relation{index(row, 0), {}};
            for (std::size_t column = 1; column < tally_.columns(); ++column)
                relation.parts.push_back(index(row, column));
            problem_.relations.push_back(std::move(relation));
        }
    }

    const Layout& layout_;
    const Tally& tally_;
    std::int64_t threshold_;
    disclosure::Problem problem_;
};

disclosure::Rules rulesOf(const catalogue::Catalogue& catalogue, int threshold) {
    disclosure::Rules rules;
    rules.threshold = threshold;
    rules.dominanceShare = double(catalogue.setting("suppression.dominance_percent")) / 100;
    rules.estimatePercent = double(catalogue.setting("suppression.p_percent")) / 100;
    rules.standardRates = true;
    return rules;
}

/// Limited by work, never by the clock: two runs over the same data must withhold the same cells, or what one shows the
/// other gives away.
disclosure::Options limits() {
    disclosure::Options options;
    options.exactSeconds = std::numeric_limits<double>::infinity();
    options.exactCells = 1500;
    options.exactNodes = 200;
    options.exactPrograms = 4000;
    options.everyInterval = false;
    return options;
}

CellStatus statusOf(Status status) {
    switch (status) {
        case Status::Shown:
            return CellStatus::Shown;
        case Status::Zero:
            return CellStatus::Zero;
        case Status::Unsafe:
            return CellStatus::Unsafe;
        case Status::Secondary:
        case Status::Hidden:
            return CellStatus::Secondary;
    }
    return CellStatus::Unsafe;
}

/// Puts together what may be seen: nothing of a withheld value gets into the report.
class Assembly {
public:
    Assembly(const Layout& layout, const Tally& tally, const ReportProblem& problem, const disclosure::Outcome& outcome)
        : layout_(layout), tally_(tally), problem_(problem), outcome_(outcome) {}

    void fill(MonthlyReport& report, const std::vector<std::size_t>& columns) const {
        for (const Layout::Section& section : layout_.sections())
            report.sections.push_back({section.key, section.title, section.unit, {}});
        for (std::size_t row = 0; row < layout_.rows().size(); ++row) {
            const Layout::Row& plan = layout_.rows()[row];
            if (plan.hidden) continue;
            Section::Row printed{plan.key, plan.label, plan.depth, {}};
            for (std::size_t column : columns) printed.cells.push_back(cellAt(row, column, report));
            report.sections[plan.section].rows.push_back(std::move(printed));
        }
    }

    /// All, but the county's own where no file lies in it directly.
    std::vector<std::size_t> columnsToPrint() const {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < tally_.columns(); ++column)
            if (column != 1 || !isEmpty(column)) columns.push_back(column);
        return columns;
    }

private:
    bool isEmpty(std::size_t column) const {
        for (std::size_t row = 0; row < layout_.rows().size(); ++row)
            if (tally_.at(row, column).value != 0) return false;
        return true;
    }

    Cell cellAt(std::size_t row, std::size_t column, MonthlyReport& report) const {
        Cell cell{0, statusOf(outcome_.status[problem_.index(row, column)])};
        if (!isWithheld(cell)) cell.value = tally_.at(row, column).value;
        report.unsafeCells += cell.status == CellStatus::Unsafe;
        report.secondaryCells += cell.status == CellStatus::Secondary;
        report.shownCells += !isWithheld(cell);
        return cell;
    }

    const Layout& layout_;
    const Tally& tally_;
    const ReportProblem& problem_;
    const disclosure::Outcome& outcome_;
};

catalogue::Label labelOf(const catalogue::Catalogue& catalogue, const char* list, const std::string& code) {
    const catalogue::CodeList* codes = catalogue.list(list);
    const catalogue::Code* found = codes ? codes->find(code) : nullptr;
    return found ? found->label : catalogue::Label{code, code};
}

void nameColumns(const catalogue::Catalogue& catalogue, const Columns& columns, const std::vector<std::size_t>& chosen,
                 bool cut, MonthlyReport& report) {
    for (std::size_t column : chosen) {
        if (column == 0)
            report.columns.push_back(labelOf(catalogue, "report_word", "all"));
        else if (!cut && columns.townships()[column - 1] == columns.base().digits())
            report.columns.push_back(labelOf(catalogue, "report_word", "county_level"));
        else
            report.columns.push_back(labelOf(catalogue, "division", columns.townships()[column - 1]));
    }
}

std::string filled(std::string text, const std::vector<std::string>& details) {
    for (std::size_t i = 0; i < details.size(); ++i) {
        std::string place = "%" + std::to_string(i + 1);
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + details[i].size()))
            text.replace(at, place.size(), details[i]);
    }
    return text;
}

void explainMethod(MonthlyReport& report, bool cut) {
    auto say = [&](const char* word, const std::vector<std::string>& details) {
        report.method.push_back({inWords(report, word, "zh", details), inWords(report, word, "en", details)});
    };
    say("method_threshold", {std::to_string(report.threshold - 1), std::to_string(report.threshold)});
    say("method_amount", {});
    say("method_withheld",
        {std::to_string(report.shownCells + report.unsafeCells + report.secondaryCells),
         std::to_string(report.shownCells), std::to_string(report.unsafeCells), std::to_string(report.secondaryCells)});
    say("method_reading", {});
    say("method_proof", {});
    say("method_sealed", {});
    say("method_as_of", {});
    if (cut) say("method_township", {});
}

void describe(workspace::Session& session, MonthlyReport& report) {
    report.unitName = session.unitName();
    report.unitCode = session.unitCode();
    report.responsibleUnit = session.unitName();
    report.responsiblePerson = session.actor().user;
    report.generatedAt = session.clock().timestamp();
    if (const catalogue::CodeList* words = session.catalogue().list("report_word"))
        for (const catalogue::Code& word : words->codes()) report.words[word.code] = word.label;
}

void logUse(workspace::Session& session, audit::Verb verb, std::string note,
            const cases::Handover& handover = {{}, "statistics", {}, {}}) {
    audit::Event event;
    event.verb = verb;
    event.entity = everywhere;
    event.record = handover.recipient;
    event.purpose = handover.purpose;
    event.note = std::move(note);
    session.log().append(event);
}

/// A pattern that is safe by itself and beside what was printed of the month.
Result<disclosure::Outcome> protectBeside(const std::optional<Printed>& before, disclosure::Problem& problem,
                                          const disclosure::Rules& rules) {
    const bool lower = before && rules.threshold < before->threshold;
    if (lower) showAgain(problem, *before);
    auto outcome = disclosure::protect(problem, rules, limits());
    if (!outcome) return outcome;
    if (!outcome->proved) return fail(ErrorKind::Refused, "report.not_protected", {}, {}, {108});
    if (before && !lower) withholdAgain(outcome->status, *before);
    return outcome;
}

bool isOver(const Period& period, const Clock& clock) {
    return period.last < clock.today();
}

std::string shownIn(const disclosure::Outcome& outcome) {
    std::string shown;
    for (Status status : outcome.status) shown += status == Status::Shown || status == Status::Zero ? '1' : '0';
    return shown;
}

/// Two exports of the same numbers, as somebody sees them who has both.
Printed together(const Printed& before, Printed fresh) {
    fresh.printedOn = before.printedOn;
    fresh.complete = fresh.complete || before.complete;
    fresh.threshold = std::min(fresh.threshold, before.threshold);
    for (std::size_t cell = 0; cell < fresh.shown.size() && cell < before.shown.size(); ++cell)
        if (before.shown[cell] == '1') fresh.shown[cell] = '1';
    return fresh;
}

/// Whether what was printed since this report was made is part of what it counts with.
bool fitsPrinted(workspace::Session& session, const Printed& toKeep) {
    auto now = printedOf(session, toKeep.base, toKeep.month, toKeep.layout);
    if (!now) return true;
    if (now->numbers != toKeep.numbers) return !now->complete;
    for (std::size_t cell = 0; cell < now->shown.size(); ++cell)
        if (now->shown[cell] == '1' && (cell >= toKeep.shown.size() || toKeep.shown[cell] != '1')) return false;
    return true;
}

catalogue::Label fixedOn(const MonthlyReport& report, const std::string& day) {
    return {inWords(report, "method_printed", "zh", {day}), inWords(report, "method_printed", "en", {day})};
}

Result<MonthlyReport> make(workspace::Session& session, const MonthlyOptions& options) {
    if (auto allowed = session.context().require("report.preview"); !allowed) return tl::unexpected(allowed.error());
    auto base = baseOf(session);
    if (!base) return tl::unexpected(base.error());
    auto threshold = thresholdOf(session, options);
    if (!threshold) return tl::unexpected(threshold.error());
    auto period = periodOf(options.month, session.clock());
    if (!period) return tl::unexpected(period.error());
    if (auto started = checkStart(session, *period); !started) return tl::unexpected(started.error());

    Layout layout(session.catalogue());
    Columns columns(session, *base);
    auto own = ownColumn(session, columns);
    if (!own) return tl::unexpected(own.error());
    const std::string shape = Printed::layoutOf(layout, columns);
    auto before = printedOf(session, columns.base().digits(), options.month, shape);
    auto standing = before && before->complete
                        ? Printed::tallyFrom(before->numbers, layout.rows().size(), columns.size())
                        : std::nullopt;
    const Tally tally = standing ? std::move(*standing) : count(session, layout, columns, *period);
    if (before && !before->tells(tally)) before.reset();
    ReportProblem problem(layout, tally, *threshold);
    auto outcome = protectBeside(before, problem.problem(), rulesOf(session.catalogue(), *threshold));
    if (!outcome) return tl::unexpected(outcome.error());

    MonthlyReport report;
    report.month = options.month;
    report.threshold = *threshold;
    report.proved = outcome->proved;
    report.solver = outcome->solver;
    describe(session, report);
    Assembly assembly(layout, tally, problem, *outcome);
    std::vector<std::size_t> chosen = own->has_value() ? std::vector{**own} : assembly.columnsToPrint();
    assembly.fill(report, chosen);
    nameColumns(session.catalogue(), columns, chosen, own->has_value(), report);
    explainMethod(report, own->has_value());
    if (before) report.method.push_back(fixedOn(report, before->printedOn));
    Printed fresh{columns.base().digits(),
                  options.month,
                  shape,
                  period->last.iso(),
                  session.clock().today().iso(),
                  isOver(*period, session.clock()),
                  *threshold,
                  shownIn(*outcome),
                  Printed::textOf(tally)};
    report.toKeep = std::make_shared<const Printed>(before ? together(*before, std::move(fresh)) : std::move(fresh));
    logUse(session, audit::Verb::Use, "report.preview");
    return report;
}

}  // namespace

std::string inWords(const MonthlyReport& report, std::string_view word, std::string_view language,
                    const std::vector<std::string>& details) {
    auto found = report.words.find(word);
    return filled(found == report.words.end() ? std::string(word) : found->second.in(language), details);
}

bool isWithheld(const Cell& cell) {
    return cell.status == CellStatus::Unsafe || cell.status == CellStatus::Secondary;
}

std::string cellText(const Section& section, const Cell& cell) {
    if (isWithheld(cell)) return "*";
    if (section.unit != "yuan") return std::to_string(cell.value);
    std::string fen = std::to_string(cell.value % 100);
    return std::to_string(cell.value / 100) + '.' + (fen.size() < 2 ? "0" : "") + fen;
}

Surroundings surroundingsOf(const MonthlyReport& report, std::string_view language) {
    auto word = [&](const char* key) { return inWords(report, key, language); };
    Surroundings around;
    around.title = word("title");
    around.watermark = inWords(report, "watermark", language, {report.unitName, report.month});
    around.facts = {{word("unit"), report.unitName},
                    {word("month"), report.month},
                    {word("responsible"), report.responsiblePerson},
                    {word("generated"), report.generatedAt},
                    {word("grade"), inWords(report, "grade_text", language, {std::to_string(report.grade)})},
                    {word("version"), TONGHU_VERSION}};
    if (report.logCount > 0)
        around.log = inWords(report, "log", language, {std::to_string(report.logCount), report.logHead});
    return around;
}

std::string headingOf(const MonthlyReport& report, const Section& section, std::string_view language) {
    bool chinese = language != "en";
    return section.title.in(language) + (chinese ? "\uFF08" : " (") +
           inWords(report, "unit_" + section.unit, language) + (chinese ? "\uFF09" : ")");
}

Result<MonthlyReport> monthlyReport(workspace::Session& session, const MonthlyOptions& options) {
    return cases::refusalsLogged(session.context(), everywhere, {}, [&] { return make(session, options); });
}

std::string fileStem(const MonthlyReport& report) {
    std::string stem = report.unitCode + '_' + report.month;
    std::erase_if(stem, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_'; });
    return stem;
}

namespace {

/// Whether this person may export, for this purpose, to whom it goes.
Result<void> mayExport(workspace::Session& session, const cases::Handover& handover) {
    cases::Context& context = session.context();
    auto allowed = cases::refusalsLogged(context, everywhere, {}, [&] { return context.require("report.export"); });
    if (allowed) allowed = cases::PurposeUse(context).name(policy::PurposeAct::Export, handover.purpose);
    if (!allowed || !handover.recipient) return allowed;
    return cases::refusalsLogged(context, "recipient", handover.recipient, [&]() -> Result<void> {
        if (auto received = cases::mayReceive(context, handover); !received) return tl::unexpected(received.error());
        return {};
    });
}

}  // namespace

Result<void> recordExport(workspace::Session& session, MonthlyReport& report, std::string_view format,
                          const cases::Handover& handover) {
    if (auto allowed = mayExport(session, handover); !allowed) return allowed;
    store::Transaction transaction = session.database().begin();
    if (report.toKeep && !fitsPrinted(session, *report.toKeep)) {
        const Error late{ErrorKind::Refused, "report.printed_meanwhile", {}, {}, {108}};
        cases::logRefusal(session.context(), everywhere, {}, late);
        transaction.commit();
        return tl::unexpected(late);
    }
    logUse(session, audit::Verb::Provide, "export." + std::string(format), handover);
    if (report.toKeep) keepPrinted(session, *report.toKeep);
    transaction.commit();
    audit::Head head = session.log().head();
    report.logCount = head.count;
    report.logHead = head.hash;
    return {};
}

}  // namespace tonghu::report
