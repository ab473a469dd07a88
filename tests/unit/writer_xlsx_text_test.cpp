// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "writer/document/xlsx_text.hpp"

using namespace unpsa::writer;

namespace {

std::string made(std::string_view text) {
  std::string out = "before";
  CHECK_FALSE(make_xlsx_text(out, text).cut);
  return out;
}

}  // namespace

TEST_CASE("a cell of a workbook holds any text") {
  CHECK(made("") == "");
  CHECK(made("=1\n\t中文") == "=1\n\t中文");
  CHECK(made("\x1b[31m\r") == "_x001B_[31m_x000D_");
  CHECK(made(std::string_view("\0a", 2)) == "_x0000_a");
  std::string out;
  CHECK(make_xlsx_text(out, "\xEF\xBF\xBF\xEF\xBF\xBE") == XlsxLoss{.replaced = 2});
  CHECK(out == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("what looks like an escape of a workbook is none") {
  CHECK(made("_x0041_") == "_x005F_x0041_");
  CHECK(made("_xaB9f_") == "_x005F_xaB9f_");
  CHECK(made("_x004_") == "_x004_");
  CHECK(made("_x0041") == "_x0041");
  CHECK(made("_xyz0_1") == "_xyz0_1");
}

TEST_CASE("a text is cut where a cell is full, between characters") {
  std::string out;
  const std::string full(longest_xlsx_text, 'x');
  CHECK(make_xlsx_text(out, full) == XlsxLoss{});
  CHECK(out == full);
  CHECK(make_xlsx_text(out, full + "y").cut);
  CHECK(out == full);

  std::string wide;  // two units of UTF-16 each
  for (std::size_t i = 0; i < longest_xlsx_text; ++i) wide += "\U00020BB7";
  CHECK(make_xlsx_text(out, wide).cut);
  CHECK(out.size() == longest_xlsx_text / 2 * 4);

  CHECK(make_xlsx_text(out, std::string(longest_xlsx_text - 3, 'x') + "\x1b").cut);
  CHECK(out.size() == longest_xlsx_text - 3);
}
