// An empty workbook to fill in: headings as the import knows them, notes, drop-down lists.

#include "model/exchange/import.h"

#include "model/cases/scope.h"
#include "model/exchange/headings.h"
#include "model/vault/durable_file.h"
#include "model/vault/memory_file.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <system_error>

namespace tonghu::exchange {
namespace {

using catalogue::Field;
using catalogue::FieldType;

constexpr lxw_row_t headingRow = 1, firstDataRow = 2, lastDataRow = 5000;
constexpr const char* listSheet = "\u4EE3\u7801";           // 代码
constexpr const char* guardianWord = "\u76D1\u62A4\u4EBA";  // 监护人

struct CloseWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// A column of the template.
struct TemplateColumn {
    const Field* field;
    std::string heading;
    bool required;
};

class TemplateWriter {
public:
    TemplateWriter(workspace::Session& session, RowKind kind, const std::string& path)
        : session_(session), kind_(kind), workbook_(workbook_new(path.c_str())) {
        title_ = workbook_add_format(workbook_.get());
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        heading_ = workbook_add_format(workbook_.get());
        format_set_bold(heading_);
        format_set_bg_color(heading_, 0xE7EEF4);
        format_set_border(heading_, LXW_BORDER_THIN);
        format_set_text_wrap(heading_);
        text_ = workbook_add_format(workbook_.get());
        format_set_num_format(text_, "@");  // or a number of 18 digits loses its last three
        date_ = workbook_add_format(workbook_.get());
        format_set_num_format(date_, "yyyy-mm-dd");
        wrapped_ = workbook_add_format(workbook_.get());
        format_set_text_wrap(wrapped_);
        format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    }

    Result<void> write() {
        std::vector<TemplateColumn> columns = columnsOfKind();
        lxw_worksheet* rows = workbook_add_worksheet(workbook_.get(), "\u586B\u5199");   // 填写
        lxw_worksheet* notes = workbook_add_worksheet(workbook_.get(), "\u8BF4\u660E");  // 说明
        lists_ = workbook_add_worksheet(workbook_.get(), listSheet);
        writeHeadings(rows, columns);
        writeNotes(notes, columns);
        if (workbook_close(workbook_.release()) != LXW_NO_ERROR) return fail(ErrorKind::Machine, "import.not_written");
        return {};
    }

private:
    std::vector<TemplateColumn> columnsOfKind() const {
        std::vector<TemplateColumn> columns;
        auto take = [&](std::string_view entity, const char* before, catalogue::Required stage) {
            for (const Field* field : session_.catalogue().fieldsOf(entity)) {
                if (!mayEnter(session_.catalogue(), session_.actor(), *field)) continue;
                bool required = field->required != catalogue::Required::Never && field->required <= stage;
                columns.push_back({field, before + field->label.zh, required});
            }
        };
        if (kind_ == RowKind::Child) {
            take("child", "", catalogue::Required::AtIntake);
            take("guardian", guardianWord, catalogue::Required::AtSave);
            return columns;
        }
        for (const char* key : {"case_number", "full_name", "birth_date"}) {
            const Field* field = session_.catalogue().field("child", key);
            if (policy::accessTo(session_.catalogue(), session_.actor(), *field) >= catalogue::Access::Read)
                columns.push_back({field, field->label.zh, false});
        }
        take("visit", "", catalogue::Required::AtSave);
        return columns;
    }

    void writeHeadings(lxw_worksheet* sheet, const std::vector<TemplateColumn>& columns) {
        const catalogue::Entity* entity = session_.catalogue().entity(kind_ == RowKind::Child ? "child" : "visit");
        worksheet_write_string(sheet, 0, 0, entity->label.zh.c_str(), title_);
        worksheet_freeze_panes(sheet, firstDataRow, 0);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto at = lxw_col_t(i);
            const Field& field = *columns[i].field;
            std::string heading = columns[i].heading + (columns[i].required ? " *" : "");
            worksheet_set_column(sheet, at, at, 16, formatOf(field));
            worksheet_write_string(sheet, headingRow, at, heading.c_str(), heading_);
            if (!field.help.zh.empty()) worksheet_write_comment(sheet, headingRow, at, field.help.zh.c_str());
            if (field.type == FieldType::Code || field.type == FieldType::Boolean) addChoices(sheet, at, field);
        }
    }

    lxw_format* formatOf(const Field& field) const {
        if (field.type == FieldType::Date) return date_;
        bool number = field.type == FieldType::Integer || field.type == FieldType::Money;
        return number ? nullptr : text_;
    }

    /// The labels stand in a sheet of their own: a list within the cell may have 255 characters at most. Several codes
    /// in one cell have no drop-down.
    void addChoices(lxw_worksheet* sheet, lxw_col_t at, const Field& field) {
        std::string range = rangeOf(field);
        if (range.empty()) return;
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = range.data();
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        worksheet_data_validation_range(sheet, firstDataRow, at, lastDataRow, at, &validation);
    }

