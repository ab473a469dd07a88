// SPDX-License-Identifier: MIT
#include "value_reader.hpp"

namespace unpsa::json {
namespace {

constexpr int deepest = 256;

}  // namespace

ValueReader::ValueReader(ondemand::parser& parser, Record& record) : parser_(parser), record_(record) {
  // Unescaping writes in blocks, hence the padding.
  unescaped_ = record.arena.make<char>(record.buffer.size() + simdjson::SIMDJSON_PADDING).data();
}

void ValueReader::check_value(ondemand::value& value, int depth) {
  if (depth == deepest) fail(value, fmt::format("nested less than {} deep", deepest));
  switch (value.type()) {
    case ondemand::json_type::object:
      for (auto field : value.get_object()) {
        static_cast<void>(read_key(field));
        ondemand::value item = field.value();
        check_value(item, depth + 1);
      }
      return;
    case ondemand::json_type::array:
      for (auto element : value.get_array()) {
        ondemand::value item = element.value();
        check_value(item, depth + 1);
      }
      return;
    case ondemand::json_type::string:
      static_cast<void>(std::string_view(value.get_string()));
      return;
    case ondemand::json_type::number:
      static_cast<void>(value.get_number().value());
      return;
    case ondemand::json_type::boolean:
      static_cast<void>(value.get_bool().value());
      return;
    case ondemand::json_type::null:
      if (!value.is_null()) fail(value, "a JSON value");
      return;
  }
}

void ValueReader::fail(ondemand::value& value, std::string_view expected) {
  const std::string_view token = value.raw_json_token();
  throw Mismatch{fmt::format("'{}' is not {}", path_, expected), token.data()};
}

bool ValueReader::is_null(ondemand::value& value) {
  if (value.type() != ondemand::json_type::null) return false;
  consumed_ = true;
  if (!value.is_null()) fail(value, "a JSON value");
  return true;
}

std::string_view ValueReader::string(ondemand::value& value) {
  consumed_ = true;
  if (value.type() != ondemand::json_type::string) fail(value, "a string");
  // The token reaches from the opening quote to the next token, white space included.
  std::string_view token = value.raw_json_token();
  while (token.back() != '"') token.remove_suffix(1);
  token = token.substr(1, token.size() - 2);
  if (std::memchr(token.data(), '\\', token.size()) == nullptr) {
    const ondemand::raw_json_string consumed = value.get_raw_json_string();
    static_cast<void>(consumed);
    return token;
  }
  auto* out = reinterpret_cast<std::uint8_t*>(unescaped_);
  const std::string_view text = parser_.unescape(value.get_raw_json_string(), out);
  unescaped_ = reinterpret_cast<char*>(out);
  return text;
}

std::string_view ValueReader::string_or_null(ondemand::value& value) {
  if (is_null(value)) return {};
  return string(value);
}

Text ValueReader::text_or_null(ondemand::value& value) {
  if (is_null(value)) return std::nullopt;
  return string(value);
}

std::size_t ValueReader::number(ondemand::value& value) {
  consumed_ = true;
  std::uint64_t number = 0;
  if (value.type() != ondemand::json_type::number || value.get_uint64().get(number) != simdjson::SUCCESS)
    fail(value, "a whole number");
  return static_cast<std::size_t>(number);
}

int ValueReader::small_number(ondemand::value& value) {
  const std::size_t large = number(value);
  if (large > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Mismatch{fmt::format("'{}' is too large", path_), nullptr};
  return static_cast<int>(large);
}

std::size_t ValueReader::number_or_null(ondemand::value& value) { return is_null(value) ? 0 : number(value); }

std::optional<bool> ValueReader::boolean_or_null(ondemand::value& value) {
  if (is_null(value)) return std::nullopt;
  consumed_ = true;
  if (value.type() != ondemand::json_type::boolean) fail(value, "true, false or null");
  return value.get_bool().value();
}

void ValueReader::strings(ondemand::value& value, std::vector<std::string_view>& out) {
  each_item(value, [&](ondemand::value& item) { out.push_back(string(item)); });
}

std::span<const std::size_t> ValueReader::numbers(ondemand::value& value) {
  numbers_.clear();
  each_item(value, [&](ondemand::value& item) { numbers_.push_back(number(item)); });
  const auto copy = record_.arena.make<std::size_t>(numbers_.size());
  std::copy(numbers_.begin(), numbers_.end(), copy.begin());
  return copy;
}

}  // namespace unpsa::json
