// tonghu-cli register ...: the registers of the office, and what is registered of a child: paper copies.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/paper_copies.h"
#include "model/cases/registers.h"
#include "ui/words/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::cli {
namespace {

using cases::Registers;

/// What the entry says of itself, its standing in words first.
QString standingIn(const workspace::Session& session, const Record& entry) {
    const auto* list = session.catalogue().list("register_standing");
    return list ? QString::fromStdString(list->label(entry.text("standing"), words::languageName())) : QString();
}

QJsonObject entryJson(const workspace::Session& session, const std::string& name, const Record& entry) {
    QJsonObject object = asJson(session, name, entry);
    object["standing"] = QString::fromStdString(entry.text("standing"));
    return object;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const std::string& name = arguments.operands()[0];
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto entries = Registers(session.context()).list(name, page->limit, page->offset);
    if (!entries) return failedAs(entries);
    if (invocation.json()) {
        QJsonArray all;
        for (const Record& entry : *entries) all.append(entryJson(session, name, entry));
        printJson({{"register", QString::fromStdString(name)}, {"entries", all}});
        return ExitCode::Done;
    }
    const std::vector<std::string> keys = listColumns(session, name);
    QStringList headings{"id", QCoreApplication::translate("cli", "standing")};
    for (const std::string& key : keys) headings << labelOf(session, name, key);
    Table table(headings);
    for (const Record& entry : *entries) {
        QStringList cells{QString::number(entry.id.value), standingIn(session, entry)};
        for (const std::string& key : keys) cells << cellText(session, name, key, entry);
        table.add(cells);
    }
    print(table.text());
    return ExitCode::Done;
}

/// What is said of an entry that was just written or looked at.
Outcome tellEntry(Invocation& invocation, workspace::Session& session, const std::string& name, RecordId id) {
    const auto entry = Registers(session.context()).show(name, id);
    if (!entry) return failedAs(entry);
    if (invocation.json())
        printJson({{"entry", entryJson(session, name, *entry)}});
    else
        print(standingIn(session, *entry) + '\n' + recordText(session, name, *entry));
    return ExitCode::Done;
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[1]);
    if (!id) return failedAs(id);
    return tellEntry(invocation, session, arguments.operands()[0], *id);
}

/// FIELD=VALUE words, for a register that there is.
Checked<Fields> fieldsAfter(const workspace::Session& session, const Arguments& arguments, std::ptrdiff_t first) {
    const auto& words = arguments.operands();
    if (std::ranges::find(Registers::names(), words[0]) == Registers::names().end())
        return failed({ErrorKind::BadInput, "register.unknown", {}, {words[0]}, {}});
    return readAssignments(session, words[0], {words.begin() + first, words.end()});
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto fields = fieldsAfter(session, arguments, 1);
    if (!fields) return failedAs(fields);
    const std::string& name = arguments.operands()[0];
    const auto id = Registers(session.context()).add(name, *fields);
    if (!id) return failedAs(id);
    return tellEntry(invocation, session, name, *id);
}

Outcome set(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[1]);
    if (!id) return failedAs(id);
    const auto changes = fieldsAfter(session, arguments, 2);
    if (!changes) return failedAs(changes);
    const std::string& name = arguments.operands()[0];
    const auto done = Registers(session.context()).set(name, *id, *changes, arguments.value("--reason"));
    if (!done) return failedAs(done);
    return tellEntry(invocation, session, name, *id);
}

Outcome act(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto& words = arguments.operands();
    const auto id = recordNamed(words[1]);
    if (!id) return failedAs(id);
    const auto what = cases::registerActNamed(words[2]);
    if (!what)
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"ACT", "approve, end, switch_on, switch_off"}, {}});
    if (const auto done = Registers(session.context()).act(words[0], *id, *what); !done) return failedAs(done);
    return tellEntry(invocation, session, words[0], *id);
}

Outcome copies(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto all = cases::PaperCopies(session.context()).list(*child, page->limit, page->offset);
    if (!all) return failedAs(all);
    if (invocation.json()) {
        printJson({{"copies", asJson(session, "paper_copy", *all)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number"};
    for (std::string& key : listColumns(session, "paper_copy")) columns.push_back(std::move(key));
    print(tableOf(session, "paper_copy", columns, *all).text());
    return ExitCode::Done;
}

Outcome endCopy(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const std::string& how = arguments.operands()[1];
    if (how != "returned" && how != "destroyed")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"HOW", "returned, destroyed"}, {}});
    const auto end = how == "returned" ? cases::PaperEnd::Returned : cases::PaperEnd::Destroyed;
    const auto done = cases::PaperCopies(session.context()).end(*id, end, arguments.value("--witness"));
    if (!done) return failedAs(done);
    invocation.say(QCoreApplication::translate("cli", "Saved."));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> registerCommands() {
    const std::vector<Option> pages{{"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
                                    {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}};
    return {
        {"register", "list", "NAME", 1, 1,
         QT_TRANSLATE_NOOP("cli",
                           "a register of the office: processing, impact_assessment, recipient, external_form, "
                           "training, drill, public_rules"),
         pages, inSession(list)},
        {"register", "show", "NAME ID", 2, 2, QT_TRANSLATE_NOOP("cli", "one entry"), {}, inSession(show)},
        {"register", "add", "NAME FIELD=VALUE ...", 2, -1, QT_TRANSLATE_NOOP("cli", "a new entry"), {}, inSession(add)},
        {"register",
         "set",
         "NAME ID FIELD=VALUE ...",
         3,
         -1,
         QT_TRANSLATE_NOOP("cli", "change fields; the values before stay in the history"),
         {{"--reason", "R", QT_TRANSLATE_NOOP("cli", "why"), true}},
         inSession(set)},
        {"register",
         "do",
         "NAME ID ACT",
         3,
         3,
         QT_TRANSLATE_NOOP("cli",
                           "approve or end an impact assessment; switch_on or switch_off a purpose, recipient or form"),
         {},
         inSession(act)},
        {"copy", "list", "[CHILD]", 0, 1, QT_TRANSLATE_NOOP("cli", "numbered paper copies, those still out first"),
         pages, inSession(copies)},
        {"copy",
         "end",
         "ID returned|destroyed",
         2,
         2,
         QT_TRANSLATE_NOOP("cli", "a paper copy that is no longer out"),
         {{"--witness", "USER", QT_TRANSLATE_NOOP("cli", "who saw it destroyed")}},
         inSession(endCopy)},
    };
}

}  // namespace tonghu::cli
