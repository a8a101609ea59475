#include "model/cases/consent_facts.h"

#include "model/cases/guardian_standing.h"

#include <algorithm>
#include <map>

namespace tonghu::cases {
namespace {

/// One form as it was entered, before it is cut by what was withdrawn from it.
struct Form {
    RecordId id;
    policy::ConsentOnRecord word;
    std::string basis, article;  ///< of the whole sheet; a purpose may name its own
    bool approvedOutside = false;
    std::optional<Date> emergencyFrom, emergencyUntil;
    struct End {
        std::optional<Date> withdrawnOn, supersededOn;
    };
    std::map<std::string, End> agreed;  ///< purpose, and how it ended
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

/// An emergency carries what is done in it, from its first to its last day; other bases as long as the sheet holds.
policy::BasisOnRecord basisOf(const std::string& code, const std::string& article, const Form& form) {
    policy::BasisOnRecord basis{.purpose = {}, .basis = {}, .from = form.word.from};
    if (code.empty() || code == "consent") return basis;
    basis.basis = code;
    basis.article = article;
    basis.approvedOutside = form.approvedOutside;
    basis.until = form.word.until;
    if (code != "emergency") return basis;
    basis.from = form.emergencyFrom.value_or(form.word.from);
    basis.until = form.emergencyUntil;
    return basis;
}

std::vector<Form> readForms(const Context& context, RecordId child) {
    std::vector<Form> forms;
    context.database.query(
        R"(
        select id, kind, signed_on, notice_date, valid_until, signer_guardian, signer_name, legal_basis,
               legal_basis_article, emergency_from, emergency_until, second_approver, second_approver_unit, child_heard,
               signer_ended_on
        from consent.consent
        where parent_id = $1 and coalesce(draft, 0) = 0
        order by id)",
        {child.value}, [&](const store::RowView& row) {
            const auto day = [&](int column) { return Date::parse(row.text(column)); };
            std::string kind(row.text(1));
            const auto given = day(2), told = day(3);
            const auto from = isNotice(kind) && told ? told : given;
            if (!from) return true;
            std::string signer = row.number(5) ? std::to_string(row.number(5)) : std::string(row.text(6));
            policy::ConsentOnRecord word{kind, {}, {}, {}, *from, day(4), {}, signer};
            word.childHeard = !row.text(13).empty();
            word.signerEnded = day(14);
            const bool approved = !row.text(11).empty() && !row.text(12).empty();
            forms.push_back({RecordId{row.number(0)},
                             std::move(word),
                             std::string(row.text(7)),
                             std::string(row.text(8)),
                             approved,
                             day(9),
                             day(10),
                             {}});
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
        select parent_id, purpose, result, withdrawn_on, legal_basis, legal_basis_article, superseded_on
        from consent.consent_purpose
        where parent_id in (select id from consent.consent where parent_id = $1)
        order by id)",
                           {child.value}, [&](const store::RowView& row) {
                               Form* form = formWith(forms, row.number(0));
                               if (!form) return true;
                               std::string purpose(row.text(1));
                               const std::string own(row.text(4)), article(row.text(5));
                               policy::BasisOnRecord basis = basisOf(own.empty() ? form->basis : own,
                                                                     article.empty() ? form->article : article, *form);
                               if (!basis.basis.empty()) {
                                   basis.purpose = purpose;
                                   facts.otherBasis.push_back(std::move(basis));
                               }
                               if (row.text(2) == "refuse") {
                                   form->word.purposesRefused.insert(purpose);
                               } else if (row.text(2) == "agree" || isNotice(form->word.kind)) {
                                   form->agreed[purpose] = {Date::parse(row.text(3)), Date::parse(row.text(6))};
                               }
                               return true;
                           });
}

/// Puts a part of a form where its answer belongs: agreed, refused or taken back.
template <class Part>
void sort(Part part, std::string_view result, bool withdrawn, std::set<Part>& agreed, std::set<Part>& refused,
          std::set<Part>& takenBack) {
    if (withdrawn) {
        takenBack.insert(std::move(part));
    } else if (result == "agree") {
        agreed.insert(std::move(part));
    } else if (result == "refuse") {
        refused.insert(std::move(part));
    }
}

void readGroups(const Context& context, RecordId child, std::vector<Form>& forms) {
    context.database.query(R"(
        select parent_id, sensitive_group, result, withdrawn_on
        from consent.consent_group
        where parent_id in (select id from consent.consent where parent_id = $1))",
                           {child.value}, [&](const store::RowView& row) {
                               if (Form* form = formWith(forms, row.number(0)))
                                   sort(std::string(row.text(1)), row.text(2), !row.text(3).empty(),
                                        form->word.groupsAgreed, form->word.groupsRefused, form->word.groupsWithdrawn);
                               return true;
                           });
}

void readRecipients(const Context& context, RecordId child, std::vector<Form>& forms) {
    context.database.query(R"(
        select parent_id, recipient, purpose, result, withdrawn_on
        from consent.consent_recipient
        where parent_id in (select id from consent.consent where parent_id = $1))",
                           {child.value}, [&](const store::RowView& row) {
                               if (Form* form = formWith(forms, row.number(0)))
                                   sort(policy::RecipientFor(row.text(1), row.text(2)), row.text(3),
                                        !row.text(4).empty(), form->word.recipientsAgreed, form->word.recipientsRefused,
                                        form->word.recipientsWithdrawn);
                               return true;
                           });
}

/// A form from which single purposes were withdrawn says different things until different days, so it becomes several.
void addWords(const Form& form, policy::ConsentFacts& facts) {
    std::map<std::optional<Date>, std::set<std::string>> agreedUntil;
    agreedUntil[form.word.until];  // refusals stand, whatever was agreed
    for (const auto& [purpose, end] : form.agreed) {
        const auto stopped = earlier(end.withdrawnOn, end.supersededOn);
        auto lastDay = stopped ? std::optional(stopped->plusDays(-1)) : std::nullopt;
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

void noteEnds(const Form& form, ConsentHistory& history) {
    if (isNotice(form.word.kind)) return;
    for (const std::string& purpose : form.word.purposesRefused) {
        history.withdrawn.erase(purpose);
        history.ended.erase(purpose);
    }
    for (const auto& [purpose, end] : form.agreed) {
        history.withdrawn.erase(purpose);
        history.ended.erase(purpose);
        if (end.withdrawnOn) history.withdrawn.insert(purpose);
        if (end.withdrawnOn || end.supersededOn) history.ended.insert(purpose);
    }
}

}  // namespace

ConsentHistory readConsentHistory(const Context& context, const ChildSkeleton& child) {
    ConsentHistory history;
    readPerson(context, child, history.facts);
    history.facts.guardians = guardiansForRules(context, child.id);
    std::vector<Form> forms = readForms(context, child.id);
    readPurposes(context, child.id, forms, history.facts);
    readGroups(context, child.id, forms);
    readRecipients(context, child.id, forms);
    for (const Form& form : forms) {
        addWords(form, history.facts);
        noteEnds(form, history);
    }
    return history;
}

}  // namespace tonghu::cases
