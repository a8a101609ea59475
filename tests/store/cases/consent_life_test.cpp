// A consent from its draft to its end, and what its end does to the file, with real files.

#include "model/cases/today.h"
#include "tests/support/consent_form.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;

class ConsentLifeTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
    }
    void cleanup() {
        director_.reset();
        workspace_.reset();
    }

    // Draft

    void a_draft_counts_for_nothing_and_can_be_completed() {
        const RecordId child = file(aChild());
        const RecordId draft = must(consents().keepDraft(child, aForm("guardian_consent").agrees("home_visit")));
        QCOMPARE(statesOf(child), std::vector<std::string>{"draft"});
        QVERIFY(!must(consents().need(child, "home_visit")).allowed);
        QVERIFY(must(director_->visits().save(child, aVisit())).keptAsDraft);
        // Kept again with less on it: what is gone from the form is gone from the draft.
        must(consents().keepDraft(child,
                                  aForm("guardian_consent").with("place", std::string("村部")).completing(draft)));
        must(consents().keepDraft(child, aForm("guardian_consent").refuses("education").completing(draft)));
        const Record kept = must(consents().show(draft));
        QCOMPARE(kept.text("place"), std::string());
        QCOMPARE(kept.parts.at("consent_purpose").size(), std::size_t(1));
        // Signed on paper meanwhile: the same record, so that the scan finds it.
        const RecordId given =
            must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").completing(draft)));
        QCOMPARE(given, draft);
        QCOMPARE(statesOf(child), std::vector<std::string>{"given"});
        QVERIFY(must(consents().need(child, "home_visit")).allowed);
        QVERIFY(must(director_->visits().waiting(child)).empty());
        QCOMPARE(codeOf(consents().keepDraft(child, aForm("guardian_consent").completing(draft))),
                 std::string("consent.not_a_draft"));
        QCOMPARE(codeOf(consents().discardDraft(draft)), std::string("consent.not_a_draft"));
        QCOMPARE(
            codeOf(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("education").completing(draft))),
            std::string("consent.not_a_draft"));
    }

    void a_refused_draft_blocks_no_question_and_a_discarded_one_leaves_nothing() {
        const RecordId child = file(aChild());
        const RecordId draft =
            must(consents().keepDraft(child, aForm("guardian_consent").by(guardianOf(child)).refuses("home_visit")));
        QCOMPARE(codeOf(workspace_->session("director2")->consents().discardDraft(draft)),
                 std::string("record.not_found"));
        QCOMPARE(codeOf(workspace_->session("supervisor")->consents().discardDraft(draft)),
                 std::string("permission.missing"));
        must(consents().discardDraft(draft));
        for (const char* table : {"consent", "consent_purpose", "history"})
            QCOMPARE(numberOf(director_->database().single(std::string("select count(*) from consent.") + table)), 0);
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        QCOMPARE(must(consents().list(child)).front().parts.at("consent_purpose").front().number("asked_count"), 1);
    }

    void no_draft_prepares_what_the_law_forbids() {
        QCOMPARE(codeOf(consents().keepDraft(file(aChild()), aForm("guardian_consent").agrees("fundraising"))),
                 std::string("purpose.forbidden"));
    }

    void what_is_half_typed_survives_and_belongs_to_who_typed_it() {
        const RecordId child = file(aChild());
        const Fields typed{{"consent.place", std::string("村部")}};
        consents().typing().keep(child, typed);
        QVERIFY(!director_->visits().typing().takeUp(child));  // of another kind
        director_ = workspace_->session("director");
        QVERIFY(consents().typing().takeUp(child) == typed);
        QVERIFY(!workspace_->session("worker")->consents().typing().takeUp(child));
        consents().typing().forget(child);
        QVERIFY(!consents().typing().takeUp(child));
    }

    // Given, partly, refused

    void a_refusal_is_recorded_as_easily_and_stands_as_one() {
        const RecordId child = file(aChild());
        const RecordId form = must(consents().refuse(child, {guardianOf(child), {"home_visit", "education"}}));
        QCOMPARE(statesOf(child), std::vector<std::string>{"refused"});
        QCOMPARE(stateKept(child), std::string("refused"));
        QVERIFY(must(consents().need(child, "home_visit")).refused);
        // Not asked again, whoever tries it in what way; the person may speak up themselves.
        QCOMPARE(codeOf(consents().refuse(child, {guardianOf(child), {"home_visit"}})),
                 std::string("consent.asked_too_soon"));
        must(add(child, aForm("guardian_consent")
                            .by(guardianOf(child))
                            .with("asked_by_person", std::int64_t(1))
                            .agrees("home_visit")));
        QCOMPARE(statesOf(child), (std::vector<std::string>{"refused", "given"}));
        // Each form says how often the person had then been asked (row 64).
        const auto forms = must(consents().list(child));
        QCOMPARE(forms[0].id, form);
        QCOMPARE(forms[0].parts.at("consent_purpose").front().number("asked_count"), 1);
        QCOMPARE(forms[1].parts.at("consent_purpose").front().number("asked_count"), 2);
    }

    void one_no_among_several_makes_it_partly() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").refuses("education")));
        QCOMPARE(statesOf(child), std::vector<std::string>{"partly"});
    }

    // Withdrawn

    void what_was_recorded_for_a_withdrawn_purpose_alone_is_not_there_any_more() {
        const RecordId child = aChildWithEverything();
        const RecordId form =
            must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").agrees("education")));
        const RecordId visit = must(director_->visits().save(child, aVisit())).id;
        QCOMPARE(seen(child).text("household_phone"), std::string("13800138000"));
        must(director_->children().set(child, {{"household_phone", std::string("13900139000")}}, "换号"));

        must(consents().withdraw(form, {"home_visit"}, "director"));
        QCOMPARE(statesOf(child), std::vector<std::string>{"partly"});
        QCOMPARE(stateKept(child), std::string("withdrawn"));
        const Record file = seen(child);
        for (const char* gone : {"household_phone", "residence_address", "nicknames", "care_instructions"})
            QVERIFY2(!file.find(gone), gone);
        // The school serves education too, the rest of the file rests on duty.
        for (const char* stays : {"school", "household_address", "full_name", "safe_call_never", "can_express_will"})
            QVERIFY2(file.find(stays), stays);
        // Lists, visits and the history give no way round.
        cases::ChildQuery query;
        query.columns = {"full_name", "household_phone"};
        const Record row = must(director_->children().list(query)).rows.front();
        QVERIFY(row.find("full_name") && !row.find("household_phone"));
        QVERIFY(!must(director_->visits().show(visit)).find("living_conditions"));
        QVERIFY(must(director_->visits().show(visit)).find("visit_date"));
        QVERIFY(!must(director_->visits().list(child)).front().find("remarks"));
        QVERIFY(!must(director_->visits().versions(visit)).front().find("remarks"));
        for (const auto& change : director_->children().history(child)) QVERIFY(change.field != "household_phone");
        // Neither is it entered; to empty it is no use of it.
        QCOMPARE(codeOf(director_->children().set(child, {{"household_phone", std::string("13700137000")}}, "换号")),
                 std::string("field.purpose_stopped"));
        must(director_->children().set(child, {{"household_phone", Value()}}, "撤回后删除"));
        // Nobody else sees it either, with whatever role.
        for (const char* user : {"supervisor", "county"}) {
            const auto other = workspace_->session(user)->records().read("child", child);
            QVERIFY(other && other->find("full_name"));
            QVERIFY(!other->find("residence_address") && !other->find("nicknames"));
        }

        must(consents().withdraw(form, {"education"}, "director"));
        QVERIFY(!seen(child).find("school"));
        QCOMPARE(statesOf(child), std::vector<std::string>{"withdrawn"});
        // Kept where it is, until somebody deletes or restricts it: and there again once they agree anew.
        QCOMPARE(cases::Records(director_->context(), cases::Records::Withheld::Included)
                     .read("child", child)
                     ->text("residence_address"),
                 std::string("长沙路1号"));
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        QCOMPARE(seen(child).text("residence_address"), std::string("长沙路1号"));
        QVERIFY(must(director_->visits().show(visit)).find("living_conditions"));
    }

    void what_is_in_the_drop_box_or_masked_leaks_no_way() {
        const RecordId child = aChildWithEverything();
        const RecordId form = must(add(
            child,
            aForm("guardian_consent").by(guardianOf(child)).agrees("living_allowance").agreesToGroup("bank_account")));
        QCOMPARE(seen(child).text("bank_account"), std::string("****0007"));
        must(consents().withdraw(form, {}, "director"));
        QVERIFY(!seen(child).find("bank_account"));
        QCOMPARE(codeOf(director_->children().set(child, {{"bank_account", std::string("6222020000000015")}}, "换卡")),
                 std::string("field.purpose_stopped"));
        QCOMPARE(numberOf(director_->database().single(
                     "select count(*) from core.drop_box where field like 'bank_account%' and entered_at > $1",
                     {workspace_->clock().timestamp()})),
                 0);
        auto supervisor = workspace_->session("supervisor");
        QVERIFY(!must(supervisor->children().show(child, "filing")).find("bank_account"));
        // What was in the box when it was withdrawn moves in, and stays hidden.
        auto worker = workspace_->session("worker");
        QVERIFY(worker->records().emptyDropBoxes() >= 0);
        QVERIFY(!seen(child).find("bank_account"));
    }

    void a_mandatory_report_keeps_its_visit_whatever_is_withdrawn() {
        const RecordId child = file(aChild());
        const RecordId form = must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        Fields visit = aVisit();
        visit["outcome"] = std::string("mandatory_report");
        visit["remarks"] = std::string("身上多处新旧伤痕");
        const RecordId id = must(director_->visits().save(child, visit)).id;
        must(consents().withdraw(form, {}, "director"));
        QCOMPARE(must(director_->visits().show(id)).text("remarks"), std::string("身上多处新旧伤痕"));
    }

    void an_emergency_opens_the_file_again() {
        const RecordId child = aChildWithEverything();
        const RecordId form = must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        must(consents().withdraw(form, {}, "director"));
        QVERIFY(!seen(child).find("care_instructions"));
        must(add(child, aForm("guardian_notice")
                            .by(guardianOf(child))
                            .with("legal_basis", std::string("emergency"))
                            .with("legal_basis_article", std::string("个人信息保护法 13"))
                            .with("emergency_from", today().iso())
                            .tells("home_visit")));
        QVERIFY(seen(child).find("care_instructions"));
    }

    void a_refusal_closes_what_was_written_down_before_it() {
        const RecordId child = aChildWithEverything();
        QVERIFY(seen(child).find("nicknames"));  // never asked is no refusal
        must(consents().refuse(child, {guardianOf(child), {"home_visit"}}));
        QVERIFY(!seen(child).find("nicknames"));
        QVERIFY(must(consents().withheld(child)).contains("residence_address"));
    }

    void a_correction_of_a_visit_loses_nothing_that_is_hidden() {
        const RecordId child = file(aChild());
        const RecordId form = must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        Fields visit = aVisit();
        visit["remarks"] = std::string("原来的话");
        const RecordId id = must(director_->visits().save(child, visit)).id;
        must(consents().withdraw(form, {}, "director"));
        const auto corrected = must(director_->visits().correct(id, {{"met", std::string("child")}}, "更正"));
        QVERIFY(corrected.keptAsDraft);
        QCOMPARE(textOf(director_->database().single("select remarks from narrative.visit where id = $1",
                                                     {corrected.id.value})),
                 std::string("原来的话"));
    }

    void a_withdrawal_leaves_a_task_until_somebody_says_what_became_of_the_data() {
        const RecordId child = file(aChild());
        const RecordId form =
            must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").agrees("education")));
        QVERIFY(consents().unsettled().empty());
        must(consents().withdraw(form, {}, "director"));
        const auto open = consents().unsettled();
        QCOMPARE(open.size(), std::size_t(2));
        QCOMPARE(open.front().child, child);
        QVERIFY(workspace_->session("director2")->consents().unsettled().empty());
        QCOMPARE(codeOf(workspace_->session("director2")->consents().settle(open.front().consentPurpose, "deleted")),
                 std::string("record.not_found"));
        QVERIFY(!codeOf(consents().settle(open.front().consentPurpose, "forgotten")).empty());
        must(consents().settle(open.front().consentPurpose, "restricted"));
        QCOMPARE(consents().unsettled(child).size(), std::size_t(1));
        // Who agrees anew leaves nothing to delete.
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees(open.back().purpose)));
        QVERIFY(consents().unsettled(child).empty());
    }

    // Superseded

    void a_change_of_what_is_told_stops_the_old_and_asks_anew_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("duty 22: other kinds, not asked yet")
            << "kinds"
            << "not_asked" << QStringList{"superseded", "draft"} << false;
        QTest::newRow("duty 22: other method, not asked yet")
            << "method"
            << "not_asked" << QStringList{"superseded", "draft"} << false;
        QTest::newRow("duty 46: another recipient, not asked yet")
            << "recipient"
            << "not_asked" << QStringList{"superseded", "draft"} << false;
        QTest::newRow("duty 22: agreed anew") << "kinds"
                                              << "agree" << QStringList{"superseded", "given"} << true;
        QTest::newRow("duty 22: refused") << "kinds"
                                          << "refuse" << QStringList{"superseded", "refused"} << false;
        QTest::newRow("nothing changed, not asked") << ""
                                                    << "not_asked" << QStringList{"given", "draft"} << true;
    }
    void a_change_of_what_is_told_stops_the_old_and_asks_anew() {
        QFETCH(QString, change);
        QFETCH(QString, result);
        QFETCH(QStringList, states);
        QFETCH(bool, allowed);
        const RecordId child = file(aChild());
        const Fields before{{"method", std::string("collect,use")}, {"data_kinds", std::string("identity")}};
        const RecordId old =
            must(add(child, aForm("guardian_consent").by(guardianOf(child)).says("home_visit", "agree", before)));
        workspace_->clock().advanceDays(1);
        const Date now = today().plusDays(1);
        Fields after = before;
        if (change == "kinds") after["data_kinds"] = std::string("identity,health");
        if (change == "method") after["method"] = std::string("collect,use,provide");
        FormWords form = aForm("guardian_consent", now).by(guardianOf(child)).replacing(old);
        form.says("home_visit", result.toStdString(), after);
        if (change == "recipient") form.givesTo("某医院", "home_visit");
        must(add(child, form));
        QStringList now_are;
        for (const std::string& state : statesOf(child)) now_are << QString::fromStdString(state);
        QCOMPARE(now_are, states);
        QCOMPARE(must(consents().need(child, "home_visit")).allowed, allowed);
        // What it allowed until then it goes on to have allowed.
        QVERIFY(must(consents().need(child, "home_visit", today())).allowed);
        if (change.isEmpty() || result != "not_asked") return;
        QCOMPARE(stateKept(child), std::string("incomplete"));
    }

    void only_a_form_of_the_same_child_and_kind_is_replaced() {
        const RecordId child = file(aChild()), other = file(aChild().named("陈小雨"));
        const RecordId old = must(add(other, aForm("guardian_consent").by(guardianOf(other)).agrees("home_visit")));
        QCOMPARE(
            codeOf(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").replacing(old))),
            std::string("consent.supersedes_unknown"));
        QCOMPARE(statesOf(other), std::vector<std::string>{"given"});
    }

    void the_same_persons_later_word_replaces_the_earlier() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent", today().plusDays(-9)).by(guardianOf(child)).agrees("home_visit")));
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        QCOMPARE(statesOf(child), (std::vector<std::string>{"superseded", "given"}));
    }

    // Expired, and the birthdays

    void a_term_runs_out() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent")
                            .by(guardianOf(child))
                            .with("valid_until", today().plusDays(1).iso())
                            .agrees("home_visit")));
        workspace_->clock().advanceDays(1);
        QCOMPARE(statesOf(child), std::vector<std::string>{"given"});
        workspace_->clock().advanceDays(1);
        QCOMPARE(statesOf(child), std::vector<std::string>{"expired"});
    }

    void around_the_14th_birthday_data() {
        QTest::addColumn<QString>("born");
        QTest::addColumn<int>("day");  // from the birthday
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("missing");
        QTest::addColumn<QString>("guardianMay");
        QTest::addColumn<QString>("childMay");
        const QString wrong = "consent.wrong_branch";
        for (int day = -3; day <= 3; ++day)
            QTest::addRow("duty 12: %d day(s) from the birthday", day)
                << "2012-03-20" << day << (day <= 0 ? "given" : "expired")
                << (day < 0    ? QStringList{}
                    : day == 0 ? QStringList{"child_consent"}
                               : QStringList{"child_consent", "guardian_notice"})
                << (day <= 0 ? "" : wrong) << (day < 0 ? wrong : "");
        // Born on a leap day: both from 28 February to 1 March.
        for (int day = -2; day <= 1; ++day)
            QTest::addRow("duty 12: leap day, %d day(s) from 1 March", day)
                << "2012-02-29" << day << (day <= 0 ? "given" : "expired")
                << (day < -1   ? QStringList{}
                    : day <= 0 ? QStringList{"child_consent"}
                               : QStringList{"child_consent", "guardian_notice"})
                << (day <= 0 ? "" : wrong) << (day < -1 ? wrong : "");
    }
    void around_the_14th_birthday() {
        QFETCH(QString, born);
        QFETCH(int, day);
        QFETCH(QString, state);
        QFETCH(QStringList, missing);
        QFETCH(QString, guardianMay);
        QFETCH(QString, childMay);
        const Date birth = *Date::parse(born.toStdString()), birthday = birth.birthday(14);
        workspace_->clock().set(birthday.plusDays(-20));
        const RecordId child = file(aChild().bornOn(birth));
        must(add(child, aForm("guardian_consent", birthday.plusDays(-20)).by(guardianOf(child)).agrees("home_visit")));
        workspace_->clock().set(birthday.plusDays(day));
        const Date now = birthday.plusDays(day);
        QCOMPARE(QString::fromStdString(statesOf(child).front()), state);
        QStringList missingNow;
        for (const std::string& each : must(consents().need(child, "home_visit")).missing)
            missingNow << QString::fromStdString(each);
        QCOMPARE(missingNow, missing);
        const auto guardian = add(child, aForm("guardian_consent", now).by(guardianOf(child)).agrees("education"));
        const auto own = add(child, aForm("child_consent", now).agrees("education"));
        QCOMPARE(QString::fromStdString(codeOf(guardian)), guardianMay);
        QCOMPARE(QString::fromStdString(codeOf(own)), childMay);
    }

    void from_18_no_guardian_is_asked_or_told_and_what_they_said_is_over() {
        const Date birth = *Date::parse("2008-03-10");
        const RecordId child = file(aChild().bornOn(birth).with("can_express_will", std::string("no")));
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        must(add(child, aForm("guardian_notice").by(guardianOf(child)).tells("survey")));
        workspace_->clock().set(birth.birthday(18).plusDays(-1));
        QCOMPARE(statesOf(child), (std::vector<std::string>{"given", "given"}));
        workspace_->clock().set(birth.birthday(18));
        QCOMPARE(statesOf(child), (std::vector<std::string>{"expired", "expired"}));
        const Date now = birth.birthday(18);
        QCOMPARE(codeOf(add(child, aForm("guardian_notice", now).by(guardianOf(child)).tells("survey"))),
                 std::string("consent.wrong_branch"));
        must(add(child, aForm("child_notice", now).tells("survey")));
    }

    // Today

    void what_time_and_words_leave_to_be_done_stands_on_today() {
        const RecordId withdrawn = file(aChild()), drafted = file(aChild().named("陈小雨"));
        const RecordId form = must(add(
            withdrawn, aForm("guardian_consent").by(guardianOf(withdrawn)).agrees("home_visit").agrees("education")));
        must(consents().withdraw(form, {}, "director"));
        const RecordId draft = must(consents().keepDraft(drafted, aForm("guardian_consent").agrees("home_visit")));
        consents().typing().keep(drafted, {{"consent.place", std::string("村部")}});
        const RecordId eight = file(aChild().bornOn(today().birthday(-8).plusDays(30)));
        const RecordId grown = file(aChild().bornOn(today().birthday(-18).plusDays(1)));
        using enum cases::TodayKind;
        const auto unsettled = todayOf(DataUnsettled);
        QCOMPARE(unsettled.size(), std::size_t(1));  // one task a child, however many purposes
        QCOMPARE(unsettled.front().child, withdrawn);
        QVERIFY(*unsettled.front().dueOn > today().plusDays(14));
        QCOMPARE(todayOf(ConsentDraft).front().record, draft);
        QCOMPARE(todayOf(ConsentTyping).front().child, drafted);
        QCOMPARE(todayOf(TurningEight).front().child, eight);
        QVERIFY(todayOf(TurnedEighteen).empty());
        // The young person turns 18, and is told.
        workspace_->clock().advanceDays(1);
        QCOMPARE(todayOf(TurnedEighteen).front().child, grown);
        must(add(grown, aForm("child_notice", today().plusDays(1)).tells("survey")));
        QVERIFY(todayOf(TurnedEighteen).empty());
        for (const auto& open : consents().unsettled()) must(consents().settle(open.consentPurpose, "deleted"));
        QVERIFY(todayOf(DataUnsettled).empty());
        consents().typing().forget(drafted);
        must(consents().discardDraft(draft));
        QVERIFY(todayOf(ConsentDraft).empty() && todayOf(ConsentTyping).empty());
    }

    // What must have been told

    void nobody_agrees_to_what_was_not_told_data() {
        QTest::addColumn<QString>("lacking");
        QTest::addColumn<QString>("code");
        QTest::newRow("duty 33: necessity") << "necessity"
                                            << "consent.group_untold";
        QTest::newRow("duty 33: effect") << "effect"
                                         << "consent.group_untold";
        QTest::newRow("duty 14: medium") << "publication_medium"
                                         << "consent.publication_untold";
        QTest::newRow("duty 14: processing") << "publication_processing"
                                             << "consent.publication_untold";
        QTest::newRow("item 19: witness") << "witness"
                                          << "consent.witness_missing";
    }
    void nobody_agrees_to_what_was_not_told() {
        QFETCH(QString, lacking);
        QFETCH(QString, code);
        const RecordId child = file(aChild());
        Record form = aForm("guardian_consent")
                          .by(guardianOf(child))
                          .agrees(lacking.startsWith("publication") ? "publication" : "assessment")
                          .agreesToGroup("health");
        if (lacking == "witness") form.fields["read_aloud"] = std::int64_t(1);
        form.fields.erase(lacking.toStdString());
        form.parts["consent_group"].front().fields.erase(lacking.toStdString());
        const auto added = add(child, form);
        QCOMPARE(QString::fromStdString(codeOf(added)), code);
        QVERIFY(added.error().place.field.ends_with(lacking.toStdString()));
        QVERIFY(must(consents().list(child)).empty());
    }

    void the_unit_as_guardian_needs_someone_from_outside() {
        const RecordId child =
            file(aChild().withGuardian(aGuardian().with("kind", std::string("civil_affairs_temporary"))));
        FormWords form = aForm("guardian_notice")
                             .by(guardianOf(child))
                             .with("legal_basis", std::string("statutory_duty"))
                             .with("legal_basis_article", std::string("未成年人保护法 94"))
                             .tells("home_visit");
        QCOMPARE(codeOf(add(child, form)), std::string("consent.second_approver_missing"));
        form.with("second_approver", std::string("李四")).with("second_approver_unit", director_->unitName());
        QCOMPARE(codeOf(add(child, form)), std::string("consent.second_approver_inside"));
        must(add(child, form.with("second_approver_unit", std::string("浏阳市人民检察院"))));
    }

