// SPDX-License-Identifier: MIT
/// Text in memory of its own size.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

namespace unpsa::test {

/// A copy without a byte to spare, so that a sanitizer sees a read beyond its end.
class ExactCopy {
 public:
  explicit ExactCopy(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
    std::copy(text.begin(), text.end(), bytes_.get());
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace unpsa::test
