// Every file that the program writes for others, opened as whoever gets it could: unpacked, read as text, asked for its
// metadata. Nothing that identifies anybody of the workspace is in it, and nothing of the machine (report.md, 2; rows
// 10, 108).

#include "model/exchange/tables/zip_archive.h"
#include "tests/cli/program.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

#include <map>

using namespace tonghu::cli_test;

namespace {

QString lastMonth() {
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().addMonths(-1).toString("yyyy-MM");
}

std::map<QString, QByteArray> partsOf(const QString& workbook) {
    std::map<QString, QByteArray> parts;
    auto archive = tonghu::exchange::ZipArchive::open(workbook.toStdString());
    if (!archive) qFatal("%s is no archive", qPrintable(workbook));
    for (const std::string& name : archive->names())
        (void)archive->stream(name, [&](std::string_view piece) {
            parts[QString::fromStdString(name)].append(piece.data(), qsizetype(piece.size()));
            return true;
        });
    return parts;
}

QByteArray toolSays(const QString& tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished()) qFatal("%s (poppler-utils) is not there", qPrintable(tool));
    return process.readAllStandardOutput() + process.readAllStandardError();
}

}  // namespace

class OutputsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QSet<QString> values_;  ///< whatever identifies somebody
    QString one_;           ///< a child of the village director

    void collect(const QJsonObject& record) {
        static const QStringList direct{"full_name",
                                        "former_names",
                                        "nicknames",
                                        "mother_name",
                                        "father_name",
                                        "class_teacher",
                                        "school",
                                        "birth_date",
                                        "resident_id",
                                        "household_register_number",
                                        "disability_certificate_number",
                                        "medical_insurance_number",
                                        "bank_account",
                                        "account_holder",
                                        "residence_address",
                                        "household_address",
                                        "household_phone",
                                        "child_phone",
                                        "carer_name",
                                        "carer_phone",
                                        "neighbor_contact",
                                        "neighbor_phone",
                                        "phone",
                                        "address",
                                        "case_number"};
        for (const QString& key : direct)
            if (const QString value = record[key].toString(); value.size() >= 2 && !value.contains('*'))
                values_ << value;
        for (const QJsonValue& guardian : record["guardians"].toArray()) collect(guardian.toObject());
    }

    QString report(const QString& format) {
        const QString file = office_->beside("out." + format);
        QFile::remove(file);
        const Run run = office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out", file});
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return file;
    }

    void holdsNobody(const QByteArray& bytes, const QString& where) {
        for (const QString& value : values_)
            QVERIFY2(!bytes.contains(value.toUtf8()), qPrintable(where + " holds a value of a file"));
        for (const QString& trace : {office_->folder(), QDir::homePath(), QDir::tempPath()})
            QVERIFY2(trace.size() < 3 || !bytes.contains(trace.toUtf8()), qPrintable(where + " holds a path"));
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(60, 3);
        for (const char* user : {"director", "worker"})
            for (const QJsonValue& listed :
                 office_->ask(user, {"child", "list", "--limit", "1000"}).json()["children"].toArray()) {
                const QString id = QString::number(listed["id"].toVariant().toLongLong());
                const Run shown = office_->ask(user, {"child", "show", id});
                EXITS(shown, 0);
                collect(shown.json()["child"].toObject());
                if (user == QByteArray("director")) one_ = id;
            }
        QVERIFY2(values_.size() > 200, QByteArray::number(values_.size()));
        QVERIFY(!one_.isEmpty());
    }

    void the_workbook_has_no_hidden_part() {
        const auto parts = partsOf(report("xlsx"));
        QVERIFY(parts.size() > 5);
        for (const auto& [name, bytes] : parts) {
            holdsNobody(bytes, name);
            for (const char* kind :
                 {"comments", "externalLinks", "vbaProject", "pivotCache", "revisions", "customXml", "persons"})
                QVERIFY2(!name.contains(kind, Qt::CaseInsensitive), qPrintable(name));
            if (name.startsWith("xl/worksheets/sheet"))
                QVERIFY2(!bytes.contains("<f>") && !bytes.contains(" hidden=\"1\""), qPrintable(name));
        }
        const QByteArray book = parts.at("xl/workbook.xml");
        QVERIFY2(!book.contains("state=\"hidden\"") && !book.contains("veryHidden") && !book.contains("absPath"),
                 book.constData());
        const QByteArray core = parts.at("docProps/core.xml");
        for (const char* field : {"dc:creator", "cp:lastModifiedBy"}) {
            const auto match =
                QRegularExpression(QStringLiteral("<%1>([^<]*)</%1>").arg(field)).match(QString::fromUtf8(core));
            QVERIFY2(!match.hasMatch() || match.captured(1).isEmpty(), qPrintable(match.captured(0)));
        }
    }

    void the_pdf_tells_no_author_and_carries_no_file() {
        const QString file = report("pdf");
        holdsNobody(
            readFile(file) + toolSays("pdftotext", {"-layout", file, "-"}) + toolSays("pdfinfo", {"-meta", file}),
            "pdf");
        const QString information = QString::fromUtf8(toolSays("pdfinfo", {file}));
        QVERIFY2(
            !QRegularExpression("^Author:\\s*\\S", QRegularExpression::MultilineOption).match(information).hasMatch(),
            qPrintable(information));
        QVERIFY2(information.contains(QRegularExpression("JavaScript:\\s+no")), qPrintable(information));
        QVERIFY2(toolSays("pdfdetach", {"-list", file}).startsWith("0 "), "an attached file");
    }

    void the_plain_formats_hold_nobody() {
        for (const char* format : {"csv", "json"}) holdsNobody(readFile(report(format)), format);
    }

    void a_redacted_text_holds_nothing_of_the_file() {
        const Run shown = office_->ask("director", {"child", "show", one_});
        const QJsonObject child = shown.json()["child"].toObject();
        values_.clear();
        collect(child);
        QStringList sentences;
        for (const QString& value : values_) sentences << QStringLiteral("记录里写着%1，").arg(value);
        QProcess process;
        process.start(TONGHU_CLI, office_->callOf("director", {"redact", "--child", one_}));
        process.write(sentences.join('\n').toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY(!out.isEmpty());
        for (const QString& value : values_) {
            if (value == child["case_number"].toString()) continue;  // says nothing about the child (row 15)
            QVERIFY2(!out.contains(value.toUtf8()),
                     qPrintable("left in the text: a value of " + QString::number(value.size()) + " characters"));
        }
    }
};

QTEST_GUILESS_MAIN(OutputsTest)
#include "outputs_test.moc"
