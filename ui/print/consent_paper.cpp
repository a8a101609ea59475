#include "ui/print/consent_paper.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tonghu::print {
namespace {

using catalogue::FormPiece;
using Values = std::map<std::string, QString, std::less<>>;

QString qstring(const std::string& text) {
    return QString::fromStdString(text);
}

/// A day as it is written in a document.
QString dayInWords(const std::string& iso, const std::string& language) {
    const auto day = Date::parse(iso);
    if (!day || language == "en") return qstring(iso);
    return QString::fromUtf8("%1\u5E74%2\u6708%3\u65E5").arg(day->year()).arg(day->month()).arg(day->day());
}

/// Fills the words of a form from the records and adds them to the document, line by line.
class FormWriter {
public:
    FormWriter(const catalogue::Catalogue& catalogue, const cases::ConsentPaper& paper, std::string language,
               OfficialDocument& document)
        : catalogue_(catalogue), paper_(paper), language_(std::move(language)), document_(document) {
        signature_ = QImage::fromData(QByteArray::fromStdString(paper.signature));
    }

    void write() {
        const auto& pieces = paper_.text->pieces;
        for (std::size_t i = 0; i < pieces.size();) {
            if (!isWithdrawal(pieces[i])) {
                i = writeFrom(i);
                continue;
            }
            // What is cut off and handed over is one piece of paper.
            document_.together([&] {
                while (i < pieces.size() && isWithdrawal(pieces[i])) i = writeFrom(i);
            });
        }
    }

private:
    static bool isWithdrawal(const FormPiece& piece) {
        constexpr int withdrawal = 21;
        return piece.items == std::vector{withdrawal};
    }

    /// Writes one piece, or those that are one table; gives the place of the next.
    std::size_t writeFrom(std::size_t i) {
        const auto& pieces = paper_.text->pieces;
        if (!holds(pieces[i])) return i + 1;
        if (pieces[i].piece == "fact") return writeFacts(i);
        const bool table = i + 1 < pieces.size() && pieces[i + 1].piece == "row";
        if (table)
            writeTable(pieces[i], pieces[i + 1]);
        else
            write(pieces[i]);
        return i + (table ? 2 : 1);
    }

    bool holds(const FormPiece& piece) const {
        return piece.when.empty() || std::ranges::any_of(piece.when, [&](const std::string& word) {
                   return paper_.conditions.contains(word);
               });
    }

    QStringList cells(const FormPiece& piece) const { return qstring(piece.in(language_)).split('|'); }

    void write(const FormPiece& piece) {
        const QString words = qstring(piece.in(language_));
        if (piece.piece == "heading")
            document_.heading(fill(words));
        else if (piece.piece == "subheading")
            document_.subheading(fill(words));
        else if (piece.piece == "text")
            document_.paragraph(fill(words));
        else if (piece.piece == "note")
            document_.note(fill(words));
        else if (piece.piece == "annex")
            document_.annex(fill(words));
        else if (piece.piece == "blanks" || piece.piece == "sign")
            writeBlanks(cells(piece), piece.piece == "sign");
        else if (piece.piece == "each_purpose")
            for (const Record& purpose : parts("consent_purpose"))
                if (restsOnConsent(purpose)) document_.paragraph(fill(words, purposeValues(purpose)));
    }

    std::size_t writeFacts(std::size_t from) {
        QList<QStringList> rows;
        std::size_t i = from;
        for (; i < paper_.text->pieces.size(); ++i) {
            const FormPiece& piece = paper_.text->pieces[i];
            if (piece.piece != "fact") break;
            if (!holds(piece)) continue;
            QStringList row;
            for (const QString& cell : cells(piece)) row << fill(cell);
            rows << row;
        }
        document_.table({{3.2, true}, {3.6}, {2.1, true}, {2.9}}, {}, rows);
        return i;
    }

