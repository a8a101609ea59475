// Settings: one's own passphrase; for the officers accounts and roles, with two of them at the screen where it takes
// two.

#include "model/workspace/workspace.h"
#include "tests/ui/harness.h"
#include "ui/office/account_dialogs.h"
#include "ui/office/accounts_card.h"
#include "ui/shell/passphrase_field.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace tonghu;
using test::Run;
using ui::Section;

namespace {

const QString good = "a sentence that only I know 7";

QPushButton* buttonWith(QWidget& widget, const QString& text) {
    for (auto button : widget.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == text) return button;
    return nullptr;
}

template <class Dialog>
Dialog* opened() {
    Dialog* dialog = nullptr;
    (void)QTest::qWaitFor([&dialog] { return (dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())); },
                          3000);
    return dialog;
}

void choose(Run& run, const QString& account) {
    auto table = run.find<QTableWidget>("accounts");
    const auto found = table->findItems(account, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table->setCurrentItem(found.front());
}

}  // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(); }

    void a_new_passphrase_opens_and_the_old_one_no_more() {
        Run run(*workspace_);
        QVERIFY(run.unlock("worker"));
        run.window().openSection(Section::Settings);
        const auto fields = run.page().findChildren<ui::PassphraseField*>();
        QCOMPARE(fields.size(), 3);
        QTest::keyClicks(fields[0], workspace_->passphrase());
        QTest::keyClicks(fields[1], good);
        QTest::keyClicks(fields[2], good + "x");
        buttonWith(run.page(), "更换口令")->click();
        QVERIFY2(!fields[0]->text().isEmpty(), "two that differ change nothing");
        QTest::keyClick(fields[2], Qt::Key_Backspace);
        QTest::keyClick(fields[2], Qt::Key_Return);
        run.settle();
        QVERIFY(run.page().unsaved().isEmpty());
        run.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!run.unlock("worker", workspace_->passphrase()));
        QVERIFY(run.unlock("worker", good));
    }

    void only_officers_see_accounts_data() {
        QTest::addColumn<QStringList>("acts");
        const QString add = "添加账号…", grant = "授予角色…", revoke = "收回角色…", disable = "停用";
        QTest::newRow("director") << QStringList{};
        QTest::newRow("auditor") << QStringList{};
        QTest::newRow("sysadmin") << QStringList{add, disable};
        QTest::newRow("security") << QStringList{revoke, disable};
    }

    void only_officers_see_accounts() {
        QFETCH(QStringList, acts);
        Run run(*workspace_);
        QVERIFY(run.unlock(QTest::currentDataTag()));
        run.window().openSection(Section::Settings);
        auto card = run.page().findChild<ui::AccountsCard*>();
        QCOMPARE(card != nullptr, !acts.isEmpty());
        if (!card) return;
        choose(run, "supervisor");
        QStringList offered;
        for (auto button : card->findChildren<QPushButton*>())
            if (button->isVisible()) offered << button->text();
        QCOMPARE(offered, acts);
    }

    void a_grant_takes_both_officers_duty_95() {
        {
            Run run(*workspace_);
            QVERIFY(run.unlock("sysadmin"));
            run.window().openSection(Section::Settings);
            buttonWith(run.page(), "添加账号…")->click();
            auto dialog = opened<ui::AddAccountDialog>();
            QVERIFY(dialog);
            const auto lines = dialog->findChildren<QLineEdit*>();
            QTest::keyClicks(lines[0], "newcomer");
            QTest::keyClicks(lines[1], good);
            QTest::keyClicks(lines[2], good);
            QTest::keyClick(lines[2], Qt::Key_Return);
            run.settle();
            QCOMPARE(run.find<QTableWidget>("accounts")->findItems("newcomer", Qt::MatchExactly).size(), 1);
        }
        Run run(*workspace_);
        QVERIFY2(!run.unlock("newcomer", good), "no role, nothing to open");
        QVERIFY(run.unlock("security"));
        run.window().openSection(Section::Settings);
        grant(run, "not the administrator's passphrase");
        QVERIFY(QApplication::activeModalWidget());  // the refusal, in words
        QApplication::activeModalWidget()->close();
        grant(run, workspace_->passphrase());
        QVERIFY(!QApplication::activeModalWidget());
        run.desktop().lock();
        QVERIFY(run.unlock("newcomer", good));
        QCOMPARE(run.window().session().actor().role->key, std::string("county_supervisor"));
    }

    void idle_minutes_stay_within_what_the_office_allows_duty_93() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.window().openSection(Section::Settings);
        auto minutes = run.find<QSpinBox>("idleMinutes");
        QCOMPARE(minutes->maximum(), int(test::ourCatalogue()->setting("lock.idle_minutes")));
        QCOMPARE(minutes->minimum(), 1);
    }

private:
    void grant(Run& run, const QString& passphrase) {
        choose(run, "newcomer");
        buttonWith(run.page(), "授予角色…")->click();
        auto dialog = opened<ui::GrantDialog>();
        QVERIFY(dialog);
        auto roles = dialog->findChild<QComboBox*>();
        roles->setCurrentIndex(roles->findData("county_supervisor"));
        for (auto line : dialog->findChildren<QLineEdit*>())
            if (line->isVisible() && !qobject_cast<ui::PassphraseField*>(line) &&
                !qobject_cast<QAbstractSpinBox*>(line->parentWidget())) {
                line->setText("430181000000");
                emit line->textEdited(line->text());
            }
        auto secret = dialog->findChild<ui::PassphraseField*>();
        QTest::keyClicks(secret, passphrase);
        QTest::keyClick(secret, Qt::Key_Return);
        run.settle();
        QTest::qWait(50);
    }

    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(SettingsTest)
#include "settings_test.moc"
