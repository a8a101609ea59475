// Somebody with a role, its keys and a second program tries to learn what the role does not need. The program's own
// screens and commands are not asked: only the files and the keys that the account opens.

#include "model/catalogue/resident_id.h"
#include "tests/attack/raw_database.h"
#include "tests/support/workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using attack::RawDatabase;

namespace {

const std::string childName = "欧阳𠮷祥", guardianName = "李秀英";
constexpr const char* village = "430181103201";

std::filesystem::path fileOf(const TestWorkspace& workspace, Compartment compartment) {
    return workspace.folder() / (std::string(nameOf(compartment)) + ".db");
}

std::vector<std::string> readable(const TestWorkspace& workspace, const workspace::Session& session,
                                  Compartment compartment) {
    return RawDatabase(fileOf(workspace, compartment), session.unlocked().keys.at(compartment)).everything();
}

bool holdsChinese(const std::string& text) {
    static const QRegularExpression chinese(QString::fromUtf8("\\p{Han}"));
    return chinese.match(QString::fromStdString(text)).hasMatch();
}

/// A number that people carry: a resident ID with its check character, or a mobile phone. An id of a record is neither.
bool holdsNumberOfPerson(const std::string& text) {
    static const QRegularExpression number("(?<![0-9A-Za-z])([1-9][0-9]{16}[0-9X]|1[3-9][0-9]{9})(?![0-9A-Za-z])");
    for (auto found = number.globalMatch(QString::fromStdString(text)); found.hasNext();) {
        const std::string digits = found.next().captured(1).toStdString();
        if (digits.size() == 11 || catalogue::ResidentId::parse(digits)) return true;
    }
    return false;
}

std::string codeOf(const auto& result) {
    return result ? std::string() : result.error().code;
}

}  // namespace

class RolesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, case_;

