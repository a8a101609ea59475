#pragma once
// Scans as pictures: pages of a PDF, a photograph the right way up; a small picture of them; the code on them. All in
// memory, nothing on the disk.

#include <QByteArray>
#include <QImage>
#include <QList>

#include <string>

namespace tonghu::print {

/// The pages of a PDF, JPEG or PNG, at most `most`; none where it cannot be read.
QList<QImage> scanPages(const QByteArray& bytes, int dpi, int most = 40);

/// The first page as a PNG of at most 64 KiB; empty where there is none.
QByteArray thumbnailOf(const QByteArray& bytes);

/// The code of one of our forms on any page, or "" where none can be read.
std::string formCodeIn(const QByteArray& bytes);

}  // namespace tonghu::print
