// The office's workbook comes in through the screen: first what would be taken over and what is wrong, then the files.

#include "model/workspace/session.h"
#include "tests/store/exchange/workbook_file.h"
#include "tests/ui/harness.h"
#include "ui/lists/children_model.h"
#include "ui/lists/import_preview.h"

#include <QMenu>
#include <QTableView>
#include <QTableWidget>

using namespace tonghu;
using test::Run;

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<test::DemoWorkspace>(30, 2);
        support::writeWorkbook(workbook().toStdString(), [](lxw_workbook*, lxw_worksheet* sheet) {
            support::writeRows(sheet, 0, {{"困境儿童登记表"}});
            support::writeRows(sheet, 1, {{"姓　名", "性别", "出生日期", "村"}});
            support::writeRows(sheet, 2,
                               {{" 易小满 ", "女", "２０１５年3月8日", "双狮村"},
                                {"易小禾", "男", "2016/12/1", "双狮村"},
                                {"易小穗", "女", "2016-13-45", "双狮村"}});
        });
    }

    void the_preview_says_what_is_wrong_and_the_good_rows_come_in() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        const auto before = open(run);
        auto preview = previewOf(run);
        QVERIFY(preview);
        QCOMPARE(total(run), before);  // a preview takes nothing over
        auto faults = preview->findChild<QTableWidget*>();
        QVERIFY(faults);
        QCOMPARE(faults->rowCount(), 1);
        QCOMPARE(faults->item(0, 0)->text(), QString("5"));  // the row that the office sees in its workbook
        QCOMPARE(faults->item(0, 1)->text(), QString("出生日期"));
        QVERIFY(!faults->item(0, 2)->text().isEmpty());
        QTest::keyClick(preview, Qt::Key_Return);
        run.settle();
        QTRY_COMPARE(total(run), before + 2);
        auto view = run.find<QTableView>();
        QVERIFY(test::textsOf(*view).contains("易小满"));
        QVERIFY(!test::textsOf(*view).contains("易小穗"));
    }

    void who_cancels_the_preview_has_taken_over_nothing() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        const auto before = open(run);
        auto preview = previewOf(run);
        QVERIFY(preview);
        QTest::keyClick(preview, Qt::Key_Escape);
        run.settle();
        QCOMPARE(total(run), before);
    }

private:
    QString workbook() const { return folder_.filePath("登记表.xlsx"); }
    static std::int64_t total(Run& run) {
        run.page().refresh();
        return static_cast<ui::ChildrenModel*>(run.find<QTableView>()->model())->total();
    }
    static std::int64_t open(Run& run) {
        run.press(Qt::Key_F, Qt::ControlModifier);
        return total(run);
    }
    ui::ImportPreview* previewOf(Run& run) const {
        test::answerFileDialog(workbook());
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->menu()) test::chooseFromMenu(button, 0);
        run.settle();
        return qobject_cast<ui::ImportPreview*>(test::dialogInFront());
    }

    QTemporaryDir folder_;
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(ImportTest)
#include "import_test.moc"
