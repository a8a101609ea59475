#include "ui/print/report_pages.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace tonghu::print {
namespace {

constexpr qreal pointsAnInch = 72;
const QColor ink(0x20, 0x20, 0x20), line(0x70, 0x70, 0x70), shade(0xEE, 0xF1, 0xF5);

void drawIn(QPainter& painter, const QRectF& where, const QFont& font, int flags, const QString& what) {
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(where, flags, what);
}

}  // namespace

ReportPages::ReportPages(const report::MonthlyReport& report, std::string_view language, QPagedPaintDevice& device)
    : report_(report),
      language_(language),
      around_(report::surroundingsOf(report, language)),
      device_(device),
      painter_(&device) {
    useFonts();
    const QRectF page(0, 0, device.width(), device.height());
    body_ = page.adjusted(0, 0, 0, -2.2 * heightOf(smallFont_));
}

qreal ReportPages::points(qreal count) const {
    return count * device_.logicalDpiY() / pointsAnInch;
}

qreal ReportPages::heightOf(const QFont& font) const {
    return QFontMetricsF(font, const_cast<QPagedPaintDevice*>(&device_)).height();
}

QString ReportPages::text(std::string_view word, const std::vector<std::string>& details) const {
    return QString::fromStdString(report::inWords(report_, word, language_, details));
}

void ReportPages::useFonts() {
    const auto sized = [](Face face, qreal size) {
        QFont font = officialFont(face, "zh");
        font.setPointSizeF(size);
        return font;
    };
    titleFont_ = sized(Face::Title, 20);
    textFont_ = sized(Face::Text, 9);
    headFont_ = textFont_;
    headFont_.setBold(true);
    smallFont_ = sized(Face::Text, 7);
}

std::size_t ReportPages::add(qreal height, std::function<void(QPainter&, const QRectF&)> draw) {
    strips_.push_back({height, std::move(draw), false, {}});
    return strips_.size() - 1;
}

void ReportPages::draw() {
    addTitle();
    for (const auto& [from, to] : columnGroups()) addTable(from, to);
    addMethod();
    const auto pages = paginated(strips_, body_.height());
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0) device_.newPage();
        drawPage(pages[page], int(page + 1), int(pages.size()));
    }
    painter_.end();
}

void ReportPages::addTitle() {
    add(1.6 * heightOf(titleFont_), [this](QPainter& painter, const QRectF& where) {
        drawIn(painter, where, titleFont_, Qt::AlignHCenter | Qt::AlignTop, QString::fromStdString(around_.title));
    });
    QStringList facts;
    for (const auto& [name, value] : around_.facts)
        facts << QString::fromStdString(name + (language_ == "en" ? ": " : "\uFF1A") + value);
    const std::size_t half = std::size_t(facts.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        const QString left = facts[qsizetype(i)];
        const QString right = i + half < std::size_t(facts.size()) ? facts[qsizetype(i + half)] : QString();
        add(1.25 * heightOf(textFont_), [this, left, right](QPainter& painter, const QRectF& where) {
            drawIn(painter, where, textFont_, Qt::AlignLeft | Qt::AlignVCenter, left);
            drawIn(painter, where, textFont_, Qt::AlignRight | Qt::AlignVCenter, right);
        });
    }
    add(points(5), [](QPainter&, const QRectF&) {});
}

std::vector<std::pair<std::size_t, std::size_t>> ReportPages::columnGroups() const {
    constexpr std::size_t mostColumns = 13;
    const std::size_t townships = report_.columns.size() - 1;
    if (townships == 0) return {{1, 1}};
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    const std::size_t tables = (townships + mostColumns - 2) / (mostColumns - 1);
    for (std::size_t table = 0; table < tables; ++table)
        groups.emplace_back(1 + townships * table / tables, 1 + townships * (table + 1) / tables);
    return groups;
}

// The total stands first in each table, and `from` up to before `to` beside it.
void ReportPages::addTable(std::size_t from, std::size_t to) {
    if (from > 1) {
        strips_.back().keepWithNext = false;
        add(-1, [](QPainter&, const QRectF&) {});  // begins a page
    }
    const std::size_t headings = addHeadings(from, to);
    for (const report::Section& section : report_.sections) addSection(section, from, to, headings);
    add(points(8), [](QPainter&, const QRectF&) {});
}

