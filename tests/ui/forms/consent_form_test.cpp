// The consent form offers what fits the child's age on the day, marks nothing beforehand, and takes no for an answer.

#include "tests/support/consent_form.h"
#include "model/cases/unit_facts.h"
#include "tests/ui/forms/stage.h"

#include <QCheckBox>
#include <QPushButton>
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
            if (!button->isCheckable() || kind->isAncestorOf(button) || stage.control("topic")->isAncestorOf(button))
                continue;
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
        hearTheChild(stage);
        saveAllTheSame(stage);
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
        saveAllTheSame(stage);
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
        stage.page().keep();
        QVERIFY(stage.session().consents().typing().takeUp(id).has_value());  // and nothing is lost
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
        hearTheChild(stage);
        saveAllTheSame(stage);
        QCOMPARE(must(stage.session().consents().list(id)).size(), std::size_t(1));
    }

    // The items of the law's list

    // duties 33 and 70: nobody can have agreed before they were told, and the child was heard
    void what_stops_the_form_is_shown_and_one_key_leads_there() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        chooseGuardian(stage);
        for (int time = 0; time < 3; ++time) stage.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(must(stage.session().consents().list(id)).empty());
        auto gaps = stage.control("gaps");
        QVERIFY(gaps && test::everyTextOf(*gaps).join('\n').contains("Item 17"));
        QVERIFY(stage.editor("consent.child_heard")->isAncestorOf(stage.focus()));
        hearTheChild(stage);
        stage.key(Qt::Key_S, Qt::ControlModifier);
        // What is left open is said, and saved only by whoever has seen it.
        if (must(stage.session().consents().list(id)).empty()) stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(must(stage.session().consents().list(id)).size(), std::size_t(1));
    }

    // item 6
    void each_purpose_tells_its_method_and_kinds() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "education", "Agree")->click();
        chooseGuardian(stage);
        hearTheChild(stage);
        saveAllTheSame(stage);
        const Record part = must(stage.session().consents().list(id)).front().parts.at("consent_purpose").front();
        QCOMPARE(part.text("method"), std::string("collect,store,use"));
        QCOMPARE(part.text("data_kinds"), std::string("identity,schooling"));
    }

    // items 1, 2, 8, 9, 11 to 13
    void what_the_unit_says_of_itself_is_on_every_form() {
        auto officer = workspace_->session("security");
        must(cases::UnitFacts(officer->context())
                 .set({{"handler", std::string("浏阳市民政局")}, {"protection_officer", std::string("周敏")}}, "首次"));
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Refuse")->click();
        chooseGuardian(stage);
        saveAllTheSame(stage);
        const Record form = must(stage.session().consents().list(id)).front();
        QCOMPARE(form.text("handler"), std::string("浏阳市民政局"));
        QCOMPARE(form.text("protection_officer"), std::string("周敏"));
        QVERIFY(!form.text("safety_measures").empty());
    }

    // duty 45
    void refusing_everything_takes_one_key_and_nothing_agrees_to_everything() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "education", "Agree")->click();
        stage.control<QPushButton>("refuse all")->click();
        QVERIFY(answer(stage, "education", "Agree")->isChecked());
        QVERIFY(answer(stage, "home_visit", "Refuse")->isChecked());
        for (auto button : stage.page().findChildren<QPushButton*>())
            QVERIFY2(!button->text().contains("gree") || button->text().contains("Don't"), qPrintable(button->text()));
    }

    // item 16
    void publication_has_a_sheet_of_its_own() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        QVERIFY(!answer(stage, "publication", "Agree")->isVisible());
        for (auto button : stage.control("topic")->findChildren<QRadioButton*>())
            if (button->text().startsWith("Publication")) button->click();
        QCOMPARE(choicesIn(kindOf(stage)).mid(0, 2), (QStringList{"Guardian's consent", "Child's own consent"}));
        QVERIFY(!answer(stage, "home_visit", "Agree")->isVisible());
        answer(stage, "publication", "Agree")->click();
        chooseGuardian(stage);
        hearTheChild(stage);
        for (auto button : stage.control("group.photo")->findChildren<QRadioButton*>())
            if (button->text() == "Agree") button->click();
        saveAllTheSame(stage);
        QVERIFY(must(stage.session().consents().list(id)).empty());  // nothing was told of it
        for (auto [key, value] :
             {std::pair("medium", "简报"), std::pair("content", "text"), std::pair("necessity", "宣传政策"),
              std::pair("effect", "可能被认出"), std::pair("processing", "name,face")})
            stage.editor(QString("consent.publication_") + key)->setTyped(QString::fromUtf8(value));
        saveAllTheSame(stage);
        const auto forms = must(stage.session().consents().list(id));
        QCOMPARE(forms.size(), std::size_t(1));
        QCOMPARE(forms.front().text("publication_processing"), std::string("name,face"));
        QCOMPARE(forms.front().parts.at("consent_purpose").front().text("purpose"), std::string("publication"));
    }

    // Its life

    void what_is_half_typed_outlives_the_page() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        answer(stage, "living_allowance", "Refuse")->click();
        answer(stage, "assessment", "Agree")->click();
        chooseGuardian(stage);
        stage.editor("consent.place")->setTyped(QString::fromUtf8("村部"));
        stage.editor("consent.valid_until")->setTyped("2026-0");  // not even a date yet
        stage.page().keep();                                      // as the lock does
        QVERIFY(stage.page().unsaved().isEmpty());
        stage.open(ui::consentForm, id);
        QVERIFY(answer(stage, "home_visit", "Agree")->isChecked());
        QVERIFY(answer(stage, "living_allowance", "Refuse")->isChecked());
        QVERIFY(stage.control("group.health"));
        QCOMPARE(stage.editor("consent.place")->typed(), QString::fromUtf8("村部"));
        QCOMPARE(stage.editor("consent.valid_until")->typed(), QString("2026-0"));
        QVERIFY(stage.control("signer")->findChild<QRadioButton*>()->isChecked());
        stage.editor("consent.valid_until")->setTyped({});
        stage.button("Discard draft")->click();
        stage.open(ui::consentForm, id);
        QVERIFY(!answer(stage, "home_visit", "Agree")->isChecked());
    }

    void a_draft_goes_on_as_the_same_form() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        stage.open(ui::consentForm, id);
        answer(stage, "home_visit", "Agree")->click();
        stage.control<QPushButton>("keep draft")->click();
        const Record draft = must(stage.session().consents().list(id)).front();
        QCOMPARE(draft.text("state"), std::string("draft"));
        QVERIFY(!must(stage.session().consents().need(id, "home_visit")).allowed);
        stage.open(ui::consentVersion, draft.id);
        QVERIFY(answer(stage, "home_visit", "Agree")->isChecked());
        chooseGuardian(stage);
        hearTheChild(stage);
        saveAllTheSame(stage);
        const auto forms = must(stage.session().consents().list(id));
        QCOMPARE(forms.size(), std::size_t(1));
        QCOMPARE(forms.front().id, draft.id);
        QCOMPARE(forms.front().text("state"), std::string("given"));
    }

    // duties 22 and 46
    void a_change_asks_anew_and_ends_the_old() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild()));
        const RecordId guardian = stage.session().records().parts("guardian", id).front().id;
        const RecordId old = must(stage.session().consents().add(
            id, aForm("guardian_consent")
                    .by(guardian)
                    .says("home_visit", "agree",
                          {{"method", std::string("collect")}, {"data_kinds", std::string("identity")}})));
        stage.open(ui::consentVersion, old);
        QVERIFY(!answer(stage, "home_visit", "Agree")->isChecked());  // asked anew
        answer(stage, "home_visit", "Refuse")->click();
        saveAllTheSame(stage);
        const auto forms = must(stage.session().consents().list(id));
        QCOMPARE(forms.size(), std::size_t(2));
        QCOMPARE(forms[0].text("state"), std::string("superseded"));
        QCOMPARE(forms[1].number("supersedes"), old.value);
        QVERIFY(!must(stage.session().consents().need(id, "home_visit")).allowed);
    }

    // duty 12
    void before_14_the_childs_own_form_is_prepared_with_nothing_carried_over() {
        Stage stage(*workspace_, "director");
        RecordId id = must(stage.session().children().add(aChild().bornOn(today().birthday(-14).plusDays(10))));
        const RecordId guardian = stage.session().records().parts("guardian", id).front().id;
        must(stage.session().consents().add(id, aForm("guardian_consent").by(guardian).agrees("home_visit")));
        stage.open(ui::consentForm, id);
        QVERIFY(choicesIn(kindOf(stage)).contains("Child's own consent"));
        QVERIFY(stage.control<QLabel>("before.home_visit")->text().contains("Agree"));  // told, as text
        QVERIFY(!answer(stage, "home_visit", "Agree")->isChecked());
        answer(stage, "home_visit", "Agree")->click();
        QVERIFY(!stage.button("Save")->isEnabled());  // signed from the birthday on
        stage.control<QPushButton>("keep draft")->click();
        const auto forms = must(stage.session().consents().list(id));
        QCOMPARE(forms.back().text("kind"), std::string("child_consent"));
        QCOMPARE(forms.back().text("state"), std::string("draft"));
    }

private:
    static void hearTheChild(Stage& stage) {
        stage.editor("consent.child_heard")->setTyped("heard");
        stage.editor("consent.child_opinion")->setTyped(QString::fromUtf8("愿意"));
    }
    /// Once to see what is open, once to save it all the same.
    static void saveAllTheSame(Stage& stage) {
        stage.key(Qt::Key_S, Qt::ControlModifier);
        stage.key(Qt::Key_S, Qt::ControlModifier);
    }
    static void chooseGuardian(Stage& stage) { stage.control("signer")->findChild<QRadioButton*>()->click(); }

    std::unique_ptr<TestWorkspace> workspace_;
};

int main(int count, char** values) {
    return test::runFormsTest<ConsentFormTest>(count, values);
}

#include "consent_form_test.moc"
