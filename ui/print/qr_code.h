#pragma once
// QR codes: drawn on forms, and read back from their scans.

#include <QByteArray>
#include <QImage>
#include <QList>

namespace tonghu::print {

/// One pixel a module, with the quiet zone that readers need; scale it without smoothing. Capitals, digits and
/// "$%*+-./: " take the least room. A null image where `content` is empty or too long (some 1,600 bytes).
QImage qrCode(const QByteArray& content);

/// The content of every code that can be read in a scan, whichever way it lies.
QList<QByteArray> qrCodesIn(const QImage& scan);

}  // namespace tonghu::print
