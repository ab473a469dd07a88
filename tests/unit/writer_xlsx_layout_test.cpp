// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "writer/document/xlsx_layout.hpp"

using namespace unpsa::writer;

TEST_CASE("a row is as high as its longest text") {
  const double room = max_row_height(ExportTable::answers);
  CHECK(wrapped_height("", 40, room) == 15);
  CHECK(wrapped_height(std::string(40, 'x'), 40, room) == 15);
  CHECK(wrapped_height(std::string(41, 'x'), 40, room) == 30);
  CHECK(wrapped_height("one\n\nthree", 40, room) == 45);
  CHECK(wrapped_height("每个字都占两个数字那么宽的地方，二十个字一行", 40, room) == 30);  // 22 characters
  CHECK(wrapped_height(std::string(100000, '\n'), 40, room) == 409);
  CHECK(wrapped_height(std::string(100000, 'x'), 40, max_row_height(ExportTable::records)) == 120);
}

TEST_CASE("a sheet takes as many pages as its columns need, each with the first column") {
  const auto pages = [](std::vector<double> widths) { return pages_across(widths); };
  CHECK(pages({18}) == 1);
  CHECK(pages({100, 100, 100}) == 1);
  CHECK(pages({100, 100, 101}) == 2);
  CHECK(pages({100, 200, 200, 200}) == 3);
  CHECK(pages({500, 20}) == 2);
}
