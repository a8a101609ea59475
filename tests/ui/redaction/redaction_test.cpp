// A text is redacted on the screen: marked with what the file knows, read mark by mark, and only then taken out; the
// log has it (report.md, 6; rows 10, 108).

#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/redaction/review.h"

#include <QApplication>
#include <QClipboard>
#include <QTableWidget>
#include <QTextEdit>

using namespace tonghu;
using test::Run;
using ui::Review;

class RedactionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(30, 2); }

    void the_result_is_taken_only_when_every_mark_is_decided() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        const QString name = openFirstChild(run);
        auto text = run.find<QTextEdit>("text");
        auto copy = run.find<QPushButton>("copy");
        text->setPlainText(QStringLiteral("今天看望%1，村医老魏也在。天气很好。").arg(name));
        run.press(Qt::Key_Return, Qt::ControlModifier);
        run.settle();
        QVERIFY(copy->isVisible());
        QVERIFY(!copy->isEnabled());
        auto marks = run.find<QTableWidget>("marks");
        QVERIFY(marks->rowCount() >= 2);
        for (int row = 0; row < marks->rowCount(); ++row) {
            QVERIFY(!copy->isEnabled());
            run.press(Qt::Key_Return);
        }
        QVERIFY(copy->isEnabled());
        QApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        const QString result = QApplication::clipboard()->text();
        QVERIFY2(!result.contains(name) && result.contains("[儿童]") && result.endsWith("天气很好。"),
                 qPrintable(result));
    }

    void what_the_program_missed_is_added_with_one_key() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        openFirstChild(run);
        auto text = run.find<QTextEdit>("text");
        text->setPlainText("门口的苹果树归苹果管。");
        run.press(Qt::Key_Return, Qt::ControlModifier);
        run.settle();
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(7);
        cursor.setPosition(9, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        run.press(Qt::Key_P);
        auto marks = run.find<QTableWidget>("marks");
        QCOMPARE(marks->rowCount(), 1);
        QApplication::clipboard()->clear();
        QTest::mouseClick(run.find<QPushButton>("copy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QString("门口的苹果树归[某人1]管。"));
    }

    void a_mark_is_widened_narrowed_and_left() {
        const QString text = "见𠮷王小明了";
        Review review(text, {{2, 4, redaction::Kind::Person, "name.likely", 0.8, 1, "[person 1]"}},
                      redaction::Language::English);
        review.moveEnd(1);
        QCOMPARE(review.textOf(review.marks()[0]), QString("王小明"));
        review.moveStart(-1);
        QCOMPARE(review.textOf(review.marks()[0]), QString("𠮷王小明"));
        review.moveStart(1);
        review.moveEnd(5);  // beyond the text
        QCOMPARE(review.textOf(review.marks()[0]), QString("王小明"));
        review.moveStart(3);  // to nothing
        QCOMPARE(review.textOf(review.marks()[0]), QString("王小明"));
        review.decide(Review::Decision::Replace);
        QCOMPARE(review.result(), QString("见𠮷[person 1]了"));
        review.decide(Review::Decision::Leave);
        QCOMPARE(review.result(), text);
        QCOMPARE(review.open(), 0u);
    }

    void what_is_not_decided_counts_as_replaced() {
        const Review review("王明", {{0, 2, redaction::Kind::Person, "name.likely", 0.8, 1, "[person 1]"}},
                            redaction::Language::English);
        QCOMPARE(review.open(), 1u);
        QCOMPARE(review.result(), QString("[person 1]"));
    }

    void adding_over_a_mark_takes_it_in_whole() {
        Review review("奶奶李秀英来", {{2, 4, redaction::Kind::Person, "name.likely", 0.8, 1, "[person 1]"}},
                      redaction::Language::English);
        review.add(3, 5, redaction::Kind::Person);
        QCOMPARE(review.marks().size(), 1u);
        QCOMPARE(review.textOf(review.marks()[0]), QString("李秀英"));
    }

    void the_log_tells_that_it_was_confirmed() {
        Run run(*workspace_);
        QVERIFY(run.unlock("auditor"));
        const auto entries = run.window().session().readLog({});
        QVERIFY(entries.has_value());
        int made = 0, confirmed = 0;
        for (const audit::Entry& entry : *entries) {
            made += entry.event.note == "redaction.made";
            confirmed += entry.event.note == "redaction.confirmed";
        }
        QVERIFY(made >= 2);
        QCOMPARE(confirmed, 2);
    }

private:
    /// Opens the page on the first child and gives the child's name.
    static QString openFirstChild(Run& run) {
        cases::ChildQuery query;
        query.limit = 1;
        query.columns = {"full_name"};
        const auto page = run.window().session().children().list(query);
        const RecordId child = page->rows.front().id;
        run.window().openRedaction(child);
        return QString::fromStdString(page->rows.front().text("full_name"));
    }

    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(RedactionTest)
#include "redaction_test.moc"
