// SPDX-License-Identifier: MIT
// The parser is iterative, but for each tag it may go through all open elements, and for each attribute
// through those before it; its destructor is recursive. So the nesting and the attributes are counted before,
// and the tree lives in blocks of memory that are dropped without it.
#include "page/html_tree.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <new>

#include "text/ascii.hpp"

namespace unpsa::page {
namespace {

/// Browsers stop at about 500 levels; saved pages have less than 100.
constexpr std::size_t deepest = 300;
constexpr std::size_t most_attributes = 500;

/// The memory that a page may take: several times what is usual.
constexpr std::size_t memory_for(std::size_t size) { return size * 40 + (std::size_t{32} << 20); }

bool is_tag_space(char byte) noexcept {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\f' || byte == '\r';
}

/// Whether a byte ends the name of a tag.
bool ends_name(char byte) noexcept { return is_tag_space(byte) || byte == '/' || byte == '>'; }

/// Elements that have no end tag, or that the next of their kind ends.
constexpr std::array<std::string_view, 27> ended_by_others{
    "area", "base",  "body",   "br",    "col",   "dd", "dt",    "embed", "head",
    "hr",   "html",  "iframe", "img",   "input", "li", "link",  "meta",  "option",
    "p",    "param", "source", "tbody", "td",    "th", "thead", "tr",    "wbr"};

/// Shapes of a drawing that end in `/>`. Only so many are believed: where the drawing has ended without its
/// end tag, they are not ended.
constexpr std::size_t most_shapes = 1500;

/// Elements whose content is text up to their end tag: no comment opens in it, and no tag.
constexpr std::array<std::string_view, 8> raw_elements{"iframe", "noembed",  "noframes", "script",
                                                       "style",  "textarea", "title",    "xmp"};

/// The beginning of a name in lower case, as much as tells the names that are known.
class LowerName {
 public:
  explicit LowerName(std::string_view name) noexcept : size_(std::min(name.size(), bytes_.size())) {
    for (std::size_t i = 0; i < size_; ++i) bytes_[i] = static_cast<char>(name[i] | 0x20);
  }
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

 private:
  std::array<char, 12> bytes_{};
  std::size_t size_;
};

/// Counts tags as they stand there, and leaves out what the parser takes for no tag.
class TagCounter {
 public:
  explicit TagCounter(std::string_view source) : source_(source) {}

  /// Whether the nesting and the attributes stay within bounds.
  bool is_bounded() {
    for (std::size_t at = source_.find('<'); at != std::string_view::npos; at = source_.find('<', at)) {
      const std::size_t name = at + 1 + (source_.substr(at + 1, 1) == "/");
      if (name >= source_.size() || !text::is_ascii_letter(source_[name])) {
        at = skip_other(at);
        continue;
      }
      std::size_t end = name;
      while (end < source_.size() && !ends_name(source_[end])) ++end;
      const LowerName own_name(source_.substr(name, end - name));
      const bool opens = name == at + 1;
      if (!count(own_name.view(), !opens)) return false;
      at = skip_tag(end);
      if (attributes_ > most_attributes) return false;
      if (opens && !take_opened(own_name.view(), at)) return false;
      if (own_name.view() == "svg") in_drawing_ = opens;
      if (own_name.view() == "select") in_choice_ = opens;
      if (opens) at = skip_raw(own_name.view(), at);
    }
    return true;
  }

