// SPDX-License-Identifier: MIT
#include <cstdint>

#include "catch.hpp"
#include "text/trivial_list.hpp"

using unpsa::text::TrivialList;

TEST_CASE("a raw list keeps what was written when it grows") {
  TrivialList<std::uint32_t> list;
  CHECK(list.view().empty());
  for (std::uint32_t i = 0; i < 1000; ++i) {
    std::uint32_t* const room = list.make_room(7);
    room[0] = i;
    list.set_end(room + 1);
  }
  REQUIRE(list.size() == 1000);
  for (std::uint32_t i = 0; i < 1000; ++i) CHECK(list.view()[i] == i);
  list.clear();
  CHECK(list.view().empty());
}
