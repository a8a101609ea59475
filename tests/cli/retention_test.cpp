// Restricting, opening, deleting and the terms of keeping, from outside (rows 26, 36, 50, 66, 98).

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

class RetentionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString child_, number_, name_;

    /// Everything that lists, finds, counts or shows, in the words of the manual.
    static QList<QStringList> looks(const QString& id, const QString& number, const QString& name) {
        return {{"child", "list", "--limit", "1000"},
                {"child", "list", "--search", number},
                {"child", "list", "--search", name},
                {"child", "list", "--status", "restricted", "--limit", "1000"},
                {"child", "show", id},
                {"child", "show", number},
                {"child", "history", id},
                {"visit", "list", "--limit", "1000"},
                {"visit", "list", id},
                {"visit", "due"},
                {"consent", "list", id},
                {"consent", "need", id},
                {"consent", "due"},
                {"case", "list", "--limit", "1000"},
                {"case", "list", id},
                {"request", "list"},
                {"retention", "due"}};
    }

    QString disposalOf(const Run& run) { return run.json()["disposal"].toObject()["id"].toString(); }

private slots:
    void init() {
        office_ = Office::demo(30, 1);
        const QJsonArray children =
            office_->ask("supervisor", {"child", "list", "--status", "active"}).json()["children"].toArray();
        QVERIFY(!children.isEmpty());
        for (const QJsonValue& child : children) {
            if (!child["institution"].toString().isEmpty()) continue;
            child_ = child["id"].toString();
            number_ = child["case_number"].toString();
            name_ = child["full_name"].toString();
        }
        QVERIFY(!child_.isEmpty());
    }

    void a_restricted_child_is_in_no_answer() {
        QVERIFY(office_->ask("supervisor", {"child", "list", "--limit", "1000"}).out.contains(number_.toUtf8()));
        const Run done = office_->ask("supervisor", {"child", "restrict", child_, "--reason", "监护人要求限制"});
        EXITS(done, 0);
        for (const char* user : {"director", "supervisor", "worker", "county", "reporter"})
            for (const QStringList& look : looks(child_, number_, name_)) {
                const Run run = office_->ask(user, look);
                const QByteArray what = QByteArray(user) + ": " + look.join(' ').toUtf8() + "\n" + run.out.left(400);
                const bool names = look.contains(child_) || look.contains(number_);
                QVERIFY2(names || !run.out.contains(number_.toUtf8()), what.constData());
                QVERIFY2(names || !run.out.contains(child_.toUtf8()), what.constData());
                QVERIFY2(!run.out.contains("\"full_name\": \"" + name_.toUtf8() + "\"") || !names, what.constData());
                if (look.last() == child_ || look == QStringList{"child", "show", number_})
                    QVERIFY2(run.code != 0, what.constData());
            }
    }

    void opening_takes_two() {
        EXITS(office_->ask("supervisor", {"child", "restrict", child_, "--reason", "争议", "--ground", "dispute"}), 0);
        const QStringList open{"child", "unseal", number_, "--reason", "法院调取", "--citation", "民事诉讼法 70"};
        EXITS(office_->ask("director", open), 3);  // for who may not ask there is no such number
        const Run asked = office_->ask("supervisor", open);
        EXITS(asked, 0);
        EXITS(office_->ask("supervisor", {"deletion", "approve", disposalOf(asked)}), 1);
        EXITS(office_->ask("supervisor", {"child", "show", child_, "--purpose", "guardianship"}), 1);
        EXITS(office_->ask("county", {"deletion", "approve", disposalOf(asked)}), 0);
        EXITS(office_->ask("supervisor", {"child", "show", child_, "--purpose", "guardianship"}), 0);
        EXITS(office_->ask("director", {"child", "show", child_}), 1);
        EXITS(office_->ask("county", {"child", "show", child_}), 1);
        QVERIFY(!office_->ask("supervisor", {"child", "list", "--limit", "1000"}).out.contains(number_.toUtf8()));
    }

    void a_deletion_takes_two_and_leaves_a_certificate() {
        EXITS(office_->ask("supervisor", {"child", "delete", child_, "--reason", "不再需要"}),
              3);  // no ground of the law
        const Run asked = office_->ask(
            "supervisor", {"child", "delete", child_, "--reason", "撤回同意", "--ground", "consent_withdrawn"});
        EXITS(asked, 0);
        EXITS(office_->ask("supervisor", {"deletion", "approve", disposalOf(asked)}), 1);
        EXITS(office_->ask("supervisor", {"child", "show", child_, "--purpose", "guardianship"}), 0);
        const Run approved = office_->ask("county", {"deletion", "approve", disposalOf(asked)});
        EXITS(approved, 0);
        const QJsonObject outcome = approved.json()["disposal"].toObject();
        QCOMPARE(outcome["state"].toString(), QString("done"));
        QVERIFY(!outcome["waiting"].toArray().isEmpty());
        EXITS(office_->ask("supervisor", {"child", "show", child_, "--purpose", "guardianship"}), 1);
        const QString certificate = outcome["certificate"].toString();
        const auto isComplete = [&] {
            const Run shown = office_->ask("auditor", {"deletion", "certificate", certificate});
            return !shown.json()["certificate"].toObject()["completed_at"].isNull();
        };
        QVERIFY(!isComplete());
        EXITS(office_->ask("worker", {"deletion", "run"}), 0);  // holds every key
        QVERIFY(isComplete());
        const QString file = office_->beside("certificate.pdf");
        EXITS(office_->ask("county", {"deletion", "certificate", certificate, "--out", file}), 0);
        QVERIFY(readFile(file).startsWith("%PDF"));
        QVERIFY(!office_->ask("county", {"deletion", "list"}).out.contains(number_.toUtf8()));
        EXITS(office_->ask("worker", {"check"}), 0);
        EXITS(office_->ask("auditor", {"audit", "verify"}), 0);
    }

    void what_is_kept_longer_ends() {
        EXITS(office_->ask("supervisor", {"retention", "decide", child_, "--do", "keep", "--until", "2099-01-01",
                                          "--reason", "诉讼"}),
              1);
        EXITS(office_->ask("supervisor", {"retention", "decide", child_, "--do", "burn", "--reason", "x"}), 2);
        EXITS(office_->ask("director", {"retention", "due"}), 1);
        EXITS(office_->ask("supervisor", {"retention", "due", "--until", "2060-01-01"}), 0);
        QVERIFY(office_->ask("county", {"retention", "schedule"}).json()["schedule"].toArray().size() > 5);
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
