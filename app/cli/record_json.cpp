#include "app/cli/record_json.h"

#include "model/policy/access.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonghu::cli {
namespace {

constexpr qint64 largestFile = 64 << 20;

/// What the array of a part is called in the document.
struct PartName {
    std::string_view whole, part;
    const char* key;
};
constexpr std::array partNames{PartName{"child", "guardian", "guardians"},
                               PartName{"consent", "consent_purpose", "purposes"},
                               PartName{"consent", "consent_group", "groups"},
                               PartName{"consent", "consent_recipient", "recipients"},
                               PartName{"assistance_case", "plan_item", "plan_items"},
                               PartName{"assistance_case", "payment", "payments"},
                               PartName{"mandatory_report", "report_step", "report_steps"},
                               PartName{"incident", "incident_step", "incident_steps"}};

/// A visit whose outcome is a mandatory report brings that report's fields along, with this before their keys.
constexpr std::string_view reportPrefix = "report_";

const catalogue::Field* fieldOf(const catalogue::Catalogue& catalogue, std::string_view entity, std::string_view key) {
    if (const auto* field = catalogue.field(entity, key)) return field;
    if (entity == "visit" && key.starts_with(reportPrefix))
        return catalogue.field("mandatory_report", key.substr(reportPrefix.size()));
    return nullptr;
}

/// The form that `readValue` takes, or nothing where the JSON value cannot be one.
std::optional<std::string> typedForm(const catalogue::Field& field, const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Null:
            return "";
        case QJsonValue::String:
            return value.toString().toStdString();
        case QJsonValue::Bool:
            if (field.type != catalogue::FieldType::Boolean) return std::nullopt;
            return value.toBool() ? "1" : "0";
        case QJsonValue::Double: {
            const double number = value.toDouble();
            if (std::floor(number) != number) return std::nullopt;
            return std::to_string(value.toInteger());
        }
        case QJsonValue::Array: {
            if (field.type != catalogue::FieldType::Codes) return std::nullopt;
            std::string joined;
            for (const QJsonValue& item : value.toArray()) {
                if (!item.isString()) return std::nullopt;
                joined += (joined.empty() ? "" : ",") + item.toString().toStdString();
            }
            return joined;
        }
        default:
            return std::nullopt;
    }
}

/// Walks one document, collecting values and faults.
class DocumentReader {
public:
    DocumentReader(const workspace::Session& session, std::string file)
        : catalogue_(session.catalogue()), today_(session.clock().today().iso()), file_(std::move(file)) {}

    Record read(std::string_view entity, const QJsonObject& object, const std::string& path) {
        Record record;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const std::string key = member.key().toStdString();
            const auto* part = partNamed(entity, key);
            if (part)
                readParts(*part, member.value(), path + key, record);
            else if (const auto* field = fieldOf(catalogue_, entity, key))
                readField(*field, member.value(), path + key, record.fields[key]);
            else
                fault("input.unknown_key", path + key, {});
        }
        return record;
    }

    std::vector<Error> faults;

private:
    static const PartName* partNamed(std::string_view entity, std::string_view key) {
        const auto found = std::ranges::find_if(
            partNames, [&](const PartName& name) { return name.whole == entity && key == name.key; });
        return found == partNames.end() ? nullptr : &*found;
    }

    void readParts(const PartName& name, const QJsonValue& value, const std::string& path, Record& record) {
        if (!value.isArray()) return fault("input.not_an_array", path, {});
        int index = 0;
        for (const QJsonValue& item : value.toArray()) {
            const std::string place = path + "[" + std::to_string(index++) + "]";
            if (item.isObject())
                record.parts[std::string(name.part)].push_back(read(name.part, item.toObject(), place + "."));
            else
                fault("input.not_an_object", place, {});
        }
    }

    void readField(const catalogue::Field& field, const QJsonValue& value, const std::string& path, Value& into) {
        const auto typed = typedForm(field, value);
        if (!typed) return fault("input.wrong_type", path, field.place());
        // A number for money is the stored form, fen; a string is what people type, yuan.
        if (field.type == catalogue::FieldType::Money && value.isDouble()) {
            into = std::int64_t(value.toInteger());
            if (const auto checked = catalogue::checkValue(catalogue_, field, into, today_); !checked)
                takeOver(checked.error(), path);
            return;
        }
        auto read = catalogue::readValue(catalogue_, field, *typed, today_);
        if (read)
            into = std::move(*read);
        else
            takeOver(read.error(), path);
    }

    void fault(std::string code, std::string path, std::string field) {
        if (path.size() > 100) path = path.substr(0, 100) + "...";  // a key may be anything in a strange file
        Error error;
        error.kind = ErrorKind::BadInput;
        error.code = std::move(code);
        error.place.file = file_;
        error.place.column = std::move(path);
        error.place.field = std::move(field);
        faults.push_back(std::move(error));
    }

    void takeOver(Error error, const std::string& path) {
        error.place.file = file_;
        error.place.column = path;
        faults.push_back(std::move(error));
    }

    const catalogue::Catalogue& catalogue_;
    std::string today_;
    std::string file_;
};

