#include "model/report/tally.h"

#include "model/policy/working_days.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace tonghu::report {
namespace {

std::string ends(const DivisionCode& division, char digit) {
    std::string code(division.prefix());
    code.resize(12, digit);
    return code;
}

/// What a child's file said on the last day of the period, where it has been changed since.
struct Before {
    std::optional<std::string> division, category, risk;
};

/// What a child was paid in the period.
struct Received {
    std::size_t column = 0;
    std::int64_t kinds = 0, fen = 0;
};

/// The rows of a list's codes, found once rather than for each child.
class CodeRows {
public:
    CodeRows(const Layout& layout, const char* prefix, const char* otherwise)
        : layout_(layout), prefix_(prefix), otherwise_(otherwise) {}

    std::size_t of(std::string_view code) {
        auto known = std::ranges::find(known_, code, &std::pair<std::string, std::size_t>::first);
        if (known == known_.end()) known = known_.emplace(known_.end(), code, layout_.row(prefix_, code, otherwise_));
        return known->second;
    }

private:
    const Layout& layout_;
    const char *prefix_, *otherwise_;
    std::vector<std::pair<std::string, std::size_t>> known_;
};

/// The facts of a child that the rows go by.
struct ChildRow {
    RecordId id;
    std::string division, sex, birthMonth, category, risk, consent, filedOn, closedOn, closeReason;
    std::string dueOn;  // by the last visit before the period
    std::int64_t visits = 0;
};

class Counter {
public:
    Counter(workspace::Session& session, const Layout& layout, const Columns& columns, const Period& period)
        : database_(session.database()),
          layout_(layout),
          columns_(columns),
          period_(period),
          first_(period.first.iso()),
          last_(period.last.iso()),
          holidays_(session.catalogue().holidays()),
          firstVisitDays_(int(session.catalogue().setting("visit.first_working_days"))),
          tally_(layout.rows().size(), columns.size()) {}

    Tally run() {
        readHistory();
        countChildren();
        countCases();
        countPayments();
        countMandatoryReports();
        countRequests();
        countIncidents();
        return std::move(tally_);
    }

private:
    // Newest change first, so that the oldest one after the period has the last word.
    void readHistory() {
        database_.query(R"(
            select record_id, field, "before"
            from core.history
            where entity = 'child' and field in ('division_code', 'category', 'risk_level') and changed_at >= $1
            order by changed_at desc, id desc)",
                        {period_.last.plusDays(1).iso()}, [&](const store::RowView& row) {
                            Before& before = before_[row.number(0)];
                            std::string value(row.text(2));
                            if (row.text(1) == "division_code") before.division = value;
                            if (row.text(1) == "category") before.category = value;
                            if (row.text(1) == "risk_level") before.risk = value;
                            return true;
                        });
    }

    std::string divisionOf(std::int64_t child, std::string_view now) const {
        auto found = before_.find(child);
        return found != before_.end() && found->second.division ? *found->second.division : std::string(now);
    }

