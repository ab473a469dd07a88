// SPDX-License-Identifier: MIT
/// A byte buffer that is sized to its content and never cleared.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace unpsa::text {

/// Bytes on the heap. Growing keeps the content and leaves the new room
/// uninitialised: zeroing a large block costs more than parsing a form.
/// The block never moves when the Buffer object itself is moved, so views into
/// it survive a move of its owner. Not copyable.
class Buffer {
 public:
  /// Readable bytes kept after the content, so that vectorised readers may load past the end. Their values
  /// are unspecified.
  static constexpr std::size_t padding = 64;

  Buffer() = default;
  Buffer(Buffer&& other) noexcept;
  Buffer& operator=(Buffer&& other) noexcept;

  [[nodiscard]] char* data() noexcept { return data_.get(); }
  [[nodiscard]] const char* data() const noexcept { return data_.get(); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] std::string_view view() const noexcept { return {data_.get(), size_}; }

  /// Makes room for `capacity` bytes; keeps the content; views become invalid
  /// when it has to grow.
  void reserve(std::size_t capacity);
  /// Sets the size; bytes beyond the old size are uninitialised.
  void resize(std::size_t size);
  void clear() noexcept { size_ = 0; }
  void assign(std::string_view bytes);
  void append(std::string_view bytes);
  /// Drops the first `count` bytes.
  void erase_front(std::size_t count) noexcept;

 private:
  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace unpsa::text