 private:
  /// Open elements by name, of which a hash is enough.
  bool count(std::string_view name, bool closes) {
    if (std::find(ended_by_others.begin(), ended_by_others.end(), name) != ended_by_others.end()) return true;
    std::size_t hash = name.size();
    for (const char byte : name) hash = hash * 31 + static_cast<unsigned char>(byte);
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

  /// What a start tag that ends at `end` means beyond its name.
  bool take_opened(std::string_view name, std::size_t end) {
    const bool ends_itself = end < source_.size() && source_[end - 1] == '/';
    if (in_drawing_ && ends_itself && shapes_++ < most_shapes) static_cast<void>(count(name, true));
    // All of these give their attributes to the first one.
    if (name == "html" || name == "body") root_attributes_ += attributes_;
    return root_attributes_ <= most_attributes;
  }

  /// The end of the tag whose name ends at `at`; counts its attributes.
  std::size_t skip_tag(std::size_t at) {
    attributes_ = 0;
    while (at < source_.size() && source_[at] != '>') {
      const char first = source_[at++];
      if (is_tag_space(first) || first == '/') continue;
      ++attributes_;  // whose name may open with any other byte
      while (at < source_.size() && !ends_name(source_[at]) && source_[at] != '=') ++at;
      const std::size_t sign = skip_space(at);
      if (source_.substr(sign, 1) == "=") at = skip_value(skip_space(sign + 1));
    }
    return at;
  }

  [[nodiscard]] std::size_t skip_space(std::size_t at) const noexcept {
    while (at < source_.size() && is_tag_space(source_[at])) ++at;
    return at;
  }

  [[nodiscard]] std::size_t skip_value(std::size_t at) const noexcept {
    if (at < source_.size() && (source_[at] == '"' || source_[at] == '\'')) {
      const std::size_t end = source_.find(source_[at], at + 1);
      return end == std::string_view::npos ? source_.size() : end + 1;
    }
    while (at < source_.size() && source_[at] != '>' && !is_tag_space(source_[at])) ++at;
    return at;
  }

  /// The end tag of an element whose content is text, or `at`. In a drawing and in a choice there are none.
  std::size_t skip_raw(std::string_view name, std::size_t at) {
    const auto* const raw = std::find(raw_elements.begin(), raw_elements.end(), name);
    if (raw == raw_elements.end() || in_drawing_ || in_choice_) return at;
    bool& is_endless = endless_[static_cast<std::size_t>(raw - raw_elements.begin())];
    for (std::size_t end = is_endless ? std::string_view::npos : source_.find("</", at);
         end != std::string_view::npos; end = source_.find("</", end + 2)) {
      const std::string_view rest = source_.substr(end + 2, name.size() + 1);
      const bool is_whole = rest.size() > name.size() && ends_name(rest.back());
      if (is_whole && LowerName(rest.substr(0, name.size())).view() == name) return end;
    }
    is_endless = true;
    return at;
  }

  /// The end of a comment or of a declaration, or the next byte.
  [[nodiscard]] std::size_t skip_other(std::size_t at) {
    if (source_.substr(at, 4) == "<!--") return skip_comment(at);
    const char next = at + 1 < source_.size() ? source_[at + 1] : ' ';
    const bool is_data = in_drawing_ && source_.substr(at, 3) == "<![";
    if ((next != '!' && next != '?' && next != '/') || is_data) return at + 1;
    return std::min(source_.find('>', at), source_.size());
  }

  std::size_t skip_comment(std::size_t at) {
    const std::size_t text = at + 4;
    // `<!-->` is a comment, and `--!>` ends one.
    for (std::size_t end = comments_end_ ? source_.find("--", at + 2) : std::string_view::npos;
         end != std::string_view::npos; end = source_.find("--", end)) {
      const std::size_t marks = std::min(source_.find_first_not_of('-', end), source_.size());
      if (source_.substr(marks, 1) == ">") return marks;
      if (marks >= text + 2 && source_.substr(marks, 2) == "!>") return marks + 1;
      end = marks;
    }
    comments_end_ = false;
    return text;
  }

  std::string_view source_;
  std::array<std::size_t, 512> open_{};
  std::size_t depth_ = 0;
  std::size_t attributes_ = 0;       ///< of a tag
  std::size_t root_attributes_ = 0;  ///< of all tags of the page's root and body
  std::size_t shapes_ = 0;
  bool in_drawing_ = false;
  bool in_choice_ = false;
  // What was looked for to the end of the page is not looked for again.
  std::array<bool, raw_elements.size()> endless_{};
  bool comments_end_ = true;
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
