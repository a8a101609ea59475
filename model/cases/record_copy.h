#pragma once
// What a person gets who asks what is held of them: kinds and numbers, recipients, sources, and the copy itself,
// without anybody else in it (rows 54, 65; PIPL 45).

#include "model/cases/requests.h"
#include "model/policy/copy_rules.h"

namespace tonghu::cases {

/// How much of one kind of data is held: a group of fields of a kind of record. Nothing that stands in it.
struct HeldKind {
    std::string entity, group;
    std::string source;  ///< where it comes from: a sentence of the list "request_letter" ("source_visit")
    std::int64_t records = 0, values = 0;
    std::set<std::string> purposes;
    std::string firstOn, lastOn;  ///< days on which such a record was made
};

/// To whom data went or may go.
struct DataRecipient {
    std::string name, contact;
    std::string purpose;
    std::string dataKinds;  ///< codes, joined by commas
};

struct CopiedRecord {
    std::string entity;
    std::string madeOn;
    std::vector<std::pair<const catalogue::Field*, Value>> values;
};

struct RecordCopy {
    std::string request;  ///< number
    bool portable = false;
    std::string unit, madeOn;
    std::vector<HeldKind> kinds;
    std::vector<DataRecipient> recipients;
    std::vector<CopiedRecord> records;
    std::int64_t ofOthers = 0;         ///< values left out because they are about others, or name them
    std::int64_t attachments = 0;      ///< scans and pictures, given by hand once somebody has looked at them
    std::int64_t texts = 0;            ///< free texts kept back until somebody has read them for other people's names
    std::vector<Compartment> notHeld;  ///< what whoever makes the copy cannot read and somebody else must add
};

class RecordCopies {
public:
    explicit RecordCopies(Context& context)
        : context_(context), records_(context, Records::Withheld::Included), requests_(context) {}

    /// For a request to see and copy, or to move the data: of the latter only what rests on consent. While the request
    /// is handled, on appeal, and once it was granted ("request.copy_not_due"); with the same checks of the person as
    /// `Requests::take`. Logged as provided, with the fields. A request about nobody on file, or of another right, has
    /// none ("request.no_copy"); "request.port_no_consent": nothing rests on consent.
    Result<RecordCopy> make(RecordId request) const;

    /// Who has had data of the child, and is to be told when they were wrong (PIPL 46). What courts and police asked
    /// for by official letter is not among them: telling of it may be what the law forbids (PIPL 18, 35).
    std::vector<DataRecipient> recipients(RecordId child) const;

private:
    struct Work;
    Result<RecordCopy> makeChecked(RecordId request) const;

    Context& context_;
    mutable Records records_;
    mutable Requests requests_;
};

/// Machine-readable: keys of the catalogue, stored values, and both for people ("label", "shown") in `language`.
std::string asJson(const RecordCopy& copy, const catalogue::Catalogue& catalogue, std::string_view language);

}  // namespace tonghu::cases
