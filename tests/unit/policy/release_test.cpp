// What leaves the office: a publication with all that the law asks (row 14), data for one recipient at a time (row 29),
// and what a court or the police asks for.

#include "model/policy/release.h"
#include "tests/support/workspace.h"
#include "tests/unit/policy/situation.h"

using namespace tonghu;
using namespace tonghu::policy;
using namespace tonghu::situations;

namespace {

ConsentFacts everybodyAgreedToPublication() {
    ConsentFacts facts;
    facts.birth = day("2016-05-20");
    facts.onRecord = {guardian("2026-01-10").agrees("publication").agreesTo("photo").onRecord(),
                      childSigned("2026-01-10").agrees("publication").agreesTo("photo").onRecord()};
    return facts;
}

Release publication() {
    return {{"publication", day("2026-03-02")}, {}, true, true, true, "an", "li"};
}

QString missingFrom(const ConsentFacts& facts, const Release& release) {
    const auto answer = mayRelease(*support::theCatalogue(), facts, release);
    if (!answer) return QString::fromStdString(answer.error().code);
    QStringList words;
    for (const std::string& word : answer->missing) words << QString::fromStdString(word);
    return (answer->allowed ? "allowed " : "") + words.join(' ');
}

}  // namespace

class ReleaseTest : public QObject {
    Q_OBJECT

private slots:
    void a_publication_needs_all_of_it_data() {
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("missing");
        QTest::newRow("14: nothing missing") << ""
                                             << "allowed ";
        QTest::newRow("14: necessity not told") << "necessity"
                                                << "necessity_told";
        QTest::newRow("14: effect not told") << "effect"
                                             << "effect_told";
        QTest::newRow("14: faces and places as they were") << "processing"
                                                           << "processing_listed";
        QTest::newRow("14: nobody approved") << "approver"
                                             << "approval";
        QTest::newRow("14: approved by who asked") << "other approver"
                                                   << "approval";
        QTest::newRow("14: the child did not agree") << "child"
                                                     << "child_consent separate_consent:photo";
        QTest::newRow("31: no letter stands for it") << "letter only"
                                                     << "child_consent separate_consent:photo recipient_consent";
    }
    void a_publication_needs_all_of_it() {
        QFETCH(QString, without);
        QFETCH(QString, missing);
        ConsentFacts facts = everybodyAgreedToPublication();
        Release release = publication();
        if (without == "necessity") release.necessityTold = false;
        if (without == "effect") release.effectTold = false;
        if (without == "processing") release.processingListed = false;
        if (without == "approver") release.approvedBy.clear();
        if (without == "other approver") release.approvedBy = release.requestedBy;
        if (without == "child" || without == "letter only") facts.onRecord.pop_back();
        if (without == "letter only") {
            release.officialLetter = "letter 12";
            release.question.recipient = "court";
        }
        QCOMPARE(missingFrom(facts, release), missing);
    }

    void a_court_asks_by_letter_and_by_name() {
        ConsentFacts facts;
        facts.birth = day("2016-05-20");
        Release release{{"home_visit", day("2026-03-02"), "court"}};
        QCOMPARE(missingFrom(facts, release), QString("guardian_consent recipient_consent"));
        release.officialLetter = "letter 12";
        QCOMPARE(missingFrom(facts, release), QString("allowed notice"));
        release.question.recipient.clear();
        QCOMPARE(missingFrom(facts, release), QString("guardian_consent"));
        release.question.purpose = "marketing";
        QCOMPARE(missingFrom(facts, release), QString("purpose.forbidden"));
    }
};

QTEST_GUILESS_MAIN(ReleaseTest)
#include "release_test.moc"
