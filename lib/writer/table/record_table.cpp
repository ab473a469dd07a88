// SPDX-License-Identifier: MIT
#include "writer/table/record_table.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "form/questions.hpp"
#include "wordcount/answers.hpp"
#include "writer/table/record_columns.hpp"
#include "writer/table/row_value.hpp"

namespace unpsa::writer {
namespace {

std::vector<Column> make_record_columns() {
  std::vector<Column> columns(record_field_columns.begin(), record_field_columns.end());
  for (const form::Question& question : form::questions()) columns.push_back({question.id});
  columns.insert(columns.end(), stage_columns.begin(), stage_columns.end());
  return columns;
}

constexpr std::array answer_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"question"},
    Column{"label"},
    Column{"language"},
    Column{"status"},
    Column{"word", ColumnType::integer},
    Column{"limit", ColumnType::integer},
    Column{"text"},
    Column{"ws", ColumnType::integer},
    Column{"limit_source"},
    Column{"remaining", ColumnType::integer},
    Column{"limit_status"},
};

/// A list of the record joined into one text; `begin` and `end` are offsets in it.
struct ListRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool present = false;

  [[nodiscard]] Cell cell(std::string_view lists) const noexcept {
    return present ? Cell(lists.substr(begin, end - begin)) : Cell();
  }
};

/// Where lists are joined.
struct ListText {
  std::string& text;
  std::string_view separator;
};

template <typename Item, typename AppendItem>
ListRange append_list(ListText out, const std::optional<std::vector<Item>>& items, AppendItem append) {
  ListRange range{out.text.size(), out.text.size(), items.has_value()};
  if (!items) return range;
  for (const Item& item : *items) {
    if (&item != &items->front()) out.text += out.separator;
    append(item);
  }
  range.end = out.text.size();
  return range;
}

struct RecordLists {
  ListRange criteria;
  ListRange goals;
  ListRange targets;
  ListRange un_agencies;
};

/// Joins the lists of a record; what was not understood stands with its text.
RecordLists append_lists(ListText list_text, const Record& record) {
  std::string& out = list_text.text;
  RecordLists lists;
  lists.criteria = append_list(list_text, record.criteria, [&out](const Criterion& criterion) {
    out += criterion.code.empty() ? criterion.text : criterion.code;
  });
  lists.goals = append_list(list_text, record.goals, [&out](const TickedGoal& ticked) {
    if (ticked.goal == 0) {
      out += ticked.text;
    } else {
      out += std::to_string(ticked.goal);
    }
  });
  lists.targets = append_list(list_text, record.targets, [&out](const TickedTarget& ticked) {
    out += ticked.target.empty() ? ticked.text : ticked.target;
  });
  lists.un_agencies =
      append_list(list_text, record.un_agencies, [&out](std::string_view agency) { out += agency; });
  return lists;
}

void add_answers(std::vector<Cell>& cells, const Record& record) {
  // Answers stand in form order, so that the next one is nearly always the one looked for.
  auto next = record.answers.begin();
  for (const form::Question& question : form::questions()) {
    const Answer* answer = nullptr;
    if (next != record.answers.end() && next->question == question.id) {
      answer = &*next++;
    } else {
      answer = record.find_answer(question.id);
    }
    const bool there = answer != nullptr && answer->status != AnswerStatus::missing;
    cells.push_back(there ? Cell(answer->text) : Cell());
  }
}

/// The lists that stages have added.
struct StageLists {
  ListRange over_limit;
  ListRange ticked_only;
  ListRange cited_only;
  ListRange both;
  ListRange implied;
  ListRange invalid;
  ListRange rules;
};

StageLists append_stage_lists(ListText out, const json::StageMembers& members) {
  const auto append = [&out](const json::StageTexts& texts) {
    return append_list(out, texts, [&out](std::string_view text) { out.text += text; });
  };
  StageLists lists;
  lists.over_limit = append(members.over_limit);
  lists.ticked_only = append(members.sdg_ticked_only);
  lists.cited_only = append(members.sdg_cited_only);
  lists.both = append(members.sdg_both);
  lists.implied = append(members.sdg_implied);
  lists.invalid = append(members.sdg_invalid);
  lists.rules = append(members.finding_rules);
  return lists;
}

