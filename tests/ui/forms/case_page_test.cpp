// An assistance case goes through its stages: only allowed steps are offered, and only to who may take them.

#include "tests/ui/forms/stage.h"

#include <QPushButton>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

class CasePageTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto session = workspace_->session("director");
        RecordId child = must(session->children().add(aChild()));
        case_ = must(session->cases().open(child, {{"type", std::string("medical")}}));
    }

    void only_the_stages_that_may_follow_are_offered() {
        Stage stage(*workspace_, "director");
        stage.open(ui::casePage, case_);
        QVERIFY(step(stage, "accepted"));
        QVERIFY(step(stage, "ended"));
        QVERIFY(!step(stage, "verified"));
        QVERIFY(!step(stage, "decided"));
        step(stage, "accepted")->click();
        QCOMPARE(stageOf("director"), std::string("accepted"));
        QVERIFY(step(stage, "verified"));
    }

    void the_decision_is_offered_to_who_decides_and_asks_for_it() {
        {
            auto session = workspace_->session("director");
            must(session->cases().advance(case_, "accepted", {}));
            must(session->cases().advance(case_, "verified", {}));
        }
        Stage director(*workspace_, "director");
        director.open(ui::casePage, case_);
        QVERIFY(!step(director, "decided"));
        Stage county(*workspace_, "county");
        county.open(ui::casePage, case_);
        QVERIFY(step(county, "decided"));
        step(county, "decided")->click();
        QVERIFY(county.control("assistance_case.decision"));
        county.key(Qt::Key_S, Qt::ControlModifier);  // nothing decided yet
        QVERIFY(county.editor("assistance_case.decision")->hasError());
        QCOMPARE(stageOf("director"), std::string("verified"));
        county.editor("assistance_case.decision")->setTyped("granted");
        county.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stageOf("director"), std::string("decided"));
    }

    void payments_are_entered_in_yuan_and_summed() {
        {
            auto session = workspace_->session("director");
            must(session->cases().advance(case_, "accepted", {}));
            must(session->cases().advance(case_, "verified", {}));
            must(workspace_->session("county")->cases().advance(
                case_, "decided", {{"decision", std::string("granted")}, {"decision_on", today().iso()}}));
        }
        Stage stage(*workspace_, "director");
        stage.open(ui::casePage, case_);
        for (const char* amount : {"1050.5", "49.50"}) {
            stage.button("Add a payment")->click();
            stage.editor("payment.amount")->setTyped(amount);
            stage.key(Qt::Key_S, Qt::ControlModifier);
        }
        QCOMPARE(must(stage.session().cases().paid(case_)), std::int64_t(110000));
        QVERIFY(test::everyTextOf(stage.page()).join('\n').contains("In all: 1100.00 yuan") ||
                test::everyTextOf(stage.page()).join('\n').contains("In all: 1,100.00 yuan"));
    }

private:
    static QPushButton* step(Stage& stage, const char* name) {
        return stage.control<QPushButton>(QString("stage.") + name);
    }
    std::string stageOf(const char* user) const {
        return must(workspace_->session(user)->cases().show(case_)).text("stage");
    }

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId case_;
};

int main(int count, char** values) {
    return test::runFormsTest<CasePageTest>(count, values);
}

#include "case_page_test.moc"
