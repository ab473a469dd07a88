// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "apps/dedupe/file_print_store.hpp"
#include "catch.hpp"
#include "dedupe/print_store.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

namespace {

/// Appends records of very different sizes, and reads them back in another order.
void check_store(PrintStore& store) {
  FingerprintMaker maker;
  PackedList packed;
  std::vector<PrintPlace> places;
  constexpr std::size_t count = 400;
  const auto id_of = [](std::size_t i) { return "record " + std::to_string(i); };
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = id_of(i);
    const std::string text = make_words("w", i == 200 ? 300'000 : i * 10);
    packed.clear();
    places.push_back(store.append(maker.append(packed, make_record(id, id, {text}))));
  }
  PackedList room;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = i * 7 % count;
    const Fingerprint print = store.read(places[at], room);
    CHECK(print.id() == id_of(at));
    CHECK(print.units() == (at == 200 ? 300'000 : at * 10));
    REQUIRE(Fingerprint::find(print.words()));
  }
}

}  // namespace

TEST_CASE("a store in memory gives back what it was given") {
  MemoryPrintStore store;
  check_store(store);
}

TEST_CASE("a store in a temporary file gives back what it was given") {
  apps::FilePrintStore store;
  check_store(store);
}
