// An office's workbook becomes records: what is taken over, what is told, what is kept back.

#include "model/exchange/import.h"
#include "tests/store/exchange/workbook_file.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::exchange;
using namespace tonghu::support;

namespace {

const std::vector<std::string> plainHeadings{"姓名", "性别", "出生日期", "村"};

std::vector<std::string> plainRow(int number) {
    return {"王" + std::string(number % 2 ? "一" : "二") + "明", "男", "2015-03-08", "沙龙村"};
}

QStringList told(const std::vector<Error>& errors) {
    QStringList all;
    for (const Error& error : errors)
        all << QString::fromStdString(std::to_string(error.place.row) + " " + error.place.column + " " +
                                      error.place.field + " " + error.code);
    return all;
}

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT

    std::optional<TestWorkspace> workspace_;
    std::filesystem::path file(const char* name) const { return workspace_->folder().parent_path() / name; }

    void writeTable(const char* name, const std::vector<std::vector<std::string>>& rows) const {
        std::string text;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + row[i];
            text += "\n";
        }
        writeText(file(name), text);
    }
    ImportReport import(const char* user, const char* name, ImportOptions options = {}) const {
        auto session = workspace_->session(user);
        auto report = importFile(*session, file(name), options);
        return must(std::move(report));
    }
    std::int64_t childrenOf(const char* user) const {
        return must(workspace_->session(user)->children().list({})).total;
    }
    Record firstChild(const char* user) const {
        auto session = workspace_->session(user);
        auto page = must(session->children().list({}));
        return must(session->children().show(page.rows.at(0).id, "filing"));
    }