    std::string rangeOf(const Field& field) {
        std::string name = field.type == FieldType::Boolean ? "\u662F\u5426" : field.list;  // 是否
        if (auto known = ranges_.find(name); known != ranges_.end()) return known->second;
        std::vector<std::string> labels = labelsOf(field);
        if (labels.empty()) return {};
        auto column = lxw_col_t(ranges_.size());
        worksheet_write_string(lists_, 0, column, name.c_str(), heading_);
        for (std::size_t i = 0; i < labels.size(); ++i)
            worksheet_write_string(lists_, lxw_row_t(i + 1), column, labels[i].c_str(), text_);
        char letters[LXW_MAX_COL_NAME_LENGTH];
        lxw_col_to_name(letters, column, 1);
        std::string range =
            std::string("='") + listSheet + "'!" + letters + "$2:" + letters + "$" + std::to_string(labels.size() + 1);
        return ranges_[name] = range;
    }

    std::vector<std::string> labelsOf(const Field& field) const {
        if (field.type == FieldType::Boolean) return {"\u662F", "\u5426"};  // 是, 否
        const catalogue::CodeList* list = session_.catalogue().list(field.list);
        std::vector<std::string> labels;
        for (const catalogue::Code& code : list->codes())
            if (std::string label = choiceOf(field, *list, code); !label.empty()) labels.push_back(std::move(label));
        return labels;
    }

    /// Divisions: the villages among the actor's rows, each after its township, since villages share names.
    std::string choiceOf(const Field& field, const catalogue::CodeList& list, const catalogue::Code& code) const {
        if (field.list != "division") return code.label.zh;
        auto division = DivisionCode::parse(code.code);
        if (!division || division->level() != DivisionLevel::Village) return {};
        const policy::Actor& actor = session_.actor();
        bool own = field.key != "division_code" || policy::inScope(actor, *division, actor.institution);
        bool ofWorkspace = session_.division().contains(*division);
        return own && ofWorkspace ? list.label(code.parent, "zh") + code.label.zh : std::string();
    }

    void writeNotes(lxw_worksheet* sheet, const std::vector<TemplateColumn>& columns) {
        const char* headings[] = {"\u5217", "\u5FC5\u586B", "\u8BF4\u660E", "\u53EF\u586B\u5185\u5BB9",
                                  "\u4F9D\u636E"};  // 列, 必填, 说明, 可填内容, 依据
        for (lxw_col_t i = 0; i < 5; ++i) worksheet_write_string(sheet, 0, i, headings[i], heading_);
        worksheet_set_column(sheet, 0, 1, 18, nullptr);
        worksheet_set_column(sheet, 2, 4, 40, nullptr);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto row = lxw_row_t(i + 1);
            const Field& field = *columns[i].field;
            worksheet_write_string(sheet, row, 0, columns[i].heading.c_str(), wrapped_);
            if (columns[i].required) worksheet_write_string(sheet, row, 1, "\u662F", wrapped_);
            worksheet_write_string(sheet, row, 2, field.help.zh.c_str(), wrapped_);
            worksheet_write_string(sheet, row, 3, choicesInWords(field).c_str(), wrapped_);
            worksheet_write_string(sheet, row, 4, field.source.c_str(), wrapped_);
        }
    }

    std::string choicesInWords(const Field& field) const {
        if (field.type == FieldType::Date) return "2015-03-08";
        if (field.type == FieldType::Month) return "2015-03";
        if (field.list.empty() || field.type == FieldType::Reference || field.list == "division") return {};
        std::string words;
        for (const catalogue::Code& code : session_.catalogue().list(field.list)->codes())
            words += (words.empty() ? "" : "\u3001") + code.label.zh;
        return words;
    }

    workspace::Session& session_;
    RowKind kind_;
    std::unique_ptr<lxw_workbook, CloseWorkbook> workbook_;
    lxw_worksheet* lists_ = nullptr;
    lxw_format *title_ = nullptr, *heading_ = nullptr, *text_ = nullptr, *date_ = nullptr, *wrapped_ = nullptr;
    std::map<std::string, std::string> ranges_;
};

}  // namespace

Result<void> writeTemplate(workspace::Session& session, std::string_view kind, const std::filesystem::path& file) {
    if (auto permitted = session.context().require("import"); !permitted) {
        cases::logRefusal(session.context(), "import", {}, permitted.error());
        return permitted;
    }
    auto rowKind = rowKindNamed(kind);
    if (!rowKind) return fail(ErrorKind::Usage, "import.unknown_kind", {}, {std::string(kind)});
    const vault::MemoryFile draft;
    if (draft.path().empty()) return fail(ErrorKind::Machine, "import.not_written");
    auto written = TemplateWriter(session, *rowKind, draft.path()).write();
    if (!written) return written;
    auto bytes = draft.bytes();
    if (!bytes) return tl::unexpected(bytes.error());
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(file, error);
    if (!std::filesystem::is_directory(whole.parent_path(), error) || std::filesystem::is_directory(whole, error))
        return fail(ErrorKind::BadInput, "file.folder_missing", {.file = file.filename().string()});
    return vault::replaceFile(whole, *bytes);
}

}  // namespace tonghu::exchange
