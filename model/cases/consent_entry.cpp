// A consent or notice as it comes in.

#include "model/cases/consent_facts.h"
#include "model/cases/consent_parts.h"
#include "model/cases/consents.h"
#include "model/cases/form_fields.h"
#include "model/cases/scope.h"
#include "model/cases/signer.h"
#include "model/cases/visits.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view publication = "publication";

bool isOtherBasis(const std::string& basis) {
    return !basis.empty() && basis != "consent";
}

/// Several codes as they are stored.
std::string joined(const std::vector<std::string>& codes) {
    std::string all;
    for (const std::string& code : codes) all += (all.empty() ? "" : ",") + code;
    return all;
}

/// Who puts their word under the form, as the rest after a refusal goes by: the child, or one guardian.
struct Word {
    bool child = false;
    RecordId guardian;
};

/// What the same person has answered so far when asked for a purpose.
struct Answers {
    std::int64_t count = 0;
    std::optional<Date> lastRefusedOn;  ///< where the last word was a refusal
    std::string method, dataKinds;      ///< of which they were told then
};

Answers answersOf(const Context& context, RecordId child, const Word& word, const std::string& purpose) {
    Answers answers;
    context.database.query(
        R"(
        select consent.consent_purpose.result, consent.consent.signed_on, consent.consent_purpose.method,
               consent.consent_purpose.data_kinds
        from consent.consent
        join consent.consent_purpose on consent.consent_purpose.parent_id = consent.consent.id
        where consent.consent.parent_id = $1 and consent.consent_purpose.purpose = $2
          and coalesce(consent.consent.draft, 0) = 0 and consent.consent_purpose.result in ('agree', 'refuse')
          and (($3 = 1 and consent.consent.kind = 'child_consent')
            or ($3 = 0 and consent.consent.kind = 'guardian_consent' and consent.consent.signer_guardian = $4))
        order by consent.consent.signed_on, consent.consent.id)",
        {child.value, purpose, std::int64_t(word.child), word.guardian.value}, [&](const store::RowView& row) {
            ++answers.count;
            answers.lastRefusedOn = row.text(0) == "refuse" ? Date::parse(row.text(1)) : std::nullopt;
            answers.method = row.text(2);
            answers.dataKinds = row.text(3);
            return true;
        });
    return answers;
}

/// One form on its way in: what was entered, and what is filled in.
class Entry {
public:
    Entry(const Context& context, const ChildSkeleton& child, const Record& consent)
        : context_(context), child_(child), consent_(consent), fields_(consent.fields), kind_(text(fields_, "kind")) {}

    /// The checks in the order in which a person would ask.
    Result<void> check() {
        using Step = Result<void> (Entry::*)();
        for (Step step : {&Entry::findDay, &Entry::checkPurposes, &Entry::checkBasis, &Entry::checkBranch,
                          &Entry::checkSigner, &Entry::checkTold, &Entry::checkRest, &Entry::fillIn})
            if (auto fine = (this->*step)(); !fine) return fine;
        return {};
    }

    /// For a form that is not there yet in full: what is known of it so far.
    policy::FormSituation situationNow() {
        if (!findDay()) day_ = context_.clock.today();
        facts_ = factsOnDay();
        branch_ = policy::ageBranch(facts_.birth, *day_);
        return situation();
    }

    const Fields& fields() const { return fields_; }
    std::int64_t timesAsked(const std::string& purpose) const {
        return answersOf(context_, child_.id, word_, purpose).count;
    }
    /// What the program works out: age and branch on the day of signing.
    const Fields& derived() const { return derived_; }

private:
    static tl::unexpected<Error> bad(std::string code, std::string field, std::vector<int> duties = {},
                                     std::vector<std::string> details = {}) {
        return fail(ErrorKind::BadInput, std::move(code), {.field = std::move(field)}, std::move(details),
                    std::move(duties));
    }

    Result<void> findDay() {
        if (kind_.empty()) return bad("field.required", "consent.kind");
        if (isNotice(kind_)) {
            if (text(fields_, "notice_date").empty()) fields_["notice_date"] = text(fields_, "signed_on");
            if (text(fields_, "signed_on").empty()) fields_["signed_on"] = text(fields_, "notice_date");
        }
        day_ = Date::parse(text(fields_, isNotice(kind_) ? "notice_date" : "signed_on"));
        if (!day_) return bad("field.required", "consent.signed_on");
        auto until = Date::parse(text(fields_, "valid_until"));
        if (until && *until < *day_) return bad("consent.valid_before_signed", "consent.valid_until");
        return {};
    }

