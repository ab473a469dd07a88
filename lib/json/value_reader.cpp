// SPDX-License-Identifier: MIT
#include "json/value_reader.hpp"

#include <limits>

#include "record/storage.hpp"
#include "text/format.hpp"

namespace unpsa::json {

namespace {

/// Comparing with so many keys costs no more than a hash.
constexpr std::size_t few_keys = 16;

}  // namespace

void ValueReader::fail(std::string_view expected, const char* place) const {
  throw Mismatch{text::format("'{}' is not {}", path(), expected), place};
}

void ValueReader::fail_twice(std::string_view key) const {
  const std::string around = depth_ > 1 ? path() : std::string();
  const std::string_view object =
      around.empty() ? "the record" : std::string_view(around).substr(0, around.rfind('.'));
  throw Mismatch{text::format("duplicate key '{}' in {}", key, object), nullptr};
}

void ValueReader::add_other_key(std::string_view key, std::size_t begin) {
  if (other_keys_.size() - begin < few_keys) {
    const auto first = other_keys_.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::find(first, other_keys_.end(), key) != other_keys_.end()) fail_twice(key);
  } else {
    if (many_keys_begin_ != begin || many_keys_.empty()) {
      many_keys_begin_ = begin;
      many_keys_.clear();
      many_keys_.insert(other_keys_.begin() + static_cast<std::ptrdiff_t>(begin), other_keys_.end());
    }
    if (!many_keys_.insert(key).second) fail_twice(key);
  }
  other_keys_.push_back(key);
}

std::string ValueReader::path() const {
  std::string text;
  for (std::size_t i = 0; i < depth_; ++i) {
    const Step& step = path_[i];
    if (step.is_index) {
      text += text::format("[{}]", step.index);
    } else {
      text.append(text.empty() ? "" : ".").append(step.key);
    }
  }
  return text;
}

std::size_t ValueReader::number() {
  const char* const begin = place();
  if (*begin != '-' && (*begin < '0' || *begin > '9')) fail("an integer", begin);
  const auto number = cursor_.take_whole_number();
  if (!number) fail("an integer", begin);
  return static_cast<std::size_t>(*number);
}

int ValueReader::small_number() {
  const char* const begin = place();
  const std::size_t large = number();
  if (large > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Mismatch{text::format("'{}' is too large", path()), begin};
  return static_cast<int>(large);
}

std::optional<bool> ValueReader::boolean_or_null() {
  if (cursor_.take_null()) return std::nullopt;
  const char first = cursor_.peek();
  if (first != 't' && first != 'f') fail("true, false or null", place());
  return cursor_.take_boolean();
}

std::span<const std::size_t> ValueReader::numbers() {
  numbers_.clear();
  each_item([this] { numbers_.push_back(number()); });
  const auto copy = record_.storage().arena.make<std::size_t>(numbers_.size());
  std::copy(numbers_.begin(), numbers_.end(), copy.begin());
  return copy;
}

}  // namespace unpsa::json