private:
    cases::Consents& consents() { return director_->consents(); }
    RecordId file(const ChildWords& child) { return must(director_->children().add(child)); }
    RecordId aChildWithEverything() {
        return file(aChild()
                        .with("household_phone", std::string("13800138000"))
                        .with("residence_address", std::string("长沙路1号"))
                        .with("household_address", std::string("沙龙村2组"))
                        .with("nicknames", std::string("小花"))
                        .with("care_instructions", std::string("怕狗"))
                        .with("school", std::string("沙龙小学"))
                        .with("safe_call_never", std::string("父亲"))
                        .with("bank_account", std::string("6222020000000007")));
    }
    RecordId guardianOf(RecordId child) { return director_->records().parts("guardian", child).front().id; }
    Result<RecordId> add(RecordId child, const Record& form) { return consents().add(child, form); }
    Record seen(RecordId child) { return must(director_->children().show(child, "home_visit")); }
    std::vector<cases::TodayItem> todayOf(cases::TodayKind kind) {
        std::vector<cases::TodayItem> items = cases::Today(director_->context()).list().items;
        std::erase_if(items, [&](const cases::TodayItem& item) { return item.kind != kind; });
        return items;
    }
    std::vector<std::string> statesOf(RecordId child) {
        std::vector<std::string> states;
        for (const Record& form : must(consents().list(child))) states.push_back(form.text("state"));
        return states;
    }
    std::string stateKept(RecordId child) {
        return textOf(
            director_->database().single("select consent_state from core.child where id = $1", {child.value}));
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
};

QTEST_GUILESS_MAIN(ConsentLifeTest)
#include "consent_life_test.moc"
