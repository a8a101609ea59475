// Requests of data subjects from outside: the counter, the clocks, the answer, and what leaves the office.

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

class RequestTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString child_, name_;

    QString open(const QString& user, const QStringList& fields) {
        const Run run = office_->ask(user, QStringList{"request", "open", child_} + fields);
        if (run.code != 0) qFatal("not opened: %s", run.summary().constData());
        return run.json()["request"].toObject()["id"].toString();
    }
    Run advance(const QString& user, const QString& id, const QString& step, const QStringList& fields = {}) {
        return office_->ask(user, QStringList{"request", "advance", id, step} + fields);
    }
    QJsonObject shown(const QString& id) {
        return office_->ask("director", {"request", "show", id}).json()["request"].toObject();
    }
    void handle(const QString& id) {
        EXITS(advance("director", id, "check", {"identity_document=resident_id", "relation_proof=household_register"}),
              0);
        EXITS(advance("director", id, "accept"), 0);
        EXITS(advance("director", id, "handle"), 0);
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(12);
        const QJsonObject child =
            office_->ask("director", {"child", "list"}).json()["children"].toArray()[0].toObject();
        child_ = child["id"].toString();
        name_ = child["full_name"].toString();
        QVERIFY(!child_.isEmpty());
    }

    void from_the_counter_to_the_copy() {
        const QString id = open("director", {"right_asked=copy", "asker_kind=child"});
        QCOMPARE(shown(id)["state"].toString(), "received");
        QCOMPARE(shown(id)["next_steps"].toArray().first().toString(), "check");
        const QString file = office_->beside("copy.json");
        QCOMPARE(office_->ask("director", {"request", "copy", id, "--out", file}).errorCode(), "request.copy_not_due");
        QVERIFY(!QFile::exists(file));
        handle(id);
        EXITS(office_->ask("director", {"request", "copy", id, "--out", file}), 0);
        const QJsonObject copy = QJsonDocument::fromJson(readFile(file)).object();
        QVERIFY(!copy["kinds"].toArray().isEmpty());
        QVERIFY(readFile(file).contains(name_.toUtf8()));
        EXITS(office_->ask("supervisor", {"request", "answer", id, "answer=granted"}), 0);
        for (const char* format : {"copy.pdf", "letter.pdf"}) {
            const QString path = office_->beside(format);
            const QStringList what = path.endsWith("copy.pdf") ? QStringList{"request", "copy", id}
                                                               : QStringList{"request", "letter", id, "answer"};
            EXITS(office_->ask("director", what + QStringList{"--out", path}), 0);
            QVERIFY(readFile(path).startsWith("%PDF"));
        }
    }

    void a_director_does_not_answer_and_a_refusal_needs_reasons() {
        const QString id = open("director", {"right_asked=copy", "asker_kind=child"});
        handle(id);
        Run run = office_->ask("director", {"request", "answer", id, "answer=granted"});
        EXITS(run, 1);
        QCOMPARE(run.errorCode(), "permission.missing");
        run = office_->ask("supervisor", {"request", "answer", id, "answer=refused"});
        EXITS(run, 3);
        QCOMPARE(run.errorCode(), "request.reason_missing");
        QCOMPARE(shown(id)["state"].toString(), "handling");
        EXITS(office_->ask("supervisor", {"request", "answer", id, "answer=refused", "answer_reasons=依据不足"}), 0);
    }

    void no_step_is_skipped() {
        const QString id = open("director", {"right_asked=copy", "asker_kind=child"});
        for (const char* step : {"accept", "handle", "close", "appeal", "answer_appeal", "extend", "approve"}) {
            const Run run = advance("supervisor", id, step);
            EXITS(run, 1);
            QCOMPARE(run.errorCode(), "request.step_not_next");
        }
        EXITS(advance("supervisor", id, "leap"), 2);
        QCOMPARE(shown(id)["state"].toString(), "received");
    }

    void an_appeal_goes_to_somebody_else() {
        const QString id = open("director", {"right_asked=copy", "asker_kind=child"});
        handle(id);
        EXITS(office_->ask("supervisor", {"request", "answer", id, "answer=partly", "answer_reasons=部分涉及他人"}), 0);
        EXITS(advance("director", id, "appeal", {"appeal_grounds=不服"}), 0);
        const QStringList upheld{"appeal_answer=upheld", "appeal_reasons=原答复有据"};
        QCOMPARE(advance("supervisor", id, "answer_appeal", upheld).errorCode(), "request.same_decider");
        EXITS(advance("county", id, "answer_appeal", upheld), 0);
        QCOMPARE(shown(id)["state"].toString(), "appeal_answered");
    }

    void a_forbidden_purpose_is_none_to_ask_about() {
        const Run run = office_->ask(
            "director", {"request", "open", child_, "right_asked=limit", "asker_kind=child", "purposes=fundraising"});
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
    }

    void a_complaint_about_nobody_on_file_is_taken_in() {
        const Run run = office_->ask("director", {"request", "open", "-", "right_asked=complaint", "asker_kind=other",
                                                  "asker_name=周明", "wish=公示栏贴了孩子照片"});
        EXITS(run, 0);
        bool listed = false;
        for (const QJsonValue& one : office_->ask("supervisor", {"request", "list"}).json()["requests"].toArray())
            listed = listed || one["id"] == run.json()["request"].toObject()["id"];
        QVERIFY(listed);
    }

    void who_does_not_hold_consents_learns_nothing() {
        const QString id = open("director", {"right_asked=delete", "asker_kind=child"});
        for (const char* user : {"reporter", "security", "sysadmin", "auditor"}) {
            EXITS(office_->ask(user, {"request", "show", id}), 1);
            EXITS(office_->ask(user, {"request", "list"}), 1);
        }
    }

    void people_are_told_in_chinese() {
        const Run run =
            office_->say("director", {"request", "open", child_, "right_asked=查阅、复制", "asker_kind=孩子本人"});
        EXITS(run, 0);
        QVERIFY(run.said().contains("收到"));
    }
};

QTEST_GUILESS_MAIN(RequestTest)
#include "request_test.moc"
