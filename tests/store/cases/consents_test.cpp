// Who may consent, how a consent ends, and what the file keeps of it, with real files.

#include "tests/support/consent_form.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;

class ConsentsTest : public QObject {
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

    void under_fourteen_the_guardian_of_record_consents() {
        const RecordId child = file(aChild());
        const RecordId id = must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        const auto forms = must(director_->consents().list(child));
        QCOMPARE(forms.size(), std::size_t(1));
        QCOMPARE(forms.front().id, id);
        // What the record knows is not typed again: who signed, the age, the branch, the term.
        QCOMPARE(forms.front().text("signer_name"), std::string("李秀英"));
        QCOMPARE(forms.front().text("guardian_kind"), std::string("grandparent"));
        QCOMPARE(forms.front().number("child_age"), 10);
        QCOMPARE(forms.front().text("branch"), std::string("under_14"));
        QCOMPARE(forms.front().text("valid_until"), std::string("2027-03-01"));
        QCOMPARE(forms.front().parts.at("consent_purpose").front().text("result"), std::string("agree"));
        QCOMPARE(must(director_->consents().state(child)), std::string("complete"));
        QCOMPARE(stateKept(child), std::string("complete"));
    }

    void a_signer_may_be_named_as_on_the_paper() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent").with("signer_name", std::string("李秀英")).agrees("home_visit")));
        QCOMPARE(must(director_->consents().list(child)).front().number("signer_guardian"), guardianOf(child).value);
    }

    void who_may_not_sign_data() {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("code");
        QTest::newRow("e6: somebody else") << "stranger"
                                           << "consent.signer_not_guardian";
        QTest::newRow("73: the entrusted carer") << "carer"
                                                 << "consent.carer_is_no_guardian";
        QTest::newRow("81: revoked") << "revoked"
                                     << "consent.guardian_ended";
        QTest::newRow("81: guardianship ended last month") << "ended"
                                                           << "consent.guardian_ended";
        QTest::newRow("81: guardianship began after the day") << "later"
                                                              << "consent.guardian_ended";
        QTest::newRow("e5: under suspicion") << "suspected"
                                             << "consent.guardian_not_informed";
        QTest::newRow("e5: not to be informed") << "barred"
                                                << "consent.guardian_not_informed";
        QTest::newRow("e5: the bar has run out") << "barred before"
                                                 << "";
        QTest::newRow("e4: civil affairs to themselves") << "office"
                                                         << "consent.to_oneself";
        QTest::newRow("81: a grandmother") << "grandmother"
                                           << "";
    }
    void who_may_not_sign() {
        QFETCH(QString, who);
        QFETCH(QString, code);
        GuardianWords guardian = aGuardian();
        if (who == "revoked") guardian.with("revoked", std::int64_t(1));
        if (who == "ended") guardian.with("to_date", today().plusDays(-30).iso());
        if (who == "suspected") guardian.with("under_suspicion", std::int64_t(1));
        if (who.startsWith("barred")) guardian.with("do_not_inform", std::int64_t(1));
        if (who == "barred before") guardian.with("do_not_inform_until", today().plusDays(-1).iso());
        if (who == "office") guardian.with("kind", std::string("civil_affairs_temporary"));
        const RecordId child = file(aChild().withGuardian(guardian).with("carer_name", std::string("赵大妈")));
        FormWords form = aForm("guardian_consent").agrees("home_visit");
        if (who == "later") {
            must(director_->children().setGuardian(guardianOf(child), {{"from_date", today().iso()}}, "更正"));
            form = aForm("guardian_consent", today().plusDays(-1)).agrees("home_visit");
        }
        if (who == "stranger")
            form.with("signer_name", std::string("王五"));
        else if (who == "carer")
            form.with("signer_name", std::string("赵大妈"));
        else
            form.by(guardianOf(child));
        QCOMPARE(QString::fromStdString(codeOf(add(child, form))), code);
        QCOMPARE(must(director_->consents().list(child)).size(), std::size_t(code.isEmpty() ? 1 : 0));
    }

    void another_childs_guardian_is_nobody_here() {
        const RecordId child = file(aChild()), other = file(aChild().named("陈小雨"));
        QCOMPARE(codeOf(add(child, aForm("guardian_consent").by(guardianOf(other)).agrees("home_visit"))),
                 std::string("consent.signer_not_guardian"));
    }

    void the_form_fits_the_age_on_the_day_of_signing_data() {
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<QString>("code");
        QTest::newRow("11: at 13 by the child") << "2012-03-03"
                                                << "child_consent"
                                                << "home_visit"
                                                << "consent.wrong_branch";
        QTest::newRow("11: at 13 by the guardian") << "2012-03-03"
                                                   << "guardian_consent"
                                                   << "home_visit"
                                                   << "";
        QTest::newRow("12: on the birthday by the child") << "2012-03-02"
                                                          << "child_consent"
                                                          << "home_visit"
                                                          << "";
        QTest::newRow("12: on the birthday by the guardian") << "2012-03-02"
                                                             << "guardian_consent"
                                                             << "home_visit"
                                                             << "";
        QTest::newRow("12: at 14 by the guardian") << "2012-03-01"
                                                   << "guardian_consent"
                                                   << "home_visit"
                                                   << "consent.wrong_branch";
        QTest::newRow("12: at 14 by the child") << "2012-03-01"
                                                << "child_consent"
                                                << "home_visit"
                                                << "";
        QTest::newRow("12: at 14 the guardian is told") << "2012-03-01"
                                                        << "guardian_notice"
                                                        << "home_visit"
                                                        << "";
        QTest::newRow("14: at 14 publication by the guardian") << "2012-03-01"
                                                               << "guardian_consent"
                                                               << "publication"
                                                               << "";
        QTest::newRow("14: at 9 publication by the child") << "2016-05-20"
                                                           << "child_consent"
                                                           << "publication"
                                                           << "";
    }
    void the_form_fits_the_age_on_the_day_of_signing() {
        QFETCH(QString, born);
        QFETCH(QString, kind);
        QFETCH(QString, purpose);
        QFETCH(QString, code);
        const RecordId child = file(aChild().bornOn(*Date::parse(born.toStdString())));
        FormWords form = aForm(kind.toStdString());
        if (kind.endsWith("notice"))
            form.tells(purpose.toStdString());
        else
            form.agrees(purpose.toStdString());
        if (kind.startsWith("guardian")) form.by(guardianOf(child));
        QCOMPARE(QString::fromStdString(codeOf(add(child, form))), code);
    }

    void from_fourteen_complete_means_signed_and_told() {
        const RecordId child = file(aChild().aged(15));
        must(add(child, aForm("child_consent").agrees("home_visit")));
        QCOMPARE(stateKept(child), std::string("incomplete"));
        QVERIFY(must(director_->visits().save(child, aVisit())).keptAsDraft);
        must(add(child, aForm("guardian_notice").by(guardianOf(child)).tells("home_visit")));
        QCOMPARE(stateKept(child), std::string("complete"));
        QVERIFY(must(director_->visits().waiting()).empty());
    }

    void what_the_form_says_of_the_childs_will_counts() {
        const RecordId child = file(aChild().aged(15));
        must(add(child, aForm("guardian_consent")
                            .by(guardianOf(child))
                            .with("can_express_will", std::string("no"))
                            .with("will_basis", std::string("残疾人证"))
                            .agrees("home_visit")));
        QCOMPARE(must(director_->records().read("child", child)).text("can_express_will"), std::string("no"));
        // The guardian's consent is there; the child is to be heard all the same.
        QCOMPARE(must(director_->consents().need(child, "home_visit")).missing,
                 std::vector<std::string>{"child_consent"});
    }

    void each_purpose_has_its_own_result() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").refuses("education")));
        QVERIFY(must(director_->consents().need(child, "home_visit")).allowed);
        QVERIFY(!must(director_->consents().need(child, "education")).allowed);
        QVERIFY(must(director_->consents().need(child, "education")).refused);
        QVERIFY(!must(director_->consents().need(child, "psychological")).refused);
    }

    void a_sensitive_group_is_agreed_to_separately() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("medical").agreesToGroup("health")));
        QCOMPARE(must(director_->consents().need(child, "medical")).missing,
                 std::vector<std::string>{"separate_consent:disability"});
        must(add(child, aForm("guardian_consent")
                            .by(guardianOf(child))
                            .agrees("medical")
                            .agreesToGroup("health")
                            .agreesToGroup("disability")));
        QVERIFY(must(director_->consents().need(child, "medical")).allowed);
    }

    void a_form_that_asks_wrongly_is_refused_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("22: no purpose") << "none"
                                        << "consent.no_purpose";
        QTest::newRow("a purpose twice") << "twice"
                                         << "consent.purpose_twice";
        QTest::newRow("16: fundraising") << "forbidden"
                                         << "purpose.forbidden";
        QTest::newRow("16: to a recipient for marketing") << "forbidden recipient"
                                                          << "purpose.forbidden";
        QTest::newRow("an unknown purpose") << "unknown"
                                            << "purpose.unknown";
        QTest::newRow("14: publication with others") << "publication"
                                                     << "consent.publication_alone";
        QTest::newRow("21: duty signed as consent") << "duty"
                                                    << "consent.basis_is_notice";
        QTest::newRow("21: duty of one purpose signed") << "duty of one"
                                                        << "consent.basis_is_notice";
        QTest::newRow("34: duty without its article") << "no article"
                                                      << "consent.article_missing";
        QTest::newRow("25: emergency without a beginning") << "no beginning"
                                                           << "field.required";
        QTest::newRow("25: emergency ends first") << "ends first"
                                                  << "consent.emergency_dates";
        QTest::newRow("runs out before it was signed") << "runs out"
                                                       << "consent.valid_before_signed";
        QTest::newRow("12: the child's form signed by a guardian") << "by guardian"
                                                                   << "consent.signed_by_child";
        QTest::newRow("no result: nothing is ticked beforehand") << "no result"
                                                                 << "field.required";
        QTest::newRow("signed tomorrow") << "tomorrow"
                                         << "field.in_future";
        QTest::newRow("before the birth") << "unborn"
                                          << "consent.before_birth";
    }
    void a_form_that_asks_wrongly_is_refused() {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        const RecordId child = file(aChild().aged(fault == "by guardian" ? 15 : 10));
        FormWords form = aForm("guardian_consent").by(guardianOf(child));
        FormWords notice = aForm("guardian_notice").by(guardianOf(child)).tells("home_visit");
        Record record;
        if (fault == "none") record = form;
        if (fault == "twice") record = form.agrees("home_visit").refuses("home_visit");
        if (fault == "forbidden") record = form.agrees("fundraising");
        if (fault == "forbidden recipient") {
            record = form.agrees("home_visit");
            record.parts["consent_recipient"].push_back({{},
                                                         {{"recipient", std::string("某公司")},
                                                          {"purpose", std::string("marketing")},
                                                          {"result", std::string("agree")}},
                                                         {}});
        }
        if (fault == "unknown") record = form.agrees("curiosity");
        if (fault == "publication") record = form.agrees("home_visit").agrees("publication");
        if (fault == "duty") record = form.agrees("home_visit").with("legal_basis", std::string("statutory_duty"));
        if (fault == "duty of one")
            record = form.says("home_visit", "agree", {{"legal_basis", std::string("statutory_duty")}});
        if (fault == "no article") record = notice.with("legal_basis", std::string("statutory_duty"));
        if (fault == "no beginning")
            record = notice.with("legal_basis", std::string("emergency"))
                         .with("legal_basis_article", std::string("PIPL 13"));
        if (fault == "ends first")
            record = notice.with("legal_basis", std::string("emergency"))
                         .with("legal_basis_article", std::string("PIPL 13"))
                         .with("emergency_from", today().iso())
                         .with("emergency_until", today().plusDays(-1).iso());
        if (fault == "runs out") record = form.agrees("home_visit").with("valid_until", today().plusDays(-1).iso());
        if (fault == "by guardian") record = aForm("child_consent").by(guardianOf(child)).agrees("home_visit");
        if (fault == "no result") record = form.tells("home_visit");
        if (fault == "tomorrow")
            record = aForm("guardian_consent", today().plusDays(1)).by(guardianOf(child)).agrees("home_visit");
        if (fault == "unborn")
            record = aForm("guardian_consent", today().plusDays(-4000)).by(guardianOf(child)).agrees("home_visit");
        QCOMPARE(QString::fromStdString(codeOf(add(child, record))), code);
        // Nothing of a refused form is left behind.
        for (const char* table : {"consent.consent", "consent.consent_purpose", "consent.consent_recipient"})
            QCOMPARE(numberOf(director_->database().single(std::string("select count(*) from ") + table)), 0);
    }

    void who_refused_is_left_in_peace_data() {
        QTest::addColumn<int>("daysLater");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        QTest::newRow("64: the next day") << 1 << ""
                                          << "consent.asked_too_soon";
        QTest::newRow("64: the last day of the rest") << 179 << ""
                                                      << "consent.asked_too_soon";
        QTest::newRow("64: after the rest") << 180 << ""
                                            << "";
        QTest::newRow("64: they asked themselves") << 1 << "asked"
                                                   << "";
        QTest::newRow("64: the method has changed") << 1 << "method"
                                                    << "";
        QTest::newRow("64: another purpose") << 1 << "purpose"
                                             << "";
        QTest::newRow("64: the other guardian") << 1 << "guardian"
                                                << "";
    }
    void who_refused_is_left_in_peace() {
        QFETCH(int, daysLater);
        QFETCH(QString, change);
        QFETCH(QString, code);
        const RecordId child = file(aChild().withGuardian(aGuardian()).withGuardian(aGuardian().named("王建国")));
        const auto guardians = director_->records().parts("guardian", child);
        must(add(child, aForm("guardian_consent").by(guardians[0].id).refuses("home_visit")));
        QCOMPARE(stateKept(child), std::string("refused"));
        workspace_->clock().set(today().plusDays(daysLater));
        FormWords form = aForm("guardian_consent", today().plusDays(daysLater));
        form.by(guardians[change == "guardian" ? 1 : 0].id);
        if (change == "asked") form.with("asked_by_person", std::int64_t(1));
        if (change == "method")
            form.says("home_visit", "agree", {{"method", std::string("collect")}});
        else
            form.agrees(change == "purpose" ? "education" : "home_visit");
        const auto added = add(child, form);
        QCOMPARE(QString::fromStdString(codeOf(added)), code);
        if (!added) QCOMPARE(added.error().details, std::vector<std::string>{today().plusDays(180).iso()});
    }

    void withdrawing_one_purpose_leaves_the_others() {
        const RecordId child = file(aChild());
        const RecordId form =
            must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit").agrees("education")));
        must(director_->consents().withdraw(form, {"education"}, "director"));
        QVERIFY(must(director_->consents().need(child, "home_visit")).allowed);
        QVERIFY(!must(director_->consents().need(child, "education")).allowed);
        // What was allowed before stays allowed for the days before (row 23).
        workspace_->clock().advanceDays(1);
        const Record kept = must(director_->consents().list(child)).front();
        QCOMPARE(kept.text("withdrawal_scope"), std::string("education"));
        QCOMPARE(kept.text("withdrawn_on"), std::string());
        must(director_->consents().withdraw(form, {}, "director"));
        QCOMPARE(must(director_->consents().list(child)).front().text("withdrawn_on"), today().plusDays(1).iso());
        QVERIFY(must(director_->consents().need(child, "home_visit", today())).allowed);
        QVERIFY(!must(director_->consents().need(child, "home_visit")).allowed);
        QCOMPARE(codeOf(director_->consents().withdraw(form, {}, "director")),
                 std::string("consent.nothing_to_withdraw"));
    }

    void a_withdrawal_says_who_received_it_and_a_notice_is_none() {
        const RecordId child = file(aChild().aged(15));
        const RecordId form = must(add(child, aForm("child_consent").agrees("home_visit")));
        QCOMPARE(codeOf(director_->consents().withdraw(form, {}, " ")), std::string("field.required"));
        QCOMPARE(codeOf(director_->consents().withdraw(form, {}, std::string(100, 'x'))),
                 std::string("field.too_long"));
        const RecordId notice = must(add(child, aForm("guardian_notice").by(guardianOf(child)).tells("home_visit")));
        QCOMPARE(codeOf(director_->consents().withdraw(notice, {}, "director")),
                 std::string("consent.notice_not_withdrawn"));
    }

    void the_state_changes_with_the_guardian_and_with_time() {
        const RecordId child = file(aChild().bornOn(today().birthday(-14).plusDays(10)));
        must(add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit")));
        QCOMPARE(stateKept(child), std::string("complete"));
        // The child turns 14 while the file sleeps (regulation e3).
        workspace_->clock().advanceDays(12);
        QVERIFY(director_->consents().refreshDue() >= 1);
        QCOMPARE(stateKept(child), std::string("incomplete"));
        QCOMPARE(director_->consents().refreshDue(), 0);
    }

    void a_consent_that_runs_out_is_noticed() {
        const RecordId child = file(aChild());
        must(add(child, aForm("guardian_consent")
                            .by(guardianOf(child))
                            .with("valid_until", today().plusDays(5).iso())
                            .agrees("home_visit")));
        director_->consents().refreshDue();
        workspace_->clock().advanceDays(6);
        QVERIFY(director_->consents().refreshDue() >= 1);
        QCOMPARE(stateKept(child), std::string("incomplete"));
    }

    void children_by_state_are_the_actors_own() {
        const RecordId agreed = file(aChild()), silent = file(aChild().named("陈小雨"));
        must(add(agreed, aForm("guardian_consent").by(guardianOf(agreed)).agrees("home_visit")));
        const auto incomplete = must(director_->consents().children("incomplete"));
        QCOMPARE(incomplete.total, 1);
        QCOMPARE(incomplete.rows.front().id, silent);
        QCOMPARE(must(director_->consents().children()).total, 2);
        QCOMPARE(must(workspace_->session("director2")->consents().children()).total, 0);
    }

    void who_does_not_hold_the_consents_is_told_so() {
        const RecordId child = file(aChild());
        QCOMPARE(codeOf(workspace_->session("reporter")->consents().need(child, "home_visit")),
                 std::string("compartment.not_held"));
        QCOMPARE(codeOf(workspace_->session("director2")->consents().list(child)), std::string("record.not_found"));
        QCOMPARE(codeOf(workspace_->session("supervisor")
                            ->consents()
                            .add(child, aForm("guardian_consent").by(guardianOf(child)).agrees("home_visit"))),
                 std::string("permission.missing"));
    }

private:
    RecordId file(const ChildWords& child) { return must(director_->children().add(child)); }
    RecordId guardianOf(RecordId child) { return director_->records().parts("guardian", child).front().id; }
    Result<RecordId> add(RecordId child, const Record& form) { return director_->consents().add(child, form); }
    std::string stateKept(RecordId child) {
        return textOf(
            director_->database().single("select consent_state from core.child where id = $1", {child.value}));
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
};

QTEST_GUILESS_MAIN(ConsentsTest)
#include "consents_test.moc"
