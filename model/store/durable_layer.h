#pragma once
// The engine's way to the disk, without a sync that makes nothing safer.
//
// One act changes several files, and the engine makes that atomic with a journal for each and a super-journal over all
// (https://sqlite.org/atomiccommit.html, 5). It syncs the folder whenever a journal is opened, though journals stay in
// it (journal_mode TRUNCATE): once in the life of a process makes their names durable. Every other sync is handed
// through (docs/decisions/0009-which-syncs-an-act-needs.md).

namespace tonghu::store {

/// The layer's name, for the "vfs" of a file's address. Registers it when first asked; the engine's default stays.
const char* durableLayer();

}  // namespace tonghu::store