    /// "Name: {signer_name}3": label, what stands on the line, share.
    void writeBlanks(const QStringList& cells, bool tall) {
        static const QRegularExpression form("^(.*?)(?:\\{(\\w+)\\})?(\\d*)$");
        QList<Blank> line;
        for (const QString& cell : cells) {
            const auto match = form.match(cell);
            Blank blank{match.captured(1), {}, qreal(std::max(1, match.captured(3).toInt()))};
            const std::string key = match.captured(2).toStdString();
            if (isSignature(key))
                blank.image = signature_;
            else if (!key.empty() && !key.ends_with("_signature"))
                blank.value = value(key, {});
            line << blank;
        }
        document_.blanks(line, tall);
    }

    bool isSignature(std::string_view key) const {
        const bool guardians = paper_.form.starts_with("guardian") || paper_.form == "publication";
        return key == (guardians ? "guardian_signature" : "own_signature");
    }

    void writeTable(const FormPiece& headings, const FormPiece& row) {
        QList<Column> columns;
        for (const QString& share : qstring(headings.block).split(' ')) columns << Column{share.toDouble()};
        QStringList names;
        for (const QString& cell : cells(headings)) names << fill(cell);
        while (columns.size() < names.size()) columns << Column{};
        QList<QStringList> rows;
        for (const Values& values : rowsOf(headings.piece)) {
            QStringList filled;
            for (const QString& cell : cells(row)) filled << fill(cell, values);
            rows << filled;
        }
        if (!rows.isEmpty()) document_.table(columns, names, rows);
    }

    std::vector<Values> rowsOf(const std::string& table) const {
        std::vector<Values> rows;
        const bool decides = paper_.form.ends_with("_consent");
        if (table == "purposes" || table == "duties") {
            for (const Record& purpose : parts("consent_purpose"))
                if (!decides || restsOnConsent(purpose) == (table == "purposes"))
                    rows.push_back(purposeValues(purpose));
        } else if (table == "groups") {
            for (const Record& group : parts("consent_group")) rows.push_back(groupValues(group));
        } else if (table == "recipients" || table == "annex_recipients") {
            for (const Record& recipient : parts("consent_recipient")) rows.push_back(recipientValues(recipient));
        } else if (table == "annex_kinds") {
            for (const Record& purpose : parts("consent_purpose")) addKinds(purpose.text("purpose"), rows);
        }
        return rows;
    }

    const std::vector<Record>& parts(const char* part) const {
        static const std::vector<Record> none;
        const auto found = paper_.consent.parts.find(part);
        return found == paper_.consent.parts.end() ? none : found->second;
    }

    static bool restsOnConsent(const Record& purpose) {
        const std::string basis = purpose.text("legal_basis");
        return basis.empty() || basis == "consent";
    }

    /// The words on a purpose or a sensitive group, cell by cell.
    QStringList about(const char* piece, const std::string& block) const {
        const FormPiece* words = paper_.text->about(piece, block);
        return words ? cells(*words) : QStringList();
    }

    QString label(const char* list, const std::string& code) const {
        const catalogue::CodeList* codes = catalogue_.list(list);
        return qstring(codes ? codes->label(code, language_) : code);
    }

    QString shown(const char* entity, const std::string& key, const Record& record) const {
        const catalogue::Field* field = catalogue_.field(entity, key);
        const Value* value = record.find(key);
        if (!field || !value || isEmpty(*value)) return {};
        if (field->type == catalogue::FieldType::Date) return dayInWords(textOf(*value), language_);
        return qstring(catalogue::showValue(catalogue_, *field, *value, language_));
    }

    void addChoice(const Record& part, Values& values) const {
        const std::string result = paper_.copy ? part.text("result") : std::string();
        for (const char* choice : {"agree", "refuse"})
            values[choice] = QString(result == choice ? tickedBox : emptyBox) + ' ' + label("consent_result", choice);
    }

    Values purposeValues(const Record& purpose) const {
        const std::string key = purpose.text("purpose");
        const QStringList words = about("purpose", key);
        Values values{{"purpose", label("purpose", key)},
                      {"purpose_text", words.value(0)},
                      {"refusal_text", words.value(1)},
                      {"methods", shown("consent_purpose", "method", purpose)},
                      {"kinds", shown("consent_purpose", "data_kinds", purpose)},
                      {"is_necessary", shown("consent_purpose", "necessary", purpose)}};
        const std::string basis = purpose.text("legal_basis");
        QString article = shown("consent_purpose", "legal_basis_article", purpose);
        if (article.isEmpty())
            if (const catalogue::Purpose* known = catalogue_.purpose(key)) article = qstring(known->article);
        values["article"] =
            basis.empty() ? article : label("legal_basis", basis) + (article.isEmpty() ? "" : " \u00B7 ") + article;
        addChoice(purpose, values);
        return values;
    }

