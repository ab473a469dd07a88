// SPDX-License-Identifier: MIT
// nlohmann/json knows the place and has words; what it says of its own state is taken off. The texts that are
// refused are few, and it needs no tree and no stack for them.
#include "json/fault_finder.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json/cursor.hpp"

namespace unpsa::json {
namespace {

using Tree = nlohmann::json;

/// Takes every value and keeps the first fault.
class FaultKeeper final : public nlohmann::json_sax<Tree> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*token*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(string_t& /*value*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& token, const Tree::exception& error) override {
    position_ = position;
    token_ = token;
    what_ = error.what();
    constexpr int number_overflow = 406;
    is_overflow_ = error.id == number_overflow;
    return false;
  }

  /// Whether the fault is a number that JSON has, but a double does not.
  [[nodiscard]] bool is_overflow() const { return is_overflow_; }

  [[nodiscard]] Fault fault(std::string_view text) const {
    // `[json.exception.parse_error.101] parse error at line 1, column 4: syntax error while parsing value -
    // invalid literal; last read: '[tx'; expected …`
    std::string what = what_;
    const std::string last_read = "; last read: '" + token_ + "'";
    if (const std::size_t at = what.find(last_read); at != what.npos) what.erase(at, last_read.size());
    if (const std::size_t at = what.find(" - "); at != what.npos) what.erase(0, at + 3);
    const std::size_t end = std::min(position_, text.size());
    const std::size_t offset = end - std::min(length_of_fault(what, text), end);
    if (position_ > text.size()) what += "; the input may be cut off";
    return {std::move(what), offset};
  }

 private:
  /// How far before the last byte that was read the fault begins.
  [[nodiscard]] std::size_t length_of_fault(std::string_view what, std::string_view text) const {
    const bool is_cut_off = position_ > text.size();
    if (what.starts_with("invalid "))
      return !is_cut_off ? 1 : what.starts_with("invalid string") ? token_.size() : 0;
    if (is_cut_off) return 0;
    // The library's token goes back to the last string, number or word.
    constexpr std::string_view marks("{}[]:,\0", 7);
    return marks.find(text[position_ - 1]) != std::string_view::npos ? 1 : token_.size();
  }

  std::size_t position_ = 0;  // after the last byte that was read
  std::string token_;
  std::string what_;
  bool is_overflow_ = false;
};

/// The same text with 0 for each number up to the first fault.
std::string without_numbers(std::string_view json) {
  std::string text(json);
  text::Arena arena;
  Cursor cursor(json, arena);
  const char* const begin = cursor.place();
  try {
    while (!cursor.is_at_end()) {
      const std::string_view token = cursor.take_token();
      if (token.front() != '-' && (token.front() < '0' || token.front() > '9')) continue;
      text.replace(static_cast<std::size_t>(token.data() - begin), token.size(),
                   "0" + std::string(token.size() - 1, ' '));
    }
  } catch (const Malformed&) {
  }
  return text;
}

}  // namespace

std::optional<Fault> find_fault(std::string_view json) {
  // Oddities of the library: it ignores a byte order mark, takes a NUL for the end, and refuses numbers
  // that a double cannot hold.
  if (json.starts_with("\xEF\xBB\xBF")) return Fault{"unexpected byte order mark", 0};
  FaultKeeper keeper;
  bool is_json = nlohmann::json::sax_parse(json, &keeper);
  if (!is_json && keeper.is_overflow()) is_json = nlohmann::json::sax_parse(without_numbers(json), &keeper);
  if (!is_json) return keeper.fault(json);
  const std::size_t nul = json.find('\0');
  return nul == json.npos ? std::nullopt : std::optional(Fault{"unexpected NUL", nul});
}

}  // namespace unpsa::json
