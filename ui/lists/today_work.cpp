// The work list in words: a card for each kind, a button for each line.

#include "model/cases/today.h"
#include "model/workspace/session.h"
#include "ui/lists/today_cards.h"

#include <QCoreApplication>

namespace tonghu::ui {

namespace {

struct Today {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

using cases::TodayItem;
using cases::TodayKind;

struct Heading {
    QString title;
    const char* icon;
    bool urgent = false;
};

Heading headingOf(TodayKind kind) {
    switch (kind) {
        case TodayKind::MandatoryReportOpen:
            return {Today::tr("Mandatory reports not answered"), "warning", true};
        case TodayKind::VisitWaiting:
            return {Today::tr("Visits that wait for a consent"), "draft"};
        case TodayKind::Typing:
            return {Today::tr("Visits half written"), "edit"};
        case TodayKind::VisitOverdue:
            return {Today::tr("Visits overdue"), "visits", true};
        case TodayKind::VisitDue:
            return {Today::tr("Visits due this week"), "calendar"};
        case TodayKind::CaseStepDue:
            return {Today::tr("Cases whose next step is due"), "cases"};
        case TodayKind::TurningFourteen:
            return {Today::tr("Turning 14 soon"), "birthday"};
        case TodayKind::TurningEighteen:
            return {Today::tr("Turning 18 soon"), "birthday"};
        case TodayKind::ConsentMissing:
            return {Today::tr("Consent not complete"), "consents"};
    }
    return {};
}

QString distance(int days) {
    if (days == 0) return Today::tr("today");
    if (days < 0) return Today::tr("%n day(s) overdue", nullptr, -days);
    return Today::tr("in %n day(s)", nullptr, days);
}

// What the person can do about it; opening the file, where the role leaves nothing more.
void giveAct(const PageContext& context, const TodayItem& item, TodayLine& line) {
    Navigator& navigator = context.navigator;
    const RecordId child = item.child, record = item.record;
    const auto set = [&line](const QString& verb, std::function<void()> act) {
        line.verb = verb;
        line.act = std::move(act);
    };
    const bool visits = context.session.may("visit.add"), consents = context.session.may("consent.add");
    switch (item.kind) {
        case TodayKind::Typing:
            return set(Today::tr("Go on"), [&navigator, child] { navigator.openVisitForm(child); });
        case TodayKind::VisitOverdue:
        case TodayKind::VisitDue:
            if (visits) return set(Today::tr("Record visit"), [&navigator, child] { navigator.openVisitForm(child); });
            break;
        case TodayKind::VisitWaiting:
            if (!consents) return set(Today::tr("Open visit"), [&navigator, record] { navigator.openVisit(record); });
            [[fallthrough]];
        case TodayKind::TurningFourteen:
        case TodayKind::ConsentMissing:
            if (consents)
                return set(Today::tr("Record consent"), [&navigator, child] { navigator.openConsentForm(child); });
            break;
        case TodayKind::CaseStepDue:
            return set(Today::tr("Open case"), [&navigator, record] { navigator.openCase(record); });
        case TodayKind::MandatoryReportOpen:
            return set(Today::tr("Open report"),
                       [&navigator, record] { navigator.openDetail(Detail::MandatoryReport, record); });
        case TodayKind::TurningEighteen:
            break;
    }
    set(Today::tr("Open file"), line.open);
}

TodayLine lineOf(const PageContext& context, const TodayItem& item) {
    TodayLine line;
    const QString number = QString::fromStdString(item.caseNumber);
    line.who = item.name.empty() ? number : QString::fromStdString(item.name);
    if (!item.name.empty()) line.more = number;
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
        const Heading heading = headingOf(kind);
        TodayCard card{heading.title, heading.icon, total, heading.urgent, {}, {}};
        if (kind == TodayKind::TurningFourteen)
            card.note = Today::tr("From 14 on the child consents, and the guardian is informed.");
        for (const TodayItem& item : work.items)
            if (item.kind == kind) card.lines.push_back(lineOf(context, item));
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace tonghu::ui