    Values groupValues(const Record& group) const {
        const std::string key = group.text("sensitive_group");
        const QStringList words = about("group", key);
        const QString necessity = shown("consent_group", "necessity", group);
        const QString effect = shown("consent_group", "effect", group);
        Values values{{"group", label("sensitive_group", key)},
                      {"covers", words.value(0)},
                      {"necessity", necessity.isEmpty() ? words.value(1) : necessity},
                      {"effect", effect.isEmpty() ? words.value(2) : effect},
                      {"initial", shown("consent_group", "initialed", group)}};
        addChoice(group, values);
        return values;
    }

    Values recipientValues(const Record& recipient) const {
        Values values{{"recipient", shown("consent_recipient", "recipient", recipient)},
                      {"contact", shown("consent_recipient", "recipient_contact", recipient)},
                      {"purpose", shown("consent_recipient", "purpose", recipient)},
                      {"methods", shown("consent_recipient", "method", recipient)},
                      {"kinds", shown("consent_recipient", "data_kinds", recipient)}};
        addChoice(recipient, values);
        return values;
    }

    /// What is recorded for the purpose, as the catalogue has it: the fields about people that name it, by group.
    void addKinds(const std::string& purpose, std::vector<Values>& rows) const {
        for (const char* entity : {"child", "guardian", "visit", "assistance_case"})
            for (const catalogue::Group* group : catalogue_.groupsOf(entity)) {
                QStringList names;
                for (const catalogue::Field* field : catalogue_.fieldsOf(entity))
                    if (field->group == group->key && !field->derived &&
                        field->sensitivity != catalogue::Sensitivity::Neither &&
                        std::ranges::find(field->purposes, purpose) != field->purposes.end())
                        names << qstring(field->label.in(language_));
                if (names.isEmpty()) continue;
                const bool first = rows.empty() || rows.back().find("key")->second != qstring(purpose);
                rows.push_back({{"key", qstring(purpose)},
                                {"purpose", first ? label("purpose", purpose) : QString()},
                                {"kind_group", qstring(group->label.in(language_))},
                                {"kind_fields", names.join(language_ == "en" ? ", " : QString::fromUtf8("\u3001"))}});
            }
    }

    QString fill(const QString& words, const Values& values = {}) const {
        static const QRegularExpression braces("\\{([^}]*)\\}");
        QString filled;
        qsizetype from = 0;
        for (auto each = braces.globalMatch(words); each.hasNext();) {
            const auto match = each.next();
            filled += words.mid(from, match.capturedStart() - from) + value(match.captured(1).toStdString(), values);
            from = match.capturedEnd();
        }
        filled += words.mid(from);
        return filled.replace("\\n", "\n");
    }

    QString value(const std::string& key, const Values& values) const {
        if (const auto row = values.find(key); row != values.end()) return row->second;
        if (key.starts_with("boxes:")) return boxes(key.substr(6));
        if (key == "box" || key.starts_with("box:")) return box(key);
        if (key == "age") return paper_.age ? QString::number(*paper_.age) : QString();
        if (key == "valid_months") return QString::number(catalogue_.setting("consent.valid_months"));
        if (key == "request_days") return QString::number(catalogue_.setting("request.days"));
        if (key == "refusal_days") return QString::number(catalogue_.setting("consent.refusal_rest_days"));
        if (key.ends_with("_agree") || key.ends_with("_refuse")) return publicationChoice(key);
        if (key == "withdraw_all") return withdrawnScope();
        if (key == "branch" && paper_.consent.text("branch").empty()) return branch();
        if (key == "form_version" && paper_.consent.text(key).empty()) return qstring(paper_.text->version);
        if (catalogue_.field("consent", key)) return shown("consent", key, paper_.consent);
        if (catalogue_.field("child", key)) return shown("child", key, paper_.child);
        return shown("unit", key, paper_.consent);
    }

