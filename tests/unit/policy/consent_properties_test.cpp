// What must hold in every situation, tried on thousands that no person would think of. Seeds are fixed, so a world that
// breaks a promise can be told by its number.

#include "model/policy/release.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

const Date today = *Date::of(2026, 3, 2);
constexpr int worldsOfASeed = 2500;

const catalogue::Catalogue& law() {
    return *support::theCatalogue();
}

/// A child, guardians, forms and bases by chance; days lie close enough to `today` for terms to matter.
class Maker {
public:
    explicit Maker(unsigned seed) : engine_(seed) {}

    ConsentFacts facts() {
        ConsentFacts facts;
        if (!oneIn(8))
            facts.birth = today.birthday(-between(0, 20)).plusDays(oneIn(3) ? between(-2, 2) : between(0, 364));
        facts.will = oneIn(3) ? (oneIn(2) ? WillAbility::No : WillAbility::Partly) : WillAbility::Yes;
        if (!oneIn(6)) facts.guardians.emplace();
        for (int count = facts.guardians ? between(0, 3) : 0; count > 0; --count)
            facts.guardians->push_back(guardian(std::to_string(count)));
        for (int count = between(0, 7); count > 0; --count) facts.onRecord.push_back(form());
        for (int count = between(0, 2); count > 0; --count) facts.otherBasis.push_back(basis());
        return facts;
    }

    ConsentOnRecord form() {
        ConsentOnRecord form{.from = today.plusDays(-between(-1, 500))};
        form.kind = oneOf({"guardian_consent", "guardian_consent", "child_consent", "guardian_notice", "child_notice"});
        for (int count = between(1, 3); count > 0; --count)
            (oneIn(5) ? form.purposesRefused : form.purposesAgreed).insert(purpose());
        if (oneIn(3)) form.until = form.from.plusDays(between(0, 600));
        for (const char* group : {"health", "disability", "bank_account", "photo"})
            if (!oneIn(3)) (oneIn(6) ? form.groupsRefused : form.groupsAgreed).insert(group);
        if (oneIn(8)) form.groupsWithdrawn.insert("health");
        form.signer = std::to_string(between(0, 3));
        for (const std::string& purpose : form.purposesAgreed)
            if (oneIn(2)) (oneIn(6) ? form.recipientsRefused : form.recipientsAgreed).insert({recipient(), purpose});
        form.childHeard = oneIn(2);
        if (oneIn(8)) form.signerEnded = today.plusDays(between(-40, 10));
        return form;
    }

    Question question() {
        Question question{purpose(), today.plusDays(between(-20, 20))};
        if (oneIn(3)) question.recipient = recipient();
        question.asIfConsent = oneIn(6);
        return question;
    }

    std::string purpose() {
        // A few purposes meet more often than many.
        return oneOf({"home_visit", "home_visit", "home_visit", "medical", "publication", "foster_adoption",
                      "partner_activity", "filing", "placement"});
    }
    std::string recipient() { return oneOf({"foundation", "hospital"}); }
    bool oneIn(int chances) { return between(1, chances) == 1; }
    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(engine_); }
    std::string oneOf(std::initializer_list<const char*> words) {
        return *(words.begin() + between(0, int(words.size()) - 1));
    }

private:
    Guardian guardian(std::string id) {
        Guardian guardian{.id = std::move(id)};
        guardian.ours = oneIn(6);
        guardian.joint = oneIn(3);
        if (oneIn(4)) guardian.from = today.plusDays(-between(-10, 300));
        if (oneIn(5)) guardian.until = today.plusDays(between(-100, 100));
        guardian.revoked = oneIn(6);
        if (oneIn(2)) guardian.revokedOn = today.plusDays(between(-60, 10));
        guardian.suspected = oneIn(8);
        guardian.barred = oneIn(6);
        if (!oneIn(3)) guardian.barredUntil = today.plusDays(between(-10, 60));
        guardian.barHasReason = !oneIn(3);
        guardian.barIsApproved = !oneIn(3);
        return guardian;
    }
    BasisOnRecord basis() {
        BasisOnRecord basis{.purpose = purpose(), .from = today.plusDays(-between(-5, 60))};
        basis.basis = oneOf({"statutory_duty", "emergency", "public_health", "consent"});
        if (oneIn(2)) basis.until = basis.from.plusDays(between(0, 40));
        if (!oneIn(4)) basis.article = "MPL 43";
        basis.approvedOutside = oneIn(2);
        return basis;
    }

    std::mt19937 engine_;
};

