// SPDX-License-Identifier: MIT
// The page. Records are rendered by any thread with slots for what only their order tells: their number, and
// whether they are copies of earlier ones. The thread that joins the pieces fills the slots and sums up.
#include "writer/html/report.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dedupe/exact.hpp"
#include "writer/html/overview.hpp"
#include "writer/html/page.hpp"
#include "writer/html/pairs.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {

struct HtmlPiece::State {
  text::MessageLanguage reader;
  std::vector<RecordFacts> records;

  dedupe::FingerprintMaker fingerprints;
  dedupe::PackedList packed;
};

HtmlPiece::HtmlPiece(text::MessageLanguage reader) : state_(std::make_unique<State>()) {
  state_->reader = reader;
}
HtmlPiece::~HtmlPiece() = default;
HtmlPiece::HtmlPiece(HtmlPiece&&) noexcept = default;
HtmlPiece& HtmlPiece::operator=(HtmlPiece&&) noexcept = default;

void HtmlPiece::append(const Record& record, const stages::Results& results, std::string& html) {
  State& state = *state_;
  const std::vector<std::size_t> marks = first_at_places(results.mentions.mentions);
  const RecordView view{record,
                        results.counts.answers,
                        results.mentions.mentions,
                        results.findings.findings,
                        main_language(record),
                        marks,
                        state.reader};

  RecordFacts& facts = state.records.emplace_back();
  collect_facts(view, facts);
  facts.duplicate_kind = results.duplicate.kind.value_or(std::string_view());
  facts.duplicate_of = results.duplicate.of.value_or(std::string_view());
  facts.of_stream = !record.json.empty();
  if (!results.duplicate.kind) {
    state.packed.clear();
    facts.hashes = dedupe::exact_hashes(state.fingerprints.append(state.packed, record));
  }
  append_reading_view(html, view);
  facts.html_end = html.size();
}

struct HtmlReport::State {
  /// What links to a record say.
  struct Kept {
    std::string title;
    std::string title_language;
    std::string file;
    bool of_stream;
  };
  struct Copy {
    std::string kind;  // empty: it is none
    std::size_t of = 0;
  };

  std::string version;
  std::string title;
  CorpusFacts totals;
  dedupe::ExactDeduper deduper;
  std::vector<Kept> kept;                                // by number, from 1
  std::unordered_map<std::string, std::size_t> numbers;  // of the first record with an id
  /// A record that says of which other one it is a resubmission.
  struct Edited {
    std::size_t number;
    std::string of;
  };
  std::vector<Edited> edited;

  void join(RecordFacts& facts, std::string_view html, std::string& out) {
    totals.add(facts);
    const std::size_t number = totals.records;
    const Copy copy = find_copy(facts);
    numbers.emplace(facts.id, number);
    kept.push_back(
        {std::move(facts.title), std::move(facts.title_language), std::move(facts.file), facts.of_stream});
    if (copy.kind == name_of(dedupe::DuplicateKind::resubmission) && facts.of_stream)
      edited.push_back({number, std::move(facts.duplicate_of)});
    if (!copy.kind.empty()) add_to_cluster(number, copy);
    fill_slots(html, number, copy, out);
  }

  Copy find_copy(const RecordFacts& facts) {
    std::string kind = facts.duplicate_kind;
    std::string of = facts.duplicate_of;
    if (kind.empty()) {
      const dedupe::Duplicate verdict = deduper.add(facts.id, facts.hashes);
      if (verdict.kind != dedupe::DuplicateKind::none) kind = name_of(verdict.kind);
      of = verdict.of;
    }
    if (kind.empty() || kind == "none" || kind == "review") return {};
    const auto found = numbers.find(of);
    return {std::move(kind), found == numbers.end() ? 0 : found->second};
  }

  /// The number of the record that one is shown beside; 0: none. `of` may stand after it.
  [[nodiscard]] std::size_t partner_of(std::size_t number, const std::string& of) const {
    const auto found = numbers.find(of);
    if (found == numbers.end() || found->second == number) return 0;
    return kept[found->second - 1].of_stream ? found->second : 0;
  }

