// SPDX-License-Identifier: MIT
// The library keeps the rows of each sheet in a file of its own until the end (constant memory), so rows must
// come in order and widths are set before them, by the names of the columns and not by what the cells hold.
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <numeric>
#include <optional>
#include <utility>

#include "form/column_titles.hpp"
#include "writer/document/sinks.hpp"
#include "writer/document/xlsx_failures.hpp"
#include "writer/document/xlsx_layout.hpp"
#include "writer/document/xlsx_text.hpp"
#include "writer/table/cell_places.hpp"
#include "writer/table/spreadsheet_text.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t max_rows = LXW_ROW_MAX;
// The same file for the same records: a date of making would differ. 2000-01-01.
constexpr time_t no_date = 946684800;

constexpr std::uint8_t paper_a4 = 9;

constexpr lxw_color_t red = 0xFFC7CE;
constexpr lxw_color_t dark_red = 0x9C0006;
constexpr lxw_color_t amber = 0xFFEB9C;
constexpr lxw_color_t dark_amber = 0x7F6000;

/// `AB` of 27.
std::string letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

/// The day that an ISO date names; none for text that is not one, and before 1900, where a spreadsheet has
/// none.
std::optional<lxw_datetime> parse_day(std::string_view text) {
  if (!is_iso_date(text)) return std::nullopt;
  const auto number = [text](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char digit : text.substr(begin, size)) value = value * 10 + (digit - '0');
    return value;
  };
  const lxw_datetime day{number(0, 4), number(5, 2), number(8, 2), 0, 0, 0};
  // Excel takes 1900 for a leap year, so its days before March are others'.
  if (day.year < 1900 || (day.year == 1900 && day.month < 3)) return std::nullopt;
  return day;
}

struct Sheet {
  std::string name;
  lxw_worksheet* handle = nullptr;
  std::vector<Column> columns;  // those that are written
  std::vector<double> widths;   // of these
  double max_height = 0;        // of a row
  std::size_t rows = 1;         // with the header

  /// The place of a column, if it is written.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view wanted) const {
    return find_named(columns, wanted);
  }
};

