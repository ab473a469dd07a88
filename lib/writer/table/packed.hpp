// SPDX-License-Identifier: MIT
/// Rows as bytes: what threads make, and a sink takes in order. For this process only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/table.hpp"

namespace unpsa::writer {

template <typename Number>
void pack_number(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

template <typename Number>
[[nodiscard]] Number unpack_number(std::string_view& packed) noexcept {
  Number number;
  std::memcpy(&number, packed.data(), sizeof number);
  packed.remove_prefix(sizeof number);
  return number;
}

inline void pack_text(std::string& out, std::string_view text) {
  pack_number(out, text.size());
  out += text;
}

[[nodiscard]] inline std::string_view unpack_text(std::string_view& packed) noexcept {
  const auto size = unpack_number<std::size_t>(packed);
  const std::string_view text = packed.substr(0, size);
  packed.remove_prefix(size);
  return text;
}

inline void pack_row_head(std::string& out, std::uint8_t tag, std::size_t cells) {
  pack_number(out, tag);
  pack_number(out, cells);
}

inline void pack_cell(std::string& out, const Cell& cell) {
  pack_number(out, cell.kind());
  switch (cell.kind()) {
    case Cell::Kind::null:
      return;
    case Cell::Kind::text:
      return pack_text(out, cell.text());
    case Cell::Kind::integer:
      return pack_number(out, cell.integer());
    case Cell::Kind::real:
      return pack_number(out, cell.real());
    case Cell::Kind::boolean:
      return pack_number(out, cell.boolean());
  }
}

[[nodiscard]] inline Cell unpack_cell(std::string_view& packed) noexcept {
  switch (unpack_number<Cell::Kind>(packed)) {
    case Cell::Kind::null:
      break;
    case Cell::Kind::text:
      return unpack_text(packed);
    case Cell::Kind::integer:
      return unpack_number<std::int64_t>(packed);
    case Cell::Kind::real:
      return unpack_number<double>(packed);
    case Cell::Kind::boolean:
      return unpack_number<bool>(packed);
  }
  return {};
}

}  // namespace unpsa::writer
