#pragma once
// The redactor for one child's file: what the file knows of its people goes first (report.md, 6).

#include "model/report/redaction/redactor.h"
#include "model/workspace/session.h"

namespace tonghu::report {

/// Every name, number, address and school that this person may read in the child's file and its guardians', by the
/// catalogue's column `redaction`. What the person sees masked only is not in it: the redactor's rules of form find it.
///
/// Reads the file as `Children::show` does: scope, purpose (one of the role's) and the log's entry come with it.
Result<redaction::KnownEntities> knownOf(workspace::Session& session, RecordId child, std::string_view purpose);

/// What happened to a text, for the log.
enum class RedactionStep {
    Made,      ///< by the program alone; nobody has read it yet
    Confirmed  ///< read by this person, who takes it out of the program
};
/// One entry in the log, without a word of the text: whose file (none for a text about nobody in particular), how many
/// spans. "clock.set_back" where this computer's day cannot be right.
Result<void> recordRedaction(workspace::Session& session, std::optional<RecordId> child, std::string_view purpose,
                             RedactionStep step, std::size_t spans);

}  // namespace tonghu::report
