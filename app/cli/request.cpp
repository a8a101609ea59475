// tonghu-cli request ...: what people ask about their own data, from the counter to the appeal.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "model/cases/record_copy.h"
#include "model/cases/request_letters.h"
#include "model/report/monthly.h"
#include "ui/print/consent_paper.h"
#include "ui/print/request_pdf.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

constexpr const char* entity = "request";

cases::Requests requestsOf(workspace::Session& session) {
    return cases::Requests(session.context());
}

/// Fields from --from and from FIELD=VALUE operands after the first `operands`.
Checked<Fields> fieldsFrom(const workspace::Session& session, const Arguments& arguments, std::ptrdiff_t operands) {
    Fields fields;
    if (arguments.has("--from")) {
        auto record = readRecord(session, entity, arguments.value("--from"));
        if (!record) return failedAs(record);
        fields = std::move(record->fields);
    }
    auto assigned =
        readAssignments(session, entity, {arguments.operands().begin() + operands, arguments.operands().end()});
    if (!assigned) return failedAs(assigned);
    for (auto& [key, value] : *assigned) fields[key] = std::move(value);
    return fields;
}

/// Who printed it and when, over every page that leaves.
QString watermarkOf(workspace::Session& session) {
    return print::watermarkOf(session.actor().user, session.clock().timestamp());
}

QJsonObject whole(workspace::Session& session, const Record& record) {
    QJsonObject object = wholeAsJson(session, entity, record);
    QJsonArray steps, letters;
    for (policy::RequestStep step : requestsOf(session).stepsFor(record))
        steps.append(QString::fromUtf8(nameOf(step).data(), qsizetype(nameOf(step).size())));
    for (cases::LetterKind kind : cases::RequestLetters::available(record))
        letters.append(QString::fromUtf8(nameOf(kind).data(), qsizetype(nameOf(kind).size())));
    object["next_steps"] = steps;
    object["letters"] = letters;
    return object;
}

Outcome confirm(Invocation& invocation, workspace::Session& session, RecordId id) {
    const auto record = requestsOf(session).show(id);
    if (!record) return failedAs(record);
    if (invocation.json()) printJson({{"request", whole(session, *record)}});
    invocation.say(QCoreApplication::translate("cli", "Request %1 (%2): %3")
                       .arg(cellText(session, entity, "number", *record), QString::number(id.value),
                            cellText(session, entity, "state", *record)));
    return ExitCode::Done;
}

Outcome open(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    RecordId child = cases::ofNobody;
    if (const std::string& word = arguments.operands()[0]; word != "-") {
        const auto named = childNamed(session, word);
        if (!named) return failedAs(named);
        child = *named;
    }
    const auto fields = fieldsFrom(session, arguments, 1);
    if (!fields) return failedAs(fields);
    const auto id = requestsOf(session).open(child, *fields);
    if (!id) return failedAs(id);
    return confirm(invocation, session, *id);
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childIfNamed(session, arguments);
    if (!child) return failedAs(child);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    using Which = cases::Requests::Which;
    const auto records =
        requestsOf(session).list(*child, arguments.has("--all") ? Which::All : Which::Open, page->limit, page->offset);
    if (!records) return failedAs(records);
    if (invocation.json()) {
        printJson({{"requests", asJson(session, entity, *records)}});
        return ExitCode::Done;
    }
    std::vector<std::string> columns{"case_number", "full_name"};
    for (std::string& key : listColumns(session, entity)) columns.push_back(std::move(key));
    print(tableOf(session, entity, columns, *records).text());
    return ExitCode::Done;
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto record = requestsOf(session).show(*id);
    if (!record) return failedAs(record);
    if (invocation.json())
        printJson({{"request", whole(session, *record)}});
    else
        print(recordText(session, entity, *record));
    return ExitCode::Done;
}

/// What steps there are, for who named none of them.
std::string stepNames() {
    std::string names;
    for (int step = 0; step <= int(policy::RequestStep::Close); ++step)
        names += (names.empty() ? "" : ", ") + std::string(nameOf(policy::RequestStep(step)));
    return names;
}

