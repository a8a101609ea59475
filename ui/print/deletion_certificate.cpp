#include "ui/print/deletion_certificate.h"

#include "ui/words/disposal_words.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::print {
namespace {

struct Certificate {
    Q_DECLARE_TR_FUNCTIONS(DeletionCertificate)
};

QString shown(const Record& record, std::string_view key) {
    return QString::fromStdString(record.text(key));
}

QString stateOf(const Record& line) {
    if (line.text("erased_at").empty()) return Certificate::tr("waits for the next holder of its key");
    if (line.text("cleaned_at").empty()) return Certificate::tr("deleted; free pages still to be emptied");
    return Certificate::tr("deleted on %1, free pages emptied").arg(words::dayOf(line.text("erased_at")));
}

void addReach(OfficialDocument& document, const Record& certificate) {
    QList<QStringList> rows;
    for (const Record& line : certificate.parts.at("work"))
        rows << QStringList{words::compartmentInWords(line.text("compartment")), QString::number(line.number("rows")),
                            stateOf(line)};
    document.table({{.share = 3, .label = true}, {.share = 1.2, .centered = true}, {.share = 5}},
                   {Certificate::tr("Part of the records"), Certificate::tr("Rows"), Certificate::tr("State")}, rows);
}

}  // namespace

Result<void> writeDeletionCertificate(const Record& certificate, const catalogue::Catalogue& catalogue,
                                      const std::string& unitName, const std::string& printedBy,
                                      const std::string& printedAt, std::string_view language,
                                      const std::filesystem::path& file) {
    const bool handedOver = certificate.text("kind") == "archive";
    const QString number = shown(certificate, "number");
    OfficialDocument document({.language = std::string(language),
                               .title = handedOver ? Certificate::tr("Certificate of handing over and deletion")
                                                   : Certificate::tr("Certificate of deletion"),
                               .footer = number,
                               .watermark = QString::fromStdString(printedBy + " " + printedAt.substr(0, 10) + " " +
                                                                   printedAt.substr(11, 5))});
    document.flush(Certificate::tr("No. %1").arg(number));
    const auto* entity = catalogue.entity(certificate.text("entity"));
    const QString what = entity ? QString::fromStdString(entity->label.in(language)) : shown(certificate, "entity");
    document.paragraph(
        handedOver
            ? Certificate::tr("One record (%1) was handed over to %2, receipt %3. Only its number is kept here: %4.")
                  .arg(what, shown(certificate, "archive"), shown(certificate, "receipt"),
                       shown(certificate, "case_number"))
            : Certificate::tr("One record (%1) with everything that belongs to it was deleted on this ground: %2.")
                  .arg(what, words::groundInWords(certificate.text("ground"), catalogue)));
    document.paragraph(
        Certificate::tr("Deleted were the rows with their history, drafts, masked copies, attached files "
                        "and values waiting to be moved in. An older copy that is restored later is gone "
                        "through again when it is opened."));
    document.table({{.share = 2, .label = true}, {.share = 3}, {.share = 2, .label = true}, {.share = 3}}, {},
                   {{Certificate::tr("Asked by"), shown(certificate, "asked_by"), Certificate::tr("on"),
                     words::dayOf(certificate.text("asked_at"))},
                    {Certificate::tr("Approved by"), shown(certificate, "approved_by"), Certificate::tr("on"),
                     words::dayOf(certificate.text("approved_at"))}});
    document.space(0.3);
    addReach(document, certificate);
    document.paragraph(
        certificate.text("completed_at").empty()
            ? Certificate::tr("The deletion is not complete yet; print this certificate again when it is.")
            : Certificate::tr("The deletion was complete on %1.").arg(words::dayOf(certificate.text("completed_at"))));
    const std::string completed = certificate.text("completed_at");
    document.closing(QString::fromStdString(unitName), words::dayOf(completed.empty() ? printedAt : completed));
    return writeFile(document.pdf(), file);
}

}  // namespace tonghu::print
