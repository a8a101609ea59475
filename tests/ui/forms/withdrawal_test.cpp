// Taking a consent back from the child's page: three clicks, and what it was given for is gone from the file.

#include "tests/support/consent_form.h"
#include "tests/ui/forms/stage.h"

#include <QPushButton>
#include <QTabBar>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

class WithdrawalTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
    }

    // duty 23
    void three_clicks_end_a_consent_and_hide_what_it_was_for() {
        Stage stage(*workspace_, "director");
        const RecordId id = must(stage.session().children().add(
            aChild().with("household_phone", std::string("13800138000")).with("school", std::string("沙龙小学"))));
        const RecordId guardian = stage.session().records().parts("guardian", id).front().id;
        must(stage.session().consents().add(
            id, aForm("guardian_consent").by(guardian).agrees("home_visit").agrees("education")));
        stage.open(ui::childPage, id);
        QVERIFY(textOfPage(stage).contains("13800138000"));
        QVERIFY(!stage.control("withheld"));

        int clicks = 0;
        const auto click = [&](QWidget* widget, QPoint where) {
            QVERIFY(widget && widget->isVisibleTo(&stage.page()));
            QTest::mouseClick(widget, Qt::LeftButton, {}, where);
            ++clicks;
            QTest::qWait(20);
        };
        auto bar = stage.page().findChild<QTabWidget*>()->tabBar();
        int tab = 0;
        while (tab < bar->count() && bar->tabText(tab) != "Consents") ++tab;
        click(bar, bar->tabRect(tab).center());
        auto begin = stage.page().findChild<QPushButton*>("begin withdrawal");
        click(begin, begin->rect().center());
        auto go = stage.page().findChild<QPushButton*>("withdraw");
        click(go, go->rect().center());
        QVERIFY2(clicks <= 3, qPrintable(QString::number(clicks)));
        QVERIFY(!must(stage.session().consents().need(id, "home_visit")).allowed);
        QCOMPARE(must(stage.session().consents().list(id)).front().text("state"), std::string("withdrawn"));
        QTRY_VERIFY(textOfPage(stage).contains("Withdrawn"));

        // At once on the page: what it was given for is neither shown nor offered for entry.
        bar->setCurrentIndex(0);
        QTRY_VERIFY(!textOfPage(stage).contains("13800138000"));
        QVERIFY(!textOfPage(stage).contains(QString::fromUtf8("沙龙小学")));
        QVERIFY(stage.control("withheld"));
        for (auto button : stage.page().findChildren<QPushButton*>())
            if (button->accessibleName() == "Edit: Address and contact") button->click();
        QVERIFY(stage.control("child.household_address"));
        QVERIFY(!stage.control("child.household_phone"));
    }

    // duty 23: the task that it leaves
    void what_becomes_of_the_data_is_said_with_one_click() {
        Stage stage(*workspace_, "director");
        const RecordId id = must(stage.session().children().add(aChild()));
        const RecordId guardian = stage.session().records().parts("guardian", id).front().id;
        const RecordId form =
            must(stage.session().consents().add(id, aForm("guardian_consent").by(guardian).agrees("home_visit")));
        must(stage.session().consents().withdraw(form, {}, "director"));
        stage.open(ui::childPage, id);
        auto bar = stage.page().findChild<QTabWidget*>()->tabBar();
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->tabText(tab) == "Consents") bar->setCurrentIndex(tab);
        auto settle = stage.page().findChild<QPushButton*>("settle.restricted");
        QVERIFY(settle);
        settle->click();
        QTest::qWait(20);
        QVERIFY(stage.session().consents().unsettled().empty());
        QVERIFY(!stage.page().findChild<QPushButton*>("settle.restricted"));
    }

private:
    static QString textOfPage(Stage& stage) {
        QStringList texts;
        for (auto label : stage.page().findChildren<QLabel*>())
            if (label->isVisibleTo(&stage.page())) texts << label->text();
        return texts.join('\n');
    }

    std::unique_ptr<TestWorkspace> workspace_;
};

int main(int count, char** values) {
    return test::runFormsTest<WithdrawalTest>(count, values);
}

#include "withdrawal_test.moc"
