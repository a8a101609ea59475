#pragma once
// The pages of this folder, as the main window asks for them. Each is new, without parent, and not read yet: the window
// adopts it and calls `refresh`.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// Mandatory reports, for who follows them up, and incidents.
Page* safetyPage(const PageContext& context);
/// A new mandatory report about `child`, or (0) about one who is not on file. Takes up what was half typed.
Page* harmReportForm(const PageContext& context, RecordId child);
/// One mandatory report: what is missing, what followed, its end.
Page* mandatoryReportPage(const PageContext& context, RecordId report);
/// Something is wrong: a new incident, by anybody.
Page* incidentForm(const PageContext& context);
/// One incident: what is to be done now, by when, who is told.
Page* incidentPage(const PageContext& context, RecordId incident);

}  // namespace tonghu::ui
