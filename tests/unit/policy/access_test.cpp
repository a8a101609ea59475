// Who sees and writes which field, and whose rows are whose (rows 86, 96): the matrix of records.md, field by field.

#include "model/policy/access.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;
using catalogue::Access;

namespace {

const catalogue::Catalogue& theCatalogue() {
    return *support::theCatalogue();
}

/// Somebody in that role with the keys that it is granted.
Actor someone(const std::string& role, const char* division = "430181103201", const char* institution = "") {
    Actor actor;
    actor.user = role;
    actor.role = theCatalogue().role(role);
    actor.division = DivisionCode::parse(division);
    actor.institution = institution;
    if (actor.role) actor.held = actor.role->compartments;
    return actor;
}

char letter(Access access) {
    switch (access) {
        case Access::Hidden:
            return '-';
        case Access::Masked:
            return 'm';
        case Access::MaskedEnter:
            return 'e';
        case Access::Read:
            return 'r';
        case Access::Write:
            return 'w';
    }
    return '?';
}

Access accessOf(const Actor& actor, const char* entity, const char* key) {
    return accessTo(theCatalogue(), actor, *theCatalogue().field(entity, key));
}

}  // namespace

class AccessTest : public QObject {
    Q_OBJECT

private slots:
    /// One field for each compartment: core, identity, identifier, contact, family, care, health, narrative, consent.
    void the_matrix_of_roles_and_compartments_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("matrix");
        QTest::newRow("96: child director") << "child_director"
                                            << "wwewww-ww";
        QTest::newRow("96: institution worker") << "institution_worker"
                                                << "wwwwwwwww";
        QTest::newRow("96: township supervisor") << "township_supervisor"
                                                 << "wrmrrr-rr";
        QTest::newRow("96: county supervisor") << "county_supervisor"
                                               << "rr------r";
        QTest::newRow("96: report officer") << "report_officer"
                                            << "r--------";
        for (const char* officer : {"security_officer", "system_administrator", "auditor"})
            QTest::newRow(officer) << officer << "---------";
    }
    void the_matrix_of_roles_and_compartments() {
        QFETCH(QString, role);
        QFETCH(QString, matrix);
        const Actor actor = someone(role.toStdString());
        QVERIFY(actor.role != nullptr);
        QString seen;
        for (const auto& [entity, key] :
             {std::pair("child", "division_code"), std::pair("child", "full_name"), std::pair("child", "resident_id"),
              std::pair("child", "residence_address"), std::pair("child", "mother_state"),
              std::pair("child", "allergies"), std::pair("child", "psychological_state"), std::pair("visit", "remarks"),
              std::pair("consent", "kind")})
            seen += letter(accessOf(actor, entity, key));
        QCOMPARE(seen, matrix);
    }

    void no_access_reaches_beyond_the_keys_held() {
        for (const catalogue::Role& role : theCatalogue().roles()) {
            Actor actor = someone(role.key);
            actor.held.clear();
            for (const catalogue::Field& field : theCatalogue().fields())
                QCOMPARE(letter(accessTo(theCatalogue(), actor, field)), '-');
        }
    }

    void a_lost_key_takes_exactly_its_own_fields() {
        Actor actor = someone("institution_worker");
        std::erase(actor.held, Compartment::Health);
        for (const catalogue::Field& field : theCatalogue().fields()) {
            const Access access = accessTo(theCatalogue(), actor, field);
            if (field.compartment == Compartment::Health)
                QCOMPARE(letter(access), '-');
            else
                QVERIFY(access == Access::Read || access == Access::Write);
        }
    }

    void a_director_helps_to_apply_and_does_not_decide() {
        const Actor director = someone("child_director"), county = someone("county_supervisor");
        QCOMPARE(letter(accessOf(director, "assistance_case", "decision")), 'r');
        QCOMPARE(letter(accessOf(director, "assistance_case", "decision_reason")), '-');
        QCOMPARE(letter(accessOf(county, "assistance_case", "decision")), 'w');
        QCOMPARE(letter(accessOf(county, "assistance_case", "type")), 'r');
    }

    void nobody_enters_what_the_program_keeps() {
        for (const catalogue::Role& role : theCatalogue().roles())
            for (const catalogue::Field& field : theCatalogue().fields())
                if (field.derived) {
                    const Access access = accessTo(theCatalogue(), someone(role.key), field);
                    QVERIFY(access != Access::Write && access != Access::MaskedEnter);
                }
    }

    void rows_are_whose_they_are_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("child");
        QTest::addColumn<bool>("inScope");
        const auto add = [](const char* tag, const char* role, const char* own, const char* child, bool in) {
            QTest::newRow(tag) << QString(role) << QString(own) << QString(child) << in;
        };
        add("86: own village", "child_director", "430181103201", "430181103201", true);
        add("86: the next village", "child_director", "430181103201", "430181103202", false);
        add("86: a director given a township sees no village", "child_director", "430181103000", "430181103201", false);
        add("86: own township", "township_supervisor", "430181103000", "430181103202", true);
        add("86: the next township", "township_supervisor", "430181103000", "430181104201", false);
        add("86: a supervisor of a village sees the township", "township_supervisor", "430181103201", "430181103202",
            true);
        add("86: own county", "county_supervisor", "430181000000", "430181104201", true);
        add("86: the next county", "county_supervisor", "430181000000", "430182104201", false);
        add("86: report officer, own county", "report_officer", "430181000000", "430181104201", true);
        add("officers have no rows", "auditor", "430181000000", "430181104201", false);
    }
    void rows_are_whose_they_are() {
        QFETCH(QString, role);
        QFETCH(QString, own);
        QFETCH(QString, child);
        QFETCH(bool, inScope);
        const Actor actor = someone(role.toStdString(), own.toStdString().c_str());
        const DivisionCode code = *DivisionCode::parse(child.toStdString());
        QCOMPARE(policy::inScope(actor, code, ""), inScope);
        // The condition for statements says the same: its bounds hold the code, or it is never true.
        for (ScopeUse use : {ScopeUse::Seek, ScopeUse::Filter}) {
            const Condition condition = scopeCondition(actor, 5, use);
            const bool within = condition.parameters.size() == 2 && textOf(condition.parameters[0]) <= code.digits() &&
                                code.digits() <= textOf(condition.parameters[1]);
            QCOMPARE(within, inScope);
            QCOMPARE(condition.parameters.empty(), condition.sql == "(1 = 0)");
            QVERIFY(condition.parameters.empty() || condition.sql.find("$5") != std::string::npos);
        }
    }

    void an_institutions_worker_sees_its_children_wherever_they_come_from() {
        const Actor worker = someone("institution_worker", "", "liuyang_welfare");
        const DivisionCode anywhere = *DivisionCode::parse("430182104201");
        QVERIFY(inScope(worker, anywhere, "liuyang_welfare"));
        QVERIFY(!inScope(worker, anywhere, "liuyang_protection"));
        QVERIFY(!inScope(worker, anywhere, ""));
        const Actor nowhere = someone("institution_worker", "430181103201", "");
        QVERIFY(!inScope(nowhere, *DivisionCode::parse("430181103201"), ""));
        QCOMPARE(scopeCondition(nowhere, 1).sql, std::string("(1 = 0)"));
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
