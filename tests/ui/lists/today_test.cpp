// The first page: what is due in the order of harm, each line one click from doing it; and what a new day and a wrong
// clock do to it.

#include "model/cases/today_rules.h"
#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/lists/today_words.h"
#include "ui/shell/day_watch.h"

#include <QLabel>
#include <QPlainTextEdit>

#include <atomic>

using namespace tonghu;
using test::Run;

namespace {

/// The computer's clock, moved by so much.
class MovedClock final : public Clock {
public:
    std::int64_t milliseconds() const override { return SystemClock().milliseconds() + moved_; }
    void moveHours(std::int64_t hours) { moved_ += hours * 3'600'000; }

private:
    std::atomic<std::int64_t> moved_ = 0;
};

}  // namespace

class TodayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(); }

    void every_kind_has_its_words_and_its_click() {
        for (const cases::TodayRule& rule : cases::todayRules()) {
            const ui::TodayWords& words = ui::wordsFor(rule.kind);
            QCOMPARE(words.kind, rule.kind);
            QVERIFY2(!words.steps.empty(), rule.name.data());
            for (const char* text : {words.title, words.note, words.steps.front().verb}) {
                if (!*text) continue;
                // Chinese is the language of the test.
                QVERIFY2(QCoreApplication::translate("Today", text) != QLatin1String(text), text);
            }
        }
    }

    void one_click_leads_from_the_line_to_the_form() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        auto button = qobject_cast<QPushButton*>(run.page().firstFocus());
        QVERIFY(button);
        button->click();
        QVERIFY(run.window().destination().detail != ui::Detail::None);
    }

    void a_clock_that_goes_back_is_told_on_the_first_page() {
        const auto clock = std::make_shared<MovedClock>();
        Run run(*workspace_, clock);
        QVERIFY(run.unlock("director"));
        QVERIFY(!says(run, "本机时钟被调回"));
        clock->moveHours(-72);
        run.window().findChild<ui::DayWatch*>()->look();
        QTRY_VERIFY(says(run, "本机时钟被调回"));
        QVERIFY(!buttonNamed(run, "确认"));  // the office decides, not whoever sits there
    }

    void the_security_officer_may_say_that_it_is_right_now() {
        const auto clock = std::make_shared<MovedClock>();
        clock->moveHours(-24);
        Run run(*workspace_, clock);
        QVERIFY(run.unlock("security"));
        QVERIFY(says(run, "本机时钟被调回"));
        QPushButton* confirm = buttonNamed(run, "确认");
        QVERIFY(confirm);
        confirm->click();
        QWidget* dialog = test::dialogInFront();
        QVERIFY(dialog);
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == "确认") {
                button->click();
                break;
            }
        QTRY_VERIFY(!says(run, "本机时钟被调回"));
    }

    void midnight_passes_while_the_page_is_open() {
        const auto clock = std::make_shared<MovedClock>();
        Run run(*workspace_, clock);
        QVERIFY(run.unlock("director"));
        const QString before = run.page().title();
        clock->moveHours(24);
        run.window().findChild<ui::DayWatch*>()->look();
        QTRY_VERIFY(run.page().title() != before);
    }

    void what_somebody_types_is_left_alone_at_midnight() {
        const auto clock = std::make_shared<MovedClock>();
        clock->moveHours(24);  // after the midnight of the test before
        Run run(*workspace_, clock);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_Return);
        run.window().openVisitForm(run.window().destination().record);
        auto note = run.find<QPlainTextEdit>("visit.safety_at_home_note");
        QVERIFY(note);
        note->setFocus();
        run.type("写到一半");
        clock->moveHours(24);
        run.window().findChild<ui::DayWatch*>()->look();
        QCOMPARE(note, run.find<QPlainTextEdit>("visit.safety_at_home_note"));
        QCOMPARE(note->toPlainText(), "写到一半");
        QVERIFY(note->hasFocus());
    }

private:
    static bool says(Run& run, const QString& words) {
        for (const QLabel* label : run.page().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    static QPushButton* buttonNamed(Run& run, const QString& text) {
        for (QPushButton* button : run.page().findChildren<QPushButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }

    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(TodayTest)
#include "today_test.moc"
