// No label on a child (row 15): the words of the category list stand nowhere outside the assessment group.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"

#include <QTabWidget>
#include <QTableView>

using namespace tonghu;
using test::Run;

class NeutralWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<test::DemoWorkspace>(160, 3);
        for (const char* list : {"child_category", "special_category"})
            if (const auto* codes = test::ourCatalogue()->list(list))
                for (const auto& code : codes->codes())
                    for (const std::string& label : {code.label.zh, code.label.en})
                        if (QString text = QString::fromStdString(label); text.size() > 1) labels_ << text;
        QVERIFY(labels_.size() > 4);
        // The name of an allowance says what a child is: it stands nowhere but in the group of the case.
        for (const auto& code : test::ourCatalogue()->list("assistance_type")->codes())
            for (const std::string& label : {code.label.zh, code.label.en})
                if (QString text = QString::fromStdString(label); text.size() > 2) allowances_ << text;
        QVERIFY(allowances_.size() > 4);
    }

    void no_page_of_any_role_labels_a_child_duty_15_data() {
        QTest::addColumn<bool>("works_with_children");
        for (const char* user : {"director", "worker", "supervisor", "county"}) QTest::newRow(user) << true;
        for (const char* user : {"reporter", "security", "sysadmin", "auditor"}) QTest::newRow(user) << false;
    }

    void no_page_of_any_role_labels_a_child_duty_15() {
        QFETCH(bool, works_with_children);
        Run run(*workspace_);
        QVERIFY(run.unlock(QTest::currentDataTag()));
        for (ui::Section section : ui::sectionsOf(run.window().session())) {
            // Whom the report counts is its very matter; it names nobody.
            if (section == ui::Section::Reports) continue;
            run.window().openSection(section);
            run.settle();
            QVERIFY(isNeutral(run.window()));
            for (auto tabs : run.page().findChildren<QTabWidget*>())
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    QVERIFY(isNeutral(run.window()));
                }
        }
        if (!works_with_children) return;
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_Return);
        QCOMPARE(run.window().destination().detail, ui::Detail::Child);
        QVERIFY(isNeutral(*run.window().findChild<QLabel*>("title")));
        QVERIFY(isNeutral(*run.window().findChild<QWidget*>("sidebar")));
    }

    void no_list_title_or_heading_names_an_allowance_beside_a_child_duty_15() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        ui::MainWindow& window = run.window();
        const auto cases = window.session().cases().list({}, {}, 20);
        QVERIFY(cases && !cases->empty());
        for (const Record& one : *cases) {
            window.openChild(RecordId{one.number("child")});
            auto tabs = run.page().findChild<QTabWidget*>();
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                for (auto list : tabs->widget(tab)->findChildren<QTableView*>()) QVERIFY(namesNoAllowance(*list));
            }
            QVERIFY(namesNoAllowance(*window.findChild<QLabel*>("title")));
            window.openCase(one.id);
            QVERIFY(namesNoAllowance(*window.findChild<QLabel*>("title")));
            for (auto label : run.page().findChildren<QLabel*>())
                if (label->text().contains(QString::fromStdString(one.text("case_number"))))
                    QVERIFY(namesNoAllowance(*label));
        }
    }

private:
    bool isNeutral(const QWidget& widget) const { return holdsNone(labels_, widget); }
    bool namesNoAllowance(const QWidget& widget) const { return holdsNone(allowances_, widget); }

    static bool holdsNone(const QStringList& words, const QWidget& widget) {
        for (const QString& text : test::textsOf(widget))
            for (const QString& label : words)
                if (text.contains(label, Qt::CaseInsensitive)) {
                    qWarning().noquote() << "shown:" << text << "holds" << label;
                    return false;
                }
        return true;
    }

    std::unique_ptr<test::DemoWorkspace> workspace_;
    QStringList labels_, allowances_;
};

TONGHU_UI_TEST(NeutralWordsTest)
#include "neutral_words_test.moc"
