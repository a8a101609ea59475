// A consent or notice as it comes in, and its withdrawal.

#include "model/cases/consent_facts.h"
#include "model/cases/consents.h"
#include "model/cases/form_fields.h"
#include "model/cases/scope.h"
#include "model/cases/signer.h"
#include "model/cases/visits.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view publication = "publication";

bool isNotice(std::string_view kind) {
    return kind.ends_with("_notice");
}
bool isChilds(std::string_view kind) {
    return kind.starts_with("child_");
}
bool isOtherBasis(const std::string& basis) {
    return !basis.empty() && basis != "consent";
}

const std::vector<Record>& partsOf(const Record& record, std::string_view part) {
    static const std::vector<Record> none;
    auto found = record.parts.find(part);
    return found == record.parts.end() ? none : found->second;
}

/// Who puts their word under the form, as the rest after a refusal goes by: the child, or one guardian.
struct Word {
    bool child = false;
    RecordId guardian;
};

/// The last word of the same person on a purpose, if it was a refusal.
struct Refusal {
    std::optional<Date> on;
    std::string method, dataKinds;
};

Refusal lastRefusal(const Context& context, RecordId child, const Word& word, const std::string& purpose) {
    Refusal refusal;
    context.database.query(
        R"(
        select consent.consent_purpose.result, consent.consent.signed_on, consent.consent_purpose.method,
               consent.consent_purpose.data_kinds
        from consent.consent
        join consent.consent_purpose on consent.consent_purpose.parent_id = consent.consent.id
        where consent.consent.parent_id = $1 and consent.consent_purpose.purpose = $2
          and consent.consent_purpose.result in ('agree', 'refuse')
          and (($3 = 1 and consent.consent.kind = 'child_consent')
            or ($3 = 0 and consent.consent.kind = 'guardian_consent' and consent.consent.signer_guardian = $4))
        order by consent.consent.id)",
        {child.value, purpose, std::int64_t(word.child), word.guardian.value}, [&](const store::RowView& row) {
            refusal = row.text(0) == "refuse"
                          ? Refusal{Date::parse(row.text(1)), std::string(row.text(2)), std::string(row.text(3))}
                          : Refusal{};
            return true;
        });
    return refusal;
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
                          &Entry::checkSigner, &Entry::checkRest, &Entry::fillIn})
            if (auto fine = (this->*step)(); !fine) return fine;
        return {};
    }

    const Fields& fields() const { return fields_; }
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

    Result<void> checkRest() {
        if (isNotice(kind_) || number(fields_, "asked_by_person") == 1) return {};
        const int rest = int(context_.catalogue.setting("consent.refusal_rest_days"));
        for (const Record& part : partsOf(consent_, "consent_purpose")) {
            const std::string result = text(part.fields, "result");
            if (result != "agree" && result != "refuse") continue;
            const Refusal refusal = lastRefusal(context_, child_.id, word_, text(part.fields, "purpose"));
            if (!refusal.on || refusal.on->plusDays(rest) <= *day_) continue;
            const bool changed =
                text(part.fields, "method") != refusal.method || text(part.fields, "data_kinds") != refusal.dataKinds;
            if (changed) continue;
            return fail(ErrorKind::Refused, "consent.asked_too_soon", {.field = "consent.asked_by_person"},
                        {refusal.on->plusDays(rest).iso()}, {64});
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

/// A notice tells of a purpose and asks nothing.
Fields purposeFields(const Record& part, bool notice) {
    Fields fields = part.fields;
    if (notice && text(fields, "result").empty()) fields["result"] = std::string("not_asked");
    return fields;
}

Result<void> insertParts(Records& records, const Record& consent, RecordId id) {
    const bool notice = isNotice(text(consent.fields, "kind"));
    for (const char* entity : {"consent_purpose", "consent_group", "consent_recipient"})
        for (const Record& part : partsOf(consent, entity)) {
            const bool asks = entity == std::string_view("consent_purpose");
            auto added = records.insert(entity, asks ? purposeFields(part, notice) : part.fields,
                                        catalogue::Required::AtSave, id);
            if (!added) return tl::unexpected(added.error());
        }
    return {};
}

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

void logForm(Context& context, audit::Verb verb, RecordId consent, const ChildSkeleton& child, const Fields& fields,
             std::string note) {
    audit::Event event;
    event.verb = verb;
    event.entity = "consent";
    event.record = consent;
    event.caseNumber = child.caseNumber;
    event.fields = keysOf(fields);
    event.note = std::move(note);
    context.log.append(event);
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
    auto id = records_.insert("consent", entry.fields(), catalogue::Required::AtSave, childId, entry.derived());
    if (!id) return id;
    if (auto parts = insertParts(records_, consent, *id); !parts) return tl::unexpected(parts.error());
    if (auto will = takeOverWill(context_, records_, childId, entry.fields()); !will)
        return tl::unexpected(will.error());
    refreshState(childId);
    logForm(context_, audit::Verb::Collect, *id, *child, entry.fields(), "consent.added");
    Visits(context_).releaseWaiting(*child);
    transaction.commit();
    return id;
}

Result<RecordId> Consents::add(RecordId child, const Record& consent) {
    return refusalsLogged(context_, "consent", child, [&] { return addChecked(child, consent); });
}

Result<void> Consents::withdrawChecked(RecordId id, const std::vector<std::string>& purposes,
                                       const std::string& receivedBy) {
    if (auto reachable = records_.requireInScope("consent", id); !reachable) return reachable;
    if (auto permitted = requirePermission(context_, "consent.add"); !permitted) return permitted;
    if (receivedBy.find_first_not_of(' ') == std::string::npos)
        return fail(ErrorKind::BadInput, "field.required", {.field = "consent.withdrawal_received_by"}, {}, {23});
    const catalogue::Field* receiver = context_.catalogue.field("consent", "withdrawal_received_by");
    if (auto fine = catalogue::checkValue(context_.catalogue, *receiver, receivedBy, context_.clock.today().iso());
        !fine)
        return fine;
    RecordId childId;
    std::string kind, scope;
    context_.database.query("select parent_id, kind, withdrawal_scope from consent.consent where id = $1", {id.value},
                            [&](const store::RowView& row) {
                                childId = {row.number(0)};
                                kind = row.text(1);
                                scope = row.text(2);
                                return false;
                            });
    if (isNotice(kind)) return fail(ErrorKind::BadInput, "consent.notice_not_withdrawn", {}, {}, {23});
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());

    const std::string today = context_.clock.today().iso();
    const Fields ended{{"withdrawn_on", today}};
    store::Transaction transaction = context_.database.begin();
    bool some = false, all = true;
    for (const Record& part : records_.parts("consent_purpose", id)) {
        const std::string purpose = part.text("purpose");
        if (part.text("result") != "agree" || !part.text("withdrawn_on").empty()) continue;
        if (!purposes.empty() && std::ranges::find(purposes, purpose) == purposes.end()) {
            all = false;
            continue;
        }
        some = true;
        records_.setDerived("consent_purpose", part.id,
                            {{"withdrawn_on", today}, {"withdrawn_received_by", receivedBy}});
        scope += (scope.empty() ? "" : ",") + purpose;
        for (const Record& recipient : records_.parts("consent_recipient", id))
            if (recipient.text("purpose") == purpose) records_.setDerived("consent_recipient", recipient.id, ended);
    }
    if (!some) return fail(ErrorKind::BadInput, "consent.nothing_to_withdraw", {}, {}, {23});
    Fields form{{"withdrawal_scope", scope}, {"withdrawal_received_by", receivedBy}};
    if (all) {
        form["withdrawn_on"] = today;
        for (const Record& group : records_.parts("consent_group", id))
            records_.setDerived("consent_group", group.id, ended);
    }
    records_.setDerived("consent", id, form);
    refreshState(childId);
    logForm(context_, audit::Verb::Process, id, *child, form, "consent.withdrawn");
    transaction.commit();
    return {};
}

Result<void> Consents::withdraw(RecordId consent, const std::vector<std::string>& purposes,
                                const std::string& receivedBy) {
    return refusalsLogged(context_, "consent", consent, [&] { return withdrawChecked(consent, purposes, receivedBy); });
}

}  // namespace tonghu::cases