ConsentNeed answer(const ConsentFacts& facts, const Question& question) {
    const auto need = consentNeed(law(), facts, question);
    if (!need) qFatal("a purpose that is allowed was refused");
    return *need;
}

bool carriedByDuty(const ConsentFacts& facts, const Question& question) {
    if (question.asIfConsent || question.purpose == "publication") return false;
    return law().purpose(question.purpose)->basis == "statutory_duty" ||
           hasOtherBasis(law(), facts, question.purpose, question.on);
}

/// Told once more, in the plainest way: somebody of that kind, who has standing, has said yes in a form that is alive.
bool somebodyAgreed(const ConsentFacts& facts, const std::string& kind, const Question& question) {
    return std::ranges::any_of(facts.onRecord, [&](const ConsentOnRecord& form) {
        if (form.kind != kind || form.from > question.on || (form.until && *form.until < question.on)) return false;
        if (!form.purposesAgreed.contains(question.purpose)) return false;
        if (kind == "child_consent") return true;
        if (form.signerEnded && *form.signerEnded <= question.on) return false;
        if (!facts.guardians) return true;
        return std::ranges::any_of(*facts.guardians, [&](const Guardian& guardian) {
            const bool revoked = guardian.revoked && (!guardian.revokedOn || *guardian.revokedOn <= question.on);
            const bool ended = guardian.until && *guardian.until < question.on;
            return guardian.id == form.signer && !guardian.ours && !revoked && !ended;
        });
    });
}

}  // namespace

class ConsentPropertiesTest : public QObject {
    Q_OBJECT

private:
    /// `holds` of every world of every seed.
    template <class Promise>
    void inEveryWorld(Promise holds) {
        for (unsigned seed : {1u, 14u, 2026u}) {
            Maker maker(seed);
            for (int world = 0; world < worldsOfASeed; ++world) {
                const ConsentFacts facts = maker.facts();
                const Question question = maker.question();
                QVERIFY2(holds(facts, question, maker),
                         qPrintable(QString("seed %1, world %2, %3 on %4")
                                        .arg(seed)
                                        .arg(world)
                                        .arg(QString::fromStdString(question.purpose),
                                             QString::fromStdString(question.on.iso()))));
            }
        }
    }

private slots:
    void the_worlds_are_neither_all_closed_nor_all_open() {
        int allowed = 0, onConsent = 0, worlds = 0;
        inEveryWorld([&](const ConsentFacts& facts, const Question& question, Maker&) {
            const bool open = answer(facts, question).allowed;
            ++worlds;
            allowed += open;
            onConsent += open && !carriedByDuty(facts, question);
            return true;
        });
        QVERIFY2(onConsent > worlds / 50 && allowed < worlds * 3 / 4,
                 qPrintable(QString("%1 of %2 allowed, %3 on consent").arg(allowed).arg(worlds).arg(onConsent)));
    }

    void no_way_leads_from_a_missing_consent_to_a_use() {
        inEveryWorld([](const ConsentFacts& facts, const Question& question, Maker&) {
            const ConsentNeed need = answer(facts, question);
            if (carriedByDuty(facts, question)) return need.allowed;
            if (need.allowed != need.missing.empty()) return false;
            if (!need.allowed) return true;
            const auto kinds = consentKinds(facts, question.purpose, question.on);
            return !kinds.empty() && std::ranges::all_of(kinds, [&](const std::string& kind) {
                return somebodyAgreed(facts, kind, question);
            });
        });
    }