  void add_to_cluster(std::size_t number, const Copy& copy) {
    ++totals.copies;
    if (copy.of == 0) return;
    std::vector<CorpusFacts::Member>& members = totals.clusters[copy.of];
    if (members.empty()) members.push_back(member(copy.of, ""));
    members.push_back(member(number, copy.kind));
  }

  [[nodiscard]] CorpusFacts::Member member(std::size_t number, std::string_view kind) const {
    const Kept& record = kept[number - 1];
    return {number, record.title, record.title_language, record.file, std::string(kind)};
  }

  void fill_slots(std::string_view html, std::size_t number, const Copy& copy, std::string& out) const {
    constexpr std::string_view slots{"\x01\x02\x03\x04", 4};
    const std::string digits = std::to_string(number);
    while (true) {
      const std::size_t at = std::min(html.find_first_of(slots), html.size());
      out.append(html.substr(0, at));
      if (at == html.size()) return;
      switch (html[at]) {
        case number_slot:
          out += digits;
          break;
        case attribute_slot:
          out += copy.kind.empty() ? " data-copy=\"no\"" : " data-copy=\"yes\"";
          break;
        case badge_slot:
          if (!copy.kind.empty()) {
            append_markup(out, "<span class=\"badge copy\">[copy]</span>", totals.reader);
          }
          break;
        default:
          if (!copy.kind.empty()) append_notice(out, number, copy);
      }
      html.remove_prefix(at + 1);
    }
  }

  void append_notice(std::string& out, std::size_t number, const Copy& copy) const {
    const text::MessageLanguage reader = totals.reader;
    append_markup(out, "<p class=\"notice\">[This nomination was seen before] (", reader);
    append_html(out, text::translate(copy.kind, reader));
    out += ")";
    if (copy.of != 0) {
      const Kept& first = kept[copy.of - 1];
      out.append(": <a href=\"#n").append(std::to_string(copy.of)).append("\"");
      append_titled(out, first.title, first.title_language, reader);
      out += "</a>";
      const bool has_pair = !edited.empty() && edited.back().number == number && first.of_stream;
      if (has_pair)
        append_markup(out, "[; ]<a href=\"#pair-" + std::to_string(number) + "\">[side by side]</a>", reader);
    }
    out += "</p>\n";
  }
};

HtmlReport::HtmlReport(std::string version, std::string title, text::MessageLanguage reader)
    : state_(std::make_unique<State>()) {
  state_->totals.reader = reader;
  state_->version = std::move(version);
  state_->title = std::move(title);
}
HtmlReport::~HtmlReport() = default;

void HtmlReport::join(HtmlPiece& piece, std::string& html) {
  std::vector<RecordFacts>& records = piece.state_->records;
  std::string joined;
  joined.reserve(html.size() + html.size() / 16);
  std::size_t begin = 0;
  for (RecordFacts& facts : records) {
    state_->join(facts, std::string_view(html).substr(begin, facts.html_end - begin), joined);
    begin = facts.html_end;
  }
  records.clear();
  html = std::move(joined);
}

std::size_t HtmlReport::records() const noexcept { return state_->totals.records; }

void HtmlReport::begin(std::string& out) const { append_page_begin(out, state_->totals, state_->title); }

void HtmlReport::end(const ReadRecord& read, const Write& write) const {
  std::string out;
  append_records_end(out);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const State::Edited& edited : state_->edited) {
    const std::size_t partner = state_->partner_of(edited.number, edited.of);
    if (partner != 0) pairs.emplace_back(partner, edited.number);
  }
  if (!pairs.empty()) append_pairs_begin(out, pairs.size(), state_->totals.reader);
  for (const auto& [first_number, second_number] : pairs) {
    Record first;
    Record second;
    read(first_number, first);
    read(second_number, second);
    append_pair(out, first, first_number, second, second_number, state_->totals.reader);
    write(out);
    out.clear();
  }
  if (!pairs.empty()) append_pairs_end(out);
  append_page_end(out, state_->totals, state_->version);
  write(out);
}

}  // namespace unpsa::writer
