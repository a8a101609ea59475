#pragma once
// A document on A4 in the manner of official documents (GB/T 9704): margins, faces, indents of two characters, numbered
// headings, page numbers between dashes on the outer side. Forms, letters, certificates and packs are all made of it:
// say what stands in it from top to bottom, then ask for the file. Works without a screen (QGuiApplication, offscreen).
//
//     OfficialDocument letter({.title = tr("Reply"), .footer = number, .watermark = userAndTime});
//     letter.flush(addressee);
//     letter.paragraph(tr("..."));
//     letter.closing(unit, day);
//     return writeFile(letter.pdf(), file);  // paper.h

#include "ui/print/paper.h"

#include <QColor>
#include <QImage>
#include <QStringList>

#include <memory>

class QTextLayout;

namespace tonghu::print {

/// In any text: a box to tick, and one that is. Both are of one size.
inline constexpr QChar emptyBox(0x2610), tickedBox(0x2611);

struct DocumentFacts {
    std::string language = "zh";  ///< "zh" or "en": faces, indents, how headings are numbered
    QString title;                ///< printed at the head, and nowhere else in the file
    QString footer;               ///< number and version of the document; nothing that names a person
    QString watermark;            ///< who printed it and when
    QByteArray code = {};         ///< what a QR code at the head of every page holds; empty for none
    bool form = false;            ///< set in small type with narrow margins: much to read and to fill in
};

/// Several documents as one file, each with its own pages and footer.
class OfficialDocument;
QByteArray pdfOf(const std::vector<const OfficialDocument*>& documents);

/// A column of a table: its share of the width, and how it is set.
struct Column {
    qreal share = 1;
    bool label = false;  ///< names what stands beside it: heading face, shaded
    bool centered = false;
};

/// A place to write on: "Name ________"; with `value` what stands on the line, with `image` a signature made on screen.
struct Blank {
    QString label;
    QString value = {};
    qreal share = 1;
    QImage image = {};
};

class OfficialDocument {
public:
    explicit OfficialDocument(DocumentFacts facts);
    ~OfficialDocument();

    /// "One, ..." and below it "(one) ..."; numbered by the document, kept with what follows.
    void heading(const QString& text);
    void subheading(const QString& text);
    /// First line indented; `lead` stands before the text in the heading face. A line break in the text begins a new
    /// paragraph.
    void paragraph(const QString& text, const QString& lead = {});
    /// "1. ...", "2. ...": each a paragraph.
    void items(const QStringList& texts);
    /// Without indent: whom a letter addresses.
    void flush(const QString& text);
    /// Small, without indent: how to fill in, where a number comes from.
    void note(const QString& text);
    /// A framed table over the whole width. A row with fewer cells than columns gives the rest to its last cell; line
    /// breaks in a cell are kept. The headings, if any, come again on every page.
    void table(const QList<Column>& columns, const QStringList& headings, const QList<QStringList>& rows);
    /// Places to write on, beside each other in a line that is high enough to write by hand; `tall` for signatures.
    void blanks(const QList<Blank>& line, bool tall = false);
    /// Unit and day at the right, where a letter ends.
    void closing(const QString& unit, const QString& day);
    /// An empty part of a line: `lines` of them.
    void space(qreal lines = 1);
    void pageBreak();
    /// An annex begins a page under a title of its own, smaller than the document's.
    void annex(const QString& title);
    /// What `add` adds stays on one page, if it fits on one.
    void together(const std::function<void()>& add);

    /// The whole file; the same content gives the same bytes.
    QByteArray pdf() const;

private:
    friend QByteArray pdfOf(const std::vector<const OfficialDocument*>& documents);
    struct Setting {
        QFont font;
        qreal lineHeight = 0, indent = 0;
        Qt::Alignment align = Qt::AlignJustify;
    };

    qreal em() const;
    QFont face(Face which, qreal points) const;
    Setting setting(Face which, qreal points, qreal lineHeight, qreal indent = 0) const;
    Setting text(qreal indent = 0) const;
    Setting cell(const Column& column, bool heading) const;
    std::shared_ptr<QTextLayout> laidOut(const QString& text, const Setting& setting, qreal width,
                                         qsizetype leadLength = 0) const;
    std::size_t add(qreal height, std::function<void(QPainter&, const QRectF&)> draw);
    void addLines(const QString& text, const Setting& setting, qsizetype leadLength = 0);
    std::vector<std::size_t> addRow(const QList<Column>& columns, const QStringList& cells, bool heading,
                                    const std::vector<std::size_t>& repeat);
    void draw(QPdfWriter& writer, QPainter& painter) const;
    void drawFooter(QPainter& painter, int number, int count) const;

    DocumentFacts facts_;
    QRectF body_;
    int headings_ = 0, subheadings_ = 0;
    std::vector<Strip> strips_;
};

}  // namespace tonghu::print
