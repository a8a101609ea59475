// Which column is which field, as offices head their columns.

#include "model/exchange/headings.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::exchange;

namespace {

SheetRow row(int number, std::initializer_list<const char*> texts) {
    SheetRow made{number, {}};
    for (const char* text : texts) made.cells.push_back({text, Cell::Kind::Text, {}});
    return made;
}

}  // namespace

class HeadingsTest : public QObject {
    Q_OBJECT

    catalogue::Catalogue catalogue_;

    policy::Actor actor(const char* role) const {
        const catalogue::Role* known = catalogue_.role(role);
        return {"someone", known, DivisionCode::parse("430181103201"), {}, known->compartments};
    }
    HeadingIndex index(RowKind kind, const std::map<std::string, std::string>& mapping = {},
                       const char* role = "child_director") const {
        return HeadingIndex::of(catalogue_, actor(role), kind, mapping).value();
    }

private slots:
    void initTestCase() {
        auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        QVERIFY(loaded.has_value());
        catalogue_ = std::move(*loaded);
    }

    void headings_are_known_as_offices_write_them_data() {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("field");
        auto means = [](const char* heading, const char* field) { QTest::newRow(heading) << heading << field; };
        means("姓名", "child.full_name");
        means(" 姓　名 ", "child.full_name");
        means("姓\n名", "child.full_name");
        means("姓名*", "child.full_name");
        means("*姓名", "child.full_name");
        means("姓名：", "child.full_name");
        means("儿童姓名", "child.full_name");
        means("Name", "child.full_name");
        means("full_name", "child.full_name");
        means("child.full_name", "child.full_name");
        means("身份证号", "child.resident_id");
        means("身份证号码", "child.resident_id");
        means("公民身份号码", "child.resident_id");
        means("身份证号（18位）", "child.resident_id");
        means("出生年月日", "child.birth_date");
        means("出生日期（必填）", "child.birth_date");
        means("出生日期(yyyy-mm-dd)", "child.birth_date");
        means("所属村", "child.division_code");
        means("所在村（社区）", "child.division_code");
        means("乡镇（街道）", "child.division_code");
        means("联系电话", "child.household_phone");
        means("家长姓名", "guardian.full_name");
        means("监护人", "guardian.full_name");
        means("监护人姓名", "guardian.full_name");
        means("与儿童关系", "guardian.relation");
        means("监护人与儿童关系", "guardian.relation");
        means("监护人电话", "guardian.phone");
        means("监护人联系电话", "guardian.phone");
        means("监护人身份证号", "guardian.resident_id");
        means("人均月收入（元）", "child.income_per_month");
        means("身高(cm)", "");  // health is not the director's
        means("档案编号", "");  // the program gives it
        means("序号", "");
        means("", "");
    }
    void headings_are_known_as_offices_write_them() {
        QFETCH(QString, heading);
        QFETCH(QString, field);
        const catalogue::Field* found = index(RowKind::Child).find(heading.toStdString());
        QCOMPARE(found ? QString::fromStdString(found->place()) : QString(), field);
    }

    void a_column_of_a_role_that_has_the_field_is_taken() {
        QVERIFY(index(RowKind::Child, {}, "institution_worker").find("身高(cm)"));
        QVERIFY(!index(RowKind::Child, {}, "report_officer").find("姓名"));
    }

    void a_mapping_goes_before_what_is_known() {
        HeadingIndex mapped = index(RowKind::Child, {{"称呼", "child.full_name"}, {"姓名", "nicknames"}});
        QCOMPARE(mapped.find("称呼")->key, std::string("full_name"));
        QCOMPARE(mapped.find("姓名")->key, std::string("nicknames"));
    }

    void a_mapping_to_no_field_is_told() {
        for (const char* key : {"child.fullname", "child.case_number", "child.height_cm"}) {
            auto mapped = HeadingIndex::of(catalogue_, actor("child_director"), RowKind::Child, {{"甲", key}});
            QVERIFY2(!mapped, key);
            QCOMPARE(mapped.error().code, std::string("import.unknown_field"));
            QCOMPARE(mapped.error().place.column, std::string("甲"));
        }
    }

    void titles_above_the_headings_are_passed_over() {
        std::vector<SheetRow> rows{row(1, {"2026年困境儿童登记表"}), row(2, {"填报单位：沿溪镇", "", "日期：2026.3"}),
                                   row(4, {"序号", "姓名", "性别", "出生日期", "备忘"}),
                                   row(5, {"1", "王小明", "男", "2015-03-08", ""})};
        auto found = index(RowKind::Child).among(rows);
        QVERIFY(found && *found);
        QCOMPARE((*found)->row, 4);
        QCOMPARE((*found)->columns.size(), std::size_t(3));
        QCOMPARE((*found)->columns[0].index, std::size_t(1));
        QCOMPARE((*found)->unknown, (std::vector<std::string>{"序号", "备忘"}));
    }

    void headings_in_two_rows_are_read_together() {
        std::vector<SheetRow> rows{row(1, {"姓名", "性别", "监护人", "", "备忘"}), row(2, {"", "", "姓名", "电话", ""}),
                                   row(3, {"王小明", "男", "王建国", "13812345678"})};
        auto found = index(RowKind::Child).among(rows);
        QVERIFY(found && *found);
        QCOMPARE((*found)->row, 2);
        std::vector<std::string> fields;
        for (const Column& column : (*found)->columns) fields.push_back(column.field->place());
        QCOMPARE(fields,
                 (std::vector<std::string>{"child.full_name", "child.sex", "guardian.full_name", "guardian.phone"}));
    }

    void the_same_field_twice_is_told_but_township_and_village_go_together() {
        auto twice = index(RowKind::Child).among({row(1, {"姓名", "儿童姓名", "性别"})});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, std::string("import.duplicate_heading"));
        QCOMPARE(twice.error().place.column, std::string("儿童姓名"));
        auto places = index(RowKind::Child).among({row(1, {"姓名", "乡镇", "村"})});
        QVERIFY(places && *places);
    }

    void a_sheet_without_headings_has_none() {
        auto found = index(RowKind::Child).among({row(1, {"说明"}), row(2, {"姓名"}), row(3, {"一", "二"})});
        QVERIFY(found && !*found);
    }

    void visits_name_their_child_and_keep_their_own_fields() {
        HeadingIndex visits = index(RowKind::Visit);
        QCOMPARE(visits.find("姓名")->place(), std::string("child.full_name"));
        QCOMPARE(visits.find("档案编号")->place(), std::string("child.case_number"));
        QCOMPARE(visits.find("走访时间")->place(), std::string("visit.visit_date"));
        QVERIFY2(!visits.find("身份证号"), "a director cannot read a number, so cannot look one up");
        QVERIFY(index(RowKind::Visit, {}, "institution_worker").find("身份证号"));
    }
};

QTEST_GUILESS_MAIN(HeadingsTest)
#include "headings_test.moc"
