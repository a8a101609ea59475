// tonghu-cli retention ..., deletion ..., and what child.cpp leaves to it: how long records are kept, what is
// restricted, deleted and handed over.

#include "model/cases/retention.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "model/cases/deletion_ledger.h"
#include "model/cases/disposals.h"
#include "ui/print/deletion_certificate.h"
#include "ui/words/disposal_words.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

QString inWords(const char* source) {
    return QCoreApplication::translate("cli", source);
}

/// Rows that the catalogue does not describe: ids as text, other values as they are.
QJsonObject rowAsJson(const Record& record) {
    QJsonObject object{{"id", asJson(record.id)}};
    for (const auto& [key, value] : record.fields)
        object[QString::fromStdString(key)] =
            key == "child" || key == "record" ? asJson(RecordId{numberOf(value)}) : asJson(catalogue::Field(), value);
    for (const auto& [part, rows] : record.parts) {
        QJsonArray lines;
        for (const Record& row : rows) {
            QJsonObject line = rowAsJson(row);
            line.remove("id");
            lines.append(line);
        }
        object[QString::fromStdString(part)] = lines;
    }
    return object;
}

QJsonArray rowsAsJson(const std::vector<Record>& records) {
    QJsonArray rows;
    for (const Record& record : records) rows.append(rowAsJson(record));
    return rows;
}

QString text(const Record& record, std::string_view key) {
    return QString::fromStdString(record.text(key));
}

QString kindOf(const workspace::Session& session, const Record& record) {
    return words::codeInWords(record.text("entity"), &session.catalogue());
}

/// A child by id or case number, also one whose file is restricted: who decides about it has the number from paper.
Result<RecordId> fileNamed(workspace::Session& session, const std::string& word) {
    if (wholeNumber(word)) return childNamed(session, word);
    if (auto restricted = cases::Disposals(session.context()).findRestricted(word)) return restricted;
    return childNamed(session, word);
}

Outcome waits(Invocation& invocation, RecordId disposal, std::string_view kind) {
    if (invocation.json())
        printJson({{"disposal", QJsonObject{{"id", asJson(disposal)},
                                            {"kind", QString::fromUtf8(kind.data(), qsizetype(kind.size()))},
                                            {"state", "waiting"}}}});
    invocation.say(inWords(QT_TRANSLATE_NOOP("cli",
                                             "Asked. Another person with the right to decide approves it: "
                                             "deletion approve %1"))
                       .arg(disposal.value));
    return ExitCode::Done;
}

Outcome ask(Invocation& invocation, workspace::Session& session, const cases::DisposalRequest& request) {
    const auto asked = cases::Disposals(session.context()).ask(request);
    if (!asked) return failedAs(asked);
    return waits(invocation, *asked, request.kind);
}

/// The reason may be a ground of the law by its code; a file that is closed is deleted because its purpose is done.
std::string groundFrom(workspace::Session& session, const Arguments& arguments, RecordId child) {
    if (arguments.has("--ground")) return arguments.value("--ground");
    const auto* grounds = session.catalogue().list("request_deletion_ground");
    if (grounds && grounds->find(arguments.value("--reason"))) return arguments.value("--reason");
    const auto record = session.records().read("child", child);
    return record && record->text("status") == "closed" ? "purpose_done" : "";
}

Outcome restrictChild(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const std::string ground = arguments.has("--ground") ? arguments.value("--ground") : "asked_by_person";
    if (auto done = cases::Disposals(session.context()).restrict(*child, ground, arguments.value("--reason")); !done)
        return failedAs(done);
    if (invocation.json()) printJson({{"child", QJsonObject{{"id", asJson(*child)}, {"status", "restricted"}}}});
    invocation.say(inWords(QT_TRANSLATE_NOOP("cli", "Restricted: not found, listed, exported or counted any more.")));
    return ExitCode::Done;
}

Outcome unsealChild(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = fileNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto days = arguments.number("--days", 1, 1, 366);
    if (!days) return failedAs(days);
    cases::DisposalRequest request{.kind = "unseal", .record = *child, .reason = arguments.value("--reason")};
    request.citation = arguments.value("--citation");
    request.days = int(*days);
    return ask(invocation, session, request);
}

Outcome releaseChild(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = fileNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    return ask(invocation, session, {.kind = "release", .record = *child, .reason = arguments.value("--reason")});
}

Outcome deleteChild(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = fileNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    return ask(invocation, session,
               {.kind = "delete",
                .record = *child,
                .ground = groundFrom(session, arguments, *child),
                .reason = arguments.value("--reason")});
}

