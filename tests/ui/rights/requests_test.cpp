// A request of a data subject on the screen: taken in at the counter with few keys, led from step to step, and no step
// offered to who may not take it.

#include "tests/ui/forms/stage.h"
#include "ui/rights/pages.h"

#include "model/cases/requests.h"

#include <QPushButton>

using namespace tonghu;
using namespace tonghu::support;
using cases::Requests;
using test::Stage;

namespace {

Value text(const char* word) {
    return std::string(word);
}

}  // namespace

class RequestsUiTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto session = workspace_->session("director");
        child_ = must(session->children().add(aChild().withGuardian(aGuardian().named("李秀英"))));
        const Record file = must(session->children().show(child_, "home_visit"));
        guardian_ = file.parts.at("guardian").front().id;
    }

    void the_counter_asks_for_two_things_only() {
        Stage stage(*workspace_, "director");
        stage.open(ui::requestForm, child_);
        stage.editor("request.right_asked")->setTyped("copy");
        stage.editor("request.asker_kind")->setTyped("child");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(stage.navigator().explained.empty(), "refused");
        QCOMPARE(stage.navigator().replacedBy.detail, ui::Detail::Request);
        const Record taken = must(Requests(stage.session().context()).show(stage.navigator().replacedBy.record));
        QCOMPARE(taken.text("received_on"), today().iso());
        QCOMPARE(taken.text("state"), std::string("received"));
    }

    void only_what_applies_is_on_the_form() {
        Stage stage(*workspace_, "director");
        stage.open(ui::requestForm, child_);
        choose(stage, "request.asker_kind", "child");
        choose(stage, "request.right_asked", "copy");
        for (const char* hidden : {"request.purposes", "request.deletion_ground", "request.asker_name",
                                   "request.asker_relation", "request.about"})
            QVERIFY2(!stage.control(hidden), hidden);
        choose(stage, "request.right_asked", "withdraw");
        QVERIFY(stage.control("request.purposes"));
        choose(stage, "request.right_asked", "delete");
        QVERIFY(stage.control("request.deletion_ground") && !stage.control("request.purposes"));
        choose(stage, "request.asker_kind", "near_relative");
        QVERIFY(stage.control("request.asker_name") && stage.control("request.asker_relation"));
        // Nothing can be answered at the counter.
        QVERIFY(!stage.control("request.answer") && !stage.control("request.safety_reason"));
    }

    void what_is_missing_is_said_at_its_field() {
        Stage stage(*workspace_, "director");
        stage.open(ui::requestForm, child_);
        stage.editor("request.right_asked")->setTyped("complaint");
        stage.editor("request.asker_kind")->setTyped("child");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(stage.editor("request.wish")->hasError());
        QVERIFY(stage.navigator().went.filter("replace").isEmpty());
    }

    void one_step_after_the_other_by_the_keyboard() {
        const RecordId id = asked();
        Stage stage(*workspace_, "director");
        stage.open(ui::requestPage, id);
        QCOMPARE(stage.focus()->objectName(), QString("step.check"));
        stage.key(Qt::Key_Return);
        stage.editor("request.identity_document")->setTyped("resident_id");
        stage.editor("request.relation_proof")->setTyped("household_register");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stateOf(id), std::string("checked"));
        step(stage, "accept")->click();
        step(stage, "handle")->click();
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stateOf(id), std::string("handling"));
        QVERIFY(!step(stage, "answer"));  // a director does not answer
        QVERIFY(stage.control<QPushButton>("copy.pdf") && stage.control<QPushButton>("letter.receipt"));
    }

    void a_refusal_without_reasons_stays_open() {
        const RecordId id = asked();
        Stage stage(*workspace_, "supervisor");
        stage.open(ui::requestPage, id);
        step(stage, "answer")->click();
        stage.editor("request.answer")->setTyped("refused");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(stage.editor("request.answer_reasons")->hasError());
        QCOMPARE(stateOf(id), std::string("received"));
        stage.editor("request.answer_reasons")->setTyped("身份无法核实。");
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stateOf(id), std::string("answered"));
        QVERIFY(stage.control<QPushButton>("letter.answer"));
        QVERIFY(!stage.control<QPushButton>("copy.pdf"));
    }

    void a_danger_is_said_and_blocks() {
        {
            auto session = workspace_->session("director");
            must(session->children().setGuardian(guardian_, {{"under_suspicion", std::int64_t(1)}}, "公安已立案"));
        }
        const RecordId id = asked();
        Stage stage(*workspace_, "supervisor");
        must(Requests(stage.session().context())
                 .take(id, policy::RequestStep::Check,
                       {{"identity_document", text("resident_id")}, {"relation_proof", text("household_register")}}));
        stage.open(ui::requestPage, id);
        QVERIFY(test::everyTextOf(stage.page()).join('\n').contains("under suspicion"));
        step(stage, "accept")->click();
        QCOMPARE(stage.navigator().explained.size(), std::size_t(1));
        QCOMPARE(stage.navigator().explained.front().code, std::string("request.needs_approval"));
        QCOMPARE(stateOf(id), std::string("checked"));
        auto session = workspace_->session("director");
        must(session->children().setGuardian(guardian_, {{"under_suspicion", std::int64_t(0)}}, "已排除"));
    }

    void typing_is_not_lost_without_a_question() {
        const RecordId id = asked();
        Stage stage(*workspace_, "supervisor");
        stage.open(ui::requestPage, id);
        QVERIFY(stage.page().unsaved().isEmpty());
        step(stage, "answer")->click();
        stage.editor("request.answer")->setTyped("refused");
        QVERIFY(!stage.page().unsaved().isEmpty());
        stage.page().refresh();
        QVERIFY(!stage.page().unsaved().isEmpty());
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.page().unsaved().isEmpty());
    }

    void the_list_leads_to_the_step() {
        const RecordId id = asked();
        Stage stage(*workspace_, "director");
        stage.open(ui::requestsPage);
        const QString texts = test::everyTextOf(stage.page()).join('\n');
        QVERIFY(texts.contains("王小兰"));
        QVERIFY(texts.contains("See and copy"));
        stage.button("Next step")->click();
        QCOMPARE(stage.navigator().opened.detail, ui::Detail::Request);
        stage.button("Take in: nobody on file")->click();
        QCOMPARE(stage.navigator().opened.detail, ui::Detail::NewRequest);
        QCOMPARE(stage.navigator().opened.record, cases::ofNobody);
        Q_UNUSED(id);
    }

    void the_childs_page_has_its_requests() {
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        auto tabs = stage.page().findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == "Requests") tabs->setCurrentIndex(tab);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QString("Requests"));
        stage.button("Take in a request")->click();
        QCOMPARE(stage.navigator().opened.detail, ui::Detail::NewRequest);
        QCOMPARE(stage.navigator().opened.record, child_);
    }

private:
    static QPushButton* step(Stage& stage, const char* name) {
        return stage.control<QPushButton>(QString("step.") + name);
    }
    /// As a click does.
    static void choose(Stage& stage, const char* place, const char* code) {
        stage.editor(place)->setTyped(code);
        emit stage.editor(place)->edited();
    }
    RecordId asked() {
        auto session = workspace_->session("director");
        return must(Requests(session->context())
                        .open(child_, {{"right_asked", text("copy")},
                                       {"asker_kind", text("guardian")},
                                       {"asker_guardian", guardian_.value}}));
    }
    std::string stateOf(RecordId id) {
        auto session = workspace_->session("director");
        return must(Requests(session->context()).show(id)).text("state");
    }

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, guardian_;
};

int main(int count, char** values) {
    return test::runFormsTest<RequestsUiTest>(count, values);
}

#include "requests_test.moc"
