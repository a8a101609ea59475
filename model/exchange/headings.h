#pragma once
// Which column of an office's table is which field. Known by the field's name in either language, by the headings of
// resources/catalogue/headings.csv, and by what the person at work says of this file.

#include "model/exchange/tables/table_file.h"
#include "model/policy/access.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::exchange {

/// What rows are about: one child each with a guardian beside, or one visit each.
enum class RowKind { Child, Visit };
std::optional<RowKind> rowKindNamed(std::string_view name);

/// What a heading has in common with its other spellings: narrow, lower case, without blanks and line breaks, numbering
/// marks, a trailing asterisk or colon.
std::string comparableHeading(std::string_view heading);

/// One column that is taken over.
struct Column {
    std::size_t index = 0;
    std::string heading;  ///< as the file has it, blanks at the ends left out
    const catalogue::Field* field = nullptr;
};

/// The row of headings of one sheet.
struct Headings {
    int row = 0;
    std::vector<Column> columns;
    std::vector<std::string> unknown;  ///< headings of columns that are not taken over
};

class HeadingIndex {
public:
    /// `mapping` (heading -> "child.full_name" or "full_name") goes before what is known. "import.unknown_field"
    /// (column = heading) where it names no field that `actor` may enter.
    static Result<HeadingIndex> of(const catalogue::Catalogue& catalogue, const policy::Actor& actor, RowKind kind,
                                   const std::map<std::string, std::string>& mapping);

    /// The field of the heading, or null. Remarks in brackets are left out if the whole is not known: 出生日期（必填）.
    const catalogue::Field* find(std::string_view heading) const;

    /// Looks for the headings among the first rows of a sheet: the row in which most columns are known, at least two.
    /// Where headings stand in two rows (监护人 over 姓名 and 电话), both together name the field. Nothing where no row
    /// will do; "import.duplicate_heading" where two columns are the same field, the division aside.
    Result<std::optional<Headings>> among(const std::vector<SheetRow>& rows) const;

private:
    void add(std::string_view heading, const catalogue::Field* field);
    void addField(const catalogue::Field& field, const std::vector<std::string>& prefixes);
    Headings headingsOf(const SheetRow& row, const SheetRow* above) const;

    std::map<std::string, const catalogue::Field*, std::less<>> fields_;
};

/// Whether a value of this field may be imported: entered, by this person.
bool mayEnter(const catalogue::Catalogue& catalogue, const policy::Actor& actor, const catalogue::Field& field);

}  // namespace tonghu::exchange
