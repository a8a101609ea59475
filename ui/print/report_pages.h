#pragma once
// The report laid out on pages: title, facts, tables whose headings come again on every page, how to read it, footer.
// Measured first and then drawn, since the footer names the number of pages.

#include "model/report/monthly.h"
#include "ui/print/paper.h"

#include <QPagedPaintDevice>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace tonghu::print {

class ReportPages {
public:
    ReportPages(const report::MonthlyReport& report, std::string_view language, QPagedPaintDevice& device);

    void draw();

private:
    void useFonts();
    /// The columns that fit beside each other; all townships of a county take several tables.
    std::vector<std::pair<std::size_t, std::size_t>> columnGroups() const;
    void addTitle();
    void addTable(std::size_t from, std::size_t to);
    std::size_t addHeadings(std::size_t from, std::size_t to);
    void addSection(const report::Section& section, std::size_t from, std::size_t to, std::size_t headings);
    void addMethod();
    void addText(const QString& text, const QFont& font, qreal spaceBefore);
    std::size_t add(qreal height, std::function<void(QPainter&, const QRectF&)> draw);

    void drawPage(const std::vector<std::size_t>& strips, int number, int count);
    void drawFooter(int number, int count);

    qreal points(qreal count) const;
    qreal heightOf(const QFont& font) const;
    QString text(std::string_view word, const std::vector<std::string>& details = {}) const;

    const report::MonthlyReport& report_;
    std::string language_;
    report::Surroundings around_;
    QPagedPaintDevice& device_;
    QPainter painter_;
    QRectF body_;  // where strips go; below it the footer
    QFont titleFont_, headFont_, textFont_, smallFont_;
    std::vector<Strip> strips_;
};

}  // namespace tonghu::print
