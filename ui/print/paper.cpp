#include "ui/print/paper.h"

#include "model/report/monthly.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainterPath>
#include <QPdfWriter>

#include <cmath>

namespace tonghu::print {
namespace {

/// Those of `wanted` that are installed, in order: the first is used, and the others for what it lacks.
QStringList installedOf(const QStringList& wanted) {
    const QStringList installed = QFontDatabase::families();
    QStringList found;
    for (const QString& family : wanted)
        if (installed.contains(family)) found << family;
    return found;
}

const QStringList latin{"Times New Roman", "Liberation Serif", "Nimbus Roman", "Noto Serif"};

/// In Chinese a family answers to its Chinese name or its English one, by the platform.
QStringList familiesOf(Face face) {
    switch (face) {
        case Face::Title:
            return {"\u65B9\u6B63\u5C0F\u6807\u5B8B\u7B80\u4F53",
                    "FZXiaoBiaoSong-B05S",
                    "FZXiaoBiaoSong-B05",
                    "Noto Serif CJK SC",
                    "Source Han Serif SC",
                    "SimSun"};
        case Face::Text:
            return {"\u4EFF\u5B8B_GB2312", "FangSong_GB2312",     "FangSong", "\u4EFF\u5B8B", "STFangsong",
                    "Noto Serif CJK SC",   "Source Han Serif SC", "SimSun"};
        case Face::Heading:
            return {"\u9ED1\u4F53", "SimHei", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC"};
        case Face::Subheading:
            return {"\u6977\u4F53_GB2312", "KaiTi_GB2312",     "KaiTi", "\u6977\u4F53", "STKaiti", "AR PL UKai CN",
                    "LXGW WenKai",         "Noto Serif CJK SC"};
        case Face::Latin:
            return latin;
        case Face::Symbol:
            return {"DejaVu Sans", "Segoe UI Symbol", "Noto Sans Symbols2", "Noto Sans Symbols"};
    }
    return {};
}

/// The library writes the time of making and its own name into every file. Same length, so that the places of the
/// objects stay right.
void blankOut(QByteArray& pdf, const QByteArray& key) {
    for (qsizetype at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + 1)) {
        qsizetype open = pdf.indexOf('(', at), close = pdf.indexOf(')', open);
        if (open < 0 || close < 0) return;
        for (qsizetype place = open + 1; place < close; ++place) pdf[place] = ' ';
    }
}

/// The ideograph that a radical of the same shape stands for, or nothing.
QChar ideographOf(QChar radical) {
    // Those of the supplement have no decomposition in Unicode: radical, ideograph, radical, ...
    static const QString supplement = QString::fromUtf8(
        "\u2E9F\u6BCD\u2EA0\u6C11\u2EC4\u897F\u2EC5\u89C1\u2EC6\u89D2\u2EC9\u8D1D\u2ECB\u8F66\u2ED3\u957F\u2ED4"
        "\u95E8\u2ED8\u9752\u2EDA\u9875\u2EDB\u98CE\u2EDC\u98DE\u2EDD\u98DF\u2EE2\u9A6C\u2EE5\u9C7C\u2EE9\u9EC4\u2EEC"
        "\u9F50\u2EF0\u9F99");
    if (const qsizetype at = supplement.indexOf(radical); at >= 0 && at % 2 == 0) return supplement[at + 1];
    const QString plain = QString(radical).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 && plain[0] != radical ? plain[0] : QChar();
}

/// Some ideographs share their shape with a radical, and the library tells readers the radical: nobody would find
/// "people" by searching, copying or hearing it. Tells them the ideograph, in the same room.
void nameIdeographs(QByteArray& pdf) {
    const QByteArray begin("begincmap"), end("endcmap");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const qsizetype to = pdf.indexOf(end, at);
        for (qsizetype code = pdf.indexOf("<2", at); code >= 0 && code < to; code = pdf.indexOf("<2", code + 1)) {
            const ushort radical = pdf.mid(code + 1, 4).toUShort(nullptr, 16);
            if (radical < 0x2E80 || radical > 0x2FDF || pdf.mid(code + 5, 1) != ">") continue;
            if (const QChar plain = ideographOf(QChar(radical)); !plain.isNull())
                pdf.replace(code + 1, 4, QByteArray::number(plain.unicode(), 16).toUpper().rightJustified(4, '0'));
        }
    }
}

qreal heightKeptWith(const std::vector<Strip>& strips, std::size_t strip) {
    qreal needed = strips[strip].height;
    while (strips[strip].keepWithNext && strip + 1 < strips.size() && strips[strip + 1].height >= 0)
        needed += strips[++strip].height;
    return needed;
}

}  // namespace

