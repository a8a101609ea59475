// A faulty catalogue does not load, and every fault is told with file, line and key, all at once.

#include "model/catalogue/catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tonghu;
using namespace tonghu::catalogue;

namespace {

const QString realFolder = TONGHU_SOURCE_DIR "/resources/catalogue";

QString contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void write(const QString& path, const QString& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
}

QString inWords(const std::vector<Error>& faults) {
    QString words;
    for (const Error& fault : faults)
        words += QString::fromStdString("\n" + fault.place.file + ":" + std::to_string(fault.place.row) + " " +
                                        fault.place.column + " [" + fault.place.field + "] " + fault.code);
    return words;
}

/// A copy of the real folder that a test may spoil.
class SpoiltFolder {
public:
    SpoiltFolder() {
        for (const char* part : {"lists", "fields", "forms"}) QDir(folder_.path()).mkdir(part);
        for (const QString& part : {QString(), QString("/lists"), QString("/fields"), QString("/forms")})
            for (const QString& name : QDir(realFolder + part).entryList({"*.csv"}))
                QFile::copy(realFolder + part + "/" + name, folder_.path() + part + "/" + name);
    }
    QString path(const QString& file) const { return folder_.path() + "/" + file; }

    /// Replaces the first occurrence; gives the line on which it stands.
    int replace(const QString& file, const QString& before, const QString& after) {
        QString text = contentsOf(path(file));
        auto at = text.indexOf(before);
        if (at < 0) qFatal("%s has no %s", qPrintable(file), qPrintable(before));
        int line = int(text.left(at).count('\n')) + 1;
        write(path(file), text.replace(at, before.size(), after));
        return line;
    }
    int append(const QString& file, const QString& line) {
        QString text = contentsOf(path(file));
        write(path(file), text + line + "\n");
        return int(text.count('\n')) + 1;
    }
    /// The line that begins with `cells`; 0 where there is none.
    int lineOf(const QString& file, const QString& cells) const {
        const QStringList lines = contentsOf(path(file)).split('\n');
        for (int line = 0; line < lines.size(); ++line)
            if (lines[line].startsWith(cells + ",")) return line + 1;
        return 0;
    }
    tl::expected<Catalogue, std::vector<Error>> load() const { return Catalogue::load(folder_.path().toStdString()); }

private:
    QTemporaryDir folder_;
};

}  // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void a_fault_names_file_line_and_key_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("key");
        auto spoils = [](const char* tag, const char* file, const char* before, const char* after, const char* code,
                         const char* key) { QTest::newRow(tag) << file << before << after << code << key; };
        spoils("unknown compartment", "fields/child.csv", "child,school,学校,School,text,,,identity",
               "child,school,学校,School,text,,,identify", "catalogue.unknown_word", "child.school");
        spoils("unknown type", "fields/child.csv", "child,school,学校,School,text", "child,school,学校,School,texte",
               "catalogue.unknown_word", "child.school");
        spoils("unknown check", "fields/child.csv", "full_name,姓名,Name,text,,,identity,direct,at_intake,person_name",
               "full_name,姓名,Name,text,,,identity,direct,at_intake,person_nam", "catalogue.unknown_word",
               "child.full_name");
        spoils("unknown list", "fields/child.csv", "child,sex,性别,Sex,code,sex", "child,sex,性别,Sex,code,gender",
               "catalogue.unknown_reference", "child.sex");
        spoils("unknown group", "fields/child.csv", "schooling,education home_visit,[school]",
               "schoolings,education home_visit,[school]", "catalogue.unknown_reference", "child.school");
        spoils("unknown entity", "fields/child.csv", "child,school,学校", "kid,school,学校",
               "catalogue.unknown_reference", "kid.school");
        spoils("unknown purpose", "fields/child.csv", "schooling,education home_visit,[school]",
               "schooling,educating home_visit,[school]", "catalogue.unknown_reference", "child.school");
        spoils("no purpose (duty 18)", "fields/child.csv", "schooling,education home_visit,[school]",
               "schooling,,[school]", "catalogue.field_without_purpose", "child.school");
        spoils("forbidden purpose (duty 16)", "fields/child.csv", "schooling,education home_visit,[school]",
               "schooling,fundraising,[school]", "catalogue.forbidden_purpose", "child.school");
        spoils("no label", "fields/child.csv", "child,school,学校,School", "child,school,,School",
               "catalogue.missing_cell", "child.school");
        spoils("no source", "fields/child.csv", "education home_visit,[school],records.md",
               "education home_visit,[school],", "catalogue.missing_cell", "child.school");
        spoils("key twice", "fields/child.csv", "child,grade,年级", "child,school,年级", "catalogue.duplicate_key",
               "child.school");
        spoils("bad key", "fields/child.csv", "child,school,学校", "child,School,学校", "catalogue.bad_key", "School");
        spoils("reserved key", "fields/child.csv", "child,school,学校", "child,created_at,学校",
               "catalogue.reserved_key", "child.created_at");
        spoils("key of a mask", "fields/child.csv", "child,school,学校", "child,resident_id_mask,学校",
               "catalogue.reserved_key", "child.resident_id");
        spoils("mask without place", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,resident_id,,,,papers,filing", "catalogue.mask_without_place", "child.resident_id");
        spoils("place without mask", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,,identity,,,papers,filing", "catalogue.place_without_mask", "child.resident_id");
        spoils("mask in core (records.md)", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,resident_id,core,,,papers,filing", "catalogue.mask_unguarded", "child.resident_id");
        spoils("mask beside its value", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,resident_id,identifier,,,papers,filing", "catalogue.mask_in_own_compartment", "child.resident_id");
        spoils("mask whose key the role lacks", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,resident_id,health,,,papers,filing", "catalogue.mask_not_held", "child_director");
        spoils("masked role, field without mask", "fields/child.csv", "18,,,resident_id,identity,,,papers,filing",
               "18,,,,,,,papers,filing", "catalogue.mask_missing", "child_director");
        spoils("name in core", "fields/child.csv", "姓名,Name,text,,,identity,direct,at_intake",
               "姓名,Name,text,,,core,direct,at_intake", "catalogue.direct_in_core", "child.full_name");
        spoils("person in the registers (duty 15)", "fields/child.csv", "child,school,学校,School,text,,,identity",
               "child,school,学校,School,text,,,office", "catalogue.person_in_office", "child.school");
        spoils("what hurts in core (duty 15)", "fields/child.csv", "codes,special_category,,family",
               "codes,special_category,,core", "catalogue.hurtful_category", "child.special_category");
        spoils("what hurts among the categories (duty 15)", "lists/child.csv", "child_category,other,其他困境",
               "child_category,hiv,其他困境", "catalogue.hurtful_category", "child.category");
        spoils("check of another type", "fields/child.csv",
               "child,boarding,是否寄宿,Boards at school,boolean,,,identity,quasi,,",
               "child,boarding,是否寄宿,Boards at school,boolean,,,identity,quasi,,phone", "catalogue.does_not_fit",
               "child.boarding");
        spoils("list of another type", "fields/child.csv", "child,school,学校,School,text,,",
               "child,school,学校,School,text,sex,", "catalogue.does_not_fit", "child.school");
        spoils("bounds reversed", "fields/child.csv", "cm,health,sensitive,,,,20,230", "cm,health,sensitive,,,,230,20",
               "catalogue.bounds_reversed", "child.height_cm");
        spoils("bound that is no number", "fields/child.csv", "cm,health,sensitive,,,,20,230",
               "cm,health,sensitive,,,,20,tall", "catalogue.bad_number", "child.height_cm");
        spoils("a cell too few", "fields/child.csv", "child,school,学校,School,", "child,学校,School,",
               "catalogue.wrong_cells", "child");
        spoils("unknown parent entity", "entities.csv", "监护人,Guardian,family,child", "监护人,Guardian,family,kid",
               "catalogue.unknown_reference", "guardian");
        spoils("unknown home", "entities.csv", "监护人,Guardian,family,child", "监护人,Guardian,familie,child",
               "catalogue.unknown_word", "guardian");
        spoils("home without a field", "entities.csv", "监护人,Guardian,family,child", "监护人,Guardian,care,child",
               "catalogue.no_home_field", "guardian");
        spoils("group of no entity", "groups.csv", "visit,visit,走访", "visits,visit,走访",
               "catalogue.unknown_reference", "visits.visit");
        spoils("forbidden purpose with a basis (duty 16)", "purposes.csv", "Fundraising,yes,,",
               "Fundraising,yes,consent,", "catalogue.forbidden_purpose", "fundraising");
        spoils("purpose without basis", "purposes.csv", "Survey,,statutory_duty", "Survey,,", "catalogue.missing_cell",
               "survey");
        spoils("unknown sensitive group", "purposes.csv", "12,bank_account,11", "12,banking,11",
               "catalogue.unknown_reference", "living_allowance");
        spoils("duty that is no number", "purposes.csv", ",11 12 80,", ",11 twelve 80,", "catalogue.bad_number",
               "assessment");
        spoils("unknown access", "roles.csv", "Report officer,county,read", "Report officer,county,reads",
               "catalogue.unknown_word", "report_officer");
        spoils("log changed", "roles.csv", "Auditor,none,-,-,-,-,-,-,-,-,-,read,read",
               "Auditor,none,-,-,-,-,-,-,-,-,-,read,write", "catalogue.unknown_word", "auditor");
        spoils("unknown scope", "roles.csv", "Report officer,county", "Report officer,country",
               "catalogue.unknown_word", "report_officer");
        spoils("forbidden purpose of a role (duty 16)", "roles.csv", "append,statistics,report",
               "append,marketing,report", "catalogue.forbidden_purpose", "report_officer");
        spoils("mask for the report officer", "roles.csv", "Report officer,county,read,-,-",
               "Report officer,county,read,-,masked", "catalogue.mask_not_held", "report_officer");
        spoils("exception for no role", "role_fields.csv", "child_director,assistance_case,decision,",
               "director,assistance_case,decision,", "catalogue.unknown_reference",
               "director/assistance_case.decision");
        spoils("exception for no field", "role_fields.csv", "child_director,assistance_case,amount,",
               "child_director,assistance_case,amounts,", "catalogue.unknown_reference",
               "child_director/assistance_case.amounts");
        spoils("setting below its bound", "settings.csv", "suppression.k.inside,5,3,50", "suppression.k.inside,2,3,50",
               "catalogue.setting_out_of_bounds", "suppression.k.inside");
        spoils("setting without value", "settings.csv", "argon2id.passes,3,", "argon2id.passes,,",
               "catalogue.missing_cell", "argon2id.passes");
        spoils("holiday on no day", "holidays.csv", "2026-10-10,work", "2026-10-32,work", "catalogue.bad_date",
               "2026-10-32");
        spoils("holiday twice", "holidays.csv", "2026-10-10,work", "2026-10-07,work", "catalogue.duplicate_key",
               "2026-10-07");
        spoils("holiday neither off nor worked", "holidays.csv", "2026-10-10,work", "2026-10-10,half",
               "catalogue.unknown_word", "2026-10-10");
        spoils("joint guardians for no purpose", "joint_guardians.csv", "foster_adoption,", "adopting,",
               "catalogue.unknown_reference", "adopting");
        spoils("stage that leads nowhere", "stages.csv", "found,发现,Found,accepted ended",
               "found,发现,Found,acceptd ended", "catalogue.unknown_reference", "found");
        spoils("stage that needs no field", "stages.csv", "decision decision_on", "decision decided_by",
               "catalogue.unknown_reference", "decided");
        spoils("code twice", "lists/child.csv", "sex,2,女", "sex,1,女", "catalogue.duplicate_key", "sex/1");
        spoils("code with a comma", "lists/child.csv", "sex,2,女", "sex,\"2,3\",女", "catalogue.bad_key", "sex/2,3");
        spoils("parent that is none", "lists/division.csv", "430181103201,沙龙村,,430181103000",
               "430181103201,沙龙村,,430181999000", "catalogue.unknown_reference", "division/430181103201");
        spoils("within itself", "lists/division.csv", "430181103000,沿溪镇,,430181000000",
               "430181103000,沿溪镇,,430181103201", "catalogue.circle", "division/430181103000");
        spoils("no such day", "lists/child.csv", "sex,2,女,Female,,,,", "sex,2,女,Female,,2020-02-30,,",
               "catalogue.bad_date", "sex/2");
        spoils("duty 60: floor without its law", "retention.csv",
               "1 days,未成年人保护法 11; 117 (a report that has not been ended stays; our reading),", "1 days,,",
               "catalogue.floor_without_source", "mandatory_report");
        spoils("duty 98: log shorter than the law", "retention.csv", "1095 days,183 days", "90 days,183 days",
               "catalogue.keep_below_floor", "log");
        spoils("duty 98: log kept for less by setting", "settings.csv", "log.keep_days,1095,183", "log.keep_days,90,30",
               "catalogue.keep_below_floor", "log");
        spoils("duty 26: forever without a rule on archives", "retention.csv",
               "36 months,,,120 months,delete,our proposal; 个人信息保护法 19", ",,,,permanent,our proposal",
               "catalogue.forever_without_rule", "child_file");
        spoils("duty 26: deleted, but when", "retention.csv", "closed_on,closed_on,36 months", "closed_on,closed_on,",
               "catalogue.retention_without_end", "child_file");
        spoils("term that is none", "retention.csv", "36 months,,,120 months", "three years,,,120 months",
               "catalogue.bad_number", "child_file");
        spoils("clock of no field", "retention.csv", "closed_on,closed_on,", "closed_on,ended_on,",
               "catalogue.unknown_reference", "child_file");
        spoils("heading of no field", "headings.csv", "child.school,", "child.scool,", "catalogue.unknown_reference",
               "child.scool");
    }
    void a_fault_names_file_line_and_key() {
        QFETCH(QString, file);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, code);
        QFETCH(QString, key);
        SpoiltFolder folder;
        int line = folder.replace(file, before, after);
        auto loaded = folder.load();
        QVERIFY(!loaded);
        bool told = false;
        for (const Error& fault : loaded.error()) {
            QCOMPARE(fault.kind, ErrorKind::BadInput);
            if (fault.code != code.toStdString() || fault.place.field != key.toStdString()) continue;
            // What another line brings out stands where its key is defined: a role's fault at the role's line.
            const QString found = QString::fromStdString(fault.place.file);
            told = told || (found == file && fault.place.row == line) ||
                   fault.place.row == folder.lineOf(found, QString(key).replace('.', ','));
        }
        QVERIFY2(told, qPrintable("not told: " + code + " [" + key + "] at line " + QString::number(line) +
                                  inWords(loaded.error())));
    }

    void role_fields_cannot_give_more_than_the_keys() {
        SpoiltFolder folder;
        int line = folder.append("role_fields.csv", "report_officer,child,full_name,read,to see who it is");
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().size(), std::size_t(1));
        QCOMPARE(loaded.error()[0].code, std::string("catalogue.role_without_key"));
        QCOMPARE(loaded.error()[0].place.file, std::string("role_fields.csv"));
        QCOMPARE(loaded.error()[0].place.row, line);
        QCOMPARE(loaded.error()[0].details, (std::vector<std::string>{"report_officer", "child.full_name"}));
    }

    void all_faults_are_told_at_once() {
        SpoiltFolder folder;
        folder.replace("fields/child.csv", "child,sex,性别,Sex,code,sex", "child,sex,性别,Sex,code,gender");
        folder.replace("settings.csv", "lock.failures,5,3,10", "lock.failures,50,3,10");
        folder.replace("stages.csv", "found,发现,Found,accepted ended", "found,发现,Found,nowhere");
        folder.replace("lists/child.csv", "sex,2,女", "sex,1,女");
        folder.append("role_fields.csv", "report_officer,child,full_name,read,to see who it is");
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().size() == 5, qPrintable(inWords(loaded.error())));
    }

    void a_missing_file_is_told_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"entities.csv", "groups.csv", "purposes.csv", "roles.csv", "role_fields.csv", "settings.csv",
              "stages.csv", "headings.csv", "retention.csv", "holidays.csv", "joint_guardians.csv"})
            QTest::newRow(file) << file;
    }
    void a_missing_file_is_told() {
        QFETCH(QString, file);
        SpoiltFolder folder;
        QVERIFY(QFile::remove(folder.path(file)));
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error()[0].code, std::string("catalogue.missing_file"));
        QCOMPARE(loaded.error()[0].place.file, file.toStdString());
    }

    void a_setting_that_the_program_asks_for_is_missed_when_it_is_read() {
        SpoiltFolder folder;
        folder.replace("settings.csv", "\nlog.keep_days,", "\n# log.keep_days,");
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().front().code, std::string("catalogue.missing_setting"));
        QCOMPARE(loaded.error().front().details, std::vector<std::string>{"log.keep_days"});
    }

    void a_missing_column_is_told() {
        SpoiltFolder folder;
        folder.replace("settings.csv", "key,value,minimum", "key,values,minimum");
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().size() >= 2, qPrintable(inWords(loaded.error())));
        QCOMPARE(loaded.error()[0].code, std::string("catalogue.missing_column"));
        QCOMPARE(loaded.error()[0].place.column, std::string("value"));
        QCOMPARE(loaded.error()[1].code, std::string("catalogue.unknown_column"));
    }

    void broken_csv_is_told_with_its_line() {
        SpoiltFolder folder;
        int line = folder.append("settings.csv", "a\"b,1,1,1,,x,x,x");
        auto loaded = folder.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error()[0].code, std::string("csv.lone_quote"));
        QCOMPARE(loaded.error()[0].place.row, line);
    }

    void no_folder_is_told() {
        auto loaded = Catalogue::load("/nonexistent");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error()[0].code, std::string("catalogue.missing_file"));
    }

    void an_office_can_add_a_field_and_an_entry() {
        SpoiltFolder folder;
        folder.append("fields/child.csv",
                      "child,shoe_size,鞋码,Shoe size,integer,,,care,neither,,,,15,50,,,,,care,home_visit,,local,,");
        folder.append("lists/visit.csv", "visit_kind,camp,夏令营,Summer camp,,,,,local");
        auto loaded = folder.load();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(inWords(loaded.error())));
        QVERIFY(loaded->field("child", "shoe_size"));
        QVERIFY(loaded->list("visit_kind")->find("camp"));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
