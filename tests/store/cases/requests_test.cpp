// Requests of data subjects from the counter to the appeal, with real files: who is turned down, by when, and by whom.

#include "model/cases/requests.h"
#include "model/cases/disposals.h"
#include "model/cases/today.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::Requests;
using policy::RequestStep;
using enum policy::RequestStep;

namespace {

Value words(const char* text) {
    return std::string(text);
}

const Fields shownPapers{{"identity_document", words("resident_id")}, {"relation_proof", words("household_register")}};

}  // namespace

class RequestsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers().withUser("supervisor2", "township_supervisor", "430181103000");
    }
    void init() {
        director_ = workspace_->session("director");
        supervisor_ = workspace_->session("supervisor");
        child_ = must(director_->children().add(aChild().withGuardian(aGuardian().named("李秀英"))));
        guardian_ = must(director_->children().show(child_, "home_visit")).parts.at("guardian").front().id;
    }
    void cleanup() {
        director_.reset();
        supervisor_.reset();
    }
    void cleanupTestCase() { workspace_.reset(); }

    void a_request_is_taken_in_with_its_number_and_clocks() {
        const RecordId id = asked("copy");
        const Record request = shown(id);
        QVERIFY(request.text("number").starts_with("CS01-SQ2026-"));
        QCOMPARE(request.text("state"), std::string("received"));
        QCOMPARE(request.text("received_on"), today().iso());
        QCOMPARE(request.text("due_on"), std::string("2026-04-01"));
        QCOMPARE(request.text("step_due_on"), std::string("2026-03-05"));
        QCOMPARE(request.text("asker_name"), std::string("李秀英"));
        QCOMPARE(request.text("full_name"), std::string("王小兰"));
        QVERIFY(request.text("number") != shown(asked("copy")).text("number"));
    }

    void core_does_not_say_who_asked_nor_for_what() {
        const RecordId id = asked("delete");
        const auto reporter = workspace_->session("reporter");
        QCOMPARE(textOf(reporter->database().single("select due_on from core.request where id = $1", {id.value})),
                 std::string("2026-03-23"));
        for (const catalogue::Field* field : reporter->catalogue().fieldsOf("request"))
            if (field->compartment == Compartment::Core)
                QVERIFY2(field->sensitivity != catalogue::Sensitivity::Sensitive, field->key.c_str());
        QCOMPARE(codeOf(Requests(reporter->context()).show(id)), std::string("compartment.not_held"));
        QCOMPARE(codeOf(Requests(reporter->context()).list({}, Requests::Which::All)),
                 std::string("compartment.not_held"));
    }

    void from_the_counter_to_the_answer() {
        const RecordId id = asked("copy");
        take(*director_, id, Check, shownPapers);
        take(*director_, id, Accept);
        QCOMPARE(shown(id).text("step_due_on"), std::string("2026-04-01"));
        take(*director_, id, Handle);
        QCOMPARE(tried(*director_, id, Answer, {{"answer", words("granted")}}), std::string("permission.missing"));
        take(*supervisor_, id, Answer, {{"answer", words("granted")}, {"answer_text", words("复制件随信附上。")}});
        const Record answered = shown(id);
        QCOMPARE(answered.text("state"), std::string("answered"));
        QCOMPARE(answered.text("answered_on"), today().iso());
        QCOMPARE(answered.text("answered_by"), std::string("supervisor"));
        QCOMPARE(answered.text("checked_by"), std::string("director"));
        QVERIFY(answered.text("step_due_on").empty());
        take(*director_, id, Close);
        QCOMPARE(shown(id).text("state"), std::string("closed"));
    }

    void no_step_is_skipped_data() {
        QTest::addColumn<int>("reached");
        QTest::addColumn<QString>("step");
        const char* all[] = {"check",  "ask_proof", "approve", "accept",        "handle",
                             "extend", "answer",    "appeal",  "answer_appeal", "close"};
        const std::vector<std::set<std::string>> allowed{{"check", "ask_proof", "answer"},
                                                         {"accept", "approve", "ask_proof", "answer"},
                                                         {"handle", "extend", "answer"},
                                                         {"answer", "extend"},
                                                         {"close", "appeal"}};
        for (int reached = 0; reached < int(allowed.size()); ++reached)
            for (const char* step : all)
                if (!allowed[std::size_t(reached)].contains(step))
                    QTest::addRow("duty 35: %s after %d steps", step, reached) << reached << step;
    }
    void no_step_is_skipped() {
        QFETCH(int, reached);
        QFETCH(QString, step);
        const RecordId id = brought(asked("copy"), reached);
        const std::string before = shown(id).text("state");
        QCOMPARE(tried(*supervisor_, id, *policy::requestStep(step.toStdString())),
                 std::string("request.step_not_next"));
        QCOMPARE(shown(id).text("state"), before);
    }

    void identity_is_checked_before_anything_is_accepted() {
        const RecordId id = asked("copy");
        QCOMPARE(tried(*director_, id, Check), std::string("field.required"));
        QCOMPARE(tried(*director_, id, Check, {{"identity_document", words("resident_id")}}),
                 std::string("field.required"));
        take(*director_, id, AskProof, {{"proof_missing", words("请补充户口簿。")}});
        QCOMPARE(shown(id).text("proof_asked_on"), today().iso());
        QCOMPARE(shown(id).text("state"), std::string("received"));
        take(*director_, id, Check, shownPapers);
    }

    void a_revoked_guardian_gets_nothing_but_a_written_refusal() {
        const RecordId id = asked("copy");
        take(*director_, id, Check, shownPapers);
        must(director_->children().setGuardian(guardian_, {{"revoked", std::int64_t(1)}}, "法院判决"));
        QCOMPARE(tried(*director_, id, Accept), std::string("request.guardian_ended"));
        take(*supervisor_, id, Answer,
             {{"answer", words("refused")}, {"answer_reasons", words("监护人资格已被撤销。")}});
        QCOMPARE(shown(id).text("answer"), std::string("refused"));
    }

    void revoked_after_acceptance_is_still_stopped() {
        const RecordId id = brought(asked("copy"), 3);
        must(director_->children().setGuardian(guardian_, {{"revoked", std::int64_t(1)}}, "法院判决"));
        QCOMPARE(tried(*supervisor_, id, Answer, {{"answer", words("granted")}}),
                 std::string("request.guardian_ended"));
    }

    void a_guardian_under_suspicion_waits_for_the_word_of_another_data() {
        QTest::addColumn<QString>("mark");
        QTest::newRow("e5: under suspicion") << "under_suspicion";
        QTest::newRow("e5: not to be informed") << "do_not_inform";
    }
    void a_guardian_under_suspicion_waits_for_the_word_of_another() {
        QFETCH(QString, mark);
        const RecordId id = asked("copy");
        must(director_->children().setGuardian(guardian_, {{mark.toStdString(), std::int64_t(1)}}, "公安已立案"));
        take(*supervisor_, id, Check, shownPapers);
        QCOMPARE(tried(*director_, id, Accept), std::string("request.needs_approval"));
        const Fields why{{"safety_reason", words("公安机关书面同意答复。")}};
        QCOMPARE(tried(*supervisor_, id, Approve, {}), std::string("field.required"));
        QCOMPARE(tried(*supervisor_, id, Approve, why), std::string("request.same_checker"));
        QCOMPARE(tried(*director_, id, Approve, why), std::string("permission.missing"));
        const auto other = workspace_->session("supervisor2");
        take(*other, id, Approve, why);
        take(*director_, id, Accept);
        QCOMPARE(shown(id).text("safety_approved_by"), std::string("supervisor2"));
    }

    void nobody_gets_round_it_as_a_relative_or_by_name() {
        must(director_->children().setGuardian(guardian_, {{"under_suspicion", std::int64_t(1)}}, "公安已立案"));
        must(director_->children().set(
            child_, {{"status", words("closed")}, {"closed_on", today().iso()}, {"close_reason", words("died")}},
            "死亡证明"));
        const RecordId id =
            asked("copy", "near_relative", {{"asker_name", words("李秀英")}, {"asker_relation", words("62")}});
        take(*director_, id, Check, shownPapers);
        QCOMPARE(tried(*director_, id, Accept), std::string("request.needs_approval"));
    }

    void a_carer_a_stranger_and_a_relative_of_a_living_child_are_refused_data() {
        QTest::addColumn<QString>("asker");
        QTest::addColumn<QString>("code");
        QTest::newRow("duty 73: who only looks after the child") << "guardian"
                                                                 << "request.not_guardian";
        QTest::newRow("duty 54: a stranger") << "other"
                                             << "request.not_entitled";
        QTest::newRow("e29: an uncle") << "near_relative"
                                       << "request.relative_of_living";
    }
    void a_carer_a_stranger_and_a_relative_of_a_living_child_are_refused() {
        QFETCH(QString, asker);
        QFETCH(QString, code);
        const RecordId id =
            asked("copy", asker.toStdString(), {{"asker_name", words("赵大婶")}, {"asker_relation", words("97")}});
        take(*director_, id, Check, shownPapers);
        QCOMPARE(tried(*director_, id, Accept), code.toStdString());
    }

    void anybody_may_complain_even_about_nobody_on_file() {
        const RecordId id = must(Requests(director_->context())
                                     .open(cases::ofNobody, {{"right_asked", words("complaint")},
                                                             {"asker_kind", words("other")},
                                                             {"asker_name", words("周明")},
                                                             {"wish", words("公示栏里贴了孩子的照片。")}}));
        take(*director_, id, Check, {{"identity_document", words("resident_id")}});
        take(*director_, id, Accept);
        take(*director_, id, Handle);
        take(*supervisor_, id, Answer, {{"answer", words("granted")}, {"answer_text", words("照片已撤下。")}});
        // The township and the county see it; another village does not.
        for (const char* user : {"supervisor", "county"}) QVERIFY(listed(user, id));
        for (const char* user : {"director2", "worker"}) {
            QVERIFY2(!listed(user, id), user);
            const auto session = workspace_->session(user);
            QCOMPARE(codeOf(Requests(session->context()).show(id)), std::string("record.not_found"));
        }
        // What is asked about a child who is not on file names the child.
        QCOMPARE(codeOf(Requests(director_->context())
                            .open(cases::ofNobody, {{"right_asked", words("copy")},
                                                    {"asker_kind", words("guardian")},
                                                    {"asker_name", words("周明")}})),
                 std::string("field.required"));
    }

    void others_do_not_see_it() {
        const RecordId id = asked("copy");
        const auto other = workspace_->session("director2");
        Requests requests(other->context());
        QCOMPARE(codeOf(requests.show(id)), std::string("record.not_found"));
        QCOMPARE(codeOf(requests.take(id, Check, shownPapers)), std::string("record.not_found"));
        QCOMPARE(codeOf(requests.list(child_, Requests::Which::All)), std::string(""));
        QVERIFY(must(requests.list(child_, Requests::Which::All)).empty());
        QCOMPARE(codeOf(requests.open(child_, theAsking("copy"))), std::string("record.not_found"));
        for (const char* officer : {"security", "sysadmin", "auditor", "reporter"}) {
            const auto session = workspace_->session(officer);
            QVERIFY(!codeOf(Requests(session->context()).open(child_, theAsking("copy"))).empty());
        }
    }

    void a_refusal_says_why_data() {
        QTest::addColumn<QString>("answer");
        QTest::newRow("duty 54: refused") << "refused";
        QTest::newRow("duty 54: in part") << "partly";
    }
    void a_refusal_says_why() {
        QFETCH(QString, answer);
        const RecordId id = brought(asked("copy"), 3);
        Fields fields{{"answer", answer.toStdString()}};
        QCOMPARE(tried(*supervisor_, id, Answer, fields), std::string("request.reason_missing"));
        fields["answer_reasons"] = words("  \n ");
        QCOMPARE(tried(*supervisor_, id, Answer, fields), std::string("request.reason_missing"));
        fields["answer_reasons"] = words("涉及他人信息的部分不能提供（个人信息保护法第四十五条）。");
        take(*supervisor_, id, Answer, fields);
    }

    void before_it_is_handled_a_request_is_only_refused() {
        for (int reached : {0, 1, 2}) {
            const RecordId id = brought(asked("copy"), reached);
            QCOMPARE(tried(*supervisor_, id, Answer, {{"answer", words("granted")}}),
                     std::string("request.only_refused_yet"));
            take(*supervisor_, id, Answer, {{"answer", words("refused")}, {"answer_reasons", words("身份无法核实。")}});
        }
    }

    void the_term_is_extended_once_to_the_longest() {
        const RecordId id = brought(asked("correct", "guardian", {{"wish", words("生日应为五月三日。")}}), 2);
        QCOMPARE(shown(id).text("due_on"), std::string("2026-03-16"));
        QCOMPARE(tried(*supervisor_, id, Extend), std::string("field.required"));
        const Fields why{{"extension_reason", words("须向派出所核实。")}};
        QCOMPARE(tried(*director_, id, Extend, why), std::string("permission.missing"));
        take(*supervisor_, id, Extend, why);
        QCOMPARE(shown(id).text("due_on"), std::string("2026-04-01"));
        QCOMPARE(shown(id).text("step_due_on"), std::string("2026-04-01"));
        QCOMPARE(tried(*supervisor_, id, Extend, why), std::string("request.no_extension"));
        QCOMPARE(tried(*supervisor_, brought(asked("copy"), 2), Extend, why), std::string("request.no_extension"));
    }

    void an_appeal_is_answered_by_somebody_else() {
        const RecordId id = brought(asked("copy"), 3);
        take(*supervisor_, id, Answer, {{"answer", words("refused")}, {"answer_reasons", words("理由。")}});
        take(*director_, id, Close);
        take(*director_, id, Appeal, {{"appeal_grounds", words("不服。")}});
        QCOMPARE(shown(id).text("step_due_on"), std::string("2026-04-01"));
        QVERIFY(shown(id).text("closed_on").empty());
        const Fields upheld{{"appeal_answer", words("upheld")}, {"appeal_reasons", words("原答复有据。")}};
        QCOMPARE(tried(*supervisor_, id, AnswerAppeal, upheld), std::string("request.same_decider"));
        QCOMPARE(tried(*director_, id, AnswerAppeal, upheld), std::string("permission.missing"));
        const auto county = workspace_->session("county");
        QCOMPARE(tried(*county, id, AnswerAppeal, {{"appeal_answer", words("upheld")}}), std::string("field.required"));
        take(*county, id, AnswerAppeal, upheld);
        QCOMPARE(shown(id).text("appeal_answered_by"), std::string("county"));
        take(*director_, id, Close);
        QCOMPARE(tried(*director_, id, Close), std::string("request.step_not_next"));
    }

    void a_withdrawal_takes_effect_at_once() {
        agreeTo({"home_visit", "education"});
        QVERIFY(must(director_->consents().need(child_, "home_visit")).missing.empty());
        const RecordId id = brought(asked("withdraw", "guardian", {{"purposes", words("home_visit")}}), 2);
        QCOMPARE(shown(id).text("due_on"), today().iso());
        take(*director_, id, Handle);
        QVERIFY(!must(director_->consents().need(child_, "home_visit")).missing.empty());
        QVERIFY(must(director_->consents().need(child_, "education")).missing.empty());
        // The other purpose still stands; this one is gone.
        const RecordId again = brought(asked("withdraw", "guardian", {{"purposes", words("home_visit")}}), 2);
        QCOMPARE(tried(*director_, again, Handle), std::string("request.nothing_to_withdraw"));
    }

    void a_limit_stops_what_rests_on_consent_and_no_duty() {
        agreeTo({"home_visit", "education"});
        const RecordId id = brought(asked("limit", "guardian", {{"purposes", words("home_visit,guardianship")}}), 2);
        QCOMPARE(shown(id).text("due_on"), today().iso());
        take(*director_, id, Handle);
        const auto need = must(director_->consents().need(child_, "home_visit"));
        QVERIFY(need.refused && !need.allowed);
        QVERIFY(must(director_->consents().need(child_, "education")).missing.empty());
        QCOMPARE(tried(*supervisor_, id, Answer, {{"answer", words("granted")}}), std::string("request.limit_by_law"));
        take(*supervisor_, id, Answer,
             {{"answer", words("partly")},
              {"answer_reasons", words("监护指导系法定职责（未成年人保护法第四十三条）。")}});
        const RecordId duty = brought(asked("limit", "guardian", {{"purposes", words("guardianship")}}), 2);
        QCOMPARE(tried(*director_, duty, Handle), std::string("request.limit_by_law"));
    }

    void who_signed_nothing_has_nothing_to_withdraw() {
        const RecordId id = brought(asked("withdraw", "guardian", {{"purposes", words("home_visit")}}), 1);
        QCOMPARE(tried(*director_, id, Accept), std::string("request.not_consenter"));
    }

    void nothing_is_deleted_without_a_ground() {
        const RecordId id = brought(asked("delete"), 3);
        QCOMPARE(tried(*supervisor_, id, Answer, {{"answer", words("granted")}}),
                 std::string("request.ground_missing"));
        take(*supervisor_, id, Answer, {{"answer", words("granted")}, {"deletion_ground", words("purpose_done")}});
        // Nothing is gone yet: it waits for somebody else to approve.
        QCOMPARE(must(director_->children().show(child_, "home_visit")).id, child_);
        const auto waiting = must(cases::Disposals(supervisor_->context()).waiting());
        const auto mine = std::ranges::find_if(
            waiting, [&](const Record& disposal) { return RecordId{disposal.number("child")} == child_; });
        QVERIFY(mine != waiting.end());
        QCOMPARE(mine->text("kind"), std::string("delete"));
        QCOMPARE(mine->text("ground"), std::string("purpose_done"));
        QCOMPARE(mine->text("reason"), shown(id).text("number"));
    }

    void a_request_is_not_born_with_its_answer_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("code");
        QTest::newRow("its answer") << "answer"
                                    << "request.field_of_other_step";
        QTest::newRow("who checked") << "checked_by"
                                     << "request.field_of_other_step";
        QTest::newRow("its state") << "state"
                                   << "request.field_of_other_step";
        QTest::newRow("its number") << "number"
                                    << "field.not_writable";
    }
    void a_request_is_not_born_with_its_answer() {
        QFETCH(QString, field);
        QFETCH(QString, code);
        Fields fields = theAsking("copy");
        fields[field.toStdString()] = words("granted");
        QCOMPARE(codeOf(Requests(director_->context()).open(child_, fields)), code.toStdString());
    }

    void a_step_takes_its_own_fields_only() {
        const RecordId id = asked("copy");
        Fields fields = shownPapers;
        fields["answer"] = words("granted");
        QCOMPARE(tried(*supervisor_, id, Check, fields), std::string("request.field_of_other_step"));
        QCOMPARE(shown(id).text("state"), std::string("received"));
    }

    void what_is_missing_at_the_counter_is_said_data() {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("asker");
        QTest::addColumn<QString>("field");
        QTest::newRow("a correction says what") << "correct"
                                                << "child"
                                                << "request.wish";
        QTest::newRow("a complaint says what about") << "complaint"
                                                     << "child"
                                                     << "request.wish";
        QTest::newRow("a withdrawal names purposes") << "withdraw"
                                                     << "child"
                                                     << "request.purposes";
        QTest::newRow("a limit names purposes") << "limit"
                                                << "child"
                                                << "request.purposes";
        QTest::newRow("a guardian is named") << "copy"
                                             << "guardian"
                                             << "request.asker_guardian";
        QTest::newRow("a relative is named") << "copy"
                                             << "near_relative"
                                             << "request.asker_name";
        QTest::newRow("somebody else is named") << "copy"
                                                << "other"
                                                << "request.asker_name";
    }
    void what_is_missing_at_the_counter_is_said() {
        QFETCH(QString, right);
        QFETCH(QString, asker);
        QFETCH(QString, field);
        const auto opened =
            Requests(director_->context())
                .open(child_, {{"right_asked", right.toStdString()}, {"asker_kind", asker.toStdString()}});
        QCOMPARE(codeOf(opened), std::string("field.required"));
        QCOMPARE(QString::fromStdString(opened.error().place.field), field);
    }

    void what_is_due_first_stands_first() {
        const RecordId copy = asked("copy", "child"),
                       limit = asked("limit", "child", {{"purposes", words("education")}});
        const RecordId done = brought(asked("copy"), 4);
        const auto open = must(Requests(director_->context()).list(child_, Requests::Which::Open));
        QCOMPARE(open.size(), std::size_t(2));
        QCOMPARE(open.front().id, limit);
        QCOMPARE(open.back().id, copy);
        const auto all = must(Requests(director_->context()).list(child_, Requests::Which::All));
        QCOMPARE(all.back().id, done);
        QCOMPARE(must(Requests(director_->context()).list(child_, Requests::Which::All, 1, 1)).front().id, copy);
    }

    void what_is_overdue_stands_in_the_work_list() {
        const RecordId id = asked("copy");
        const RecordId nobody = must(Requests(director_->context())
                                         .open(cases::ofNobody, {{"right_asked", words("complaint")},
                                                                 {"asker_kind", words("other")},
                                                                 {"asker_name", words("周明")},
                                                                 {"wish", words("公示栏。")}}));
        const RecordId later = brought(asked("copy"), 2);  // to be answered in 30 days
        const auto itemOf = [&](workspace::Session& session, RecordId request) -> std::optional<cases::TodayItem> {
            for (const cases::TodayItem& item : cases::Today(session.context()).list(10'000).items)
                if (item.kind == cases::TodayKind::RequestDue && item.record == request) return item;
            return std::nullopt;
        };
        const auto item = itemOf(*director_, id);
        QVERIFY(item && item->child == child_);
        QCOMPARE(item->dueOn->iso(), std::string("2026-03-05"));
        QVERIFY(itemOf(*supervisor_, nobody) && !itemOf(*supervisor_, nobody)->child);
        QVERIFY(!itemOf(*supervisor_, nobody)->label.empty());
        QVERIFY(!itemOf(*director_, later));
        const auto other = workspace_->session("director2");
        QVERIFY(!itemOf(*other, id) && !itemOf(*other, nobody));
        QVERIFY(!itemOf(*workspace_->session("reporter"), id));
    }

    void steps_offered_are_the_actors_own() {
        const RecordId id = brought(asked("copy"), 3);
        const Record request = shown(id);
        QVERIFY(Requests(director_->context()).stepsFor(request).empty());
        // The longest term of a copy runs already; nobody is a danger here.
        QCOMPARE(Requests(supervisor_->context()).stepsFor(request), (std::vector{Answer}));
    }

    void every_change_stays_in_the_history() {
        const RecordId id = brought(asked("copy"), 3);
        std::set<std::string> seen;
        for (const auto& change : director_->records().history("request", id))
            if (change.field == "state") seen.insert(textOf(change.before) + ">" + textOf(change.after));
        QCOMPARE(seen, (std::set<std::string>{"received>checked", "checked>accepted", "accepted>handling"}));
    }

private:
    Fields theAsking(const std::string& right, const std::string& asker = "guardian", const Fields& more = {}) const {
        Fields fields{{"right_asked", right}, {"asker_kind", asker}};
        if (asker == "guardian" && !more.contains("asker_name")) fields["asker_guardian"] = guardian_.value;
        for (const auto& [key, value] : more) fields[key] = value;
        return fields;
    }
    void agreeTo(std::initializer_list<const char*> purposes) {
        Record consent;
        consent.fields = {
            {"kind", words("guardian_consent")}, {"signed_on", today().iso()}, {"signer_guardian", guardian_.value}};
        for (const char* purpose : purposes)
            consent.parts["consent_purpose"].push_back(
                {{}, {{"purpose", words(purpose)}, {"result", words("agree")}}, {}});
        must(director_->consents().add(child_, consent));
    }
    RecordId asked(const std::string& right, const std::string& asker = "guardian", const Fields& more = {}) {
        return must(Requests(director_->context()).open(child_, theAsking(right, asker, more)));
    }
    void take(workspace::Session& session, RecordId id, RequestStep step, const Fields& fields = {}) {
        must(Requests(session.context()).take(id, step, fields));
    }
    std::string tried(workspace::Session& session, RecordId id, RequestStep step, const Fields& fields = {}) {
        return codeOf(Requests(session.context()).take(id, step, fields));
    }
    /// So many steps on: checked, accepted, being handled, answered.
    RecordId brought(RecordId id, int steps) {
        if (steps > 0) take(*director_, id, Check, shownPapers);
        if (steps > 1) take(*director_, id, Accept);
        if (steps > 2) take(*director_, id, Handle);
        if (steps > 3) take(*supervisor_, id, Answer, {{"answer", words("granted")}});
        return id;
    }
    Record shown(RecordId id) { return must(Requests(director_->context()).show(id)); }
    bool listed(const char* user, RecordId id) {
        const auto session = workspace_->session(user);
        const auto all = must(Requests(session->context()).list({}, Requests::Which::All, 10'000));
        return std::ranges::find(all, id, &Record::id) != all.end();
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_, supervisor_;
    RecordId child_, guardian_;
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "requests_test.moc"
