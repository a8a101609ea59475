#pragma once
// The pages of this folder, as the main window asks for them. Each is new, without parent, and not read yet: the window
// adopts it and calls `refresh`.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// The child's file: groups of the catalogue, guardians, the consent state in words, visits, cases, history.
Page* childPage(const PageContext& context, RecordId child);
/// The form for a new child's file; opens the child page when saved (Navigator::replace).
Page* newChildPage(const PageContext& context);
/// Entry of a home visit for `child`; takes up what was half typed.
Page* visitForm(const PageContext& context, RecordId child);
/// One visit as saved, with the versions before; "Correct" makes a new version.
Page* visitPage(const PageContext& context, RecordId visit);
/// Consent or notice for `child`, by the branch that the age on the signing day asks for.
Page* consentForm(const PageContext& context, RecordId child);
/// The same for a form on record: goes on with a draft; asks anew where what is told has changed.
Page* consentVersion(const PageContext& context, RecordId consent);
/// One assistance case: stages, plan, payments, closure.
Page* casePage(const PageContext& context, RecordId assistanceCase);
/// Opens a case for `child`; goes on to the case page when saved.
Page* newCasePage(const PageContext& context, RecordId child);

}  // namespace tonghu::ui
