// SPDX-License-Identifier: MIT
/// libxlsxwriter, loaded when it is needed.
#pragma once

#include <xlsxwriter.h>

#include "writer/document/shared_library.hpp"

namespace unpsa::writer {

/// The functions that are used.
struct XlsxApi {
  SharedLibrary library{UNPSA_XLSXWRITER_LIBRARY, "libxlsxwriter4"};
  decltype(&workbook_new_opt) new_workbook = find<decltype(&workbook_new_opt)>("workbook_new_opt");
  decltype(&workbook_close) close = find<decltype(&workbook_close)>("workbook_close");
  decltype(&workbook_add_worksheet) add_worksheet =
      find<decltype(&workbook_add_worksheet)>("workbook_add_worksheet");
  decltype(&workbook_add_format) add_format = find<decltype(&workbook_add_format)>("workbook_add_format");
  decltype(&workbook_set_properties) set_properties =
      find<decltype(&workbook_set_properties)>("workbook_set_properties");
  decltype(&format_set_bold) set_bold = find<decltype(&format_set_bold)>("format_set_bold");
  decltype(&format_set_align) set_align = find<decltype(&format_set_align)>("format_set_align");
  decltype(&format_set_text_wrap) set_text_wrap =
      find<decltype(&format_set_text_wrap)>("format_set_text_wrap");
  decltype(&format_set_bg_color) set_bg_color = find<decltype(&format_set_bg_color)>("format_set_bg_color");
  decltype(&format_set_font_color) set_font_color =
      find<decltype(&format_set_font_color)>("format_set_font_color");
  decltype(&worksheet_write_string) write_string =
      find<decltype(&worksheet_write_string)>("worksheet_write_string");
  decltype(&worksheet_write_number) write_number =
      find<decltype(&worksheet_write_number)>("worksheet_write_number");
  decltype(&worksheet_write_boolean) write_boolean =
      find<decltype(&worksheet_write_boolean)>("worksheet_write_boolean");
  decltype(&worksheet_set_column) set_column = find<decltype(&worksheet_set_column)>("worksheet_set_column");
  decltype(&worksheet_freeze_panes) freeze_panes =
      find<decltype(&worksheet_freeze_panes)>("worksheet_freeze_panes");
  decltype(&worksheet_autofilter) autofilter = find<decltype(&worksheet_autofilter)>("worksheet_autofilter");
  decltype(&worksheet_conditional_format_range) conditional_format =
      find<decltype(&worksheet_conditional_format_range)>("worksheet_conditional_format_range");
  decltype(&lxw_strerror) strerror = find<decltype(&lxw_strerror)>("lxw_strerror");

  template <typename Function>
  [[nodiscard]] Function find(const char* function) const {
    return library.find<Function>(function);
  }
};

}  // namespace unpsa::writer
