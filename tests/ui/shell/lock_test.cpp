// The lock: pages and keys are gone, and what one was at is not.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/shell/preferences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>

using namespace tonghu;
using namespace std::chrono_literals;
using test::Run;
using ui::Section;

class LockTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(); }

    void locking_deletes_every_page_and_comes_back_to_the_same_place() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_Return);
        const ui::Destination before = run.window().destination();
        QCOMPARE(before.detail, ui::Detail::Child);
        const QPointer<ui::Page> page = &run.page();
        const QPointer<ui::MainWindow> window = &run.window();

        run.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY2(page.isNull(), "the page is deleted, not hidden");
        QVERIFY(!run.desktop().mainWindow());
        QVERIFY(!window || !window->isVisible());
        QVERIFY(run.desktop().unlockWindow()->isVisible());
        QCOMPARE(run.desktop().unlockWindow()->account(), "director");

        QVERIFY(run.unlock("director"));
        QCOMPARE(run.window().destination(), before);
    }

    void an_open_list_does_not_keep_the_lock_away() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_N, Qt::ControlModifier);
        auto box = run.page().findChild<QComboBox*>();
        QVERIFY(box);
        box->showPopup();
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!run.desktop().mainWindow());
        QVERIFY(!QApplication::activePopupWidget());
    }

    void a_dialog_does_not_keep_the_lock_away() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.window().explain({ErrorKind::Refused, "record.not_found", {}, {}, {}});
        QWidget* dialog = test::dialogInFront();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!run.desktop().mainWindow());
        QVERIFY(run.unlock("director"));
    }

    void what_was_typed_into_a_visit_is_there_after_the_lock() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_Return);
        run.window().openVisitForm(run.window().destination().record);
        const auto note = [&run] { return run.find<QPlainTextEdit>("visit.safety_at_home_note"); };
        QVERIFY(note());
        note()->setFocus();
        run.type("灶台边的电线破皮了");
        run.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!run.desktop().mainWindow());
        QVERIFY(run.unlock("director"));
        QCOMPARE(run.window().destination().detail, ui::Detail::VisitForm);
        QCOMPARE(note()->toPlainText(), QString("灶台边的电线破皮了"));
    }

    void another_person_does_not_land_on_the_page_of_the_one_before() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_2, Qt::ControlModifier);
        run.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(run.unlock("worker"));
        QCOMPARE(run.window().destination(), ui::Destination{});
    }

    void nobody_at_the_keyboard_locks_duty_93() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.desktop().lockAfter(300ms);
        QTRY_VERIFY_WITH_TIMEOUT(run.desktop().unlockWindow(), 5000);
        QVERIFY(!run.desktop().mainWindow());
    }

    void someone_at_the_keyboard_is_not_locked_out() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.desktop().lockAfter(1500ms);
        for (int at = 0; at < 10; ++at) {
            QTest::qWait(250);
            QVERIFY(run.desktop().mainWindow());
            run.press(Qt::Key_Shift);
        }
    }

    void an_open_dialog_does_not_hold_the_lock_up() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.window().explain({ErrorKind::Refused, "record.not_found", {}, {}, {}});
        QVERIFY(QApplication::activeModalWidget());
        run.desktop().lock();
        QTRY_VERIFY(run.desktop().unlockWindow());
        QVERIFY(!QApplication::activeModalWidget());
    }

    void the_lock_waits_for_work_under_way() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        bool done = false;
        run.window().busyWith(
            "...",
            []() -> Result<void> {
                QThread::msleep(300);
                return {};
            },
            [&done](const Result<void>&) { done = true; });
        run.desktop().lock();
        QVERIFY(run.desktop().mainWindow());
        QTRY_VERIFY(done);
        run.desktop().lock();
        QVERIFY(!run.desktop().mainWindow());
    }

    void a_failure_of_work_off_the_screen_comes_back_as_an_error() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        std::string code;
        run.window().busyWith(
            "...",
            []() -> Result<void> {
                throw MachineFailure({ErrorKind::Machine, "store.disk_full", {}, {}, {}});
            },
            [&code](const Result<void>& result) { code = result ? "" : result.error().code; });
        QTRY_COMPARE(code, std::string("store.disk_full"));
    }

    void the_person_may_shorten_the_office_time_and_not_lengthen_it_data() {
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("minutes");
        QTest::newRow("the office's") << 0 << 10;
        QTest::newRow("shorter") << 3 << 3;
        QTest::newRow("longer") << 30 << 10;
    }

    void the_person_may_shorten_the_office_time_and_not_lengthen_it() {
        QFETCH(int, own);
        ui::Choices choices;
        choices.idleMinutes = own;
        QTEST(ui::idleMinutes(choices, 10), "minutes");
    }

    void another_language_comes_without_unlocking_again() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_2, Qt::ControlModifier);
        const QString chinese = run.page().title();
        ui::Choices choices = ui::Preferences::ours().choices();
        choices.language = words::Language::English;
        ui::Preferences::ours().choose(choices);
        QCOMPARE(run.window().destination().section, Section::Children);
        QCOMPARE(run.page().title(), "Children");
        choices.language = words::Language::Chinese;
        ui::Preferences::ours().choose(choices);
        QCOMPARE(run.page().title(), chinese);
    }

private:
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(LockTest)
#include "lock_test.moc"
