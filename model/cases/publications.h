#pragma once
// Publications (公开宣传): what is to be made public of a child is asked for, approved by another person, and only then
// published (rows 14, 31, 77). Child and guardian both consent, at every age.

#include "model/cases/records.h"

#include <optional>
#include <vector>

namespace tonghu::cases {

class Publications {
public:
    explicit Publications(Context& context) : context_(context), records_(context) {}

    /// Asks for one. What is to be shown may be untreated still; nothing is public yet.
    Result<RecordId> ask(RecordId child, const Fields& publication);
    /// Changes one that waits for approval; of one that was decided "publication.decided".
    Result<void> set(RecordId publication, const Fields& changes, const std::string& reason);
    /// Approves or refuses it. Needs the permission "approve". Approving is refused where
    /// - "publication.own": who asked decides (row 14);
    /// - what the gate refuses (PurposeUse, act Publish): above all consents of child and guardian that are not there;
    /// - "publication.untreated" (the error's place names the part): face, voice, name, place or school could be
    ///   recognized.
    Result<void> decide(RecordId publication, bool approved);
    /// It is public from today. "publication.not_approved"; and again what the gate refuses: a consent may have been
    /// withdrawn since.
    Result<void> publish(RecordId publication);
    /// It was taken down. "publication.not_public".
    Result<void> takeDown(RecordId publication);
    /// Of one child, or of all children of the actor's rows, those waiting for approval first. Logged as one read.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;

private:
    Result<Record> found(RecordId publication) const;
    Result<void> change(const Record& publication, const Fields& derived, const char* note, audit::Verb verb);
    Result<void> approve(const Record& publication);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