std::size_t ReportPages::addHeadings(std::size_t from, std::size_t to) {
    const std::size_t columns = 1 + to - from;
    const qreal label = body_.width() * (columns < 4 ? 0.5 : 0.27);
    const qreal width = (body_.width() - label) / qreal(columns);
    QStringList names{QString::fromStdString(report_.columns[0].in(language_))};
    for (std::size_t column = from; column < to; ++column)
        names << QString::fromStdString(report_.columns[column].in(language_));
    const int wrap = Qt::AlignCenter | Qt::TextWrapAnywhere;
    qreal height = 0;
    for (const QString& name : names)
        height = std::max(
            height,
            QFontMetricsF(headFont_, &device_).boundingRect(QRectF(0, 0, width - points(4), 1e6), wrap, name).height());
    return add(height + points(6), [=, this](QPainter& painter, const QRectF& where) {
        painter.fillRect(where, shade);
        painter.setPen(QPen(ink, points(1)));
        painter.drawLine(where.topLeft(), where.topRight());
        painter.setPen(QPen(line, points(0.5)));
        painter.drawLine(where.bottomLeft(), where.bottomRight());
        QRectF cell(where.left(), where.top(), label, where.height());
        drawIn(painter, cell, headFont_, Qt::AlignCenter, text("item"));
        for (const QString& name : names) {
            cell = QRectF(cell.right(), where.top(), width, where.height());
            drawIn(painter, cell.adjusted(points(2), 0, -points(2), 0), headFont_, wrap, name);
        }
    });
}

void ReportPages::addSection(const report::Section& section, std::size_t from, std::size_t to, std::size_t headings) {
    const std::size_t columns = 1 + to - from;
    const qreal label = body_.width() * (columns < 4 ? 0.5 : 0.27);
    const qreal width = (body_.width() - label) / qreal(columns);
    const qreal height = 1.32 * heightOf(textFont_);
    const QString title = QString::fromStdString(report::headingOf(report_, section, language_));
    const std::size_t heading = add(height, [=, this](QPainter& painter, const QRectF& where) {
        painter.setPen(QPen(line, points(0.5)));
        painter.drawLine(where.topLeft(), where.topRight());
        drawIn(painter, where.adjusted(points(2), 0, 0, 0), headFont_, Qt::AlignLeft | Qt::AlignVCenter, title);
    });
    strips_[heading].keepWithNext = true;
    strips_[heading].repeat = {headings};
    for (const report::Section::Row& row : section.rows) {
        const std::size_t at = add(height, [=, this, &section, &row](QPainter& painter, const QRectF& where) {
            painter.setPen(QPen(QColor(0xD0, 0xD0, 0xD0), points(0.35)));
            painter.drawLine(where.topLeft(), where.topRight());
            QRectF cell(where.left() + points(8 + 10 * row.depth), where.top(), label - points(8 + 10 * row.depth),
                        where.height());
            const QString name =
                QFontMetricsF(textFont_, &device_)
                    .elidedText(QString::fromStdString(row.label.in(language_)), Qt::ElideRight, cell.width());
            drawIn(painter, cell, textFont_, Qt::AlignLeft | Qt::AlignVCenter, name);
            cell = QRectF(where.left() + label, where.top(), width, where.height());
            for (std::size_t i = 0; i < columns; ++i, cell.translate(width, 0)) {
                const report::Cell& number = row.cells[i == 0 ? 0 : from + i - 1];
                drawIn(painter, cell.adjusted(0, 0, -points(6), 0), textFont_, Qt::AlignRight | Qt::AlignVCenter,
                       QString::fromStdString(report::cellText(section, number)));
            }
        });
        strips_[at].repeat = {headings, heading};
    }
}

void ReportPages::addText(const QString& what, const QFont& font, qreal spaceBefore) {
    const int wrap = Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap;
    const qreal height =
        QFontMetricsF(font, &device_).boundingRect(QRectF(0, 0, body_.width(), 1e6), wrap, what).height();
    add(height + spaceBefore,
        [=](QPainter& painter, const QRectF& where) { drawIn(painter, where, font, wrap, what); });
}

void ReportPages::addMethod() {
    addText(text("method"), headFont_, points(4));
    strips_.back().keepWithNext = true;
    int number = 0;
    for (const catalogue::Label& sentence : report_.method)
        addText(QString("%1. %2").arg(++number).arg(QString::fromStdString(sentence.in(language_))), textFont_,
                points(2));
}

void ReportPages::drawPage(const std::vector<std::size_t>& strips, int number, int count) {
    drawWatermark(painter_, QSizeF(device_.width(), device_.height()), QString::fromStdString(around_.watermark),
                  points(30));
    drawStrips(painter_, body_, strips_, strips);
    drawFooter(number, count);
}

void ReportPages::drawFooter(int number, int count) {
    const qreal height = 1.6 * heightOf(smallFont_);
    const QRectF where(0, device_.height() - height, device_.width(), height);
    painter_.setPen(QPen(line, points(0.5)));
    painter_.drawLine(where.topLeft(), where.topRight());
    drawIn(painter_, where, smallFont_, Qt::AlignLeft | Qt::AlignBottom, QString::fromStdString(around_.log));
    drawIn(painter_, where, smallFont_, Qt::AlignRight | Qt::AlignBottom,
           text("page", {std::to_string(number), std::to_string(count)}));
}

}  // namespace tonghu::print
