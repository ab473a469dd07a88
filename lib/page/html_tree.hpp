// SPDX-License-Identifier: MIT
/// The elements of a web page, parsed within bounds: no page can crash or stop a program.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace unpsa::page {

/// The memory of one tree, given back as a whole: no destructor walks the tree.
class TreeMemory {
 public:
  explicit TreeMemory(std::size_t most) : left_(most) {}

  /// Null if the page takes more than it may.
  [[nodiscard]] void* allocate(std::size_t size) noexcept;

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t left_;
  char* begin_ = nullptr;
  std::size_t room_ = 0;
};

/// The tree of `source`, which must outlive it.
class HtmlTree {
 public:
  /// Parses nothing if the tags of `source` are too many, or nested too deeply for the parser's time to
  /// stay linear.
  explicit HtmlTree(std::string_view source);

  /// The document, or nullptr.
  [[nodiscard]] const GumboNode* root() const noexcept { return root_; }

 private:
  TreeMemory memory_;
  const GumboNode* root_ = nullptr;
};

}  // namespace unpsa::page