class Workbook final : public RowSink {
 public:
  Workbook(const std::string& path, const DocumentOptions& options) : language_(options.language) {
    const FailureWatch watch;
    lxw_workbook_options settings{};
    settings.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(path.c_str(), &settings);
    if (book_ == nullptr) throw WriteError("out of memory");
    lxw_doc_properties properties{};
    properties.created = no_date;
    std::string comments = "unpsa-export";  // `workbook_mark`; copied
    properties.comments = comments.data();
    workbook_set_properties(book_, &properties);
    header_ = workbook_add_format(book_);
    format_set_bold(header_);
    wrapped_ = workbook_add_format(book_);
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    top_ = workbook_add_format(book_);
    format_set_align(top_, LXW_ALIGN_VERTICAL_TOP);
    day_ = workbook_add_format(book_);
    format_set_align(day_, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(day_, "yyyy-mm-dd");
    wrong_ = make_marking(red, dark_red);
    doubtful_ = make_marking(amber, dark_amber);
    invalid_ = make_marking(red, dark_red);
    format_set_align(invalid_, LXW_ALIGN_VERTICAL_TOP);
    for (const ExportTable table : options.tables) add_sheet(table, options);
    watch.require_none();
  }

  ~Workbook() override {
    // There is no other way to free it; what it writes is thrown away with its file.
    if (book_ == nullptr) return;
    const MutedStandardError muted;
    workbook_close(book_);
  }

  void add_row(ExportTable table, Row row) override {
    Sheet& sheet = sheets_[static_cast<std::size_t>(table)];
    if (sheet.rows == max_rows) {
      throw WriteError("sheet '" + std::string(name_of(table)) + "' can hold only " +
                       std::to_string(max_rows) + " rows; use csv or sqlite");
    }
    const FailureWatch watch;
    check(
        worksheet_set_row(sheet.handle, static_cast<lxw_row_t>(sheet.rows), height_of(sheet, row), nullptr));
    for (std::size_t i = 0; i < row.size(); ++i) write_cell(sheet, i, row);
    watch.require_none();
    ++sheet.rows;
  }

  std::vector<std::string> finish() override {
    const FailureWatch watch;
    for (const ExportTable table : all_export_tables) {
      const Sheet& sheet = sheets_[static_cast<std::size_t>(table)];
      if (sheet.handle == nullptr) continue;
      worksheet_autofilter(sheet.handle, 0, 0, static_cast<lxw_row_t>(sheet.rows - 1),
                           static_cast<lxw_col_t>(sheet.columns.size() - 1));
      if (sheet.rows > 1) mark(sheet);
    }
    watch.require_none();
    close();
    return describe_losses();
  }

 private:
  lxw_format* make_marking(lxw_color_t background, lxw_color_t letters) {
    lxw_format* format = workbook_add_format(book_);
    format_set_bg_color(format, background);
    format_set_font_color(format, letters);
    return format;
  }

  void check(lxw_error error) const {
    if (error != LXW_NO_ERROR) throw WriteError(lxw_strerror(error));
  }

  void close() {
    const MutedStandardError muted;
    ::tzset();  // a file that it does not find is no failure
    const FailureWatch watch;
    const lxw_error error = workbook_close(std::exchange(book_, nullptr));
    watch.require_none();
    check(error);
  }

  void add_sheet(ExportTable table, const DocumentOptions& options) {
    Sheet& sheet = sheets_[static_cast<std::size_t>(table)];
    sheet.name = text::translate("sheet " + std::string(name_of(table)), language_);
    if (language_ == text::MessageLanguage::en) sheet.name = name_of(table);
    sheet.handle = workbook_add_worksheet(book_, sheet.name.c_str());
    if (sheet.handle == nullptr) throw WriteError("out of memory");
    std::vector<std::size_t> fields = options.fields;
    if (fields.empty()) {
      fields.resize(columns_of(table).size());
      std::iota(fields.begin(), fields.end(), std::size_t{0});
    }
    for (const std::size_t field : fields) sheet.columns.push_back(columns_of(table)[field]);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto place = static_cast<lxw_col_t>(i);
      const double width = sheet_width(sheet.columns[i]);
      sheet.widths.push_back(width);
      check(worksheet_set_column(sheet.handle, place, place, width, is_wrapped(width) ? wrapped_ : top_));
    }
    sheet.max_height = max_row_height(table);
    // What tells the rows apart stays in sight.
    const bool has_id = sheet.columns.front().name == "id";
    worksheet_freeze_panes(sheet.handle, 1, has_id ? 1 : 0);
    worksheet_set_landscape(sheet.handle);
    worksheet_set_paper(sheet.handle, paper_a4);
    worksheet_fit_to_pages(sheet.handle, pages_across(sheet.widths), 0);
    check(worksheet_repeat_rows(sheet.handle, 0, 0));
    if (has_id) check(worksheet_repeat_columns(sheet.handle, 0, 0));
    check(worksheet_set_footer(sheet.handle, "&L&A&R&P / &N"));
    const bool is_chinese =
        options.header_language == HeaderLanguage::zh || language_ == text::MessageLanguage::zh;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const std::string_view name = sheet.columns[i].name;
      const std::string title(is_chinese ? form::chinese_column_title(name) : name);
      check(worksheet_write_string(sheet.handle, 0, static_cast<lxw_col_t>(i), title.c_str(), header_));
    }
  }

  /// That of the longest text in a row that is wrapped.
  static double height_of(const Sheet& sheet, Row row) {
    double height = line_height;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].kind() != Cell::Kind::text || !is_wrapped(sheet.widths[i])) continue;
      height = std::max(height, wrapped_height(row[i].text(), sheet.widths[i], sheet.max_height));
    }
    return height;
  }

  /// Words of ours are in the language of the workbook.
  [[nodiscard]] std::string shown_text(const Column& column, const Cell& cell) const {
    const bool is_ours = language_ != text::MessageLanguage::en && is_worded(column.name);
    return is_ours ? text::translate(cell.text(), language_) : std::string(cell.text());
  }

  void write_cell(const Sheet& sheet, std::size_t column, Row cells) {
    const Cell& cell = cells[column];
    const auto row = static_cast<lxw_row_t>(sheet.rows);
    const auto place = static_cast<lxw_col_t>(column);
    lxw_format* format = is_wrapped(sheet.widths[column]) ? wrapped_ : top_;
    switch (cell.kind()) {
      case Cell::Kind::null:
        return;
      case Cell::Kind::text:
        if (cell.text().empty()) return;
        if (sheet.columns[column].name == date_column) {
          if (auto day = parse_day(cell.text()))
            return check(worksheet_write_datetime(sheet.handle, row, place, &*day, day_));
        }
        note_loss(make_xlsx_text(text_, shown_text(sheet.columns[column], cell)), sheet, column, cells);
        return check(worksheet_write_string(sheet.handle, row, place, text_.c_str(), format));
      case Cell::Kind::integer:
        return check(
            worksheet_write_number(sheet.handle, row, place, static_cast<double>(cell.integer()), format));
      case Cell::Kind::real:
        return check(worksheet_write_number(sheet.handle, row, place, cell.real(), format));
      case Cell::Kind::boolean:
        // No formula finds this: LibreOffice 7.4 ends when it prints a sheet with one on a later page.
        if (!cell.boolean() && sheet.columns[column].name == "valid") format = invalid_;
        return check(worksheet_write_boolean(sheet.handle, row, place, cell.boolean() ? 1 : 0, format));
    }
  }

  /// An answer that stands in two sheets is told once.
  [[nodiscard]] bool is_told_elsewhere(const Sheet& sheet, std::size_t column) const {
    const auto sheet_of = [this](ExportTable table) { return &sheets_[static_cast<std::size_t>(table)]; };
    return &sheet == sheet_of(ExportTable::records) &&
           is_answer(ExportTable::records, sheet.columns[column]) &&
           sheet_of(ExportTable::answers)->handle != nullptr;
  }

  void note_loss(const XlsxLoss& loss, const Sheet& sheet, std::size_t column, Row cells) {
    if (loss == XlsxLoss{} || is_told_elsewhere(sheet, column)) return;
    const std::string address = sheet.name + "!" + letters_of(column) + std::to_string(sheet.rows + 1);
    const std::string place = describe_place(sheet.columns, cells, column) + " at " + address;
    if (loss.cut) {
      ++cut_;
      cuts_.add(place);
    }
    if (loss.replaced > 0) replaced_.add(place);
  }

  [[nodiscard]] std::vector<std::string> describe_losses() const {
    std::vector<std::string> losses;
    if (cut_ > 0) {
      losses.push_back(std::to_string(cut_) + (cut_ == 1 ? " text is" : " texts are") + " cut" +
                       cuts_.in_parentheses() + ": a cell in xlsx can hold only " +
                       std::to_string(longest_xlsx_text) + " characters; csv and sqlite keep the whole text");
    }
    if (!replaced_.empty()) {
      losses.push_back("U+FFFE or U+FFFF was replaced with U+FFFD" + replaced_.in_parentheses() +
                       ", since xlsx cannot hold it; csv and sqlite keep it");
    }
    return losses;
  }

  /// Gives a column a look where a formula about its first row, moved down, is true.
  void mark_where(const Sheet& sheet, std::size_t column, std::string formula, lxw_format* look) {
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
    rule.value_string = formula.data();
    rule.format = look;
    rule.stop_if_true = LXW_TRUE;
    const auto place = static_cast<lxw_col_t>(column);
    check(worksheet_conditional_format_range(sheet.handle, 1, place, static_cast<lxw_row_t>(sheet.rows - 1),
                                             place, &rule));
  }

  void mark_text(const Sheet& sheet, std::string_view name, std::string_view text, lxw_format* look) {
    const auto column = sheet.find(name);
    if (!column) return;
    mark_where(sheet, *column, "=$" + letters_of(*column) + "2=\"" + text::translate(text, language_) + "\"",
               look);
  }

  /// What is over its limit or wrong.
  void mark(const Sheet& sheet) {
    const auto word = sheet.find("word");
    const auto limit = sheet.find("limit");
    if (word && limit) {
      const std::string words = "$" + letters_of(*word) + "2";
      const std::string limits = "$" + letters_of(*limit) + "2";
      mark_where(sheet, *word, "=AND(" + limits + "<>\"\"," + words + ">" + limits + ")", wrong_);
      mark_where(sheet, *word, "=AND(" + limits + "<>\"\"," + words + ">=0.95*" + limits + ")", doubtful_);
    }
    mark_text(sheet, "limit_status", "over", wrong_);
    mark_text(sheet, "limit_status", "disputed", doubtful_);
    mark_text(sheet, "limit_status", "near", doubtful_);
    mark_text(sheet, "severity", "error", wrong_);
    mark_text(sheet, "severity", "warning", doubtful_);
    if (const auto over = sheet.find("over_limit")) {
      mark_where(sheet, *over, "=LEN($" + letters_of(*over) + "2)>0", wrong_);
    }
    if (const auto errors = sheet.find("finding_errors")) {
      mark_where(sheet, *errors, "=$" + letters_of(*errors) + "2>0", wrong_);
    }
  }

  text::MessageLanguage language_;
  lxw_workbook* book_ = nullptr;
  lxw_format* header_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  lxw_format* top_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_format* wrong_ = nullptr;
  lxw_format* doubtful_ = nullptr;
  lxw_format* invalid_ = nullptr;  // as `wrong_`, of a cell
  std::array<Sheet, all_export_tables.size()> sheets_;
  std::string text_;
  std::size_t cut_ = 0;  // texts
  PlaceList cuts_;
  PlaceList replaced_;
};

}  // namespace

std::unique_ptr<RowSink> make_workbook(const DocumentTarget& target, const DocumentOptions& options) {
  return std::make_unique<Workbook>(target.path, options);
}

}  // namespace unpsa::writer
