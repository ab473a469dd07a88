// SPDX-License-Identifier: MIT
#include "writer/table/dedupe_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "text/hash.hpp"
#include "writer/table/list_text.hpp"

namespace unpsa::writer {
namespace {

using dedupe::question_name;
using dedupe::round_score;

// How a record is named, in rows of two records and of their neighbour.
constexpr std::array place_columns{Column{"id"}, Column{"file"}, Column{"line", ColumnType::integer}};
constexpr std::array of_place_columns{Column{"of"}, Column{"of_file"},
                                      Column{"of_line", ColumnType::integer}};
constexpr std::array name_columns{Column{"initiative"}, Column{"institution"}, Column{"country"},
                                  Column{"edition", ColumnType::integer}};
constexpr std::array of_name_columns{Column{"of_initiative"}, Column{"of_institution"}, Column{"of_country"},
                                     Column{"of_edition", ColumnType::integer}};
constexpr std::array nearest_columns{Column{"nearest"},
                                     Column{"nearest_file"},
                                     Column{"nearest_line", ColumnType::integer},
                                     Column{"nearest_initiative"},
                                     Column{"nearest_institution"},
                                     Column{"nearest_country"},
                                     Column{"nearest_edition", ColumnType::integer},
                                     Column{"nearest_score", ColumnType::real}};

/// Columns of several lists, one after another.
template <std::size_t... sizes>
constexpr std::array<Column, (sizes + ...)> join(const std::array<Column, sizes>&... lists) {
  std::array<Column, (sizes + ...)> all;
  auto out = all.begin();
  ((out = std::copy(lists.begin(), lists.end(), out)), ...);
  return all;
}

constexpr std::array pair_column_table =
    join(place_columns, of_place_columns,
         std::array{Column{"kind"}, Column{"score", ColumnType::real}, Column{"agree", ColumnType::list},
                    Column{"differ", ColumnType::list}},
         name_columns, of_name_columns, nearest_columns,
         std::array{Column{"questions", ColumnType::list}, Column{"evidence", ColumnType::list}});

constexpr std::array member_column_table =
    join(std::array{Column{"cluster", ColumnType::integer}, Column{"size", ColumnType::integer}},
         place_columns, std::array{Column{"kind"}, Column{"of"}, Column{"score", ColumnType::real}},
         name_columns, of_name_columns, nearest_columns, std::array{Column{"left_out", ColumnType::integer}});

constexpr std::array candidate_key_column_table = join(std::array{Column{"key"}}, place_columns);

constexpr std::array reuse_column_table =
    join(place_columns, std::array{Column{"question"}}, of_place_columns,
         std::array{Column{"of_question"}, Column{"score", ColumnType::real},
                    Column{"units", ColumnType::integer}});

constexpr std::array block_column_table = join(
    place_columns,
    std::array{Column{"block"}, Column{"copy", ColumnType::integer}, Column{"copies", ColumnType::integer},
               Column{"lines", ColumnType::integer}, Column{"differs", ColumnType::list}});

constexpr std::array explanation_column_table =
    join(std::array{Column{"question"}, Column{"of_question"}, Column{"score", ColumnType::real},
                    Column{"side"}, Column{"text"}, Column{"edited"}, Column{"kind"},
                    Column{"containment", ColumnType::real}, Column{"id"}},
         name_columns, std::array{Column{"of"}}, of_name_columns,
         std::array{Column{"evidence", ColumnType::list}});

void append_number(std::string& out, double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// The cells of a row, in the order of the columns.
class RowBuilder {
 public:
  /// Cells of these values.
  template <typename... Values>
  RowBuilder& add(const Values&... values) {
    (cells_.emplace_back(values), ...);
    return *this;
  }
  RowBuilder& place(const dedupe::RecordLabel& record) {
    return add(text_or_null(record.id), record.file, number_or_null(record.line));
  }
  RowBuilder& names(const dedupe::RecordLabel& record) {
    return add(text_or_null(record.title), text_or_null(record.institution), text_or_null(record.country),
               number_or_null(static_cast<std::size_t>(record.edition)));
  }
  RowBuilder& nearest(const std::optional<dedupe::Nearest>& nearest) {
    static const dedupe::RecordLabel none;
    const dedupe::RecordLabel& record = nearest ? nearest->record : none;
    add(text_or_null(record.id), text_or_null(record.file), number_or_null(record.line));
    return names(record).add(nearest ? Cell(round_score(nearest->score)) : Cell());
  }
  void append_to(const TableWriter& table, std::string& piece) const { table.append_row(piece, cells_); }

 private:
  std::vector<Cell> cells_;
};

/// `1:0.93;3.a=3.b:1`
std::string join_matches(std::span<const dedupe::AnswerMatch> matches, char separator) {
  std::string joined;
  for (const dedupe::AnswerMatch& match : matches) {
    if (!joined.empty()) joined += separator;
    joined += question_name(match.question);
    if (match.of_question != match.question) joined.append("=").append(question_name(match.of_question));
    joined += ':';
    append_number(joined, round_score(match.score));
  }
  return joined;
}

std::string join_evidence(const std::vector<std::string>& evidence, char separator) {
  std::string joined;
  append_list({joined, std::string_view(&separator, 1)}, evidence,
              [&joined](const std::string& text) { joined += text; });
  return joined;
}

}  // namespace

std::span<const Column> pair_columns() noexcept { return pair_column_table; }

void append_pair_row(const TableWriter& table, std::string& piece, const dedupe::Pair& pair) {
  const char separator = table.list_separator();
  const std::string questions = join_matches(pair.answers, separator);
  const std::string agree = pair.agree.join(std::string_view(&separator, 1));
  const std::string differ = pair.differ.join(std::string_view(&separator, 1));
  const std::string evidence = join_evidence(pair.evidence, separator);
  RowBuilder row;
  row.place(pair.record).place(pair.of).add(name_of(pair.kind), round_score(pair.score), agree, differ);
  row.names(pair.record)
      .names(pair.of)
      .nearest(pair.nearest)
      .add(questions, evidence)
      .append_to(table, piece);
}

std::span<const Column> member_columns() noexcept { return member_column_table; }

void append_member_row(const TableWriter& table, std::string& piece, const dedupe::ClusterMember& member) {
  const bool is_duplicate = member.kind != dedupe::DuplicateKind::none;
  const dedupe::RecordLabel of = member.of.value_or(dedupe::RecordLabel());
  RowBuilder row;
  row.add(member.cluster, member.size).place(member.record);
  row.add(name_of(member.kind), text_or_null(of.id), is_duplicate ? Cell(round_score(member.score)) : Cell());
  row.names(member.record).names(of).nearest(member.nearest).add(member.left_out).append_to(table, piece);
}

std::span<const Column> reuse_columns() noexcept { return reuse_column_table; }

void append_reuse_row(const TableWriter& table, std::string& piece, const dedupe::Reuse& reuse) {
  RowBuilder row;
  row.place(reuse.answer).add(question_name(reuse.question));
  row.place(reuse.of).add(question_name(reuse.of_question), round_score(reuse.score), reuse.units);
  row.append_to(table, piece);
}

std::span<const Column> block_columns() noexcept { return block_column_table; }

void append_block_rows(const TableWriter& table, std::string& piece, const Record& record) {
  for (std::size_t i = 0; i < record.repeats.size(); ++i) {
    const Repeat& repeat = record.repeats[i];
    const auto same = [&repeat](const Repeat& other) { return other.element == repeat.element; };
    const auto begin = record.repeats.begin();
    const auto earlier = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(i), same);
    const auto copies = std::count_if(begin, record.repeats.end(), same);
    std::string differs;
    const char separator = table.list_separator();
    append_list({differs, std::string_view(&separator, 1)}, repeat.differs,
                [&differs](std::string_view key) { differs += key; });
    const std::array<Cell, block_column_table.size()> row{
        text_or_null(record.id),
        record.source.file,
        number_or_null(repeat.line),
        repeat.element,
        earlier + 2,
        copies + 1,
        repeat.lines,
        differs,
    };
    table.append_row(piece, row);
  }
}

std::span<const Column> candidate_key_columns() noexcept { return candidate_key_column_table; }

void append_key_rows(const TableWriter& table, std::string& piece, const Record& record,
                     std::span<const std::uint64_t> keys) {
  for (const std::uint64_t key : keys) {
    const std::string name = "k" + text::to_hex(key);
    const std::array<Cell, candidate_key_column_table.size()> row{
        name, text_or_null(record.id), record.source.file, number_or_null(record.source.line)};
    table.append_row(piece, row);
  }
}

std::span<const Column> explanation_columns() noexcept { return explanation_column_table; }

void append_explanation_rows(const TableWriter& table, std::string& piece, const dedupe::RecordLabel& first,
                             const dedupe::RecordLabel& second, const dedupe::Explanation& explanation) {
  const std::string evidence = join_evidence(explanation.evidence, table.list_separator());
  const auto append = [&](const dedupe::ExplainedAnswer& answer, std::string_view side, std::string_view text,
                          std::string_view edited) {
    RowBuilder row;
    row.add(text_or_null(answer.question), text_or_null(answer.of_question), round_score(answer.score),
            text_or_null(side), text_or_null(text), text_or_null(edited));
    row.add(name_of(explanation.kind), round_score(explanation.score));
    row.add(text_or_null(first.id)).names(first).add(text_or_null(second.id)).names(second);
    row.add(evidence).append_to(table, piece);
  };
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      append(answer, name_of(sentence.side), sentence.text, sentence.edited);
    if (answer.sentences.empty()) append(answer, {}, {}, {});
  }
  if (explanation.answers.empty()) append({}, {}, {}, {});
}

}  // namespace unpsa::writer
