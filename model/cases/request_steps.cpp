// Step by step from received to closed: who may take a step, what it needs, what it leaves behind.

#include "model/cases/consents.h"
#include "model/cases/disposals.h"
#include "model/cases/form_fields.h"
#include "model/cases/requests.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using policy::RequestAsker;
using policy::RequestRight;
using policy::RequestState;
using policy::RequestStep;

constexpr std::string_view entity = "request";

bool isBlank(const std::string& words) {
    return words.find_first_not_of(" \t\n") == std::string::npos;
}

tl::unexpected<Error> refused(std::string code, std::string_view key, std::vector<int> duties) {
    return fail(ErrorKind::Refused, std::move(code), {.field = "request." + std::string(key)}, {}, std::move(duties));
}

/// Whether a longer term is to be had.
bool canExtend(const catalogue::Catalogue& catalogue, const Record& request) {
    const auto right = policy::requestRight(request.text("right_asked"));
    const auto received = Date::parse(request.text("received_on"));
    return right && received &&
           request.text("due_on") < policy::requestTerms(catalogue, *right, *received).longest.iso();
}

/// A step that decides something, for those who answer for it.
bool decides(RequestStep step) {
    return step == RequestStep::Approve || step == RequestStep::Extend || step == RequestStep::Answer ||
           step == RequestStep::AnswerAppeal;
}

}  // namespace

std::vector<Requests::StepField> Requests::fieldsOf(RequestStep step) {
    switch (step) {
        case RequestStep::Check:
            return {{"identity_document", true}, {"relation_proof"}, {"identity_how"}};
        case RequestStep::AskProof:
            return {{"proof_missing", true}};
        case RequestStep::Approve:
            return {{"safety_reason", true}};
        case RequestStep::Accept:
            return {};
        case RequestStep::Handle:
            return {{"handling_note"}};
        case RequestStep::Extend:
            return {{"extension_reason", true}};
        case RequestStep::Answer:
            return {{"answer", true}, {"answer_reasons"}, {"answer_text"}, {"deletion_ground"}, {"handling_note"}};
        case RequestStep::Appeal:
            return {{"appealed_on"}, {"appeal_grounds", true}};
        case RequestStep::AnswerAppeal:
            return {{"appeal_answer", true}, {"appeal_reasons", true}};
        case RequestStep::Close:
            return {};
    }
    return {};
}

Result<void> Requests::mayTake(RequestStep step) const {
    const catalogue::Role* role = context_.actor.role;
    if (!decides(step) && role && role->may("request.answer")) return {};
    return requirePermission(context_, decides(step) ? "request.answer" : "request.add");
}

/// Whether the word of somebody is asked for, and this actor may give it.
bool Requests::waitsForApproval(const Record& request) const {
    if (!request.text("safety_approved_by").empty() || request.text("checked_by") == context_.actor.user) return false;
    const auto verdict = authority(request.id);
    return verdict && *verdict == policy::AskerVerdict::NeedsApproval;
}

std::vector<RequestStep> Requests::stepsFor(const Record& request) const {
    std::vector<RequestStep> steps;
    const auto state = policy::requestState(request.text("state"));
    if (!state) return steps;
    for (RequestStep step : policy::stepsFrom(*state)) {
        if (!mayTake(step)) continue;
        if (step == RequestStep::AnswerAppeal && request.text("answered_by") == context_.actor.user) continue;
        if (step == RequestStep::Extend && !canExtend(context_.catalogue, request)) continue;
        if (step == RequestStep::Approve && !waitsForApproval(request)) continue;
        steps.push_back(step);
    }
    return steps;
}

Result<void> Requests::checkAnswer(const RequestSkeleton& request, const Fields& fields) const {
    const std::string answer = text(fields, "answer");
    if (request.state != RequestState::Handling && answer != "refused")
        return refused("request.only_refused_yet", "answer", {35});
    if (answer != "granted" && isBlank(text(fields, "answer_reasons")))
        return fail(ErrorKind::BadInput, "request.reason_missing", {.field = "request.answer_reasons"}, {}, {35, 54});
    if (request.right == RequestRight::Limit && answer == "granted" &&
        limitable(request).size() < request.purposes.size())
        return refused("request.limit_by_law", "answer", {35});
    if (request.right == RequestRight::Delete && answer != "refused") {
        const bool known = !textOf(context_.database.single("select deletion_ground from consent.request where id = $1",
                                                            {request.id.value}))
                                .empty();
        if (!known && text(fields, "deletion_ground").empty())
            return fail(ErrorKind::BadInput, "request.ground_missing", {.field = "request.deletion_ground"}, {},
                        {36, 50});
    }
    return {};
}

