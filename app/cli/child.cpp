// tonghu-cli child ...: the child's file.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/purpose_use.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

/// How many visits of a child its JSON document holds; `visit list` pages through all.
constexpr std::int64_t visitsShown = 20;

bool sees(const workspace::Session& session, std::string_view entity) {
    return !policy::visibleFields(session.catalogue(), session.actor(), entity).empty();
}

/// The child with the parts that the actor sees.
Checked<QJsonObject> childJson(workspace::Session& session, Record child) {
    if (sees(session, "guardian") && !child.parts.contains("guardian"))
        child.parts["guardian"] = session.records().parts("guardian", child.id);
    QJsonObject object = wholeAsJson(session, "child", child);
    if (!sees(session, "visit")) return object;
    const auto visits = session.visits().list(child.id, visitsShown);
    if (!visits) return failedAs(visits);
    object["visits"] = asJson(session, "visit", *visits);
    return object;
}

Result<cases::ChildQuery> queryFrom(const workspace::Session& session, const Arguments& arguments, bool json) {
    cases::ChildQuery query;
    query.search = arguments.value("--search");
    query.status = arguments.value("--status");
    if (const auto* states = session.catalogue().list("status"); states && !query.status.empty())
        if (!states->find(query.status))
            return fail(ErrorKind::Usage, "usage.bad_choice", {}, {"--status", codesOf(*states)});
    if (arguments.has("--sort")) query.sort = arguments.value("--sort");
    const auto page = pageFrom(arguments);
    if (!page) return tl::unexpected(page.error());
    query.limit = page->limit;
    query.offset = page->offset;
    if (json)  // every field that the actor sees, not the columns of the list alone
        for (const auto& visible : policy::visibleFields(session.catalogue(), session.actor(), "child"))
            query.columns.push_back(visible.field->key);
    return query;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto query = queryFrom(session, arguments, invocation.json());
    if (!query) return failedAs(query);
    auto page = session.children().list(*query);
    if (!page) return failedAs(page);
    if (!invocation.json()) {
        print(tableOf(session, "child", listColumns(session, "child"), page->rows).text());
        print(QCoreApplication::translate("cli", "%1 of %2").arg(page->rows.size()).arg(page->total) + '\n');
        return ExitCode::Done;
    }
    // The visits of each child are read, and so logged, one child at a time: in one transaction they cost one wait for
    // the disk instead of a hundred.
    auto transaction = session.database().begin();
    QJsonArray children;
    for (Record& row : page->rows) {
        auto child = childJson(session, std::move(row));
        if (!child) return failedAs(child);
        children.append(*child);
    }
    transaction.commit();
    printJson({{"children", children}, {"total", qint64(page->total)}});
    return ExitCode::Done;
}

