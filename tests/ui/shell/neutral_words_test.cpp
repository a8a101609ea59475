// No label on a child (row 15): the words of the category list stand nowhere outside the assessment group.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"

#include <QTabWidget>

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

private:
    bool isNeutral(const QWidget& widget) const {
        for (const QString& text : test::textsOf(widget))
            for (const QString& label : labels_)
                if (text.contains(label, Qt::CaseInsensitive)) {
                    qWarning().noquote() << "shown:" << text << "holds" << label;
                    return false;
                }
        return true;
    }

    std::unique_ptr<test::DemoWorkspace> workspace_;
    QStringList labels_;
};

TONGHU_UI_TEST(NeutralWordsTest)
#include "neutral_words_test.moc"
