#pragma once
// What each kind of line of the work list is called, and the one click that does it: a line of the table a kind.

#include "model/cases/today.h"
#include "ui/shell/navigator.h"

#include <vector>

namespace tonghu::ui {

/// Something that can be done about a line, for who has the permission (empty: everybody).
struct TodayStep {
    const char* permission;
    const char* verb;  ///< on the button; to be translated in the context "Today"
    void (*go)(Navigator& navigator, const cases::TodayItem& item);
    bool ofChild = false;  ///< only for a line that concerns a child on file
};

struct TodayWords {
    cases::TodayKind kind;
    const char* title;  ///< to be translated, as `note`
    const char* icon;
    bool urgent;  ///< its count is shown in the color of danger
    const char* note;
    std::vector<TodayStep> steps;  ///< the first that the person may take stands on the button
};

const TodayWords& wordsFor(cases::TodayKind kind);

}  // namespace tonghu::ui
