#include "model/base/csv.h"

#include <utility>

namespace tonghu {
namespace {

constexpr int endOfFile = std::char_traits<char>::eof();

bool endsLine(int character) {
    return character == '\n' || character == '\r';
}

}  // namespace

CsvReader::CsvReader(std::istream& stream, CsvFormat format, std::string fileName)
    : buffer_(stream.rdbuf()), format_(format), fileName_(std::move(fileName)) {}

int CsvReader::peek() const {
    return buffer_->sgetc();
}

/// The next byte; every kind of line end comes out as one LF and counts one line.
int CsvReader::take() {
    int character = buffer_->sbumpc();
    if (character == '\r') {
        if (peek() == '\n') buffer_->sbumpc();
        character = '\n';
    }
    if (character == '\n') ++line_;
    return character;
}

void CsvReader::skipByteOrderMark() {
    if (std::exchange(started_, true)) return;
    // Other characters begin with the mark's first bytes: a heading in full-width letters, say.
    for (int read = 0; unsigned char byte : {0xEF, 0xBB, 0xBF}) {
        if (peek() != byte) {
            while (read-- > 0) buffer_->sungetc();
            return;
        }
        buffer_->sbumpc();
        ++read;
    }
}

void CsvReader::skipLine() {
    for (int character = take(); character != '\n' && character != endOfFile;) character = take();
}

/// Passes over empty lines and comments; false at the end of the file.
bool CsvReader::skipToRecord() {
    for (;; skipLine()) {
        int character = peek();
        if (character == endOfFile) return false;
        if (!endsLine(character) && !(format_.comments && character == '#')) return true;
    }
}

Result<bool> CsvReader::next(CsvRecord& record) {
    skipByteOrderMark();
    record.cells.clear();
    if (!skipToRecord()) return false;
    record.line = line_;
    column_ = 0;
    for (;;) {
        ++column_;
        if (record.cells.size() == format_.maxColumns) return faultAt(line_, "csv.too_many_columns");
        auto end = readCell(record.cells.emplace_back());
        if (!end) return tl::unexpected(end.error());
        if (*end != End::Separator) return true;
    }
}

Result<CsvReader::End> CsvReader::readCell(std::string& cell) {
    if (peek() != '"') return readPlain(cell);
    take();
    return readQuoted(cell);
}

Result<CsvReader::End> CsvReader::readPlain(std::string& cell) {
    for (;;) {
        int line = line_;
        int character = take();
        if (character == endOfFile) return End::File;
        if (character == '\n') return End::Line;
        if (character == format_.separator) return End::Separator;
        if (character == '"') return faultAt(line, "csv.lone_quote");
        if (auto kept = append(cell, character); !kept) return faultAt(line, kept.error().code);
    }
}

Result<CsvReader::End> CsvReader::readQuoted(std::string& cell) {
    int opened = line_;
    for (;;) {
        int character = take();
        if (character == endOfFile) return faultAt(opened, "csv.open_quote");
        if (character != '"') {
            if (auto kept = append(cell, character); !kept) return faultAt(opened, kept.error().code);
            continue;
        }
        if (peek() != '"') break;
        take();
        if (auto kept = append(cell, '"'); !kept) return faultAt(opened, kept.error().code);
    }
    int line = line_;
    int character = take();
    if (character == endOfFile) return End::File;
    if (character == '\n') return End::Line;
    if (character == format_.separator) return End::Separator;
    return faultAt(line, "csv.lone_quote");
}

Result<void> CsvReader::append(std::string& cell, int character) const {
    if (character == 0) return fail(ErrorKind::BadInput, "csv.nul_character");
    if (cell.size() == format_.maxFieldBytes) return fail(ErrorKind::BadInput, "csv.field_too_long");
    cell.push_back(static_cast<char>(character));
    return {};
}

/// The error at `line`; reading goes on behind the line it has come to.
tl::unexpected<Error> CsvReader::faultAt(int line, std::string code) {
    skipLine();
    return fail(ErrorKind::BadInput, std::move(code),
                {.file = fileName_, .row = line, .column = std::to_string(column_), .field = {}});
}

std::string csvCell(std::string_view cell, char separator) {
    const char special[] = {separator, '"', '\n', '\r', '\0'};
    bool hash = !cell.empty() && cell.front() == '#';
    if (!hash && cell.find_first_of(special) == std::string_view::npos) return std::string(cell);
    std::string quoted = "\"";
    for (char c : cell) {
        if (c == '"') quoted.push_back('"');
        quoted.push_back(c);
    }
    quoted.push_back('"');
    return quoted;
}

}  // namespace tonghu
