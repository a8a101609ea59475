// tonghu-cli consent ...: what the law asks, and the forms that answer it.

#include "app/cli/commands.h"
#include "app/cli/error_report.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

QJsonObject needAsJson(const policy::ConsentNeed& need) {
    QJsonArray needs, missing, rows;
    for (const std::string& each : need.needs) needs.append(QString::fromStdString(each));
    for (const std::string& each : need.missing) missing.append(QString::fromStdString(each));
    for (int row : need.rows) rows.append(row);
    return {{"purpose", QString::fromStdString(need.purpose)},
            {"on", QString::fromStdString(need.on.iso())},
            {"age", need.age ? QJsonValue(*need.age) : QJsonValue()},
            {"allowed", need.allowed},
            {"needs", needs},
            {"missing", missing},
            {"rows", rows}};
}

/// The same shape for a purpose that nothing can make lawful, so that a reader need not know two.
QJsonObject forbiddenAsJson(const std::string& purpose, Date on, const Error& refusal,
                            const catalogue::Catalogue& catalogue) {
    QJsonArray rows;
    for (int row : refusal.duties) rows.append(row);
    return {{"purpose", QString::fromStdString(purpose)},
            {"on", QString::fromStdString(on.iso())},
            {"age", QJsonValue()},
            {"allowed", false},
            {"needs", QJsonArray()},
            {"missing", QJsonArray()},
            {"rows", rows},
            {"errors", cli::asJson(std::vector{refusal}, &catalogue)}};
}

QString inWords(const policy::ConsentNeed& need, const catalogue::Catalogue& catalogue) {
    const auto listed = [&](const std::vector<std::string>& all) {
        return all.empty() ? QCoreApplication::translate("cli", "nothing")
                           : words::consentNeedsInWords(all, &catalogue);
    };
    const QString age = need.age ? QString::number(*need.age) : QCoreApplication::translate("cli", "unknown");
    return QCoreApplication::translate("cli",
                                       "Purpose: %1\nDay: %2\nAge: %3\nAsked for: %4\nMissing: %5\nAllowed now: %6")
               .arg(words::codeInWords(need.purpose, &catalogue), QString::fromStdString(need.on.iso()), age,
                    listed(need.needs), listed(need.missing),
                    need.allowed ? QCoreApplication::translate("cli", "yes")
                                 : QCoreApplication::translate("cli", "no")) +
           '\n' + words::dutiesInWords(need.rows) + '\n';
}

Outcome need(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto on = arguments.date("--on");
    if (!on) return failedAs(on);
    if (arguments.has("--basis") && arguments.value("--basis") != "consent")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--basis", "consent"}, {}});
    const std::string purpose = arguments.has("--purpose") ? arguments.value("--purpose") : "home_visit";
    const auto answer = session.consents().need(*child, purpose, *on, arguments.has("--basis"));
    if (!answer && answer.error().code == "purpose.forbidden" && invocation.json()) {
        printJson(forbiddenAsJson(purpose, on->value_or(session.clock().today()), answer.error(), session.catalogue()));
        tell(words::messageOf(answer.error(), &session.catalogue()) + '\n');
        return ExitCode::Refused;
    }
    if (!answer) return failedAs(answer);
    if (invocation.json())
        printJson(needAsJson(*answer));
    else
        print(inWords(*answer, session.catalogue()));
    return ExitCode::Done;
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto consent = readRecord(session, "consent", arguments.value("--from"));
    if (!consent) return failedAs(consent);
    const auto id = session.consents().add(*child, *consent);
    if (!id) return failedAs(id);
    const auto state = session.consents().state(*child);
    if (!state) return failedAs(state);
    if (invocation.json())
        printJson({{"consent", QJsonObject{{"id", asJson(*id)}, {"state", QString::fromStdString(*state)}}}});
    invocation.say(QCoreApplication::translate("cli", "Saved. Now: %1").arg(words::consentStateInWords(*state)));
    return ExitCode::Done;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto consents = session.consents().list(*child);
    if (!consents) return failedAs(consents);
    if (invocation.json()) {
        QJsonArray forms;
        for (const Record& consent : *consents) forms.append(wholeAsJson(session, "consent", consent));
        printJson({{"consents", forms}});
        return ExitCode::Done;
    }
    for (const Record& consent : *consents) print(recordText(session, "consent", consent) + '\n');
    return ExitCode::Done;
}

Outcome withdraw(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto consent = recordNamed(arguments.operands()[0]);
    if (!consent) return failedAs(consent);
    const auto done =
        session.consents().withdraw(*consent, arguments.values("--purpose"), arguments.value("--received-by"));
    if (!done) return failedAs(done);
    if (invocation.json()) printJson({{"consent", QJsonObject{{"id", asJson(*consent)}, {"withdrawn", true}}}});
    invocation.say(QCoreApplication::translate("cli", "The withdrawal holds from now on."));
    return ExitCode::Done;
}

/// Children whose consent for home visits is not what it should be; "incomplete" unless another state is asked for.
Outcome due(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const std::string state = arguments.has("--state") ? arguments.value("--state") : "incomplete";
    if (const auto* states = session.catalogue().list("consent_state"); states && !states->find(state))
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--state", codesOf(*states)}, {}});
    const auto found = session.consents().children(state, page->limit, page->offset);
    if (!found) return failedAs(found);
    if (invocation.json()) {
        printJson({{"due", asJson(session, "child", found->rows)}, {"total", qint64(found->total)}});
        return ExitCode::Done;
    }
    print(
        tableOf(session, "child", {"case_number", "full_name", "consent_state", "next_visit_due"}, found->rows).text());
    print(QCoreApplication::translate("cli", "%1 of %2").arg(found->rows.size()).arg(found->total) + '\n');
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> consentCommands() {
    return {
        {"consent",
         "need",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "what the law asks of this child for a purpose on a day, and what is missing"),
         {{"--purpose", "P", QT_TRANSLATE_NOOP("cli", "key of the purpose (default home_visit)")},
          {"--on", "DATE", QT_TRANSLATE_NOOP("cli", "day (default today)")},
          {"--basis", "consent", QT_TRANSLATE_NOOP("cli", "ask as if the purpose rested on consent")}},
         inSession(need)},
        {"consent",
         "add",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "record a consent form or a notice"),
         {{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "the form, with its purposes, groups and recipients"),
           true}},
         inSession(add)},
        {"consent",
         "list",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "the forms and notices of a child"),
         {},
         inSession(list)},
        {"consent",
         "due",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "children whose consent for home visits is not complete"),
         {{"--state", "S", QT_TRANSLATE_NOOP("cli", "incomplete (default), refused, withdrawn or complete")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(due)},
        {"consent",
         "withdraw",
         "CONSENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "end a consent for some purposes, or all; it takes effect at once"),
         {{"--purpose", "P", QT_TRANSLATE_NOOP("cli", "a purpose that ends (may be repeated; default all)"), false,
           true},
          {"--received-by", "NAME", QT_TRANSLATE_NOOP("cli", "who received the withdrawal"), true}},
         inSession(withdraw)},
    };
}

}  // namespace tonghu::cli
