#pragma once
// Files attached to records: scans of signed forms, signatures made on the screen, photographs, evidence. They lie in
// the compartment of what they belong to, under its key, and never on the disk by themselves (row 37).

#include "model/cases/attached_file.h"
#include "model/cases/records.h"

namespace tonghu::cases {

struct NewAttachment {
    std::string bytes;
    std::string kind;            ///< code of the list attachment_kind
    std::string title = {};      ///< what it shows, or who signed: up to 100 characters, kept beside it
    std::string ground = {};     ///< for a child's private writing: code of private_writing_ground (row 79)
    std::string thumbnail = {};  ///< a small picture by who can draw one: JPEG or PNG, up to 64 KiB
};

struct Attachment {
    RecordId id;
    std::string entity;  ///< what it belongs to
    RecordId record;
    std::string kind, title, ground;
    std::string mediaType;       ///< "application/pdf", "image/jpeg", "image/png"
    std::int64_t byteCount = 0;  ///< as kept
    std::string sha256;          ///< of what is kept, 64 hexadecimal digits
    std::string originalSha256;  ///< of the file as it came: evidence can be compared with it
    std::string addedAt, addedBy;
    std::string thumbnail;  ///< may be empty
};

/// Every function looks first whether the record is among the actor's rows and the actor sees records of its kind;
/// refusals are logged. What is attached is not changed; what was attached wrongly is removed.
class Attachments {
public:
    explicit Attachments(Context& context) : context_(context), records_(context) {}

    /// The compartment that keeps it: numbers of papers under the key of numbers; else where the record has its home,
    /// but `core`, which names nobody, gives it to `narrative`.
    Compartment compartmentFor(std::string_view entity, std::string_view kind) const;

    /// Checks type and size, takes away what a picture says beside itself (attached_file.h), keeps it, logs it; joins
    /// the transaction under way. "compartment.not_held", "permission.missing" (details: the compartment) for who does
    /// not write there; "attachment.too_large" (details: megabytes), "attachment.unknown_kind",
    /// "attachment.private_writing" where no ground is given, "attachment.thumbnail".
    Result<RecordId> add(std::string_view entity, RecordId record, const NewAttachment& file);
    /// Those of one record in the compartments held, oldest first, with thumbnails. Logged as one read.
    Result<std::vector<Attachment>> list(std::string_view entity, RecordId record) const;
    /// The whole file, for showing it from memory. Logged. "attachment.damaged" (ErrorKind::Damaged) where it is not
    /// what was kept.
    Result<std::string> open(RecordId attachment) const;
    /// What was attached wrongly; `reason` is not empty, and is logged only as having been given.
    Result<void> remove(RecordId attachment, const std::string& reason);

    /// What is kept of a child, wherever it is attached, without contents and thumbnails: for who answers what is held.
    std::vector<Attachment> ofChild(RecordId child) const;
    /// Deletes with the record (a child: all that belongs to it; else the record's own and its parts'), in the
    /// compartments held; for the service that deletes the record, within its transaction and after its checks. Gives
    /// their number.
    std::int64_t removeOf(std::string_view entity, RecordId record);

private:
    struct Found {
        Compartment compartment;
        Attachment attachment;
    };
    std::vector<Compartment> places() const;
    Result<void> requireReach(std::string_view entity, RecordId record) const;
    Result<void> requireWrite(std::string_view entity, Compartment compartment) const;
    std::vector<Found> select(const std::string& condition, const store::Parameters& parameters, bool thumbnails) const;
    Result<Found> reach(RecordId attachment) const;
    void log(audit::Verb verb, std::string_view entity, RecordId record, std::string note, std::int64_t count) const;

    Context& context_;
    mutable Records records_;
};

/// Tables of attachments, one in each compartment that keeps some; for `tablesOf`.
std::vector<store::Table> attachmentTables(const catalogue::Catalogue& catalogue);

}  // namespace tonghu::cases
