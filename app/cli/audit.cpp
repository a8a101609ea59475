// tonghu-cli audit ...: the log.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "model/base/csv.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <array>

namespace tonghu::cli {
namespace {

Outcome verify(Invocation& invocation, workspace::Session& session, const Arguments&) {
    const audit::Verification found = session.verifyLog();
    if (invocation.json())
        printJson({{"holds", found.holds},
                   {"count", qint64(found.count)},
                   {"holds_up_to", qint64(found.holdsUpTo)},
                   {"signed_up_to", qint64(found.signedUpTo)},
                   {"fault", found.fault.empty() ? QJsonValue() : QString::fromStdString(found.fault)},
                   {"head", QString::fromStdString(found.head.hash)}});
    invocation.say(
        QCoreApplication::translate("cli", "Entries: %1\nThe chain holds up to: %2\nSigned up to: %3\nHead: %4")
            .arg(found.count)
            .arg(found.holdsUpTo)
            .arg(found.signedUpTo)
            .arg(QString::fromStdString(found.head.hash)));
    if (found.holds) return ExitCode::Done;
    tell(words::messageOf({ErrorKind::Damaged, found.fault, {}, {}, {}}) + '\n');
    return ExitCode::Damaged;
}

Result<audit::Log::Filter> filterFrom(const Arguments& arguments) {
    audit::Log::Filter filter;
    const std::string child = arguments.value("--child");
    // The auditor has no file of children: a number is an id, anything else a case number.
    if (const auto id = wholeNumber(child))
        filter.record = RecordId{*id};
    else
        filter.caseNumber = child;
    filter.user = arguments.value("--user");
    for (const auto& [option, bound] : {std::pair{"--from", &filter.from}, std::pair{"--to", &filter.to}}) {
        const auto day = arguments.date(option);
        if (!day) return tl::unexpected(day.error());
        if (*day) *bound = (*day)->iso();
    }
    const auto page = pageFrom(arguments);
    if (!page) return tl::unexpected(page.error());
    filter.limit = arguments.has("--limit") ? page->limit : filter.limit;
    filter.offset = page->offset;
    return filter;
}

QJsonObject asJson(const audit::Entry& entry) {
    QJsonArray fields;
    for (const std::string& field : entry.event.fields) fields.append(QString::fromStdString(field));
    const std::string verb(audit::nameOf(entry.event.verb));
    return {{"sequence", qint64(entry.sequence)},
            {"at", QString::fromStdString(entry.at)},
            {"user", QString::fromStdString(entry.user)},
            {"role", QString::fromStdString(entry.role)},
            {"verb", QString::fromStdString(verb)},
            {"entity", QString::fromStdString(entry.event.entity)},
            {"record", entry.event.record ? cli::asJson(entry.event.record) : QJsonValue()},
            {"case_number", QString::fromStdString(entry.event.caseNumber)},
            {"fields", fields},
            {"purpose", QString::fromStdString(entry.event.purpose)},
            {"note", QString::fromStdString(entry.event.note)},
            {"count", qint64(entry.event.count)}};
}

/// Columns of an exported table, keys of the JSON object.
constexpr std::array exportColumns{"sequence", "at",          "user",   "role",    "verb", "entity",
                                   "record",   "case_number", "fields", "purpose", "note", "count"};

QStringList asRow(const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
    const auto* role = catalogue.role(entry.role);
    return {QString::number(entry.sequence),
            QString::fromStdString(entry.at).left(19).replace('T', ' '),
            QString::fromStdString(entry.user),
            role ? words::codeInWords(entry.role, &catalogue) : QString::fromStdString(entry.role),
            words::verbInWords(audit::nameOf(entry.event.verb)),
            words::codeInWords(entry.event.entity, &catalogue),
            QString::fromStdString(entry.event.caseNumber),
            QString::number(entry.event.count),
            words::codeInWords(entry.event.purpose, &catalogue),
            words::noteInWords(entry.event.note, &catalogue)};
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto filter = filterFrom(arguments);
    if (!filter) return failedAs(filter);
    const auto entries = session.readLog(*filter);
    if (!entries) return failedAs(entries);
    if (invocation.json()) {
        QJsonArray array;
        for (const audit::Entry& entry : *entries) array.append(asJson(entry));
        printJson({{"entries", array}});
        return ExitCode::Done;
    }
    Table table({QCoreApplication::translate("cli", "No."), QCoreApplication::translate("cli", "Time"),
                 QCoreApplication::translate("cli", "User"), QCoreApplication::translate("cli", "Role"),
                 QCoreApplication::translate("cli", "Act"), QCoreApplication::translate("cli", "Record"),
                 QCoreApplication::translate("cli", "Case number"), QCoreApplication::translate("cli", "Count"),
                 QCoreApplication::translate("cli", "Purpose"), QCoreApplication::translate("cli", "Note")});
    for (const audit::Entry& entry : *entries) table.add(asRow(entry, session.catalogue()));
    print(table.text());
    return ExitCode::Done;
}

/// One entry as a line of the file.
QByteArray lineOf(const audit::Entry& entry, bool csv) {
    const QJsonObject object = asJson(entry);
    if (!csv) return QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArrayList cells;
    for (const char* column : exportColumns) {
        const QJsonValue value = object[column];
        QStringList fields;
        for (const QJsonValue& field : value.toArray()) fields << field.toString();
        const QString text = value.isArray() ? fields.join(' ') : value.toVariant().toString();
        cells << QByteArray::fromStdString(csvCell(text.toStdString()));
    }
    return cells.join(',');
}

/// Writes the entries up to the one that was last when the log was verified: reading adds new ones behind.
Result<std::int64_t> writeEntries(QSaveFile& file, workspace::Session& session, audit::Log::Filter filter,
                                  std::int64_t last, bool csv) {
    constexpr std::int64_t pageSize = 1000;
    filter.newestFirst = false;
    filter.limit = pageSize;
    std::int64_t written = 0;
    for (filter.offset = 0;; filter.offset += pageSize) {
        const auto page = session.readLog(filter);
        if (!page) return tl::unexpected(page.error());
        for (const audit::Entry& entry : *page) {
            if (entry.sequence > last) return written;
            if (written++ > 0) file.write(csv ? "\r\n" : ",\n");
            file.write(lineOf(entry, csv));
        }
        if (std::int64_t(page->size()) < pageSize) return written;
    }
}

Outcome exportLog(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const QString name = QString::fromStdString(arguments.value("--out"));
    const bool csv = name.endsWith(".csv", Qt::CaseInsensitive);
    if (!csv && !name.endsWith(".json", Qt::CaseInsensitive))
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--out", "*.csv, *.json"}, {}});
    const auto filter = filterFrom(arguments);
    if (!filter) return failedAs(filter);
    const audit::Verification found = session.verifyLog();
    if (!found.holds) return failed({ErrorKind::Damaged, found.fault, {}, {}, {}});

    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)) return failed({ErrorKind::Machine, "output.not_written", {}, {}, {}});
    const QByteArray head = QByteArray::fromStdString(found.head.hash);
    const QByteArray count = QByteArray::number(qint64(found.count));
    if (csv)
        file.write("\xEF\xBB\xBF" + QByteArrayList(exportColumns.begin(), exportColumns.end()).join(',') + "\r\n");
    else
        file.write("{\"count\": " + count + ", \"head\": \"" + head + "\", \"entries\": [\n");
    const auto written = writeEntries(file, session, *filter, found.count, csv);
    if (!written) return failedAs(written);
    file.write(csv ? "\r\nhead," + count + ',' + head + "\r\n" : QByteArray("\n]}\n"));
    if (!file.commit()) return failed({ErrorKind::Machine, "output.not_written", {}, {}, {}});
    if (invocation.json())
        printJson(
            {{"file", name}, {"entries", qint64(*written)}, {"count", qint64(found.count)}, {"head", QString(head)}});
    invocation.say(QCoreApplication::translate("cli", "Written: %1").arg(harmless(name)));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> auditCommands() {
    return {
        {"audit",
         "verify",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "walk the log's chain; needs no reader's key and says up to where it holds"),
         {},
         inSession(verify)},
        {"audit",
         "list",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "entries of the log, newest first (auditor)"),
         {{"--child", "ID", QT_TRANSLATE_NOOP("cli", "those of one child, by id or case number")},
          {"--user", "U", QT_TRANSLATE_NOOP("cli", "those of one account")},
          {"--from", "DATE", QT_TRANSLATE_NOOP("cli", "from this day")},
          {"--to", "DATE", QT_TRANSLATE_NOOP("cli", "to this day, included")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 200)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(list)},
        {"audit",
         "export",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "verify the log, then write it to a file with its count and head (auditor)"),
         {{"--out", "FILE", QT_TRANSLATE_NOOP("cli", "where to: .csv or .json"), true},
          {"--child", "ID", QT_TRANSLATE_NOOP("cli", "those of one child, by id or case number")},
          {"--user", "U", QT_TRANSLATE_NOOP("cli", "those of one account")},
          {"--from", "DATE", QT_TRANSLATE_NOOP("cli", "from this day")},
          {"--to", "DATE", QT_TRANSLATE_NOOP("cli", "to this day, included")}},
         inSession(exportLog)},
    };
}

}  // namespace tonghu::cli