Outcome archiveChild(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = fileNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    cases::DisposalRequest request{.kind = "archive", .record = *child, .reason = arguments.value("--reason")};
    request.archive = arguments.value("--archive");
    request.receipt = arguments.value("--receipt");
    return ask(invocation, session, request);
}

Outcome due(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto until = arguments.date("--until");
    if (!until) return failedAs(until);
    const auto page = pageFrom(arguments);
    if (!page) return failedAs(page);
    const auto rows = cases::Retention(session.context()).due(*until, page->limit, page->offset);
    if (!rows) return failedAs(rows);
    if (invocation.json()) {
        printJson({{"due", rowsAsJson(*rows)}});
        return ExitCode::Done;
    }
    Table table({inWords(QT_TRANSLATE_NOOP("cli", "ID")), inWords(QT_TRANSLATE_NOOP("cli", "Record")),
                 inWords(QT_TRANSLATE_NOOP("cli", "Case number")), inWords(QT_TRANSLATE_NOOP("cli", "Due on")),
                 inWords(QT_TRANSLATE_NOOP("cli", "Then")), inWords(QT_TRANSLATE_NOOP("cli", "Source"))});
    for (const Record& row : *rows)
        table.add({QString::number(row.id.value), kindOf(session, row), text(row, "case_number"), text(row, "due_on"),
                   words::disposalInWords(row.text("then")), text(row, "source")});
    print(table.text());
    return ExitCode::Done;
}

Outcome schedule(Invocation& invocation, workspace::Session& session, const Arguments&) {
    QJsonArray rules;
    Table table({inWords(QT_TRANSLATE_NOOP("cli", "Record")), inWords(QT_TRANSLATE_NOOP("cli", "Kept for")),
                 inWords(QT_TRANSLATE_NOOP("cli", "At least")), inWords(QT_TRANSLATE_NOOP("cli", "At most")),
                 inWords(QT_TRANSLATE_NOOP("cli", "Source"))});
    for (const catalogue::RetentionRule& rule : session.catalogue().retention()) {
        const QString keep = words::spanInWords(rule.keep), floor = words::spanInWords(rule.floor),
                      ceiling = words::spanInWords(rule.ceiling);
        rules.append(QJsonObject{{"key", QString::fromStdString(rule.key)},
                                 {"entity", QString::fromStdString(rule.entity)},
                                 {"keep", keep},
                                 {"floor", floor},
                                 {"floor_source", QString::fromStdString(rule.floorSource)},
                                 {"ceiling", ceiling},
                                 {"source", QString::fromStdString(rule.source)},
                                 {"read", rule.read}});
        table.add({QString::fromStdString(rule.label.in(words::languageName())), keep, floor, ceiling,
                   QString::fromStdString(rule.source)});
    }
    if (invocation.json())
        printJson({{"schedule", rules}});
    else
        print(table.text());
    return ExitCode::Done;
}

