// What a file gives, whatever wrote it; and what a hostile one gets.

#include "model/exchange/tables/table_file.h"
#include "tests/store/exchange/workbook_file.h"
#include "tests/support/folder.h"

#include <QTest>

#include <unicode/ucnv.h>

using namespace tonghu;
using namespace tonghu::exchange;
using namespace tonghu::support;

namespace {

std::string gb18030(const std::string& utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(utf8.size() * 4 + 16, '\0');
    int length =
        ucnv_convert("gb18030", "UTF-8", bytes.data(), int(bytes.size()), utf8.data(), int(utf8.size()), &status);
    bytes.resize(std::size_t(length));
    return bytes;
}

std::string utf16(const std::string& utf8) {
    QString text = QString::fromStdString(utf8);
    return "\xFF\xFE" + std::string(reinterpret_cast<const char*>(text.utf16()), std::size_t(text.size()) * 2);
}

}  // namespace

class TableFileTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> folder_;
    std::filesystem::path file(const char* name) const { return folder_->path() / name; }

    struct ReadBack {
        std::vector<SheetRow> rows;
        std::vector<Error> faults;
        std::string error;
    };
    static ReadBack read(const std::filesystem::path& path, std::size_t sheet = 0, TableLimits limits = {}) {
        ReadBack back;
        auto table = openTable(path, limits);
        if (!table) return back.error = table.error().code, back;
        auto done = (*table)->read(
            sheet, [&](SheetRow& row) { return back.rows.push_back(row), true; },
            [&](Error fault) { back.faults.push_back(std::move(fault)); });
        if (!done) back.error = done.error().code;
        return back;
    }
    static QStringList texts(const SheetRow& row) {
        QStringList all;
        for (const Cell& cell : row.cells)
            all << QString::fromStdString(cell.kind == Cell::Kind::Fault ? "!" + cell.fault : cell.text);
        return all;
    }

