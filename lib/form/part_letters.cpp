// SPDX-License-Identifier: MIT
#include "form/part_letters.hpp"

#include <array>
#include <cstddef>

#include "form/questions.hpp"
#include "text/punctuation.hpp"

namespace unpsa::form {
namespace {

struct Letters {
  std::u32string_view small;
  std::u32string_view capital;
};

// Latin, Cyrillic, full-width; Arabic, which has no capitals. The second Cyrillic letter of c looks like it.
constexpr auto letters = std::to_array<Letters>({
    {U"a\u0430\uFF41\u0623\u0627", U"A\u0410\uFF21"},
    {U"b\u0431\uFF42\u0628", U"B\u0411\uFF22"},
    {U"c\u0432\u0441\uFF43\u062C", U"C\u0412\u0421\uFF23"},
    {U"d\u0433\uFF44\u062F", U"D\u0413\uFF24"},
    {U"e\u0434\uFF45\u0647", U"E\u0414\uFF25"},
    {U"f\u0435\uFF46\u0648", U"F\u0415\uFF26"},
    {U"g\u0436\uFF47\u0632", U"G\u0416\uFF27"},
    {U"h\u0437\uFF48\u062D", U"H\u0417\uFF28"},
});

template <typename Has>
char find_part(Has has) noexcept {
  for (std::size_t row = 0; row < letters.size(); ++row) {
    const char part = static_cast<char>('a' + row);
    if (part > last_part_letter()) return 0;
    if (has(letters[row])) return part;
  }
  return 0;
}

}  // namespace

char small_part_letter(char32_t code_point) noexcept {
  return find_part([code_point](const Letters& row) { return text::is_in(row.small, code_point); });
}

char part_letter(char32_t code_point) noexcept {
  return find_part([code_point](const Letters& row) {
    return text::is_in(row.small, code_point) || text::is_in(row.capital, code_point);
  });
}

}  // namespace unpsa::form
