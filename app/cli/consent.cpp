// tonghu-cli consent ...: what the law asks, and the forms that answer it.

#include "app/cli/commands.h"
#include "app/cli/error_report.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "app/cli/record_text.h"
#include "ui/words/consent_words.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

#include <algorithm>

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

/// What explains the answer, for who asks why.
void addReasons(QJsonObject& json, const policy::ConsentNeed& need) {
    QJsonArray reasons;
    for (const std::string& each : need.reasons) reasons.append(QString::fromStdString(each));
    json["reasons"] = reasons;
    json["refused"] = need.refused;
    if (need.noticeBy) json["notice_by"] = QString::fromStdString(need.noticeBy->iso());
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

QString reasonsInWords(const policy::ConsentNeed& need) {
    QString lines;
    for (const std::string& reason : need.reasons) lines += words::consentReasonInWords(reason) + '\n';
    if (need.noticeBy)
        lines += QCoreApplication::translate("cli", "The notice is due by %1.")
                     .arg(QString::fromStdString(need.noticeBy->iso())) +
                 '\n';
    return lines;
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
           '\n' + reasonsInWords(need) + words::dutiesInWords(need.rows) + '\n';
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
    if (!invocation.json()) {
        print(inWords(*answer, session.catalogue()));
        return ExitCode::Done;
    }
    QJsonObject json = needAsJson(*answer);
    if (arguments.has("--why")) addReasons(json, *answer);
    printJson(json);
    return ExitCode::Done;
}

QJsonArray gapsAsJson(const std::vector<policy::FormGap>& gaps) {
    QJsonArray array;
    for (const policy::FormGap& gap : gaps)
        array.append(QJsonObject{{"item", gap.item},
                                 {"field", QString::fromStdString(gap.field)},
                                 {"about", QString::fromStdString(gap.about)},
                                 {"stops", gap.stops}});
    return array;
}

void tellGaps(const workspace::Session& session, const std::vector<policy::FormGap>& gaps) {
    for (const policy::FormGap& gap : gaps) {
        const Error error{
            ErrorKind::BadInput, "consent.item_missing", {.field = gap.field}, {std::to_string(gap.item)}};
        tell(words::messageOf(error, &session.catalogue()) + '\n');
    }
}

/// Saves a form, or keeps it as a draft, and says what it still lacks of the items of the law.
Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    auto consent = readRecord(session, "consent", arguments.value("--from"));
    if (!consent) return failedAs(consent);
    if (arguments.has("--completes")) {
        const auto draft = recordNamed(arguments.value("--completes"));
        if (!draft) return failedAs(draft);
        consent->id = *draft;
    }
    const auto gaps = session.consents().gaps(*child, *consent);
    if (!gaps) return failedAs(gaps);
    const auto id = arguments.has("--draft") ? session.consents().keepDraft(*child, *consent)
                                             : session.consents().add(*child, *consent);
    if (!id) return failedAs(id);
    const auto state = session.consents().state(*child);
    if (!state) return failedAs(state);
    if (invocation.json())
        printJson({{"consent", QJsonObject{{"id", asJson(*id)},
                                           {"state", QString::fromStdString(*state)},
                                           {"draft", arguments.has("--draft")},
                                           {"gaps", gapsAsJson(*gaps)}}}});
    tellGaps(session, *gaps);
    invocation.say(arguments.has("--draft")
                       ? QCoreApplication::translate("cli", "Kept as a draft; it counts for nothing yet.")
                       : QCoreApplication::translate("cli", "Saved. Now: %1").arg(words::consentStateInWords(*state)));
    return ExitCode::Done;
}

Outcome show(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto consent = session.consents().show(*id);
    if (!consent) return failedAs(consent);
    if (invocation.json())
        printJson({{"consent", wholeAsJson(session, "consent", *consent)}});
    else
        print(recordText(session, "consent", *consent) + '\n');
    return ExitCode::Done;
}

/// The guardian whom `word` names by id or name; nothing ("child") for the child.
Result<RecordId> refuserNamed(workspace::Session& session, RecordId child, const std::string& word) {
    if (word == "child") return RecordId{};
    for (const Record& guardian : session.records().parts("guardian", child))
        if (guardian.text("full_name") == word || std::to_string(guardian.id.value) == word) return guardian.id;
    return fail(ErrorKind::Refused, "consent.signer_not_guardian", {.field = "consent.signer_guardian"}, {}, {81});
}

Outcome refuse(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto by = refuserNamed(session, *child, arguments.value("--by"));
    if (!by) return failedAs(by);
    const auto id =
        session.consents().refuse(*child, {*by, arguments.values("--purpose"), arguments.has("--asked-themselves")});
    if (!id) return failedAs(id);
    if (invocation.json()) printJson({{"consent", QJsonObject{{"id", asJson(*id)}, {"state", "refused"}}}});
    // In a variable: a text among the arguments keeps lupdate from ever coming to an end.
    const int rest = int(session.catalogue().setting("consent.refusal_rest_days"));
    invocation.say(QCoreApplication::translate("cli", "The refusal is recorded. Nobody is asked again for %n day(s).",
                                               nullptr, rest));
    return ExitCode::Done;
}

