#pragma once
// Comma-separated values, read record by record (RFC 4180). The catalogue and the import of office files share it.

#include "model/base/result.h"

#include <istream>
#include <string>
#include <vector>

namespace tonghu {

/// How a file is written, and what is too much. The limits keep a hostile file from eating the memory.
struct CsvFormat {
    char separator = ',';
    bool comments = false;                  ///< lines that begin with '#' are skipped (the catalogue's own files)
    std::size_t maxFieldBytes = 16u << 20;  ///< 10 MB in one cell must still reach the check that names its field
    std::size_t maxColumns = 4096;
};

/// One record and where it begins: a quoted field may hold line breaks, so records and lines differ.
struct CsvRecord {
    int line = 0;  ///< 1-based line of the file on which the record begins
    std::vector<std::string> cells;

    friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

/// Reads one record at a time, so a file of any length takes the memory of its longest record.
///
/// Lines end with LF, CRLF or CR; a byte order mark at the start and empty lines are passed over. The encoding is the
/// caller's affair: quotes, separators and line ends are the same bytes in UTF-8 and GB 18030, and never part of
/// another character.
class CsvReader {
public:
    explicit CsvReader(std::istream& stream, CsvFormat format = {}, std::string fileName = {});

    /// The next record into `record`; false at the end of the file.
    ///
    /// Errors are BadInput and name file, line and column number: "csv.lone_quote" (a quote inside an unquoted field,
    /// or text after a closing quote), "csv.open_quote" (a quote that is never closed), "csv.field_too_long",
    /// "csv.too_many_columns", "csv.nul_character". After an error reading goes on behind the faulty line, so that all
    /// faults of a file can be told at once.
    Result<bool> next(CsvRecord& record);

private:
    enum class End { Separator, Line, File };

    int peek() const;
    int take();
    void skipByteOrderMark();
    void skipLine();
    bool skipToRecord();
    Result<End> readCell(std::string& cell);
    Result<End> readQuoted(std::string& cell);
    Result<End> readPlain(std::string& cell);
    Result<void> append(std::string& cell, int character) const;
    tl::unexpected<Error> faultAt(int line, std::string code);

    std::streambuf* buffer_;
    CsvFormat format_;
    std::string fileName_;
    int line_ = 1;
    int column_ = 0;
    bool started_ = false;
};

/// `cell` as it stands in a CSV file: quoted where it must be.
std::string csvCell(std::string_view cell, char separator = ',');

}  // namespace tonghu