Result<void> Requests::checkStep(const RequestSkeleton& request, RequestStep step, const Fields& fields) const {
    const std::vector<StepField> own = fieldsOf(step);
    for (const auto& [key, value] : fields)
        if (std::ranges::find(own, key, &StepField::key) == own.end())
            return fail(ErrorKind::BadInput, "request.field_of_other_step", {.field = "request." + key});
    for (const StepField& field : own)
        if (field.needed && isBlank(text(fields, field.key)))
            return fail(ErrorKind::BadInput, "field.required", {.field = "request." + field.key});
    const bool isGuardian = request.asker == RequestAsker::Guardian || request.asker == RequestAsker::NearRelative;
    if (step == RequestStep::Check && isGuardian && text(fields, "relation_proof").empty())
        return fail(ErrorKind::BadInput, "field.required", {.field = "request.relation_proof"}, {}, {104, 107});
    if (step == RequestStep::Approve && context_.actor.user == request.checkedBy)
        return refused("request.same_checker", "safety_approved_by", {35, 48});
    if (step == RequestStep::AnswerAppeal && context_.actor.user == request.answeredBy)
        return refused("request.same_decider", "appeal_answer", {35});
    if (step == RequestStep::Answer)
        if (auto fine = checkAnswer(request, fields); !fine) return fine;
    // From here on the person is dealt with as entitled; a refusal needs no right.
    const bool grants = (step == RequestStep::Answer && text(fields, "answer") != "refused") ||
                        (step == RequestStep::AnswerAppeal && text(fields, "appeal_answer") != "upheld");
    if (step != RequestStep::Accept && step != RequestStep::Handle && !grants) return {};
    return requireAnswerable(request);
}

Result<void> Requests::requireAnswerable(const RequestSkeleton& request) const {
    auto verdict = authorityOf(request);
    if (!verdict) return tl::unexpected(verdict.error());
    if (*verdict == policy::AskerVerdict::NeedsApproval && request.approvedBy.empty())
        return refused("request.needs_approval", "safety_approved_by", {35});
    return {};
}

Result<Fields> Requests::traceOf(const RequestSkeleton& request, RequestStep step, const Fields& fields) const {
    const Date today = context_.clock.today();
    const std::string day = today.iso(), user = context_.actor.user;
    const Date received = Date::parse(request.receivedOn).value_or(today);
    const policy::RequestTerms terms = policy::requestTerms(context_.catalogue, request.right, received);
    switch (step) {
        case RequestStep::Check:
            return Fields{{"checked_by", user}, {"checked_on", day}};
        case RequestStep::AskProof:
            return Fields{{"proof_asked_on", day}, {"step_due_on", terms.acceptBy.iso()}};
        case RequestStep::Approve:
            return Fields{{"safety_approved_by", user}};
        case RequestStep::Accept:
            return Fields{{"accepted_on", day}, {"step_due_on", request.dueOn}};
        case RequestStep::Handle:
            return Fields{{"handling_on", day}, {"handled_by", user}};
        case RequestStep::Extend: {
            const std::string longest = terms.longest.iso();
            if (request.dueOn >= longest) return refused("request.no_extension", "due_on", {104});
            return Fields{{"extended_on", day}, {"due_on", longest}, {"step_due_on", longest}};
        }
        case RequestStep::Answer:
            return Fields{{"answered_on", day}, {"answered_by", user}, {"step_due_on", Value()}};
        case RequestStep::Appeal: {
            const Date appealed = Date::parse(text(fields, "appealed_on")).value_or(today);
            Fields trace{{"closed_on", Value()},
                         {"step_due_on", policy::appealTerm(context_.catalogue, appealed).iso()}};
            return trace;
        }
        case RequestStep::AnswerAppeal:
            return Fields{{"appeal_answered_on", day}, {"appeal_answered_by", user}, {"step_due_on", Value()}};
        case RequestStep::Close:
            return Fields{{"closed_on", day}};
    }
    return Fields{};
}

