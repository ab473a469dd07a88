// SPDX-License-Identifier: MIT
/// Writing tables about code points as C++, in the shapes of
/// lib/text/code_point_tables.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::tables {

template <typename Value>
void write_array(std::ostream& out, std::string_view type, std::string_view name,
                 const std::vector<Value>& values) {
  out << "inline constexpr " << type << ' ' << name << "[] = {";
  for (std::size_t i = 0; i < values.size(); ++i) {
    out << (i % 8 == 0 ? "\n    " : " ") << "0x" << std::hex << values[i] << std::dec << ',';
  }
  out << "\n};\n";
}

using Predicate = std::function<bool(char32_t)>;
using Mapping = std::function<char32_t(char32_t)>;

inline void write_set_value(std::ostream& out, std::string_view name, char32_t first, char32_t last) {
  out << "{0x" << std::hex << static_cast<std::uint32_t>(first) << ", 0x" << static_cast<std::uint32_t>(last)
      << std::dec << ", " << name << "_words}";
}

inline void write_words(std::ostream& out, std::string_view name, char32_t first, char32_t last,
                        const Predicate& contains) {
  std::vector<std::uint64_t> words((last - first) / 64 + 1);
  for (char32_t c = first; c <= last; ++c) {
    if (contains(c)) words[(c - first) / 64] |= std::uint64_t{1} << (c - first) % 64;
  }
  write_array(out, "std::uint64_t", std::string(name) + "_words", words);
}

/// Writes the CodePointSet `name`: those from `first` to `last` that `contains` tells.
inline void write_set(std::ostream& out, std::string_view name, char32_t first, char32_t last,
                      const Predicate& contains) {
  write_words(out, name, first, last, contains);
  out << "inline constexpr CodePointSet " << name << " = ";
  write_set_value(out, name, first, last);
  out << ";\n";
}

/// Writes the CodePointMap `name` of the code points from `first` to `last`.
inline void write_map(std::ostream& out, std::string_view name, char32_t first, char32_t last,
                      const Mapping& map) {
  std::vector<std::uint32_t> ranks;
  std::vector<std::uint32_t> values;
  for (char32_t c = first; c <= last; ++c) {
    if ((c - first) % 64 == 0) ranks.push_back(static_cast<std::uint32_t>(values.size()));
    if (map(c) != c) values.push_back(static_cast<std::uint32_t>(map(c)));
  }
  write_words(out, name, first, last, [&map](char32_t c) { return map(c) != c; });
  write_array(out, "std::uint16_t", std::string(name) + "_ranks", ranks);
  write_array(out, "std::uint16_t", std::string(name) + "_values", values);
  out << "inline constexpr CodePointMap " << name << " = {";
  write_set_value(out, name, first, last);
  out << ", " << name << "_ranks, " << name << "_values};\n";
}

/// The main function of a generator: `write_tables` into the file that the one
/// argument names.
inline int run_generator(int argc, char** argv, const std::function<void(std::ostream&)>& write_tables) {
  if (argc != 2) {
    std::cerr << "usage: " << argv[0] << " OUTPUT\n";
    return EXIT_FAILURE;
  }
  try {
    std::ofstream out(argv[1]);
    write_tables(out);
    out.flush();
    if (!out) throw std::runtime_error(std::string("cannot write '") + argv[1] + '\'');
  } catch (const std::exception& error) {
    std::cerr << argv[0] << ": " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}

}  // namespace unpsa::tables