Outcome take(Invocation& invocation, workspace::Session& session, const Arguments& arguments,
             std::optional<policy::RequestStep> step, std::ptrdiff_t operands) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    if (!step) return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"STEP", stepNames()}, {}});
    const auto fields = fieldsFrom(session, arguments, operands);
    if (!fields) return failedAs(fields);
    if (const auto done = requestsOf(session).take(*id, *step, *fields); !done) return failedAs(done);
    return confirm(invocation, session, *id);
}

Outcome advance(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return take(invocation, session, arguments, policy::requestStep(arguments.operands()[1]), 2);
}

Outcome answer(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    return take(invocation, session, arguments, policy::RequestStep::Answer, 1);
}

Outcome letter(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto kind = cases::letterKind(arguments.operands()[1]);
    if (!kind)
        return failed({ErrorKind::Usage,
                       "usage.bad_choice",
                       {},
                       {"KIND", "receipt, proof, extension, answer, appeal, explanation"},
                       {}});
    const auto language = words::languageName();
    const auto written = cases::RequestLetters(session.context()).write(*id, *kind, language);
    if (!written) return failedAs(written);
    const auto saved = print::writeLetterPdf(*written, language, watermarkOf(session), arguments.value("--out"));
    if (!saved) return failedAs(saved);
    if (invocation.json()) printJson({{"letter", QString::fromStdString(arguments.operands()[1])}});
    invocation.say(QCoreApplication::translate("cli", "The letter is written."));
    return ExitCode::Done;
}

Outcome copy(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const std::filesystem::path file = arguments.value("--out");
    const bool pdf = file.extension() == ".pdf";
    if (!pdf && file.extension() != ".json")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--out", "FILE.pdf, FILE.json"}, {}});
    const auto made = cases::RecordCopies(session.context()).make(*id);
    if (!made) return failedAs(made);
    const auto language = words::languageName();
    const auto saved = pdf ? print::writeCopyPdf(*made, session.catalogue(), language, watermarkOf(session), file)
                           : report::writeWhole(file, cases::asJson(*made, session.catalogue(), language));
    if (!saved) return failedAs(saved);
    if (invocation.json())
        printJson({{"copy", QJsonObject{{"records", qint64(made->records.size())},
                                        {"about_others", qint64(made->ofOthers)},
                                        {"free_texts", qint64(made->texts)}}}});
    invocation.say(
        QCoreApplication::translate("cli", "The copy is written: %1 records; %2 values about others left out.")
            .arg(made->records.size())
            .arg(made->ofOthers));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> requestCommands() {
    const Option from{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "fields, keys of the catalogue")};
    const Option out{"--out", "FILE", QT_TRANSLATE_NOOP("cli", "where to write it"), true};
    return {
        {"request",
         "open",
         "CHILD [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "take in what somebody asks about a child's data; - where there is no file"),
         {from},
         inSession(open)},
        {"request",
         "list",
         "[CHILD]",
         0,
         1,
         QT_TRANSLATE_NOOP("cli", "requests that wait for a step, the most urgent first"),
         {{"--all", nullptr, QT_TRANSLATE_NOOP("cli", "those answered and closed too")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(list)},
        {"request", "show", "REQUEST", 1, 1, QT_TRANSLATE_NOOP("cli", "one request"), {}, inSession(show)},
        {"request",
         "advance",
         "REQUEST STEP [FIELD=VALUE ...]",
         2,
         -1,
         QT_TRANSLATE_NOOP("cli",
                           "a step on: check, ask_proof, approve, accept, handle, extend, answer, appeal, "
                           "answer_appeal, close"),
         {from},
         inSession(advance)},
        {"request",
         "answer",
         "REQUEST answer=granted|partly|refused [FIELD=VALUE ...]",
         1,
         -1,
         QT_TRANSLATE_NOOP("cli", "answer in writing; answer_reasons where it is not granted in full"),
         {from},
         inSession(answer)},
        {"request",
         "letter",
         "REQUEST KIND",
         2,
         2,
         QT_TRANSLATE_NOOP("cli", "a letter as PDF: receipt, proof, extension, answer, appeal, explanation"),
         {out},
         inSession(letter)},
        {"request",
         "copy",
         "REQUEST",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "what is held of the child, without anybody else, as PDF or JSON"),
         {out},
         inSession(copy)},
    };
}

}  // namespace tonghu::cli
