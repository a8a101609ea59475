// What the first page says of the clock and the calendar.

#include "model/cases/scheduler.h"
#include "model/workspace/session.h"
#include "ui/lists/today_cards.h"

#include <QCoreApplication>
#include <QTimer>

namespace tonghu::ui {

namespace {

struct Today {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

/// "2026-11-24 20:41" of a timestamp.
QString minuteOf(const std::string& timestamp) {
    return QString::fromStdString(timestamp).left(16).replace('T', ' ');
}

TodayCard setBackCard(const PageContext& context, const std::string& newest, const std::function<void()>& again) {
    workspace::Session& session = context.session;
    TodayCard card{Today::tr("The clock of this computer went back"), "clock", 1, true, {}, {}};
    card.note = Today::tr(
                    "The newest record is of %1, and this computer says %2. Put its date and time right: until "
                    "then nothing that depends on the day is saved.")
                    .arg(minuteOf(newest), minuteOf(session.clock().timestamp()));
    if (!session.may("setting.edit")) return card;
    TodayLine line;
    line.who = Today::tr("The clock is right now, and was wrong before.");
    line.verb = Today::tr("Confirm");
    line.act = [&navigator = context.navigator, &session, again] {
        navigator.ask(Today::tr("Is it %1 now? What is on record from later moments is then taken to be written under "
                                "a wrong clock. The log keeps that you said so.")
                          .arg(minuteOf(session.clock().timestamp())),
                      Today::tr("Confirm"), [&navigator, &session, again] {
                          if (auto accepted = cases::Scheduler(session.context()).acceptClock(); !accepted)
                              return navigator.explain(accepted.error());
                          QTimer::singleShot(0, again);  // after the event: reading afresh deletes the button
                      });
    };
    card.lines.push_back(std::move(line));
    return card;
}

TodayCard holidaysCard(int year) {
    TodayCard card{Today::tr("Public holidays of %1").arg(year), "calendar", 1, false, {}, {}};
    card.note = Today::tr(
        "They are not in the program yet. Clocks in working days that run into that year count Monday "
        "to Friday. Once the State Council has announced them, add them to holidays.csv.");
    return card;
}

}  // namespace

std::vector<TodayCard> clockCards(const PageContext& context, const std::function<void()>& again) {
    const cases::DayTurn turn = cases::Scheduler(context.session.context()).look();
    std::vector<TodayCard> cards;
    if (turn.clockSetBack) cards.push_back(setBackCard(context, *turn.clockSetBack, again));
    // Those who can do something about it; the others read it where a clock runs into that year.
    const bool keeps = context.session.may("setting.edit") || context.session.may("user.add");
    if (turn.yearWithoutHolidays && keeps) cards.push_back(holidaysCard(*turn.yearWithoutHolidays));
    return cards;
}

}  // namespace tonghu::ui
