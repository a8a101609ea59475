// The catalogue as it is delivered: it loads, and holds what the regulation and records.md ask of it.

#include "model/base/division_code.h"
#include "model/catalogue/catalogue.h"

#include <QTest>

#include <map>
#include <set>

using namespace tonghu;
using namespace tonghu::catalogue;

namespace {

QString inWords(Access access) {
    switch (access) {
        case Access::Hidden:
            return "-";
        case Access::Masked:
            return "masked";
        case Access::MaskedEnter:
            return "masked, may enter";
        case Access::Read:
            return "read";
        case Access::Write:
            return "write";
    }
    return {};
}

/// records.md, "Roles and fields": core identity identifier contact family care health narrative consent, and office.
const std::map<std::string, std::vector<const char*>> rolesAndFields{
    {"child_director",
     {"write", "write", "masked, may enter", "write", "write", "write", "-", "write", "write", "read"}},
    {"institution_worker", {"write", "write", "write", "write", "write", "write", "write", "write", "write", "read"}},
    {"township_supervisor", {"write", "read", "masked", "read", "read", "read", "-", "read", "read", "read"}},
    {"county_supervisor", {"read", "read", "-", "-", "-", "-", "-", "-", "read", "write"}},
    {"report_officer", {"read", "-", "-", "-", "-", "-", "-", "-", "-", "read"}},
    {"security_officer", {"-", "-", "-", "-", "-", "-", "-", "-", "-", "write"}},
    {"system_administrator", {"-", "-", "-", "-", "-", "-", "-", "-", "-", "read"}},
    {"auditor", {"-", "-", "-", "-", "-", "-", "-", "-", "-", "read"}}};

}  // namespace

class RealFolderTest : public QObject {
    Q_OBJECT

    Catalogue catalogue_;

