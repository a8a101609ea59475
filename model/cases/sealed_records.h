#pragma once
// Sealed juvenile records (预防未成年人犯罪法 59; row 78): crime, correction, penalties, decisions not to prosecute.
// Only the persons named for a record know that it exists.
//
// Each is one text, padded, under a key of its own that is sealed to each named person's public key
// (docs/decisions/0014). The rows say neither whose record it is nor how long: who holds every compartment's key and a
// second program counts some rows and learns of no child. Nothing lists, searches, counts, exports or reports them, no
// other record refers to them, and the log names the act without the child. The child's other data stay as they are.

#include "model/cases/records.h"

namespace tonghu::cases {

struct SealedRecord {
    RecordId id;
    RecordId child;
    std::string kind;      ///< code of the list sealed_kind
    std::string document;  ///< number of the court's or prosecutor's document
    std::string text;      ///< up to 4000 characters
    std::string enteredBy, enteredAt;
    std::vector<std::string> readers;  ///< account names
};

class SealedRecords {
public:
    /// `me` opens boxes; `accounts`: whose public keys there are. Both outlive this.
    SealedRecords(Context& context, const vault::Unlocked& me, std::vector<vault::User> accounts)
        : context_(context), me_(me), accounts_(std::move(accounts)) {}

    /// Accounts that can be named: those whose role has "sealed.keep".
    std::vector<std::string> possibleReaders() const;
    /// Needs "sealed.keep" and a child among the actor's rows. The actor is a reader too. `citation`: law and article
    /// on which it is kept. "sealed.kind_unknown", "sealed.reader_unknown" (%1), "sealed.text_missing",
    /// "disposal.citation_missing".
    Result<RecordId> add(const SealedRecord& record, const std::string& citation);
    /// Those of a child for which the actor is named; none for everybody else, whether there are any or not. Opening
    /// asks law and article ("disposal.citation_missing") and is logged.
    Result<std::vector<SealedRecord>> list(RecordId child, const std::string& citation) const;
    /// Deletes what the actor is named for and belongs to a child that was deleted: nobody else can know. A session
    /// does so at its start. Gives the number.
    int forgetDeleted();

private:
    std::vector<SealedRecord> opened() const;
    void log(audit::Verb verb, std::string note) const;

    Context& context_;
    const vault::Unlocked& me_;
    std::vector<vault::User> accounts_;
};

}  // namespace tonghu::cases
