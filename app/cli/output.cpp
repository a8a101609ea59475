#include "app/cli/output.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace tonghu::cli {
namespace {

/// East Asian wide and full-width blocks (UAX #11), as far as terminals agree on them.
bool isWide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x33FF) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

bool hasNoWidth(char32_t c) {
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

/// Bidirectional controls could make a line read as something else (U+202A to U+202E, U+2066 to U+2069).
bool turnsDirection(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void write(std::FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);  // failures stay in ferror()
}

}  // namespace

int widthOf(const QString& text) {
    int width = 0;
    for (char32_t c : text.toUcs4()) width += hasNoWidth(c) ? 0 : isWide(c) ? 2 : 1;
    return width;
}

QString harmless(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (char32_t c : text.toUcs4()) {
        if (QChar::category(c) == QChar::Other_Control || turnsDirection(c))
            result += QChar(QChar::ReplacementCharacter);
        else
            result += QString::fromUcs4(&c, 1);
    }
    return result;
}

QString Table::text() const {
    if (rows_.empty()) return QCoreApplication::translate("cli", "Nothing to show.") + '\n';
    std::vector<QStringList> lines{headings_};
    for (const QStringList& row : rows_) {
        QStringList cells;
        for (const QString& cell : row) cells << harmless(cell);
        lines.push_back(std::move(cells));
    }
    std::vector<int> widths(std::size_t(headings_.size()), 0);
    for (const QStringList& line : lines)
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[std::size_t(column)] = std::max(widths[std::size_t(column)], widthOf(line[column]));
    QString text;
    for (const QStringList& line : lines) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column) {
            row += line[column];
            if (column + 1 < line.size()) row += QString(widths[std::size_t(column)] - widthOf(line[column]) + 2, ' ');
        }
        while (row.endsWith(' ')) row.chop(1);
        text += row + '\n';
    }
    return text;
}

void print(const QString& text) {
    write(stdout, text);
}

void printJson(const QJsonObject& document) {
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
}

void tell(const QString& text) {
    write(stderr, text);
}

bool showProgress(std::int64_t done, std::int64_t all) {
    static const bool terminal = ::isatty(STDERR_FILENO) != 0;
    if (terminal) {
        tell(QString("\r%1 / %2").arg(done).arg(all));
        if (done >= all) tell("\n");
    }
    return true;
}

Result<void> finishOutput() {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return {};
    return fail(ErrorKind::Machine, "output.not_written");
}

}  // namespace tonghu::cli
