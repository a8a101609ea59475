// The question for a purpose, and the registers, with real widgets and real keys.

#include "model/cases/registers.h"
#include "model/cases/purpose_use.h"
#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/registers/purpose_dialog.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QTableView>

using namespace tonghu;
using test::Run;

class RegistersPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::DemoWorkspace> workspace_;

    static RecordId aChild(Run& run) { return run.window().session().children().list({.limit = 1})->rows.front().id; }
    static ui::PurposeDialog* question() {
        const bool came = QTest::qWaitFor(
            [] { return qobject_cast<ui::PurposeDialog*>(QApplication::activeModalWidget()) != nullptr; }, 2000);
        return came ? qobject_cast<ui::PurposeDialog*>(QApplication::activeModalWidget()) : nullptr;
    }
    /// A button of the page by its words, without the mnemonic that Chinese puts in brackets.
    static QAbstractButton* button(Run& run, const QString& words) {
        for (auto one : run.page().findChildren<QAbstractButton*>())
            if (one->isVisible() && one->text().startsWith(words)) return one;
        return nullptr;
    }
    static void choose(Run& run, const QString& name) {
        auto names = run.find<QListWidget>();
        names->setCurrentItem(names->findItems(name, Qt::MatchExactly).value(0));
    }

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(40, 3); }

    void a_supervisor_is_asked_once_a_child_duty_48() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        const RecordId child = aChild(run);
        run.window().openChild(child);
        ui::PurposeDialog* dialog = question();
        QVERIFY(dialog);
        QVERIFY(test::namePurpose());
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(!run.page().title().isEmpty());
        run.window().back();
        run.window().openChild(child);
        QTest::qWait(50);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void who_names_none_sees_nothing() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.window().openSection(ui::Section::Children);
        run.window().openChild(aChild(run));
        QVERIFY(question());
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        run.settle();
        QCOMPARE(run.window().destination().detail, ui::Detail::None);
    }

    void what_is_forbidden_is_told_and_cannot_be_chosen_duty_16() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.window().openChild(aChild(run));
        ui::PurposeDialog* dialog = question();
        QVERIFY(dialog);
        const QString told = test::textsOf(*dialog).join('\n');
        int forbidden = 0;
        for (const catalogue::Purpose& purpose : test::ourCatalogue()->purposes()) {
            if (!purpose.forbidden) continue;
            const QString name = QString::fromStdString(purpose.label.zh);
            QVERIFY2(told.contains(name), qPrintable(name));
            for (auto choice : dialog->findChildren<QRadioButton*>()) QVERIFY(choice->text() != name);
            ++forbidden;
        }
        QCOMPARE(forbidden, 7);
        for (auto one : dialog->findChildren<QPushButton*>())
            if (one->isDefault()) QVERIFY(!one->isEnabled());  // nothing is chosen yet
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void the_director_is_not_asked() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        const auto children = run.window().session().children().list({.limit = 20});
        cases::PurposeUse use(run.window().session().context());
        for (const Record& child : children->rows) {
            if (*use.beyondCaseload(child.id)) continue;
            run.window().openChild(child.id);
            QTest::qWait(20);
            QVERIFY(!QApplication::activeModalWidget());
            return;
        }
        QFAIL("the demonstration's director has no caseload");
    }

    void a_purpose_is_switched_off_and_on_with_two_clicks_duty_40() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.window().openSection(ui::Section::Registers);
        choose(run, QString::fromUtf8("用途登记"));
        auto table = run.find<QTableView>();
        QVERIFY(table->model()->rowCount() > 10);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto off = button(run, QString::fromUtf8("停用"));
        QVERIFY(off);
        QTest::mouseClick(off, Qt::LeftButton);
        QVERIFY(test::dialogInFront());
        for (auto yes : QApplication::activeModalWidget()->findChildren<QAbstractButton*>())
            if (yes->text().startsWith(QString::fromUtf8("停用"))) {
                yes->click();
                break;
            }
        run.settle();
        QTRY_VERIFY(button(run, QString::fromUtf8("启用")));
        QTest::mouseClick(button(run, QString::fromUtf8("启用")), Qt::LeftButton);
        QTRY_VERIFY(button(run, QString::fromUtf8("停用")));
    }

    void the_auditor_reads_and_has_no_button_to_change_duty_105() {
        Run run(*workspace_);
        QVERIFY(run.unlock("auditor"));
        run.window().openSection(ui::Section::Registers);
        for (const char* name : {"用途登记", "影响评估", "接收方与协议", "培训与承诺"}) {
            choose(run, QString::fromUtf8(name));
            QVERIFY(run.find<QTableView>()->model()->rowCount() > 0);
            QVERIFY(!button(run, QString::fromUtf8("新增登记")));
        }
        QVERIFY(run.find<QListWidget>()->findItems(QString::fromUtf8("纸质副本"), Qt::MatchExactly).isEmpty());
    }
};

TONGHU_UI_TEST(RegistersPageTest)
#include "registers_test.moc"
