// tonghu-cli copy, provision, publication ...: what left the office of a child.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/paper_copies.h"
#include "model/cases/provisions.h"
#include "model/cases/publications.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

using cases::PaperCopies;
using cases::Provisions;
using cases::Publications;

/// Lists the records of `entity` of one child, or of all of the user's rows.
template <class Service>
Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments, const char* entity) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto all = Service(session.context()).list(*child, page->limit, page->offset);
    if (!all) return failedAs(all);
    if (invocation.json()) {
        printJson({{QString::fromLatin1(entity) + 's', asJson(session, entity, *all)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number"};
    for (std::string& key : listColumns(session, entity)) columns.push_back(std::move(key));
    print(tableOf(session, entity, columns, *all).text());
    return ExitCode::Done;
}

Outcome confirm(Invocation& invocation, RecordId id) {
    if (invocation.json()) printJson({{"id", asJson(id)}});
    invocation.say(QCoreApplication::translate("cli", "Saved."));
    return ExitCode::Done;
}

Outcome confirm(Invocation& invocation, const Result<void>& done, RecordId id) {
    if (!done) return failedAs(done);
    return confirm(invocation, id);
}

/// FIELD=VALUE words after the first operand.
Checked<Fields> fieldsAfterFirst(const workspace::Session& session, const Arguments& arguments, const char* entity) {
    const auto& words = arguments.operands();
    return readAssignments(session, entity, {words.begin() + 1, words.end()});
}

/// A new record of a child, by `add`.
template <class Add>
Outcome addTo(Invocation& invocation, workspace::Session& session, const Arguments& arguments, const char* entity,
              Add add) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto fields = fieldsAfterFirst(session, arguments, entity);
    if (!fields) return failedAs(fields);
    const auto id = add(*child, *fields);
    if (!id) return failedAs(id);
    return confirm(invocation, *id);
}

Outcome listCopies(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return list<PaperCopies>(invocation, session, arguments, "paper_copy");
}

Outcome endCopy(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const std::string& how = arguments.operands()[1];
    if (how != "returned" && how != "destroyed")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"HOW", "returned, destroyed"}, {}});
    const auto end = how == "returned" ? cases::PaperEnd::Returned : cases::PaperEnd::Destroyed;
    return confirm(invocation, PaperCopies(session.context()).end(*id, end, arguments.value("--witness")), *id);
}

Outcome listProvisions(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return list<Provisions>(invocation, session, arguments, "provision");
}

Outcome provide(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return addTo(invocation, session, arguments, "provision", [&](RecordId child, const Fields& fields) {
        return Provisions(session.context()).add(child, fields);
    });
}

Outcome listPublications(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return list<Publications>(invocation, session, arguments, "publication");
}

Outcome askFor(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return addTo(invocation, session, arguments, "publication", [&](RecordId child, const Fields& fields) {
        return Publications(session.context()).ask(child, fields);
    });
}

Outcome changePublication(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto changes = fieldsAfterFirst(session, arguments, "publication");
    if (!changes) return failedAs(changes);
    return confirm(invocation, Publications(session.context()).set(*id, *changes, arguments.value("--reason")), *id);
}

Outcome advancePublication(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const std::string& what = arguments.operands()[1];
    Publications publications(session.context());
    if (what == "approve" || what == "refuse")
        return confirm(invocation, publications.decide(*id, what == "approve"), *id);
    if (what == "publish") return confirm(invocation, publications.publish(*id), *id);
    if (what == "take_down") return confirm(invocation, publications.takeDown(*id), *id);
    return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"ACT", "approve, refuse, publish, take_down"}, {}});
}

}  // namespace

std::vector<Command> handoutCommands() {
    const std::vector<Option> pages{{"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
                                    {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}};
    const Option reason{"--reason", "R", QT_TRANSLATE_NOOP("cli", "why"), true};
    return {
        {"copy", "list", "[CHILD]", 0, 1, QT_TRANSLATE_NOOP("cli", "numbered paper copies, those still out first"),
         pages, inSession(listCopies)},
        {"copy",
         "end",
         "ID returned|destroyed",
         2,
         2,
         QT_TRANSLATE_NOOP("cli", "a paper copy that is no longer out"),
         {{"--witness", "USER", QT_TRANSLATE_NOOP("cli", "who saw it destroyed")}},
         inSession(endCopy)},
        {"provision", "list", "[CHILD]", 0, 1, QT_TRANSLATE_NOOP("cli", "what was provided to others"), pages,
         inSession(listProvisions)},
        {"provision",
         "add",
         "CHILD FIELD=VALUE ...",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli", "registers a provision, with which the data may go out"),
         {},
         inSession(provide)},
        {"publication", "list", "[CHILD]", 0, 1, QT_TRANSLATE_NOOP("cli", "publications, those to be decided first"),
         pages, inSession(listPublications)},
        {"publication",
         "ask",
         "CHILD FIELD=VALUE ...",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli", "asks for a publication about a child"),
         {},
         inSession(askFor)},
        {"publication",
         "set",
         "ID FIELD=VALUE ...",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli", "changes one that waits for approval"),
         {reason},
         inSession(changePublication)},
        {"publication",
         "do",
         "ID approve|refuse|publish|take_down",
         2,
         2,
         QT_TRANSLATE_NOOP("cli", "decides on it, publishes it, takes it down"),
         {},
         inSession(advancePublication)},
    };
}

}  // namespace tonghu::cli
