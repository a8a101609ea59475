// The work list in words: a card for each kind, a button for each line.

#include "model/cases/today.h"
#include "model/workspace/session.h"
#include "ui/lists/today_cards.h"
#include "ui/lists/today_words.h"

#include <QCoreApplication>

namespace tonghu::ui {

namespace {

struct Today {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

using cases::TodayItem;

QString distance(int days) {
    if (days == 0) return Today::tr("today");
    if (days < 0) return Today::tr("%n day(s) overdue", nullptr, -days);
    return Today::tr("in %n day(s)", nullptr, days);
}

// The first step that the person may take; opening the file, where the role leaves nothing more.
void giveAct(const PageContext& context, const TodayItem& item, TodayLine& line) {
    for (const TodayStep& step : wordsFor(item.kind).steps) {
        if (*step.permission && !context.session.may(step.permission)) continue;
        if (!item.child && step.ofChild) continue;
        line.verb = Today::tr(step.verb);
        line.act = [&navigator = context.navigator, item, go = step.go] { go(navigator, item); };
        return;
    }
    line.verb = Today::tr("Open file");
    line.act = line.open;
}

TodayLine lineOf(const PageContext& context, const TodayItem& item) {
    TodayLine line;
    const bool named = !item.name.empty();
    line.who = QString::fromStdString(named ? item.name : item.child ? item.caseNumber : item.label);
    if (named) line.more = QString::fromStdString(item.caseNumber);
    if (item.dueOn) {
        const int days = context.session.clock().today().daysUntil(*item.dueOn);
        line.when = Today::tr("%1, %2").arg(QString::fromStdString(item.dueOn->iso()), distance(days));
        line.late = days < 0;
    }
    if (item.child) line.open = [&navigator = context.navigator, child = item.child] { navigator.openChild(child); };
    giveAct(context, item, line);
    return line;
}

}  // namespace

std::vector<TodayCard> workCards(const PageContext& context) {
    const cases::TodayWork work = cases::Today(context.session.context()).list();
    std::vector<TodayCard> cards;
    for (const auto& [kind, total] : work.totals) {
        if (total == 0) continue;
        const TodayWords& words = wordsFor(kind);
        TodayCard card{Today::tr(words.title), words.icon, total, words.urgent, {}, {}};
        if (*words.note) card.note = Today::tr(words.note);
        for (const TodayItem& item : work.items)
            if (item.kind == kind) card.lines.push_back(lineOf(context, item));
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace tonghu::ui