    bool hasException(const Role& role, const Field& field) const {
        static const std::set<std::string> exceptions{"decision",   "decision_on",     "refusal_reason",
                                                      "amount",     "amount_period",   "granted_from",
                                                      "granted_to", "decision_reason", "closure_note"};
        // Names who answers for the file, which stands with the names so that `core` holds no text.
        if (field.key == "responsible_unit" && role.key == "township_supervisor") return true;
        // Who reads consents answers requests.
        if (field.entity == "request") return role.key == "township_supervisor" || role.key == "county_supervisor";
        // Whoever follows up a mandatory report enters what followed, and whoever tells somebody that they told.
        static const std::set<std::string> followed{"mandatory_report", "report_step", "incident_notice"};
        if (followed.contains(field.entity) && (role.key == "township_supervisor" || role.key == "county_supervisor"))
            return true;
        // Answers courts and departments (row 29).
        if (field.entity == "provision" && role.key == "county_supervisor") return true;
        return field.entity == "assistance_case" && exceptions.contains(field.key) &&
               (role.key == "child_director" || role.key == "county_supervisor");
    }

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        QString faults;
        if (!loaded)
            for (const Error& fault : loaded.error())
                faults += QString::fromStdString("\n" + fault.place.file + ":" + std::to_string(fault.place.row) + " " +
                                                 fault.place.column + " [" + fault.place.field + "] " + fault.code);
        QVERIFY2(loaded.has_value(), qPrintable(faults));
        catalogue_ = std::move(*loaded);
    }

    void each_role_sees_what_the_table_gives_it_data() {
        QTest::addColumn<QString>("role");
        for (const auto& [role, access] : rolesAndFields) QTest::newRow(role.c_str()) << QString::fromStdString(role);
    }
    void each_role_sees_what_the_table_gives_it() {
        QFETCH(QString, role);
        const Role* known = catalogue_.role(role.toStdString());
        QVERIFY(known);
        const auto& expected = rolesAndFields.at(known->key);
        for (const Field& field : catalogue_.fields()) {
            if (hasException(*known, field)) continue;
            QString access = expected[std::size_t(field.compartment)];
            // Nobody enters what the program works out.
            if (field.derived && access == "write") access = "read";
            QVERIFY2(inWords(catalogue_.access(*known, field)) == access, field.place().c_str());
        }
    }

    void every_role_of_the_table_is_there_and_no_other() { QCOMPARE(catalogue_.roles().size(), rolesAndFields.size()); }

    void a_director_applies_and_does_not_decide() {
        const Field& decision = *catalogue_.field("assistance_case", "decision");
        QCOMPARE(catalogue_.access(*catalogue_.role("child_director"), decision), Access::Read);
        QCOMPARE(catalogue_.access(*catalogue_.role("county_supervisor"), decision), Access::Write);
        QCOMPARE(catalogue_.access(*catalogue_.role("child_director"),
                                   *catalogue_.field("assistance_case", "decision_reason")),
                 Access::Hidden);
    }

    void the_report_officer_holds_core_and_registers_and_can_append_to_the_log_only() {
        QCOMPARE(catalogue_.role("report_officer")->compartments,
                 (std::vector<Compartment>{Compartment::Core, Compartment::Office, Compartment::Audit}));
        for (const Field& field : catalogue_.fields()) {
            if (field.compartment == Compartment::Core)
                QVERIFY2(field.sensitivity != Sensitivity::Direct, field.place().c_str());
            if (field.mask != Mask::None) QVERIFY2(field.maskIn != Compartment::Core, field.place().c_str());
        }
    }

    void every_field_has_a_purpose_a_source_and_both_labels() {
        for (const Field& field : catalogue_.fields()) {
            QVERIFY2(!field.purposes.empty(), field.place().c_str());
            QVERIFY2(!field.source.empty(), field.place().c_str());
            QVERIFY2(!field.label.zh.empty() && !field.label.en.empty(), field.place().c_str());
            for (const std::string& purpose : field.purposes)
                QVERIFY2(!catalogue_.purpose(purpose)->forbidden, field.place().c_str());
        }
    }

    void what_hurts_a_child_is_no_category_and_not_in_core() {
        for (const char* hurtful : {"victim", "hiv", "prisoners_child", "juvenile_offender"}) {
            QVERIFY(catalogue_.list("special_category")->find(hurtful));
            QVERIFY(!catalogue_.list("child_category")->find(hurtful));
        }
        for (const Field& field : catalogue_.fields())
            for (const char* list : {"special_category", "harm_kind", "protection_flag", "illness"})
                if (field.list == list) QVERIFY2(field.compartment != Compartment::Core, field.place().c_str());
        QCOMPARE(catalogue_.field("child", "special_infection")->compartment, Compartment::Health);
    }

    void the_category_stands_in_the_assessment_group_alone() {
        for (const Field& field : catalogue_.fields())
            if (field.list == "child_category" || field.list == "special_category") {
                QCOMPARE(field.group, std::string("assessment"));
                QVERIFY2(!field.listColumn, field.place().c_str());
            }
    }

    void forbidden_purposes_rest_on_nothing_data() {
        QTest::addColumn<QString>("key");
        for (const char* key :
             {"labelling", "attention", "traffic", "fundraising", "live_stream_sales", "marketing", "profiling"})
            QTest::addRow("duty 16: %s", key) << key;
    }
    void forbidden_purposes_rest_on_nothing() {
        QFETCH(QString, key);
        const Purpose* purpose = catalogue_.purpose(key.toStdString());
        QVERIFY(purpose && purpose->forbidden && purpose->basis.empty());
        QVERIFY(!catalogue_.list("purpose")->find(key.toStdString()));
        for (const Role& role : catalogue_.roles())
            QCOMPARE(std::ranges::count(role.purposes, key.toStdString()), std::ptrdiff_t(0));
    }

    void every_list_that_a_field_names_has_entries_in_both_languages() {
        for (const Field& field : catalogue_.fields()) {
            if (field.type != FieldType::Code && field.type != FieldType::Codes) continue;
            const CodeList* list = catalogue_.list(field.list);
            QVERIFY2(list && list->codes().size() > 1, field.list.c_str());
            if (field.list == "division") continue;  // places have one name
            for (const Code& code : list->codes()) QVERIFY2(!code.label.en.empty(), (field.list + code.code).c_str());
        }
    }

    void the_lists_of_standards_are_whole() {
        const CodeList& groups = *catalogue_.list("ethnic_group");
        QCOMPARE(groups.codes().size(), std::size_t(58));
        for (int code = 1; code <= 56; ++code)
            QVERIFY(groups.find(QString("%1").arg(code, 2, 10, QChar('0')).toStdString()));
        QCOMPARE(groups.label("01", "zh"), std::string("汉族"));
        QCOMPARE(groups.label("56", "zh"), std::string("基诺族"));
        QVERIFY(groups.find("97") && groups.find("98"));
        for (const char* code : {"0", "1", "2", "9"}) QVERIFY(catalogue_.list("sex")->find(code));
        QCOMPARE(catalogue_.list("relation")->label("61", "zh"), std::string("祖父"));
    }

    void divisions_hang_together() {
        std::map<DivisionLevel, int> count;
        std::map<std::string, int> villages;
        for (const Code& code : catalogue_.list("division")->codes()) {
            auto division = DivisionCode::parse(code.code);
            QVERIFY2(division && code.code.size() == 12, code.code.c_str());
            ++count[division->level()];
            if (division->level() == DivisionLevel::Village) ++villages[code.parent];
            if (code.parent.empty()) continue;
            auto parent = DivisionCode::parse(code.parent);
            QVERIFY2(parent->contains(*division) && parent->level() < division->level(), code.code.c_str());
        }
        QCOMPARE(count[DivisionLevel::Province], 1);
        QCOMPARE(count[DivisionLevel::Prefecture], 14);
        QCOMPARE(count[DivisionLevel::County], 122);
        QVERIFY(count[DivisionLevel::Township] >= 10);
        for (const auto& [township, number] : villages) QVERIFY2(number >= 8, township.c_str());
        QVERIFY(catalogue_.list("division")->find("430181103000"));
        QVERIFY(catalogue_.list("division")->find("430181103201"));
    }

    void stages_lead_from_found_to_archived() {
        QCOMPARE(catalogue_.stages().front().key, std::string("found"));
        QCOMPARE(catalogue_.stages().back().key, std::string("archived"));
        QCOMPARE(catalogue_.stage("found")->next, (std::vector<std::string>{"accepted", "ended"}));
        QCOMPARE(catalogue_.stage("found")->workingDays, std::optional(5));
        QCOMPARE(catalogue_.stage("delivering")->workingDays, std::optional<int>());
        QCOMPARE(catalogue_.stage("decided")->needs, (std::vector<std::string>{"decision", "decision_on"}));
        QCOMPARE(catalogue_.list("assistance_stage")->codes().size(), catalogue_.stages().size());
    }

    void settings_stand_within_their_bounds() {
        QCOMPARE(catalogue_.setting("visit_interval_days.high"), std::int64_t(7));
        QCOMPARE(catalogue_.setting("suppression.k.inside"), std::int64_t(5));
        QVERIFY_EXCEPTION_THROWN(catalogue_.setting("no.such_setting"), std::out_of_range);
        for (const Setting& setting : catalogue_.settings())
            QVERIFY2(setting.minimum <= setting.value && setting.value <= setting.maximum, setting.key.c_str());
    }

    void no_heading_means_two_fields_of_one_list() {
        for (bool visits : {false, true}) {
            std::map<std::string, std::string> seen;
            for (const Field& field : catalogue_.fields()) {
                bool here = visits ? field.entity == "visit" : field.entity == "child" || field.entity == "guardian";
                if (!here) continue;
                for (const std::string& heading : field.also) {
                    auto [first, fresh] = seen.emplace(heading, field.place());
                    QVERIFY2(fresh, (heading + ": " + first->second + ", " + field.place()).c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(RealFolderTest)
#include "real_folder_test.moc"
