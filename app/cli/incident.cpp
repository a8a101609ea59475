// tonghu-cli incident ...: leaks and losses, and the annual audit pack.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/incidents.h"
#include "ui/print/audit_pack_pdf.h"
#include "ui/print/incident_letters.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

constexpr const char* entity = "incident";

cases::Incidents incidentsOf(workspace::Session& session) {
    return cases::Incidents(session.context());
}

Checked<Fields> fieldsFrom(const workspace::Session& session, const char* what, const Arguments& arguments,
                           std::size_t first) {
    return readAssignments(session, what,
                           {arguments.operands().begin() + std::ptrdiff_t(first), arguments.operands().end()});
}

QJsonObject clockOf(const Record& record, QJsonObject object) {
    if (!record.find("minutes_left")) return object;
    object["due_at"] = QString::fromStdString(record.text("due_at"));
    object["minutes_left"] = qint64(record.number("minutes_left"));
    return object;
}

Outcome confirm(Invocation& invocation, workspace::Session& session, RecordId id) {
    const auto record = incidentsOf(session).show(id);
    if (!record) return failedAs(record);
    if (invocation.json()) {
        printJson({{"incident", clockOf(*record, wholeAsJson(session, entity, *record))}});
        return ExitCode::Done;
    }
    print(recordText(session, entity, *record));
    return ExitCode::Done;
}

Outcome open(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto fields = fieldsFrom(session, entity, arguments, 0);
    if (!fields) return failedAs(fields);
    const auto id = incidentsOf(session).open(*fields);
    if (!id) return failedAs(id);
    return confirm(invocation, session, *id);
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    return confirm(invocation, session, *id);
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto records = incidentsOf(session).list(page->limit, page->offset);
    if (!records) return failedAs(records);
    if (invocation.json()) {
        QJsonArray incidents;
        for (const Record& record : *records) incidents.append(clockOf(record, asJson(session, entity, record)));
        printJson({{"incidents", incidents}});
        return ExitCode::Done;
    }
    print(tableOf(session, entity, listColumns(session, entity), *records).text());
    return ExitCode::Done;
}

/// Several acts in one call, in the order in which they follow each other.
Outcome advance(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    cases::Incidents incidents = incidentsOf(session);
    const auto fields = fieldsFrom(session, entity, arguments, 1);
    if (!fields) return failedAs(fields);
    const std::string reason = arguments.has("--reason") ? arguments.value("--reason") : "completed";
    if (!fields->empty())
        if (const auto done = incidents.set(*id, *fields, reason); !done) return failedAs(done);
    for (const std::string& step : arguments.values("--done"))
        if (const auto done = incidents.doStep(*id, step, false, {}); !done) return failedAs(done);
    for (const std::string& step : arguments.values("--not-needed"))
        if (const auto done = incidents.doStep(*id, step, true, arguments.value("--reason")); !done)
            return failedAs(done);
    std::vector<RecordId> children;
    for (const std::string& word : arguments.values("--child")) {
        const auto child = childNamed(session, word);
        if (!child) return failedAs(child);
        children.push_back(*child);
    }
    if (arguments.has("--division"))
        for (RecordId child : incidents.childrenIn(arguments.value("--division"))) children.push_back(child);
    if (!children.empty())
        if (const auto done = incidents.addAffected(*id, children); !done) return failedAs(done);
    if (arguments.has("--tell"))
        if (const auto done = incidents.decideToTell(*id); !done) return failedAs(done);
    if (arguments.has("--ask-not-to-tell"))
        if (const auto done =
                incidents.askNotToTell(*id, arguments.value("--ask-not-to-tell"), arguments.value("--reason"));
            !done)
            return failedAs(done);
    if (arguments.has("--approve-not-telling"))
        if (const auto done = incidents.approveNotTelling(*id); !done) return failedAs(done);
    if (arguments.has("--close"))
        if (const auto done = incidents.close(*id); !done) return failedAs(done);
    return confirm(invocation, session, *id);
}

Outcome notices(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto records = incidentsOf(session).notices(*id);
    if (!records) return failedAs(records);
    if (invocation.json()) {
        printJson({{"notices", asJson(session, "incident_notice", *records)}});
        return ExitCode::Done;
    }
    print(tableOf(session, "incident_notice", {"case_number", "full_name", "addressee", "channel", "told_at"}, *records)
              .text());
    return ExitCode::Done;
}

Outcome told(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto fields = fieldsFrom(session, "incident_notice", arguments, 1);
    if (!fields) return failedAs(fields);
    if (const auto done = incidentsOf(session).told(*id, *fields); !done) return failedAs(done);
    if (invocation.json()) printJson({{"told", true}});
    invocation.say(QCoreApplication::translate("cli", "Recorded."));
    return ExitCode::Done;
}