void add_stages(std::vector<Cell>& cells, const json::StageMembers& members, const StageLists& lists,
                std::string_view text) {
  const std::array<Cell, stage_columns.size()> stages{
      members.words,
      lists.over_limit.cell(text),
      lists.ticked_only.cell(text),
      lists.cited_only.cell(text),
      lists.both.cell(text),
      lists.implied.cell(text),
      lists.invalid.cell(text),
      members.finding_errors,
      members.finding_warnings,
      members.finding_notes,
      lists.rules.cell(text),
      members.duplicate_kind,
      members.duplicate_of,
  };
  cells.insert(cells.end(), stages.begin(), stages.end());
}

}  // namespace

std::span<const Column> record_columns() noexcept {
  static const std::vector<Column> columns = make_record_columns();
  return columns;
}

void RecordRows::append(const TableWriter& table, std::string& piece, const Record& record) {
  lists_.clear();
  const ListText list_text{lists_, list_separator_};
  const RecordLists lists = append_lists(list_text, record);
  const json::StageMembers& members = stages_.read(record);
  const StageLists stage_lists = append_stage_lists(list_text, members);
  const Cell edition = record.edition.year == 0 ? Cell() : Cell(record.edition.year);
  cells_.assign({
      record.id,
      record.source.file,
      number_or_null(record.source.line),
      record.language,
      edition,
      record.member_state.text,
      text_or_null(record.member_state.iso3166),
      text_or_null(record.member_state.name),
      record.institution,
      record.institution_type.text,
      text_or_null(record.institution_type.code),
      record.sector.text,
      text_or_null(record.sector.code),
      record.administrative_level.text,
      text_or_null(record.administrative_level.code),
      record.initiative,
      record.years_operational,
      record.website,
      record.public_sector.value,
      record.category.text,
      text_or_null(record.category.code),
      lists.criteria.cell(lists_),
      record.sdg_relevant.value,
      lists.goals.cell(lists_),
      lists.targets.cell(lists_),
      record.two_years_old.value,
      text_or_null(record.implementation_date.date),
      record.implementation_date.text,
      record.un_involved.value,
      lists.un_agencies.cell(lists_),
      record.un_details,
      record.previously_submitted.value,
      record.supporting_documents.value,
      record.unpsa_award_won.value,
      record.other_awards_won.value,
      record.other_awards,
      record.how_heard,
      record.consent.value,
  });
  assert(cells_.size() == record_field_columns.size());
  add_answers(cells_, record);
  add_stages(cells_, members, stage_lists, lists_);
  table.append_row(piece, cells_);
}

std::span<const Column> answer_columns() noexcept { return answer_column_table; }

void append_answer_rows(const TableWriter& table, std::string& piece, const Record& record,
                        const json::StageRows& stages) {
  static constexpr std::array<std::string_view, 5> keys{"question", "word", "ws", "remaining", "status"};
  std::vector<std::array<json::RowValue, keys.size()>> carried;
  stages.each("wordcount.answers", keys, [&](std::span<const json::RowValue> row) {
    std::copy(row.begin(), row.end(), carried.emplace_back().begin());
  });
  const auto find_carried = [&](std::string_view question) {
    return std::find_if(carried.begin(), carried.end(),
                        [&](const auto& row) { return row[0] == json::RowValue(question); });
  };
  for (const Answer& answer : record.answers) {
    const wordcount::AnswerCount count = wordcount::count_answer(answer);
    Cell word = count.counts.word();
    Cell ws = count.counts.ws;
    Cell remaining = count.remaining;
    Cell status = name_of(count.status);
    if (const auto row = find_carried(answer.question); row != carried.end()) {
      if (const Cell cell = to_cell((*row)[1]); cell.kind() != Cell::Kind::null) word = cell;
      if (const Cell cell = to_cell((*row)[2]); cell.kind() != Cell::Kind::null) ws = cell;
      remaining = to_cell((*row)[3]);
      status = to_cell((*row)[4]);
    }
    const std::array<Cell, answer_column_table.size()> cells{
        record.id,
        record.source.file,
        number_or_null(answer.line),
        answer.question,
        answer.label,
        text_or_null(answer.language),
        name_of(answer.status),
        word,
        answer.limit,
        answer.text,
        ws,
        text_or_null(name_of(answer.limit_source)),
        remaining,
        status,
    };
    table.append_row(piece, cells);
  }
}

}  // namespace unpsa::writer
