#include "ui/print/audit_pack_pdf.h"

#include "ui/print/official_document.h"
#include "ui/print/paper_words.h"

namespace tonghu::print {

QByteArray auditPackPdf(workspace::Session& session, const report::AuditPack& pack, const std::string& language) {
    const PaperWords words(session, "audit_pack_word", language);
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    const QString year = QString::number(pack.year);
    OfficialDocument paper({.language = language,
                            .title = words("title", {year}),
                            .footer = words("footer", {text(pack.unitCode) + '-' + year}),
                            .watermark = words.watermark(),
                            .code = {},
                            .form = true});
    paper.note(words("internal"));
    paper.heading(words("facts"));
    paper.table({{1, true}, {4}}, {},
                {{words("unit"), text(pack.unitName)},
                 {words("year"), year},
                 {words("made_at"), text(pack.madeAt).left(16).replace('T', ' ')},
                 {words("log"), words("log_head", {QString::number(pack.logCount), text(pack.logHead)})}});
    for (const report::AuditPack::Section& section : pack.sections) {
        paper.heading(text(section.title.in(language)));
        if (!section.note.zh.empty()) paper.note(text(section.note.in(language)));
        QList<QStringList> rows;
        for (const report::AuditPack::Row& row : section.rows)
            rows << QStringList{text(row.label.in(language)), QString::number(row.count)};
        paper.table({{4}, {1, false, true}}, {words("item"), words("count")}, rows);
    }
    if (!pack.missing.empty()) {
        QStringList missing;
        for (const catalogue::Label& label : pack.missing) missing << text(label.in(language));
        paper.note(words("missing", {missing.join(language == "en" ? ", " : "、")}));
    }
    return paper.pdf();
}

Result<void> writeAuditPack(workspace::Session& session, const report::AuditPack& pack, const std::string& language,
                            const std::filesystem::path& folder) {
    if (auto written = report::writeAuditPack(pack, language, folder); !written) return written;
    return writeFile(auditPackPdf(session, pack, language), folder / (report::fileStem(pack) + ".pdf"));
}

}  // namespace tonghu::print
