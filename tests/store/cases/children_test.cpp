// The children's files: whose they are, what is seen of them, and how they are found, with real files.

#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::ChildQuery;

namespace {

std::vector<std::string> namesOf(const std::vector<Record>& rows) {
    std::vector<std::string> names;
    for (const Record& row : rows) names.push_back(row.text("full_name"));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

class ChildrenTest : public QObject {
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

    void a_new_file_is_complete_with_what_is_known_without_asking() {
        const RecordId id = file(
            aChild().without("status").without("filed_on").without("responsible_unit").without("responsible_user"));
        const Record child = must(director_->children().show(id, "filing"));
        QCOMPARE(child.text("case_number"), std::string("CS01-2026-000001"));
        QCOMPARE(child.text("status"), std::string("intake"));
        QCOMPARE(child.text("filed_on"), today().iso());
        QCOMPARE(child.text("birth_month"), std::string("2015-09"));
        QCOMPARE(child.text("pinyin"), std::string("wangxiaolan"));
        QCOMPARE(child.text("initials"), std::string("wxl"));
        QCOMPARE(child.text("responsible_unit"), std::string("测试市民政局"));
        QCOMPARE(child.text("responsible_user"), std::string("director"));
        QCOMPARE(child.text("director_user"), std::string("director"));
        QCOMPARE(child.text("consent_state"), std::string("incomplete"));
        // Five working days from a Monday: the next Monday (row 87).
        QCOMPARE(child.text("next_visit_due"), std::string("2026-03-09"));
        QCOMPARE(child.parts.at("guardian").size(), std::size_t(1));
        QCOMPARE(child.parts.at("guardian").front().text("full_name"), std::string("李秀英"));
    }

    void case_numbers_run_by_the_year_of_filing_and_say_nothing_else() {
        file(aChild());
        const RecordId second = file(aChild().with("category", std::string("orphan_community")));
        const RecordId earlier = file(aChild().with("filed_on", std::string("2025-12-31")));
        QCOMPARE(shown(second).text("case_number"), std::string("CS01-2026-000002"));
        QCOMPARE(shown(earlier).text("case_number"), std::string("CS01-2025-000001"));
        QCOMPARE(director_->children().findByCaseNumber("CS01-2026-000002"), std::optional(second));
        QCOMPARE(workspace_->session("director2")->children().findByCaseNumber("CS01-2026-000002"),
                 std::optional<RecordId>());
    }

    void what_does_not_agree_is_named_on_both_sides_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("20: another birthday in the number") << "birth"
                                                            << "child.birth_differs_from_id"
                                                            << "child.birth_date"
                                                            << "child.resident_id";
        QTest::newRow("20: another sex in the number") << "sex"
                                                       << "child.sex_differs_from_id"
                                                       << "child.sex"
                                                       << "child.resident_id";
        QTest::newRow("eighteen on the day of filing") << "eighteen"
                                                       << "child.over_18"
                                                       << "child.birth_date"
                                                       << "child.filed_on";
        QTest::newRow("filed before the birth") << "unborn"
                                                << "child.filed_before_birth"
                                                << "child.filed_on"
                                                << "child.birth_date";
    }
    void what_does_not_agree_is_named_on_both_sides() {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        QFETCH(QString, one);
        QFETCH(QString, other);
        ChildWords child = aChild().withResidentId(7);
        if (fault == "birth") child.bornOn(*Date::of(2015, 9, 16));
        if (fault == "sex") child.boy();
        if (fault == "eighteen")
            child = aChild().bornOn(today().birthday(-18).plusDays(-30)).with("filed_on", today().iso());
        if (fault == "unborn")
            child = aChild().bornOn(today().plusDays(-10)).with("filed_on", today().plusDays(-20).iso());
        const auto added = director_->children().add(child);
        QCOMPARE(QString::fromStdString(codeOf(added)), code);
        QCOMPARE(QString::fromStdString(added.error().place.field), one);
        QVERIFY(added.error().details == (Names{one.toStdString(), other.toStdString()}));
        QCOMPARE(countOf("core.child"), 0);
        QCOMPARE(countOf("core.drop_box"), 0);
    }

    void a_fault_in_a_guardian_leaves_no_half_file() {
        const auto added =
            director_->children().add(aChild().withGuardian(aGuardian().with("phone", std::string("?"))));
        QVERIFY(!added);
        QCOMPARE(added.error().place.field, std::string("guardian.phone"));
        for (const char* table : {"core.child", "identity.child", "identity.guardian", "core.case_counter"})
            QCOMPARE(countOf(table), 0);
    }

    void a_director_enters_a_number_and_does_not_read_it_back() {
        ChildWords words = aChild().withResidentId(11);
        const std::string number = words.record().text("resident_id");
        const RecordId id = file(words);
        const std::string seen = shown(id).text("resident_id");
        QCOMPARE(seen.size(), number.size());
        QCOMPARE(seen.substr(0, 3), number.substr(0, 3));
        QCOMPARE(seen.substr(16), number.substr(16));
        QCOMPARE(seen.substr(3, 13), std::string(13, '*'));
        // Neither a search nor the history gives it away, and no file that the director can open holds it.
        QCOMPARE(must(director_->children().list({.search = number})).total, 0);
        QCOMPARE(must(director_->children().list({.search = number.substr(6, 8)})).total, 0);
        for (const auto& change : director_->children().history(id)) QVERIFY(textOf(change.after) != number);
        QVERIFY(!anyTableHolds(*director_, number));
        // The one who holds the key finds it in its place, once they have unlocked.
        const auto worker = workspace_->session("worker");
        QCOMPARE(
            textOf(worker->database().single("select resident_id from identifier.child where id = $1", {id.value})),
            number);
        QCOMPARE(countOf("core.drop_box"), 0);
    }

    void a_number_on_file_twice_is_refused_or_told_apart_later() {
        const auto inHouse = [](int order) { return aChild().inInstitution("liuyang_welfare").withResidentId(order); };
        auto worker = workspace_->session("worker");
        const RecordId first = must(worker->children().add(inHouse(3)));
        QCOMPARE(codeOf(worker->children().add(inHouse(3).named("陈小雨"))),
                 std::string("child.duplicate_resident_id"));
        const RecordId other = must(worker->children().add(inHouse(4).named("陈小雨")));
        QCOMPARE(codeOf(worker->children().set(other, {{"resident_id", inHouse(3).record().fields.at("resident_id")}},
                                               "更正")),
                 std::string("child.duplicate_resident_id"));
        // A director cannot know; the next holder of the key finds both.
        const RecordId third = file(aChild().withResidentId(3).named("王小兰"));
        worker.reset();
        worker = workspace_->session("worker");
        QCOMPARE(numberOf(worker->database().single(
                     "select count(*) from identifier.conflict where record_id = $1 and other_id = $2",
                     {third.value, first.value})),
                 1);
        QVERIFY(isEmpty(
            worker->database().single("select resident_id from identifier.child where id = $1", {third.value})));
    }

    void everybody_lists_their_own_rows() {
        file(aChild().named("王小兰"));
        must(workspace_->session("director2")->children().add(aChild().named("陈小雨").inVillage("430181103202")));
        must(workspace_->session("worker")->children().add(
            aChild().named("李梦琪").inInstitution("liuyang_welfare").inVillage("430181001001")));
        QCOMPARE(listed("director"), (Names{"王小兰"}));
        QCOMPARE(listed("director2"), (Names{"陈小雨"}));
        QCOMPARE(listed("worker"), (Names{"李梦琪"}));
        QCOMPARE(listed("supervisor"), (Names{"王小兰", "陈小雨"}));
        QCOMPARE(listed("county"), (Names{"王小兰", "陈小雨", "李梦琪"}));
    }

    void the_report_officer_lists_files_and_cannot_learn_a_name() {
        file(aChild());
        const auto reporter = workspace_->session("reporter");
        const auto page = must(reporter->children().list({}));
        QCOMPARE(page.total, 1);
        QVERIFY(!page.rows.front().find("full_name"));
        QVERIFY(!page.rows.front().find("category"));
        QCOMPARE(must(reporter->children().list({.search = "王"})).total, 0);
        QCOMPARE(must(reporter->children().list({.search = "wxl"})).total, 0);
        QCOMPARE(codeOf(reporter->children().list({.sort = "full_name"})), std::string("list.unknown_column"));
        QVERIFY(
            must(reporter->children().list({.columns = {"full_name", "case_number"}})).rows.front().find("full_name") ==
            nullptr);
    }

    void officers_without_rows_have_no_list() {
        for (const char* officer : {"security", "sysadmin", "auditor"})
            QCOMPARE(codeOf(workspace_->session(officer)->children().list({})), std::string("permission.missing"));
    }

    void a_search_finds_parts_of_names_spellings_and_numbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Names>("found");
        const std::string lan = "王小兰", lu = "吕晓", li = "𠮷㛃", uy = "阿依古丽·买买提", en = "Anna";
        QTest::newRow("a character") << "小" << Names{lan};
        QTest::newRow("two") << "王小" << Names{lan};
        QTest::newRow("pinyin across syllables") << "xiaolan" << Names{lan};
        QTest::newRow("pinyin with blanks, in capitals") << "Wang Xiao" << Names{lan};
        QTest::newRow("initials") << "wxl" << Names{lan};
        QTest::newRow("u with dots is typed as v") << "lv" << Names{lu};
        QTest::newRow("a character beyond the BMP") << "𠮷" << Names{li};
        QTest::newRow("with the middle dot") << "丽·买" << Names{uy};
        QTest::newRow("Latin letters") << "anna" << Names{en};
        QTest::newRow("the end of a case number") << "000002" << Names{lu};
        QTest::newRow("a whole case number") << "CS01-2026-000001" << Names{lan};
        QTest::newRow("nobody") << "欧阳" << Names{};
        QTest::newRow("a wildcard is a character") << "%" << Names{};
        QTest::newRow("so is the other") << "_" << Names{};
        QTest::newRow("a quote") << "' or 1=1 --" << Names{};
        QTest::newRow("the character between the words") << "\x1f" << Names{};
    }
    void a_search_finds_parts_of_names_spellings_and_numbers() {
        for (const char* name : {"王小兰", "吕晓", "𠮷㛃", "阿依古丽·买买提", "Anna"}) file(aChild().named(name));
        QFETCH(QString, typed);
        QFETCH(Names, found);
        const auto page = must(director_->children().list({.search = typed.toStdString()}));
        QCOMPARE(namesOf(page.rows), found);
        QCOMPARE(page.total, std::int64_t(found.size()));
    }

