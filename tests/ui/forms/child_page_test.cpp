// The child's file: what a role does not see has no widget, the category stands in the assessment alone, and a group is
// edited where it stands.

#include "tests/ui/forms/stage.h"
#include "ui/forms/field_group.h"

#include <QPushButton>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

namespace {

constexpr const char* category = "De facto unattended";
constexpr const char* categoryCode = "de_facto_unattended";

}  // namespace

class ChildPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto session = workspace_->session("director");
        child_ = must(session->children().add(aChild().with("category", std::string(categoryCode))));
        case_ = must(session->cases().open(child_, {{"type", std::string("medical")}}));
        must(session->children().set(child_, {{"category", std::string("orphan_community")}}, "checked"));
        must(session->children().set(child_, {{"category", std::string(categoryCode)}}, "checked again"));
    }

    // duty 86
    void a_child_director_has_no_widget_for_health() {
        Stage stage(*workspace_, "director");
        for (bool fresh : {true, false}) {
            if (fresh)
                stage.open(ui::newChildPage);
            else
                openEveryTab(stage);
            QStringList texts = test::everyTextOf(stage.page());
            for (const catalogue::Field* field : stage.session().catalogue().fieldsOf("child")) {
                if (field->compartment != Compartment::Health) continue;
                QVERIFY2(!stage.page().findChild<QWidget*>(QString::fromStdString(field->place())), field->key.c_str());
                QVERIFY2(!texts.contains(QString::fromStdString(field->label.en)), field->key.c_str());
            }
            QVERIFY(!texts.contains("Health"));
        }
    }

    // duty 15
    void the_category_stands_in_the_assessment_and_nowhere_else() {
        Stage stage(*workspace_, "director");
        openEveryTab(stage);
        int inAssessment = 0;
        for (auto label : stage.page().findChildren<QLabel*>())
            if (label->text().contains(category)) {
                ++inAssessment;
                QVERIFY(isInAssessment(label));
            }
        QCOMPARE(inAssessment, 1);
        QVERIFY(!stage.page().title().contains(category));
        for (auto view : stage.page().findChildren<QAbstractItemView*>())
            for (const QString& text : test::everyTextOf(*view->parentWidget()))
                QVERIFY2(!text.contains(category) || isInAssessment(view), qPrintable(text));

        stage.open(ui::visitForm, child_);
        QVERIFY(!test::everyTextOf(stage.page()).join('\n').contains(category));
        stage.open(ui::consentForm, child_);
        QVERIFY(!test::everyTextOf(stage.page()).join('\n').contains(category));
        stage.open(ui::casePage, case_);
        QVERIFY(!test::everyTextOf(stage.page()).join('\n').contains(category));
    }

    void a_group_is_edited_in_place_with_the_keyboard_and_asks_why() {
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        editOf(stage, "Edit: Schooling")->setFocus();
        stage.key(Qt::Key_Return);
        auto school = stage.control<QLineEdit>("child.school");
        QVERIFY(school);
        school->setFocus();
        stage.type("沿溪中心小学");
        stage.key(Qt::Key_S, Qt::ControlModifier);  // without a reason
        QVERIFY(must(stage.session().children().show(child_, "home_visit")).text("school").empty());
        stage.type("Checked and corrected");  // the keyboard is at the reason
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(must(stage.session().children().show(child_, "home_visit")).text("school"),
                 std::string("沿溪中心小学"));
        QCOMPARE(stage.session().children().history(child_).front().reason, std::string("Checked and corrected"));
    }

    void a_number_that_may_be_entered_and_not_read_back_says_so() {
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        editOf(stage, "Edit: Papers and accounts")->click();
        auto line = stage.control<QLineEdit>("child.resident_id");
        QVERIFY(line);
        QVERIFY(line->text().isEmpty());
        QCOMPARE(line->placeholderText(), QString("Enter anew; cannot be read back"));
    }

    void who_may_not_change_the_file_has_no_button_for_it() {
        Stage stage(*workspace_, "county");
        stage.open(ui::childPage, child_);
        for (auto button : stage.page().findChildren<QPushButton*>())
            QVERIFY2(!button->accessibleName().startsWith("Edit"), qPrintable(button->accessibleName()));
    }

    void leaving_with_changes_is_warned_of() {
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        QVERIFY(stage.page().unsaved().isEmpty());
        editOf(stage, "Edit: Schooling")->click();
        auto school = stage.control<QLineEdit>("child.class_teacher");
        school->setFocus();
        stage.type("张老师");
        QVERIFY(!stage.page().unsaved().isEmpty());
    }

private:
    void openEveryTab(Stage& stage) {
        stage.open(ui::childPage, child_);
        auto tabs = stage.page().findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) tabs->setCurrentIndex(tab);
    }
    static bool isInAssessment(QWidget* widget) {
        for (; widget; widget = widget->parentWidget())
            if (auto group = qobject_cast<ui::FieldGroup*>(widget))
                for (auto heading : group->findChildren<QToolButton*>())
                    if (heading->text() == "Assessment") return true;
        return false;
    }
    static QPushButton* editOf(Stage& stage, const QString& name) {
        for (auto button : stage.page().findChildren<QPushButton*>())
            if (button->accessibleName() == name) return button;
        return nullptr;
    }

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, case_;
};

int main(int count, char** values) {
    return test::runFormsTest<ChildPageTest>(count, values);
}

#include "child_page_test.moc"
