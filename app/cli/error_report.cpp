#include "app/cli/error_report.h"

#include "app/cli/output.h"
#include "ui/words/messages.h"

#include <QJsonObject>

namespace tonghu::cli {
namespace {

QString kindName(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Refused:
            return "refused";
        case ErrorKind::Usage:
            return "usage";
        case ErrorKind::BadInput:
            return "bad_input";
        case ErrorKind::WrongPassphrase:
            return "wrong_passphrase";
        case ErrorKind::Damaged:
            return "damaged";
        case ErrorKind::Machine:
            return "machine";
    }
    return "machine";
}

QJsonObject asJson(const Error& error, const catalogue::Catalogue* catalogue) {
    QJsonObject object{{"code", QString::fromStdString(error.code)},
                       {"kind", kindName(error.kind)},
                       {"message", words::messageOf(error, catalogue)}};
    if (!error.place.file.empty()) object["file"] = QString::fromStdString(error.place.file);
    if (error.place.row > 0) object["row"] = error.place.row;
    if (!error.place.column.empty()) object["column"] = QString::fromStdString(error.place.column);
    if (!error.place.field.empty()) object["field"] = QString::fromStdString(error.place.field);
    QJsonArray details, duties;
    for (const std::string& detail : error.details) details.append(QString::fromStdString(detail));
    for (int duty : error.duties) duties.append(duty);
    if (!details.isEmpty()) object["details"] = details;
    if (!duties.isEmpty()) object["duties"] = duties;
    return object;
}

}  // namespace

QJsonArray asJson(const std::vector<Error>& errors, const catalogue::Catalogue* catalogue) {
    QJsonArray array;
    for (const Error& error : errors) array.append(asJson(error, catalogue));
    return array;
}

ExitCode report(const std::vector<Error>& errors, const catalogue::Catalogue* catalogue, bool json) {
    for (const Error& error : errors) tell(harmless(words::messageOf(error, catalogue)) + '\n');
    if (json) printJson({{"errors", asJson(errors, catalogue)}});
    return errors.empty() ? ExitCode::Machine : exitCodeOf(errors.front().kind);
}

}  // namespace tonghu::cli
