// What is typed or imported becomes the stored form, is checked, is shown, and is masked.

#include "model/catalogue/catalogue.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::catalogue;

namespace {

constexpr std::string_view today = "2026-11-24";

QString asText(const Value& value) {
    if (isEmpty(value)) return "(empty)";
    if (auto number = std::get_if<std::int64_t>(&value)) return QString::number(*number);
    return QString::fromStdString(textOf(value));
}

}  // namespace

class ValuesTest : public QObject {
    Q_OBJECT

    Catalogue catalogue_;

    const Field& field(const QString& place) {
        std::string text = place.toStdString();
        auto dot = text.find('.');
        const Field* found = catalogue_.field(text.substr(0, dot), text.substr(dot + 1));
        if (!found) qFatal("no field %s", text.c_str());
        return *found;
    }

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        QVERIFY(loaded.has_value());
        catalogue_ = std::move(*loaded);
    }

    void typed_values_are_stored_in_one_form_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        auto stores = [](const char* place, const char* typed, const char* stored) {
            QTest::addRow("%s: %s", place, typed) << place << typed << stored;
        };
        stores("child.full_name", " 阿依古丽•买买提　", "阿依古丽·买买提");
        stores("child.full_name", "　", "(empty)");
        stores("child.school", "  沿溪\t中学\n初中部 ", "沿溪 中学 初中部");
        stores("child.school", "=SUM(A1)", "=SUM(A1)");
        stores("child.allergies", "花生\r\n青霉素", "花生\n青霉素");
        stores("child.resident_id", "１１０１０５１９４９１２３１００２ｘ", "11010519491231002X");
        stores("child.resident_id", "'110105 19491231 002x", "11010519491231002X");
        stores("child.disability_certificate_number", "11010519491231002x42", "11010519491231002X42");
        stores("child.disability_certificate_number", "11010519491231002X42B1", "11010519491231002X42B1");
        stores("child.household_phone", "138 1234-5678", "13812345678");
        stores("child.household_phone", "+86 13812345678", "13812345678");
        stores("child.household_phone", "（0731）8361 2345", "073183612345");
        stores("child.household_phone", "１３８１２３４５６７８", "13812345678");
        stores("child.household_phone", "+852 2345 6789", "+85223456789");
        stores("consent.protection_officer_phone", "12345", "12345");
        stores("child.bank_account", "6222 0212 3456 7890 128", "6222021234567890128");
        stores("child.bank_account", "123456789012", "123456789012");
        stores("child.birth_date", "2015年3月8日", "2015-03-08");
        stores("child.birth_date", "２０１５／３／８", "2015-03-08");
        stores("child.birth_month", "2015年3月", "2015-03");
        stores("child.household_size", "５人", "5");
        stores("child.household_size", "4.0", "4");
        stores("child.income_per_month", "1,234.5", "123450");
        stores("child.income_per_month", "¥1，234.50元", "123450");
        stores("child.income_per_month", "０", "0");
        stores("child.income_per_month", "800.00", "80000");
        stores("child.sex", "女", "2");
        stores("child.sex", "２", "2");
        stores("child.sex", "Male", "1");
        stores("child.sex", "女性", "2");
        stores("child.ethnic_group", "汉", "01");
        stores("child.ethnic_group", "土家族", "15");
        stores("guardian.relation", "奶奶", "62");
        stores("guardian.relation", "祖　母", "62");
        stores("child.division_code", "430181103201", "430181103201");
        stores("child.division_code", "430181103", "430181103000");
        stores("child.division_code", "浏阳市", "430181000000");
        stores("child.division_code", "湖南省长沙市浏阳市沿溪镇沙龙村", "430181103201");
        stores("child.division_code", "浏阳市 沿溪镇 沙龙村", "430181103201");
        stores("child.division_code", "沿溪镇沙龙村", "430181103201");
        stores("visit.met", "监护人、儿童本人", "child,guardian");
        stores("visit.met", "guardian; child, child", "child,guardian");
        stores("visit.met", "guardian", "guardian");
        stores("child.disability_kinds", "听力残疾，言语残疾", "hearing,speech");
        for (const char* yes : {"是", "有", "√", "1", "yes", "Y", "true", "✓"}) stores("child.boarding", yes, "1");
        for (const char* no : {"否", "无", "×", "0", "no", "FALSE", "没有"}) stores("child.boarding", no, "0");
        stores("mandatory_report.found_at", "2026年3月7日 14:30", "2026-03-07 14:30");
        stores("mandatory_report.found_at", "2026-3-7", "2026-03-07");
        stores("mandatory_report.found_at", "2026-03-07T9:05", "2026-03-07 09:05");
        stores("consent.signed_time", "9点30分", "09:30");
        stores("consent.signed_time", "１４：３０", "14:30");
        stores("payment.receipt_number", "ＨＤ-2026-003", "HD-2026-003");
        stores("consent.signer_guardian", "12345", "12345");
    }
    void typed_values_are_stored_in_one_form() {
        QFETCH(QString, place);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        auto value = readValue(catalogue_, field(place), typed.toStdString(), today);
        QVERIFY2(value.has_value(), value ? "" : value.error().code.c_str());
        QCOMPARE(asText(*value), stored);
        QVERIFY2(checkValue(catalogue_, field(place), *value, today), "what was read passes its own check");
    }

    void what_cannot_be_stored_names_field_and_reason_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        auto refuses = [](const char* place, const QString& typed, const char* code) {
            QTest::addRow("%s: %s", place, qPrintable(typed.left(30))) << place << typed << code;
        };
        refuses("child.full_name", "王😀", "name.emoji");
        refuses("child.resident_id", "11010519491231002", "resident_id.length");
        refuses("child.resident_id", "110105194912310021", "resident_id.check_character");
        refuses("child.disability_certificate_number", "11010519491231002X92", "disability_certificate.form");
        refuses("child.disability_certificate_number", "11010519491231002X45", "disability_certificate.form");
        refuses("child.disability_certificate_number", "11010519491231002142", "resident_id.check_character");
        refuses("child.household_phone", "1381234567", "field.phone");
        refuses("child.household_phone", "12812345678", "field.phone");
        refuses("child.household_phone", "13812345678、13912345678", "field.phone");
        refuses("child.household_phone", "问邻居", "field.phone");
        refuses("child.bank_account", "6222021234567890129", "bank_account.check_digit");
        refuses("child.bank_account", "1234", "bank_account.length");
        refuses("child.bank_account", "62220212345678901281", "bank_account.length");
        refuses("child.birth_date", "2026-11-25", "field.in_future");
        refuses("child.birth_date", "2008-11-24", "field.not_under_18");
        refuses("child.birth_date", "2015-02-29", "field.not_a_date");
        refuses("child.birth_date", "3/8/2015", "field.not_a_date");
        refuses("child.birth_month", "2015", "field.not_a_month");
        refuses("child.household_size", "0", "field.too_small");
        refuses("child.household_size", "31", "field.too_large");
        refuses("child.household_size", "四五个", "field.not_a_number");
        refuses("child.household_size", "4.5", "field.not_a_number");
        refuses("child.household_size", "99999999999999999999999", "field.number_too_long");
        refuses("child.income_per_month", "92233720368547758.08", "field.number_too_long");
        refuses("child.income_per_month", "99999999999999999999999999", "field.number_too_long");
        refuses("child.income_per_month", "-1", "field.too_small");
        refuses("child.income_per_month", "200000.01", "field.too_large");
        refuses("child.income_per_month", "1.234", "field.money_decimals");
        refuses("child.income_per_month", "12.", "field.not_an_amount");
        refuses("child.income_per_month", "大约800", "field.not_an_amount");
        refuses("child.income_per_month", "1e5", "field.not_an_amount");
        refuses("child.sex", "中", "field.unknown_code");
        refuses("child.division_code", "999999999999", "field.unknown_code");
        refuses("child.division_code", "升平村", "field.ambiguous_label");
        refuses("visit.met", "监护人、老师", "field.unknown_code");
        refuses("child.boarding", "也许", "field.not_yes_or_no");
        refuses("mandatory_report.found_at", "2026-03-07 25:00", "field.not_a_moment");
        refuses("mandatory_report.found_at", "昨天", "field.not_a_moment");
        refuses("mandatory_report.found_at", "2026-11-25 08:00", "field.in_future");
        refuses("consent.signed_time", "24:00", "field.not_a_time");
        refuses("payment.receipt_number", "回单三号", "field.plain_code");
        refuses("consent.signer_guardian", "-5", "field.not_a_reference");
        refuses("child.school", QStringLiteral("沿溪\u0001中学"), "field.control_character");
        refuses("child.school", QStringLiteral("沿溪\u202E中学"), "field.control_character");
        refuses("child.school", QString(101, u'学'), "field.too_long");
        refuses("child.school", QString(10 << 20, u'x'), "field.too_long");
        refuses("child.birth_date", QString(10 << 20, u'1'), "field.too_long");
    }
    void what_cannot_be_stored_names_field_and_reason() {
        QFETCH(QString, place);
        QFETCH(QString, typed);
        QFETCH(QString, code);
        auto value = readValue(catalogue_, field(place), typed.toStdString(), today);
        QVERIFY2(!value, qPrintable("stored as " + (value ? asText(*value) : QString())));
        QCOMPARE(QString::fromStdString(value.error().code), code);
        QCOMPARE(QString::fromStdString(value.error().place.field), place);
        for (const std::string& detail : value.error().details)
            QVERIFY2(detail.empty() || !typed.contains(QString::fromStdString(detail)) || detail.size() < 4,
                     "an error holds no part of a child's data");
    }

    void lengths_count_characters_not_bytes() {
        std::string hundred;
        for (int i = 0; i < 100; ++i) hundred += "𠮷";
        QVERIFY(readValue(catalogue_, field("child.school"), hundred, today));
        auto longer = readValue(catalogue_, field("child.school"), hundred + "𠮷", today);
        QVERIFY(!longer);
        QCOMPARE(longer.error().details, (std::vector<std::string>{"100", "101"}));
    }

    void broken_utf8_is_refused() {
        auto value = readValue(catalogue_, field("child.school"), "\xC3\x28", today);
        QVERIFY(!value);
        QCOMPARE(value.error().code, std::string("field.not_text"));
    }

    void stored_values_are_checked_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("code");
        QTest::newRow("codes out of order") << "visit.met"
                                            << "guardian,child"
                                            << "field.codes_order";
        QTest::newRow("a code twice") << "visit.met"
                                      << "child,child"
                                      << "field.codes_order";
        QTest::newRow("an unknown code") << "visit.met"
                                         << "child,teacher"
                                         << "field.unknown_code";
        QTest::newRow("a label is no code") << "child.sex"
                                            << "女"
                                            << "field.unknown_code";
        QTest::newRow("a typed date") << "child.birth_date"
                                      << "2015年3月8日"
                                      << "field.not_a_date";
        QTest::newRow("text in a number") << "child.household_size"
                                          << "5"
                                          << "field.wrong_type";
        QTest::newRow("a name of digits") << "child.full_name"
                                          << "123"
                                          << "name.character";
        QTest::newRow("fine") << "visit.met"
                              << "child,guardian"
                              << "";
        QTest::newRow("empty is fine here") << "child.school"
                                            << ""
                                            << "";
    }
    void stored_values_are_checked() {
        QFETCH(QString, place);
        QFETCH(QString, stored);
        QFETCH(QString, code);
        auto checked = checkValue(catalogue_, field(place), stored.toStdString(), today);
        QCOMPARE(checked ? QString() : QString::fromStdString(checked.error().code), code);
    }

    void values_are_shown_in_words_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::newRow("code") << "child.sex"
                              << "2"
                              << "女"
                              << "Female";
        QTest::newRow("codes") << "visit.met"
                               << "child,guardian"
                               << "儿童本人、监护人"
                               << "The child, Guardian";
        QTest::newRow("money") << "child.income_per_month"
                               << "1234.5"
                               << "1234.50"
                               << "1234.50";
        QTest::newRow("fen") << "child.income_per_month"
                             << "0.05"
                             << "0.05"
                             << "0.05";
        QTest::newRow("yes") << "child.boarding"
                             << "1"
                             << "是"
                             << "yes";
        QTest::newRow("no") << "child.boarding"
                            << "0"
                            << "否"
                            << "no";
        QTest::newRow("a place has one name") << "child.division_code"
                                              << "430181103201"
                                              << "沙龙村"
                                              << "沙龙村";
        QTest::newRow("date") << "child.birth_date"
                              << "2015-03-08"
                              << "2015-03-08"
                              << "2015-03-08";
        QTest::newRow("nothing") << "child.school"
                                 << ""
                                 << ""
                                 << "";
    }
    void values_are_shown_in_words() {
        QFETCH(QString, place);
        QFETCH(QString, typed);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        Value value = readValue(catalogue_, field(place), typed.toStdString(), today).value();
        QCOMPARE(QString::fromStdString(showValue(catalogue_, field(place), value, "zh")), zh);
        QCOMPARE(QString::fromStdString(showValue(catalogue_, field(place), value, "en")), en);
    }

    void the_smallest_amount_is_shown_too() {
        Value least = std::numeric_limits<std::int64_t>::min();
        QCOMPARE(showValue(catalogue_, field("child.debts"), least, "zh"), std::string("-92233720368547758.08"));
    }

    void masks_keep_what_records_md_says_data() {
        QTest::addColumn<int>("mask");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        auto masks = [](Mask mask, const char* value, const char* shown) {
            QTest::newRow(*value ? value : "empty") << int(mask) << value << shown;
        };
        masks(Mask::Name, "王小明", "王*明");
        masks(Mask::Name, "欧阳修文", "欧**文");
        masks(Mask::Name, "王明", "王*");
        masks(Mask::Name, "王", "*");
        masks(Mask::Name, "𠮷田𠮷", "𠮷*𠮷");
        masks(Mask::ResidentId, "11010519491231002X", "110*************2X");
        // The last two say kind and grade of the disability, which is for `health` alone to say.
        masks(Mask::Certificate, "11010519491231002X42", "110*****");
        masks(Mask::Certificate, "123456", "*****");
        masks(Mask::ResidentId, "12345", "*****");
        masks(Mask::Phone, "13812345678", "138****5678");
        masks(Mask::Phone, "073183612345", "073*****2345");
        masks(Mask::Phone, "83612345", "********");
        masks(Mask::Bank, "6222021234567890128", "****0128");
        masks(Mask::Bank, "1234567", "****");
        masks(Mask::Address, "湖南省浏阳市沿溪镇沙龙村12号", "湖南省浏阳市沿溪镇****");
        masks(Mask::Address, "湖南省长沙市浏阳市集里街道百合社区3栋", "湖南省长沙市浏阳市集里街道****");
        masks(Mask::Address, "湖南省湘乡市东山街道书院路1号", "湖南省湘乡市东山街道****");
        masks(Mask::Address, "沿溪镇沙龙村12号", "沿溪镇****");
        masks(Mask::Address, "浏阳市解放路8号", "浏阳市****");
        masks(Mask::Address, "解放路8号", "****");
        masks(Mask::Year, "2015-03-08", "2015");
        masks(Mask::Name, "", "");
    }
    void masks_keep_what_records_md_says() {
        QFETCH(int, mask);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(masked(Mask(mask), value.toStdString())), shown);
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
