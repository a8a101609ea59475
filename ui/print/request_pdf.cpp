#include "ui/print/request_pdf.h"

#include "model/cases/letter_sentences.h"
#include "ui/print/official_document.h"

namespace tonghu::print {
namespace {

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

std::string groupLabel(const catalogue::Catalogue& catalogue, const std::string& entity, const std::string& group,
                       std::string_view language) {
    for (const catalogue::Group* each : catalogue.groupsOf(entity))
        if (each->key == group) return each->label.in(language);
    return group;
}

class CopyPages {
public:
    CopyPages(const cases::RecordCopy& copy, const catalogue::Catalogue& catalogue, std::string_view language,
              const QString& watermark)
        : copy_(copy),
          catalogue_(catalogue),
          say_(catalogue, language),
          document_({.language = std::string(language),
                     .title = text(say_(copy.portable ? "port_title" : "copy_title")),
                     .footer = text(copy.request + "  " + say_("footer", {say_("version")})),
                     .watermark = watermark,
                     .form = true}) {}

    QByteArray pdf() {
        document_.paragraph(said("copy_for", {copy_.request, copy_.unit, say_.day(copy_.madeOn)}));
        addKinds();
        addRecipients();
        addContents();
        addLeftOut();
        return document_.pdf();
    }

private:
    QString said(const std::string& code, const std::vector<std::string>& details = {}) const {
        return text(say_(code, details));
    }

    void addKinds() {
        document_.heading(said("copy_kinds"));
        QList<QStringList> rows;
        for (const cases::HeldKind& kind : copy_.kinds) {
            std::string purposes;
            for (const std::string& purpose : kind.purposes) purposes += purpose + ",";
            const std::string days = kind.firstOn == kind.lastOn ? kind.firstOn : kind.firstOn + "\n" + kind.lastOn;
            rows << QStringList{text(groupLabel(catalogue_, kind.entity, kind.group, say_.language())),
                                QString::number(kind.records),
                                QString::number(kind.values),
                                text(days),
                                said(kind.source),
                                text(say_.words("purpose", purposes))};
        }
        document_.table({{.share = 1.4, .label = true},
                         {.share = 0.7, .centered = true},
                         {.share = 0.8, .centered = true},
                         {.share = 1.2},
                         {.share = 1.4},
                         {.share = 3}},
                        {said("copy_kind"), said("copy_records"), said("copy_values"), said("copy_days"),
                         said("copy_source"), said("copy_purposes")},
                        rows);
    }

    void addRecipients() {
        document_.heading(said("copy_recipients"));
        if (copy_.recipients.empty()) return document_.paragraph(said("copy_no_recipients"));
        QList<QStringList> rows;
        for (const cases::DataRecipient& recipient : copy_.recipients)
            rows << QStringList{text(recipient.name), text(recipient.contact),
                                text(say_.words("purpose", recipient.purpose)),
                                text(say_.words("data_kind", recipient.dataKinds))};
        document_.table({{.share = 1.4, .label = true}, {.share = 1.6}, {.share = 1}, {.share = 2}},
                        {said("copy_recipient"), said("copy_contact"), said("copy_purpose"), said("copy_data_kinds")},
                        rows);
    }

    /// A table for each record, its groups one below the other.
    void addContents() {
        document_.heading(said("copy_contents"));
        for (const cases::CopiedRecord& record : copy_.records) {
            const catalogue::Entity* entity = catalogue_.entity(record.entity);
            if (!entity) continue;
            document_.subheading(text(entity->label.in(say_.language()) + (say_.language() == "zh" ? "\uFF08" : " (") +
                                      record.madeOn + (say_.language() == "zh" ? "\uFF09" : ")")));
            QList<QStringList> rows;
            for (const auto& [field, value] : record.values) {
                std::string shown = catalogue::showValue(catalogue_, *field, value, say_.language());
                if (!field->unit.empty()) shown += " " + field->unit;
                rows << QStringList{text(field->label.in(say_.language())), text(shown)};
            }
            document_.table({{.share = 1, .label = true}, {.share = 3}}, {said("copy_field"), said("copy_value")},
                            rows);
        }
    }

    void addLeftOut() {
        document_.heading(said("copy_left_out"));
        QStringList sentences;
        if (copy_.ofOthers > 0) sentences << said("copy_of_others", {std::to_string(copy_.ofOthers)});
        if (copy_.texts > 0) sentences << said("copy_texts", {std::to_string(copy_.texts)});
        if (copy_.attachments > 0) sentences << said("copy_attachments", {std::to_string(copy_.attachments)});
        if (!copy_.notHeld.empty()) {
            std::string parts;
            for (Compartment part : copy_.notHeld) parts += "part_" + std::string(nameOf(part)) + ",";
            sentences << said("copy_held_elsewhere", {say_.words("request_letter", parts)});
        }
        if (sentences.isEmpty()) sentences << said("copy_complete");
        document_.items(sentences);
    }

    const cases::RecordCopy& copy_;
    const catalogue::Catalogue& catalogue_;
    cases::LetterSentences say_;
    OfficialDocument document_;
};

}  // namespace

Result<void> writeLetterPdf(const cases::RequestLetter& letter, std::string_view language, const QString& watermark,
                            const std::filesystem::path& file) {
    OfficialDocument document({.language = std::string(language),
                               .title = text(letter.title),
                               .footer = text(letter.footer),
                               .watermark = watermark});
    document.note(text(letter.number));
    document.flush(text(letter.addressee));
    for (const std::string& paragraph : letter.paragraphs) document.paragraph(text(paragraph));
    document.closing(text(letter.unit), text(letter.day));
    return writeFile(document.pdf(), file);
}

Result<void> writeCopyPdf(const cases::RecordCopy& copy, const catalogue::Catalogue& catalogue,
                          std::string_view language, const QString& watermark, const std::filesystem::path& file) {
    return writeFile(CopyPages(copy, catalogue, language, watermark).pdf(), file);
}

}  // namespace tonghu::print