QFont officialFont(Face face, std::string_view language) {
    QStringList families = installedOf(familiesOf(face));
    if (language == "en" && face != Face::Symbol && face != Face::Heading) families = installedOf(latin) + families;
    QFont font;
    if (!families.isEmpty()) font.setFamilies(families);
    // Stand-ins are too light for a title, and Latin has no Kaiti.
    const bool standIn = families.isEmpty() || families[0].startsWith("Noto") || latin.contains(families[0]);
    const bool stands = face == Face::Title || face == Face::Subheading || (face == Face::Heading && language == "en");
    font.setBold(standIn && stands);
    font.setStyleStrategy(QFont::PreferOutline);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::vector<std::vector<std::size_t>> paginated(const std::vector<Strip>& strips, qreal height) {
    std::vector<std::vector<std::size_t>> pages(1);
    qreal left = height;
    auto begin = [&](std::size_t strip) {
        pages.emplace_back();
        left = height;
        for (std::size_t again : strips[strip].repeat) {
            pages.back().push_back(again);
            left -= strips[again].height;
        }
    };
    for (std::size_t strip = 0; strip < strips.size(); ++strip) {
        if (strips[strip].height < 0) {
            if (!pages.back().empty() && strip + 1 < strips.size()) begin(strip);
            continue;
        }
        qreal needed = heightKeptWith(strips, strip);
        if (needed > height) needed = strips[strip].height;
        if (needed > left && left < height) begin(strip);
        pages.back().push_back(strip);
        left -= strips[strip].height;
    }
    return pages;
}

void drawStrips(QPainter& painter, const QRectF& body, const std::vector<Strip>& strips,
                const std::vector<std::size_t>& page) {
    QRectF where(body);
    for (std::size_t strip : page) {
        where.setHeight(strips[strip].height);
        painter.save();
        strips[strip].draw(painter, where);
        painter.restore();
        if (strips[strip].framed && strip == page.front()) painter.drawLine(where.topLeft(), where.topRight());
        if (strips[strip].framed && strip == page.back()) painter.drawLine(where.bottomLeft(), where.bottomRight());
        where.moveTop(where.bottom());
    }
}

void drawWatermark(QPainter& painter, const QSizeF& page, const QString& mark, qreal height) {
    painter.save();
    QFont font = officialFont(Face::Heading, "zh");
    font.setPixelSize(int(height));
    // As shapes: letters would get between the words that a reader searches, copies or has read to them.
    QPainterPath shapes;
    shapes.addText(0, 0, font, mark);
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(-24);
    for (int at : {-1, 0, 1})
        painter.fillPath(shapes.translated(-shapes.boundingRect().width() / 2, at * page.height() / 3),
                         QColor(0, 0, 0, 13));
    painter.restore();
}

QByteArray anonymousPdf(const QPageLayout& layout, int resolution, const std::function<void(QPdfWriter&)>& draw) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageLayout(layout);
        writer.setTitle(QString());
        writer.setCreator(QString());
        draw(writer);
    }
    buffer.close();
    for (const char* key : {"/CreationDate", "/ModDate", "/Producer", "/Creator", "/Title"}) blankOut(pdf, key);
    nameIdeographs(pdf);
    return pdf;
}

Result<void> writeFile(const QByteArray& bytes, const std::filesystem::path& file) {
    return report::writeWhole(file, {bytes.constData(), std::size_t(bytes.size())});
}

}  // namespace tonghu::print
