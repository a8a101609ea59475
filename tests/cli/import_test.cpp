// Import from outside: a table as an office keeps it becomes records, or every fault is named by row and column.

#include "tests/cli/program.h"

#include <xlsxwriter.h>

#include <iconv.h>

using namespace tonghu::cli_test;

namespace {

QByteArray gb18030(const QString& text) {
    QByteArray from = text.toUtf8(), to(from.size() * 4, '\0');
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    char *in = from.data(), *out = to.data();
    std::size_t inLeft = std::size_t(from.size()), outLeft = std::size_t(to.size());
    if (iconv(converter, &in, &inLeft, &out, &outLeft) != 0 || inLeft != 0) qFatal("no GB 18030");
    iconv_close(converter);
    to.truncate(to.size() - qsizetype(outLeft));
    return to;
}

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString village_;

    int total() { return office_->ask("director", {"child", "list", "--limit", "1"}).json()["total"].toInt(); }
    const QJsonArray found(const QString& name) {
        return office_->ask("director", {"child", "list", "--search", name}).json()["children"].toArray();
    }
    Run import(const QString& file, const QStringList& options = {}) {
        return office_->ask("director", QStringList{"import", file, "--kind", "child"} + options);
    }
    QString table(const QString& name, const QByteArray& bytes) {
        writeFile(office_->beside(name), bytes);
        return office_->beside(name);
    }
    QString headings() const { return "姓名,性别,出生日期,行政区划,现住址\n"; }

    /// A workbook as an office keeps it: a merged title, headings below it, dates as text and as Excel's own, a number
    /// as text, stray spaces, full-width digits.
    QString officeWorkbook() {
        const QString file = office_->beside("困境儿童花名册.xlsx");
        lxw_workbook* book = workbook_new(file.toUtf8());
        lxw_worksheet* sheet = workbook_add_worksheet(book, "花名册");
        lxw_format* dates = workbook_add_format(book);
        format_set_num_format(dates, "yyyy/m/d");
        worksheet_merge_range(sheet, 0, 0, 0, 5, "××镇困境儿童花名册（2026 年）", nullptr);
        const char* const heads[] = {"序号", "姓名", "性别", "出生日期", "行政区划", "公民身份号码"};
        for (int column = 0; column < 6; ++column)
            worksheet_write_string(sheet, 1, lxw_col_t(column), heads[column], nullptr);
        const auto row = [&](int at, const QString& name, const char* sex, const QString& id) {
            worksheet_write_number(sheet, lxw_row_t(at), 0, at - 1, nullptr);
            worksheet_write_string(sheet, lxw_row_t(at), 1, name.toUtf8(), nullptr);
            worksheet_write_string(sheet, lxw_row_t(at), 2, sex, nullptr);
            worksheet_write_string(sheet, lxw_row_t(at), 4, village_.toUtf8(), nullptr);
            if (!id.isEmpty()) worksheet_write_string(sheet, lxw_row_t(at), 5, id.toUtf8(), nullptr);
        };
        row(2, " 石榴花 ", "女", residentId("43018120150308002"));
        worksheet_write_string(sheet, 2, 3, "２０１５年３月８日", nullptr);
        row(3, "罗春生", "男", {});
        lxw_datetime day{2014, 11, 2, 0, 0, 0};
        worksheet_write_datetime(sheet, 3, 3, &day, dates);
        row(4, "买买提·吐尔逊", "男", {});
        worksheet_write_string(sheet, 4, 3, "2013.7.9", nullptr);
        if (workbook_close(book) != LXW_NO_ERROR) qFatal("no workbook");
        return file;
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(10);
        village_ = office_->ask("director", {"unlock"}).json()["division"].toString();
    }

    void a_workbook_as_an_office_keeps_it_becomes_records() {
        const int before = total();
        const QString file = officeWorkbook();
        const Run tried = import(file, {"--dry-run"});
        EXITS(tried, 0);
        QCOMPARE(total(), before);
        const Run run = import(file);
        EXITS(run, 0);
        QCOMPARE(run.json()["imported"].toInt(), 3);
        QCOMPARE(stringsOf(run.json()["unknown_headings"].toArray()).contains("姓名"), false);
        QCOMPARE(total(), before + 3);
        QCOMPARE(found("石榴花")[0]["birth_date"].toString(), "2015-03-08");
        QCOMPARE(found("石榴花")[0]["sex"].toString(), "2");
        QCOMPARE(found("罗春生")[0]["birth_date"].toString(), "2014-11-02");
        QCOMPARE(found("买买提")[0]["birth_date"].toString(), "2013-07-09");
        QVERIFY(found("石榴花")[0]["resident_id"].toString().contains('*'));
    }

    void a_table_in_gb_18030_or_utf_8_is_read_alike_data() {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("name");
        QTest::newRow("GB 18030") << true << "李㛃";
        QTest::newRow("UTF-8") << false << QString::fromUcs4(U"\u9673\U00020BB7", 2);
        QTest::newRow("GB 18030, four bytes") << true << QString::fromUcs4(U"\u9EC4\U00020BB7", 2);
    }
    void a_table_in_gb_18030_or_utf_8_is_read_alike() {
        QFETCH(bool, chinese);
        QFETCH(QString, name);
        const QString text = headings() + QString("%1, 男 ,2016年1月5日,%2,\"河边, 3 号\"\n").arg(name, village_);
        const Run run = import(table("名单.csv", chinese ? gb18030(text) : "\xEF\xBB\xBF" + text.toUtf8()));
        EXITS(run, 0);
        QCOMPARE(run.json()["imported"].toInt(), 1);
        QCOMPARE(found(name)[0]["full_name"].toString(), name);
        QCOMPARE(found(name)[0]["residence_address"].toString(), "河边, 3 号");
    }