    Result<void> checkPurposes() {
        std::set<std::string> seen;
        for (const Record& part : partsOf(consent_, "consent_purpose")) {
            const std::string purpose = text(part.fields, "purpose");
            if (auto fine = checkPurpose(purpose); !fine) return fine;
            if (!seen.insert(purpose).second)
                return bad("consent.purpose_twice", "consent_purpose.purpose", {}, {purpose});
        }
        if (seen.empty()) return bad("consent.no_purpose", "consent_purpose.purpose", {22});
        for (const Record& part : partsOf(consent_, "consent_recipient"))
            if (auto fine = checkPurpose(text(part.fields, "purpose")); !fine) return fine;
        // Images and publication have a form of their own, signed by child and guardian (regulation c16).
        if (seen.contains(std::string(publication)) && seen.size() > 1)
            return bad("consent.publication_alone", "consent_purpose.purpose", {14});
        return {};
    }

    Result<void> checkPurpose(const std::string& key) const {
        const catalogue::Purpose* purpose = context_.catalogue.purpose(key);
        if (!purpose) return fail(ErrorKind::BadInput, "purpose.unknown", {.field = "consent_purpose.purpose"}, {key});
        if (purpose->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {key}, {16});
        return {};
    }

    Result<void> checkBasis() {
        bool other = isOtherBasis(text(fields_, "legal_basis"));
        if (other && !isNotice(kind_)) return bad("consent.basis_is_notice", "consent.kind", {21, 34});
        bool emergency = text(fields_, "legal_basis") == "emergency";
        bool cited = !text(fields_, "legal_basis_article").empty();
        if (other && !cited) return bad("consent.article_missing", "consent.legal_basis_article", {21, 34});
        for (const Record& part : partsOf(consent_, "consent_purpose")) {
            const std::string basis = text(part.fields, "legal_basis");
            if (!isOtherBasis(basis)) continue;
            if (!isNotice(kind_)) return bad("consent.basis_is_notice", "consent_purpose.legal_basis", {21, 34});
            if (!cited && text(part.fields, "legal_basis_article").empty())
                return bad("consent.article_missing", "consent_purpose.legal_basis_article", {21, 34});
            emergency = emergency || basis == "emergency";
        }
        if (!emergency) return {};
        auto from = Date::parse(text(fields_, "emergency_from")), until = Date::parse(text(fields_, "emergency_until"));
        if (!from) return bad("field.required", "consent.emergency_from", {25});
        if (until && *until < *from) return bad("consent.emergency_dates", "consent.emergency_until", {25});
        return {};
    }

    /// The record's and the form's word on whether the child can express their will, the more careful of both.
    policy::ConsentFacts factsOnDay() const {
        policy::ConsentFacts facts = readConsentHistory(context_, child_).facts;
        const std::string said = text(fields_, "can_express_will");
        if (said == "no") facts.will = policy::WillAbility::No;
        if (said == "partly" && facts.will == policy::WillAbility::Yes) facts.will = policy::WillAbility::Partly;
        return facts;
    }

    Result<void> checkBranch() {
        facts_ = factsOnDay();
        branch_ = policy::ageBranch(facts_.birth, *day_);
        if (facts_.birth && *day_ < *facts_.birth) return bad("consent.before_birth", "consent.signed_on");
        const bool grown = branch_ == policy::AgeBranch::FromEighteen;
        if (grown && !isChilds(kind_)) return wrongBranch("child_consent");
        if (isNotice(kind_)) return {};
        for (const Record& part : partsOf(consent_, "consent_purpose")) {
            const auto kinds = policy::consentKinds(facts_, text(part.fields, "purpose"), *day_);
            if (std::ranges::find(kinds, kind_) == kinds.end()) return wrongBranch(kinds.front());
        }
        return {};
    }

    policy::FormSituation situation() const {
        return {*day_, facts_.birth, facts_.will, policy::onlyOurselves(facts_.guardians, *day_)};
    }

