// SPDX-License-Identifier: MIT
#include "apps/dedupe/file_print_store.hpp"

namespace unpsa::apps {

dedupe::PrintPlace FilePrintStore::append(const dedupe::Fingerprint& print) {
  const dedupe::PackedPrint words = print.words();
  const std::string_view bytes{reinterpret_cast<const char*>(words.data()), words.size_bytes()};
  return {file_.append(bytes), static_cast<std::uint32_t>(words.size())};
}

dedupe::Fingerprint FilePrintStore::read(dedupe::PrintPlace place, dedupe::PackedList& room) {
  room.clear();
  std::uint64_t* const words = room.make_room(place.words);
  file_.read(place.position, {reinterpret_cast<char*>(words), place.words * sizeof(std::uint64_t)});
  return dedupe::Fingerprint({words, place.words});
}

}  // namespace unpsa::apps
