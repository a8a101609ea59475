// No label on a child (row 15): the words of the category lists stand on no screen outside the assessment group, in no
// text, tool tip, title, accessible name or property of style.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/forms/field_group.h"

#include <QLabel>
#include <QListWidget>
#include <QMetaProperty>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace tonghu;
using test::Run;

class NeutralWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<test::DemoWorkspace>(160, 3);
        for (const char* list : {"child_category", "special_category"})
            if (const auto* codes = test::ourCatalogue()->list(list))
                for (const auto& code : codes->codes()) {
                    for (const std::string& label : {code.label.zh, code.label.en})
                        if (QString text = QString::fromStdString(label); text.size() > 1) labels_ << text;
                    // A code that is a word of the language too ("other", "guardianship") stands in many places.
                    if (code.code.find('_') != std::string::npos) labels_ << QString::fromStdString(code.code);
                }
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
        test::namePurpose();
        QCOMPARE(run.window().destination().detail, ui::Detail::Child);
        QVERIFY(isNeutral(*run.window().findChild<QLabel*>("title")));
        QVERIFY(isNeutral(*run.window().findChild<QWidget*>("sidebar")));
    }

    void no_page_about_a_child_labels_it_duty_15_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"director", "worker", "supervisor", "county"}) QTest::newRow(user) << user;
    }
    void no_page_about_a_child_labels_it_duty_15() {
        QFETCH(QString, user);
        Run run(*workspace_);
        QVERIFY(run.unlock(user));
        ui::MainWindow& window = run.window();
        workspace::Session& session = window.session();
        auto look = [&] {
            test::namePurpose();
            run.settle();
            auto tabs = run.page().findChild<QTabWidget*>();
            for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
                if (tabs) tabs->setCurrentIndex(tab);
                if (!isNeutral(window)) return false;
            }
            return true;
        };
        const auto children = session.children().list({.limit = 4});
        QVERIFY(children && !children->rows.empty());
        for (const Record& child : children->rows) {
            window.openChild(child.id);
            QVERIFY(look());
            for (auto open :
                 {&ui::MainWindow::openVisitForm, &ui::MainWindow::openConsentForm, &ui::MainWindow::openNewCase}) {
                if (open == &ui::MainWindow::openVisitForm && !session.may("visit.add")) continue;
                if (open == &ui::MainWindow::openConsentForm && !session.may("consent.add")) continue;
                if (open == &ui::MainWindow::openNewCase && !session.may("case.edit")) continue;
                (window.*open)(child.id);
                // The type of a case is chosen there: an allowance, which may be called as a category is.
                QVERIFY(open == &ui::MainWindow::openNewCase || look());
            }
        }
        if (const auto visits = session.visits().list({}, 3))
            for (const Record& visit : *visits) {
                window.openVisit(visit.id);
                QVERIFY(look());
            }
    }

    void no_register_labels_a_child_duty_15() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.window().openSection(ui::Section::Registers);
        auto names = run.find<QListWidget>();
        QVERIFY(names->count() > 8);
        for (int row = 0; row < names->count(); ++row) {
            names->setCurrentRow(row);
            QVERIFY(isNeutral(run.window()));
        }
    }

    /// What a list does not read, it can neither show nor color.
    void no_list_reads_the_category_duty_15() {
        Run run(*workspace_);
        QVERIFY(run.unlock("worker"));
        workspace::Session& session = run.window().session();
        std::vector<Record> rows = session.children().list({})->rows;
        for (auto more :
             {*session.visits().list({}, 50), *session.cases().list({}, {}, 50), session.consents().children()->rows})
            rows.insert(rows.end(), more.begin(), more.end());
        QVERIFY(rows.size() > 10);
        for (const Record& row : rows)
            for (const char* key : {"category", "special_category", "category_version"}) QVERIFY(!row.find(key));
    }

    void the_scan_finds_what_is_planted() {
        const QString label = labels_.front();
        auto finds = [&](auto plant) {
            QWidget page;
            auto inside = new QLabel("x", &page);
            plant(*inside);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression("shown:"));
            return !isNeutral(page);
        };
        QVERIFY(finds([&](QLabel& widget) { widget.setText("- " + label); }));
        QVERIFY(finds([&](QLabel& widget) { widget.setToolTip(label); }));
        QVERIFY(finds([&](QLabel& widget) { widget.setAccessibleName(label); }));
        QVERIFY(finds([&](QLabel& widget) { widget.setWindowTitle(label); }));
        QVERIFY(finds([&](QLabel& widget) { widget.setObjectName("de_facto_unattended"); }));
        QVERIFY(finds([&](QLabel& widget) { widget.setProperty("role", "left_behind"); }));
    }

    void no_list_title_or_heading_names_an_allowance_beside_a_child_duty_15() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        ui::MainWindow& window = run.window();
        const auto cases = window.session().cases().list({}, {}, 20);
        QVERIFY(cases && !cases->empty());
        for (const Record& one : *cases) {
            window.openChild(RecordId{one.number("child")});
            test::namePurpose();
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
    /// Texts and properties of `widget` and all in it, but for the assessment group.
    bool isNeutral(const QWidget& widget) const {
        if (!holdsNone(labels_, withoutAllowances(ownTexts(widget)))) return false;
        for (const QWidget* child : widget.findChildren<QWidget*>())
            if (!isInAssessment(child) && !holdsNone(labels_, withoutAllowances(ownTexts(*child)))) return false;
        return true;
    }

    /// What is applied for has to be chosen by its name, which holds the category's; lists, titles and headings are held
    /// to more (the next test but one).
    QStringList withoutAllowances(QStringList texts) const {
        for (QString& text : texts)
            for (const QString& allowance : allowances_) text.remove(allowance);
        return texts;
    }

    /// What one widget shows or carries: its words, and every property that is a text or a name, of style too.
    static QStringList ownTexts(const QWidget& widget) {
        QStringList texts = test::ownTextsOf(widget);
        for (int at = 0; at < widget.metaObject()->propertyCount(); ++at) {
            const QMetaProperty property = widget.metaObject()->property(at);
            if (property.typeId() == QMetaType::QString) texts << property.read(&widget).toString();
        }
        for (const QByteArray& name : widget.dynamicPropertyNames()) texts << widget.property(name).toString();
        return texts;
    }

    /// The category stands in the group "assessment" of the file, and in the form of a new one.
    static bool isInAssessment(const QWidget* widget) {
        for (; widget; widget = widget->parentWidget())
            if (auto group = qobject_cast<const ui::FieldGroup*>(widget))
                for (auto heading : group->findChildren<QToolButton*>())
                    if (heading->text() == QString::fromUtf8("评估")) return true;
        return false;
    }

    bool namesNoAllowance(const QWidget& widget) const { return holdsNone(allowances_, widget); }

    static bool holdsNone(const QStringList& words, const QWidget& widget) {
        return holdsNone(words, test::textsOf(widget));
    }
    /// A Latin label is sought as a word of its own: "archive" is no HIV.
    static bool holds(const QString& text, const QString& label) {
        if (!text.contains(label, Qt::CaseInsensitive)) return false;
        if (label.at(0).unicode() >= 128) return true;
        return text.contains(QRegularExpression("\\b" + QRegularExpression::escape(label) + "\\b",
                                                QRegularExpression::CaseInsensitiveOption));
    }

    static bool holdsNone(const QStringList& words, const QStringList& texts) {
        for (const QString& text : texts)
            for (const QString& label : words)
                if (holds(text, label)) {
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
