// tonghu-cli case ...: assistance cases, stage by stage.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

constexpr const char* entity = "assistance_case";

/// Fields from --from and from FIELD=VALUE operands after the first.
Checked<Fields> fieldsFrom(const workspace::Session& session, const Arguments& arguments) {
    Fields fields;
    if (arguments.has("--from")) {
        auto record = readRecord(session, entity, arguments.value("--from"));
        if (!record) return failedAs(record);
        fields = std::move(record->fields);
    }
    auto assigned = readAssignments(session, entity, {arguments.operands().begin() + 1, arguments.operands().end()});
    if (!assigned) return failedAs(assigned);
    for (auto& [key, value] : *assigned) fields[key] = std::move(value);
    return fields;
}

/// What is said of a case that was just written.
Outcome confirm(Invocation& invocation, workspace::Session& session, RecordId id) {
    const auto record = session.cases().show(id);
    if (!record) return failedAs(record);
    if (invocation.json()) printJson({{"case", wholeAsJson(session, entity, *record)}});
    invocation.say(QCoreApplication::translate("cli", "Case %1: %2")
                       .arg(QString::number(id.value), words::stageInWords(record->text("stage"))));
    return ExitCode::Done;
}

Outcome open(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto fields = fieldsFrom(session, arguments);
    if (!fields) return failedAs(fields);
    const auto id = session.cases().open(*child, *fields);
    if (!id) return failedAs(id);
    return confirm(invocation, session, *id);
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto record = session.cases().show(*id);
    if (!record) return failedAs(record);
    if (invocation.json())
        printJson({{"case", wholeAsJson(session, entity, *record)}});
    else
        print(recordText(session, entity, *record));
    return ExitCode::Done;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto records = session.cases().list(*child, arguments.value("--stage"), page->limit, page->offset);
    if (!records) return failedAs(records);
    if (invocation.json()) {
        printJson({{"cases", asJson(session, entity, *records)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number", "full_name"};
    for (std::string& key : listColumns(session, entity)) columns.push_back(std::move(key));
    print(tableOf(session, entity, columns, *records).text());
    return ExitCode::Done;
}

/// The stage asked for, or the only one that may follow.
Checked<std::string> stageAskedFor(workspace::Session& session, const Arguments& arguments, RecordId id) {
    if (arguments.has("--stage")) return arguments.value("--stage");
    const auto record = session.cases().show(id);
    if (!record) return failedAs(record);
    const auto next = session.cases().nextStages(record->text("stage"));
    if (next.size() == 1) return next.front();
    std::string choices;
    for (const std::string& stage : next) choices += (choices.empty() ? "" : ", ") + stage;
    return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--stage", choices}, {}});
}

Outcome advance(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto fields = fieldsFrom(session, arguments);
    if (!fields) return failedAs(fields);
    const auto stage = stageAskedFor(session, arguments, *id);
    if (!stage) return failedAs(stage);
    if (const auto done = session.cases().advance(*id, *stage, *fields); !done) return failedAs(done);
    return confirm(invocation, session, *id);
}

Outcome close(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto fields = fieldsFrom(session, arguments);
    if (!fields) return failedAs(fields);
    if (const auto done = session.cases().close(*id, *fields); !done) return failedAs(done);
    return confirm(invocation, session, *id);
}

}  // namespace

std::vector<Command> caseCommands() {
    const Option from{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "fields, keys of the catalogue")};
    return {
        {"case",
         "open",
         "CHILD [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "open a case for a child"),
         {from},
         inSession(open)},
        {"case",
         "show",
         "CASE",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "one case with its plan and payments"),
         {},
         inSession(show)},
        {"case",
         "advance",
         "CASE [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "to the next stage, with what that stage asks for"),
         {{"--stage", "STAGE", QT_TRANSLATE_NOOP("cli", "the stage, where several may follow")}, from},
         inSession(advance)},
        {"case",
         "list",
         "[CHILD]",
         0,
         1,
         QT_TRANSLATE_NOOP("cli", "the cases that you work with"),
         {{"--stage", "STAGE", QT_TRANSLATE_NOOP("cli", "those in this stage")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(list)},
        {"case",
         "close",
         "CASE [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "end a case and say to what effect"),
         {from},
         inSession(close)},
    };
}

}  // namespace tonghu::cli
