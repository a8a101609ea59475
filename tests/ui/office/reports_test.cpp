// The month's report on the screen and in a file; the log's verdict for the auditor.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTableView>

using namespace tonghu;
using test::Run;
using ui::Section;

class ReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(80, 3); }

    void enter_previews_last_month_and_the_menu_writes_the_file_data() {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("report.xlsx") << 0 << QByteArray("PK\x03\x04");
        QTest::newRow("report.pdf") << 1 << QByteArray("%PDF-");
        QTest::newRow("report.csv") << 2 << QByteArray("\xef\xbb\xbf");
        QTest::newRow("report.json") << 3 << QByteArray("{");
    }
    void enter_previews_last_month_and_the_menu_writes_the_file() {
        QFETCH(int, entry);
        QFETCH(QByteArray, begins);
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        run.window().openSection(Section::Reports);
        QVERIFY(!exportButton(run)->isVisible());
        run.press(Qt::Key_Return);
        auto table = run.find<QTableView>();
        QVERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 5);
        const QString path = folder_.filePath(QTest::currentDataTag());
        test::answerFileDialog(path);
        test::chooseFromMenu(exportButton(run), entry);
        QVERIFY(test::namePurpose());
        run.settle();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.startsWith(begins), written.left(8));
        QVERIFY(written.size() > 500);
    }

    void the_auditor_verifies_the_log_with_one_click() {
        Run run(*workspace_);
        QVERIFY(run.unlock("auditor"));
        run.window().openSection(Section::Log);
        auto table = run.find<QTableView>();
        QVERIFY(table->model()->rowCount() > 0);
        const auto verdict = [&run] {
            for (auto label : run.page().findChildren<QLabel*>())
                if (label->property("role").toByteArray() == "good") return label->text();
            return QString();
        };
        QVERIFY(verdict().isEmpty());
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->property("role").toByteArray() == "primary") QTest::mouseClick(button, Qt::LeftButton);
        run.settle();
        QTRY_VERIFY(!verdict().isEmpty());
        const auto counted = QRegularExpression("[0-9]+").match(verdict()).captured().toLongLong();
        const auto found = run.window().session().verifyLog();
        QVERIFY(found.holds);
        QVERIFY(counted > 0 && counted <= found.count);
    }

private:
    static QPushButton* exportButton(Run& run) {
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->menu()) return button;
        return nullptr;
    }

    QTemporaryDir folder_;
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(ReportsTest)
#include "reports_test.moc"
