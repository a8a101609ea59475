// tonghu-cli visit ...: home visits.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

QJsonArray strings(const std::vector<std::string>& all) {
    QJsonArray array;
    for (const std::string& one : all) array.append(QString::fromStdString(one));
    return array;
}

QJsonArray numbers(const std::vector<int>& all) {
    QJsonArray array;
    for (int one : all) array.append(one);
    return array;
}

/// Saved, or kept as a draft until the consent is there: a rule refused to save it, and nothing of it is lost.
Outcome conclude(Invocation& invocation, workspace::Session& session, const cases::VisitOutcome& outcome) {
    if (invocation.json())
        printJson({{"visit", QJsonObject{{"id", asJson(outcome.id)},
                                         {"kept_as_draft", outcome.keptAsDraft},
                                         {"missing", strings(outcome.missing)},
                                         {"rows", numbers(outcome.rows)},
                                         {"mandatory_report", outcome.mandatoryReport}}}});
    if (!outcome.keptAsDraft) {
        invocation.say(QCoreApplication::translate("cli", "The visit is saved. Number: %1").arg(outcome.id.value));
        return ExitCode::Done;
    }
    tell(QCoreApplication::translate("cli",
                                     "The visit is kept as a draft, number %1: what is missing is %2. Record it "
                                     "with `consent add`, then save the draft with `visit release`. (%3)")
             .arg(QString::number(outcome.id.value), words::consentNeedsInWords(outcome.missing, &session.catalogue()),
                  words::dutiesInWords(outcome.rows)) +
         '\n');
    return ExitCode::Refused;
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto visit = readRecord(session, "visit", arguments.value("--from"));
    if (!visit) return failedAs(visit);
    const auto outcome = session.visits().save(*child, visit->fields);
    if (!outcome) return failedAs(outcome);
    return conclude(invocation, session, *outcome);
}

Outcome correct(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto visit = recordNamed(arguments.operands()[0]);
    if (!visit) return failedAs(visit);
    const auto changes = readRecord(session, "visit", arguments.value("--from"));
    if (!changes) return failedAs(changes);
    const auto outcome = session.visits().correct(*visit, changes->fields, arguments.value("--reason"));
    if (!outcome) return failedAs(outcome);
    return conclude(invocation, session, *outcome);
}

Outcome printVisits(Invocation& invocation, workspace::Session& session, const std::vector<Record>& visits) {
    if (invocation.json()) {
        printJson({{"visits", asJson(session, "visit", visits)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number", "full_name"};
    for (std::string& key : listColumns(session, "visit")) columns.push_back(std::move(key));
    columns.emplace_back("missing");
    print(tableOf(session, "visit", columns, visits).text());
    return ExitCode::Done;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto visits = session.visits().list(*child, page->limit, page->offset);
    if (!visits) return failedAs(visits);
    return printVisits(invocation, session, *visits);
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto visit = session.visits().show(*id);
    if (!visit) return failedAs(visit);
    if (invocation.json())
        printJson({{"visit", asJson(session, "visit", *visit)}});
    else
        print(recordText(session, "visit", *visit));
    return ExitCode::Done;
}

Outcome due(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto until = arguments.date("--until");
    if (!until) return failedAs(until);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto children = session.visits().due(until->value_or(session.clock().today()), page->limit);
    if (!children) return failedAs(children);
    if (invocation.json())
        printJson({{"due", asJson(session, "child", *children)}});
    else
        print(tableOf(session, "child", {"case_number", "full_name", "next_visit_due", "last_visit_on", "risk_level"},
                      *children)
                  .text());
    return ExitCode::Done;
}

Outcome waiting(Invocation& invocation, workspace::Session& session, const Arguments&) {
    const auto drafts = session.visits().waiting();
    if (!drafts) return failedAs(drafts);
    return printVisits(invocation, session, *drafts);
}

Outcome release(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto saved = session.visits().release(*child);
    if (!saved) return failedAs(saved);
    if (invocation.json()) printJson({{"released", *saved}});
    invocation.say(QCoreApplication::translate("cli", "Drafts saved: %1").arg(*saved));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> visitCommands() {
    const Option from{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "the record, keys of the catalogue"), true};
    const Option limit{"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")};
    return {
        {"visit",
         "add",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli",
                           "record a visit; without the consent that it needs it is kept as a draft (exit code 1)"),
         {from},
         inSession(add)},
        {"visit",
         "correct",
         "VISIT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "a new version of a visit; the one before stays"),
         {from, {"--reason", "R", QT_TRANSLATE_NOOP("cli", "why"), true}},
         inSession(correct)},
        {"visit",
         "list",
         "[CHILD]",
         0,
         1,
         QT_TRANSLATE_NOOP("cli", "visits, newest first"),
         {limit, {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(list)},
        {"visit", "show", "VISIT", 1, 1, QT_TRANSLATE_NOOP("cli", "one visit"), {}, inSession(show)},
        {"visit",
         "due",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "children whose next visit is due, most overdue first"),
         {{"--until", "DATE", QT_TRANSLATE_NOOP("cli", "due on or before this day (default today)")}, limit},
         inSession(due)},
        {"visit",
         "waiting",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "drafts that wait for a consent"),
         {},
         inSession(waiting)},
        {"visit",
         "release",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "save the waiting drafts of a child whose consent has come"),
         {},
         inSession(release)},
    };
}

}  // namespace tonghu::cli
