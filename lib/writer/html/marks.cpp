// SPDX-License-Identifier: MIT
// What is found in an answer lies over its text as ranges of bytes, which may overlap. The text is cut
// wherever a range or a paragraph begins or ends, and each piece is one element with the classes of all
// ranges over it. So the text stays what it was, in one order, and no element crosses another.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "text/language.hpp"
#include "text/utf8.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

struct Mark {
  enum class Kind : std::uint8_t { mention, finding, surplus };
  Kind kind;
  TextRange range;
  std::size_t index;  // of the mention or finding
};

/// Whether what is behind the finding's place is what the limit does not allow.
bool is_limit(const validate::Finding& finding) {
  return finding.rule->id == "limit-over" || finding.rule->id == "limit-disputed";
}

class MarkedText {
 public:
  MarkedText(std::string& out, const RecordView& view, const Answer& answer, std::string_view language)
      : out_(out), view_(view), text_(answer.text), language_(language) {
    collect_mentions(answer);
    collect_findings(answer);
  }

  void append() {
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      append_paragraph(begin, end);
      begin = end + 1;
    }
  }

 private:
  void collect_mentions(const Answer& answer) {
    if (view_.record.find_answer(answer.question) != &answer) return;
    for (std::size_t i = 0; i < view_.mentions.size(); ++i) {
      const sdg::Mention& mention = view_.mentions[i];
      if (mention.question != answer.question || !is_marked(view_, mention)) continue;
      add(Mark::Kind::mention, {*mention.begin, *mention.end}, i);
    }
  }

  void collect_findings(const Answer& answer) {
    for (std::size_t i = 0; i < view_.findings.size(); ++i) {
      const validate::Finding& finding = view_.findings[i];
      TextRange range;
      if (finding.question != answer.question || !find_in_answer(finding, answer, range)) continue;
      add(Mark::Kind::finding, range, i);
      if (is_limit(finding)) add(Mark::Kind::surplus, {range.begin, text_.size()}, i);
    }
  }

  /// Ranges of a stream may be wrong; what does not fit is left out.
  void add(Mark::Kind kind, TextRange range, std::size_t index) {
    if (!is_range_of(text_, range)) return;
    marks_.push_back({kind, range, index});
    cuts_.push_back(range.begin);
    cuts_.push_back(range.end);
  }

  void append_paragraph(std::size_t begin, std::size_t end) {
    const std::string_view paragraph = text_.substr(begin, end - begin);
    out_ += "<p class=\"t\"";
    const std::string_view tag = text::language_of(paragraph);
    if (tag != language_ && tag != "und" && tag != "zh") append_lang(out_, tag);
    out_ += '>';
    std::vector<std::size_t> cuts{begin, end};
    for (const std::size_t cut : cuts_) {
      if (cut > begin && cut < end) cuts.push_back(cut);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    append_references(begin, begin);
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      append_piece(cuts[i], cuts[i + 1]);
      append_references(cuts[i], cuts[i + 1]);
    }
    out_ += "</p>\n";
  }

  void append_piece(std::size_t begin, std::size_t end) {
    const std::string_view piece = text_.substr(begin, end - begin);
    std::string style;
    const Mark* mention = nullptr;
    for (const Mark& mark : marks_) {
      if (mark.range.begin >= end || mark.range.end <= begin) continue;
      add_style(style, mark);
      if (mark.kind == Mark::Kind::mention && mention == nullptr && mark.range.begin == begin)
        mention = &mark;
    }
    if (style.empty()) {
      append_html(out_, piece);
      return;
    }
    const bool surplus_only = style.starts_with("surplus");
    out_.append(surplus_only ? "<span" : "<mark").append(" class=\"").append(style).append("\"");
    if (mention != nullptr) {
      out_ += " id=\"";
      append_mention_anchor(out_, view_, mention->index);
      out_ += '"';
    }
    out_ += '>';
    append_html(out_, piece);
    out_ += surplus_only ? "</span>" : "</mark>";
  }

  void add_style(std::string& style, const Mark& mark) const {
    std::string word;
    switch (mark.kind) {
      case Mark::Kind::mention:
        word = "cite";
        break;
      case Mark::Kind::finding:
        word = name_of(view_.findings[mark.index].severity);
        break;
      case Mark::Kind::surplus:
        word = view_.findings[mark.index].rule->id == "limit-over" ? "surplus" : "surplus-disputed";
        break;
    }
    if (style.find(word) != std::string::npos) return;
    if (!style.empty()) style += ' ';
    style += word;
  }

  /// Links to the findings that end at `end`; of those without extent, where they stand.
  void append_references(std::size_t begin, std::size_t end) {
    for (const Mark& mark : marks_) {
      if (mark.kind != Mark::Kind::finding || mark.range.end != end) continue;
      if (begin == end && mark.range.begin != mark.range.end) continue;
      const std::string number = std::to_string(mark.index + 1);
      const std::string_view severity = name_of(view_.findings[mark.index].severity);
      out_.append("<a class=\"ref ").append(severity).append("\" href=\"#");
      append_anchor(out_, "f" + number);
      out_ += "\" id=\"";
      append_anchor(out_, "r" + number);
      out_.append("\" lang=\"en\" data-n=\"").append(number).append("\" aria-label=\"");
      out_.append(severity).append(" ").append(number).append("\"></a>");
    }
  }

  std::string& out_;
  const RecordView& view_;
  std::string_view text_;
  std::string_view language_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> cuts_;
};

}  // namespace

bool is_range_of(std::string_view text, TextRange range) noexcept {
  const auto is_boundary = [text](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  return range.begin <= range.end && range.end <= text.size() && is_boundary(range.begin) &&
         is_boundary(range.end);
}

bool is_marked(const RecordView& view, const sdg::Mention& mention) {
  const Answer* answer = view.record.find_answer(mention.question);
  if (answer == nullptr || text::is_blank(answer->text) || !mention.begin || !mention.end) return false;
  const std::string_view marked = answer->text.substr(std::min(*mention.begin, answer->text.size()));
  return *mention.begin < *mention.end && marked.front() != '\n' &&
         is_range_of(answer->text, {*mention.begin, *mention.end});
}

bool find_in_answer(const validate::Finding& finding, const Answer& answer, TextRange& range) {
  const std::less_equal<const char*> before;
  const char* const first = answer.text.data();
  const char* const source = finding.source.data();
  if (finding.source.empty() || finding.end < finding.begin || finding.end > finding.source.size())
    return false;
  if (!before(first, source) || !before(source + finding.source.size(), first + answer.text.size()))
    return false;
  range.begin = static_cast<std::size_t>(source - first) + finding.begin;
  range.end = range.begin + (finding.end - finding.begin);
  return true;
}

void append_marked_text(std::string& out, const RecordView& view, const Answer& answer,
                        std::string_view language) {
  MarkedText(out, view, answer, language).append();
}

}  // namespace unpsa::writer
