// A home visit as it is typed in: nothing typed is lost, the gate speaks in words, a mandatory report is never held
// back.

#include "tests/ui/forms/stage.h"
#include "ui/words/messages.h"

#include <QProcess>
#include <QPushButton>
#include <QRadioButton>

#include <csignal>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

namespace {

constexpr const char* typedWords = "roof leaks";

Record consentTo(const char* purpose, RecordId guardian) {
    Record form;
    form.fields = {
        {"kind", std::string("guardian_consent")}, {"signed_on", today().iso()}, {"signer_guardian", guardian.value}};
    form.parts["consent_purpose"] = {{{}, {{"purpose", std::string(purpose)}, {"result", std::string("agree")}}, {}}};
    return form;
}

// The program as it is killed in the middle of a visit: types, waits until the draft is kept, and is gone.
int typeAndDie(const char* folder, std::int64_t child) {
    auto clock = std::make_shared<SettableClock>();
    auto workspace = must(workspace::Workspace::open(folder, theCatalogue(), clock));
    auto session = must(workspace.unlock("director", testPassphrase()));
    test::RecordingNavigator navigator;
    QWidget window;
    new QVBoxLayout(&window);
    ui::Page* page = ui::visitForm({*session, workspace, navigator}, {child});
    window.layout()->addWidget(page);
    page->refresh();
    window.show();
    QWidget* note = page->findChild<QWidget*>("visit.safety_at_home_note");
    note->setFocus();
    QTest::keyClicks(note, typedWords);
    QTest::qWait(1500);  // a pause in typing
    std::raise(SIGKILL);
    return 1;
}

}  // namespace

class VisitFormTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto session = workspace_->session("director");
        child_ = must(session->children().add(aChild()));
        Record file = must(session->children().show(child_, "home_visit"));
        guardian_ = file.parts["guardian"].front().id;
    }

    void a_typed_visit_survives_a_killed_process() {
        QProcess program;
        program.start(
            QCoreApplication::applicationFilePath(),
            {"--type-and-die", QString::fromStdString(workspace_->folder().string()), QString::number(child_.value)});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        QCOMPARE(stage.editor("visit.safety_at_home_note")->typed(), QString(typedWords));
    }

    void a_visit_is_entered_and_saved_with_the_keyboard_alone() {
        consent();
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        enterVisit(stage);
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stage.navigator().said, QStringList("The visit is saved."));
        QCOMPARE(stage.navigator().went, QStringList("back"));
        auto visits = must(stage.session().visits().list(child_));
        QCOMPARE(visits.size(), std::size_t(1));
        QCOMPARE(visits.front().text("outcome"), std::string("all_well"));
        QCOMPARE(visits.front().text("met"), std::string("child"));
        QVERIFY(!stage.session().visits().typing().takeUp(child_));
    }

    // duty 11
    void without_consent_the_visit_is_kept_as_a_draft_and_the_page_says_what_is_missing() {
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        enterVisit(stage);
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(must(stage.session().visits().waiting()).size(), std::size_t(1));
        QVERIFY(stage.navigator().went.isEmpty());
        QVERIFY(test::everyTextOf(stage.page()).join('\n').contains("Kept as a draft"));
        QVERIFY(test::everyTextOf(stage.page()).join('\n').contains("guardian's consent"));
        auto record = stage.page().findChild<QPushButton*>("record consent");
        QVERIFY(record && record->hasFocus());
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.navigator().replacedBy.detail, ui::Detail::ConsentForm);
    }

    // duty 74
    void a_mandatory_report_is_one_key_away_and_saved_without_consent() {
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        QVERIFY(!stage.control("mandatory_report.situation"));
        stage.key(Qt::Key_M, Qt::AltModifier);
        auto urgent = stage.page().findChild<QPushButton*>("mandatory");
        QVERIFY(urgent && urgent->isVisible());
        if (!stage.control("mandatory_report.situation")) urgent->click();
        QVERIFY(stage.control("mandatory_report.situation"));
        stage.editor("visit.kind")->setTyped("routine");
        stage.editor("visit.met")->setTyped("child");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stage.navigator().said, QStringList("The visit and the mandatory report are saved."));
        QVERIFY(must(stage.session().visits().waiting()).empty());
        QCOMPARE(must(stage.session().visits().list(child_)).front().text("gate"), std::string("saved"));
    }

    void a_wrong_date_shows_a_message_with_its_remedy_under_the_field() {
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        auto line = stage.control<QLineEdit>("visit.visit_date");
        line->setFocus();
        line->selectAll();
        stage.type("2026-13-45");
        stage.key(Qt::Key_Tab);
        ui::FieldEditor* editor = stage.editor("visit.visit_date");
        QVERIFY(editor->hasError());
        words::Message message = words::partsOf(editor->read().error(), &stage.session().catalogue());
        QVERIFY(!message.remedy.isEmpty());
        bool under = false;
        for (QLabel* label : editor->findChildren<QLabel*>())
            under |=
                label->isVisible() && label->text().contains(message.what) && label->text().contains(message.remedy);
        QVERIFY(under);
        line->setFocus();
        line->selectAll();
        stage.type("2026年2月27日");
        stage.key(Qt::Key_Tab);
        QVERIFY(!editor->hasError());
        QCOMPARE(line->text(), QString("2026-02-27"));
    }

    void a_reason_is_asked_only_where_the_visit_is_entered_late() {
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        QVERIFY(!stage.control("visit.late_reason"));
        auto line = stage.control<QLineEdit>("visit.visit_date");
        line->selectAll();
        stage.type(QString::fromStdString(today().plusDays(-20).iso()));
        QVERIFY(stage.control("visit.late_reason"));
        QVERIFY(stage.editor("visit.late_reason")->isRequired());
    }

    void the_answers_of_the_last_visit_stand_beside_the_questions() {
        consent();
        Fields visit = aVisit(today().plusDays(-3));
        visit["living_conditions"] = std::string("some_concern");
        visit["living_conditions_note"] = std::string("屋顶漏水");
        must(workspace_->session("director")->visits().save(child_, visit));
        Stage stage(*workspace_, "director");
        stage.open(ui::visitForm, child_);
        bool beside = false;
        for (QLabel* label : stage.editor("visit.living_conditions")->findChildren<QLabel*>())
            beside |= label->isVisible() && label->text() == "Last time: Some concern. 屋顶漏水";
        QVERIFY(beside);
        QVERIFY(stage.editor("visit.living_conditions")->typed().isEmpty());
    }

private:
    void consent() {
        must(workspace_->session("director")->consents().add(child_, consentTo("home_visit", guardian_)));
    }

    // From the date, where the keyboard is: kind, persons along, met, outcome.
    static void enterVisit(Stage& stage) {
        stage.key(Qt::Key_Tab);
        stage.type("Routine");
        stage.key(Qt::Key_Tab);
        stage.key(Qt::Key_Tab);
        stage.key(Qt::Key_Space);
        while (stage.focus() && !stage.editor("visit.outcome")->isAncestorOf(stage.focus())) stage.key(Qt::Key_Tab);
        if (qobject_cast<QRadioButton*>(stage.focus()))
            stage.key(Qt::Key_1);
        else
            stage.type("All well");
    }

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, guardian_;
};

int main(int count, char** values) {
    if (count == 4 && QByteArrayView(values[1]) == "--type-and-die") {
        QApplication application(count, values);
        return typeAndDie(values[2], QByteArray(values[3]).toLongLong());
    }
    return test::runFormsTest<VisitFormTest>(count, values);
}

#include "visit_form_test.moc"