    void a_search_sees_what_has_just_been_written() {
        const RecordId id = file(aChild().named("王小兰"));
        QCOMPARE(must(director_->children().list({.search = "兰"})).total, 1);
        must(director_->children().set(id, {{"full_name", std::string("王小菊")}}, "改名"));
        QCOMPARE(must(director_->children().list({.search = "兰"})).total, 0);
        QCOMPARE(must(director_->children().list({.search = "xiaoju"})).total, 1);
        file(aChild().named("李菊"));
        QCOMPARE(must(director_->children().list({.search = "菊"})).total, 2);
        // Another program's change is seen too.
        must(workspace_->session("director")->children().add(aChild().named("赵菊")));
        QCOMPARE(must(director_->children().list({.search = "菊"})).total, 3);
    }

    void a_list_is_sorted_by_any_of_its_columns_and_paged() {
        for (const char* name : {"赵一", "陈二", "李三"}) {
            file(aChild().named(name));
            workspace_->clock().advanceMinutes(1);
        }
        const auto by = [&](const char* sort) {
            return namesOf(must(director_->children().list({.sort = sort})).rows);
        };
        QCOMPARE(by("case_number"), (Names{"赵一", "陈二", "李三"}));
        QCOMPARE(by("-case_number"), (Names{"李三", "陈二", "赵一"}));
        QCOMPARE(by("full_name"), (Names{"陈二", "李三", "赵一"}));
        for (const catalogue::Field* field : theCatalogue()->fieldsOf("child"))
            if (field->listColumn) QCOMPARE(by(field->key.c_str()).size(), std::size_t(3));
        const auto middle = must(director_->children().list({.sort = "full_name", .limit = 1, .offset = 1}));
        QCOMPARE(namesOf(middle.rows), (Names{"李三"}));
        QCOMPARE(middle.total, 3);
        QVERIFY(must(director_->children().list({.offset = 99})).rows.empty());
        QCOMPARE(codeOf(director_->children().list({.sort = "category"})), std::string("list.unknown_column"));
        QCOMPARE(codeOf(director_->children().list({.sort = "full_name; drop table child"})),
                 std::string("list.unknown_column"));
    }

