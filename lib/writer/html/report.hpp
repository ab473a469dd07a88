// SPDX-License-Identifier: MIT
/// Nominations as one page for reading: a corpus at a glance, then a reading view of each.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "stages/results.hpp"
#include "text/translation.hpp"
#include "unpsa/record.hpp"

namespace unpsa::writer {

/// What a page needs of each record.
inline constexpr stages::Needs html_needs{.counts = stages::Want::always,
                                          .mentions = stages::Want::always,
                                          .findings = stages::Want::always,
                                          .duplicate = stages::Want::carried,
                                          .places = true};

/// What the overview of a page needs of a run of records; made by one thread at a time, holds working memory.
class HtmlPiece {
 public:
  /// `reader` is the language of the page's reader.
  explicit HtmlPiece(text::MessageLanguage reader = text::MessageLanguage::en);
  ~HtmlPiece();
  HtmlPiece(HtmlPiece&&) noexcept;
  HtmlPiece& operator=(HtmlPiece&&) noexcept;

  /// Appends the reading view of a record, with what `html_needs` asks for, to `html`, which is `join`ed with
  /// this piece.
  void append(const Record& record, const stages::Results& results, std::string& html);

 private:
  friend class HtmlReport;
  struct State;
  std::unique_ptr<State> state_;
};

/// Joins pieces to a page. The part before the records describes all of them, so it is made last:
///
///     piece.append(record, results, html)  // any thread, any number of records a piece
///     report.join(piece, html)     // in order; `html` is put aside as it comes
///     report.begin(out), what was put aside, report.end(read, write)
///
/// The page is the same for the same records in the same order. Kept of a record are its title and figures,
/// less than a kilobyte, and no answer.
class HtmlReport {
 public:
  /// `version` is the program's; `title` is that of the page, or empty for the usual one.
  explicit HtmlReport(std::string version, std::string title = {},
                      text::MessageLanguage reader = text::MessageLanguage::en);
  ~HtmlReport();
  HtmlReport(const HtmlReport&) = delete;
  HtmlReport& operator=(const HtmlReport&) = delete;

  /// Makes `html`, everything that was appended since the last call, into its final form for the page.
  /// `piece` is empty then.
  void join(HtmlPiece& piece, std::string& html);

  /// How many records have been joined.
  [[nodiscard]] std::size_t records() const noexcept;

  /// Appends the part before the records; to be called after the last `join`.
  void begin(std::string& out) const;

  /// A record of a stream on this page, by its number, from 1.
  using ReadRecord = std::function<void(std::size_t number, Record& record)>;
  using Write = std::function<void(std::string_view piece)>;
  /// Writes the part after the records: those that say that they are resubmissions of others, side by side
  /// with these, and the end of the page.
  void end(const ReadRecord& read, const Write& write) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::writer
