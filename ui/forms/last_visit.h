#pragma once
// What was answered at the visit before, to stand beside the questions of the next one.

#include "ui/forms/record_form.h"

namespace tonghu::ui {

/// The newest visit of `child` that holds, with all that the actor sees of it; nothing where there is none.
std::optional<Record> lastVisit(workspace::Session& session, RecordId child);
/// Under each question of `form` what was answered then: "Last time: some concern. The roof leaks."
void showLastTime(workspace::Session& session, const Record& visit, RecordForm& form);
/// "Last visit on 2026-02-03: follow-up. Agreed: ..."
QString lastVisitInWords(workspace::Session& session, const Record& visit);

}  // namespace tonghu::ui
