// SPDX-License-Identifier: MIT
// A loop over tokens with a stack of the brackets that are open: nesting costs memory, no stack frames.
#include "json/fault_finder.hpp"

#include <array>
#include <vector>

namespace unpsa::json {
namespace {

using namespace std::string_view_literals;

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The value of a hexadecimal digit, or -1.
int hexadecimal(char byte) {
  if (is_digit(byte)) return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

class FaultFinder {
 public:
  explicit FaultFinder(std::string_view json) : json_(json) {}

  std::optional<Fault> find() {
    read_value(false);
    while (!fault_ && !open_.empty()) read_behind_value();
    skip_space();
    if (!fault_ && at_ < json_.size()) fail("there is more text behind the object", at_);
    return fault_;
  }

 private:
  /// The byte at `at_`, or 0 behind the end.
  [[nodiscard]] char peek() const { return at_ < json_.size() ? json_[at_] : '\0'; }

  bool take(char byte) {
    if (peek() != byte) return false;
    ++at_;
    return true;
  }

  void skip_space() {
    while (is_space(peek())) ++at_;
  }

  void fail(std::string_view what, std::size_t offset) {
    if (!fault_) fault_ = Fault{what, offset};
  }

  /// A fault at the next byte; at the end of the text it is the last bracket that is at fault.
  void fail_here(std::string_view what) {
    if (at_ < json_.size()) return fail(what, at_);
    if (open_.empty()) return fail("the text ends where a value is expected", at_);
    fail(json_[open_.back()] == '{' ? "an object is not closed; the input may be cut off"sv
                                    : "an array is not closed; the input may be cut off"sv,
         open_.back());
  }

  /// A value, or of an object or array all up to its first scalar; a `]` where the array may be empty.
  void read_value(bool may_close) {
    skip_space();
    if (may_close && take(']')) return open_.pop_back();
    const char byte = peek();
    if (byte == '{') {
      open_.push_back(at_++);
      skip_space();
      if (take('}')) return open_.pop_back();
      return read_key();
    }
    if (byte == '[') {
      open_.push_back(at_++);
      opened_array_ = true;
      return;
    }
    if (byte == '"') return read_string();
    if (byte == '-' || is_digit(byte)) return read_number();
    read_word();
  }

  /// What follows a value in the innermost bracket, and the next value.
  void read_behind_value() {
    if (opened_array_) {
      opened_array_ = false;
      return read_value(true);
    }
    const bool in_object = json_[open_.back()] == '{';
    skip_space();
    if (take(in_object ? '}' : ']')) return open_.pop_back();
    if (!take(','))
      return fail_here(in_object ? "expected ',' or '}' behind a value"sv
                                 : "expected ',' or ']' behind a value"sv);
    if (!in_object) return read_value(false);
    read_key();
  }

  /// A key, its colon and the beginning of its value.
  void read_key() {
    skip_space();
    if (peek() != '"') return fail_here("expected a key in double quotes");
    read_string();
    skip_space();
    if (fault_) return;
    if (!take(':')) return fail_here("expected ':' behind a key");
    read_value(false);
  }

  void read_word() {
    for (const std::string_view word : std::array{"true"sv, "false"sv, "null"sv}) {
      if (json_.substr(at_, word.size()) != word) continue;
      at_ += word.size();
      return;
    }
    fail_here("expected a value");
  }

  void read_digits() {
    if (!is_digit(peek())) fail("a number lacks a digit", at_);
    while (is_digit(peek())) ++at_;
  }

  void read_number() {
    const std::size_t begin = at_;
    take('-');
    if (take('0')) {
      if (is_digit(peek())) return fail("a number begins with 0", begin);
    } else {
      read_digits();
    }
    if (take('.')) read_digits();
    if (!take('e') && !take('E')) return;
    if (!take('+')) take('-');
    read_digits();
  }

  void read_string() {
    const std::size_t begin = at_++;
    while (at_ < json_.size() && !fault_) {
      const char byte = json_[at_];
      if (byte == '\\') {
        read_escape();
        continue;
      }
      if (static_cast<unsigned char>(byte) < 0x20)
        return fail("a control character in a string is not escaped", at_);
      ++at_;
      if (byte == '"') return;
    }
    fail("a string is not closed; the input may be cut off", begin);
  }

  /// The value of the four digits of a `\u`, or -1.
  int read_code_unit() {
    int value = 0;
    for (int i = 0; i < 4; ++i) {
      const int digit = hexadecimal(peek());
      if (digit < 0) return -1;
      value = value * 16 + digit;
      ++at_;
    }
    return value;
  }

  void read_escape() {
    const std::size_t begin = at_++;
    if (at_ == json_.size()) return;  // the string is not closed
    const char byte = json_[at_++];
    if ("\"\\/bfnrt"sv.find(byte) != std::string_view::npos) return;
    const int unit = byte == 'u' ? read_code_unit() : -1;
    if (unit < 0) return fail("a string has an escape that JSON does not know", begin);
    if (unit < 0xD800 || unit > 0xDFFF) return;
    const bool low = unit <= 0xDBFF && take('\\') && take('u') && (read_code_unit() & ~0x3FF) == 0xDC00;
    if (!low) fail("a string has half of a surrogate pair", begin);
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;  ///< offsets of the brackets that are open
  bool opened_array_ = false;      ///< the last bracket, with nothing in it yet
  std::optional<Fault> fault_;
};

}  // namespace

std::optional<Fault> find_fault(std::string_view json) { return FaultFinder(json).find(); }

}  // namespace unpsa::json
