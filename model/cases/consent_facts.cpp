#include "model/cases/consent_facts.h"

#include <algorithm>
#include <map>

namespace tonghu::cases {
namespace {

/// One form as it was entered, before it is cut by what was withdrawn from it.
struct Form {
    RecordId id;
    policy::ConsentOnRecord word;
    policy::BasisOnRecord basis;  ///< without purpose; `basis` empty where the form rests on consent
    std::optional<Date> emergencyFrom, emergencyUntil;
    std::map<std::string, std::optional<Date>> agreed;  ///< purpose, and the day on which it was withdrawn
};

std::optional<Date> lastDayOfMonth(std::string_view month) {
    auto first = Date::parse(std::string(month) + "-01");
    if (!first) return std::nullopt;
    Date inNextMonth = first->plusDays(31);
    return Date::of(inNextMonth.year(), inNextMonth.month(), 1)->plusDays(-1);
}

std::optional<Date> earlier(std::optional<Date> one, std::optional<Date> other) {
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

bool isNotice(const std::string& kind) {
    return kind.ends_with("_notice");
}

policy::WillAbility willNamed(std::string_view code) {
    if (code == "no") return policy::WillAbility::No;
    return code == "partly" ? policy::WillAbility::Partly : policy::WillAbility::Yes;
}

void readPerson(const Context& context, const ChildSkeleton& child, policy::ConsentFacts& facts) {
    facts.birth = lastDayOfMonth(child.birthMonth);
    if (!context.database.holds(Compartment::Identity)) return;
    context.database.query(R"(
        select birth_date, birth_date_known, can_express_will
        from identity.child
        where id = $1)",
                           {child.id.value}, [&](const store::RowView& row) {
                               facts.birth = row.text(1) == "unknown" ? std::nullopt : Date::parse(row.text(0));
                               facts.will = willNamed(row.text(2));
                               return false;
                           });
}

/// By whom a form may have been signed, and when; by the id that a form names its signer with.
struct Standing {
    bool revoked = false;
    std::optional<Date> revokedOn, from, to;

    bool on(Date day) const {
        // Revoked without a day: revoked since ever, the careful reading.
        if (revoked && (!revokedOn || *revokedOn <= day)) return false;
        return (!from || *from <= day) && (!to || day <= *to);
    }
};

std::map<std::string, Standing> guardiansOf(const Context& context, RecordId child) {
    std::map<std::string, Standing> guardians;
    if (!context.database.holds(Compartment::Family)) return guardians;
    context.database.query(
        "select id, revoked, revoked_on, from_date, to_date from family.guardian where parent_id = $1", {child.value},
        [&](const store::RowView& row) {
            guardians[std::to_string(row.number(0))] = {row.number(1) == 1, Date::parse(row.text(2)),
                                                        Date::parse(row.text(3)), Date::parse(row.text(4))};
            return true;
        });
    return guardians;
}

/// A revocation or an end that becomes known later takes away what was signed after it (regulation e6).
void dropWordsOf(const Standing& guardian, Form& form) {
    if (guardian.revoked) form.word.purposesRefused.clear();
    if (guardian.on(form.word.from)) return;
    form.agreed.clear();
    form.word.groupsAgreed.clear();
}

/// An emergency carries what is done in it, from its first to its last day; other bases as long as the sheet holds.
policy::BasisOnRecord basisOf(const std::string& code, const policy::ConsentOnRecord& word, std::optional<Date> from,
                              std::optional<Date> until) {
    if (code.empty() || code == "consent") return {{}, {}, word.from, {}};
    if (code == "emergency") return {{}, code, from.value_or(word.from), until};
    return {{}, code, word.from, word.until};
}

std::vector<Form> readForms(const Context& context, RecordId child) {
    std::vector<Form> forms;
    context.database.query(
        R"(
        select id, kind, signed_on, notice_date, valid_until, signer_guardian, signer_name, legal_basis,
               emergency_from, emergency_until
        from consent.consent
        where parent_id = $1
        order by id)",
        {child.value}, [&](const store::RowView& row) {
            std::string kind(row.text(1));
            auto given = Date::parse(row.text(2)), told = Date::parse(row.text(3));
            auto from = isNotice(kind) && told ? told : given;
            if (!from) return true;
            std::string signer = row.number(5) ? std::to_string(row.number(5)) : std::string(row.text(6));
            policy::ConsentOnRecord word{kind, {}, {}, {}, *from, Date::parse(row.text(4)), {}, signer};
            auto began = Date::parse(row.text(8)), ended = Date::parse(row.text(9));
            auto basis = basisOf(std::string(row.text(7)), word, began, ended);
            forms.push_back({RecordId{row.number(0)}, std::move(word), std::move(basis), began, ended, {}});
            return true;
        });
    return forms;
}

Form* formWith(std::vector<Form>& forms, std::int64_t id) {
    auto found = std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.id.value == id; });
    return found == forms.end() ? nullptr : &*found;
}