    void restricted_and_deleted_files_are_nowhere() {
        const RecordId id = file(aChild());
        QCOMPARE(codeOf(director_->children().set(id, {{"status", std::string("restricted")}}, "x")),
                 std::string("child.status_by_procedure"));
        for (const char* status : {"restricted", "deleted"}) {
            director_->database().execute("update core.child set status = $1 where id = $2",
                                          {std::string(status), id.value});
            auto session = workspace_->session("director");
            QCOMPARE(must(session->children().list({})).total, 0);
            QCOMPARE(must(session->children().list({.search = "王"})).total, 0);
            QCOMPARE(must(session->children().list({.status = status})).total, 0);
            QCOMPARE(codeOf(session->children().show(id, "filing")), std::string("record.not_found"));
            QCOMPARE(codeOf(session->children().set(id, {{"school", std::string("x")}}, "x")),
                     std::string("record.not_found"));
            QVERIFY(!session->children().findByCaseNumber("CS01-2026-000001"));
            QVERIFY(session->children().history(id).empty());
        }
    }

    void another_villages_child_reads_as_not_there_and_the_attempt_is_logged() {
        const RecordId id = file(aChild());
        const auto other = workspace_->session("director2");
        QCOMPARE(codeOf(other->children().show(id, "filing")), std::string("record.not_found"));
        QCOMPARE(codeOf(other->children().set(id, {{"school", std::string("x")}}, "x")),
                 std::string("record.not_found"));
        QCOMPARE(codeOf(other->children().addGuardian(id, aGuardian().record().fields)),
                 std::string("record.not_found"));
        QVERIFY(other->children().history(id).empty());
        // The same words as for a child that does not exist at all.
        QCOMPARE(other->children().show(id, "filing").error(), other->children().show({12345}, "filing").error());
        const auto entries = must(workspace_->session("auditor")->readLog({.user = "director2"}));
        QVERIFY(std::count_if(entries.begin(), entries.end(), [](const audit::Entry& entry) {
                    return entry.event.verb == audit::Verb::Refused && entry.event.note == "record.not_found";
                }) >= 4);
    }

