#pragma once
// What is done with consent forms on paper: print a form to be signed, print a copy, attach and look at scans, sign on
// the screen.

#include "ui/forms/child_tabs.h"

namespace tonghu::ui {

class FieldGroup;

/// Prints forms to be signed: asks for which purposes, says which forms the law asks for, saves them as one PDF.
void printBlankForms(const TabContext& context, QWidget* over);
/// Attaches scans to the form that their QR code leads to, or, where none can be read, to one that is chosen.
void attachScans(const TabContext& context, QWidget* over);

/// The buttons of one form on record: copy, scan, signature, look at what is attached.
void addPaperActions(FieldGroup* section, const TabContext& context, const Record& form);

/// The rule document as a PDF (row 19).
void printRules(workspace::Session& session, Navigator& navigator, QWidget* over);

/// Asks somebody to sign on the screen: the picture and the name under it, or nothing.
struct ScreenSignature {
    QByteArray png;
    QString name;
};
std::optional<ScreenSignature> askForSignature(const QString& proposedName, QWidget* over);

}  // namespace tonghu::ui
