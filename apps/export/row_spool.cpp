// SPDX-License-Identifier: MIT
#include "apps/export/row_spool.hpp"

#include "writer/table/packed.hpp"

namespace unpsa::apps {

void RowSpool::append(std::string_view packed) {
  if (packed.empty()) return;
  if (counter_.most_rows > 0) writer::unpack_rows(packed, counter_);
  piece_.clear();
  writer::pack_text(piece_, packed);
  file_.append(piece_);
}

void RowSpool::Counter::add_row(writer::ExportTable table, writer::Row /*row*/) {
  if (++rows[static_cast<std::size_t>(table)] <= most_rows) return;
  throw WriteError("sheet '" + std::string(name_of(table)) + "' can hold only " + std::to_string(most_rows) +
                   " rows, and there are more; " + std::string(remedy));
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