    tl::unexpected<Error> wrongBranch(const std::string& right) const {
        return fail(ErrorKind::Refused, "consent.wrong_branch", {.field = "consent.kind"}, {right}, {11, 12});
    }

    Result<void> checkSigner() {
        if (isChilds(kind_)) {
            word_ = {true, {}};
            if (number(fields_, "signer_guardian") != 0)
                return bad("consent.signed_by_child", "consent.signer_guardian", {12});
            return {};
        }
        auto signer = signerOf(context_, child_, fields_, *day_);
        if (!signer) return tl::unexpected(signer.error());
        word_ = {false, signer->guardian};
        fields_["signer_guardian"] = signer->guardian.value;
        for (const auto& [key, value] : std::map<std::string, std::string>{{"signer_name", signer->name},
                                                                           {"signer_relation", signer->relation},
                                                                           {"guardian_kind", signer->kind},
                                                                           {"sole_or_joint", signer->soleOrJoint}})
            if (!value.empty()) fields_[key] = value;  // of record, whatever was typed
        return {};
    }

    /// What must have been told for anybody to agree; and which form this one replaces.
    Result<void> checkTold() {
        Record form = consent_;
        form.fields = fields_;
        for (const policy::FormGap& gap : policy::formGaps(context_.catalogue, form, situation()))
            if (const char* code = codeOf(gap); gap.stops && code)
                return bad(code, gap.field, gap.rows,
                           gap.about.empty() ? std::vector<std::string>() : std::vector{gap.about});
        const std::string outside = text(fields_, "second_approver_unit");
        if (!outside.empty() && (outside == context_.unit.name || outside == text(fields_, "handler")))
            return bad("consent.second_approver_inside", "consent.second_approver_unit", {34});
        const RecordId old{number(fields_, "supersedes")};
        if (!old) return {};
        const std::string kindBefore = textOf(context_.database.single(
            "select kind from consent.consent where id = $1 and parent_id = $2 and coalesce(draft, 0) = 0",
            {old.value, child_.id.value}));
        if (kindBefore != kind_) return bad("consent.supersedes_unknown", "consent.supersedes", {22});
        return {};
    }

    /// What makes a word none at all; other gaps leave it one that can be completed.
    static const char* codeOf(const policy::FormGap& gap) {
        if (gap.field.starts_with("consent_group.") && !gap.field.ends_with(".result")) return "consent.group_untold";
        if (gap.field.starts_with("consent.publication_")) return "consent.publication_untold";
        if (gap.field == "consent.witness") return "consent.witness_missing";
        if (gap.field.starts_with("consent.second_approver")) return "consent.second_approver_missing";
        return nullptr;
    }

    Result<void> checkRest() {
        if (isNotice(kind_) || number(fields_, "asked_by_person") == 1) return {};
        const int rest = int(context_.catalogue.setting("consent.refusal_rest_days"));
        for (const Record& part : partsOf(consent_, "consent_purpose")) {
            const std::string result = text(part.fields, "result");
            if (result != "agree" && result != "refuse") continue;
            const Answers before = answersOf(context_, child_.id, word_, text(part.fields, "purpose"));
            if (!before.lastRefusedOn || before.lastRefusedOn->plusDays(rest) <= *day_) continue;
            const bool changed =
                text(part.fields, "method") != before.method || text(part.fields, "data_kinds") != before.dataKinds;
            if (changed) continue;
            return fail(ErrorKind::Refused, "consent.asked_too_soon", {.field = "consent.asked_by_person"},
                        {before.lastRefusedOn->plusDays(rest).iso()}, {64});
        }
        return {};
    }

    Result<void> fillIn() {
        if (!isNotice(kind_) && text(fields_, "valid_until").empty())
            fields_["valid_until"] =
                day_->plusMonths(int(context_.catalogue.setting("consent.valid_months"))).plusDays(-1).iso();
        if (facts_.birth) derived_["child_age"] = std::int64_t(ageOn(*facts_.birth, *day_));
        derived_["branch"] = branchCode();
        return {};
    }

