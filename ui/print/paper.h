#pragma once
// What all printed pages share: the fonts of official documents, strips that are never cut, pages made of them, the
// watermark, and a file that says nothing about who made it and on what machine.

#include "model/base/result.h"

#include <QByteArray>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QString>

#include <functional>
#include <string_view>
#include <vector>

class QPdfWriter;

namespace tonghu::print {

/// What official documents are set in (GB/T 9704): titles in Xiaobiaosong, text in Fangsong, headings in Heiti and
/// Kaiti. A machine without them has Noto and Arphic.
enum class Face { Title, Text, Heading, Subheading, Latin, Symbol };

/// In a document of language "en" Latin faces come first. The size is for the caller to set.
QFont officialFont(Face face, std::string_view language);

/// A strip of the page that is never cut: a line of a paragraph, a line of a table.
struct Strip {
    qreal height = 0;  ///< below 0: what follows begins a page
    std::function<void(QPainter&, const QRectF&)> draw;
    bool keepWithNext = false;        ///< a heading does not stand alone at the foot
    std::vector<std::size_t> repeat;  ///< strips drawn again above it where it begins a page
    bool framed = false;              ///< lies in a frame, which is closed where the page ends
};

/// The strips of each page. What is to be kept together and is longer than a page is cut where it must be.
std::vector<std::vector<std::size_t>> paginated(const std::vector<Strip>& strips, qreal height);
/// One page's strips, one below the other from the top of `body`.
void drawStrips(QPainter& painter, const QRectF& body, const std::vector<Strip>& strips,
                const std::vector<std::size_t>& page);
/// Light enough to read through, and beneath everything: draw it first. `height` of its letters in device units.
void drawWatermark(QPainter& painter, const QSizeF& page, const QString& mark, qreal height);

/// The file that `draw` draws, without title, author, program and time: each says more than the page does, and a title
/// might say who it is about.
QByteArray anonymousPdf(const QPageLayout& layout, int resolution, const std::function<void(QPdfWriter&)>& draw);
/// Writes beside and renames, so that a full disk leaves no half file.
Result<void> writeFile(const QByteArray& bytes, const std::filesystem::path& file);

}  // namespace tonghu::print