    void nobody_files_or_moves_a_child_out_of_their_own_rows() {
        QCOMPARE(codeOf(director_->children().add(aChild().inVillage("430181103202"))),
                 std::string("child.outside_scope"));
        const RecordId id = file(aChild());
        QCOMPARE(codeOf(director_->children().set(id, {{"division_code", std::string("430181103202")}}, "搬家")),
                 std::string("child.outside_scope"));
        QVERIFY(workspace_->session("supervisor")
                    ->children()
                    .set(id, {{"division_code", std::string("430181103202")}}, "搬家")
                    .has_value());
        QCOMPARE(must(director_->children().list({})).total, 0);
    }

    void every_change_keeps_what_was_before() {
        const RecordId id = file(aChild());
        must(director_->children().set(id, {{"school", std::string("一小")}, {"boarding", std::int64_t(1)}}, "入学"));
        must(director_->children().set(id, {{"school", std::string("二小")}}, "转学"));
        const auto changes = director_->children().history(id);
        QCOMPARE(changes.size(), std::size_t(3));
        QCOMPARE(changes[0].field, std::string("school"));
        QCOMPARE(textOf(changes[0].before), std::string("一小"));
        QCOMPARE(textOf(changes[0].after), std::string("二小"));
        QCOMPARE(changes[0].reason, std::string("转学"));
        QCOMPARE(changes[0].user, std::string("director"));
        // Who does not see a field does not see its history.
        QVERIFY(workspace_->session("reporter")->children().history(id).empty());
        QCOMPARE(codeOf(director_->children().set(id, {{"school", std::string("三小")}}, " ")),
                 std::string("reason.missing"));
    }