private slots:
    void init() {
        workspace_.emplace(aWorkspace());
        workspace_->withUsers();
    }
    void cleanup() { workspace_.reset(); }

    void a_workbook_as_an_office_keeps_it_becomes_records() {
        std::string id = residentId("430181", *Date::of(2015, 3, 8), 21);
        std::string wide;
        for (char c : id) wide += c == 'X' ? "Ｘ" : QString(QChar(char16_t(0xFF10 + c - '0'))).toStdString();
        writeWorkbook(file("登记表.xlsx"), [&](lxw_workbook* workbook, lxw_worksheet* sheet) {
            lxw_format* date = workbook_add_format(workbook);
            format_set_num_format(date, "yyyy/m/d");
            worksheet_merge_range(sheet, 0, 0, 0, 9, "沿溪镇2026年困境儿童登记表", nullptr);
            worksheet_write_string(sheet, 1, 0, "填报单位：沿溪镇人民政府", nullptr);
            writeRows(sheet, 2,
                      {{"序号", "姓　名", "性别*", "出生年月日", "身份证号码", "民族", "家庭住址", "监护人姓名",
                        "与儿童关系", "监护人电话"}});
            writeRows(sheet, 3,
                      {{"1", " 王小明 ", "男", "", wide, "汉", "沙龙村12号　", "李秀英", "奶奶", "１３８ 1234 5678"},
                       {"2", "阿依古丽•买买提", "女", "2016年12月1日", "", "维吾尔族", "", "", "", ""}});
            worksheet_write_number(sheet, 3, 3, 42071, date);
            writeRows(sheet, 6, {{"填表人：张三"}});
        });
        ImportReport report = import("director", "登记表.xlsx");
        QCOMPARE(told(report.faults), QStringList());
        QCOMPARE(report.rows, 2);
        QCOMPARE(report.imported, 2);
        QCOMPARE(report.unknownHeadings, std::vector<std::string>{"序号"});
        QCOMPARE(report.mapping.at("身份证号码"), std::string("child.resident_id"));
        QCOMPARE(report.mapping.at("监护人姓名"), std::string("guardian.full_name"));

        Record child = firstChild("director");
        QCOMPARE(child.text("full_name"), std::string("王小明"));
        QCOMPARE(child.text("birth_date"), std::string("2015-03-08"));
        QCOMPARE(child.text("sex"), std::string("1"));
        QCOMPARE(child.text("ethnic_group"), std::string("01"));
        QCOMPARE(child.text("residence_address"), std::string("沙龙村12号"));
        QCOMPARE(child.text("division_code"), std::string("430181103201"));
        QCOMPARE(child.text("resident_id"), id.substr(0, 3) + "*************" + id.substr(16));
        const Record& guardian = child.parts.at("guardian").at(0);
        QCOMPARE(guardian.text("full_name"), std::string("李秀英"));
        QCOMPARE(guardian.text("relation"), std::string("62"));
        QCOMPARE(guardian.text("kind"), std::string("grandparent"));
        QCOMPARE(guardian.text("phone"), std::string("13812345678"));
    }

    void birth_date_and_sex_are_taken_from_the_number() {
        std::string id = residentId("430181", *Date::of(2015, 3, 8), 22);
        writeTable("a.csv", {{"姓名", "身份证号"}, {"王芳", id}});
        QCOMPARE(told(import("director", "a.csv").faults), QStringList());
        Record child = firstChild("director");
        QCOMPARE(child.text("birth_date"), std::string("2015-03-08"));
        QCOMPARE(child.text("sex"), std::string("2"));
    }

    void every_fault_names_row_column_and_field_and_never_the_value() {
        writeTable("a.csv", {{"姓名", "性别", "出生日期", "身份证号", "村", "监护人姓名", "联系电话"},
                             {"王😀", "中", "2015-02-29", "110105194912310021", "沙龙村", "李秀英", "12"},
                             {"", "女", "2030-01-01", "", "无名村", "", ""},
                             {"李芳", "女", "2008-01-01", "", "沙龙村", "", ""}});
        ImportReport report = import("director", "a.csv");
        QCOMPARE(report.imported, 0);
        QCOMPARE(told(report.faults),
                 (QStringList{"2 姓名 child.full_name name.emoji", "2 性别 child.sex field.unknown_code",
                              "2 出生日期 child.birth_date field.not_a_date",
                              "2 身份证号 child.resident_id resident_id.check_character",
                              "2 联系电话 child.household_phone field.phone", "2  guardian.relation field.required",
                              "2  guardian.kind field.required", "3 出生日期 child.birth_date field.in_future",
                              "3 村 child.division_code field.unknown_code", "3 姓名 child.full_name field.required",
                              "4 出生日期 child.birth_date field.not_under_18"}));
        for (const Error& fault : report.faults) {
            QCOMPARE(fault.place.file, std::string("a.csv"));
            for (const std::string& detail : fault.details)
                QVERIFY2(QString::fromStdString(detail) == "sex" || QString::fromStdString(detail) == "division",
                         detail.c_str());
        }
        QCOMPARE(childrenOf("director"), 0);
    }

    void a_thousand_errors_are_a_thousand_and_nothing_is_kept() {
        std::vector<std::vector<std::string>> rows{plainHeadings};
        for (int i = 0; i < 1500; ++i) {
            rows.push_back(plainRow(i));
            if (i < 1000) rows.back()[2] = "去年";
        }
        writeTable("a.csv", rows);
        ImportReport report = import("director", "a.csv");
        QCOMPARE(report.rows, 1500);
        QCOMPARE(report.imported, 0);
        QCOMPARE(report.faults.size(), std::size_t(1000));
        QCOMPARE(report.faults.front().place.row, 2);
        QCOMPARE(report.faults.back().place.row, 1001);
        QCOMPARE(childrenOf("director"), 0);
    }

    void good_rows_are_taken_when_asked() {
        writeTable("a.csv",
                   {plainHeadings, {"王小明", "男", "2015-03-08", "沙龙村"}, {"王2", "男", "2015-03-08", "沙龙村"}});
        ImportReport report = import("director", "a.csv", {.acceptGoodRows = true});
        QCOMPARE(report.imported, 1);
        QCOMPARE(told(report.faults), QStringList{"3 姓名 child.full_name name.character"});
        QCOMPARE(childrenOf("director"), 1);
    }

    void a_dry_run_keeps_nothing() {
        writeTable("a.csv", {plainHeadings, {"王小明", "男", "2015-03-08", "沙龙村"}});
        ImportReport report = import("director", "a.csv", {.dryRun = true});
        QCOMPARE(told(report.faults), QStringList());
        QCOMPARE(report.rows, 1);
        QCOMPARE(report.imported, 0);
        QCOMPARE(childrenOf("director"), 0);
        QVERIFY(workspace_->session("auditor")->verifyLog().holds);
    }

    void stopping_half_way_keeps_nothing() {
        std::vector<std::vector<std::string>> rows{plainHeadings};
        for (int i = 0; i < 500; ++i) rows.push_back(plainRow(i));
        writeTable("a.csv", rows);
        auto session = workspace_->session("director");
        ImportOptions options;
        options.progress = [](std::int64_t done, std::int64_t all) {
            if (all < done) QTest::qFail("more done than there is", __FILE__, __LINE__);
            return done < 800;  // after the check, within the inserting
        };
        auto report = importFile(*session, file("a.csv"), options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("import.cancelled"));
        session.reset();
        QCOMPARE(childrenOf("director"), 0);
    }

    void the_same_child_twice_is_told() {
        std::string id = residentId("430181", *Date::of(2015, 3, 8), 21);
        writeTable("a.csv", {{"姓名", "身份证号"}, {"王小明", id}, {"王晓明", id}});
        QCOMPARE(told(import("director", "a.csv").faults),
                 QStringList{"3 身份证号 child.resident_id import.duplicate_in_file"});
        writeTable("c.csv",
                   {plainHeadings, {"王小明", "男", "2015-03-08", "沙龙村"}, {"王小明", "男", "2015-03-08", "沙龙村"}});
        ImportReport namesakes = import("director", "c.csv");
        QCOMPARE(namesakes.imported, 2);
        QCOMPARE(told(namesakes.warnings), QStringList{"3 姓名 child.full_name import.same_name_and_birth"});
        QCOMPARE(told(import("director", "c.csv", {.dryRun = true}).warnings),
                 (QStringList{"2 姓名 child.full_name import.on_file_already",
                              "3 姓名 child.full_name import.on_file_already",
                              "3 姓名 child.full_name import.same_name_and_birth"}));
    }

    void a_number_that_is_on_file_is_told() {
        std::string id = residentId("430181", *Date::of(2015, 3, 8), 21);
        writeTable("a.csv", {{"姓名", "身份证号", "所属村"}, {"王小明", id, "430181103201"}});
        QCOMPARE(told(import("worker", "a.csv").faults), QStringList());
        QCOMPARE(told(import("worker", "a.csv").faults),
                 QStringList{"2 身份证号 child.resident_id child.duplicate_resident_id"});
        QCOMPARE(childrenOf("worker"), 1);
    }

    void number_and_facts_must_agree() {
        std::string id = residentId("430181", *Date::of(2015, 3, 8), 21);
        writeTable("a.csv", {{"姓名", "性别", "出生日期", "身份证号"}, {"王小明", "女", "2015-03-09", id}});
        QCOMPARE(told(import("director", "a.csv").faults),
                 (QStringList{"2 出生日期 child.birth_date child.birth_differs_from_id",
                              "2 性别 child.sex child.sex_differs_from_id"}));
    }

    void a_number_that_the_office_program_rounded_is_told() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"姓名", "性别", "身份证号"}, {"王小明", "男"}});
            worksheet_write_number(sheet, 1, 2, 430181201503080216.0, nullptr);
        });
        QCOMPARE(told(import("director", "a.xlsx").faults),
                 QStringList{"2 身份证号 child.resident_id import.number_rounded"});
    }

    void a_date_without_its_format_is_read() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"姓名", "性别", "出生日期"}, {"王小明", "男"}, {"李小明", "男"}});
            worksheet_write_number(sheet, 1, 2, 42071, nullptr);
            worksheet_write_number(sheet, 2, 2, 20150308, nullptr);
        });
        QCOMPARE(told(import("director", "a.xlsx").faults), QStringList());
        QCOMPARE(firstChild("director").text("birth_date"), std::string("2015-03-08"));
    }

    void villages_are_told_apart_by_their_township_and_stay_among_the_own_rows() {
        writeTable("a.csv", {{"姓名", "性别", "乡镇", "村"},
                             {"王一", "男", "沿溪镇", "沙龙村"},
                             {"王二", "男", "", "430181103201"},
                             {"王三", "男", "", ""},
                             {"王四", "男", "永和镇", "升平村"},
                             {"王五", "男", "", "升平村"}});
        QCOMPARE(told(import("director", "a.csv").faults),
                 (QStringList{"5 村 child.division_code child.outside_scope",
                              "6 村 child.division_code field.ambiguous_label"}));
    }

    void ten_megabytes_in_one_cell_are_one_fault_data() {
        QTest::addColumn<bool>("workbook");
        QTest::newRow("csv") << false;
        QTest::newRow("xlsx") << true;
    }
    void ten_megabytes_in_one_cell_are_one_fault() {
        QFETCH(bool, workbook);
        // Words that do not repeat, so that no limit on packing is in the way.
        std::string text;
        for (unsigned i = 0; text.size() < (10u << 20); ++i) text += std::to_string(i * 2654435761u) + "村";
        if (workbook) {
            writeArchive(file("a"), partsAround("<row>" + inlineCell("姓名") + inlineCell("性别") + inlineCell("学校") +
                                                "</row><row>" + inlineCell("王小明") + inlineCell("男") +
                                                inlineCell(text) + "</row>"));
        } else {
            writeTable("a", {{"姓名", "性别", "学校"}, {"王小明", "男", text}});
        }
        ImportReport report = import("director", "a");
        QCOMPARE(told(report.faults), QStringList{"2 学校 child.school field.too_long"});
        QCOMPARE(report.faults[0].details.size(), std::size_t(2));
        QCOMPARE(childrenOf("director"), 0);
    }

    void text_that_looks_like_a_formula_stays_text() {
        writeTable("a.csv", {{"姓名", "性别", "学校"},
                             {"王小明", "男", "=HYPERLINK(1)"},
                             {"李小明", "男", "+86-x"},
                             {"赵小明", "男", "@x"}});
        QCOMPARE(told(import("director", "a.csv").faults), QStringList());
        QCOMPARE(firstChild("director").text("school"), std::string("=HYPERLINK(1)"));
    }

    void the_first_sheet_with_headings_is_taken() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook* workbook, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"填表说明"}, {"一、姓名按户口簿填写"}});
            writeRows(workbook_add_worksheet(workbook, nullptr), 0, {{"姓名", "性别"}, {"王小明", "男"}});
            writeRows(workbook_add_worksheet(workbook, nullptr), 0, {{"姓名", "性别"}, {"李芳", "女"}});
        });
        QCOMPARE(import("director", "a.xlsx").imported, 1);
        QCOMPARE(firstChild("director").text("full_name"), std::string("王小明"));
    }

    void a_file_without_headings_is_refused() {
        writeTable("a.csv", {{"一", "二"}, {"三", "四"}});
        auto session = workspace_->session("director");
        auto report = importFile(*session, file("a.csv"), {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, std::string("import.no_headings"));
        QCOMPARE(report.error().place.file, std::string("a.csv"));
    }

    void who_may_not_import_is_refused_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"reporter", "county", "auditor", "security", "sysadmin"}) QTest::newRow(user) << user;
    }
    void who_may_not_import_is_refused() {
        QFETCH(QString, user);
        writeTable("a.csv", {plainHeadings, {"王小明", "男", "2015-03-08", "沙龙村"}});
        auto session = workspace_->session(user.toStdString());
        auto report = importFile(*session, file("a.csv"), {});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Refused);
        QVERIFY(!writeTemplate(*session, "child", file("t.xlsx")));
        QVERIFY(!std::filesystem::exists(file("t.xlsx")));
    }

    void visits_find_their_child() {
        auto session = workspace_->session("director");
        RecordId one = must(session->children().add(aChild().named("王小明").boy().bornOn(*Date::of(2015, 3, 8))));
        must(session->children().add(aChild().named("李芳").bornOn(*Date::of(2014, 1, 2))));
        must(session->children().add(aChild().named("李芳").bornOn(*Date::of(2016, 5, 6))));
        std::string number = must(session->children().show(one, "filing")).text("case_number");
        session.reset();
        writeTable("a.csv", {{"档案编号", "姓名", "出生日期", "走访日期", "走访方式", "见到", "走访结果", "走访内容"},
                             {number, "", "", "2026-03-01", "日常走访", "儿童、监护人", "情况良好", "一切都好"},
                             {"", "王小明", "", "2026-03-01", "电话", "监护人", "正常", ""},
                             {"", "李芳", "2014年1月2日", "2026/3/1", "routine", "child", "follow_up", ""},
                             {"", "李芳", "", "2026-03-01", "routine", "child", "all_well", ""},
                             {"", "赵敏", "", "2026-03-01", "routine", "child", "all_well", ""},
                             {"", "", "", "2026-03-01", "routine", "child", "all_well", ""},
                             {number, "", "", "2027-03-01", "routine", "", "all_well", ""}});
        ImportReport report = import("director", "a.csv", {.kind = "visit", .acceptGoodRows = true});
        QCOMPARE(told(report.faults),
                 (QStringList{"5 姓名 child.full_name import.child_ambiguous",
                              "6 姓名 child.full_name import.child_not_found", "7   import.child_not_named",
                              "8 走访日期 visit.visit_date field.in_future", "8 见到 visit.met field.required"}));
        QCOMPARE(report.imported, 3);
        // No consent yet: the gate keeps them as drafts, and says so.
        QCOMPARE(report.warnings.size(), std::size_t(3));
        QCOMPARE(report.warnings[0].code, std::string("import.kept_as_draft"));
        QCOMPARE(must(workspace_->session("director")->visits().waiting()).size(), std::size_t(3));
    }

    void who_holds_the_numbers_finds_a_child_by_its_number() {
        Record child = aChild().named("王芳").inInstitution("liuyang_welfare").withResidentId(7);
        std::string number = child.text("resident_id");
        must(workspace_->session("worker")->children().add(child));
        std::string unknown = residentId("430181", *Date::of(2015, 3, 8), 21);
        writeTable("a.csv", {{"身份证号", "走访日期", "走访方式", "见到", "走访结果"},
                             {number, "2026-03-01", "routine", "child", "all_well"},
                             {unknown, "2026-03-01", "routine", "child", "all_well"}});
        ImportReport report = import("worker", "a.csv", {.kind = "visit", .acceptGoodRows = true});
        QCOMPARE(told(report.faults), QStringList{"3 身份证号 child.resident_id import.child_not_found"});
        QCOMPARE(report.imported, 1);
        // A director cannot read a number, so the column is not taken over and the rows name nobody.
        report = import("director", "a.csv", {.kind = "visit"});
        QCOMPARE(report.unknownHeadings, std::vector<std::string>{"身份证号"});
        QCOMPARE(report.faults.size(), std::size_t(2));
        QCOMPARE(report.faults[0].code, std::string("import.child_not_named"));
    }

    void headings_in_two_rows_name_the_guardian() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            worksheet_merge_range(sheet, 0, 0, 0, 4, "登记表", nullptr);
            worksheet_merge_range(sheet, 1, 0, 2, 0, "姓名", nullptr);
            worksheet_merge_range(sheet, 1, 1, 2, 1, "性别", nullptr);
            worksheet_merge_range(sheet, 1, 2, 1, 4, "监护人", nullptr);
            writeRows(sheet, 2,
                      {{"", "", "姓名", "与儿童关系", "电话"}, {"王小明", "男", "王建国", "父亲", "13812345678"}});
        });
        ImportReport report = import("director", "a.xlsx");
        QCOMPARE(told(report.faults), QStringList());
        QCOMPARE(report.imported, 1);
        const Record child = firstChild("director");
        QCOMPARE(child.text("full_name"), std::string("王小明"));
        QCOMPARE(child.parts.at("guardian").at(0).text("full_name"), std::string("王建国"));
        QCOMPARE(child.parts.at("guardian").at(0).text("kind"), std::string("parent"));
    }

    void what_the_service_refuses_takes_back_its_row_alone() {
        auto session = workspace_->session("director");
        RecordId child = must(session->children().add(aChild().named("王小明").boy().bornOn(*Date::of(2015, 3, 8))));
        std::string number = must(session->children().show(child, "filing")).text("case_number");
        session.reset();
        writeTable("a.csv", {{"档案编号", "走访日期", "走访方式", "见到", "走访结果"},
                             {number, "2026-03-01", "routine", "child", "all_well"},
                             {number, "2026-02-10", "routine", "child", "all_well"}});  // late without a reason
        ImportReport strict = import("director", "a.csv", {.kind = "visit"});
        QCOMPARE(strict.imported, 0);
        QCOMPARE(strict.faults.size(), std::size_t(1));
        QCOMPARE(strict.faults[0].code, std::string("visit.late_reason_missing"));
        QCOMPARE(strict.faults[0].place.row, 3);
        QCOMPARE(must(workspace_->session("director")->visits().waiting()).size(), std::size_t(0));
        QCOMPARE(import("director", "a.csv", {.kind = "visit", .acceptGoodRows = true}).imported, 1);
        QCOMPARE(must(workspace_->session("director")->visits().waiting()).size(), std::size_t(1));
        QVERIFY(workspace_->session("auditor")->verifyLog().holds);
    }

    void a_template_that_was_filled_in_is_imported_data() {
        QTest::addColumn<QString>("user");
        QTest::newRow("director") << "director";
        QTest::newRow("worker") << "worker";
    }
    void a_template_that_was_filled_in_is_imported() {
        QFETCH(QString, user);
        must(writeTemplate(*workspace_->session(user.toStdString()), "child", file("t.xlsx")));
        // Read back by the import itself: every column of the template is known, and none holds a row.
        ImportReport report = import(qPrintable(user), "t.xlsx");
        QCOMPARE(told(report.faults), QStringList());
        QCOMPARE(report.rows, 0);
        QCOMPARE(report.unknownHeadings, std::vector<std::string>());
        bool health = false;
        for (const auto& [heading, field] : report.mapping) health = health || field == "child.height_cm";
        QCOMPARE(health, user == "worker");
        QVERIFY(report.mapping.contains("姓名 *"));
        QVERIFY(report.mapping.contains("监护人姓名 *"));
        must(writeTemplate(*workspace_->session(user.toStdString()), "visit", file("v.xlsx")));
        ImportReport visits = import(qPrintable(user), "v.xlsx", {.kind = "visit"});
        QCOMPARE(visits.unknownHeadings, std::vector<std::string>());
        QVERIFY(visits.mapping.contains("走访日期 *"));
    }

    void a_template_cannot_be_written_where_there_is_no_folder() {
        auto written = writeTemplate(*workspace_->session("director"), "child", "/nonexistent/t.xlsx");
        QVERIFY(!written);
        QCOMPARE(written.error().code, std::string("file.folder_missing"));
        QCOMPARE(written.error().kind, ErrorKind::BadInput);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
