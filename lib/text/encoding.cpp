// SPDX-License-Identifier: MIT
// UTF-8 is checked a block at a time and copied; only a block with damage is
// taken apart. The other encodings go through the C library's iconv(3), which
// loads a conversion when it is asked for one: linking ICU would add its start-up
// time to every run of every program, for the few dumps that need it.
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "text/decoder.hpp"
#include "text/utf8.hpp"
#include "unpsa/error.hpp"

namespace unpsa::text {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_between(char byte, unsigned low, unsigned high) noexcept {
  const unsigned value = static_cast<unsigned char>(byte);
  return value >= low && value <= high;
}

/// A conversion of the C library to UTF-8.
class Conversion {
 public:
  explicit Conversion(const char* from) : handle_(iconv_open("UTF-8", from)) {
    if (handle_ == none()) {
      throw InputOutputError(std::string("cannot read '") + from +
                             "': the C library has no conversion for it; convert the file to UTF-8 first");
    }
  }
  ~Conversion() {
    if (handle_ != none()) iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  enum class Stop { done, truncated, ill_formed };

  /// Converts the beginning of `input` and drops it there; appends to `out`.
  Stop convert(std::string_view& input, std::string& out) {
    while (!input.empty()) {
      char room[4096];
      char* to = room;
      std::size_t room_left = sizeof room;
      char* from = const_cast<char*>(input.data());  // iconv's signature; it only reads
      std::size_t input_left = input.size();
      const std::size_t result = iconv(handle_, &from, &input_left, &to, &room_left);
      const int error = errno;
      out.append(room, sizeof room - room_left);
      input.remove_prefix(input.size() - input_left);
      if (result != static_cast<std::size_t>(-1)) break;
      if (error == EILSEQ) return Stop::ill_formed;
      if (error == EINVAL) return Stop::truncated;
    }
    return Stop::done;
  }

 private:
  /// What iconv_open returns when it fails.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  static iconv_t none() noexcept { return reinterpret_cast<iconv_t>(-1); }
  iconv_t handle_;
};

/// The bytes that `bytes`, not convertible, lose to one U+FFFD. A shape that goes
/// on beyond the end takes all.
std::size_t broken_length_utf16(std::string_view bytes) noexcept {
  return std::min<std::size_t>(2, bytes.size());
}

/// Two bytes, or four where the second is a digit. Where the shape breaks off only
/// the first byte is lost: what follows may be ASCII.
std::size_t broken_length_gb18030(std::string_view bytes) noexcept {
  const std::size_t size = bytes.size();
  if (!is_between(bytes[0], 0x81, 0xFE) || size == 1) return 1;
  if (!is_between(bytes[1], 0x30, 0x39)) return is_between(bytes[1], 0x80, 0xFE) ? 2 : 1;
  if (size > 2 && !is_between(bytes[2], 0x81, 0xFE)) return 1;
  if (size > 3 && !is_between(bytes[3], 0x30, 0x39)) return 1;
  return std::min<std::size_t>(4, size);
}

const char* iconv_name(Encoding encoding) noexcept {
  switch (encoding) {
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::utf8:
    case Encoding::utf8_bom:
      break;
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(Encoding encoding) noexcept {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf8_bom:
      return "UTF-8-BOM";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::gb18030:
      return "GB18030";
  }
  return {};
}

struct Decoder::State {
  explicit State(Encoding given) : encoding(given) {
    if (const char* const name = iconv_name(given)) conversion = std::make_unique<Conversion>(name);
  }
  explicit State(const std::string& name) : conversion(std::make_unique<Conversion>(name.c_str())) {}

  void decode_utf8(std::string_view input, bool end);
  void decode_others(std::string_view input, bool end);
  void complete_pending(std::string_view& input);
  void keep(std::string_view bytes);
  void replace(std::string_view bytes);

  [[nodiscard]] std::size_t broken_length(std::string_view bytes) const noexcept;

  std::optional<Encoding> encoding;  // none where the encoding was named
  std::unique_ptr<Conversion> conversion;
  std::string pending;       // the beginning of a character whose rest has not come yet
  std::uint64_t taken = 0;   // bytes of input that are done with
  std::size_t produced = 0;  // bytes of output
  Buffer* output = nullptr;  // of the call
  std::vector<DecodingError>* damage = nullptr;
};

/// Puts out well-formed UTF-8 but for a byte order mark at the very beginning.
void Decoder::State::keep(std::string_view bytes) {
  if (taken == 0 && bytes.substr(0, 3) == utf8_mark) bytes.remove_prefix(3);
  output->append(bytes);
  produced += bytes.size();
}

/// Puts out U+FFFD for `bytes` of the input.
void Decoder::State::replace(std::string_view bytes) {
  DecodingError entry{produced, taken, static_cast<std::uint8_t>(bytes.size()), {}};
  std::memcpy(entry.bytes, bytes.data(), bytes.size());
  damage->push_back(entry);
  output->append(replacement);
  produced += replacement.size();
  taken += bytes.size();
}

/// Adds bytes of `input` to the pending ones until they are a character or cannot
/// become one.
void Decoder::State::complete_pending(std::string_view& input) {
  while (!pending.empty() && !input.empty()) {
    pending.push_back(input.front());
    if (is_truncated_character(pending)) {
      input.remove_prefix(1);
    } else if (is_utf8(pending)) {
      input.remove_prefix(1);
      keep(pending);
      taken += pending.size();
      pending.clear();
    } else {
      pending.pop_back();  // may begin a character itself
      replace(pending);
      pending.clear();
    }
  }
}

void Decoder::State::decode_utf8(std::string_view input, bool end) {
  complete_pending(input);
  const std::size_t tail = truncated_tail(input);
  std::string_view rest = input.substr(0, input.size() - tail);
  if (is_utf8(rest)) {
    keep(rest);
    taken += rest.size();
    rest = {};
  }
  while (!rest.empty()) {
    const std::size_t good = utf8_prefix(rest);
    keep(rest.substr(0, good));
    taken += good;
    rest.remove_prefix(good);
    if (rest.empty()) break;
    const std::size_t bad = ill_formed_length(rest);
    replace(rest.substr(0, bad));
    rest.remove_prefix(bad);
  }
  pending += input.substr(input.size() - tail);
  if (end && !pending.empty()) {
    replace(pending);
    pending.clear();
  }
}

void Decoder::State::decode_others(std::string_view input, bool end) {
  const std::string joined = std::exchange(pending, {}).append(input);
  std::string_view rest = joined;
  std::string converted;
  while (!rest.empty()) {
    converted.clear();
    const std::size_t before = rest.size();
    const Conversion::Stop stop = conversion->convert(rest, converted);
    keep(converted);
    taken += before - rest.size();
    if (stop == Conversion::Stop::done) break;
    if (stop == Conversion::Stop::truncated && !end) {
      pending = rest;
      break;
    }
    const std::size_t bad = broken_length(rest);
    replace(rest.substr(0, bad));
    rest.remove_prefix(bad);
  }
}

std::size_t Decoder::State::broken_length(std::string_view bytes) const noexcept {
  if (!encoding) return 1;
  return encoding == Encoding::gb18030 ? broken_length_gb18030(bytes) : broken_length_utf16(bytes);
}

bool has_encoding(const std::string& name) {
  const iconv_t handle = iconv_open("UTF-8", name.c_str());
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  const bool exists = handle != reinterpret_cast<iconv_t>(-1);
  if (exists) iconv_close(handle);
  return exists;
}

Decoder::Decoder(const std::string& name) : state_(std::make_unique<State>(name)) {}
Decoder::Decoder(Encoding encoding) : state_(std::make_unique<State>(encoding)) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

void Decoder::decode(std::string_view input, bool end, Buffer& output, std::vector<DecodingError>& damage) {
  State& state = *state_;
  state.output = &output;
  state.damage = &damage;
  if (state.conversion) {
    state.decode_others(input, end);
  } else {
    state.decode_utf8(input, end);
  }
}

}  // namespace unpsa::text