    std::string branchCode() const {
        switch (branch_) {
            case policy::AgeBranch::UnderFourteen:
                return "under_14";
            case policy::AgeBranch::FourteenthBirthday:
                return "birthday_14";
            case policy::AgeBranch::FromFourteen:
                return facts_.will == policy::WillAbility::Yes ? "from_14" : "from_14_will";
            case policy::AgeBranch::FromEighteen:
                break;
        }
        return "from_18";
    }

    const Context& context_;
    const ChildSkeleton& child_;
    const Record& consent_;
    Fields fields_, derived_;
    std::string kind_;
    std::optional<Date> day_;
    policy::ConsentFacts facts_;
    policy::AgeBranch branch_ = policy::AgeBranch::UnderFourteen;
    Word word_;
};

/// What the form says of the child's will goes to the file where that says nothing yet: the rule reads the file.
Result<void> takeOverWill(const Context& context, Records& records, RecordId child, const Fields& form) {
    if (text(form, "can_express_will").empty() || !context.database.holds(Compartment::Identity)) return {};
    const std::string known =
        textOf(context.database.single("select can_express_will from identity.child where id = $1", {child.value}));
    if (!known.empty()) return {};
    Fields will;
    for (const char* key : {"can_express_will", "will_basis", "will_assessor"})
        if (const std::string said = text(form, key); !said.empty()) will[key] = said;
    return records.update("child", child, will, "consent.form");
}

}  // namespace

Result<RecordId> Consents::addChecked(RecordId childId, const Record& consent) {
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());
    if (auto permitted = requirePermission(context_, "consent.add"); !permitted)
        return tl::unexpected(permitted.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
    Entry entry(context_, *child, consent);
    if (auto fine = entry.check(); !fine) return tl::unexpected(fine.error());

    store::Transaction transaction = context_.database.begin();
    Fields derived = entry.derived();
    derived["draft"] = std::int64_t(0);
    auto id = write(childId, consent, entry.fields(), derived);
    if (!id) return id;
    auto parts = insertParts(records_, consent, *id, catalogue::Required::AtSave,
                             [&](std::string_view entity, const Record& part) {
                                 const std::string result = part.text("result");
                                 if (entity != "consent_purpose" || (result != "agree" && result != "refuse"))
                                     return Fields{};
                                 // The form itself is not among those answered before: its parts come after it.
                                 return Fields{{"asked_count", entry.timesAsked(part.text("purpose")) + 1}};
                             });
    if (!parts) return tl::unexpected(parts.error());
    Record form = consent;
    form.fields = entry.fields();
    replaceOld(context_, records_, form);
    if (auto will = takeOverWill(context_, records_, childId, entry.fields()); !will)
        return tl::unexpected(will.error());
    refreshState(childId);
    logForm(context_, audit::Verb::Collect, *id, child->caseNumber, entry.fields(), "consent.added");
    Visits(context_).releaseWaiting(*child);
    transaction.commit();
    return id;
}

Result<RecordId> Consents::add(RecordId child, const Record& consent) {
    return refusalsLogged(context_, "consent", child, [&] { return addChecked(child, consent); });
}

Result<RecordId> Consents::refuse(RecordId child, const Refusal& refusal) {
    Record form;
    form.fields = {{"kind", std::string(refusal.guardian ? "guardian_consent" : "child_consent")},
                   {"signed_on", context_.clock.today().iso()},
                   {"signature_kind", std::string("none")},
                   {"refusal_explained", std::int64_t(1)}};
    if (refusal.guardian) form.fields["signer_guardian"] = refusal.guardian.value;
    if (refusal.askedThemselves) form.fields["asked_by_person"] = std::int64_t(1);
    for (const std::string& key : refusal.purposes) {
        Record part;
        part.fields = {{"purpose", key}, {"result", std::string("refuse")}};
        if (const catalogue::Purpose* purpose = context_.catalogue.purpose(key)) {
            part.fields["method"] = joined(purpose->methods);
            part.fields["data_kinds"] = joined(purpose->dataKinds);
        }
        form.parts["consent_purpose"].push_back(std::move(part));
    }
    return add(child, form);
}

Result<std::vector<policy::FormGap>> Consents::gaps(RecordId childId, const Record& consent) const {
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    return policy::formGaps(context_.catalogue, consent, Entry(context_, *child, consent).situationNow());
}

}  // namespace tonghu::cases
