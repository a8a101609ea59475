#include "ui/print/qr_code.h"

#include <qrencode.h>
#include <zbar.h>

#include <QTransform>

#include <algorithm>
#include <memory>

namespace tonghu::print {
namespace {

constexpr int quietZone = 4;  // modules (ISO/IEC 18004)

/// Codes as the reader finds them in gray values, row by row without padding.
QList<QByteArray> scanned(const QImage& gray) {
    QByteArray pixels;
    pixels.reserve(qsizetype(gray.width()) * gray.height());
    for (int row = 0; row < gray.height(); ++row)
        pixels.append(reinterpret_cast<const char*>(gray.constScanLine(row)), gray.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(gray.width()), unsigned(gray.height()), "Y800", pixels.constData(),
                      static_cast<unsigned long>(pixels.size()));
    QList<QByteArray> found;
    if (scanner.scan(image) <= 0) return found;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
        const QByteArray content = QByteArray::fromStdString(symbol->get_data());
        if (!found.contains(content)) found << content;
    }
    return found;
}

}  // namespace

QImage qrCode(const QByteArray& content) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        // Takes the denser code for capitals and digits by itself.
        QRcode_encodeString(content.constData(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
    if (!code) return {};
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1) image.scanLine(row + quietZone)[column + quietZone] = 0;
    return image;
}

// Small codes show in a larger picture, and the speckles of a scanner hide in a smaller one.
QList<QByteArray> qrCodesIn(const QImage& scan) {
    if (scan.isNull()) return {};
    constexpr int mostPixels = 6000;
    const QImage gray = scan.convertToFormat(QImage::Format_Grayscale8);
    const int longest = std::max(gray.width(), gray.height());
    for (double scale : {1.0, 2.0, 1.5, 0.5, 3.0}) {
        const int side = std::min(int(longest * scale), mostPixels);
        const QImage sized = scale == 1.0 && longest <= mostPixels
                                 ? gray
                                 : gray.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                       .convertToFormat(QImage::Format_Grayscale8);
        if (QList<QByteArray> found = scanned(sized); !found.isEmpty()) return found;
    }
    return {};
}

}  // namespace tonghu::print
