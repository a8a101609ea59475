// Requests of data subjects: who may ask for what, by when, and which step may follow which.

#include "model/policy/request_life.h"

#include <QTest>

#include <set>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

const catalogue::Catalogue& ours() {
    static const auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
    return *loaded;
}

Date day(const char* iso) {
    return *Date::parse(iso);
}

const Date today = day("2026-03-02");

/// A guardian of record of a child of ten.
AskerFacts guardian() {
    return {.asker = RequestAsker::Guardian,
            .birth = today.birthday(-10),
            .guardianOfRecord = true,
            .guardianStands = true,
            .gaveConsent = true};
}

AskerFacts childOf(int years) {
    return {.asker = RequestAsker::Child, .birth = today.birthday(-years)};
}

AskerFacts with(AskerFacts facts, bool AskerFacts::*what, bool value) {
    facts.*what = value;
    return facts;
}

std::string said(RequestRight right, const AskerFacts& facts) {
    auto verdict = mayAsk(right, facts, today);
    if (!verdict) return verdict.error().code;
    return *verdict == AskerVerdict::Entitled ? "entitled" : "needs approval";
}

}  // namespace

Q_DECLARE_METATYPE(tonghu::policy::AskerFacts)

class RequestLifeTest : public QObject {
    Q_OBJECT

private slots:
    void codes_are_those_of_the_catalogue() {
        auto all = [](const char* list, auto read) {
            for (const catalogue::Code& code : ours().list(list)->codes()) {
                const auto known = read(code.code);
                QVERIFY2(known && nameOf(*known) == code.code, code.code.c_str());
            }
        };
        all("request_right", requestRight);
        all("request_asker", requestAsker);
        all("request_state", requestState);
        QVERIFY(!requestRight("marketing"));
    }

