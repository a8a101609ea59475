#pragma once
// What the program prints: one JSON document on standard output, or words and tables for people. Data is shown so that
// it cannot steer the terminal.

#include "model/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace tonghu::cli {

/// Columns that `text` takes on a terminal: two for Chinese and other wide characters, none for combining marks.
int widthOf(const QString& text);

/// `text` without control characters and marks that turn the direction of writing: each becomes U+FFFD.
QString harmless(const QString& text);

/// Rows under headings, aligned by width; a sentence where there are none.
class Table {
public:
    explicit Table(QStringList headings) : headings_(std::move(headings)) {}
    void add(QStringList cells) { rows_.push_back(std::move(cells)); }
    bool empty() const { return rows_.empty(); }
    QString text() const;

private:
    QStringList headings_;
    std::vector<QStringList> rows_;
};

/// Standard output. A reader that went away or a full disk shows in `finish`.
void print(const QString& text);
void printJson(const QJsonObject& document);
/// Standard error.
void tell(const QString& text);
/// A line that counts, on a terminal only. Says that the work is to go on.
bool showProgress(std::int64_t done, std::int64_t all);
/// Flushes standard output; ErrorKind::Machine ("output.not_written") where it did not all arrive.
Result<void> finishOutput();

}  // namespace tonghu::cli
