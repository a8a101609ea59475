#include "ui/print/report_pdf.h"

#include "ui/print/report_pages.h"

#include <QPageLayout>
#include <QPdfWriter>

namespace tonghu::print {
namespace {

constexpr int resolution = 300;

}  // namespace

Result<void> writeReportPdf(const report::MonthlyReport& report, std::string_view language,
                            const std::filesystem::path& file) {
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(15, 14, 15, 14),
                             QPageLayout::Millimeter);
    return writeFile(
        anonymousPdf(layout, resolution, [&](QPdfWriter& writer) { ReportPages(report, language, writer).draw(); }),
        file);
}

}  // namespace tonghu::print
