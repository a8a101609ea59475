#pragma once
// What the first page shows: cards of lines, each with the button that does what the line asks for.

#include "ui/shell/page.h"

#include <functional>
#include <vector>

namespace tonghu::ui {

struct TodayLine {
    QString who;   ///< name, account or month
    QString more;  ///< case number or what else tells it apart
    QString when;  ///< "3 days overdue"
    bool late = false;
    QString verb;  ///< on the button
    std::function<void()> act;
    std::function<void()> open;  ///< what a click on `who` does; nothing where it is plain text
};

struct TodayCard {
    QString title;
    QString iconName;
    std::int64_t total = 0;
    bool urgent = false;  ///< its count is shown in the color of danger
    QString note;         ///< a sentence under the title, or empty
    std::vector<TodayLine> lines;
};

/// What is to be done for the children of the actor's rows (cases::Today).
std::vector<TodayCard> workCards(const PageContext& context);
/// What is wrong with the clock or the calendar that everything else is counted by; `again` reads the page afresh.
std::vector<TodayCard> clockCards(const PageContext& context, const std::function<void()>& again);
/// What pages without children are for: months to report, the log, accounts.
std::vector<TodayCard> officeCards(const PageContext& context);

/// What the registers ask: the person's own training where it is missing or runs out (row 7), and of who keeps them the
/// assessments to approve and to review, agreements that have ended, drills that are due.
std::vector<TodayCard> registerCards(const PageContext& context);

}  // namespace tonghu::ui
