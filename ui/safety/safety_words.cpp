#include "ui/safety/safety_words.h"

#include <QCoreApplication>

#include <cstdlib>

namespace tonghu::ui {
namespace {

struct Safety {
    Q_DECLARE_TR_FUNCTIONS(Safety)
};

}  // namespace

QString timeLeft(std::int64_t minutes) {
    const auto whole = std::llabs(minutes);
    const QString span =
        whole >= 60 ? Safety::tr("%1 h %2 min").arg(whole / 60).arg(whole % 60) : Safety::tr("%1 min").arg(whole);
    return minutes < 0 ? Safety::tr("over by %1").arg(span) : Safety::tr("%1 left").arg(span);
}

QString stateOfReport(const Record& report) {
    if (!report.text("closed_on").empty()) return Safety::tr("ended");
    if (report.text("reported_at").empty())
        return report.number("late") ? Safety::tr("not reported yet, late") : Safety::tr("not reported yet");
    const QString answer = report.text("replied_on").empty() ? Safety::tr("no answer yet") : Safety::tr("answered");
    return report.number("late") ? Safety::tr("%1, reported late").arg(answer) : answer;
}

QString stateOfIncident(const Record& incident) {
    if (!incident.text("closed_at").empty()) return Safety::tr("closed");
    if (!incident.text("reported_at").empty()) return Safety::tr("reported, still open");
    return incident.find("minutes_left") ? timeLeft(incident.number("minutes_left")) : Safety::tr("open");
}

}  // namespace tonghu::ui
