// SPDX-License-Identifier: MIT
/// The rest of a stream, read whole because there is something to undo.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.hpp"
#include "reader/relocation.hpp"
#include "reader/text_stream.hpp"
#include "text/decoder.hpp"
#include "unpsa/reader.hpp"

namespace unpsa {

/// Larger streams are not undone: they are read whole, and take several times their size in memory.
inline constexpr std::size_t largest_page = std::size_t{256} * 1024 * 1024;

/// Where the page ends that `text` begins with: at a record that was joined with it, or at its end.
[[nodiscard]] std::size_t end_of_page(std::string_view text);

/// The text of the pages in a stream, as a stream again, and its places in the first one.
class PageInput {
 public:
  /// `page` was made from the `damage`d text whose first line is `first_line`.
  PageInput(std::shared_ptr<const page::Page> page, std::size_t first_line,
            std::vector<DecodingError> damage);

  [[nodiscard]] TextStream& stream() noexcept { return stream_; }

  [[nodiscard]] bool is_undone() const noexcept { return !page_->undone.empty(); }

  /// Why the text could not be undone; empty if it could.
  [[nodiscard]] std::string_view failure() const noexcept { return page_->failure; }

  /// The line of the file on which the next byte of the stream stands.
  [[nodiscard]] std::size_t line() const noexcept;

  /// The next `size` bytes, which the caller consumes.
  [[nodiscard]] Excerpt take(std::size_t size);

  /// The damage in the source of `excerpt`, offsets relative to the page's source.
  void find_damage(const Excerpt& excerpt, std::vector<DecodingError>& out) const;

 private:
  [[nodiscard]] std::size_t begin_of_next() const;

  std::shared_ptr<const page::Page> page_;
  std::shared_ptr<const page::Places> places_;
  std::vector<DecodingError> damage_;
  MemorySource source_;
  TextStream stream_;
  std::size_t begin_ = 0;         ///< of the next byte in the page's text
  std::size_t source_begin_ = 0;  ///< of what is not taken yet
};

}  // namespace unpsa
