// tonghu-cli audit ...: the log.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QJsonArray>

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

QStringList asRow(const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
    const auto* role = catalogue.role(entry.role);
    return {QString::number(entry.sequence),
            QString::fromStdString(entry.at),
            QString::fromStdString(entry.user),
            role ? words::codeInWords(entry.role, &catalogue) : QString::fromStdString(entry.role),
            words::verbInWords(audit::nameOf(entry.event.verb)),
            words::codeInWords(entry.event.entity, &catalogue),
            QString::fromStdString(entry.event.caseNumber),
            QString::number(entry.event.count),
            words::codeInWords(entry.event.purpose, &catalogue),
            QString::fromStdString(entry.event.note)};
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
    };
}

}  // namespace tonghu::cli
