#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {
namespace {

constexpr ErrorWords table[] = {
    // The machine and the files of a workspace
    {"resources.not_found", QT_TRANSLATE_NOOP("errors", "The folder with the field catalogue was not found."),
     QT_TRANSLATE_NOOP("errors", "Install the program again, or set TONGHU_RESOURCES.")},
    {"machine.out_of_memory",
     QT_TRANSLATE_NOOP("errors", "The memory of this computer is used up; nothing was half-saved."),
     QT_TRANSLATE_NOOP("errors", "Close other programs and try again.")},
    {"machine.unexpected", QT_TRANSLATE_NOOP("errors", "Something unexpected happened; nothing was half-saved."),
     QT_TRANSLATE_NOOP("errors", "Try again; if it happens again, tell the administrator.")},
    {"workspace.not_empty", QT_TRANSLATE_NOOP("errors", "The folder is not empty."),
     QT_TRANSLATE_NOOP("errors", "Choose a new or an empty folder.")},
    {"workspace.not_found", QT_TRANSLATE_NOOP("errors", "The workspace was not found."),
     QT_TRANSLATE_NOOP("errors", "Check the folder's name.")},
    {"workspace.not_a_workspace", QT_TRANSLATE_NOOP("errors", "This folder is not a workspace."),
     QT_TRANSLATE_NOOP("errors", "Choose the folder that holds keys.json.")},
    {"store.missing_file", QT_TRANSLATE_NOOP("errors", "A file of the workspace is missing."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working; restore the last backup.")},
    {"store.wrong_key_or_damaged",
     QT_TRANSLATE_NOOP("errors", "A file of the workspace cannot be opened: it is damaged, or its key is another."),
     QT_TRANSLATE_NOOP("errors", "Restore the last backup and tell the person in charge.")},
    {"store.foreign_file", QT_TRANSLATE_NOOP("errors", "A file belongs to another workspace."),
     QT_TRANSLATE_NOOP("errors", "Put the right file back, or restore the last backup.")},
    {"store.plain_file", QT_TRANSLATE_NOOP("errors", "A file of the workspace is not encrypted."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the person in charge.")},
    {"store.no_cipher", QT_TRANSLATE_NOOP("errors", "The program was built without encryption and refuses to write."),
     QT_TRANSLATE_NOOP("errors", "Install the program again.")},
    {"store.read_only", QT_TRANSLATE_NOOP("errors", "The folder cannot be written to."),
     QT_TRANSLATE_NOOP("errors", "Check the rights of the folder and whether the disk is write-protected.")},
    {"store.disk_full", QT_TRANSLATE_NOOP("errors", "The disk is full; nothing was half-saved."),
     QT_TRANSLATE_NOOP("errors", "Make room and save again.")},
    {"store.busy", QT_TRANSLATE_NOOP("errors", "Another program is writing to this workspace."),
     QT_TRANSLATE_NOOP("errors", "Wait a moment and try again.")},
    {"store.damaged_page", QT_TRANSLATE_NOOP("errors", "A page of a file is damaged."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working; restore the last backup and tell the person in charge.")},
    // Accounts and keys
    {"vault.keys_damaged", QT_TRANSLATE_NOOP("errors", "keys.json is damaged or was changed."),
     QT_TRANSLATE_NOOP("errors", "Put keys.json.previous in its place, or restore the last backup.")},
    // Fields
    {"field.not_writable", QT_TRANSLATE_NOOP("errors", "This field is not yours to fill in."),
     QT_TRANSLATE_NOOP("errors", "Leave it out, or ask someone whose role has it.")},
    {"record.not_found", QT_TRANSLATE_NOOP("errors", "There is no such record among those that you work with."),
     QT_TRANSLATE_NOOP("errors", "Check the number.")},
    {"child.duplicate_resident_id", QT_TRANSLATE_NOOP("errors", "A child with this resident ID is on file already."),
     QT_TRANSLATE_NOOP("errors", "Look for the file and go on there.")},
    {"visit.late_reason_missing",
     QT_TRANSLATE_NOOP("errors", "The visit lies more than 7 days back, and no reason is given."),
     QT_TRANSLATE_NOOP("errors", "Say why it is entered late.")},
    {"case.stage_not_next", QT_TRANSLATE_NOOP("errors", "The case cannot go to this stage from where it is."),
     QT_TRANSLATE_NOOP("errors", "Go through the stages in order.")},
    {"case.decision_missing", QT_TRANSLATE_NOOP("errors", "The decision is missing."),
     QT_TRANSLATE_NOOP("errors", "Enter decision and date first.")},
    {"consent.signer_not_guardian", QT_TRANSLATE_NOOP("errors", "The signer is no guardian on record."),
     QT_TRANSLATE_NOOP("errors", "Choose a guardian of this child, or record the guardian first.")},
    {"purpose.forbidden", QT_TRANSLATE_NOOP("errors", "Nobody may use children's data for this."), ""},
    {"purpose.unknown", QT_TRANSLATE_NOOP("errors", "There is no such purpose."),
     QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
    // Import and reports
    {"import.not_a_workbook", QT_TRANSLATE_NOOP("errors", "This is not a workbook or a table."),
     QT_TRANSLATE_NOOP("errors", "Save it as .xlsx or .csv and try again.")},
    {"import.no_headings", QT_TRANSLATE_NOOP("errors", "No row with headings was found."),
     QT_TRANSLATE_NOOP("errors", "Give the columns headings such as 姓名 and 出生日期.")},
    {"import.too_large", QT_TRANSLATE_NOOP("errors", "The file is too large."),
     QT_TRANSLATE_NOOP("errors", "Split it into several files.")},
    {"report.threshold_too_low", QT_TRANSLATE_NOOP("errors", "The threshold is lower than the rules allow."),
     QT_TRANSLATE_NOOP("errors", "Choose a higher one.")},
    {"report.not_protected", QT_TRANSLATE_NOOP("errors", "The report could not be made safe, so it was not written."),
     QT_TRANSLATE_NOOP("errors", "Choose a higher threshold or tell the person in charge.")},
    // The log
    {"audit.changed", QT_TRANSLATE_NOOP("errors", "An entry of the log was changed."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.removed", QT_TRANSLATE_NOOP("errors", "An entry of the log is missing."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.cut", QT_TRANSLATE_NOOP("errors", "The end of the log is missing."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.swapped", QT_TRANSLATE_NOOP("errors", "Entries of the log were swapped."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.signature", QT_TRANSLATE_NOOP("errors", "A signature in the log is wrong."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.mac", QT_TRANSLATE_NOOP("errors", "A seal in the log is wrong."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    {"audit.unreadable", QT_TRANSLATE_NOOP("errors", "An entry of the log cannot be opened."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    // Tables as text
    {"csv.lone_quote", QT_TRANSLATE_NOOP("errors", "A quotation mark stands where none may be."),
     QT_TRANSLATE_NOOP("errors", "Put the whole cell in quotation marks, and double those within.")},
    {"csv.open_quote", QT_TRANSLATE_NOOP("errors", "A quotation mark is not closed."),
     QT_TRANSLATE_NOOP("errors", "Close it.")},
    {"csv.field_too_long", QT_TRANSLATE_NOOP("errors", "A cell is too long."),
     QT_TRANSLATE_NOOP("errors", "Shorten it.")},
    {"csv.too_many_columns", QT_TRANSLATE_NOOP("errors", "The row has too many columns."),
     QT_TRANSLATE_NOOP("errors", "Check the separators.")},
    {"csv.nul_character", QT_TRANSLATE_NOOP("errors", "The file holds characters that no text has."),
     QT_TRANSLATE_NOOP("errors", "Save it as text (UTF-8 or GB 18030).")},
};

/// In the order of ErrorKind.
constexpr ErrorWords kinds[] = {
    {"refused", QT_TRANSLATE_NOOP("errors", "A rule does not allow this."), ""},
    {"usage", QT_TRANSLATE_NOOP("errors", "This was not asked in the right way."), ""},
    {"bad_input", QT_TRANSLATE_NOOP("errors", "The data cannot be taken over as it is."),
     QT_TRANSLATE_NOOP("errors", "Check it and try again.")},
    {"wrong_passphrase", QT_TRANSLATE_NOOP("errors", "Account or passphrase is wrong."),
     QT_TRANSLATE_NOOP("errors", "Try again.")},
    {"damaged", QT_TRANSLATE_NOOP("errors", "The data is damaged or was changed from outside."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working; restore the last backup and tell the person in charge.")},
    {"machine", QT_TRANSLATE_NOOP("errors", "The computer could not do this; nothing was half-saved."),
     QT_TRANSLATE_NOOP("errors", "Check disk and rights, then try again.")},
};

}  // namespace

std::span<const ErrorWords> errorWords() {
    return table;
}

const ErrorWords& wordsOfKind(ErrorKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

}  // namespace tonghu::words