private slots:
    void init() { folder_ = std::make_unique<TemporaryFolder>(); }

    void a_workbook_gives_what_people_see() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook* workbook, lxw_worksheet* sheet) {
            lxw_format* date = workbook_add_format(workbook);
            format_set_num_format(date, "yyyy\"年\"m\"月\"d\"日\"");
            lxw_format* builtIn = workbook_add_format(workbook);
            format_set_num_format_index(builtIn, 14);
            lxw_format* bold = workbook_add_format(workbook);
            format_set_bold(bold);
            worksheet_merge_range(sheet, 0, 0, 0, 5, "登记表", nullptr);
            worksheet_write_string(sheet, 2, 0, " 王小明　", nullptr);
            worksheet_write_number(sheet, 2, 1, 42071, date);
            worksheet_write_number(sheet, 2, 2, 42071, builtIn);
            worksheet_write_number(sheet, 2, 3, 13812345678.0, nullptr);
            worksheet_write_boolean(sheet, 2, 4, 1, nullptr);
            worksheet_write_formula_num(sheet, 2, 5, "=2+3", nullptr, 5);
            worksheet_write_formula_str(sheet, 2, 6, "=A3", nullptr, "王小明");
            lxw_rich_string_tuple plain{nullptr, "沿溪"}, strong{bold, "中学"};
            lxw_rich_string_tuple* parts[] = {&plain, &strong, nullptr};
            worksheet_write_rich_string(sheet, 2, 7, parts, nullptr);
            worksheet_write_number(sheet, 2, 9, 430181201503080000.0, nullptr);
            lxw_row_col_options hidden{1, 0, 0};
            worksheet_write_string(sheet, 3, 0, "藏起来的", nullptr);
            worksheet_set_row_opt(sheet, 3, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        });
        ReadBack back = read(file("a.xlsx"));
        QCOMPARE(back.error, std::string());
        QCOMPARE(back.rows.size(), std::size_t(3));
        QCOMPARE(back.rows[0].number, 1);
        QCOMPARE(texts(back.rows[0]), QStringList{"登记表"});
        QCOMPARE(back.rows[1].number, 3);
        QCOMPARE(texts(back.rows[1]), (QStringList{" 王小明　", "2015-03-08", "2015-03-08", "13812345678", "1", "5",
                                                   "王小明", "沿溪中学", "", "!import.number_rounded"}));
        QCOMPARE(texts(back.rows[2]), QStringList{"藏起来的"});
    }

    void every_sheet_is_there() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook* workbook, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"一"}});
            lxw_worksheet* second = workbook_add_worksheet(workbook, nullptr);
            writeRows(second, 0, {{"二"}});
            worksheet_hide(second);
        });
        QCOMPARE((*openTable(file("a.xlsx"), {}))->sheetCount(), std::size_t(2));
        QCOMPARE(texts(read(file("a.xlsx"), 1).rows.at(0)), QStringList{"二"});
    }

    void parts_that_other_programs_write_are_read() {
        Parts parts = partsAround(
            "<row><c t=\"s\"><v>0</v></c><c t=\"d\"><v>2015-03-08T00:00:00</v></c><c s=\"1\"><v>40609</v>"
            "</c><c t=\"e\"><v>#N/A</v></c><c><f>1/0</f></c>" +
            inlineCell("a_x000D_b") + "<c t=\"s\"><v>7</v></c></row>");
        parts["xl/sharedStrings.xml"] =
            "<sst><si><r><t>王</t></r><r><t>芳</t></r><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh></si></sst>";
        parts["xl/styles.xml"] =
            "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d\"/></numFmts>"
            "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf "
            "numFmtId=\"176\"/></cellXfs></styleSheet>";
        std::string& workbook = parts["xl/workbook.xml"];
        workbook.insert(workbook.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
        writeArchive(file("a.xlsx"), parts);
        ReadBack back = read(file("a.xlsx"));
        QCOMPARE(back.error, std::string());
        QCOMPARE(texts(back.rows.at(0)), (QStringList{"王芳", "2015-03-08T00:00:00", "2015-03-08", "!import.cell_error",
                                                      "!import.cell_error", "a\rb", "!import.cell_error"}));
    }

    void text_is_read_in_every_encoding_and_with_every_separator_data() {
        QTest::addColumn<QByteArray>("bytes");
        std::string comma = "姓名,性别\n王小明,男\n", tab = "姓名\t性别\r\n王小明\t男\r\n",
                    semicolon = "姓名;性别\n王小明;男";
        auto holds = [](const char* tag, const std::string& bytes) {
            QTest::newRow(tag) << QByteArray::fromStdString(bytes);
        };
        holds("UTF-8", comma);
        holds("UTF-8 with mark", "\xEF\xBB\xBF" + comma);
        holds("UTF-16", utf16(tab));
        holds("GB 18030", gb18030(comma));
        holds("GB 18030, tabs", gb18030(tab));
        holds("semicolons", semicolon);
        holds("quoted commas", "姓名;\"性别\"\n\"王小明\";\"男\"\n");
    }
    void text_is_read_in_every_encoding_and_with_every_separator() {
        QFETCH(QByteArray, bytes);
        writeText(file("a.csv"), bytes.toStdString());
        ReadBack back = read(file("a.csv"));
        QCOMPARE(back.error, std::string());
        QCOMPARE(back.rows.size(), std::size_t(2));
        QCOMPARE(texts(back.rows[1]), (QStringList{"王小明", "男"}));
        QCOMPARE(back.rows[1].number, 2);
    }

    void rare_characters_come_through_gb_18030() {
        writeText(file("a.csv"), gb18030("姓名,性别\n𠮷㛃,女\n"));
        QCOMPARE(texts(read(file("a.csv")).rows.at(1)), (QStringList{"𠮷㛃", "女"}));
    }

    void a_faulty_line_is_told_and_the_next_one_read() {
        writeText(file("a.csv"), "姓名,性别\n王\"小明,男\n李芳,女\n");
        ReadBack back = read(file("a.csv"));
        QCOMPARE(back.faults.size(), std::size_t(1));
        QCOMPARE(back.faults[0].code, std::string("csv.lone_quote"));
        QCOMPARE(back.faults[0].place.row, 2);
        QCOMPARE(texts(back.rows.at(1)), (QStringList{"李芳", "女"}));
    }

    void what_is_no_table_is_refused_for_its_reason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0');
        std::string locked = compound;
        for (char c : std::string("EncryptedPackage")) locked += {c, '\0'};
        auto refuses = [](const char* tag, const std::string& bytes, const char* code) {
            QTest::newRow(tag) << QByteArray::fromStdString(bytes) << code;
        };
        refuses("a picture", "\x89PNG\r\n\x1A\n" + std::string(200, '\0'), "import.not_a_workbook");
        refuses("a program", "MZ" + std::string(200, '\0'), "import.not_a_workbook");
        refuses("an old workbook", compound, "import.old_workbook");
        refuses("a locked workbook", locked, "import.locked_archive");
        refuses("the beginning of an archive", "PK\x03\x04 and nothing more", "import.not_a_workbook");
        refuses("neither UTF-8 nor GB 18030", "\xFF\xFF\xFFtext\xFF", "import.wrong_encoding");
    }
    void what_is_no_table_is_refused_for_its_reason() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        writeText(file("a.xlsx"), bytes.toStdString());
        QCOMPARE(QString::fromStdString(read(file("a.xlsx")).error), code);
    }

    void a_folder_and_a_missing_file_are_refused() {
        QCOMPARE(read(folder_->path()).error, std::string("import.not_a_workbook"));
        QCOMPARE(read(file("missing.xlsx")).error, std::string("import.not_a_workbook"));
    }

    void an_archive_without_workbook_is_refused() {
        writeArchive(file("a.xlsx"), {{"word/document.xml", "<document/>"}});
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.not_a_workbook"));
    }

    void a_cut_workbook_is_refused() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"姓名", "性别"}});
        });
        std::filesystem::resize_file(file("a.xlsx"), std::filesystem::file_size(file("a.xlsx")) / 2);
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.not_a_workbook"));
    }

    void every_byte_may_be_damaged_and_nothing_breaks() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"姓名", "性别"}, {"王小明", "男"}});
        });
        std::ifstream stream(file("a.xlsx"), std::ios::binary);
        std::string whole((std::istreambuf_iterator<char>(stream)), {});
        int refused = 0;
        for (std::size_t at = 0; at < whole.size(); at += 7) {
            std::string damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x5A);
            writeText(file("b.xlsx"), damaged);
            refused += !read(file("b.xlsx")).error.empty();
        }
        QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
    }

    void broken_xml_is_refused() {
        Parts parts = partsAround("<row><c></row>");
        writeArchive(file("a.xlsx"), parts);
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.damaged_workbook"));
    }

    void xml_with_a_document_type_is_refused_data() {
        QTest::addColumn<QString>("part");
        for (const char* part : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"})
            QTest::newRow(part) << part;
    }
    void xml_with_a_document_type_is_refused() {
        QFETCH(QString, part);
        Parts parts = partsAround("<row>" + inlineCell("a") + "</row>");
        // Entities that grow (a billion laughs) and that reach into the file system.
        std::string& xml = parts[part.toStdString()];
        xml =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + xml;
        writeArchive(file("a.xlsx"), parts);
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.damaged_workbook"));
    }

    void a_zip_bomb_is_stopped_while_it_unpacks() {
        // 64 MiB of one character pack a thousand times smaller.
        Parts parts = partsAround("<row>" + inlineCell(std::string(64u << 20, 'a')) + "</row>");
        writeArchive(file("a.xlsx"), parts);
        QVERIFY(std::filesystem::file_size(file("a.xlsx")) < (1u << 20));
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.too_large"));
    }

    void deep_nesting_is_refused() {
        std::string deep;
        for (int i = 0; i < 100000; ++i) deep += "<a>";
        writeArchive(file("a.xlsx"), partsAround(deep));
        QCOMPARE(read(file("a.xlsx")).error, std::string("import.damaged_workbook"));
    }

    void columns_and_rows_far_out_take_no_memory() {
        writeArchive(file("a.xlsx"),
                     partsAround("<row r=\"2147483647\"><c r=\"XFD1\"><v>1</v></c><c r=\"ZZZZZZZ1\"><v>2</v>"
                                 "</c></row>"));
        ReadBack back = read(file("a.xlsx"));
        QCOMPARE(back.error, std::string());
        for (const SheetRow& row : back.rows) QVERIFY(row.cells.size() <= 4096);
    }

    void too_many_rows_and_too_large_a_file_are_told() {
        writeText(file("a.csv"), "a,b\n1,2\n3,4\n5,6\n");
        QCOMPARE(read(file("a.csv"), 0, {.rows = 3}).error, std::string("import.too_many_rows"));
        QCOMPARE(read(file("a.csv"), 0, {.rows = 4}).error, std::string());
        QCOMPARE(read(file("a.csv"), 0, {.fileBytes = 10}).error, std::string("import.too_large"));
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"a"}, {"b"}, {"c"}, {"d"}});
        });
        QCOMPARE(read(file("a.xlsx"), 0, {.rows = 3}).error, std::string("import.too_many_rows"));
    }

    void reading_stops_when_asked() {
        writeWorkbook(file("a.xlsx"), [](lxw_workbook*, lxw_worksheet* sheet) {
            writeRows(sheet, 0, {{"a"}, {"b"}, {"c"}});
        });
        auto table = openTable(file("a.xlsx"), {});
        for (int twice = 0; twice < 2; ++twice) {
            int rows = 0;
            auto done = (*table)->read(
                0, [&](SheetRow&) { return ++rows < 2; }, [](Error) {});
            QVERIFY(done.has_value());
            QCOMPARE(rows, 2);
        }
    }
};

QTEST_GUILESS_MAIN(TableFileTest)
#include "table_file_test.moc"