Outcome discard(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto draft = recordNamed(arguments.operands()[0]);
    if (!draft) return failedAs(draft);
    const auto done = session.consents().discardDraft(*draft);
    if (!done) return failedAs(done);
    if (invocation.json()) printJson({{"consent", QJsonObject{{"id", asJson(*draft)}, {"discarded", true}}}});
    invocation.say(QCoreApplication::translate("cli", "The draft is discarded."));
    return ExitCode::Done;
}

/// Says what became of the data of withdrawn purposes of a form.
Outcome settle(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto id = recordNamed(arguments.operands()[0]);
    if (!id) return failedAs(id);
    const auto consent = session.consents().show(*id);
    if (!consent) return failedAs(consent);
    const auto purposes = arguments.values("--purpose");
    int settled = 0;
    auto parts = consent->parts.find("consent_purpose");
    if (parts != consent->parts.end())
        for (const Record& part : parts->second) {
            if (part.text("withdrawn_on").empty()) continue;
            if (!purposes.empty() && std::ranges::find(purposes, part.text("purpose")) == purposes.end()) continue;
            const auto done = session.consents().settle(part.id, arguments.value("--outcome"));
            if (!done) return failedAs(done);
            ++settled;
        }
    if (settled == 0) return failed({ErrorKind::BadInput, "consent.not_withdrawn", {}, {}, {23}});
    if (invocation.json()) printJson({{"consent", QJsonObject{{"id", asJson(*id)}, {"settled", settled}}}});
    invocation.say(QCoreApplication::translate("cli", "Settled for %n purpose(s).", nullptr, settled));
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

QJsonArray unsettledAsJson(workspace::Session& session) {
    QJsonArray array;
    for (const auto& each : session.consents().unsettled())
        array.append(QJsonObject{{"child", asJson(each.child)},
                                 {"purpose", QString::fromStdString(each.purpose)},
                                 {"withdrawn_on", QString::fromStdString(each.withdrawnOn.iso())}});
    return array;
}

/// Children whose consent for home visits is not what it should be; "incomplete" unless another state is asked for. And
/// withdrawals of which nobody has said what became of the data.
Outcome due(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const std::string state = arguments.has("--state") ? arguments.value("--state") : "incomplete";
    if (const auto* states = session.catalogue().list("consent_state"); states && !states->find(state))
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--state", codesOf(*states)}, {}});
    const auto found = session.consents().children(state, page->limit, page->offset);
    if (!found) return failedAs(found);
    if (invocation.json()) {
        printJson({{"due", asJson(session, "child", found->rows)},
                   {"total", qint64(found->total)},
                   {"unsettled", unsettledAsJson(session)}});
        return ExitCode::Done;
    }
    print(
        tableOf(session, "child", {"case_number", "full_name", "consent_state", "next_visit_due"}, found->rows).text());
    print(QCoreApplication::translate("cli", "%1 of %2").arg(found->rows.size()).arg(found->total) + '\n');
    if (const auto open = session.consents().unsettled(); !open.empty())
        print(QCoreApplication::translate("cli",
                                          "Withdrawn, and the data neither deleted nor restricted: %n purpose(s)",
                                          nullptr, int(open.size())) +
              '\n');
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
          {"--basis", "consent", QT_TRANSLATE_NOOP("cli", "ask as if the purpose rested on consent")},
          {"--why", nullptr, QT_TRANSLATE_NOOP("cli", "with what explains the answer")}},
         inSession(need)},
        {"consent",
         "add",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "record a consent form or a notice"),
         {{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "the form, with its purposes, groups and recipients"), true},
          {"--draft", nullptr, QT_TRANSLATE_NOOP("cli", "keep it as a draft, which counts for nothing")},
          {"--completes", "DRAFT", QT_TRANSLATE_NOOP("cli", "the draft that this form completes or replaces")}},
         inSession(add)},
        {"consent",
         "show",
         "CONSENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "one form with its parts and its state today"),
         {},
         inSession(show)},
        {"consent",
         "refuse",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "record that a guardian or the child says no; nobody signs"),
         {{"--purpose", "P", QT_TRANSLATE_NOOP("cli", "a purpose that is refused (may be repeated)"), true, true},
          {"--by", "GUARDIAN|child", QT_TRANSLATE_NOOP("cli", "who refuses: a guardian's name or id, or the child"),
           true},
          {"--asked-themselves", nullptr, QT_TRANSLATE_NOOP("cli", "they brought it up themselves")}},
         inSession(refuse)},
        {"consent", "discard", "DRAFT", 1, 1, QT_TRANSLATE_NOOP("cli", "throw a draft away"), {}, inSession(discard)},
        {"consent",
         "settle",
         "CONSENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "say what became of the data after a withdrawal"),
         {{"--outcome", "CODE", QT_TRANSLATE_NOOP("cli", "deleted, restricted or kept_by_duty"), true},
          {"--purpose", "P", QT_TRANSLATE_NOOP("cli", "one of the withdrawn purposes (may be repeated; default all)"),
           false, true}},
         inSession(settle)},
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
