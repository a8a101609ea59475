#include "ui/print/scan_pages.h"

#include "ui/print/qr_code.h"

#include <QBuffer>
#include <QImageReader>
#include <QVariant>

#include <poppler-qt6.h>

#include <memory>

namespace tonghu::print {
namespace {

QImage pictureIn(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

QByteArray pngOf(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

QList<QImage> scanPages(const QByteArray& bytes, int dpi, int most) {
    QList<QImage> pages;
    if (!bytes.startsWith("%PDF-")) {
        if (const QImage picture = pictureIn(bytes); !picture.isNull()) pages << picture;
        return pages;
    }
    // What the library says of a faulty file is of no use to anyone, and would stand in the terminal.
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document || document->isLocked()) return pages;
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    for (int number = 0; number < document->numPages() && number < most; ++number)
        if (const std::unique_ptr<Poppler::Page> page = document->page(number))
            if (const QImage picture = page->renderToImage(dpi, dpi); !picture.isNull()) pages << picture;
    return pages;
}

QByteArray thumbnailOf(const QByteArray& bytes) {
    const QList<QImage> pages = scanPages(bytes, 40, 1);
    if (pages.isEmpty()) return {};
    // A photograph full of detail needs more bytes: smaller until it fits.
    for (int side = 200; side >= 50; side /= 2) {
        const QByteArray png = pngOf(pages[0]
                                         .scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                         .convertToFormat(QImage::Format_RGB32));
        if (png.size() <= 64 << 10) return png;
    }
    return {};
}

std::string formCodeIn(const QByteArray& bytes) {
    for (const QImage& page : scanPages(bytes, 200))
        for (const QByteArray& code : qrCodesIn(page))
            if (code.startsWith("TH1:")) return code.toStdString();
    return {};
}

}  // namespace tonghu::print