Outcome decide(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto record = recordNamed(arguments.operands()[0]);
    if (!record) return failedAs(record);
    const std::string what = arguments.value("--do"), reason = arguments.value("--reason");
    const std::string entity = arguments.has("--entity") ? arguments.value("--entity") : "child";
    cases::Disposals disposals(session.context());
    if (what == "keep") {
        const auto until = arguments.date("--until");
        if (!until) return failedAs(until);
        if (!*until) return failed({ErrorKind::Usage, "usage.missing_option", {}, {"--until"}, {}});
        if (auto kept = disposals.keepLonger(entity, *record, **until, reason); !kept) return failedAs(kept);
        if (invocation.json()) printJson({{"kept", QJsonObject{{"id", asJson(*record)}}}});
        return ExitCode::Done;
    }
    if (what == "restrict") {
        const std::string ground = arguments.has("--ground") ? arguments.value("--ground") : "statutory_period";
        if (auto done = disposals.restrict(*record, ground, reason); !done) return failedAs(done);
        if (invocation.json()) printJson({{"child", QJsonObject{{"id", asJson(*record)}, {"status", "restricted"}}}});
        return ExitCode::Done;
    }
    if (what != "delete" && what != "archive")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--do", "delete, restrict, keep, archive"}, {}});
    cases::DisposalRequest request{.kind = what, .entity = entity, .record = *record, .reason = reason};
    // Its term is over: that is the ground (PIPL 47).
    request.ground = arguments.has("--ground") ? arguments.value("--ground") : "service_ended";
    request.archive = arguments.value("--archive");
    request.receipt = arguments.value("--receipt");
    return ask(invocation, session, request);
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments&) {
    const cases::Disposals disposals(session.context());
    const auto waiting = disposals.waiting();
    const auto certificates = disposals.certificates();
    if (!certificates) return failedAs(certificates);
    std::vector<Record> restricted;
    if (session.may("disposal.approve"))
        if (auto rows = disposals.restricted()) restricted = std::move(*rows);
    if (!waiting && !session.may("audit.read") && certificates->empty()) return failedAs(waiting);
    const std::vector<Record> none;
    const std::vector<Record>& requests = waiting ? *waiting : none;
    if (invocation.json()) {
        printJson({{"waiting", rowsAsJson(requests)},
                   {"restricted", rowsAsJson(restricted)},
                   {"certificates", rowsAsJson(*certificates)}});
        return ExitCode::Done;
    }
    Table table({inWords(QT_TRANSLATE_NOOP("cli", "ID")), inWords(QT_TRANSLATE_NOOP("cli", "Asked for")),
                 inWords(QT_TRANSLATE_NOOP("cli", "Record")), inWords(QT_TRANSLATE_NOOP("cli", "Case number")),
                 inWords(QT_TRANSLATE_NOOP("cli", "Reason")), inWords(QT_TRANSLATE_NOOP("cli", "Asked by"))});
    for (const Record& row : requests)
        table.add({QString::number(row.id.value), words::disposalInWords(row.text("kind")), kindOf(session, row),
                   text(row, "case_number"), text(row, "reason"), text(row, "asked_by")});
    Table done({inWords(QT_TRANSLATE_NOOP("cli", "Certificate")), inWords(QT_TRANSLATE_NOOP("cli", "Record")),
                inWords(QT_TRANSLATE_NOOP("cli", "Approved by")), inWords(QT_TRANSLATE_NOOP("cli", "Complete"))});
    for (const Record& row : *certificates)
        done.add({text(row, "number"), kindOf(session, row), text(row, "approved_by"),
                  words::dayOf(row.text("completed_at"))});
    print(table.text() + '\n' + done.text());
    return ExitCode::Done;
}

Outcome approve(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto disposal = recordNamed(arguments.operands()[0]);
    if (!disposal) return failedAs(disposal);
    const auto outcome = cases::Disposals(session.context()).approve(*disposal);
    if (!outcome) return failedAs(outcome);
    QJsonArray waiting, holds;
    QStringList left;
    for (Compartment compartment : outcome->waiting) {
        const std::string_view name = nameOf(compartment);
        waiting.append(QString::fromUtf8(name.data(), qsizetype(name.size())));
        left << words::compartmentInWords(name);
    }
    for (const Error& hold : outcome->holds) holds.append(QString::fromStdString(hold.code));
    if (invocation.json())
        printJson({{"disposal", QJsonObject{{"id", asJson(*disposal)},
                                            {"state", outcome->restrictedInstead ? "restricted" : "done"},
                                            {"certificate", QString::fromStdString(outcome->certificate)},
                                            {"waiting", waiting},
                                            {"holds", holds}}}});
    if (outcome->restrictedInstead)
        invocation.say(inWords(QT_TRANSLATE_NOOP(
            "cli", "A period of the law runs: nothing was deleted, the file is restricted and the reason noted.")));
    else if (outcome->certificate.empty())
        invocation.say(inWords(QT_TRANSLATE_NOOP("cli", "Approved.")));
    else
        invocation.say(inWords(QT_TRANSLATE_NOOP("cli", "Deleted. Certificate: %1"))
                           .arg(QString::fromStdString(outcome->certificate)) +
                       (left.isEmpty()
                            ? QString()
                            : '\n' + inWords(QT_TRANSLATE_NOOP("cli", "Waits for the next who holds the key: %1"))
                                         .arg(left.join(QStringLiteral(", ")))));
    return ExitCode::Done;
}

Outcome refuse(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto disposal = recordNamed(arguments.operands()[0]);
    if (!disposal) return failedAs(disposal);
    if (auto done = cases::Disposals(session.context()).refuse(*disposal, arguments.value("--reason")); !done)
        return failedAs(done);
    if (invocation.json()) printJson({{"disposal", QJsonObject{{"id", asJson(*disposal)}, {"state", "refused"}}}});
    return ExitCode::Done;
}

