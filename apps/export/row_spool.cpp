// SPDX-License-Identifier: MIT
#include "apps/export/row_spool.hpp"

#include "writer/table/packed.hpp"

namespace unpsa::apps {

void RowSpool::append(std::string_view packed) {
  if (packed.empty()) return;
  if (most_rows_ > 0) count(packed);
  piece_.clear();
  writer::pack_text(piece_, packed);
  file_.append(piece_);
}

void RowSpool::count(std::string_view packed) {
  while (!packed.empty()) {
    const auto table = writer::unpack_number<std::uint8_t>(packed);
    for (auto cells = writer::unpack_number<std::size_t>(packed); cells > 0; --cells) {
      static_cast<void>(writer::unpack_cell(packed));
    }
    if (++rows_[table] <= most_rows_) continue;
    const auto name = name_of(static_cast<writer::ExportTable>(table));
    throw WriteError("sheet '" + std::string(name) + "' can hold only " + std::to_string(most_rows_) +
                     " rows, and there are more; " + std::string(remedy_));
  }
}

void RowSpool::copy_to(writer::RowSink& sink) {
  for (std::uint64_t place = 0; place < file_.size();) {
    std::size_t size = 0;
    file_.read(place, {reinterpret_cast<char*>(&size), sizeof size});
    piece_.resize(size);
    file_.read(place + sizeof size, piece_);
    writer::unpack_rows(piece_, sink);
    place += sizeof size + size;
  }
}

}  // namespace unpsa::apps
