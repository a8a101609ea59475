// What is done on the tabs of a child's file: a guardian is added, a consent is taken back.

#include "tests/ui/forms/stage.h"

#include <QPushButton>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

namespace {

Record consentTo(const std::vector<std::string>& purposes, RecordId guardian) {
    Record form;
    form.fields = {
        {"kind", std::string("guardian_consent")}, {"signed_on", today().iso()}, {"signer_guardian", guardian.value}};
    for (const std::string& purpose : purposes)
        form.parts["consent_purpose"].push_back({{}, {{"purpose", purpose}, {"result", std::string("agree")}}, {}});
    return form;
}

}  // namespace

class ChildTabsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto session = workspace_->session("director");
        child_ = must(session->children().add(aChild()));
        guardian_ = must(session->children().show(child_, "home_visit")).parts["guardian"].front().id;
    }

    void a_consent_is_withdrawn_with_three_clicks_duty_12() {
        must(
            workspace_->session("director")->consents().add(child_, consentTo({"home_visit", "education"}, guardian_)));
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        QVERIFY(must(stage.session().consents().need(child_, "home_visit")).missing.empty());
        clickTab(stage, "Consents");
        click(stage, "Withdraw");
        click(stage, "Withdraw now");
        QVERIFY(!must(stage.session().consents().need(child_, "home_visit")).missing.empty());
        QTRY_VERIFY(stage.navigator().said.contains("The consent is withdrawn."));
        QTRY_VERIFY(!stage.button("Withdraw"));
    }

    void the_withdrawal_can_be_thought_over() {
        must(workspace_->session("director")->consents().add(child_, consentTo({"home_visit"}, guardian_)));
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        clickTab(stage, "Consents");
        click(stage, "Withdraw");
        click(stage, "Leave as it is");
        QVERIFY(must(stage.session().consents().need(child_, "home_visit")).missing.empty());
        QVERIFY(stage.button("Withdraw")->isEnabled());
    }

    void a_guardian_is_added_with_the_keyboard() {
        Stage stage(*workspace_, "director");
        stage.open(ui::childPage, child_);
        clickTab(stage, "Guardians");
        stage.button("Add a guardian")->setFocus();
        stage.key(Qt::Key_Return);
        QVERIFY(stage.control("guardian.full_name"));
        stage.control("guardian.full_name")->setFocus();
        stage.type("周秀兰");
        stage.key(Qt::Key_S, Qt::ControlModifier);  // how they are related is still missing
        QCOMPARE(guardians().size(), std::size_t(1));
        QVERIFY(stage.editor("guardian.relation")->hasError());
        for (const auto& [key, value] : aGuardian().record().fields)
            if (key != "full_name")
                if (auto editor = stage.editor("guardian." + QString::fromStdString(key)))
                    editor->setTyped(QString::fromStdString(textOf(value)));
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(guardians().size(), std::size_t(2));
        QCOMPARE(guardians().back().text("full_name"), std::string("周秀兰"));
        QVERIFY(stage.navigator().said.contains("The guardian is saved."));
        QVERIFY(!stage.control("guardian.full_name"));
        QVERIFY(test::everyTextOf(stage.page()).contains("周秀兰"));
    }

private:
    // What opens in place is shown once the event is over.
    static void click(Stage& stage, const QString& text) {
        QTRY_VERIFY(stage.button(text));
        QTest::mouseClick(stage.button(text), Qt::LeftButton);
    }
    static void clickTab(Stage& stage, const QString& title) {
        auto tabs = stage.page().findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab).remove('&') == title)
                QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tab).center());
        QCOMPARE(tabs->tabText(tabs->currentIndex()).remove('&'), title);
    }
    std::vector<Record> guardians() const {
        return must(workspace_->session("director")->children().show(child_, "home_visit")).parts["guardian"];
    }

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, guardian_;
};

int main(int count, char** values) {
    return test::runFormsTest<ChildTabsTest>(count, values);
}

#include "child_tabs_test.moc"