/// A purpose that rests on something else than consent says so itself, or its sheet does for all.
void readPurposes(const Context& context, RecordId child, std::vector<Form>& forms, policy::ConsentFacts& facts) {
    context.database.query(R"(
        select parent_id, purpose, result, withdrawn_on, legal_basis
        from consent.consent_purpose
        where parent_id in (select id from consent.consent where parent_id = $1)
        order by id)",
                           {child.value}, [&](const store::RowView& row) {
                               Form* form = formWith(forms, row.number(0));
                               if (!form) return true;
                               std::string purpose(row.text(1));
                               policy::BasisOnRecord basis = form->basis;
                               if (!row.text(4).empty())
                                   basis = basisOf(std::string(row.text(4)), form->word, form->emergencyFrom,
                                                   form->emergencyUntil);
                               if (!basis.basis.empty()) {
                                   basis.purpose = purpose;
                                   facts.otherBasis.push_back(basis);
                               }
                               if (row.text(2) == "refuse") {
                                   form->word.purposesRefused.insert(purpose);
                               } else if (row.text(2) == "agree" || isNotice(form->word.kind)) {
                                   form->agreed[purpose] = Date::parse(row.text(3));
                               }
                               return true;
                           });
}

void readGroups(const Context& context, RecordId child, std::vector<Form>& forms) {
    context.database.query(R"(
        select parent_id, sensitive_group, result
        from consent.consent_group
        where withdrawn_on is null and parent_id in (select id from consent.consent where parent_id = $1))",
                           {child.value}, [&](const store::RowView& row) {
                               Form* form = formWith(forms, row.number(0));
                               if (!form) return true;
                               if (row.text(2) == "agree") form->word.groupsAgreed.emplace(row.text(1));
                               if (row.text(2) == "refuse") form->word.groupsRefused.emplace(row.text(1));
                               return true;
                           });
}

/// A form from which single purposes were withdrawn says different things until different days, so it becomes several.
void addWords(const Form& form, policy::ConsentFacts& facts) {
    std::map<std::optional<Date>, std::set<std::string>> agreedUntil;
    agreedUntil[form.word.until];  // refusals stand, whatever was agreed
    for (const auto& [purpose, withdrawnOn] : form.agreed) {
        auto lastDay = withdrawnOn ? std::optional(withdrawnOn->plusDays(-1)) : std::nullopt;
        agreedUntil[earlier(form.word.until, lastDay)].insert(purpose);
    }
    for (const auto& [until, purposes] : agreedUntil) {
        policy::ConsentOnRecord word = form.word;
        word.until = until;
        word.purposesAgreed = purposes;
        if (until != form.word.until) word.purposesRefused.clear();
        facts.onRecord.push_back(std::move(word));
    }
}

void noteWithdrawals(const Form& form, std::set<std::string>& withdrawn) {
    if (isNotice(form.word.kind)) return;
    for (const std::string& purpose : form.word.purposesRefused) withdrawn.erase(purpose);
    for (const auto& [purpose, withdrawnOn] : form.agreed) {
        if (withdrawnOn) {
            withdrawn.insert(purpose);
        } else {
            withdrawn.erase(purpose);
        }
    }
}

}  // namespace

ConsentHistory readConsentHistory(const Context& context, const ChildSkeleton& child) {
    ConsentHistory history;
    readPerson(context, child, history.facts);
    std::vector<Form> forms = readForms(context, child.id);
    readPurposes(context, child.id, forms, history.facts);
    readGroups(context, child.id, forms);

    const std::map<std::string, Standing> guardians = guardiansOf(context, child.id);
    for (Form& form : forms) {
        auto signer = guardians.find(form.word.signer);
        if (signer != guardians.end()) dropWordsOf(signer->second, form);
        addWords(form, history.facts);
        noteWithdrawals(form, history.withdrawn);
    }
    return history;
}

}  // namespace tonghu::cases
