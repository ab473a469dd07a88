// SPDX-License-Identifier: MIT
/// Results that a record carries as JSON, in `Record::json` or `Record::additions`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "text/arena.hpp"
#include "unpsa/record.hpp"

namespace unpsa::stages {

/// A value of a row from the input, unchanged, whatever its type should be; none where the key is absent,
/// null, or holds an array or an object.
using Value = std::variant<std::monostate, std::string_view, std::int64_t, double, bool>;

/// The text that a value is, or empty; the whole number that it is, or none.
[[nodiscard]] std::string_view text_of(const Value& value) noexcept;
[[nodiscard]] std::optional<std::int64_t> integer_of(const Value& value) noexcept;

/// A key of a carried row, and where its value goes.
template <typename Row>
struct Key {
  std::string_view name;
  Value Row::*value;
};

/// An item of `wordcount.answers`; of the counts only those that tables have.
struct CarriedCount {
  Value question, word, ws, remaining, status;
};
inline constexpr std::array count_keys{
    Key<CarriedCount>{"question", &CarriedCount::question},
    Key<CarriedCount>{"word", &CarriedCount::word},
    Key<CarriedCount>{"ws", &CarriedCount::ws},
    Key<CarriedCount>{"remaining", &CarriedCount::remaining},
    Key<CarriedCount>{"status", &CarriedCount::status},
};

/// An item of `sdg.mentions`.
struct CarriedMention {
  Value line, question, layer, kind, code, goal, iri, text, begin, end, rule, valid, target, certainty;
};
inline constexpr std::array mention_keys{
    Key<CarriedMention>{"line", &CarriedMention::line},
    Key<CarriedMention>{"question", &CarriedMention::question},
    Key<CarriedMention>{"layer", &CarriedMention::layer},
    Key<CarriedMention>{"kind", &CarriedMention::kind},
    Key<CarriedMention>{"code", &CarriedMention::code},
    Key<CarriedMention>{"goal", &CarriedMention::goal},
    Key<CarriedMention>{"iri", &CarriedMention::iri},
    Key<CarriedMention>{"text", &CarriedMention::text},
    Key<CarriedMention>{"begin", &CarriedMention::begin},
    Key<CarriedMention>{"end", &CarriedMention::end},
    Key<CarriedMention>{"rule", &CarriedMention::rule},
    Key<CarriedMention>{"valid", &CarriedMention::valid},
    Key<CarriedMention>{"target", &CarriedMention::target},
    Key<CarriedMention>{"certainty", &CarriedMention::certainty},
};

/// An item of `findings`.
struct CarriedFinding {
  Value line, column, rule, severity, question, message, help;
};
inline constexpr std::array finding_keys{
    Key<CarriedFinding>{"line", &CarriedFinding::line},
    Key<CarriedFinding>{"column", &CarriedFinding::column},
    Key<CarriedFinding>{"rule", &CarriedFinding::rule},
    Key<CarriedFinding>{"severity", &CarriedFinding::severity},
    Key<CarriedFinding>{"question", &CarriedFinding::question},
    Key<CarriedFinding>{"message", &CarriedFinding::message},
    Key<CarriedFinding>{"help", &CarriedFinding::help},
};

/// Texts that a record carries; none: it carries none.
using Texts = std::optional<std::vector<std::string_view>>;

/// The lists of `sdg.summary`.
struct CodeLists {
  Texts ticked_only;
  Texts cited_only;
  Texts both;
  Texts implied;
  Texts invalid;
  Texts goals_ticked_only;
  Texts goals_cited_only;
  Texts goals_both;
};

/// `duplicate`, as `unpsa-dedupe --mark` leaves it.
struct CarriedDuplicate {
  Text kind;
  Text of;
};

/// Reads what one record carries. What is of another type than the schema has counts as absent. The views are
/// valid until the next `load`; the record must live as long.
class CarriedReader {
 public:
  void load(const Record& record);

  /// Whether the record carries the member: `findings`, `sdg.mentions`. Null is none.
  [[nodiscard]] bool has(std::string_view member) const;

  /// Each reads the objects of an array and skips other items. False if the member is not an array.
  bool read_counts(std::vector<CarriedCount>& rows);
  bool read_mentions(std::vector<CarriedMention>& rows);
  bool read_findings(std::vector<CarriedFinding>& rows);

  void read_summary(CodeLists& summary);
  void read_duplicate(CarriedDuplicate& duplicate);

 private:
  template <typename Read>
  void read_member(std::string_view member, Read read);
  template <typename Row, std::size_t Count>
  bool read_rows(std::string_view member, const std::array<Key<Row>, Count>& keys, std::vector<Row>& rows);

  const Record* record_ = nullptr;
  text::Arena arena_;  // of texts that stand with escapes
};

}  // namespace unpsa::stages
