// SPDX-License-Identifier: MIT
#include "parser/header_copies.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/format.hpp"

namespace unpsa::parser {

namespace {

std::string listed(const std::vector<std::string_view>& keys) {
  std::string text;
  for (const std::string_view key : keys) text.append(text.empty() ? "" : ", ").append(key);
  return text;
}

}  // namespace

HeaderValues& HeaderCopies::values_for(form::Element element) noexcept {
  return is_open_ && before_copy_.test(index_of(element)) ? copy_ : first_;
}

bool HeaderCopies::has_current(form::Element element) const noexcept {
  return current_.test(index_of(element));
}

void HeaderCopies::see(form::Element element, std::size_t index, std::size_t last_text) {
  if (has_current(element)) {
    close(last_text);
    open(element, index);
  }
  mark(element);
}

HeaderValues& HeaderCopies::mark(form::Element list) {
  HeaderValues& values = values_for(list);
  values.mark(list);
  current_.set(index_of(list));
  return values;
}

void HeaderCopies::open(form::Element element, std::size_t index) {
  is_open_ = true;
  copy_ = HeaderValues{};
  before_copy_ = first_.present;
  current_.reset();
  repeat_ = Repeat{name_of(element), dump_.lines[index].number, 0, {}};
  line_ = index;
}

void HeaderCopies::close(std::size_t last_text) {
  if (!is_open_) return;
  repeat_.lines = dump_.lines[last_text].number - repeat_.line + 1;
  repeat_.differs = differing_keys(first_, copy_);
  std::string message = text::format("the form repeats {} lines from here on, ", repeat_.lines);
  if (repeat_.differs.empty()) {
    message += "with the same values";
  } else {
    message +=
        text::format("with different values of {}; the first values are kept", listed(repeat_.differs));
  }
  dump_.note("section-repeated", line_, std::move(message));
  dump_.record.repeats.push_back(std::move(repeat_));
  is_open_ = false;
}

}  // namespace unpsa::parser
