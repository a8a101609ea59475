// tonghu-cli register ...: the registers of the office, and for which purposes what may be done.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/purpose_use.h"
#include "model/cases/registers.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

/// What may be named for an act, what stops it, and what nobody may name.
Outcome purposes(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    constexpr std::array acts{policy::PurposeAct::OpenBeyondCaseload,
                              policy::PurposeAct::Print,
                              policy::PurposeAct::Export,
                              policy::PurposeAct::Provide,
                              policy::PurposeAct::Publish,
                              policy::PurposeAct::Reveal};
    const auto act = std::ranges::find(acts, arguments.operands()[0], [](auto one) { return policy::nameOf(one); });
    if (act == acts.end())
        return failed(
            {ErrorKind::Usage, "usage.bad_choice", {}, {"ACT", "open, print, export, provide, publish, reveal"}, {}});
    std::optional<RecordId> child;
    if (arguments.has("--child")) {
        const auto named = childNamed(session, arguments.value("--child"));
        if (!named) return failedAs(named);
        child = *named;
    }
    QJsonArray all;
    Table table({QCoreApplication::translate("cli", "purpose"), QCoreApplication::translate("cli", "name"),
                 QCoreApplication::translate("cli", "what stops it")});
    for (const auto& [purpose, stop] : cases::PurposeUse(session.context()).choices(*act, child)) {
        const QString key = QString::fromStdString(purpose->key);
        all.append(QJsonObject{{"purpose", key},
                               {"forbidden", purpose->forbidden},
                               {"stop", stop ? QJsonValue(QString::fromStdString(stop->code)) : QJsonValue()}});
        table.add({key, QString::fromStdString(purpose->label.in(words::languageName())),
                   stop ? words::partsOf(*stop, &session.catalogue()).what : QString()});
    }
    if (invocation.json())
        printJson({{"purposes", all}});
    else
        print(table.text());
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
        {"purpose",
         "list",
         "ACT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "what may be named to open, print, export, provide, publish or reveal"),
         {{"--child", "CHILD", QT_TRANSLATE_NOOP("cli", "of this child: consents count")}},
         inSession(purposes)},
    };
}

}  // namespace tonghu::cli
