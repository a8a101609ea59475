#include "model/cases/scheduler.h"

#include "model/cases/consents.h"
#include "model/cases/scope.h"
#include "model/policy/clocks.h"
#include "model/policy/working_days.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr int daysAhead = 45;         // the longest clock of the stages, in calendar days
constexpr int entriesLookedAt = 200;  // of the log: the last sessions of everybody

/// The newest moment on record or in the log, to which officers without children write too.
std::string newestMoment(const Context& context) {
    std::string newest = newestRecord(context);
    if (!context.database.holds(Compartment::Audit)) return newest;
    const std::string now = context.clock.timestamp(), faulty = faultyUntil(context);
    context.database.query("select at from audit.entry order by sequence desc limit $1",
                           {std::int64_t(entriesLookedAt)}, [&](const store::RowView& row) {
                               std::string at(row.text(0));
                               if (at <= now || at > faulty) newest = std::max(newest, std::move(at));
                               return true;
                           });
    return newest;
}

}  // namespace

DayTurn Scheduler::look() const {
    DayTurn turn;
    if (std::string newest = newestMoment(context_); policy::isSetBack(newest, context_.clock.timestamp()))
        turn.clockSetBack = std::move(newest);
    const Date today = context_.clock.today();
    turn.yearWithoutHolidays =
        policy::yearWithoutHolidays(context_.catalogue.holidays(), today, today.plusDays(daysAhead));
    return turn;
}

DayTurn Scheduler::turn() {
    DayTurn turn = look();
    if (turn.clockSetBack) {
        audit::Event event;
        event.verb = audit::Verb::Refused;
        event.note = "clock.set_back";
        context_.log.append(event);
    } else if (context_.database.holds(Compartment::Office)) {
        store::Transaction transaction = context_.database.begin();
        remember(context_.clock.timestamp(), faultyUntil(context_));
        transaction.commit();
    }
    if (context_.database.holds(Compartment::Core)) Consents(context_).refreshDue();
    return turn;
}

Result<void> Scheduler::acceptClock() {
    return refusalsLogged(context_, "clock", {}, [&]() -> Result<void> {
        if (auto permitted = requirePermission(context_, "setting.edit"); !permitted) return permitted;
        store::Transaction transaction = context_.database.begin();
        // Whatever was recorded is in the log, so its latest moment is the latest of all.
        const std::string latest = textOf(context_.database.single("select max(at) from audit.entry"));
        remember(context_.clock.timestamp(), std::max({latest, newestRecord(context_), faultyUntil(context_)}));
        audit::Event event;
        event.verb = audit::Verb::Setting;
        event.note = "clock.accepted";
        context_.log.append(event);
        transaction.commit();
        return {};
    });
}

void Scheduler::remember(const std::string& now, const std::string& faulty) {
    context_.database.execute("delete from office.clock_seen", {});
    context_.database.execute("insert into office.clock_seen (at, faulty_until) values ($1, $2)", {now, faulty});
}

}  // namespace tonghu::cases
