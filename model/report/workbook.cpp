// The report as a workbook: one sheet of numbers, one on how they were made. No author, no path, no formula, nothing
// hidden; what is withheld is the text "*".

#include "model/report/monthly.h"
#include "model/vault/memory_file.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <ctime>

namespace tonghu::report {
namespace {

namespace fs = std::filesystem;

constexpr double firstColumnWidth = 44, columnWidth = 11;

class Workbook {
public:
    Workbook(const MonthlyReport& report, std::string_view language, const std::string& path)
        : report_(report), language_(language), around_(surroundingsOf(report, language)) {
        // What the library keeps in between is plain, so it keeps it in memory; it does not change the name of the
        // folder.
        lxw_workbook_options options{LXW_FALSE, const_cast<char*>(vault::MemoryFile::folder()), LXW_FALSE};
        book_ = workbook_new_opt(path.c_str(), &options);
        if (!book_) return;
        setProperties();
        title_ = format(LXW_ALIGN_CENTER, true, 16);
        heading_ = format(LXW_ALIGN_CENTER, true, 11);
        section_ = format(LXW_ALIGN_LEFT, true, 11);
        format_set_bg_color(section_, 0xE8EEF4);
        text_ = format(LXW_ALIGN_LEFT, false, 11);
        number_ = format(LXW_ALIGN_RIGHT, false, 11);
        format_set_num_format(number_, "#,##0");
        yuan_ = format(LXW_ALIGN_RIGHT, false, 11);
        format_set_num_format(yuan_, "#,##0.00");
        note_ = workbook_add_format(book_);
        format_set_text_wrap(note_);
        format_set_align(note_, LXW_ALIGN_VERTICAL_TOP);
        for (lxw_format* bordered : {heading_, section_, text_, number_, yuan_})
            format_set_border(bordered, LXW_BORDER_THIN);
    }

    /// Writes the file; false where the library could not.
    bool write() {
        if (!book_) return false;
        writeTable();
        writeMethod();
        return workbook_close(book_) == LXW_NO_ERROR;
    }

private:
    lxw_format* format(lxw_format_alignments align, bool bold, double size) {
        lxw_format* made = workbook_add_format(book_);
        format_set_align(made, std::uint8_t(align));
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        format_set_font_size(made, size);
        if (bold) format_set_bold(made);
        return made;
    }

    // The month itself as the day of making: the clock of the machine is nobody's business.
    void setProperties() {
        std::tm day = {};
        day.tm_year = std::stoi(report_.month.substr(0, 4)) - 1900;
        day.tm_mon = std::stoi(report_.month.substr(5, 2)) - 1;
        day.tm_mday = 1;
        lxw_doc_properties properties = {};
        properties.title = around_.title.data();
        properties.created = ::timegm(&day);
        workbook_set_properties(book_, &properties);
    }

    void writeTable() {
        std::string name = around_.title;
        lxw_worksheet* sheet = workbook_add_worksheet(
            book_, name.size() <= 31 * 3 && language_ != "en" ? name.c_str() : report_.month.c_str());
        auto last = lxw_col_t(report_.columns.size());
        worksheet_set_column(sheet, 0, 0, firstColumnWidth, nullptr);
        worksheet_set_column(sheet, 1, last, columnWidth, nullptr);
        lxw_row_t line = 0;
        if (last > 0) worksheet_merge_range(sheet, line, 0, line, last, around_.title.c_str(), title_);
        worksheet_set_row(sheet, line++, 28, nullptr);
        for (const auto& [fact, value] : around_.facts) {
            worksheet_write_string(sheet, line, 0, fact.c_str(), nullptr);
            worksheet_write_string(sheet, line++, 1, value.c_str(), nullptr);
        }
        const lxw_row_t headings = ++line;
        worksheet_write_string(sheet, line, 0, inWords(report_, "item", language_).c_str(), heading_);
        for (lxw_col_t column = 0; column < last; ++column)
            worksheet_write_string(sheet, line, lxw_col_t(column + 1), report_.columns[column].in(language_).c_str(),
                                   heading_);
        ++line;
        for (const Section& section : report_.sections) writeSection(sheet, section, line);
        worksheet_write_string(sheet, ++line, 0, around_.log.c_str(), nullptr);
        worksheet_freeze_panes(sheet, lxw_row_t(headings + 1), 1);
        printAs(sheet, headings);
    }

