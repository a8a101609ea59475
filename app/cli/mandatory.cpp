// tonghu-cli mandatory ...: mandatory reports, by anybody and without consent.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/mandatory_reports.h"
#include "ui/print/harm_sheet.h"
#include "ui/print/paper.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

constexpr const char* entity = "mandatory_report";

cases::MandatoryReports reportsOf(workspace::Session& session) {
    return cases::MandatoryReports(session.context());
}

Checked<Fields> fieldsFrom(const workspace::Session& session, const char* what, const Arguments& arguments,
                           std::size_t first) {
    Fields fields;
    if (arguments.has("--from")) {
        auto record = readRecord(session, what, arguments.value("--from"));
        if (!record) return failedAs(record);
        fields = std::move(record->fields);
    }
    auto assigned = readAssignments(session, what,
                                    {arguments.operands().begin() + std::ptrdiff_t(first), arguments.operands().end()});
    if (!assigned) return failedAs(assigned);
    for (auto& [key, value] : *assigned) fields[key] = std::move(value);
    return fields;
}

Outcome open(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    std::optional<RecordId> about;
    if (arguments.has("--child")) {
        const auto child = childNamed(session, arguments.value("--child"));
        if (!child) return failedAs(child);
        about = *child;
    }
    const auto fields = fieldsFrom(session, entity, arguments, 0);
    if (!fields) return failedAs(fields);
    const auto made = reportsOf(session).make(about, *fields, arguments.value("--informant"));
    if (!made) return failedAs(made);
    if (invocation.json())
        printJson({{"mandatory_report", QJsonObject{{"id", asJson(made->id)},
                                                    {"number", QString::fromStdString(made->number)},
                                                    {"handed_in", made->handedIn}}}});
    invocation.say(made->handedIn
                       ? QCoreApplication::translate("cli", "Handed in, sealed. Call 110 if you have not.")
                       : QCoreApplication::translate("cli", "Mandatory report %1 is made. Call 110 if you have not.")
                             .arg(QString::fromStdString(made->number)));
    return ExitCode::Done;
}

Outcome printReport(Invocation& invocation, workspace::Session& session, RecordId id) {
    const auto record = reportsOf(session).show(id);
    if (!record) return failedAs(record);
    if (invocation.json()) {
        QJsonObject object = wholeAsJson(session, entity, *record);
        object["late"] = record->number("late") != 0;
        printJson({{"mandatory_report", object}});
    } else {
        print(recordText(session, entity, *record));
    }
    return ExitCode::Done;
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    return printReport(invocation, session, *id);
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto records = reportsOf(session).list(*child, page->limit, page->offset);
    if (!records) return failedAs(records);
    if (invocation.json()) {
        printJson({{"mandatory_reports", asJson(session, entity, *records)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number"};
    for (std::string& key : listColumns(session, entity))
        if (key != "situation") columns.push_back(std::move(key));  // beside a number it would label the child
    print(tableOf(session, entity, columns, *records).text());
    return ExitCode::Done;
}

/// What followed: a step, a file, the end, or fields that were not known yet.
Outcome advance(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const bool step = arguments.has("--step");
    auto fields = fieldsFrom(session, step ? "report_step" : entity, arguments, 1);
    if (!fields) return failedAs(fields);
    if (step) {
        (*fields)["step"] = arguments.value("--step");
        if (const auto done = reportsOf(session).addStep(*id, *fields); !done) return failedAs(done);
    } else if (!fields->empty()) {
        const std::string reason = arguments.has("--reason") ? arguments.value("--reason") : "completed";
        if (const auto done = reportsOf(session).set(*id, *fields, reason); !done) return failedAs(done);
    }
    if (arguments.has("--child")) {
        const auto child = childNamed(session, arguments.value("--child"));
        if (!child) return failedAs(child);
        if (const auto done = reportsOf(session).link(*id, *child); !done) return failedAs(done);
    }
    if (arguments.has("--close"))
        if (const auto done = reportsOf(session).close(*id, arguments.value("--close"), arguments.value("--reason"));
            !done)
            return failedAs(done);
    return printReport(invocation, session, *id);
}

Outcome sheet(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto record = reportsOf(session).sheet(*id);
    if (!record) return failedAs(record);
    const QByteArray pdf = print::harmSheet(session, *record, std::string(words::languageName()));
    if (const auto written = print::writeFile(pdf, arguments.value("--out")); !written) return failedAs(written);
    invocation.say(QCoreApplication::translate("cli", "Written."));
    if (invocation.json()) printJson({{"sheet", QJsonObject{{"pages_bytes", qint64(pdf.size())}}}});
    return ExitCode::Done;
}

Outcome reporter(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto who = reportsOf(session).reporter(*id, arguments.value("--reason"));
    if (!who) return failedAs(who);
    const QString account = QString::fromStdString(who->account), informant = QString::fromStdString(who->informant);
    if (invocation.json())
        printJson(
            {{"reporter",
              QJsonObject{{"account", account}, {"at", QString::fromStdString(who->at)}, {"informant", informant}}}});
    else
        print(account + (informant.isEmpty() ? QString() : "\n" + informant) + "\n");
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> mandatoryCommands() {
    const Option from{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "fields, keys of the catalogue")};
    return {
        {"mandatory",
         "open",
         "[FIELD=VALUE ...]",
         0,
         -1,
         QT_TRANSLATE_NOOP("cli", "report harm to a child, on file or not; asks nobody's consent"),
         {{"--child", "CHILD", QT_TRANSLATE_NOOP("cli", "the child, if it is on file")},
          {"--informant", "TEXT", QT_TRANSLATE_NOOP("cli", "who noticed it; sealed with your own name")},
          from},
         inSession(open)},
        {"mandatory",
         "show",
         "REPORT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "one mandatory report and what followed"),
         {},
         inSession(show)},
        {"mandatory",
         "list",
         "[CHILD]",
         0,
         1,
         QT_TRANSLATE_NOOP("cli", "mandatory reports, open ones first"),
         {{"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out the first N")}},
         inSession(list)},
        {"mandatory",
         "advance",
         "REPORT [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "complete it, add a step, put it to a file, or end it"),
         {{"--step", "STEP", QT_TRANSLATE_NOOP("cli", "what followed; the fields are those of the step")},
          {"--child", "CHILD", QT_TRANSLATE_NOOP("cli", "the file that it belongs to")},
          {"--close", "HOW", QT_TRANSLATE_NOOP("cli", "end it, and how")},
          {"--reason", "TEXT", QT_TRANSLATE_NOOP("cli", "why it is changed, or remarks on its end")},
          from},
         inSession(advance)},
        {"mandatory",
         "sheet",
         "REPORT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "the sheet for the police, as PDF"),
         {{"--out", "FILE.pdf", QT_TRANSLATE_NOOP("cli", "file to write"), true}},
         inSession(sheet)},
        {"mandatory",
         "reporter",
         "REPORT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "who made it: for themselves, and for who keeps reporters"),
         {{"--reason", "TEXT", QT_TRANSLATE_NOOP("cli", "why it is asked")}},
         inSession(reporter)},
    };
}

}  // namespace tonghu::cli
