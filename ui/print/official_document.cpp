#include "ui/print/official_document.h"

#include "ui/print/qr_code.h"

#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>

namespace tonghu::print {
namespace {

constexpr int resolution = 720;  // ten units a point: fine enough for unhinted type

constexpr qreal points(qreal count) {
    return count * resolution / 72;
}
constexpr qreal millimeters(qreal count) {
    return count * resolution / 25.4;
}

const QSizeF paper(millimeters(210), millimeters(297));
const QColor ink(0, 0, 0), rule(0x40, 0x40, 0x40), shade(0xF3, 0xF3, 0xF3);

/// Text area: head 37 mm, binding side 28 mm, 156 by 225 mm for a letter (GB/T 9704, 5.1); a form uses more of the
/// page.
QRectF bodyOf(bool form) {
    return form ? QRectF(millimeters(23), millimeters(27), millimeters(166), millimeters(246))
                : QRectF(millimeters(28), millimeters(37), millimeters(156), millimeters(225));
}

/// Sizes in points by the numbers of Chinese type: a letter in the third size on 22 lines a page, a form in the small
/// fourth; tables a size smaller. 28 characters a line want a third size of 5.56 mm.
struct Sizes {
    qreal title, text, line, cell, cellLine, note, noteLine;
};
constexpr Sizes letterSizes{22, 15.75, 28.9, 12, 18, 10.5, 15}, formSizes{18, 12, 19, 10.5, 15.5, 9, 12.5};

/// One to ninety-nine, as headings count.
QString inChinese(int number) {
    static const QString digits = QString::fromUtf8("\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D");
    static const QChar ten(0x5341);
    QString word;
    if (number >= 20) word += digits[number / 10];
    if (number >= 10) word += ten;
    if (number % 10 != 0) word += digits[number % 10];
    return word;
}

/// Letters among Chinese, and the digits with them. Digits that stand alone are set as the text.
const QRegularExpression& latinRun() {
    static const QRegularExpression run("[\\x21-\\x7E]*[A-Za-z][\\x21-\\x7E]*( [\\x21-\\x7E]+)*");
    return run;
}

/// Draws a line of `layout` with its base where type of this size stands in a line of this height, whatever other faces
/// are mixed into it.
void drawLine(QPainter& painter, const QTextLayout& layout, int number, const QPointF& at, qreal height) {
    const QTextLine line = layout.lineAt(number);
    painter.setPen(ink);
    const qreal base = at.y() + height / 2 + 0.38 * layout.font().pixelSize();
    line.draw(&painter, QPointF(at.x(), base - line.ascent() - line.y()));
}

/// A cell of a table, laid out.
struct DrawnCell {
    std::shared_ptr<QTextLayout> layout;
    qreal left, width;
    bool shaded;
};

/// Module by module: a picture would be smoothed by who prints or shows it.
void drawCode(QPainter& painter, const QImage& code, const QPointF& at) {
    if (code.isNull()) return;
    const qreal module = millimeters(22) / code.width();
    for (int row = 0; row < code.height(); ++row)
        for (int column = 0; column < code.width(); ++column)
            if (qGray(code.pixel(column, row)) == 0)
                painter.fillRect(QRectF(at.x() + column * module, at.y() + row * module, module, module), ink);
}

void drawFrame(QPainter& painter, const QRectF& box, bool shaded, bool closedAbove, bool closedBelow) {
    if (shaded) painter.fillRect(box, shade);
    painter.setPen(QPen(rule, points(0.5)));
    painter.drawLine(box.topLeft(), box.bottomLeft());
    painter.drawLine(box.topRight(), box.bottomRight());
    if (closedAbove) painter.drawLine(box.topLeft(), box.topRight());
    if (closedBelow) painter.drawLine(box.bottomLeft(), box.bottomRight());
    painter.setPen(ink);
}

}  // namespace

OfficialDocument::OfficialDocument(DocumentFacts facts) : facts_(std::move(facts)), body_(bodyOf(facts_.form)) {
    const Sizes& sizes = facts_.form ? formSizes : letterSizes;
    Setting title = setting(Face::Title, sizes.title, 1.5 * sizes.title);
    title.align = Qt::AlignHCenter;
    addLines(facts_.title, title);
    for (Strip& strip : strips_) strip.keepWithNext = true;
    space(facts_.form ? 0.5 : 1);
}

OfficialDocument::~OfficialDocument() = default;

qreal OfficialDocument::em() const {
    return points((facts_.form ? formSizes : letterSizes).text);
}

QFont OfficialDocument::face(Face which, qreal size) const {
    QFont font = officialFont(which, facts_.language);
    font.setPixelSize(int(points(size)));
    return font;
}

OfficialDocument::Setting OfficialDocument::setting(Face which, qreal size, qreal lineHeight, qreal indent) const {
    return {face(which, size), points(lineHeight), indent, facts_.language == "en" ? Qt::AlignLeft : Qt::AlignJustify};
}

OfficialDocument::Setting OfficialDocument::text(qreal indent) const {
    const Sizes& sizes = facts_.form ? formSizes : letterSizes;
    return setting(Face::Text, sizes.text, sizes.line, indent);
}

OfficialDocument::Setting OfficialDocument::cell(const Column& column, bool heading) const {
    const Sizes& sizes = facts_.form ? formSizes : letterSizes;
    Setting cell = setting(column.label || heading ? Face::Heading : Face::Text, sizes.cell, sizes.cellLine);
    cell.align = column.centered || heading ? Qt::AlignHCenter : Qt::AlignLeft;
    return cell;
}

std::shared_ptr<QTextLayout> OfficialDocument::laidOut(const QString& text, const Setting& setting, qreal width,
                                                       qsizetype leadLength) const {
    QString lines = text;
    lines.replace('\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(lines, setting.font);
    QTextOption option(setting.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    const auto inFace = [&](Face which, qsizetype from, qsizetype length) {
        QTextLayout::FormatRange range{int(from), int(length), {}};
        QFont font = officialFont(which, facts_.language);
        font.setPixelSize(setting.font.pixelSize());
        range.format.setFont(font);
        formats << range;
    };
    if (leadLength > 0) inFace(Face::Heading, 0, leadLength);
    if (facts_.language != "en")
        for (auto run = latinRun().globalMatch(lines); run.hasNext();) {
            const auto match = run.next();
            inFace(Face::Latin, match.capturedStart(), match.capturedLength());
        }
    for (qsizetype at = 0; at < lines.size(); ++at)
        if (lines[at] == emptyBox || lines[at] == tickedBox) inFace(Face::Symbol, at, 1);
    layout->setFormats(formats);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const qreal indent = line.lineNumber() == 0 ? setting.indent : 0;
        line.setLineWidth(width - indent);
        line.setPosition({indent, 0});
    }
    layout->endLayout();
    return layout;
}

std::size_t OfficialDocument::add(qreal height, std::function<void(QPainter&, const QRectF&)> draw) {
    strips_.push_back({height, std::move(draw)});
    return strips_.size() - 1;
}

// Neither the first line of a paragraph nor its last stands alone on a page.
void OfficialDocument::addLines(const QString& text, const Setting& setting, qsizetype leadLength) {
    const auto layout = laidOut(text, setting, body_.width(), leadLength);
    const int count = layout->lineCount();
    for (int line = 0; line < count; ++line) {
        const std::size_t at = add(setting.lineHeight,
                                   [layout, line, height = setting.lineHeight](QPainter& painter, const QRectF& where) {
                                       drawLine(painter, *layout, line, where.topLeft(), height);
                                   });
        strips_[at].keepWithNext = line + 1 < count && (line == 0 || line + 2 == count);
    }
}

void OfficialDocument::heading(const QString& words) {
    ++headings_;
    subheadings_ = 0;
    const bool english = facts_.language == "en";
    if (facts_.form) space(0.3);
    Setting large = text(english ? 0 : 2 * em());
    large.font = face(Face::Heading, large.font.pixelSize() / points(1));
    large.font.setBold(large.font.bold() || english);
    large.align = Qt::AlignLeft;
    const std::size_t first = strips_.size();
    addLines(english ? QString("%1. %2").arg(headings_).arg(words) : inChinese(headings_) + QChar(0x3001) + words,
             large);
    for (std::size_t strip = first; strip < strips_.size(); ++strip) strips_[strip].keepWithNext = true;
}

void OfficialDocument::subheading(const QString& words) {
    ++subheadings_;
    const bool english = facts_.language == "en";
    Setting middle = text(english ? 0 : 2 * em());
    middle.font = face(Face::Subheading, middle.font.pixelSize() / points(1));
    middle.align = Qt::AlignLeft;
    const std::size_t first = strips_.size();
    addLines(english ? QString("%1.%2 %3").arg(headings_).arg(subheadings_).arg(words)
                     : QChar(0xFF08) + inChinese(subheadings_) + QChar(0xFF09) + words,
             middle);
    for (std::size_t strip = first; strip < strips_.size(); ++strip) strips_[strip].keepWithNext = true;
}

void OfficialDocument::paragraph(const QString& words, const QString& lead) {
    const qreal indent = facts_.language == "en" ? 0 : 2 * em();
    bool first = true;
    for (const QString& each : words.split('\n')) {
        addLines(first ? lead + each : each, text(indent), first ? lead.size() : 0);
        first = false;
        if (facts_.language == "en") space(0.25);
    }
}

void OfficialDocument::items(const QStringList& texts) {
    for (qsizetype i = 0; i < texts.size(); ++i) paragraph(QString("%1. %2").arg(i + 1).arg(texts[i]));
}

void OfficialDocument::flush(const QString& words) {
    addLines(words, text());
}

void OfficialDocument::note(const QString& words) {
    const Sizes& sizes = facts_.form ? formSizes : letterSizes;
    addLines(words, setting(Face::Text, sizes.note, sizes.noteLine));
}

// A row stays whole; one that is longer than `longestKept` lines can be cut between any two of them, since the cells
// have lines of one height.
std::vector<std::size_t> OfficialDocument::addRow(const QList<Column>& columns, const QStringList& cells, bool heading,
                                                  const std::vector<std::size_t>& repeat) {
    constexpr int longestKept = 16;
    constexpr qreal padding = points(4), paddingAbove = points(2.5);
    qreal shares = 0, left = 0, line = 0;
    for (const Column& column : columns) shares += column.share;
    auto drawn = std::make_shared<std::vector<DrawnCell>>();
    int lines = 1;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool last = i + 1 == cells.size();
        // What takes the place of several columns is running text.
        const Column column = last && i > 0 && cells.size() < columns.size() ? Column{} : columns[i];
        const Setting set = cell(column, heading);
        const qreal width = last ? body_.width() - left : body_.width() * column.share / shares;
        line = set.lineHeight;
        drawn->push_back({laidOut(cells[i], set, width - 2 * padding), left, width, column.label || heading});
        lines = std::max(lines, drawn->back().layout->lineCount());
        left += width;
    }
    std::vector<std::size_t> added;
    const int step = lines <= longestKept ? lines : 1;
    for (int from = 0; from < lines; from += step) {
        const bool first = from == 0, last = from + step == lines;
        const qreal above = first ? paddingAbove : 0, below = last ? paddingAbove : 0;
        const std::size_t at = add(step * line + above + below, [=](QPainter& painter, const QRectF& where) {
            for (const DrawnCell& each : *drawn) {
                const QRectF box(where.left() + each.left, where.top(), each.width, where.height());
                drawFrame(painter, box, each.shaded, first, last);
                const int count = each.layout->lineCount();
                const qreal down = above + (step == lines ? (lines - count) * line / 2 : 0);
                for (int own = from; own < std::min(from + step, count); ++own)
                    drawLine(painter, *each.layout, own, {box.left() + padding, box.top() + down + (own - from) * line},
                             line);
            }
        });
        strips_[at].keepWithNext = !last && (first || from + 2 * step == lines);
        strips_[at].repeat = repeat;
        strips_[at].framed = true;
        added.push_back(at);
    }
    return added;
}

void OfficialDocument::table(const QList<Column>& columns, const QStringList& headings,
                             const QList<QStringList>& rows) {
    std::vector<std::size_t> repeat;
    if (!headings.isEmpty()) {
        repeat = addRow(columns, headings, true, {});
        for (std::size_t strip : repeat) strips_[strip].keepWithNext = true;
    }
    for (const QStringList& row : rows) addRow(columns, row, false, repeat);
    add(points(6), [](QPainter&, const QRectF&) {});
}

void OfficialDocument::blanks(const QList<Blank>& line, bool tall) {
    const Setting set = text();
    const qreal height = (tall ? 2.4 : 1.35) * set.lineHeight;
    qreal shares = 0;
    for (const Blank& blank : line) shares += blank.share;
    const qreal width = body_.width();
    const auto draw = [=, this](QPainter& painter, const QRectF& where) {
        qreal left = where.left();
        for (const Blank& blank : line) {
            const qreal whole = width * blank.share / shares - (line.size() > 1 ? em() : 0);
            const auto label = laidOut(blank.label, set, whole);
            const qreal from = std::min(label->lineAt(0).naturalTextWidth() + em() / 4, whole);
            const qreal top = where.bottom() - set.lineHeight;
            painter.setPen(ink);
            drawLine(painter, *label, 0, {left, top}, set.lineHeight);
            painter.setPen(QPen(rule, points(0.5)));
            const qreal base = where.bottom() - set.lineHeight * 0.14;
            painter.drawLine(QPointF(left + from, base), QPointF(left + whole, base));
            const QRectF place(left + from, where.top(), whole - from, base - where.top());
            if (!blank.image.isNull()) {
                const QSizeF size = QSizeF(blank.image.size()).scaled(place.size(), Qt::KeepAspectRatio);
                painter.drawImage(QRectF(QPointF(place.left(), place.bottom() - size.height()), size), blank.image);
            }
            painter.setPen(ink);
            if (!blank.value.isEmpty()) {
                QFont font = set.font;
                const qreal needed = QFontMetricsF(font).horizontalAdvance(blank.value);
                const qreal room = place.width() - em() / 2;
                if (needed > room) font.setPixelSize(std::max(int(font.pixelSize() * room / needed), int(points(6))));
                Setting small = set;
                small.font = font;
                const auto value = laidOut(blank.value, small, 1e6);
                drawLine(painter, *value, 0, {place.left() + em() / 4, top}, set.lineHeight);
            }
            left += width * blank.share / shares;
        }
    };
    // A place to sign stays with what is signed.
    if (!strips_.empty() && strips_.back().height >= 0) strips_.back().keepWithNext = true;
    add(height, draw);
}

void OfficialDocument::closing(const QString& unit, const QString& day) {
    space(1);
    Setting right = text();
    right.align = Qt::AlignRight;
    const std::size_t first = strips_.size();
    // The day ends four characters before the margin, the unit centered above it as well as it goes.
    for (const QString& line : {unit, day}) {
        const auto layout = laidOut(line, right, body_.width() - (facts_.language == "en" ? 2 : 4) * em());
        for (int number = 0; number < layout->lineCount(); ++number)
            add(right.lineHeight, [=](QPainter& painter, const QRectF& where) {
                drawLine(painter, *layout, number, where.topLeft(), right.lineHeight);
            });
    }
    for (std::size_t strip = first > 0 ? first - 1 : 0; strip + 1 < strips_.size(); ++strip)
        strips_[strip].keepWithNext = true;
}

void OfficialDocument::space(qreal lines) {
    // What leads to the next thing still leads to it.
    const bool kept = !strips_.empty() && strips_.back().keepWithNext;
    const std::size_t at = add(lines * text().lineHeight, [](QPainter&, const QRectF&) {});
    strips_[at].keepWithNext = kept;
}

void OfficialDocument::pageBreak() {
    add(-1, [](QPainter&, const QRectF&) {});
}

void OfficialDocument::annex(const QString& title) {
    pageBreak();
    const qreal size = (facts_.form ? formSizes : letterSizes).title * 0.8;
    Setting words = setting(Face::Title, size, 1.6 * size);
    words.align = Qt::AlignHCenter;
    const std::size_t first = strips_.size();
    addLines(title, words);
    for (std::size_t strip = first; strip < strips_.size(); ++strip) strips_[strip].keepWithNext = true;
    space(0.3);
}

void OfficialDocument::together(const std::function<void()>& addAll) {
    const std::size_t first = strips_.size();
    addAll();
    for (std::size_t strip = first; strip + 1 < strips_.size(); ++strip) strips_[strip].keepWithNext = true;
}

// The outer side of a sheet that is printed on both: odd pages right, even ones left (GB/T 9704, 7.5).
void OfficialDocument::drawFooter(QPainter& painter, int number, int count) const {
    const bool odd = number % 2 != 0, english = facts_.language == "en";
    const qreal top = body_.bottom() + millimeters(facts_.form ? 5 : 7);
    const QRectF where(body_.left(), top, body_.width(), points(16));
    const auto set = [&](const QString& words, qreal size, Qt::Alignment align, qreal indent) {
        Setting line = setting(Face::Text, size, 16);
        line.align = align;
        drawLine(painter, *laidOut(words, line, where.width() - 2 * indent), 0, {where.left() + indent, top},
                 line.lineHeight);
    };
    const Qt::Alignment outer = odd ? Qt::AlignRight : Qt::AlignLeft, inner = odd ? Qt::AlignLeft : Qt::AlignRight;
    set(QString::fromUtf8("\u2014 %1 \u2014").arg(number), facts_.form ? 10.5 : 14, outer, em());
    const QString pages = english ? QString(count == 1 ? "%1 page" : "%1 pages").arg(count)
                                  : QString::fromUtf8("\u5171 %1 \u9875").arg(count);
    set(facts_.footer.isEmpty() ? pages : facts_.footer + QString::fromUtf8("  \u00B7  ") + pages, 9, inner, 0);
}

void OfficialDocument::draw(QPdfWriter& writer, QPainter& painter) const {
    const auto pages = paginated(strips_, body_.height());
    const QImage code = facts_.code.isEmpty() ? QImage() : qrCode(facts_.code);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0) writer.newPage();
        drawWatermark(painter, paper, facts_.watermark, points(30));
        drawCode(painter, code, {body_.right() - millimeters(20), body_.top() - millimeters(22)});
        painter.setPen(QPen(rule, points(0.5)));
        drawStrips(painter, body_, strips_, pages[page]);
        drawFooter(painter, int(page + 1), int(pages.size()));
    }
}

QByteArray OfficialDocument::pdf() const {
    return pdfOf({this});
}

QByteArray pdfOf(const std::vector<const OfficialDocument*>& documents) {
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter);
    return anonymousPdf(layout, resolution, [&](QPdfWriter& writer) {
        QPainter painter(&writer);
        for (const OfficialDocument* document : documents) {
            if (document != documents.front()) writer.newPage();
            document->draw(writer, painter);
        }
    });
}

}  // namespace tonghu::print