    // By a condition that no index serves: nearly all rows are wanted, and in the order of the table they come fastest.
    void countChildren() {
        const std::string prefix(columns_.base().prefix());
        database_.query(R"(
            select child.id, child.division_code, child.sex, child.birth_month, child.category, child.risk_level,
                   child.consent_state, coalesce(nullif(child.filed_on, ''), substr(child.created_at, 1, 10)),
                   child.closed_on, child.close_reason,
                   (select visit.next_visit_due
                    from core.visit as visit
                    where visit.parent_id = child.id and visit.visit_date < $2
                          and coalesce(visit.superseded, 0) = 0 and coalesce(visit.gate, 'saved') = 'saved'
                    order by visit.visit_date desc
                    limit 1),
                   (select count(*)
                    from core.visit as visit
                    where visit.parent_id = child.id and visit.visit_date between $2 and $3
                          and coalesce(visit.superseded, 0) = 0 and coalesce(visit.gate, 'saved') = 'saved'),
                   child.status
            from core.child as child
            where substr(child.division_code, 1, $4) = $1 and child.status not in ('restricted', 'deleted'))",
                        {prefix, first_, last_, std::int64_t(prefix.size())}, [&](const store::RowView& row) {
                            countChild(row);
                            return true;
                        });
    }

    store::Parameters parameters() const {
        return {ends(columns_.base(), '0'), ends(columns_.base(), '9'), first_, last_};
    }

    void countChild(const store::RowView& row) {
        ChildRow child{{row.number(0)},           divisionOf(row.number(0), row.text(1)),
                       std::string(row.text(2)),  std::string(row.text(3)),
                       std::string(row.text(4)),  std::string(row.text(5)),
                       std::string(row.text(6)),  std::string(row.text(7)),
                       std::string(row.text(8)),  std::string(row.text(9)),
                       std::string(row.text(10)), row.number(11)};
        if (auto found = before_.find(child.id.value); found != before_.end()) {
            child.category = found->second.category.value_or(child.category);
            child.risk = found->second.risk.value_or(child.risk);
        }
        // Closed without a day: when is not known, so it counts as on file no more.
        if (child.closedOn.empty() && row.text(12) == "closed") child.closedOn = "0000-00-00";
        auto column = columns_.of(child.division);
        if (!column) return;
        if (child.visits > 0) tally_.add(layout_.row("visits_total"), *column, child.visits);
        bool onFile = child.filedOn <= last_ && (child.closedOn.empty() || child.closedOn > last_);
        bool closed = inPeriod(child.closedOn);
        if ((onFile || closed) && inPeriod(child.filedOn)) tally_.add(layout_.row("filed"), *column);
        if (closed) countClosed(child, *column);
        if (!onFile) return;
        countOnFile(child, *column);
        countDue(child, *column);
    }

    bool inPeriod(const std::string& day) const { return day >= first_ && day <= last_; }

    void countClosed(const ChildRow& child, std::size_t column) {
        tally_.add(layout_.row("closed"), column);
        tally_.add(closeRows_.of(child.closeReason), column);
    }

    void countOnFile(const ChildRow& child, std::size_t column) {
        tally_.add(layout_.row("children_total"), column);
        tally_.add(sexRows_.of(child.sex), column);
        const int months = monthsSince(child.birthMonth);
        tally_.add(layout_.row(ageRow(months)), column);
        tally_.add(categoryRows_.of(child.category), column);
        tally_.add(riskRows_.of(child.risk), column);
        tally_.add(consentRows_.of(child.consent), column);
        if (months / 12 != 14 || months % 12 != 0) return;
        tally_.add(layout_.row("turned_total"), column);
        tally_.add(layout_.row(child.consent == "complete" ? "turned_renewed" : "turned_waiting"), column);
    }

    // The month alone is known in `core`; by its end every birthday in it has come.
    int monthsSince(const std::string& month) const {
        auto born = Date::parse(month + "-01");
        if (!born) return -1;
        return 12 * (period_.last.year() - born->year()) + int(period_.last.month()) - int(born->month());
    }

    static const char* ageRow(int months) {
        const int years = months / 12;
        if (months < 0 || years >= 18) return "age_other";
        if (years <= 5) return "age_0_5";
        if (years <= 9) return "age_6_9";
        if (years <= 13) return "age_10_13";
        return years <= 15 ? "age_14_15" : "age_16_17";
    }

    // Due in the period, or before it and not done by then. A child never visited is due some working days after
    // filing.
    void countDue(const ChildRow& child, std::size_t column) {
        std::string dueOn = child.dueOn;
        if (dueOn.empty())
            if (auto filed = Date::parse(child.filedOn))
                dueOn = policy::plusWorkingDays(holidays_, *filed, firstVisitDays_).iso();
        if (dueOn.empty() || dueOn > last_) return;
        tally_.add(layout_.row("due"), column);
        tally_.add(layout_.row(child.visits > 0 ? "due_done" : "due_overdue"), column);
    }

    void countCases() {
        const std::size_t rows[] = {layout_.row("cases_opened"), layout_.row("cases_in_progress"),
                                    layout_.row("cases_decided"), layout_.row("cases_closed")};
        database_.query(R"(
            select child.id, child.division_code,
                   sum(case when found.day between $3 and $4 then 1 else 0 end),
                   sum(case when found.day <= $4 and (found.ended is null or found.ended > $4) then 1 else 0 end),
                   sum(case when found.decided_on between $3 and $4 then 1 else 0 end),
                   sum(case when found.ended between $3 and $4 then 1 else 0 end)
            from (select parent_id, decided_on,
                         coalesce(nullif(found_on, ''), substr(created_at, 1, 10)) as day,
                         coalesce(nullif(closed_on, ''), nullif(ended_on, '')) as ended
                  from core.assistance_case) as found
            join core.child as child on child.id = found.parent_id
            where child.division_code between $1 and $2 and child.status not in ('restricted', 'deleted')
            group by child.id, child.division_code)",
                        parameters(), [&](const store::RowView& row) {
                            auto column = columns_.of(divisionOf(row.number(0), row.text(1)));
                            for (int i = 0; column && i < 4; ++i)
                                if (row.number(2 + i) > 0) tally_.add(rows[i], *column, row.number(2 + i));
                            return true;
                        });
    }

    void countPayments() {
        CodeRows personRows(layout_, "persons_", "assistance_other"), amountRows(layout_, "amount_", "amount_other");
        std::unordered_map<std::int64_t, Received> received;
        database_.query(R"(
            select child.id, child.division_code, assistance_case.type, sum(payment.amount)
            from core.payment as payment
            join core.assistance_case as assistance_case on assistance_case.id = payment.parent_id
            join core.child as child on child.id = assistance_case.parent_id
            where payment.paid_on between $3 and $4 and payment.amount > 0
                  and child.division_code between $1 and $2 and child.status not in ('restricted', 'deleted')
            group by child.id, child.division_code, assistance_case.type)",
                        parameters(), [&](const store::RowView& row) {
                            auto column = columns_.of(divisionOf(row.number(0), row.text(1)));
                            if (!column) return true;
                            tally_.add(personRows.of(row.text(2)), *column);
                            tally_.add(amountRows.of(row.text(2)), *column, row.number(3));
                            Received& all = received[row.number(0)];
                            all.column = *column;
                            ++all.kinds;
                            all.fen += row.number(3);
                            return true;
                        });
        // In the total of persons a child stands once for each kind, in that of amounts with all that they received.
        for (const auto& [child, all] : received) {
            tally_.add(layout_.row("persons_total"), all.column, all.kinds);
            tally_.add(layout_.row("amount_total"), all.column, all.fen);
        }
    }

    void countMandatoryReports() {
        database_.query(R"(
            select coalesce(child.id, report.id), coalesce(child.division_code, report.division_code), count(*)
            from core.mandatory_report as report
            left join core.child as child on child.id = report.parent_id
            where substr(coalesce(nullif(report.reported_at, ''), report.found_at), 1, 10) between $3 and $4
                  and coalesce(child.division_code, report.division_code) between $1 and $2
                  and coalesce(child.status, '') not in ('restricted', 'deleted')
            group by coalesce(child.id, report.id), coalesce(child.division_code, report.division_code))",
                        parameters(), [&](const store::RowView& row) {
                            auto column = columns_.of(divisionOf(row.number(0), row.text(1)));
                            if (column) tally_.add(layout_.row("reports_total"), *column, row.number(2));
                            return true;
                        });
    }

    // One about nobody on file counts where it was taken in.
    void countRequests() {
        database_.query(R"(
            select coalesce(child.id, 0), coalesce(child.division_code, request.division_code), request.received_on,
                   request.due_on, request.answered_on
            from core.request as request
            left join core.child as child on child.id = request.parent_id
            where (request.received_on between $1 and $2 or request.answered_on between $1 and $2)
                  and (request.parent_id = 0 or child.status not in ('restricted', 'deleted')))",
                        {first_, last_}, [&](const store::RowView& row) {
                            countRequest(row);
                            return true;
                        });
    }

    void countRequest(const store::RowView& row) {
        const std::string division = divisionOf(row.number(0), row.text(1));
        const auto column = columns_.of(division.empty() ? columns_.base().digits() : division);
        if (!column) return;
        const auto within = [&](std::string_view day) { return first_ <= day && day <= last_; };
        if (within(row.text(2))) tally_.add(layout_.row("requests_received"), *column, 1);
        if (!within(row.text(4))) return;
        tally_.add(layout_.row("requests_answered"), *column, 1);
        tally_.add(layout_.row(row.text(4) <= row.text(3) ? "requests_in_time" : "requests_late"), *column, 1);
    }

    // An incident is the unit's, whatever the township of the children.
    void countIncidents() {
        const auto column = columns_.of(columns_.base().digits());
        if (!column || !database_.holds(Compartment::Office)) return;
        const std::int64_t found = numberOf(database_.single(R"(
            select count(*)
            from office.incident
            where substr(found_at, 1, 10) between $1 and $2 and coalesce(drill, 0) = 0)",
                                                             {first_, last_}));
        for (std::int64_t one = 0; one < found; ++one) tally_.add(layout_.row("incidents_total"), *column);
    }

    store::Database& database_;
    const Layout& layout_;
    const Columns& columns_;
    const Period& period_;
    const std::string first_, last_;  // of the period, as the files have them
    const catalogue::Holidays& holidays_;
    int firstVisitDays_;
    CodeRows sexRows_{layout_, "sex_", "sex_other"}, categoryRows_{layout_, "category_", "category_other"},
        riskRows_{layout_, "risk_", "risk_other"}, consentRows_{layout_, "consent_", "consent_other"},
        closeRows_{layout_, "close_", "close_other"};
    Tally tally_;
    std::unordered_map<std::int64_t, Before> before_;
};

