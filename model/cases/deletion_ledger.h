#pragma once
// Deletes for good: every row of a record and of its parts, in every compartment, with history, drafts, drop boxes, and
// what the engine leaves in pages that it no longer uses (row 36).
//
// No role holds every key. What this session cannot reach waits in the ledger, and the next session that holds the key
// carries it out before anything else. The ledger has two halves (docs/decisions/0013): `core.deletion_target` knows the
// ids as long as something waits for them; `audit.deleted_record` keeps a keyed hash of each for good, in the file that
// everybody opens and nobody puts back alone. Every compartment counts which batches it has met (`deletions_met`), so a
// compartment that was restored from an older copy notices, finds by hash what has come back, and deletes it again.

#include "model/cases/context.h"
#include "model/cases/record_id.h"

namespace tonghu::cases {

/// Deletes the record and all that is part of it, as far as the keys held go, and writes down the rest; within the
/// transaction under way. `certificate`: the row of office.deletion_certificate that counts what was done.
void eraseRecord(Context& context, const catalogue::Entity& entity, RecordId record, RecordId certificate);

/// Carries out what the ledger asks of the compartments held. The first thing that a session does, and harmless to
/// repeat. Gives the number of rows deleted.
std::int64_t carryOutDeletions(Context& context);

/// Whether the record was deleted: for who keeps something that names it where nobody else can look.
bool wasDeleted(Context& context, RecordId record);

/// Rewrites the files in which something was deleted, so that no page keeps what stood there; outside of transactions.
/// A file that others are reading, or a full disk, waits for the next time. Completes the certificates for which
/// nothing is left to do.
void cleanDeletedSpace(Context& context);

}  // namespace tonghu::cases