    void printAs(lxw_worksheet* sheet, lxw_row_t headings) {
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, 9);  // A4
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, headings, headings);
        std::string footer = "&C" + inWords(report_, "page", language_, {"&P", "&N"});
        worksheet_set_footer(sheet, footer.c_str());
        // "&" begins a command of a header.
        std::string mark = around_.watermark;
        for (std::size_t at = mark.find('&'); at != std::string::npos; at = mark.find('&', at + 2))
            mark.insert(at, "&");
        worksheet_set_header(sheet, ("&R" + mark).c_str());
    }

    void writeSection(lxw_worksheet* sheet, const Section& section, lxw_row_t& line) {
        worksheet_write_string(sheet, line, 0, headingOf(report_, section, language_).c_str(), section_);
        for (std::size_t column = 1; column <= report_.columns.size(); ++column)
            worksheet_write_blank(sheet, line, lxw_col_t(column), section_);
        ++line;
        for (const Section::Row& row : section.rows) {
            std::string label = std::string(std::size_t(row.depth) * 4, ' ') + row.label.in(language_);
            worksheet_write_string(sheet, line, 0, label.c_str(), text_);
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                writeCell(sheet, line, lxw_col_t(column + 1), section, row.cells[column]);
            ++line;
        }
    }

    void writeCell(lxw_worksheet* sheet, lxw_row_t line, lxw_col_t column, const Section& section, const Cell& cell) {
        if (isWithheld(cell))
            worksheet_write_string(sheet, line, column, "*", number_);
        else if (section.unit == "yuan")
            worksheet_write_number(sheet, line, column, double(cell.value) / 100, yuan_);
        else
            worksheet_write_number(sheet, line, column, double(cell.value), number_);
    }

    void writeMethod() {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, inWords(report_, "method", language_).c_str());
        worksheet_set_column(sheet, 0, 0, 100, note_);
        lxw_row_t line = 0;
        for (const catalogue::Label& sentence : report_.method)
            worksheet_write_string(sheet, line++, 0, sentence.in(language_).c_str(), note_);
        worksheet_write_string(sheet, line, 0, around_.watermark.c_str(), note_);
        worksheet_set_paper(sheet, 9);
    }

    const MonthlyReport& report_;
    std::string language_;
    Surroundings around_;
    lxw_workbook* book_ = nullptr;
    lxw_format *title_ = nullptr, *heading_ = nullptr, *section_ = nullptr, *text_ = nullptr, *number_ = nullptr,
               *yuan_ = nullptr, *note_ = nullptr;
};

}  // namespace

Result<void> writeXlsx(const MonthlyReport& report, std::string_view language, const fs::path& file) {
    std::error_code error;
    const fs::path target = fs::absolute(file, error);
    if (!fs::is_directory(target.parent_path(), error))
        return fail(ErrorKind::BadInput, "file.folder_missing", {.file = file.filename().string()});
    const vault::MemoryFile draft;
    errno = 0;
    if (draft.path().empty() || !Workbook(report, language, draft.path()).write()) {
        // A limit on the size of files holds in memory too.
        const bool full = errno == EFBIG || errno == ENOSPC || errno == ENOMEM;
        return fail(ErrorKind::Machine, full ? "store.disk_full" : "store.io", {.file = file.filename().string()});
    }
    auto bytes = draft.bytes();
    if (!bytes) return tl::unexpected(bytes.error());
    return writeWhole(target, *bytes);
}

}  // namespace tonghu::report