/// What is not printed follows from what is.
void fillHidden(const Layout& layout, Tally& tally) {
    auto set = [&](const char* key, auto value) {
        for (std::size_t column = 0; column < tally.columns(); ++column) {
            auto of = [&](const char* row) { return tally.at(layout.row(row), column).value; };
            tally.at(layout.row(key), column).value = value(of);
        }
    };
    set("passed_through", [](auto of) { return of("children_total") + of("closed"); });
    set("on_file_before", [](auto of) { return of("passed_through") - of("filed"); });
    set("not_due", [](auto of) { return of("children_total") - of("due"); });
    set("further_visits", [](auto of) { return of("visits_total") - of("due_done"); });
    set("turned_before", [](auto of) { return of("age_14_15") - of("turned_total"); });
}

}  // namespace

Columns::Columns(workspace::Session& session, const DivisionCode& base) : base_(base) {
    if (base.level() >= DivisionLevel::Township) return;
    std::set<std::string> townships{base.digits()};
    if (const catalogue::CodeList* divisions = session.catalogue().list("division"))
        for (const catalogue::Code& code : divisions->codes())
            if (auto division = DivisionCode::parse(code.code); division && base.contains(*division))
                townships.insert(division->within(DivisionLevel::Township).digits());
    // What an office uses and its list lacks must not be lost.
    session.database().query(R"(
        select distinct substr(division_code, 1, 9)
        from core.child
        where division_code between $1 and $2 and status not in ('restricted', 'deleted'))",
                             {ends(base, '0'), ends(base, '9')}, [&](const store::RowView& row) {
                                 townships.insert(std::string(row.text(0)) + "000");
                                 return true;
                             });
    townships_.assign(townships.begin(), townships.end());
    for (std::size_t i = 0; i < townships_.size(); ++i) byPrefix_[townships_[i].substr(0, 9)] = i + 1;
}

std::optional<std::size_t> Columns::of(const std::string& division) const {
    if (!division.starts_with(base_.prefix())) return std::nullopt;
    if (townships_.empty()) return 0;
    auto found = byPrefix_.find(std::string_view(division).substr(0, 9));
    return found == byPrefix_.end() ? 1 : found->second;  // nobody lives there now and no list knows it
}

void Tally::add(std::size_t row, std::size_t column, std::int64_t value) {
    auto put = [&](std::size_t at) {
        Number& number = numbers_[row * columns_ + at];
        number.value += value;
        ++number.persons;
        if (value > number.largest[0])
            number.largest = {value, number.largest[0]};
        else if (value > number.largest[1])
            number.largest[1] = value;
    };
    put(0);
    if (column != 0) put(column);
}

Tally count(workspace::Session& session, const Layout& layout, const Columns& columns, const Period& period) {
    Tally tally = Counter(session, layout, columns, period).run();
    fillHidden(layout, tally);
    return tally;
}

}  // namespace tonghu::report
