#include "model/cases/request_letters.h"

#include "model/cases/consent_facts.h"
#include "model/cases/letter_sentences.h"
#include "model/cases/scope.h"

#include <algorithm>
#include <array>

namespace tonghu::cases {
namespace {

using policy::RequestAsker;
using policy::RequestRight;
using policy::RequestTerms;

constexpr std::array<std::string_view, 6> names{"receipt", "proof", "extension", "answer", "appeal", "explanation"};

bool isDue(const Record& request, LetterKind kind) {
    switch (kind) {
        case LetterKind::Receipt:
            return true;
        case LetterKind::MoreProof:
            return !request.text("proof_asked_on").empty();
        case LetterKind::Extension:
            return !request.text("extended_on").empty();
        case LetterKind::Explanation:
            return request.text("right_asked") == nameOf(RequestRight::Explain) && request.number("child") != 0 &&
                   !request.text("handling_on").empty() && request.text("answer") != "refused";
        case LetterKind::Answer:
            return !request.text("answered_on").empty();
        case LetterKind::AppealAnswer:
            return !request.text("appeal_answered_on").empty();
    }
    return false;
}

std::string titleOf(LetterKind kind) {
    return std::string(kind == LetterKind::Explanation ? "explain" : nameOf(kind)) + "_title";
}

}  // namespace

std::string_view nameOf(LetterKind kind) {
    return names[std::size_t(kind)];
}

std::optional<LetterKind> letterKind(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return LetterKind(found - names.begin());
}

std::vector<LetterKind> RequestLetters::available(const Record& request) {
    std::vector<LetterKind> kinds;
    for (LetterKind kind : {LetterKind::Receipt, LetterKind::MoreProof, LetterKind::Extension, LetterKind::Explanation,
                            LetterKind::Answer, LetterKind::AppealAnswer})
        if (isDue(request, kind)) kinds.push_back(kind);
    return kinds;
}

Result<void> RequestLetters::requireSafe(const RequestSkeleton& request, LetterKind kind) const {
    // That they get nothing, and why, is what the law gives everybody (row 54).
    if (kind == LetterKind::Answer && request.answer == "refused") return {};
    auto safe = requests_.addresseeIsSafe(request);
    if (!safe) return tl::unexpected(safe.error());
    if (*safe || !request.approvedBy.empty()) return {};
    return fail(ErrorKind::Refused, "request.addressee_unsafe", {}, {}, {35});
}

std::vector<std::string> RequestLetters::bodyOf(const RequestSkeleton& request, const Record& record, LetterKind kind,
                                                std::string_view language) const {
    const LetterSentences say(context_.catalogue, language);
    const std::string right = say.word("request_right", std::string(nameOf(request.right)));
    const std::string received = say.day(request.receivedOn);
    std::vector<std::string> body;
    auto add = [&](const std::string& code, const std::vector<std::string>& details = {}) {
        body.push_back(say(code, details));
    };
    auto quote = [&](const char* key) {
        if (const std::string words = record.text(key); !words.empty()) body.push_back(words);
    };
    switch (kind) {
        case LetterKind::Receipt: {
            const RequestTerms terms = policy::requestTerms(
                context_.catalogue, request.right, Date::parse(request.receivedOn).value_or(context_.clock.today()));
            add("receipt_1", {received, right, request.number});
            add("receipt_2", {say.day(terms.acceptBy.iso()), say.day(terms.answerBy.iso())});
            add("receipt_3");
            break;
        }
        case LetterKind::MoreProof:
            add("proof_1", {request.number});
            quote("proof_missing");
            add("proof_2");
            break;
        case LetterKind::Extension:
            add("extension_1", {request.number});
            quote("extension_reason");
            add("extension_2", {say.day(request.dueOn)});
            break;
        case LetterKind::Answer:
            add("answer_1", {received, request.number, right});
            add("answer_" + request.answer);
            if (request.answer != "refused")
                add("done_" + std::string(nameOf(request.right)), {say.day(record.text("handling_on"))});
            quote("answer_text");
            if (!record.text("answer_reasons").empty()) {
                add("answer_reasons");
                quote("answer_reasons");
            }
            add("remedy");
            break;
        case LetterKind::AppealAnswer: {
            const std::string answer = record.text("appeal_answer");
            add("appeal_1", {say.day(record.text("appealed_on")), request.number});
            add("appeal_" + answer);
            if (answer != "upheld")
                add("done_" + std::string(nameOf(request.right)), {say.day(record.text("appeal_answered_on"))});
            add("answer_reasons");
            quote("appeal_reasons");
            add("appeal_remedy");
            break;
        }
        case LetterKind::Explanation:
            return explanationOf(request, language);
    }
    add("contact", {context_.unit.name});
    return body;
}

std::vector<std::string> RequestLetters::explanationOf(const RequestSkeleton& request,
                                                       std::string_view language) const {
    const LetterSentences say(context_.catalogue, language);
    std::vector<std::string> body;
    auto child = childInScope(context_, request.child);
    if (!child) return body;
    auto column = [&](const char* key) {
        return textOf(context_.database.single("select " + std::string(key) + " from core.child where id = $1",
                                               {request.child.value}));
    };
    auto orUnknown = [&](const std::string& word) { return word.empty() ? say("unknown") : word; };
    body.push_back(say("explain_rules", {TONGHU_VERSION, orUnknown(column("category_version"))}));
    body.push_back(say("explain_no_decision"));
    const std::string risk = child->riskLevel;
    body.push_back(say("explain_risk", {risk.empty() ? say("unknown") : say.word("risk_level", risk),
                                        say.day(column("risk_reviewed_on"))}));
    const bool visited = !child->lastVisitOn.empty();
    const bool tiered = risk == "high" || risk == "medium" || risk == "low";
    const std::string key =
        visited ? "visit_interval_days." + (tiered ? risk : std::string("none")) : "visit.first_working_days";
    const auto setting = std::ranges::find(context_.catalogue.settings(), key, &catalogue::Setting::key);
    if (setting != context_.catalogue.settings().end())
        body.push_back(
            say(visited ? "explain_interval" : "explain_first",
                {std::to_string(setting->value), setting->source,
                 say.day(visited ? child->lastVisitOn : child->filedOn), say.day(column("next_visit_due"))}));
    body.push_back(say("explain_purposes"));
    const policy::ConsentFacts facts = readConsentHistory(context_, *child).facts;
    for (const catalogue::Purpose& purpose : context_.catalogue.purposes()) {
        if (purpose.forbidden) continue;
        const std::string label(purpose.label.in(language));
        if (purpose.basis != "consent") {
            body.push_back(say("explain_purpose_duty", {label, purpose.article}));
            continue;
        }
        const auto need = policy::consentNeed(context_.catalogue, facts, purpose.key, context_.clock.today());
        const bool allowed = need && need->missing.empty();
        body.push_back(say("explain_purpose_consent",
                           {label, purpose.article, say(allowed ? "explain_allowed" : "explain_missing")}));
    }
    return body;
}

Result<RequestLetter> RequestLetters::writeChecked(RecordId id, LetterKind kind, std::string_view language) const {
    auto request = requests_.skeleton(id);
    if (!request) return tl::unexpected(request.error());
    if (auto permitted = requirePermission(context_, "request.add"); !permitted)
        return tl::unexpected(permitted.error());
    auto record = Records(context_).read("request", id);
    if (!record) return tl::unexpected(record.error());
    if (!isDue(*record, kind))
        return fail(ErrorKind::Refused, "request.letter_not_due", {}, {std::string(nameOf(kind))});
    if (auto safe = requireSafe(*request, kind); !safe) return tl::unexpected(safe.error());
    if (kind == LetterKind::Explanation)
        if (auto answerable = requests_.requireAnswerable(*request); !answerable)
            return tl::unexpected(answerable.error());

    const LetterSentences say(context_.catalogue, language);
    RequestLetter letter;
    letter.title = say(titleOf(kind));
    letter.number = say("number", {request->number});
    const std::string name = requests_.addresseeOf(*request);
    letter.addressee =
        say("addressee", {name.empty() ? say.word("request_asker", std::string(nameOf(request->asker))) : name});
    letter.paragraphs = bodyOf(*request, *record, kind, language);
    letter.unit = context_.unit.name;
    letter.day = say.day(context_.clock.today().iso());
    letter.footer = request->number + "  " + say("footer", {say("version")});
    Fields fields;
    for (const Requests::StepField& field : Requests::fieldsOf(policy::RequestStep::Answer))
        fields[field.key] = Value();
    logRequest(context_, audit::Verb::Provide, *request, fields, "request.letter");
    return letter;
}

Result<RequestLetter> RequestLetters::write(RecordId request, LetterKind kind, std::string_view language) const {
    return refusalsLogged(context_, "request", request, [&] { return writeChecked(request, kind, language); });
}

}  // namespace tonghu::cases
