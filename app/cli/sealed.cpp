// tonghu-cli sealed ...: juvenile records that the law seals, for the persons named for them.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "model/cases/sealed_records.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

cases::SealedRecord recordFrom(const QJsonObject& document, RecordId child) {
    cases::SealedRecord record;
    record.child = child;
    const auto text = [&](const char* key) { return document[QLatin1String(key)].toString().toStdString(); };
    record.kind = text("kind");
    record.text = text("text");
    record.document = text("document");
    for (const QJsonValue& reader : document[QLatin1String("readers")].toArray())
        record.readers.push_back(reader.toString().toStdString());
    return record;
}

QJsonObject asObject(const cases::SealedRecord& record) {
    QJsonArray readers;
    for (const std::string& reader : record.readers) readers.append(QString::fromStdString(reader));
    return {{"id", asJson(record.id)},
            {"kind", QString::fromStdString(record.kind)},
            {"document", QString::fromStdString(record.document)},
            {"text", QString::fromStdString(record.text)},
            {"entered_by", QString::fromStdString(record.enteredBy)},
            {"entered_at", QString::fromStdString(record.enteredAt)},
            {"readers", readers}};
}

/// The workspace's accounts are asked for their public keys.
Checked<cases::SealedRecords> sealedRecords(Invocation& invocation, workspace::Session& session) {
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    return cases::SealedRecords(session.context(), session.unlocked(), (*workspace)->users());
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto document = readJsonFile(arguments.value("--from"));
    if (!document) return failedAs(document);
    const auto record = recordFrom(*document, *child);
    auto sealed = sealedRecords(invocation, session);
    if (!sealed) return failedAs(sealed);
    const auto id = sealed->add(record, arguments.value("--citation"));
    if (!id) return failedAs(id);
    if (invocation.json()) printJson({{"sealed", QJsonObject{{"id", asJson(*id)}}}});
    return ExitCode::Done;
}

Outcome list(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    const auto sealed = sealedRecords(invocation, session);
    if (!sealed) return failedAs(sealed);
    const auto records = sealed->list(*child, arguments.value("--citation"));
    if (!records) return failedAs(records);
    QJsonArray rows;
    for (const cases::SealedRecord& record : *records) {
        rows.append(asObject(record));
        if (!invocation.json())
            print(harmless(QString::fromStdString(record.enteredAt + "  " + record.kind + "  " + record.document +
                                                  "\n" + record.text)) +
                  '\n');
    }
    if (invocation.json()) printJson({{"sealed", rows}});
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> sealedCommands() {
    const Option citation{"--citation", "LAW", QT_TRANSLATE_NOOP("cli", "law and article that allow it"), true};
    return {{"sealed",
             "add",
             "CHILD",
             1,
             1,
             QT_TRANSLATE_NOOP("cli", "add a sealed record from a JSON file"),
             {{"--from", "FILE.json", QT_TRANSLATE_NOOP("cli", "kind, text, document, readers"), true}, citation},
             inSession(add)},
            {"sealed",
             "list",
             "CHILD",
             1,
             1,
             QT_TRANSLATE_NOOP("cli", "open those of a child for which one is named"),
             {citation},
             inSession(list)}};
}

}  // namespace tonghu::cli