/// Unlocking has carried out what this person's keys reach; this says what is left, and empties pages that were busy.
Outcome run(Invocation& invocation, workspace::Session& session, const Arguments&) {
    const auto rows = cases::carryOutDeletions(session.context());
    cases::cleanDeletedSpace(session.context());
    const auto certificates = cases::Disposals(session.context()).certificates();
    if (!certificates) return failedAs(certificates);
    QJsonArray open;
    for (const Record& certificate : *certificates)
        if (certificate.text("completed_at").empty()) open.append(rowAsJson(certificate));
    if (invocation.json()) printJson({{"rows", qint64(rows)}, {"open", open}});
    invocation.say(open.isEmpty()
                       ? inWords(QT_TRANSLATE_NOOP("cli", "Nothing is left to be deleted."))
                       : inWords(QT_TRANSLATE_NOOP("cli", "Certificates not complete yet: %1")).arg(open.size()));
    return ExitCode::Done;
}

Outcome certificate(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto found = cases::Disposals(session.context()).certificate(arguments.operands()[0]);
    if (!found) return failedAs(found);
    const std::string file = arguments.value("--out");
    if (!file.empty() && !file.ends_with(".pdf"))
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--out", "*.pdf"}, {}});
    if (!file.empty())
        if (auto written =
                print::writeDeletionCertificate(*found, session.catalogue(), session.unitName(), session.actor().user,
                                                session.clock().timestamp(), words::languageName(), file);
            !written)
            return failedAs(written);
    if (invocation.json()) printJson({{"certificate", rowAsJson(*found)}});
    if (!file.empty())
        invocation.say(QCoreApplication::translate("cli", "Written: %1").arg(harmless(QString::fromStdString(file))));
    return ExitCode::Done;
}

const Option reason{"--reason", "R", QT_TRANSLATE_NOOP("cli", "why"), true};

}  // namespace

std::vector<Command> disposalCommands() {
    const Option ground{"--ground", "G", QT_TRANSLATE_NOOP("cli", "code of the ground")};
    return {
        {"child",
         "restrict",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "restrict a file: kept, and not found, listed, exported or counted"),
         {reason, ground},
         inSession(restrictChild)},
        {"child",
         "unseal",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "ask to read a restricted file for some days"),
         {reason,
          {"--citation", "LAW", QT_TRANSLATE_NOOP("cli", "law and article that allow it"), true},
          {"--days", "N", QT_TRANSLATE_NOOP("cli", "for so many days (default 1)")}},
         inSession(unsealChild)},
        {"child",
         "release",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "ask to lift a restriction"),
         {reason},
         inSession(releaseChild)},
        {"child",
         "delete",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "ask to delete a file for good; another person approves"),
         {reason, ground},
         inSession(deleteChild)},
        {"child",
         "archive",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "ask to hand a file over to the archive and keep its number only"),
         {reason,
          {"--archive", "NAME", QT_TRANSLATE_NOOP("cli", "who took it over"), true},
          {"--receipt", "NUMBER", QT_TRANSLATE_NOOP("cli", "number of their receipt"), true}},
         inSession(archiveChild)},
        {"retention",
         "due",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "records whose term is over"),
         {{"--until", "DATE", QT_TRANSLATE_NOOP("cli", "due on or before this day (default today)")},
          {"--limit", "N", QT_TRANSLATE_NOOP("cli", "at most so many (default 100)")},
          {"--offset", "N", QT_TRANSLATE_NOOP("cli", "leave out so many from the start")}},
         inSession(due)},
        {"retention",
         "schedule",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "how long each kind of record is kept"),
         {},
         inSession(schedule)},
        {"retention",
         "decide",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "decide about a record whose term is over"),
         {{"--do", "WHAT", QT_TRANSLATE_NOOP("cli", "delete, restrict, keep or archive"), true},
          reason,
          {"--entity", "E", QT_TRANSLATE_NOOP("cli", "kind of the record (default child)")},
          {"--until", "DATE", QT_TRANSLATE_NOOP("cli", "keep until this day")},
          ground,
          {"--archive", "NAME", QT_TRANSLATE_NOOP("cli", "who took it over")},
          {"--receipt", "NUMBER", QT_TRANSLATE_NOOP("cli", "number of their receipt")}},
         inSession(decide)},
        {"deletion",
         "list",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "requests that wait, restricted files, certificates"),
         {},
         inSession(list)},
        {"deletion",
         "approve",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "approve what another person asked for"),
         {},
         inSession(approve)},
        {"deletion",
         "refuse",
         "ID",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "refuse it, or take back one's own"),
         {reason},
         inSession(refuse)},
        {"deletion",
         "run",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "delete what has waited for this person's keys"),
         {},
         inSession(run)},
        {"deletion",
         "certificate",
         "NUMBER",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "the certificate of a deletion"),
         {{"--out", "FILE.pdf", QT_TRANSLATE_NOOP("cli", "where to")}},
         inSession(certificate)},
    };
}

}  // namespace tonghu::cli