std::string nameWithoutFolder(const std::filesystem::path& file) {
    return file.filename().string();
}

tl::unexpected<Error> badFile(const char* code, const std::filesystem::path& file, int line = 0) {
    Place place;
    place.file = nameWithoutFolder(file);
    place.row = line;
    return fail(ErrorKind::BadInput, code, std::move(place));
}

/// Keys beside the entity's own fields: the child's id, number and name in a list of visits or cases.
QJsonValue besideFields(std::string_view key, const Value& value) {
    if (key == "child") return asJson(RecordId{numberOf(value)});
    return asJson(catalogue::Field(), value);
}

}  // namespace

QJsonValue asJson(RecordId id) {
    return QString::number(id.value);
}

QJsonValue asJson(const catalogue::Field& field, const Value& value) {
    if (isEmpty(value)) return QJsonValue::Null;
    if (field.type == catalogue::FieldType::Reference) return asJson(RecordId{numberOf(value)});
    if (const auto* text = std::get_if<std::string>(&value)) return QString::fromStdString(*text);
    if (field.type == catalogue::FieldType::Boolean) return numberOf(value) != 0;
    return QJsonValue(qint64(numberOf(value)));
}

QJsonObject asJson(const workspace::Session& session, std::string_view entity, const Record& record) {
    const auto& catalogue = session.catalogue();
    QJsonObject object{{"id", asJson(record.id)}};
    for (const auto& [key, value] : record.fields) {
        const auto* field = fieldOf(catalogue, entity, key);
        object[QString::fromStdString(key)] = field ? asJson(*field, value) : besideFields(key, value);
    }
    for (const auto& [part, records] : record.parts) {
        const auto name = std::ranges::find_if(
            partNames, [&](const PartName& known) { return known.whole == entity && known.part == part; });
        const QString key = name == partNames.end() ? QString::fromStdString(part) : QString(name->key);
        object[key] = asJson(session, part, records);
    }
    return object;
}

QJsonArray asJson(const workspace::Session& session, std::string_view entity, const std::vector<Record>& records) {
    QJsonArray array;
    for (const Record& record : records) array.append(asJson(session, entity, record));
    return array;
}

QJsonObject wholeAsJson(const workspace::Session& session, std::string_view entity, const Record& record) {
    QJsonObject object = asJson(session, entity, record);
    for (const PartName& name : partNames)
        if (name.whole == entity && !object.contains(name.key) &&
            !policy::visibleFields(session.catalogue(), session.actor(), name.part).empty())
            object[name.key] = QJsonArray();
    return object;
}

Result<QJsonObject> readJsonFile(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    if (QFileInfo(file).isDir() || !file.open(QIODevice::ReadOnly)) return badFile("input.file_unreadable", path);
    const QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFile::NoError) return badFile("input.file_unreadable", path);
    if (bytes.size() > largestFile) return badFile("input.too_large", path);
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return badFile("input.not_json", path, 1 + int(bytes.left(fault.offset).count('\n')));
    if (!document.isObject()) return badFile("input.not_an_object", path);
    return document.object();
}

Checked<Record> readRecord(const workspace::Session& session, std::string_view entity,
                           const std::filesystem::path& file) {
    const auto object = readJsonFile(file);
    if (!object) return failedAs(object);
    DocumentReader reader(session, nameWithoutFolder(file));
    Record record = reader.read(entity, *object, "");
    if (!reader.faults.empty()) return failed(std::move(reader.faults));
    return record;
}

Checked<Fields> readAssignments(const workspace::Session& session, std::string_view entity,
                                const std::vector<std::string>& words) {
    QJsonObject object;
    for (const std::string& word : words) {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return failed({ErrorKind::Usage, "usage.not_an_assignment", {}, {}, {}});
        const QString key = QString::fromStdString(word.substr(0, equals));
        if (object.contains(key))
            return failed({ErrorKind::Usage, "usage.assigned_twice", {}, {key.toStdString()}, {}});
        object[key] = QString::fromStdString(word.substr(equals + 1));
    }
    DocumentReader reader(session, {});
    Record record = reader.read(entity, object, "");
    if (!reader.faults.empty()) return failed(std::move(reader.faults));
    return std::move(record.fields);
}

}  // namespace tonghu::cli
