// A child's file from outside: the JSON shapes of the manual, and what each role gets to see and write.

#include "tests/cli/program.h"

#include <QMap>

using namespace tonghu::cli_test;

class RecordsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString village_;

    QJsonObject child(const QString& name, const QString& birth = "2016-05-06") const {
        return {
            {"full_name", name},
            {"sex", "男"},
            {"birth_date", birth},
            {"division_code", village_},
            {"status", "active"},
            {"residence_address", "幸福路 12 号"},
            {"guardians",
             QJsonArray{QJsonObject{
                 {"full_name", "王秀英"}, {"relation", "祖母"}, {"kind", "grandparent"}, {"phone", "13812345678"}}}}};
    }
    QString add(const QJsonObject& record) {
        const Run run = office_->askFrom("director", {"child", "add"}, record);
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return run.json()["child"].toObject()["id"].toString();
    }
    QJsonObject shownTo(const QString& user, const QString& id) {
        // Who is not assigned to the child says what they look for (row 48).
        static const QMap<QString, QString> purposes{
            {"supervisor", "filing"}, {"county", "guardianship"}, {"reporter", "statistics"}};
        QStringList command{"child", "show", id};
        if (purposes.contains(user)) command << "--purpose" << purposes[user];
        const Run run = office_->ask(user, command);
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return run.json()["child"].toObject();
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(60);
        village_ = office_->ask("director", {"unlock"}).json()["division"].toString();
        QCOMPARE(village_.size(), 12);
    }

    void the_list_is_an_array_of_flat_objects_and_a_total() {
        const Run run = office_->ask("supervisor", {"child", "list", "--limit", "5"});
        EXITS(run, 0);
        const QJsonObject document = run.json();
        QCOMPARE(document.keys(), (QStringList{"children", "total"}));
        QCOMPARE(document["children"].toArray().size(), 5);
        QVERIFY(document["total"].toInt() > 5);
        for (const QJsonValue& value : document["children"].toArray()) {
            const QJsonObject one = value.toObject();
            QVERIFY(one["id"].isString());
            QVERIFY(!one["full_name"].toString().isEmpty());
            QVERIFY(one["guardians"].isArray() && one["visits"].isArray());
            for (auto member = one.begin(); member != one.end(); ++member)
                QVERIFY2(!member->isObject(), qPrintable(member.key() + " is not flat"));
        }
    }

    void pages_follow_each_other_without_gap_or_repeat() {
        QStringList numbers;
        int total = 0;
        for (int offset = 0; offset == 0 || offset < total; offset += 4) {
            const QJsonObject page =
                office_->ask("director", {"child", "list", "--limit", "4", "--offset", QString::number(offset)}).json();
            total = page["total"].toInt();
            for (const QJsonValue& one : page["children"].toArray()) numbers << one["case_number"].toString();
        }
        QVERIFY(total > 0);
        QCOMPARE(int(numbers.size()), total);
        QStringList sorted = numbers;
        sorted.removeDuplicates();
        sorted.sort();
        QCOMPARE(numbers, sorted);
    }

    void a_sort_key_turns_with_a_minus() {
        const auto names = [&](const QString& key) {
            QStringList all;
            const Run run = office_->ask("director", {"child", "list", "--sort=" + key});
            for (const QJsonValue& one : run.json()["children"].toArray()) all << one["case_number"].toString();
            return all;
        };
        QStringList there = names("case_number"), back = names("-case_number");
        std::reverse(back.begin(), back.end());
        QCOMPARE(there, back);
    }

    void an_unknown_sort_key_or_status_is_bad_input() {
        for (const QStringList& option : {QStringList{"--sort", "full_name; drop table"},
                                          QStringList{"--sort", "nonsense"}, QStringList{"--status", "nonsense"}}) {
            const Run run = office_->ask("director", QStringList{"child", "list"} + option);
            QVERIFY2(run.code == 3 || run.code == 2, run.summary().constData());
        }
    }

    void a_file_is_added_shown_by_number_and_by_id() {
        const Run added = office_->askFrom("director", {"child", "add"}, child("陈思远"));
        EXITS(added, 0);
        const QJsonObject said = added.json()["child"].toObject();
        const QString number = said["case_number"].toString();
        QVERIFY(!number.isEmpty());
        const QJsonObject byId = shownTo("director", said["id"].toString());
        const QJsonObject byNumber = shownTo("director", number);
        QCOMPARE(byId, byNumber);
        QCOMPARE(byId["full_name"].toString(), "陈思远");
        QCOMPARE(byId["sex"].toString(), "1");
        QCOMPARE(byId["birth_month"].toString(), "2016-05");
        const QJsonObject guardian = byId["guardians"].toArray()[0].toObject();
        QCOMPARE(guardian["full_name"].toString(), "王秀英");
    }

    void names_of_every_script_come_back_as_they_went_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("beyond the BMP") << QString::fromUcs4(U"\u9673\U00020BB7", 2);
        QTest::newRow("extension A") << "李㛃";
        QTest::newRow("middle dot") << "买买提·吐尔逊";
        QTest::newRow("two dots") << "阿依古丽·买买提·艾山";
        QTest::newRow("Tibetan style, long") << "扎西旺堆次仁多吉";
        QTest::newRow("one character surname only") << "欧阳娜娜";
    }
    void names_of_every_script_come_back_as_they_went() {
        QFETCH(QString, name);
        const QString id = add(child(name));
        QVERIFY(!id.isEmpty());
        QCOMPARE(shownTo("director", id)["full_name"].toString(), name);
        const QJsonObject found = office_->ask("director", {"child", "list", "--search", name}).json();
        QVERIFY(found["total"].toInt() >= 1);
        const Run table = office_->say("director", {"child", "list", "--search", name});
        QVERIFY(QString::fromUtf8(table.out).contains(name));
    }

    void a_wrong_value_is_named_by_file_and_field_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no such day") << "birth_date" << QJsonValue("2015-02-30");
        QTest::newRow("not yet born") << "birth_date" << QJsonValue("2999-01-01");
        QTest::newRow("no such code") << "sex" << QJsonValue("7");
        QTest::newRow("no such division") << "division_code" << QJsonValue("999999999999");
        QTest::newRow("emoji in a name") << "full_name" << QJsonValue(QString::fromUtf8("小明😀"));
        QTest::newRow("check digit") << "resident_id" << QJsonValue("430181201605060011");
        QTest::newRow("not a text") << "full_name" << QJsonValue(12.5);
        QTest::newRow("no such key") << "shoe_size" << QJsonValue("36");
        QTest::newRow("too long") << "residence_address" << QJsonValue(QString(201, QChar(u'路')));
    }
    void a_wrong_value_is_named_by_file_and_field() {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const int before = office_->ask("director", {"child", "list"}).json()["total"].toInt();
        QJsonObject record = child("何晓");
        record[key] = value;
        const Run run = office_->askFrom("director", {"child", "add"}, record);
        EXITS(run, 3);
        const QJsonObject error = run.errors()[0].toObject();
        QVERIFY2(error["column"].toString().contains(key) || error["field"].toString().endsWith(key),
                 run.summary().constData());
        if (value.isString() && value.toString().size() > 8)
            QVERIFY2(!run.said().contains(value.toString().toUtf8()), "a value of a child's field in a message");
        QCOMPARE(office_->ask("director", {"child", "list"}).json()["total"].toInt(), before);
    }

    void a_line_break_in_a_name_does_not_stay() {
        const QString id = add(child("何\n晓"));
        QVERIFY(!shownTo("director", id)["full_name"].toString().contains('\n'));
    }

    void all_faults_of_a_record_are_told_at_once() {
        QJsonObject record = child("何晓");
        record["sex"] = "7";
        record["birth_date"] = "2015-02-30";
        record["shoe_size"] = "36";
        const Run run = office_->askFrom("director", {"child", "add"}, record);
        EXITS(run, 3);
        QCOMPARE(int(run.errors().size()), 3);
    }

    void ten_megabytes_in_a_field_are_refused_and_the_field_named() {
        QJsonObject record = child("何晓");
        record["care_instructions"] = QString(5'000'000, QChar(u'长'));
        const Run run = office_->askFrom("director", {"child", "add"}, record);
        EXITS(run, 3);
        QVERIFY(run.errors()[0].toObject()["field"].toString().endsWith("care_instructions"));
        QVERIFY2(run.said().size() < 10'000, "the message repeats the text");
    }

    void a_document_that_is_no_record_is_bad_input_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"full_name\": \"");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("not UTF-8") << QByteArray("{\"full_name\": \"\xC0\xAF\"}");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02", 3);
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void a_document_that_is_no_record_is_bad_input() {
        QFETCH(QByteArray, bytes);
        const QString file = office_->beside("odd.json");
        writeFile(file, bytes);
        const Run run = office_->ask("director", {"child", "add", "--from", file});
        EXITS(run, 3);
        QCOMPARE(run.errors()[0].toObject()["file"].toString(), "odd.json");
    }

    void a_change_keeps_what_stood_before() {
        const QString id = add(child("周文静"));
        const Run run =
            office_->ask("director", {"child", "set", id, "residence_address=新村 3 组", "--reason", "搬家"});
        EXITS(run, 0);
        QCOMPARE(shownTo("director", id)["residence_address"].toString(), "新村 3 组");
        const QJsonArray history = office_->ask("director", {"child", "history", id}).json()["history"].toArray();
        bool kept = false;
        for (const QJsonValue& change : history)
            kept = kept || (change["field"].toString() == "residence_address" &&
                            change["before"].toString() == "幸福路 12 号" && change["reason"].toString() == "搬家" &&
                            change["user"].toString() == "director");
        QVERIFY2(kept, QJsonDocument(history).toJson());
    }

    void a_change_without_a_reason_is_refused() {
        const QString id = add(child("周文静"));
        EXITS(office_->ask("director", {"child", "set", id, "residence_address=x"}), 2);
        EXITS(office_->ask("director", {"child", "set", id, "residence_address=x", "--reason", ""}), 3);
    }

    void the_programs_own_fields_are_not_anybodys_to_set() {
        const QString id = add(child("周文静"));
        for (const char* assignment : {"case_number=1", "consent_state=complete", "last_visit_on=2026-01-01"}) {
            const Run run = office_->ask("director", {"child", "set", id, assignment, "--reason", "试"});
            QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        }
    }

    void a_hidden_field_is_absent_and_a_masked_one_a_string_with_its_mask() {
        QJsonObject record = child("孙小雨");
        record["resident_id"] = residentId("43018120160506001");
        const QString id = add(record);
        QVERIFY(!id.isEmpty());
        const QJsonObject shown = shownTo("director", id);
        QVERIFY2(shown["resident_id"].toString().contains('*'), "a director enters it and does not read it back");
        QCOMPARE(shown["resident_id"].toString().left(3), "430");
        for (const char* hidden : {"blood_group", "illnesses", "psychological_state", "height_cm"})
            QVERIFY2(!shown.contains(hidden), hidden);
        const Run refused = office_->ask("director", {"child", "set", id, "height_cm=120", "--reason", "体检"});
        EXITS(refused, 1);
        QVERIFY2(refused.errorCode() == "field.not_writable", refused.summary().constData());
        QVERIFY(
            !office_->ask("director", {"child", "show", id}).out.contains(residentId("43018120160506001").toUtf8()));
    }

    void a_child_of_another_village_is_not_there() {
        QString other;
        for (const QJsonValue& one : office_->ask("county", {"child", "list"}).json()["children"].toArray())
            if (one["division_code"].toString() != village_) other = one["id"].toString();
        QVERIFY(!other.isEmpty());
        const Run shown = office_->ask("director", {"child", "show", other});
        const Run absent = office_->ask("director", {"child", "show", "1"});
        EXITS(shown, absent.code);
        QCOMPARE(shown.errorCode(), absent.errorCode());
        QCOMPARE(office_->ask("director", {"visit", "list", other}).errorCode(), absent.errorCode());
        QVERIFY(office_->ask("director", {"child", "set", other, "nicknames=x", "--reason", "x"}).code != 0);
    }

    void the_report_officer_learns_no_name_by_any_command() {
        QStringList names, ids, numbers;
        for (const QJsonValue& one : office_->ask("county", {"child", "list"}).json()["children"].toArray()) {
            names << one["full_name"].toString();
            ids << one["id"].toString();
            numbers << one["case_number"].toString();
        }
        QVERIFY(names.size() > 20);
        const QString id = ids.first();
        const QList<QStringList> commands{{"child", "list"},
                                          {"child", "list", "--search", names.first()},
                                          {"child", "list", "--sort", "full_name"},
                                          {"child", "show", id},
                                          {"child", "history", id},
                                          {"child", "set", id, "full_name=试", "--reason", "试"},
                                          {"visit", "list"},
                                          {"visit", "list", id},
                                          {"visit", "due", "--until", "2099-01-01"},
                                          {"visit", "waiting"},
                                          {"consent", "list", id},
                                          {"consent", "need", id},
                                          {"case", "list"},
                                          {"audit", "list"},
                                          {"user", "list"},
                                          {"check"}};
        for (const QStringList& command : commands) {
            for (const Run& run : {office_->ask("reporter", command), office_->say("reporter", command)}) {
                const QString said = QString::fromUtf8(run.said());
                for (const QString& name : names)
                    QVERIFY2(!said.contains(name) || command.contains(name),
                             qPrintable(command.join(' ') + " tells a name"));
            }
        }
        // Nor may a search tell that somebody is there.
        QCOMPARE(office_->ask("reporter", {"child", "list", "--search", names.first()}).json()["total"].toInt(), 0);
    }

    void the_report_officer_changes_nothing() {
        const QString id = office_->ask("reporter", {"child", "list", "--limit", "1"})
                               .json()["children"]
                               .toArray()[0]
                               .toObject()["id"]
                               .toString();
        QVERIFY(!id.isEmpty());
        EXITS(office_->ask("reporter", {"child", "set", id, "status=closed", "--reason", "试"}), 1);
        EXITS(office_->askFrom("reporter", {"child", "add"}, child("何晓")), 1);
        EXITS(office_->askFrom("reporter", {"visit", "add", id}, {{"visit_date", "2026-01-01"}}), 1);
    }

    void the_terminal_cannot_be_steered_by_a_name_or_address() {
        QJsonObject record = child("何晓");
        record["residence_address"] = QString("路%1[31m红").arg(QChar(0x1B));
        const Run added = office_->askFrom("director", {"child", "add"}, record);
        if (added.code == 0) {
            const QString id = added.json()["child"].toObject()["id"].toString();
            QVERIFY(!office_->say("director", {"child", "show", id}).out.contains('\x1B'));
        } else {
            EXITS(added, 3);
        }
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "records_test.moc"
