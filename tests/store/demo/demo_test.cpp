// The demonstration is what the services would have made, and nobody in it can exist.

#include "model/demo/demo.h"
#include "model/catalogue/checks.h"
#include "tests/support/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tonghu;

namespace {

constexpr std::int64_t childCount = 240;

}  // namespace

class DemoTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        catalogue_ = support::theCatalogue();
        options_.children = childCount;
        options_.kdf = support::cheapKdf;
        auto made = demo::build(folder(), catalogue_, clock_, options_);
        if (!made) qFatal("%s", made.error().code.c_str());
        summary_ = *made;
        auto opened = workspace::Workspace::open(folder(), catalogue_, clock_);
        QVERIFY(opened);
        workspace_.emplace(std::move(*opened));
        worker_ = unlock("worker");
        QVERIFY(worker_);
    }

    void there_is_one_account_for_each_role_with_the_passphrase_in_the_file() {
        std::set<std::string> roles;
        for (const std::string& user : summary_.users) {
            auto session = unlock(user);
            QVERIFY2(session, user.c_str());
            roles.insert(session->actor().role->key);
        }
        QCOMPARE(roles.size(), catalogue_->roles().size());
        QCOMPARE(QFile(path("demo-passphrase.txt")).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void every_value_passes_the_checks_of_the_catalogue() {
        const std::string today = clock_->today().iso();
        for (const catalogue::Field& field : catalogue_->fields()) {
            if (field.compartment == Compartment::Audit) continue;
            const std::string sql =
                "select " + field.key + " from " + std::string(nameOf(field.compartment)) + "." + field.entity;
            database().query(sql + " where " + field.key + " is not null", {}, [&](const store::RowView& row) {
                // Who has turned 18 since their file was made is no fault.
                if (field.check == catalogue::Check::PastYears18) return true;
                const auto fine = catalogue::checkValue(*catalogue_, field, row.value(0), today);
                if (!fine) QTest::qFail((field.place() + ": " + fine.error().code).c_str(), __FILE__, __LINE__);
                return fine.has_value();
            });
        }
    }

    void what_a_file_must_have_stands_in_it() {
        for (const catalogue::Field& field : catalogue_->fields()) {
            if (field.derived || field.required == catalogue::Required::Never ||
                field.required > catalogue::Required::AtSave)
                continue;
            const catalogue::Entity& entity = *catalogue_->entity(field.entity);
            const std::string home = std::string(nameOf(entity.home)) + "." + entity.key;
            const std::string place = std::string(nameOf(field.compartment)) + "." + entity.key;
            QCOMPARE(count("select count(*) from " + home + " where id not in (select id from " + place + " where " +
                           field.key + " is not null)"),
                     0);
        }
    }

    void what_the_program_keeps_is_what_the_services_work_out() {
        std::int64_t looked = 0;
        for (const char* user : {"worker", "director", "supervisor"}) {
            auto session = unlock(user);
            const auto page = session->children().list({.status = "active", .limit = 500});
            QVERIFY(page);
            for (const Record& row : page->rows) {
                const auto state = session->consents().state(row.id);
                QVERIFY(state);
                QCOMPARE(*state, textOf(database().single("select consent_state from core.child where id = $1",
                                                          {row.id.value})));
                ++looked;
            }
        }
        QVERIFY(looked > 40);
        // The last visit of a file is its last saved one.
        QCOMPARE(count("select count(*) from core.child where coalesce(last_visit_on, '') <> coalesce((select "
                       "max(visit_date) from core.visit where parent_id = core.child.id and gate = 'saved'), '')"),
                 0);
    }

    void masks_stand_beside_every_masked_value() {
        for (const catalogue::Field& field : catalogue_->fields()) {
            if (field.mask == catalogue::Mask::None) continue;
            const std::string value = std::string(nameOf(field.compartment)) + "." + field.entity;
            const std::string mask = std::string(nameOf(field.maskIn)) + "." + field.entity;
            database().query("select v." + field.key + ", m." + field.maskColumn() + " from " + value +
                                 " v left join " + mask + " m on m.id = v.id where v." + field.key + " is not null",
                             {}, [&](const store::RowView& row) {
                                 return compare(std::string(row.text(1)), catalogue::masked(field.mask, row.text(0)));
                             });
        }
    }

    void papers_belong_to_nobody_and_to_one_child_only() {
        QVERIFY(count("select count(*) from identifier.child where resident_id is not null") > childCount / 2);
        QCOMPARE(
            count("select count(*) - count(distinct resident_id) from identifier.child where resident_id is not null"),
            0);
        for (const char* table : {"child", "guardian"})
            QCOMPARE(count(std::string("select count(*) from identifier.") + table +
                           " where resident_id is not null and resident_id not like '439999%'"),
                     0);
        QCOMPARE(count("select count(*) from contact.child where household_phone not like '1540%'"), 0);
        QCOMPARE(count("select count(*) from contact.guardian where phone not like '1540%'"), 0);
        QCOMPARE(count("select count(*) from identifier.child where bank_account is not null and bank_account not like "
                       "'629999%'"),
                 0);
    }

    void every_state_that_the_program_knows_occurs_data() {
        QTest::addColumn<QString>("condition");
        for (const char* state : {"complete", "incomplete", "refused", "withdrawn"})
            QTest::newRow(state) << QString("core.child where consent_state = '%1'").arg(state);
        for (const char* status : {"active", "closed"})
            QTest::newRow(status) << QString("core.child where status = '%1'").arg(status);
        for (const char* risk : {"low", "medium", "high"})
            QTest::newRow(risk) << QString("core.child where risk_level = '%1'").arg(risk);
        QTest::newRow("overdue") << QString("core.child where status = 'active' and next_visit_due < '%1'")
                                        .arg(QString::fromStdString(clock_->today().iso()));
        QTest::newRow("turns 14 within a month")
            << QString("identity.child where birth_date between '%1' and '%2'")
                   .arg(QString::fromStdString(clock_->today().birthday(-14).iso()),
                        QString::fromStdString(clock_->today().birthday(-14).plusDays(30).iso()));
        QTest::newRow("child's own consent with the guardian's notice")
            << "consent.consent c where kind = 'child_consent' and exists (select 1 from consent.consent n where "
               "n.parent_id "
               "= c.parent_id and n.kind = 'guardian_notice')";
        QTest::newRow("visit that waits") << "core.visit where gate = 'waiting' and missing is not null";
        QTest::newRow("mandatory report") << "core.mandatory_report";
        QTest::newRow("entered late") << "narrative.visit where late_reason is not null";
        QTest::newRow("payment") << "core.payment";
        QTest::newRow("refused case") << "core.assistance_case where decision = 'refused'";
        QTest::newRow("middle dot") << "identity.child where full_name like '%\u00B7%'";
        QTest::newRow("beyond the BMP")
            << "identity.child where length(cast(full_name as blob)) > 3 * length(full_name)";
        for (const catalogue::Stage& stage : catalogue_->stages())
            QTest::newRow(stage.key.c_str())
                << QString("core.assistance_case where stage = '%1'").arg(QString::fromStdString(stage.key));
    }
    void every_state_that_the_program_knows_occurs() {
        QFETCH(QString, condition);
        QVERIFY(count("select count(*) from " + condition.toStdString()) > 0);
    }

    void no_visit_is_saved_without_a_consent_unless_it_is_reported() {
        QCOMPARE(
            count("select count(*) from core.visit v where gate = 'saved' and outcome <> 'mandatory_report' and not "
                  "exists (select 1 from consent.consent c where c.parent_id = v.parent_id and c.signed_on <= "
                  "v.visit_date)"),
            0);
    }

    void nothing_lies_in_the_future() {
        const std::string now = clock_->timestamp();
        for (const char* table :
             {"core.child", "family.guardian", "core.visit", "consent.consent", "core.assistance_case"})
            QCOMPARE(count(std::string("select count(*) from ") + table + " where created_at > '" + now + "'"), 0);
    }

    void notes_are_varied() {
        std::set<std::string> notes;
        for (const char* column : {"living_conditions_note", "guardian_care_note", "schooling_note", "health_note",
                                   "mood_and_behavior_note", "child_words", "next_steps"})
            database().query(
                std::string("select distinct ") + column + " from narrative.visit where " + column + " is not null", {},
                [&](const store::RowView& row) {
                    QTest::qVerify(row.text(0).find('{') == std::string_view::npos, "", "a slot left open", __FILE__,
                                   __LINE__);
                    return notes.insert(std::string(row.text(0))), true;
                });
        QVERIFY(notes.size() > 120);
    }

    void the_director_has_a_village_and_the_supervisor_its_township() {
        const auto village = unlock("director")->children().list({});
        const auto township = unlock("supervisor")->children().list({});
        QVERIFY(village && township);
        QVERIFY(village->total >= 10);
        QVERIFY(township->total > village->total);
        QVERIFY(township->total < childCount);
    }

    void the_log_holds_and_names_the_past() {
        auto auditor = unlock("auditor");
        const audit::Verification found = auditor->verifyLog();
        QVERIFY(found.holds);
        QVERIFY(found.count > summary_.visits);
        audit::Log::Filter filter;
        filter.user = "director";
        filter.limit = 5000;
        const auto entries = auditor->readLog(filter);
        QVERIFY(entries && entries->size() > 20);
        QVERIFY(std::ranges::is_sorted(*entries, std::greater(), &audit::Entry::at));
        QVERIFY(worker_->verifyLog().holds);
    }

    void the_same_seed_and_day_make_the_same_people() {
        QTemporaryDir other;
        const auto again = demo::build(other.path().toStdString() + "/w", catalogue_, clock_, options_);
        QVERIFY(again);
        QCOMPARE(again->visits, summary_.visits);
        auto opened = workspace::Workspace::open(other.path().toStdString() + "/w", catalogue_, clock_);
        QVERIFY(opened);
        const std::string passphrase = passphraseIn(other.filePath("w/demo-passphrase.txt"));
        QVERIFY(passphrase != passphraseIn(path("demo-passphrase.txt")));
        auto session = opened->unlock("worker", vault::Secret::copyOf(passphrase));
        QVERIFY(session);
        for (const char* sql : {"select group_concat(full_name || birth_date || id) from identity.child",
                                "select group_concat(visit_date || id) from core.visit",
                                "select group_concat(coalesce(child_words, '') || id) from narrative.visit",
                                "select group_concat(signer_name || valid_until) from consent.consent"})
            QCOMPARE(textOf((*session)->database().single(sql)), textOf(database().single(sql)));
    }

    void another_seed_makes_others() {
        QTemporaryDir other;
        demo::DemoOptions options = options_;
        options.seed = 2;
        options.children = 20;
        options.months = 1;
        const auto made = demo::build(other.path().toStdString(), catalogue_, clock_, options);
        QVERIFY(made);
        QCOMPARE(made->children, 20);
    }

    void who_stops_it_keeps_nothing() {
        QTemporaryDir other;
        demo::DemoOptions options = options_;
        options.progress = [](std::int64_t, std::int64_t) { return false; };
        const auto made = demo::build(other.path().toStdString(), catalogue_, clock_, options);
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("demo.cancelled"));
        QVERIFY(QDir(other.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void a_folder_with_something_in_it_is_left_alone() {
        QTemporaryDir other;
        QFile file(other.filePath("letter.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto made = demo::build(other.path().toStdString(), catalogue_, clock_, options_);
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("workspace.not_empty"));
        QVERIFY(QFile::exists(other.filePath("letter.txt")));
    }

private:
    std::filesystem::path folder() const { return folder_.filePath("w").toStdString(); }
    QString path(const char* name) const { return folder_.filePath("w") + '/' + name; }
    static std::string passphraseIn(const QString& file) {
        QFile opened(file);
        if (!opened.open(QIODevice::ReadOnly)) qFatal("no passphrase");
        return opened.readAll().trimmed().toStdString();
    }
    std::unique_ptr<workspace::Session> unlock(const std::string& user) {
        auto session = workspace_->unlock(user, vault::Secret::copyOf(passphraseIn(path("demo-passphrase.txt"))));
        if (!session) qFatal("%s", session.error().code.c_str());
        return std::move(*session);
    }
    store::Database& database() { return worker_->database(); }
    std::int64_t count(const std::string& sql) { return numberOf(database().single(sql)); }
    static bool compare(const std::string& found, const std::string& wanted) {
        return QTest::qCompare(QString::fromStdString(found), QString::fromStdString(wanted), "mask", "value masked",
                               __FILE__, __LINE__);
    }

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_ = std::make_shared<SystemClock>();
    demo::DemoOptions options_;
    demo::DemoSummary summary_;
    QTemporaryDir folder_;
    std::optional<workspace::Workspace> workspace_;
    std::unique_ptr<workspace::Session> worker_;
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