    void nothing_leaves_the_office_that_may_not_be_used() {
        inEveryWorld([](const ConsentFacts& facts, const Question& question, Maker& maker) {
            Release release{question};
            if (maker.oneIn(3)) release.officialLetter = "letter 12";
            release.necessityTold = maker.oneIn(2);
            release.effectTold = maker.oneIn(2);
            release.processingListed = maker.oneIn(2);
            release.requestedBy = "an";
            release.approvedBy = maker.oneOf({"", "an", "li"});
            const auto may = mayRelease(law(), facts, release);
            if (!may) return false;
            if (question.purpose == "publication")
                return !may->allowed || (answer(facts, question).allowed && release.necessityTold &&
                                         release.effectTold && release.processingListed && release.approvedBy == "li");
            const bool letter = !release.officialLetter.empty() && !question.recipient.empty();
            return may->allowed == (letter || answer(facts, question).allowed);
        });
    }

    void no_other_basis_carries_a_publication() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker&) {
            for (BasisOnRecord& basis : facts.otherBasis) basis.purpose = "publication";
            return !hasOtherBasis(law(), facts, "publication", question.on);
        });
    }

    void a_recipient_gets_only_what_was_agreed_for_this_very_one() {
        inEveryWorld([](const ConsentFacts& facts, const Question& question, Maker&) {
            if (question.recipient.empty() || carriedByDuty(facts, question)) return true;
            if (!answer(facts, question).allowed) return true;
            return std::ranges::any_of(facts.onRecord, [&](const ConsentOnRecord& form) {
                return form.recipientsAgreed.contains({question.recipient, question.purpose});
            });
        });
    }

    void each_sensitive_group_was_agreed_to() {
        inEveryWorld([](const ConsentFacts& facts, const Question& question, Maker&) {
            if (carriedByDuty(facts, question) || !answer(facts, question).allowed) return true;
            return std::ranges::all_of(law().purpose(question.purpose)->sensitiveGroups, [&](const std::string& group) {
                return std::ranges::any_of(facts.onRecord, [&](const ConsentOnRecord& form) {
                    return form.groupsAgreed.contains(group) && form.purposesAgreed.contains(question.purpose);
                });
            });
        });
    }

    void withdrawing_never_allows_more() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker& maker) {
            if (facts.onRecord.empty()) return true;
            const bool before = answer(facts, question).allowed;
            auto& form = facts.onRecord[std::size_t(maker.between(0, int(facts.onRecord.size()) - 1))];
            switch (maker.between(0, 2)) {
                case 0:
                    form.until = question.on.plusDays(-1);
                    break;
                case 1:
                    form.groupsWithdrawn.insert(maker.oneOf({"health", "disability", "photo"}));
                    break;
                default:
                    form.recipientsWithdrawn.insert({maker.recipient(), question.purpose});
            }
            return before || !answer(facts, question).allowed;
        });
    }

    void a_refusal_never_allows_more() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker& maker) {
            const bool before = answer(facts, question).allowed;
            ConsentOnRecord no{.kind = maker.oneOf({"guardian_consent", "child_consent"}), .from = question.on};
            no.purposesRefused = {question.purpose};
            no.signer = std::to_string(maker.between(0, 3));
            facts.onRecord.push_back(no);
            return before || !answer(facts, question).allowed;
        });
    }

    void words_on_other_purposes_change_nothing() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker& maker) {
            const ConsentNeed before = answer(facts, question);
            ConsentOnRecord form = maker.form();
            form.purposesAgreed.erase(question.purpose);
            form.purposesRefused.erase(question.purpose);
            facts.onRecord.push_back(form);
            const ConsentNeed after = answer(facts, question);
            return before.allowed == after.allowed && before.missing == after.missing;
        });
    }

    void a_forbidden_purpose_is_never_allowed() {
        inEveryWorld([](ConsentFacts facts, Question question, Maker& maker) {
            question.purpose = maker.oneOf(
                {"labelling", "attention", "traffic", "fundraising", "live_stream_sales", "marketing", "profiling"});
            for (ConsentOnRecord& form : facts.onRecord) form.purposesAgreed.insert(question.purpose);
            for (BasisOnRecord& basis : facts.otherBasis) basis.purpose = question.purpose;
            const auto need = consentNeed(law(), facts, question);
            const auto release = mayRelease(law(), facts, {question, "letter 12", true, true, true, "an", "li"});
            return !need && !release && need.error().code == "purpose.forbidden" &&
                   release.error().duties == std::vector{16};
        });
    }

    void an_unknown_birth_date_allows_what_it_does_under_fourteen() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker&) {
            facts.birth.reset();
            const ConsentNeed unknown = answer(facts, question);
            facts.birth = question.on.birthday(-10);
            const ConsentNeed ten = answer(facts, question);
            return unknown.allowed == ten.allowed && unknown.missing == ten.missing && unknown.needs == ten.needs;
        });
    }

    void without_a_guardian_nobody_consents_for_a_child() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker& maker) {
            if (!facts.guardians) facts.guardians.emplace();
            for (Guardian& guardian : *facts.guardians) {
                guardian.revoked = true;
                if (maker.oneIn(2))
                    guardian.revokedOn = question.on;
                else
                    guardian.revokedOn.reset();
            }
            if (carriedByDuty(facts, question)) return true;
            const auto kinds = consentKinds(facts, question.purpose, question.on);
            const bool asked = std::ranges::count(kinds, "guardian_consent") > 0;
            return !asked || !answer(facts, question).allowed;
        });
    }

    void a_less_able_will_never_asks_fewer() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker&) {
            facts.will = WillAbility::Yes;
            const auto able = consentKinds(facts, question.purpose, question.on);
            facts.will = WillAbility::No;
            const auto unable = consentKinds(facts, question.purpose, question.on);
            return std::ranges::all_of(able,
                                       [&](const std::string& kind) { return std::ranges::count(unable, kind) > 0; });
        });
    }

    void an_emergency_without_an_end_does_not_become_the_rule() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker&) {
            std::erase_if(facts.otherBasis, [](const BasisOnRecord& basis) { return basis.basis != "emergency"; });
            for (BasisOnRecord& basis : facts.otherBasis) basis.until.reset();
            const int days = int(law().setting("emergency.open_days"));
            const bool carried = hasOtherBasis(law(), facts, question.purpose, question.on);
            return !carried || std::ranges::any_of(facts.otherBasis, [&](const BasisOnRecord& basis) {
                return basis.from <= question.on && question.on < basis.from.plusDays(days);
            });
        });
    }

    void no_notice_is_excused_without_reason_term_and_approver() {
        inEveryWorld([](ConsentFacts facts, const Question& question, Maker& maker) {
            if (!facts.guardians) return true;
            for (Guardian& guardian : *facts.guardians) {
                guardian.barred = true;
                switch (maker.between(0, 2)) {
                    case 0:
                        guardian.barHasReason = false;
                        break;
                    case 1:
                        guardian.barIsApproved = false;
                        break;
                    default:
                        guardian.barredUntil.reset();
                }
            }
            std::erase_if(facts.onRecord, [](const ConsentOnRecord& form) { return !form.kind.starts_with("child_"); });
            const ConsentNeed need = answer(facts, question);
            const auto isIn = [&](const std::vector<std::string>& words, const char* word) {
                return std::ranges::count(words, word) > 0;
            };
            const bool grown = ageBranch(facts.birth, question.on) == AgeBranch::FromEighteen;
            return isIn(need.missing, "guardian_notice") == isIn(need.needs, "guardian_notice") &&
                   (grown || isIn(need.missing, "notice") == isIn(need.needs, "notice"));
        });
    }

    void nothing_is_sent_to_who_is_suspected_or_barred() {
        inEveryWorld([](const ConsentFacts& facts, const Question& question, Maker&) {
            if (!facts.guardians) return true;
            return std::ranges::all_of(*facts.guardians, [&](const Guardian& guardian) {
                const bool barred = guardian.barred && (!guardian.barredUntil || question.on <= *guardian.barredUntil);
                if (mayBeInformed(guardian, question.on) != (!guardian.suspected && !barred)) return false;
                // And so they sign nothing, for a form is read by who signs it.
                return mayBeInformed(guardian, question.on) || signerFault(&guardian, true, question.on, question.on);
            });
        });
    }
};

QTEST_GUILESS_MAIN(ConsentPropertiesTest)
#include "consent_properties_test.moc"
