#include "ui/safety/safety_cards.h"

#include "model/cases/incidents.h"
#include "model/report/audit_pack.h"
#include "model/workspace/session.h"
#include "ui/safety/safety_words.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace tonghu::ui {
namespace {

struct Safety {
    Q_DECLARE_TR_FUNCTIONS(Safety)
};

TodayCard incidentsCard(const PageContext& context) {
    TodayCard card{Safety::tr("Incidents not closed"), "info", 0, true, {}, {}};
    const catalogue::CodeList* kinds = context.session.catalogue().list("incident_kind");
    for (const cases::OpenIncident& incident : cases::Incidents(context.session.context()).unfinished()) {
        TodayLine line;
        line.who = QString::fromStdString(incident.number);
        line.more = QString::fromStdString(kinds->label(incident.kind, words::languageName()));
        if (incident.drill) line.more = Safety::tr("drill, %1").arg(line.more);
        if (incident.reported)
            line.when = Safety::tr("reported, still open");
        else if (incident.clock)
            line.when = Safety::tr("report by %1: %2")
                            .arg(QString::fromStdString(incident.clock->due()), timeLeft(incident.clock->minutesLeft));
        line.late = !incident.reported && incident.clock && incident.clock->minutesLeft < 0;
        line.verb = Safety::tr("Open");
        line.act = [&navigator = context.navigator, id = incident.id] { navigator.openDetail(Detail::Incident, id); };
        line.open = line.act;
        card.lines.push_back(std::move(line));
    }
    card.total = std::int64_t(card.lines.size());
    return card;
}

TodayCard auditCard(const PageContext& context, const report::AuditPackDue& due) {
    TodayCard card{Safety::tr("Annual audit of minors' information"), "reports", 1, due.late, {}, {}};
    card.note = Safety::tr("Filed with the cyberspace office for the year before, by the end of January.");
    TodayLine line;
    line.who = QString::number(due.year);
    line.more = due.made ? Safety::tr("made, not yet filed") : Safety::tr("not made yet");
    line.when = QString::fromStdString(due.dueOn.iso());
    line.late = due.late;
    line.verb = Safety::tr("Open");
    line.act = [&navigator = context.navigator] { navigator.openSection(Section::Safety); };
    card.lines.push_back(std::move(line));
    return card;
}

}  // namespace

std::vector<TodayCard> safetyCards(const PageContext& context) {
    std::vector<TodayCard> cards;
    if (cases::Incidents(context.session.context()).mayHandle())
        if (TodayCard card = incidentsCard(context); card.total > 0) cards.push_back(std::move(card));
    if (const auto due = report::auditPackDue(context.session)) cards.push_back(auditCard(context, *due));
    return cards;
}

}  // namespace tonghu::ui