Outcome letters(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto incident = incidentsOf(session).show(*id);
    if (!incident) return failedAs(incident);
    const auto all = incidentsOf(session).letters(*id);
    if (!all) return failedAs(all);
    const auto written = print::writeIncidentLetters(session, *incident, *all, std::string(words::languageName()),
                                                     arguments.value("--out"));
    if (!written) return failedAs(written);
    if (invocation.json()) printJson({{"letters", *written}});
    invocation.say(QCoreApplication::translate("cli", "%1 letters are written.").arg(*written));
    return ExitCode::Done;
}

Outcome pack(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto year = arguments.number("--year", 0, 2000, 9999);
    if (!year) return failedAs(year);
    const auto made = report::auditPack(session, int(*year));
    if (!made) return failedAs(made);
    if (const auto written =
            print::writeAuditPack(session, *made, std::string(words::languageName()), arguments.value("--out"));
        !written)
        return failedAs(written);
    if (invocation.json()) print(QString::fromStdString(report::asJson(*made)));
    invocation.say(QCoreApplication::translate("cli", "The audit pack is written: %1")
                       .arg(QString::fromStdString(report::fileStem(*made))));
    return ExitCode::Done;
}

Outcome filed(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto year = arguments.number("--year", 0, 2000, 9999);
    if (!year) return failedAs(year);
    if (const auto done =
            report::recordFiling(session, int(*year), arguments.value("--on"), arguments.value("--receipt"));
        !done)
        return failedAs(done);
    if (invocation.json()) printJson({{"filed", true}});
    invocation.say(QCoreApplication::translate("cli", "Recorded."));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> incidentCommands() {
    const Option reason{"--reason", "TEXT", QT_TRANSLATE_NOOP("cli", "why, or the basis")};
    return {
        {"incident",
         "open",
         "FIELD=VALUE ...",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "something is wrong: open an incident, by anybody"),
         {},
         inSession(open)},
        {"incident",
         "show",
         "INCIDENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "one incident with its clock and checklist"),
         {},
         inSession(show)},
        {"incident",
         "list",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "incidents, open ones first"),
         {{"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out the first N")}},
         inSession(list)},
        {"incident",
         "advance",
         "INCIDENT [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "what was found out and done, whom it concerns, whether they are told, the end"),
         {{"--done", "STEP", QT_TRANSLATE_NOOP("cli", "a step of the checklist is done"), false, true},
          {"--not-needed", "STEP", QT_TRANSLATE_NOOP("cli", "a step does not apply (--reason)"), false, true},
          {"--child", "CHILD", QT_TRANSLATE_NOOP("cli", "a child whose data were in it"), false, true},
          {"--division", "CODE", QT_TRANSLATE_NOOP("cli", "all your children in a village or township")},
          {"--tell", nullptr, QT_TRANSLATE_NOOP("cli", "everybody concerned is told")},
          {"--ask-not-to-tell", "REASON", QT_TRANSLATE_NOOP("cli", "ask that nobody be told (--reason: the basis)")},
          {"--approve-not-telling", nullptr, QT_TRANSLATE_NOOP("cli", "approve what another has asked")},
          {"--close", nullptr, QT_TRANSLATE_NOOP("cli", "close it")},
          reason},
         inSession(advance)},
        {"incident",
         "notices",
         "INCIDENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "your children concerned, and who was told"),
         {},
         inSession(notices)},
        {"incident",
         "told",
         "NOTICE FIELD=VALUE ...",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli", "somebody was told: channel, told_at, proof"),
         {},
         inSession(told)},
        {"incident",
         "letters",
         "INCIDENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "a letter to each child and guardian, as PDF, and the list for their delivery"),
         {{"--out", "DIR", QT_TRANSLATE_NOOP("cli", "folder to write into"), true}},
         inSession(letters)},
    };
}

std::vector<Command> auditPackCommands() {
    const Option year{"--year", "YYYY", QT_TRANSLATE_NOOP("cli", "the year"), true};
    return {
        {"audit",
         "pack",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "the annual audit pack, as far as you can count it: JSON, CSV and PDF"),
         {year, {"--out", "DIR", QT_TRANSLATE_NOOP("cli", "folder to write into"), true}},
         inSession(pack)},
        {"audit",
         "filed",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "the audit of that year was filed with the cyberspace office"),
         {year,
          {"--on", "DATE", QT_TRANSLATE_NOOP("cli", "the day"), true},
          {"--receipt", "TEXT", QT_TRANSLATE_NOOP("cli", "number of the receipt")}},
         inSession(filed)},
    };
}

}  // namespace tonghu::cli