    void every_right_has_its_clock_data() {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("acceptBy");
        QTest::addColumn<QString>("answerBy");
        QTest::addColumn<QString>("longest");
        auto row = [](const char* tag, const char* right, const char* received, const char* acceptBy,
                      const char* answerBy, const char* longest) {
            QTest::newRow(tag) << right << received << acceptBy << answerBy << longest;
        };
        // Monday 2 March 2026: no holiday near.
        row("duty 104: copy", "copy", "2026-03-02", "2026-03-05", "2026-04-01", "2026-04-01");
        row("duty 104: correct", "correct", "2026-03-02", "2026-03-05", "2026-03-16", "2026-04-01");
        row("duty 104: delete", "delete", "2026-03-02", "2026-03-05", "2026-03-23", "2026-04-01");
        row("duty 23: withdraw, the same day", "withdraw", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02");
        row("duty 35: limit, the same day", "limit", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02");
        row("duty 65: move", "port", "2026-03-02", "2026-03-05", "2026-04-01", "2026-04-01");
        row("duty 35: explain", "explain", "2026-03-02", "2026-03-05", "2026-04-01", "2026-04-01");
        row("duty 104: complaint", "complaint", "2026-03-02", "2026-03-05", "2026-04-01", "2026-04-01");
        // Received on a Friday and on a Sunday of March 2026.
        row("a weekend is no working day", "copy", "2026-03-06", "2026-03-11", "2026-04-05", "2026-04-05");
        row("received on a Sunday", "correct", "2026-03-08", "2026-03-11", "2026-03-20", "2026-04-07");
        row("a withdrawal on a Saturday", "withdraw", "2026-03-07", "2026-03-07", "2026-03-07", "2026-03-07");
        // National Day 2024: 1 to 7 October off; Sunday 29 September and Saturday 12 October worked.
        row("National Day: copy", "copy", "2024-09-27", "2024-10-08", "2024-10-27", "2024-10-27");
        row("National Day: correct", "correct", "2024-09-27", "2024-10-08", "2024-10-16", "2024-10-27");
        row("National Day: delete", "delete", "2024-09-27", "2024-10-08", "2024-10-23", "2024-10-27");
        row("National Day: withdraw", "withdraw", "2024-10-01", "2024-10-01", "2024-10-01", "2024-10-01");
        // Spring Festival 2024: 10 to 17 February off; Sundays 4 and 18 worked.
        row("Spring Festival: correct", "correct", "2024-02-08", "2024-02-19", "2024-02-28", "2024-03-09");
        row("Spring Festival: delete", "delete", "2024-02-08", "2024-02-19", "2024-03-06", "2024-03-09");
        row("Spring Festival: worked Sundays count", "delete", "2024-01-25", "2024-01-30", "2024-02-20", "2024-02-24");
    }
    void every_right_has_its_clock() {
        QFETCH(QString, right);
        QFETCH(QString, received);
        QFETCH(QString, acceptBy);
        QFETCH(QString, answerBy);
        QFETCH(QString, longest);
        const RequestTerms terms =
            requestTerms(ours(), *requestRight(right.toStdString()), *Date::parse(received.toStdString()));
        QCOMPARE(QString::fromStdString(terms.acceptBy.iso()), acceptBy);
        QCOMPARE(QString::fromStdString(terms.answerBy.iso()), answerBy);
        QCOMPARE(QString::fromStdString(terms.longest.iso()), longest);
    }

    void no_term_is_ever_longer_than_thirty_days() {
        for (Date received = day("2025-12-01"); received < day("2027-01-15"); received = received.plusDays(1))
            for (const catalogue::Code& code : ours().list("request_right")->codes()) {
                const RequestTerms terms = requestTerms(ours(), *requestRight(code.code), received);
                const Date latest = received.plusDays(30);
                QVERIFY2(received <= terms.acceptBy && terms.acceptBy <= terms.answerBy &&
                             terms.answerBy <= terms.longest && terms.longest <= latest,
                         (code.code + " " + received.iso()).c_str());
            }
    }

    void only_the_ways_of_the_law_lead_on() {
        using enum RequestState;
        using S = RequestStep;
        const std::map<std::pair<RequestState, S>, RequestState> allowed{{{Received, S::Check}, Checked},
                                                                         {{Received, S::AskProof}, Received},
                                                                         {{Received, S::Answer}, Answered},
                                                                         {{Checked, S::Accept}, Accepted},
                                                                         {{Checked, S::Approve}, Checked},
                                                                         {{Checked, S::AskProof}, Received},
                                                                         {{Checked, S::Answer}, Answered},
                                                                         {{Accepted, S::Handle}, Handling},
                                                                         {{Accepted, S::Extend}, Accepted},
                                                                         {{Accepted, S::Answer}, Answered},
                                                                         {{Handling, S::Answer}, Answered},
                                                                         {{Handling, S::Extend}, Handling},
                                                                         {{Answered, S::Close}, Closed},
                                                                         {{Answered, S::Appeal}, Appealed},
                                                                         {{Appealed, S::AnswerAppeal}, AppealAnswered},
                                                                         {{AppealAnswered, S::Close}, Closed},
                                                                         {{Closed, S::Appeal}, Appealed}};
        int tried = 0;
        for (int from = 0; from <= int(Closed); ++from)
            for (int step = 0; step <= int(S::Close); ++step, ++tried) {
                const auto found = allowed.find({RequestState(from), S(step)});
                const auto to = after(RequestState(from), S(step));
                QCOMPARE(to.has_value(), found != allowed.end());
                if (to) QCOMPARE(*to, found->second);
                QCOMPARE(std::ranges::count(stepsFrom(RequestState(from)), S(step)), to ? 1 : 0);
            }
        QCOMPARE(tried, 80);
    }

    void who_waits_and_when_something_may_be_done() {
        for (const char* open : {"received", "checked", "accepted", "handling", "appealed"})
            QVERIFY(isOpen(*requestState(open)));
        for (const char* answered : {"answered", "appeal_answered", "closed"})
            QVERIFY(!isOpen(*requestState(answered)));
        for (const catalogue::Code& code : ours().list("request_state")->codes())
            QCOMPARE(mayBeDone(*requestState(code.code)), code.code == "handling" || code.code == "appealed");
    }

    void who_may_ask_data() {
        QTest::addColumn<QString>("right");
        QTest::addColumn<AskerFacts>("facts");
        QTest::addColumn<QString>("verdict");
        auto row = [](const char* tag, const char* right, const AskerFacts& facts, const char* verdict) {
            QTest::newRow(tag) << right << facts << verdict;
        };
        row("duty 35: a child of six asks for a copy", "copy", childOf(6), "entitled");
        row("duty 35: a child of seventeen", "delete", childOf(17), "entitled");
        row("duty 35: who was a child asks later", "copy", childOf(30), "entitled");
        row("duty 54: a guardian of record", "copy", guardian(), "entitled");
        row("duty 81: a guardian whose standing was revoked", "copy",
            with(guardian(), &AskerFacts::guardianStands, false), "request.guardian_ended");
        row("duty 73: a carer is no guardian", "copy", with(guardian(), &AskerFacts::guardianOfRecord, false),
            "request.not_guardian");
        row("e5: a guardian under suspicion waits for another's word", "copy",
            with(guardian(), &AskerFacts::safeToInform, false), "needs approval");
        row("e5: revoked and under suspicion stays refused", "copy",
            with(with(guardian(), &AskerFacts::guardianStands, false), &AskerFacts::safeToInform, false),
            "request.guardian_ended");
        AskerFacts grown = guardian();
        grown.birth = today.birthday(-18);
        row("duty 81: a guardian of who turned 18 today", "copy", grown, "request.guardian_ended");
        grown.birth = today.plusDays(1).birthday(-18);
        row("duty 81: a guardian on the day before", "copy", grown, "entitled");
        AskerFacts unknown = guardian();
        unknown.birth.reset();
        row("a foundling's guardian", "correct", unknown, "entitled");
        AskerFacts relative{.asker = RequestAsker::NearRelative, .birth = today.birthday(-10)};
        row("e29: a relative of a living child", "copy", relative, "request.relative_of_living");
        relative.childDied = true;
        row("e29: a near relative once the child has died", "copy", relative, "entitled");
        row("e29: a near relative corrects", "correct", relative, "entitled");
        row("e29: what ends with the person", "withdraw", relative, "request.relative_right");
        row("e29: nor is it moved elsewhere", "port", relative, "request.relative_right");
        row("e5: a relative under suspicion", "copy", with(relative, &AskerFacts::safeToInform, false),
            "needs approval");
        row("e29: the guardian of a child who has died", "copy",
            with(with(guardian(), &AskerFacts::childDied, true), &AskerFacts::guardianStands, false), "entitled");
        row("duty 12: a child of thirteen has not consented", "withdraw", childOf(13), "request.not_consenter");
        row("duty 12: a child of fourteen withdraws", "withdraw", childOf(14), "entitled");
        row("duty 11: a guardian withdraws what they signed", "withdraw", guardian(), "entitled");
        row("duty 11: a guardian who signed nothing", "withdraw", with(guardian(), &AskerFacts::gaveConsent, false),
            "request.not_consenter");
        row("duty 12: a child of ten does not limit a use alone", "limit", childOf(10), "request.not_consenter");
        row("duty 35: a child of fourteen limits a use", "limit", childOf(14), "entitled");
        row("duty 35: a guardian limits what they have not signed", "limit",
            with(guardian(), &AskerFacts::gaveConsent, false), "entitled");
        const AskerFacts stranger{.asker = RequestAsker::Other, .birth = today.birthday(-10)};
        row("duty 54: a stranger gets no copy", "copy", stranger, "request.not_entitled");
        row("duty 54: a stranger gets no explanation about a child", "explain", stranger, "request.not_entitled");
        row("PIPL 65: a stranger may complain", "complaint", stranger, "entitled");
        row("PIPL 65: so may a guardian of old", "complaint", with(guardian(), &AskerFacts::guardianStands, false),
            "entitled");
        AskerFacts nobody{.asker = RequestAsker::Guardian, .childOnFile = false};
        row("nobody on file: the papers shown decide", "copy", nobody, "entitled");
        nobody.asker = RequestAsker::Other;
        row("nobody on file: a stranger still has no right", "copy", nobody, "request.not_entitled");
    }
    void who_may_ask() {
        QFETCH(QString, right);
        QFETCH(AskerFacts, facts);
        QFETCH(QString, verdict);
        QCOMPARE(QString::fromStdString(said(*requestRight(right.toStdString()), facts)), verdict);
    }

    void data_move_only_under_all_conditions() {
        QVERIFY(portabilityFaults({true, 3, 0}).empty());
        QCOMPARE(portabilityFaults({false, 3, 0}), (std::vector<std::string>{"request.port_identity"}));
        QCOMPARE(portabilityFaults({true, 0, 0}), (std::vector<std::string>{"request.port_no_consent"}));
        QCOMPARE(portabilityFaults({true, 3, 1}), (std::vector<std::string>{"request.port_harms_others"}));
        QCOMPARE(portabilityFaults({}).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(RequestLifeTest)
#include "request_life_test.moc"
