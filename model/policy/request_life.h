#pragma once
// Requests of data subjects (duties, part d): who may ask for what, by when it is answered, which step may follow.
// Pure.

#include "model/base/date.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tonghu::policy {

/// Codes of the list "request_right".
enum class RequestRight { Copy, Correct, Delete, Withdraw, Limit, Port, Explain, Complaint };
/// Codes of the list "request_asker".
enum class RequestAsker { Child, Guardian, NearRelative, Other };
/// Codes of the list "request_state".
enum class RequestState { Received, Checked, Accepted, Handling, Answered, Appealed, AppealAnswered, Closed };

enum class RequestStep {
    Check,         ///< identity and authority are checked
    AskProof,      ///< more proof is asked for, in writing; the clock runs on
    Approve,       ///< someone else allows an answer to a person who is a danger or not to be informed
    Accept,        ///< the request is taken up
    Handle,        ///< what was asked is being done; a withdrawal or a limit takes effect here
    Extend,        ///< the longest term in place of the usual one, once
    Answer,        ///< in writing
    Appeal,        ///< the person does not accept the answer
    AnswerAppeal,  ///< by another person than who answered
    Close
};

std::string_view nameOf(RequestRight right);
std::string_view nameOf(RequestAsker asker);
std::string_view nameOf(RequestState state);
std::string_view nameOf(RequestStep step);  ///< "check", "ask_proof", "approve", ...
std::optional<RequestRight> requestRight(std::string_view code);
std::optional<RequestAsker> requestAsker(std::string_view code);
std::optional<RequestState> requestState(std::string_view code);
std::optional<RequestStep> requestStep(std::string_view name);

/// The state that `step` leads to from `state`; nothing where it may not be taken. An answer before the handling can
/// only refuse: that is the caller's to hold. An appeal is open after the answer, also when the file of the request was
/// closed without one.
std::optional<RequestState> after(RequestState state, RequestStep step);
/// The steps that may be taken from `state`, the usual one first.
std::vector<RequestStep> stepsFrom(RequestState state);
/// Whether what was asked may be done in this state: while it is handled, or while the appeal is looked into.
bool mayBeDone(RequestState state);
/// Whether the person waits for an answer.
bool isOpen(RequestState state);

/// The days by which a request that was received on a day has to be accepted and answered.
struct RequestTerms {
    Date acceptBy;
    Date answerBy;
    Date longest;  ///< the end of an extension; `answerBy` where there is none
};
/// By the settings "request.*". Working days skip public holidays; calendar days do not, and a term that ends on a
/// holiday is not moved on (Civil Code art. 203 would let it): who asks is not made to wait. No term is longer than
/// "request.days".
RequestTerms requestTerms(const catalogue::Catalogue& catalogue, RequestRight right, Date receivedOn);
/// The day by which an appeal of `appealedOn` is answered.
Date appealTerm(const catalogue::Catalogue& catalogue, Date appealedOn);

/// Who asks, as the file knows them.
struct AskerFacts {
    RequestAsker asker = RequestAsker::Other;
    bool childOnFile = true;        ///< false: there is no file to check the person's standing by
    bool childDied = false;         ///< PIPL 49
    std::optional<Date> birth;      ///< unknown counts as under 14
    bool guardianOfRecord = false;  ///< for a guardian: one of the file's
    bool guardianStands = false;    ///< neither revoked nor ended
    bool safeToInform = true;       ///< false: under suspicion, or not to be informed; by reference or by name
    bool gaveConsent = false;       ///< for a withdrawal: this guardian has signed a consent that still stands
};

enum class AskerVerdict {
    Entitled,
    NeedsApproval  ///< only with the word of someone else: the answer could harm the child (regulation e5)
};

/// The child may ask at any age, a guardian of record while their standing lasts, a near relative once the child has
/// died; anybody may complain (rows 35, 54). Refused otherwise:
/// - "request.not_guardian": the file has no such guardian, a carer for one (row 73);
/// - "request.guardian_ended": revoked or ended, or the child is of age (row 81);
/// - "request.relative_of_living": a near relative, and the child has not died (PIPL 49);
/// - "request.relative_right": what ends with the person: withdrawal, limit, transfer;
/// - "request.not_consenter": a withdrawal by who has not consented; a child consents, and limits, from 14 on (row 12);
/// - "request.not_entitled": anybody else.
Result<AskerVerdict> mayAsk(RequestRight right, const AskerFacts& facts, Date day);

/// What stands against moving the data to another handler, of the four conditions of the Network Data Regulations,
/// art. 25 (row 65). That it can be done technically needs no question: the copy is made as JSON.
struct PortabilityFacts {
    bool identityChecked = false;
    std::int64_t onConsent = 0;  ///< values held on the person's consent
    std::int64_t ofOthers = 0;   ///< values about others that would go along
};
/// "request.port_identity", "request.port_no_consent", "request.port_harms_others"; empty where the way is free.
std::vector<std::string> portabilityFaults(const PortabilityFacts& facts);

}  // namespace tonghu::policy
