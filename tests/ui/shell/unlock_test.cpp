// The unlock window, as somebody uses it in the morning.

#include "tests/ui/harness.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace tonghu;
using test::Run;

class UnlockTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(); }

    void the_right_passphrase_opens_the_first_page() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        QCOMPARE(run.window().destination(), ui::Destination{});
        QVERIFY(!run.desktop().unlockWindow());
    }

    void a_wrong_passphrase_is_told_and_the_field_is_empty() {
        Run run(*workspace_);
        QVERIFY(!run.unlock("worker", "not the passphrase of anyone"));
        auto unlock = run.desktop().unlockWindow();
        QVERIFY(unlock);
        QVERIFY(unlock->findChild<QLabel*>("notice")->isVisible());
        QVERIFY(!unlock->findChild<QLabel*>("notice")->text().isEmpty());
        QVERIFY(unlock->findChild<QLineEdit*>("passphrase")->text().isEmpty());
        QCOMPARE(unlock->account(), "worker");
        QVERIFY2(run.unlock("worker"), "the right one opens after a wrong one");
    }

    void an_unknown_account_gets_the_same_words_as_a_wrong_passphrase() {
        Run run(*workspace_);
        const auto words = [&run] { return run.desktop().unlockWindow()->findChild<QLabel*>("notice")->text(); };
        QVERIFY(!run.unlock("nobody", "not the passphrase of anyone"));
        const QString unknown = words();
        Run other(*workspace_);
        QVERIFY(!other.unlock("county", "not the passphrase of anyone"));
        QCOMPARE(other.desktop().unlockWindow()->findChild<QLabel*>("notice")->text(), unknown);
    }

    void how_many_attempts_are_left_is_told_for_every_name_alike() {
        const auto allowed = test::ourCatalogue()->setting("lock.failures");
        for (const char* name : {"supervisor", "somebody"}) {
            Run run(*workspace_);
            for (int attempt = 1; attempt < allowed; ++attempt) {
                QVERIFY(!run.unlock(name, "not the passphrase of anyone"));
                auto notice = run.desktop().unlockWindow()->findChild<QLabel*>("notice");
                QVERIFY2(notice->text().contains(QString::number(allowed - attempt)), qPrintable(notice->text()));
            }
        }
    }

    void failures_in_a_row_lock_the_account_duty_93() {
        const auto allowed = test::ourCatalogue()->setting("lock.failures");
        Run run(*workspace_);
        for (int attempt = 0; attempt < allowed; ++attempt) {
            QVERIFY(!run.unlock("reporter", "wrong again and again"));
        }
        QVERIFY2(!run.unlock("reporter"), "the right passphrase does not open a locked account");
    }

    void caps_lock_is_hinted_at() {
        Run run(*workspace_);
        auto field = run.desktop().unlockWindow()->findChild<QLineEdit*>("passphrase");
        QSignalSpy hint(field, SIGNAL(capsLock(bool)));
        QTest::keyClick(field, 'A', Qt::NoModifier);  // a capital without Shift
        QCOMPARE(hint.size(), 1);
    }

    void nothing_can_be_typed_or_clicked_away_while_the_key_is_stretched() {
        Run run(*workspace_);
        auto unlock = run.desktop().unlockWindow();
        auto secret = unlock->findChild<QLineEdit*>("passphrase");
        QTest::keyClicks(unlock->findChild<QLineEdit*>("account"), "director");
        QTest::keyClicks(secret, workspace_->passphrase());
        QTest::keyClick(secret, Qt::Key_Return);
        QVERIFY2(secret->text().isEmpty(), "the passphrase has left the field at once");
        QTest::keyClicks(secret, "x");
        QVERIFY(secret->text().isEmpty());
        QTRY_VERIFY(run.desktop().mainWindow());
    }

private:
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(UnlockTest)
#include "unlock_test.moc"