private slots:
    /// A file to which people have done what offices do, and typed names wherever a text may be typed.
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        const auto director = workspace_->session("director");
        Record record = aChild().named(childName).withResidentId(6).withGuardian(aGuardian().named(guardianName));
        record.fields["household_phone"] = "13807314455";
        record.fields["residence_address"] = "浏阳市沿溪镇沙龙村12号";
        record.fields["disability_certificate_number"] = std::get<std::string>(record.fields.at("resident_id")) + "42";
        record.fields["account_holder"] = guardianName;
        record.fields["status"] = "active";
        child_ = must(director->children().add(record));
        must(director->children().set(child_, {{"risk_level", std::string("high")}},
                                      childName + "的父亲服刑，13807314455"));
        Fields visit = aVisit();
        visit["outcome"] = "mandatory_report";
        visit["report_situation"] = "girl_under_14";
        visit["report_circumstances"] = childName + "说……";
        visit["report_receipt_document"] = "浏公（刑）受字〔2026〕12号";
        must(director->visits().save(child_, visit));
        case_ = must(director->cases().open(child_, {{"type", std::string("medical")}, {"goals", childName + "住院"}}));
        must(director->cases().addPlanItem(case_, {{"service", theCatalogue()->list("service")->codes().front().code},
                                                   {"provider", std::string("浏阳市人民医院王医生")}}));
        must(
            director->cases().set(case_, {{"responsible_user", std::string("supervisor")}}, guardianName + "要求换人"));
    }

    void core_holds_not_one_chinese_character_and_no_number_of_a_person() {
        const auto reporter = workspace_->session("reporter");
        for (const std::string& row : readable(*workspace_, *reporter, Compartment::Core)) {
            QVERIFY2(!holdsChinese(row), row.c_str());
            QVERIFY2(!holdsNumberOfPerson(row), row.c_str());
            QVERIFY2(row.find("ouyang") == std::string::npos && row.find("oyjx") == std::string::npos, row.c_str());
        }
        // Bodies of the log are sealed: bytes, in which a name would stand as it is.
        for (const std::string& row : readable(*workspace_, *reporter, Compartment::Audit))
            for (const std::string& name : {childName, guardianName, std::string("13807314455")})
                QVERIFY(row.find(name) == std::string::npos);
    }

    void a_name_cannot_be_put_where_an_account_stands_data() {
        QTest::addColumn<QString>("field");
        QTest::newRow("duty 4: responsible person") << "responsible_user";
        QTest::newRow("duty 4: child director") << "director_user";
    }
    void a_name_cannot_be_put_where_an_account_stands() {
        QFETCH(QString, field);
        const auto director = workspace_->session("director");
        for (const std::string& name : {childName, guardianName, std::string("ouyang-jixiang")})
            QCOMPARE(codeOf(director->children().set(child_, {{field.toStdString(), name}}, "reason")),
                     std::string("field.not_an_account"));
        QCOMPARE(codeOf(director->cases().set(case_, {{"responsible_user", guardianName}}, "reason")),
                 std::string("field.not_an_account"));
        QCOMPARE(codeOf(director->cases().addPlanItem(
                     case_, {{"service", theCatalogue()->list("service")->codes().front().code},
                             {"responsible_user", guardianName}})),
                 std::string("field.not_an_account"));
    }

    void core_says_nothing_that_hurts() {
        std::set<std::string> hurtful;
        for (const char* list :
             {"special_category", "harm_kind", "protection_flag", "mandatory_situation", "parent_state"})
            for (const catalogue::Code& code : theCatalogue()->list(list)->codes())
                if (code.code != "other" && code.code != "none" && code.code != "unknown") hurtful.insert(code.code);
        const auto reporter = workspace_->session("reporter");
        for (const std::string& row : readable(*workspace_, *reporter, Compartment::Core)) {
            if (row.starts_with("table|") || row.starts_with("index|")) continue;
            for (const QString& value : QString::fromStdString(row).split(QRegularExpression("[|,]")))
                QVERIFY2(!hurtful.contains(value.toStdString()), row.c_str());
        }
    }

    void a_reason_that_was_typed_is_read_by_those_who_read_texts() {
        const auto reasonsOf = [&](const char* user) {
            std::string all;
            for (const auto& change : workspace_->session(user)->children().history(child_)) all += change.reason;
            return all;
        };
        QVERIFY(reasonsOf("director").find("服刑") != std::string::npos);
        QVERIFY(reasonsOf("supervisor").find("服刑") != std::string::npos);
        QVERIFY(reasonsOf("county").find("服刑") == std::string::npos);
        QVERIFY(reasonsOf("reporter").find("服刑") == std::string::npos);
    }

    void a_mask_says_nothing_of_the_disability_behind_a_number() {
        const auto county = workspace_->session("county");
        std::vector<std::string> masks;
        RawDatabase raw(fileOf(*workspace_, Compartment::Identity), county->unlocked().keys.at(Compartment::Identity));
        QCOMPARE(raw.run("select disability_certificate_number_mask from child", &masks), SQLITE_OK);
        QCOMPARE(masks, std::vector<std::string>{"430*****"});
    }

    void the_county_supervisor_finds_no_address_phone_or_text_in_what_they_hold() {
        const auto county = workspace_->session("county");
        for (const auto& [held, key] : county->unlocked().keys)
            for (const std::string& row : readable(*workspace_, *county, held)) {
                QVERIFY2(!holdsNumberOfPerson(row), row.c_str());
                for (const char* text : {"沙龙村12号", "服刑", "住院", "王医生", "要求换人"})
                    QVERIFY2(row.find(text) == std::string::npos, row.c_str());
            }
    }

    void what_waits_in_a_drop_box_does_not_tell_its_length() {
        const auto reporter = workspace_->session("reporter");
        RawDatabase raw(fileOf(*workspace_, Compartment::Core), reporter->unlocked().keys.at(Compartment::Core));
        std::vector<std::string> lengths;
        raw.run("select distinct length(sealed) from drop_box", &lengths);
        QVERIFY(!lengths.empty());  // the number, the holder and the certificate wait for a worker
        QCOMPARE(lengths.size(), std::size_t(1));
    }

    void what_is_refused_leaves_a_trace() {
        const auto refusals = [&] {
            int count = 0;
            audit::Log::Filter all;
            all.limit = 100000;
            for (const audit::Entry& entry : must(workspace_->session("auditor")->readLog(all)))
                count += entry.event.verb == audit::Verb::Refused;
            return count;
        };
        const int before = refusals();
        const auto director = workspace_->session("director"), security = workspace_->session("security"),
                   administrator = workspace_->session("sysadmin");
        auto& office = workspace_->workspace();
        QVERIFY(!office.grant(*director, *administrator, "reporter", "child_director", village, {}));
        QVERIFY(!office.grant(*security, *director, "reporter", "child_director", village, {}));
        QVERIFY(!office.revoke(*director, "reporter", nullptr));
        QVERIFY(!office.setDisabled(*director, "reporter", true));
        QVERIFY(!office.addUser(*director, "newcomer", testPassphrase()));
        QVERIFY(!director->readLog({}));
        QCOMPARE(refusals(), before + 6);
        // A role for oneself.
        for (const char* officer : {"security", "sysadmin"})
            QCOMPARE(codeOf(office.grant(*security, *administrator, officer, "child_director", village, {})),
                     std::string("grant.officer_keeps_role"));
        QCOMPARE(refusals(), before + 8);
    }

    void no_key_of_theirs_joins_another_file() {
        for (const char* user : {"reporter", "county", "director", "security", "sysadmin", "auditor"}) {
            const auto session = workspace_->session(user);
            for (const auto& [held, key] : session->unlocked().keys)
                for (Compartment other : allCompartments) {
                    RawDatabase raw(fileOf(*workspace_, other), key);
                    const bool opens = raw.run("select count(*) from sqlite_master") == SQLITE_OK;
                    QVERIFY2(opens == (other == held), user);
                }
        }
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "roles_test.moc"
