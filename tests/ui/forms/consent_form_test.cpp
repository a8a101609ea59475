// The consent form offers what fits the child's age on the day, marks nothing beforehand, and takes no for an answer.

#include "tests/ui/forms/stage.h"

#include <QCheckBox>
#include <QRadioButton>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;

namespace {

QStringList choicesIn(const QWidget* widget) {
    QStringList choices;
    if (auto box = qobject_cast<const QComboBox*>(widget))
        for (int item = 1; item < box->count(); ++item) choices << box->itemText(item);
    for (auto button : widget->findChildren<QRadioButton*>()) choices << button->text();
    return choices;
}

QWidget* kindOf(Stage& stage) {
    QWidget* last = nullptr;
    for (QWidget* widget : stage.page().findChildren<QWidget*>("kind"))
        if (!widget->isHidden()) last = widget;
    return last;
}

QRadioButton* answer(Stage& stage, const char* purpose, const char* text) {
    auto row = stage.page().findChild<QWidget*>(QString("result.") + purpose);
    for (auto button : row->findChildren<QRadioButton*>())
        if (button->text() == text) return button;
    return nullptr;
}

}  // namespace

class ConsentFormTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
    }

    void the_kinds_of_form_follow_the_age_data() {
        QTest::addColumn<int>("age");
        QTest::addColumn<QString>("will");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<bool>("guardianIsTold");
        const QString guardian = "Guardian's consent", own = "Child's own consent";
        const QStringList notices{"Notice to the guardian", "Notice to the child"};
        QTest::newRow("duty 11: under 14") << 10 << "" << (QStringList{guardian} + notices) << false;
        QTest::newRow("duty 12: from 14") << 15 << "" << (QStringList{own} + notices) << true;
        QTest::newRow("duty 13: from 14, no will") << 15 << "no" << (QStringList{guardian, own} + notices) << false;
    }
    void the_kinds_of_form_follow_the_age() {
        QFETCH(int, age);
        QFETCH(QString, will);
        QFETCH(QStringList, kinds);
        QFETCH(bool, guardianIsTold);
        auto child = aChild().aged(age);
        if (!will.isEmpty()) child.with("can_express_will", will.toStdString());
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(child));
        stage.open(ui::consentForm, id);
        QCOMPARE(choicesIn(kindOf(stage)), kinds);
        QCOMPARE(stage.control("informed") != nullptr, guardianIsTold);
    }

    void another_day_of_signing_asks_anew_whose_word_counts() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild().aged(14)));
        stage.open(ui::consentForm, id);
        QVERIFY(choicesIn(kindOf(stage)).contains("Child's own consent"));
        auto day = stage.control<QLineEdit>("consent.signed_on");
        day->setFocus();
        day->selectAll();
        stage.type(QString::fromStdString(today().plusDays(-300).iso()));
        QVERIFY(!choicesIn(kindOf(stage)).contains("Child's own consent"));
    }

    // duty 33
    void nothing_is_marked_beforehand() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild().aged(15)));
        stage.open(ui::consentForm, id);
        QWidget* kind = kindOf(stage);
        int buttons = 0;
        for (auto button : stage.page().findChildren<QAbstractButton*>()) {
            if (!button->isCheckable() || kind->isAncestorOf(button)) continue;
            ++buttons;
            QVERIFY2(!button->isChecked(), qPrintable(button->text()));
        }
        QVERIFY(buttons > 20);
    }

    void no_stands_beside_yes_in_the_same_size() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        auto yes = answer(stage, "home_visit", "Agree"), no = answer(stage, "home_visit", "Refuse");
        QVERIFY(yes && no);
        QCOMPARE(yes->size(), no->size());
        QCOMPARE(yes->y(), no->y());
        QCOMPARE(yes->font(), no->font());
    }

    // duty 24
    void refusing_what_is_optional_still_saves() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        answer(stage, "education", "Refuse")->click();
        chooseGuardian(stage);
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stage.navigator().said, QStringList("The form is saved."));
        auto forms = must(stage.session().consents().list(id));
        QCOMPARE(forms.size(), std::size_t(1));
        QCOMPARE(forms.front().parts["consent_purpose"].size(), std::size_t(2));
        QVERIFY(must(stage.session().consents().need(id, "home_visit")).missing.empty());
        QVERIFY(test::everyTextOf(stage.page()).join('\n').contains("Nothing is missing for home visits"));
    }

    // duty 12
    void from_14_the_notice_to_the_guardian_is_saved_with_the_childs_consent() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild().aged(15)));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        auto informed = stage.control("informed");
        informed->findChild<QRadioButton*>()->click();
        stage.editor("consent.notice_date")->setTyped(QString::fromStdString(today().iso()));
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(must(stage.session().consents().list(id)).size(), std::size_t(2));
        QVERIFY(must(stage.session().consents().need(id, "home_visit")).missing.empty());
    }

    void without_a_signer_the_fault_stands_at_the_signer_and_nothing_is_saved() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(must(stage.session().consents().list(id)).empty());
        QVERIFY(stage.control("signer")->isAncestorOf(stage.focus()));
        QVERIFY(!stage.page().unsaved().isEmpty());
    }

    void a_sensitive_group_is_asked_on_its_own_once_a_purpose_needs_it() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        QVERIFY(!stage.control("group.bank_account"));
        answer(stage, "living_allowance", "Agree")->click();
        QVERIFY(stage.control("group.bank_account"));
        chooseGuardian(stage);
        stage.key(Qt::Key_S, Qt::ControlModifier);  // no answer to the group yet
        QVERIFY(must(stage.session().consents().list(id)).empty());
        for (auto button : stage.control("group.bank_account")->findChildren<QRadioButton*>())
            if (button->text() == "Refuse") button->click();
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(must(stage.session().consents().list(id)).size(), std::size_t(1));
    }

private:
    static void chooseGuardian(Stage& stage) { stage.control("signer")->findChild<QRadioButton*>()->click(); }

    std::unique_ptr<TestWorkspace> workspace_;
};

int main(int count, char** values) {
    return test::runFormsTest<ConsentFormTest>(count, values);
}

#include "consent_form_test.moc"