Result<void> Requests::withdrawConsents(const RequestSkeleton& request) {
    const bool byGuardian = request.asker == RequestAsker::Guardian;
    Consents consents(context_);
    bool some = false;
    for (const Record& consent : records_.parts("consent", request.child)) {
        if (consent.text("kind") != (byGuardian ? "guardian_consent" : "child_consent")) continue;
        if (byGuardian && RecordId{consent.number("signer_guardian")} != request.guardian) continue;
        auto done = consents.withdraw(consent.id, request.purposes, context_.actor.user);
        if (!done && done.error().code == "consent.nothing_to_withdraw") continue;
        if (!done) return done;
        some = true;
    }
    if (!some) return refused("request.nothing_to_withdraw", "purposes", {23});
    return {};
}

/// Those of the purposes that the person's word can stop; what rests on a duty goes on (PIPL 44).
std::vector<std::string> Requests::limitable(const RequestSkeleton& request) const {
    std::vector<std::string> purposes;
    for (const std::string& key : request.purposes) {
        const catalogue::Purpose* purpose = context_.catalogue.purpose(key);
        if (purpose && purpose->basis == "consent") purposes.push_back(key);
    }
    return purposes;
}

/// A refusal on record: the rule on consent then stops the purpose everywhere, and nobody asks anew (row 64).
Result<void> Requests::limitUse(const RequestSkeleton& request) {
    const std::vector<std::string> purposes = limitable(request);
    if (purposes.empty()) return refused("request.limit_by_law", "purposes", {35});
    const RecordId guardian = request.asker == RequestAsker::Guardian ? request.guardian : RecordId{};
    if (auto added = Consents(context_).refuse(request.child, {guardian, purposes, true}); !added)
        return tl::unexpected(added.error());
    return {};
}

/// What was granted is handed on to who deletes: another person approves, and where a statutory period runs the file is
/// restricted instead, with the reason written down (PIPL 47).
Result<void> Requests::askDeletion(const RequestSkeleton& request, RequestStep step) {
    if (request.right != RequestRight::Delete || !request.child) return {};
    if (step != RequestStep::Answer && step != RequestStep::AnswerAppeal) return {};
    const auto now = skeleton(request.id);
    if (!now) return tl::unexpected(now.error());
    if (!now->isGranted() || request.isGranted()) return {};
    DisposalRequest asked;
    asked.kind = "delete";
    asked.record = request.child;
    asked.ground = textOf(
        context_.database.single("select deletion_ground from consent.request where id = $1", {request.id.value}));
    asked.reason = request.number;
    auto waiting = Disposals(context_).ask(asked);
    if (!waiting && waiting.error().code != "disposal.already_waiting") return tl::unexpected(waiting.error());
    return {};
}

Result<void> Requests::takeChecked(RecordId id, RequestStep step, const Fields& given) {
    auto request = skeleton(id);
    if (!request) return tl::unexpected(request.error());
    const auto next = policy::after(request->state, step);
    if (!next)
        return fail(ErrorKind::Refused, "request.step_not_next", {},
                    {std::string(nameOf(request->state)), std::string(nameOf(step))});
    if (auto permitted = mayTake(step); !permitted) return permitted;
    if (auto clock = requireClock(context_); !clock) return clock;
    Fields fields = given;
    if (step == RequestStep::Appeal && text(fields, "appealed_on").empty())
        fields["appealed_on"] = context_.clock.today().iso();
    if (auto fine = checkStep(*request, step, fields); !fine) return fine;
    auto trace = traceOf(*request, step, fields);
    if (!trace) return tl::unexpected(trace.error());
    (*trace)["state"] = std::string(nameOf(*next));

    store::Transaction transaction = context_.database.begin();
    if (step == RequestStep::Handle && request->child) {
        if (request->right == RequestRight::Withdraw)
            if (auto withdrawn = withdrawConsents(*request); !withdrawn) return withdrawn;
        if (request->right == RequestRight::Limit)
            if (auto limited = limitUse(*request); !limited) return limited;
    }
    if (auto done = records_.update(entity, id, fields, "request.step", *trace); !done) return done;
    if (auto asked = askDeletion(*request, step); !asked) return asked;
    logRequest(context_, audit::Verb::Process, *request, fields, "request." + std::string(nameOf(step)));
    transaction.commit();
    return {};
}

Result<void> Requests::take(RecordId request, RequestStep step, const Fields& fields) {
    return refusalsLogged(context_, entity, request, [&] { return takeChecked(request, step, fields); });
}

}  // namespace tonghu::cases