    void hidden_and_read_only_fields_are_not_written_data() {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("code");
        QTest::newRow("96: health by a director") << "director"
                                                  << "blood_group"
                                                  << "field.not_writable";
        QTest::newRow("96: a name by a supervisor") << "supervisor"
                                                    << "full_name"
                                                    << "field.not_writable";
        QTest::newRow("96: a derived field") << "director"
                                             << "case_number"
                                             << "field.not_writable";
        QTest::newRow("96: the state of consent") << "director"
                                                  << "consent_state"
                                                  << "field.not_writable";
        QTest::newRow("96: anything by the county") << "county"
                                                    << "school"
                                                    << "permission.missing";
        QTest::newRow("no such field") << "director"
                                       << "shoe_size"
                                       << "field.unknown";
    }
    void hidden_and_read_only_fields_are_not_written() {
        QFETCH(QString, user);
        QFETCH(QString, field);
        QFETCH(QString, code);
        const RecordId id = file(aChild());
        const auto session = workspace_->session(user.toStdString());
        const auto done = session->children().set(id, {{field.toStdString(), std::string("x")}}, "试一试");
        QCOMPARE(QString::fromStdString(codeOf(done)), code);
    }

    void a_file_is_opened_for_a_purpose_of_ones_own_data() {
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<QString>("code");
        QTest::newRow("own") << "home_visit"
                             << "";
        QTest::newRow("48: another role's") << "audit"
                                            << "purpose.not_of_role";
        QTest::newRow("16: forbidden") << "fundraising"
                                       << "purpose.forbidden";
        QTest::newRow("none") << ""
                              << "purpose.missing";
    }
    void a_file_is_opened_for_a_purpose_of_ones_own() {
        QFETCH(QString, purpose);
        QFETCH(QString, code);
        const RecordId id = file(aChild());
        QCOMPARE(QString::fromStdString(codeOf(director_->children().show(id, purpose.toStdString()))), code);
    }

    void reading_is_logged_one_entry_a_page_and_no_value() {
        const RecordId id = file(aChild());
        must(director_->children().list({}));
        must(director_->children().list({.search = "王"}));
        must(director_->children().show(id, "home_visit"));
        const auto entries = must(workspace_->session("auditor")->readLog({.user = "director"}));
        QStringList notes;
        for (const audit::Entry& entry : entries)
            if (entry.event.verb == audit::Verb::Use) notes << QString::fromStdString(entry.event.note);
        QCOMPARE(notes.count("child.list"), 1);
        QCOMPARE(notes.count("child.search"), 1);
        const auto shownEntry = std::find_if(entries.begin(), entries.end(), [](const audit::Entry& entry) {
            return entry.event.purpose == "home_visit" && entry.event.verb == audit::Verb::Use;
        });
        QVERIFY(shownEntry != entries.end());
        QCOMPARE(shownEntry->event.caseNumber, std::string("CS01-2026-000001"));
    }

