// SPDX-License-Identifier: MIT
// The parser is iterative, but for each tag it may go through all open elements, and for each attribute
// through those before it; its destructor is recursive. So the nesting and the attributes are counted before,
// and the tree lives in blocks of memory that are dropped without it.
#include "page/html_tree.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <new>

namespace unpsa::page {
namespace {

/// Browsers stop at about 500 levels; saved pages have less than 100.
constexpr std::size_t deepest = 300;
constexpr std::size_t most_attributes = 500;

/// The memory that a page may take: several times what is usual.
constexpr std::size_t memory_for(std::size_t size) { return size * 40 + (std::size_t{32} << 20); }

bool is_letter(char byte) noexcept { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

bool is_name(char byte) noexcept { return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-'; }

/// Elements that have no end tag, or that the next of their kind ends.
constexpr std::array<std::string_view, 27> ended_by_others{
    "area", "base",  "body",   "br",    "col",   "dd", "dt",    "embed", "head",
    "hr",   "html",  "iframe", "img",   "input", "li", "link",  "meta",  "option",
    "p",    "param", "source", "tbody", "td",    "th", "thead", "tr",    "wbr"};

/// Shapes of a drawing that end in `/>`. Only so many are believed: where the drawing has ended without its
/// end tag, they are not ended.
constexpr std::size_t most_shapes = 1500;

/// Counts tags as they stand there.
class TagCounter {
 public:
  explicit TagCounter(std::string_view source) : source_(source) {}

  /// Whether the nesting and the attributes stay within bounds.
  bool is_bounded() {
    for (std::size_t at = source_.find('<'); at != std::string_view::npos; at = source_.find('<', at)) {
      const std::size_t name = at + 1 + (source_.substr(at + 1, 1) == "/");
      if (name >= source_.size() || !is_letter(source_[name])) {
        at = skip_other(at);
        continue;
      }
      std::size_t end = name;
      while (end < source_.size() && is_name(source_[end])) ++end;
      if (!count(source_.substr(name, end - name), name > at + 1)) return false;
      const bool opens = name == at + 1;
      const std::string_view own_name = source_.substr(name, end - name);
      if (own_name == "svg") in_drawing_ = opens;
      at = skip_tag(end);
      if (attributes_ > most_attributes) return false;
      const bool ends_itself = at < source_.size() && source_[at - 1] == '/';
      if (in_drawing_ && opens && ends_itself && shapes_++ < most_shapes)
        static_cast<void>(count(own_name, true));
    }
    return true;
  }

 private:
  /// Open elements by name, of which a hash is enough.
  bool count(std::string_view name, bool closes) {
    std::array<char, 12> lower{};
    const std::size_t size = std::min(name.size(), lower.size());
    for (std::size_t i = 0; i < size; ++i) lower[i] = static_cast<char>(name[i] | 0x20);
    const std::string_view known(lower.data(), size);
    if (std::find(ended_by_others.begin(), ended_by_others.end(), known) != ended_by_others.end())
      return true;
    std::size_t hash = size;
    for (std::size_t i = 0; i < size; ++i) hash = hash * 31 + static_cast<unsigned char>(lower[i]);
    std::size_t& open = open_[hash % open_.size()];
    if (closes) {
      depth_ -= open > 0;
      open -= open > 0;
    } else {
      ++open;
      ++depth_;
    }
    return depth_ <= deepest;
  }

  /// The end of the tag whose name ends at `at`; counts its attributes.
  std::size_t skip_tag(std::size_t at) {
    attributes_ = 0;
    while (at < source_.size() && source_[at] != '>') {
      const char byte = source_[at];
      if ((byte == '"' || byte == '\'') && source_[at - 1] == '=') {
        const std::size_t end = source_.find(byte, at + 1);
        if (end == std::string_view::npos) return source_.size();
        at = end;
      }
      attributes_ += byte == '=' || byte == ' ' || byte == '\n' || byte == '\t' || byte == '/';
      ++at;
    }
    return at;
  }

  /// The end of a comment, or the next byte.
  [[nodiscard]] std::size_t skip_other(std::size_t at) const {
    if (source_.substr(at, 4) != "<!--") return at + 1;
    const std::size_t end = source_.find("-->", at + 4);
    return end == std::string_view::npos ? at + 4 : end;
  }

  std::string_view source_;
  std::array<std::size_t, 512> open_{};
  std::size_t depth_ = 0;
  std::size_t attributes_ = 0;
  std::size_t shapes_ = 0;
  bool in_drawing_ = false;
};

/// What the parser's calls for memory share.
struct Call {
  TreeMemory* memory;
  std::jmp_buf failed;
};

void* allocate(void* call, std::size_t size) {
  Call& current = *static_cast<Call*>(call);
  void* const block = current.memory->allocate(size);
  if (block == nullptr) std::longjmp(current.failed, 1);  // the parser does not expect to get none
  return block;
}

void release(void* /*call*/, void* /*block*/) {}

/// The parser's output, or nullptr where it took too much memory. No object of this frame has a destructor.
GumboOutput* parse(std::string_view source, TreeMemory& memory) {
  Call call;
  call.memory = &memory;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = &call;
  options.max_errors = 0;
  if (setjmp(call.failed) != 0) return nullptr;
  return gumbo_parse_with_options(&options, source.data(), source.size());
}

}  // namespace

void* TreeMemory::allocate(std::size_t size) noexcept {
  constexpr std::size_t block_size = 1 << 20;
  constexpr std::size_t alignment = alignof(std::max_align_t);
  size = (size + alignment - 1) / alignment * alignment;
  if (size > room_) {
    const std::size_t wanted = std::max(size, block_size);
    if (wanted > left_) return nullptr;
    std::unique_ptr<char[]> block(new (std::nothrow) char[wanted]);
    if (!block) return nullptr;
    left_ -= wanted;
    begin_ = block.get();
    room_ = wanted;
    blocks_.push_back(std::move(block));
  }
  char* const place = begin_;
  begin_ += size;
  room_ -= size;
  return place;
}

HtmlTree::HtmlTree(std::string_view source) : memory_(memory_for(source.size())) {
  if (!TagCounter(source).is_bounded()) return;
  const GumboOutput* const output = parse(source, memory_);
  if (output != nullptr) root_ = output->document;
}

}  // namespace unpsa::page