/// What was named; within one's own caseload, where the work itself says it, the first purpose of the role.
Result<std::string> purposeToOpen(workspace::Session& session, const Arguments& arguments, RecordId child) {
    if (arguments.has("--purpose")) return arguments.value("--purpose");
    const auto& purposes = session.actor().role->purposes;
    const auto beyond = cases::PurposeUse(session.context()).beyondCaseload(child);
    // One who is not theirs is refused, and logged, by the file itself.
    if (purposes.empty() || (beyond && *beyond)) return std::string();
    return purposes.front();
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = childNamed(session, arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto purpose = purposeToOpen(session, arguments, *id);
    if (!purpose) return failedAs(purpose);
    auto child = session.children().show(*id, *purpose);
    if (!child) return failedAs(child);
    if (!invocation.json()) {
        print(recordText(session, "child", *child));
        return ExitCode::Done;
    }
    const auto object = childJson(session, std::move(*child));
    if (!object) return failedAs(object);
    printJson({{"child", *object}});
    return ExitCode::Done;
}

/// What is said of a child that was just written: its id and its case number.
Outcome confirm(Invocation& invocation, workspace::Session& session, RecordId id, const QString& said) {
    const auto child = session.records().read("child", id);
    if (!child) return failedAs(child);
    const QString caseNumber = QString::fromStdString(child->text("case_number"));
    if (invocation.json()) printJson({{"child", QJsonObject{{"id", asJson(id)}, {"case_number", caseNumber}}}});
    invocation.say(said.arg(caseNumber));
    return ExitCode::Done;
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto record = readRecord(session, "child", arguments.value("--from"));
    if (!record) return failedAs(record);
    const auto id = session.children().add(*record);
    if (!id) return failedAs(id);
    return confirm(invocation, session, *id, QCoreApplication::translate("cli", "Saved. Case number: %1"));
}

Outcome set(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = childNamed(session, arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto changes =
        readAssignments(session, "child", {arguments.operands().begin() + 1, arguments.operands().end()});
    if (!changes) return failedAs(changes);
    if (const auto done = session.children().set(*id, *changes, arguments.value("--reason")); !done)
        return failedAs(done);
    return confirm(invocation, session, *id, QCoreApplication::translate("cli", "Changed. Case number: %1"));
}

Outcome history(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = childNamed(session, arguments.operands()[0]);
    if (!id) return failedAs(id);
    // `history` gives an empty list for a child that is not the actor's; reading first tells the two apart.
    if (const auto child = session.records().read("child", *id); !child) return failedAs(child);
    Table table({QCoreApplication::translate("cli", "Time"), QCoreApplication::translate("cli", "User"),
                 QCoreApplication::translate("cli", "Field"), QCoreApplication::translate("cli", "Before"),
                 QCoreApplication::translate("cli", "After"), QCoreApplication::translate("cli", "Reason")});
    QJsonArray changes;
    for (const auto& change : session.children().history(*id)) {
        const auto* field = session.catalogue().field("child", change.field);
        const catalogue::Field plain;
        changes.append(QJsonObject{{"at", QString::fromStdString(change.at)},
                                   {"user", QString::fromStdString(change.user)},
                                   {"field", QString::fromStdString(change.field)},
                                   {"reason", QString::fromStdString(change.reason)},
                                   {"before", asJson(field ? *field : plain, change.before)},
                                   {"after", asJson(field ? *field : plain, change.after)}});
        Record before, after;
        before.fields[change.field] = change.before;
        after.fields[change.field] = change.after;
        table.add({QString::fromStdString(change.at), QString::fromStdString(change.user),
                   labelOf(session, "child", change.field), cellText(session, "child", change.field, before),
                   cellText(session, "child", change.field, after), QString::fromStdString(change.reason)});
    }
    if (invocation.json())
        printJson({{"history", changes}});
    else
        print(table.text());
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> childCommands() {
    const Option from{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "the record, keys of the catalogue"), true};
    return {
        {"child",
         "list",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "the children that you work with, page by page"),
         {{"--search", "TEXT", QT_TRANSLATE_NOOP("cli", "part of name, pinyin, initials or case number")},
          {"--status", "S", QT_TRANSLATE_NOOP("cli", "code of the status")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")},
          {"--sort", "FIELD", QT_TRANSLATE_NOOP("cli", "key of a field; -FIELD turns the order")}},
         inSession(list)},
        {"child",
         "show",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "one child's file; ID or case number"),
         {{"--purpose", "P",
           QT_TRANSLATE_NOOP(
               "cli", "what you work on (it stands in the log); needed for a child who is not assigned to you")}},
         inSession(show)},
        {"child", "add", "", 0, 0, QT_TRANSLATE_NOOP("cli", "a new file"), {from}, inSession(add)},
        {"child",
         "set",
         "ID FIELD=VALUE ...",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli", "change fields; the values before stay in the history"),
         {{"--reason", "R", QT_TRANSLATE_NOOP("cli", "why"), true}},
         inSession(set)},
        {"child",
         "history",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "what was changed, when, by whom and why"),
         {},
         inSession(history)},
    };
}

}  // namespace tonghu::cli