    void one_bad_row_keeps_all_out_and_is_named() {
        const int before = total();
        const QString text = headings() + QString("甲一,男,2016-01-05,%1,\n乙二,男,2016-02-31,%1,\n").arg(village_);
        const Run run = import(table("两行.csv", text.toUtf8()));
        EXITS(run, 3);
        QCOMPARE(total(), before);
        const QJsonArray faults = run.json()["faults"].toArray();
        QCOMPARE(int(faults.size()), 1);
        const QJsonObject fault = faults[0].toObject();
        QCOMPARE(fault["file"].toString(), "两行.csv");
        QCOMPARE(fault["row"].toInt(), 3);
        QCOMPARE(fault["column"].toString(), "出生日期");
        QCOMPARE(fault["field"].toString(), "child.birth_date");
        QVERIFY2(!run.said().contains("2016-02-31"), "a value of a child's field in a message");
        QVERIFY(run.err.contains("第 3 行"));
    }

    void good_rows_go_in_alone_where_that_is_asked_for() {
        const QString text = headings() + QString("丙三,女,2016-01-05,%1,\n丁四,九,2016-02-03,%1,\n").arg(village_);
        const Run run = import(table("部分.csv", text.toUtf8()), {"--accept-good-rows"});
        EXITS(run, 0);
        QCOMPARE(run.json()["imported"].toInt(), 1);
        QCOMPARE(int(run.json()["faults"].toArray().size()), 1);
        QCOMPARE(int(found("丙三").size()), 1);
        QCOMPARE(int(found("丁四").size()), 0);
    }

    void a_thousand_faults_are_all_reported_and_the_terminal_is_spared() {
        QString text = headings();
        for (int row = 0; row < 1000; ++row) text += QString("学生,七,2016-13-01,%1,\n").arg(village_);
        const int before = total();
        const QString file = table("一千处.csv", text.toUtf8());
        const Run run = import(file);
        EXITS(run, 3);
        QVERIFY(run.json()["faults"].toArray().size() >= 1000);
        const Run told = office_->say("director", {"import", file});
        EXITS(told, 3);
        QVERIFY2(told.err.count('\n') < 120, "more than a screen can hold");
        QCOMPARE(total(), before);
    }

    void a_heading_of_the_offices_own_is_mapped() {
        const QString map = office_->beside("map.json");
        writeFile(map, R"({"娃娃大名": "child.full_name"})");
        const QString text = QString("娃娃大名,性别,出生日期,行政区划\n戊五,男,2016-01-05,%1\n").arg(village_);
        EXITS(import(table("自定.csv", text.toUtf8())), 3);
        const Run run = import(table("自定.csv", text.toUtf8()), {"--map", map});
        EXITS(run, 0);
        QCOMPARE(run.json().value("mapping")["娃娃大名"].toString(), "child.full_name");
        QCOMPARE(int(found("戊五").size()), 1);
    }

    void a_child_of_another_village_is_not_taken_in() {
        QString other = village_;
        other.replace(9, 3, village_.endsWith("201") ? "202" : "201");
        const QString text = headings() + QString("己六,男,2016-01-05,%1,\n").arg(other);
        const Run run = import(table("外村.csv", text.toUtf8()));
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        QCOMPARE(int(found("己六").size()), 0);
    }

    void what_is_no_table_is_bad_input_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << "empty.csv" << QByteArray();
        QTest::newRow("not a workbook") << "letter.xlsx" << QByteArray("Dear colleague");
        QTest::newRow("a cut workbook") << "cut.xlsx" << QByteArray("PK\x03\x04\x14\x00\x00\x00", 8);
        QTest::newRow("no headings") << "bare.csv" << QByteArray("1,2,3\n4,5,6\n");
        QTest::newRow("binary") << "binary.csv" << QByteArray("a\0b\0c", 5);
        QTest::newRow("open quote") << "quote.csv" << QByteArray("姓名,性别\n\"李,男\n");
        QTest::newRow("another kind") << "page.docx" << QByteArray("PK\x03\x04");
    }
    void what_is_no_table_is_bad_input() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Run run = import(table(name, bytes));
        EXITS(run, 3);
        QVERIFY2(run.err.contains(name) || !run.errors().isEmpty() || !run.json()["faults"].toArray().isEmpty(),
                 run.summary().constData());
    }

    void a_file_that_is_not_there_is_bad_input() { EXITS(import(office_->beside("no-such.xlsx")), 3); }

    void ten_megabytes_in_a_cell_are_one_fault_of_one_field() {
        const QString text =
            headings() + QString("庚七,男,2016-01-05,%1,%2\n").arg(village_, QString(3'500'000, QChar(u'长')));
        const Run run = import(table("长.csv", text.toUtf8()));
        EXITS(run, 3);
        QVERIFY(run.said().size() < 20'000);
        QCOMPARE(int(found("庚七").size()), 0);
    }

    void a_role_that_may_not_import_is_refused() {
        const QString text = headings() + QString("辛八,男,2016-01-05,%1,\n").arg(village_);
        for (const char* user : {"reporter", "county", "auditor", "sysadmin"})
            EXITS(office_->ask(user, {"import", table("名单.csv", text.toUtf8())}), 1);
    }

    void an_unknown_kind_is_wrong_usage() {
        EXITS(office_->ask("director", {"import", "x.csv", "--kind", "horse"}), 2);
    }

    void the_template_can_be_imported_once_it_is_filled() {
        const QString file = office_->beside("模板.xlsx");
        EXITS(office_->ask("director", {"import", "--template", file}), 0);
        QVERIFY(readFile(file).startsWith("PK"));
        const Run empty = import(file);
        QVERIFY2(empty.code == 0 || empty.code == 3, empty.summary().constData());
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
