#pragma once
// A PDF read as somebody outside would: its text and its pages as pictures, by the tools of poppler. For tests that
// link Qt Gui.

#include <QImage>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tonghu::support {

/// What a tool makes of the file, given by its name in the folder ("%1" in `arguments`); fails loudly where it does not
/// run.
inline QByteArray readBy(const QString& tool, const QStringList& arguments, const QByteArray& pdf) {
    QTemporaryDir folder;
    const QString path = folder.filePath("read.pdf");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) qFatal("no room for a PDF");
    file.close();
    QStringList given = arguments;
    given.replaceInStrings("%1", path);
    QProcess process;
    process.start(tool, given);
    if (!process.waitForFinished() || process.exitCode() != 0) qFatal("%s does not read it", qPrintable(tool));
    return process.readAllStandardOutput();
}

/// The text in the order of reading; pages end with a form feed.
inline QString textOfPdf(const QByteArray& pdf) {
    return QString::fromUtf8(readBy("pdftotext", {"-layout", "%1", "-"}, pdf));
}
/// The same without blanks and line breaks: Chinese is searched in it whatever lines it was set in.
inline QString wordsOfPdf(const QByteArray& pdf) {
    // In the order of drawing, so that the cells of a row do not run into each other.
    QString text = QString::fromUtf8(readBy("pdftotext", {"-raw", "%1", "-"}, pdf));
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}
inline QStringList pageTexts(const QByteArray& pdf) {
    QStringList pages = textOfPdf(pdf).split('\f');
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty()) pages.removeLast();
    return pages;
}
/// Page `number` from 1, as a scanner with this resolution would see it.
inline QImage pageOfPdf(const QByteArray& pdf, int number, int dpi = 150) {
    return QImage::fromData(readBy(
        "pdftoppm",
        {"-png", "-r", QString::number(dpi), "-f", QString::number(number), "-l", QString::number(number), "%1"}, pdf));
}
inline QString informationOfPdf(const QByteArray& pdf) {
    return QString::fromUtf8(readBy("pdfinfo", {"%1"}, pdf));
}
/// Keeps a file for looking at it, where TONGHU_KEEP_PDF names a folder.
inline void keepPdf(const QByteArray& pdf, const QString& name) {
    if (!qEnvironmentVariableIsSet("TONGHU_KEEP_PDF")) return;
    QFile file(qEnvironmentVariable("TONGHU_KEEP_PDF") + '/' + name + ".pdf");
    if (file.open(QIODevice::WriteOnly)) file.write(pdf);
}

}  // namespace tonghu::support
