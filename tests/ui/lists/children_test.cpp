// The list of children: what one types narrows it, what the role does not see is not there.

#include "model/policy/access.h"
#include "model/workspace/workspace.h"
#include "tests/ui/harness.h"
#include "ui/lists/children_model.h"
#include "ui/lists/pages.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace tonghu;
using test::Run;

namespace {

QString cell(QTableView* view, int row, int column) {
    return view->model()->index(row, column).data().toString();
}

ui::ChildrenModel* modelOf(QTableView* view) {
    return static_cast<ui::ChildrenModel*>(view->model());
}

}  // namespace

class ChildrenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(260, 3); }

    void what_one_types_narrows_the_list_and_enter_opens_the_first() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        auto view = run.find<QTableView>();
        auto model = modelOf(view);
        const auto all = model->total();
        QVERIFY(all > 5);
        const int name = model->columnOf("full_name");
        const QString wanted = cell(view, 4, name);
        run.type(wanted);
        QTRY_VERIFY(model->total() < all);
        QVERIFY(model->total() >= 1);
        for (int row = 0; row < model->total(); ++row) QVERIFY(cell(view, row, name).contains(wanted));
        const RecordId first = model->recordAt(0)->id;
        run.press(Qt::Key_Return);
        QCOMPARE(run.window().destination().record, first);
        run.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(run.find<QLineEdit>("search")->text(), wanted);
    }

    void a_search_without_answer_says_so_and_says_what_to_do() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.type("no such child anywhere");
        QTRY_VERIFY(!run.find<QTableView>()->isVisible());
        QVERIFY(test::textsOf(run.page()).contains("没有符合搜索条件的档案。"));
    }

    void enter_before_the_pause_opens_what_was_typed_and_not_what_was_there() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        auto view = run.find<QTableView>();
        const QString number = cell(view, 7, modelOf(view)->columnOf("case_number"));
        const RecordId wanted = modelOf(view)->recordAt(7)->id;
        run.type(number);
        run.press(Qt::Key_Return);
        QCOMPARE(run.window().destination().record, wanted);
    }

    void a_click_on_a_heading_sorts_and_a_second_one_turns_the_order() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        auto view = run.find<QTableView>();
        const int column = modelOf(view)->columnOf("birth_month");
        auto header = view->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                           header->height() / 2);
        const auto isSorted = [&](bool ascending) {
            for (int row = 1; row < std::min<std::int64_t>(modelOf(view)->total(), 100); ++row) {
                const QString before = cell(view, row - 1, column), here = cell(view, row, column);
                if (before != here && (before < here) != ascending) return false;
            }
            return true;
        };
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        const bool first = isSorted(true);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(first ? isSorted(false) : isSorted(true));
    }

    void rows_far_down_are_read_when_they_are_looked_at() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        auto view = run.find<QTableView>();
        auto model = modelOf(view);
        QVERIFY(model->total() > 200);
        const int last = int(model->total()) - 1;
        QVERIFY2(!model->recordAt(last), "not read before it is looked at");
        view->scrollToBottom();
        QTRY_VERIFY(model->recordAt(last));
        QVERIFY(!cell(view, last, 0).isEmpty());
        std::set<std::int64_t> seen;
        for (int row : {0, 50, 99, 100, 150, 199, 200, last}) {
            QTRY_VERIFY(model->recordAt(row));
            QVERIFY2(seen.insert(model->recordAt(row)->id.value).second, "every row is another child");
        }
    }

    void a_status_narrows_the_list() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        auto view = run.find<QTableView>();
        auto box = run.find<QComboBox>();
        std::int64_t sum = 0;
        const auto all = modelOf(view)->total();
        for (int state = 1; state < box->count(); ++state) {
            box->setCurrentIndex(state);
            sum += modelOf(view)->total();
        }
        QCOMPARE(sum, all);
    }

    void columns_that_a_role_does_not_see_are_absent_duty_96_data() {
        QTest::addColumn<QStringList>("absent");
        QTest::newRow("reporter") << QStringList{"full_name", "category"};
        QTest::newRow("director") << QStringList{"category"};
        QTest::newRow("county") << QStringList{"category"};
    }

    void columns_that_a_role_does_not_see_are_absent_duty_96() {
        QFETCH(QStringList, absent);
        Run run(*workspace_);
        QVERIFY(run.unlock(QTest::currentDataTag()));
        ui::ChildrenModel model(run.window().session(), nullptr);
        model.ask({});
        for (const QString& key : absent) {
            QCOMPARE(model.columnOf(key.toStdString()), -1);
            for (int row = 0; row < std::min<std::int64_t>(model.total(), 50); ++row)
                if (const Record* record = model.recordAt(row))
                    QVERIFY2(!record->find(key.toStdString()), "the value was never read");
        }
    }

private:
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(ChildrenTest)
#include "children_test.moc"
