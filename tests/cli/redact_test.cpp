// Redacting from outside: what a child's file knows is gone from the text, what the program did is in the log, and a
// file that is not the reader's helps nobody (report.md, 6; rows 10, 56, 86, 108).

#include "tests/cli/program.h"

#include <QTemporaryFile>

using namespace tonghu::cli_test;

namespace {

/// The program with `text` on its standard input.
Run redact(const QStringList& arguments, const QByteArray& text) {
    QProcess process;
    process.start(TONGHU_CLI, arguments);
    process.write(text);
    process.closeWriteChannel();
    Run run;
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

}  // namespace

class RedactTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QJsonObject child_;  ///< one of the village worker's

    QString id() const { return QString::number(child_["id"].toVariant().toLongLong()); }

private slots:
    void initTestCase() {
        office_ = Office::demo(40);
        const QJsonArray children = office_->ask("director", {"child", "list"}).json()["children"].toArray();
        QVERIFY(!children.isEmpty());
        const QJsonValue id = children[0].toObject()["id"];
        const Run shown = office_->ask(
            "director",
            {"child", "show", id.isString() ? id.toString() : QString::number(id.toVariant().toLongLong())});
        EXITS(shown, 0);
        child_ = shown.json()["child"].toObject();
        QVERIFY(!child_["full_name"].toString().isEmpty());
    }

    void without_a_file_no_workspace_is_needed() {
        const Run run = redact({"--json", "redact"}, "奶奶李秀英，电话13812345678。");
        EXITS(run, 0);
        QCOMPARE(run.json()["text"].toString(), "奶奶[某人1]，电话[电话1]。");
        const QJsonArray spans = run.json()["spans"].toArray();
        QCOMPARE(spans.size(), 2);
        const QJsonObject phone = spans[1].toObject();
        QCOMPARE(phone["start"].toInt(), 8);
        QCOMPARE(phone["end"].toInt(), 19);
        QCOMPARE(phone["kind"].toString(), "phone");
        QCOMPARE(phone["why"].toString(), "form.mobile");
    }

    void tags_are_english_where_the_program_is() {
        const Run run = redact({"--lang", "en", "redact"}, "奶奶李秀英，电话13812345678。");
        EXITS(run, 0);
        QCOMPARE(run.out, QByteArray("奶奶[person 1]，电话[phone 1]。"));
    }

    void what_the_file_knows_is_gone() {
        QString text = "今天去看";
        QStringList values;
        for (const char* key :
             {"full_name", "nicknames", "mother_name", "father_name", "school", "residence_address", "household_phone"})
            if (const QString value = child_[key].toString(); value.size() >= 2) values << value;
        for (const QJsonValue& guardian : child_["guardians"].toArray())
            if (const QString name = guardian.toObject()["full_name"].toString(); !name.isEmpty()) values << name;
        QVERIFY(values.size() >= 3);
        text += values.join("，又见") + "。";
        const Run run = redact(office_->callOf("director", {"--json", "redact", "--child", id()}), text.toUtf8());
        EXITS(run, 0);
        for (const QString& value : values)
            QVERIFY2(!run.json()["text"].toString().contains(value), qPrintable(run.json()["text"].toString()));
        QCOMPARE(run.json()["spans"].toArray()[0].toObject()["kind"].toString(), "child");
    }

    void the_log_has_it_without_a_word_of_the_text() {
        EXITS(redact(office_->callOf("director", {"redact", "--child", id()}), "暗号一二三"), 0);
        const Run log = office_->ask("auditor", {"audit", "list"});
        EXITS(log, 0);
        QVERIFY2(log.out.contains("redaction.made"), log.out.left(3000).constData());
        QVERIFY(!log.out.contains("暗号"));
    }

    void a_child_out_of_scope_is_not_found() {
        const QJsonArray children =
            office_->ask("county", {"child", "list", "--limit", "100"}).json()["children"].toArray();
        const QJsonArray own =
            office_->ask("director", {"child", "list", "--limit", "100"}).json()["children"].toArray();
        QStringList mine;
        for (const QJsonValue& child : own) mine << QString::number(child["id"].toVariant().toLongLong());
        for (const QJsonValue& child : children) {
            const QString other = QString::number(child["id"].toVariant().toLongLong());
            if (mine.contains(other)) continue;
            const Run run = redact(office_->callOf("director", {"--json", "redact", "--child", other}), "文字");
            EXITS(run, 1);
            QVERIFY(!run.out.contains("\"text\""));
            return;
        }
        QFAIL("no child of another");
    }

    void an_unknown_level_is_wrong_usage() { EXITS(redact({"redact", "--level", "none"}, "文字"), 2); }
    void bytes_that_are_no_text_are_bad_input() { EXITS(redact({"redact"}, "\xFF\xFE\x41"), 3); }
    void an_empty_text_stays_one() {
        const Run run = redact({"redact"}, "");
        EXITS(run, 0);
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RedactTest)
#include "redact_test.moc"