    /// "child_agree": what this person decided on a publication, as far as this record is theirs.
    QString publicationChoice(const std::string& key) const {
        const std::size_t end = key.rfind('_');
        Values values;
        const std::vector<Record>& purposes = parts("consent_purpose");
        const bool theirs = paper_.consent.text("kind").starts_with(key.substr(0, end));
        addChoice(theirs && !purposes.empty() ? purposes.front() : Record{}, values);
        return values[key.substr(end + 1)];
    }

    /// The rule's answer for the day, as the list of branches calls it.
    QString branch() const {
        if (const catalogue::CodeList* list = catalogue_.list("consent_branch"))
            for (const catalogue::Code& code : list->codes())
                if (paper_.conditions.contains(code.code)) return qstring(code.label.in(language_));
        return {};
    }

    QString withdrawnScope() const {
        const bool known = paper_.copy && !paper_.consent.text("withdrawn_on").empty();
        const bool all = known && paper_.consent.text("withdrawal_scope").empty();
        const bool english = language_ == "en";
        return QString(all ? tickedBox : emptyBox) + (english ? " all   " : QString::fromUtf8(" \u5168\u90E8\u3000")) +
               QString(known && !all ? tickedBox : emptyBox) +
               (english ? " the purposes below" : QString::fromUtf8(" \u4EE5\u4E0B\u7528\u9014"));
    }

    /// "box:read_aloud=1"; "box" alone is for the hand.
    QString box(const std::string& key) const {
        const std::size_t equals = key.find('=');
        bool ticked = false;
        if (paper_.copy && key != "box" && equals != std::string::npos) {
            const Value* value = paper_.consent.find(key.substr(4, equals - 4));
            const std::string wanted = key.substr(equals + 1);
            ticked =
                value && (textOf(*value) == wanted || (!isEmpty(*value) && std::to_string(numberOf(*value)) == wanted));
        }
        return QString(ticked ? tickedBox : emptyBox) + ' ';
    }

    QString boxes(const std::string& key) const {
        const catalogue::Field* field = catalogue_.field("consent", key);
        const catalogue::CodeList* list = field ? catalogue_.list(field->list) : nullptr;
        if (!list) return {};
        const QStringList chosen =
            paper_.copy ? qstring(paper_.consent.text(key)).split(',', Qt::SkipEmptyParts) : QStringList();
        QStringList all;
        for (const catalogue::Code& code : list->codes())
            if (code.validTo.empty() || chosen.contains(qstring(code.code)))
                // No break between the box and its words.
                all << QString(chosen.contains(qstring(code.code)) ? tickedBox : emptyBox) + QChar::Nbsp +
                           QString(qstring(code.label.in(language_))).replace(' ', QChar::Nbsp);
        return all.join(language_ == "en" ? "   " : QString::fromUtf8("\u3000"));
    }

    const catalogue::Catalogue& catalogue_;
    const cases::ConsentPaper& paper_;
    std::string language_;
    OfficialDocument& document_;
    QImage signature_;
};

QString titleOf(const cases::ConsentPaper& paper, std::string_view language) {
    for (const FormPiece& piece : paper.text->pieces)
        if (piece.piece == "title") return qstring(piece.in(language));
    return {};
}

}  // namespace

OfficialDocument consentDocument(const catalogue::Catalogue& catalogue, const cases::ConsentPaper& paper,
                                 std::string_view language, const QString& watermark) {
    OfficialDocument document(
        {.language = std::string(language),
         .title = titleOf(paper, language),
         .footer = qstring(paper.number.empty() ? paper.text->version : paper.text->version + "  " + paper.number),
         .watermark = watermark,
         .code = QByteArray::fromStdString(paper.code),
         .form = true});
    FormWriter(catalogue, paper, std::string(language), document).write();
    return document;
}

QString watermarkOf(const std::string& user, const std::string& timestamp) {
    return qstring(user + " " + timestamp.substr(0, 16)).replace('T', ' ');
}

}  // namespace tonghu::print
