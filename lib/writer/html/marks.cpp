// SPDX-License-Identifier: MIT
// What is found in an answer lies over its text as ranges of bytes, which may overlap. The text is cut
// wherever a range or a paragraph begins or ends, and each piece is one element with the classes of all
// ranges over it. So the text stays what it was, in one order, and no element crosses another.
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"
#include "text/utf8.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

/// Whether what is after the finding's place is what the limit does not allow.
bool is_limit(const validate::Finding& finding) {
  return finding.rule->id == "limit-over" || finding.rule->id == "limit-disputed";
}

/// The classes that a piece can have, in the order in which they are written.
enum class Style : std::uint8_t { cite, error, warning, note, surplus, surplus_disputed };
constexpr std::array<std::string_view, 6> style_names{"cite", "error",   "warning",
                                                      "note", "surplus", "surplus-disputed"};

Style style_of(validate::Severity severity) {
  switch (severity) {
    case validate::Severity::error:
      return Style::error;
    case validate::Severity::warning:
      return Style::warning;
    case validate::Severity::note:
      break;
  }
  return Style::note;
}

class MarkedText {
 public:
  MarkedText(std::string& out, const RecordView& view, const Answer& answer, std::string_view language)
      : out_(out), view_(view), text_(answer.text), language_(language) {
    collect_mentions(answer);
    collect_findings(answer);
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    const auto by_place = [](const auto& left, const auto& right) { return left.at < right.at; };
    std::stable_sort(edges_.begin(), edges_.end(), by_place);
    std::stable_sort(mentions_.begin(), mentions_.end(), by_place);
    std::stable_sort(references_.begin(), references_.end(), by_place);
  }

  void append() {
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      append_paragraph(begin, end);
      begin = end + 1;
    }
  }

 private:
  /// A place from which on a class is given once more or once less.
  struct Edge {
    std::size_t at;
    Style style;
    int change;
  };
  struct Place {
    std::size_t at;
    std::size_t index;       // of a mention or finding
    bool is_before = false;  // stands before the text at its place
  };

  void collect_mentions(const Answer& answer) {
    if (view_.record.find_answer(answer.question) != &answer) return;
    for (std::size_t i = 0; i < view_.mentions.size(); ++i) {
      const sdg::Mention& mention = view_.mentions[i];
      if (mention.question != answer.question || !is_marked(view_, mention)) continue;
      add({*mention.begin, *mention.end}, Style::cite);
      mentions_.push_back({*mention.begin, i});
    }
  }

  void collect_findings(const Answer& answer) {
    for (std::size_t i = 0; i < view_.findings.size(); ++i) {
      const validate::Finding& finding = view_.findings[i];
      TextRange range;
      if (finding.question != answer.question || !find_in_answer(finding, answer, range)) continue;
      // Ranges of a stream may be wrong; what does not fit is left out.
      if (!is_range_of(text_, range)) continue;
      add(range, style_of(finding.severity));
      references_.push_back(
          {place_of_link(finding, range), i, is_limit(finding) || range.begin == range.end});
      if (is_limit(finding))
        add({range.begin, text_.size()},
            finding.rule->id == "limit-over" ? Style::surplus : Style::surplus_disputed);
    }
  }

  void add(TextRange range, Style style) {
    cuts_.push_back(range.begin);
    cuts_.push_back(range.end);
    edges_.push_back({range.begin, style, 1});
    edges_.push_back({range.end, style, -1});
  }

  void append_paragraph(std::size_t begin, std::size_t end) {
    const std::string_view paragraph = text_.substr(begin, end - begin);
    out_ += "<p class=\"t\"";
    const std::string_view tag = text::language_of(paragraph);
    if (tag != language_ && tag != "und" && tag != "zh") append_lang(out_, tag);
    out_ += '>';
    append_references(begin, true);
    while (next_cut_ < cuts_.size() && cuts_[next_cut_] <= begin) ++next_cut_;
    while (begin < end) {
      const bool is_cut = next_cut_ < cuts_.size() && cuts_[next_cut_] < end;
      const std::size_t piece_end = is_cut ? cuts_[next_cut_++] : end;
      append_piece(begin, piece_end);
      append_references(piece_end, false);
      begin = piece_end;
    }
    out_ += "</p>\n";
  }

  void append_piece(std::size_t begin, std::size_t end) {
    for (; next_edge_ < edges_.size() && edges_[next_edge_].at <= begin; ++next_edge_)
      depths_[static_cast<std::size_t>(edges_[next_edge_].style)] += edges_[next_edge_].change;
    std::string style;
    for (std::size_t i = 0; i < depths_.size(); ++i) {
      if (depths_[i] > 0) style.append(style.empty() ? "" : " ").append(style_names[i]);
    }
    const std::string_view piece = text_.substr(begin, end - begin);
    if (style.empty()) {
      append_html(out_, piece);
      return;
    }
    const bool surplus_only = style.starts_with("surplus");
    out_.append(surplus_only ? "<span" : "<mark").append(" class=\"").append(style).append("\"");
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].at < begin) ++next_mention_;
    if (next_mention_ < mentions_.size() && mentions_[next_mention_].at == begin) {
      out_ += " id=\"";
      append_mention_anchor(out_, view_, mentions_[next_mention_].index);
      out_ += '"';
    }
    out_ += '>';
    append_html(out_, piece);
    out_ += surplus_only ? "</span>" : "</mark>";
  }

  /// Links to the findings at `end`; at the beginning of a paragraph, to those that stand before their text.
  void append_references(std::size_t end, bool only_before) {
    while (next_reference_ < references_.size() && references_[next_reference_].at < end) ++next_reference_;
    for (std::size_t i = next_reference_; i < references_.size() && references_[i].at == end; ++i) {
      if (!only_before || references_[i].is_before) append_reference(references_[i].index);
    }
  }

  void append_reference(std::size_t index) {
    const std::string number = std::to_string(index + 1);
    const std::string_view severity = name_of(view_.findings[index].severity);
    out_.append("<a class=\"ref ").append(severity).append("\" href=\"#");
    append_anchor(out_, "f" + number);
    out_ += "\" id=\"";
    append_anchor(out_, "r" + number);
    append_lang(out_ += '"', tag_of(view_.reader));
    out_.append(" data-n=\"").append(number).append("\" aria-label=\"");
    out_.append(text::translate(severity, view_.reader)).append(" ").append(number).append("\"></a>");
  }

  std::string& out_;
  const RecordView& view_;
  std::string_view text_;
  std::string_view language_;
  std::vector<std::size_t> cuts_;
  std::vector<Edge> edges_;
  std::vector<Place> mentions_;    // where they begin
  std::vector<Place> references_;  // findings, where their links stand
  std::array<int, style_names.size()> depths_{};
  // How far the text has been written.
  std::size_t next_cut_ = 0;
  std::size_t next_edge_ = 0;
  std::size_t next_mention_ = 0;
  std::size_t next_reference_ = 0;
};

}  // namespace

std::size_t place_of_link(const validate::Finding& finding, TextRange range) noexcept {
  return is_limit(finding) ? range.begin : range.end;
}

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
