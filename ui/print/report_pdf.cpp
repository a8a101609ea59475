#include "ui/print/report_pdf.h"

#include "ui/print/report_pages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

namespace tonghu::print {
namespace {

constexpr int resolution = 300;

/// The library writes the time of making and its own name into every file: both say more about the machine than about
/// the month. Same length, so that the places of the objects stay right.
void blankOut(QByteArray& pdf, const QByteArray& key) {
    for (qsizetype at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + 1)) {
        qsizetype open = pdf.indexOf('(', at), close = pdf.indexOf(')', open);
        if (open < 0 || close < 0) return;
        for (qsizetype place = open + 1; place < close; ++place) pdf[place] = ' ';
    }
}

QByteArray drawn(const report::MonthlyReport& report, std::string_view language) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(15, 14, 15, 14),
                                     QPageLayout::Millimeter));
    writer.setTitle(QString::fromStdString(report::inWords(report, "title", language)));
    writer.setCreator(QString());
    ReportPages(report, language, writer).draw();
    buffer.close();
    return bytes;
}

}  // namespace

Result<void> writeReportPdf(const report::MonthlyReport& report, std::string_view language,
                            const std::filesystem::path& file) {
    QByteArray pdf = drawn(report, language);
    for (const char* key : {"/CreationDate", "/ModDate", "/Producer", "/Creator"}) blankOut(pdf, key);
    return report::writeWhole(file, {pdf.constData(), std::size_t(pdf.size())});
}

}  // namespace tonghu::print