    void words_of_an_attack_are_kept_as_words() {
        const std::string attack = "x'); drop table core.child; --\" $1 %s ${y}";
        ChildWords words = aChild();
        std::vector<std::string> tried;
        for (const catalogue::Field* field : theCatalogue()->fieldsOf("child")) {
            const bool text =
                field->type == catalogue::FieldType::Text || field->type == catalogue::FieldType::LongText;
            if (!text || field->derived || field->check != catalogue::Check::None ||
                field->compartment == Compartment::Health || field->maxLength < int(attack.size()))
                continue;
            words.with(field->key, attack);
            tried.push_back(field->key);
        }
        QVERIFY(tried.size() > 10);
        const auto worker = workspace_->session("worker");
        const RecordId id = must(worker->children().add(words.inInstitution("liuyang_welfare")));
        const Record child = must(worker->children().show(id, "filing"));
        for (const std::string& key : tried) QCOMPARE(child.text(key), attack);
        must(worker->children().set(id, {{"nicknames", attack + "2"}}, attack));
        QCOMPARE(worker->children().history(id).front().reason, attack);
    }

    void names_of_every_script_come_back_as_they_were_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"𠮷田", "㛃", "阿依古丽·买买提", "欧阳娜娜", "བསྟན་འཛིན", "ئايگۈل", "Nguyễn Thị Ánh"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void names_of_every_script_come_back_as_they_were() {
        QFETCH(QString, name);
        const RecordId id = file(aChild().named(name.toStdString()));
        QCOMPARE(QString::fromStdString(shown(id).text("full_name")), name);
        QCOMPARE(must(director_->children().list({.search = name.toStdString()})).total, 1);
    }

    void ten_megabytes_are_refused_by_the_name_of_the_field() {
        const auto added = director_->children().add(aChild().with("school", std::string(std::size_t(10) << 20, 'x')));
        QCOMPARE(codeOf(added), std::string("field.too_long"));
        QCOMPARE(added.error().place.field, std::string("child.school"));
        QCOMPARE(countOf("core.child"), 0);
    }

    void a_closed_file_has_a_day_and_a_reason_and_is_visited_no_more() {
        const RecordId id = file(aChild());
        QCOMPARE(codeOf(director_->children().set(id, {{"status", std::string("closed")}}, "结案")),
                 std::string("field.required"));
        must(director_->children().set(
            id,
            {{"status", std::string("closed")}, {"closed_on", today().iso()}, {"close_reason", std::string("moved")}},
            "迁出"));
        QCOMPARE(shown(id).text("next_visit_due"), std::string());
        QVERIFY(must(director_->visits().due(today().plusDays(400))).empty());
    }

private:
    RecordId file(const ChildWords& child) { return must(director_->children().add(child)); }
    Record shown(RecordId id) { return must(director_->children().show(id, "filing")); }
    std::int64_t countOf(const std::string& table) {
        return numberOf(director_->database().single("select count(*) from " + table));
    }
    Names listed(const std::string& user) { return namesOf(must(workspace_->session(user)->children().list({})).rows); }

    /// Looks through every column of every table that this session can open.
    static bool anyTableHolds(workspace::Session& session, const std::string& sought) {
        bool holds = false;
        for (Compartment compartment : session.actor().held) {
            const std::string schema(nameOf(compartment));
            std::vector<std::string> tables;
            session.database().query("select name from " + schema + ".sqlite_master where type = 'table'", {},
                                     [&](const store::RowView& row) {
                                         tables.emplace_back(row.text(0));
                                         return true;
                                     });
            for (const std::string& table : tables) {
                std::string all = "''";
                session.database().query("select name from pragma_table_info($1, $2)", {table, schema},
                                         [&](const store::RowView& row) {
                                             all += " || coalesce(" + std::string(row.text(0)) + ", '')";
                                             return true;
                                         });
                holds = holds || numberOf(session.database().single("select count(*) from " + schema + "." + table +
                                                                        " where instr(" + all + ", $1) > 0",
                                                                    {sought})) > 0;
            }
        }
        return holds;
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
};

QTEST_GUILESS_MAIN(ChildrenTest)
#include "children_test.moc"
