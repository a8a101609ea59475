#pragma once
// What is written to who asked: receipt, request for more proof, longer term, answer, answer to the appeal; and the
// explanation of the rules. The sentences are data (list "request_letter"), in versions.

#include "model/cases/requests.h"

namespace tonghu::cases {

enum class LetterKind { Receipt, MoreProof, Extension, Answer, AppealAnswer, Explanation };
std::string_view nameOf(LetterKind kind);  ///< "receipt", "proof", "extension", "answer", "appeal", "explanation"
std::optional<LetterKind> letterKind(std::string_view name);

/// A letter from top to bottom. Only an answer names anything of the request's subject; none names the child.
struct RequestLetter {
    std::string title, number, addressee;
    std::vector<std::string> paragraphs;
    std::string unit, day;
    std::string footer;  ///< number and version
};

class RequestLetters {
public:
    explicit RequestLetters(Context& context) : context_(context), requests_(context) {}

    /// What there is to write by now, the latest last.
    static std::vector<LetterKind> available(const Record& request);

    /// Writes a letter. Nothing leaves for a person who is under suspicion or not to be informed, and whom nobody has
    /// allowed to be answered ("request.addressee_unsafe", row 35), but a refusal. "request.letter_not_due" before its
    /// step was taken. Logged as provided.
    Result<RequestLetter> write(RecordId request, LetterKind kind, std::string_view language) const;

private:
    Result<RequestLetter> writeChecked(RecordId request, LetterKind kind, std::string_view language) const;
    Result<void> requireSafe(const RequestSkeleton& request, LetterKind kind) const;
    std::vector<std::string> bodyOf(const RequestSkeleton& request, const Record& record, LetterKind kind,
                                    std::string_view language) const;
    std::vector<std::string> explanationOf(const RequestSkeleton& request, std::string_view language) const;

    Context& context_;
    mutable Requests requests_;
};

}  // namespace tonghu::cases
