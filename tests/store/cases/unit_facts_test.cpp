// What the unit says of itself on every form, with real files.

#include "model/cases/unit_facts.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;

class UnitFactsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_.withUsers(); }

    void the_security_officer_writes_what_everybody_reads() {
        auto officer = workspace_.session("security");
        cases::UnitFacts written(officer->context());
        QVERIFY(written.read().fields.empty());
        must(written.set({{"handler", std::string("浏阳市民政局")}, {"handler_contact", std::string("金沙路1号")}},
                         "首次填写"));
        must(written.set({{"handler_contact", std::string("金沙路2号")}}, "搬迁"));
        for (const char* user : {"director", "county", "reporter", "sysadmin", "auditor"}) {
            auto session = workspace_.session(user);
            const Record unit = cases::UnitFacts(session->context()).read();
            QCOMPARE(unit.text("handler"), std::string("浏阳市民政局"));
            QCOMPARE(unit.text("handler_contact"), std::string("金沙路2号"));
        }
        // One record, and what stood before is kept with its reason.
        QCOMPARE(numberOf(officer->database().single("select count(*) from office.unit")), 1);
        const auto changes = officer->records().history("unit", written.read().id);
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(textOf(changes.front().before), std::string("金沙路1号"));
        QCOMPARE(changes.front().reason, std::string("搬迁"));
    }

    void who_only_reads_it_does_not_write_it() {
        auto director = workspace_.session("director");
        QCOMPARE(codeOf(cases::UnitFacts(director->context()).set({{"handler", std::string("村委会")}}, "更正")),
                 std::string("field.not_writable"));
        auto county = workspace_.session("county");
        QCOMPARE(codeOf(cases::UnitFacts(county->context()).set({{"handler", std::string("民政局")}}, " ")),
                 std::string("reason.missing"));
    }

    /// Whatever a form takes over stands under the same key on the form.
    void every_fact_of_the_unit_is_an_item_of_the_consent_form() {
        for (const catalogue::Field* fact : theCatalogue()->fieldsOf("unit")) {
            const catalogue::Field* item = theCatalogue()->field("consent", fact->key);
            QVERIFY2(item && item->type == fact->type && item->maxLength == fact->maxLength, fact->key.c_str());
        }
    }

private:
    TestWorkspace workspace_ = aWorkspace();
};

QTEST_GUILESS_MAIN(UnitFactsTest)
#include "unit_facts_test.moc"
