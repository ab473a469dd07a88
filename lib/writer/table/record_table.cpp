// SPDX-License-Identifier: MIT
#include "writer/table/record_table.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "form/questions.hpp"
#include "unpsa/wordcount.hpp"
#include "writer/table/carried_cell.hpp"
#include "writer/table/list_text.hpp"
#include "writer/table/record_columns.hpp"

namespace unpsa::writer {
namespace {

std::vector<Column> make_record_columns() {
  std::vector<Column> columns(record_field_columns.begin(), record_field_columns.end());
  for (const form::Question& question : form::questions()) columns.push_back({question.id});
  for (const ResultColumn& result : result_columns) columns.push_back(result.column);
  columns.insert(columns.end(), origin_columns.begin(), origin_columns.end());
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

struct RecordLists {
  ListRange criteria;
  ListRange goals;
  ListRange targets;
  ListRange un_agencies;
  ListRange candidates;
  ListRange evidence;
  ListRange criteria_texts;
  ListRange yes_no_texts;
};

struct YesNoField {
  std::string_view column;
  YesNoValue Record::*value;
};
constexpr std::array yes_no_fields{
    YesNoField{"public_sector", &Record::public_sector},
    YesNoField{"sdg_relevant", &Record::sdg_relevant},
    YesNoField{"two_years_old", &Record::two_years_old},
    YesNoField{"un_involved", &Record::un_involved},
    YesNoField{"previously_submitted", &Record::previously_submitted},
    YesNoField{"supporting_documents", &Record::supporting_documents},
    YesNoField{"unpsa_award_won", &Record::unpsa_award_won},
    YesNoField{"other_awards_won", &Record::other_awards_won},
    YesNoField{"consent", &Record::consent},
};

/// `public_sector=Yes;consent=No`
ListRange append_yes_no_texts(ListText list_text, const Record& record) {
  std::string& out = list_text.text;
  ListRange range{out.size(), out.size(), false};
  for (const YesNoField& field : yes_no_fields) {
    const YesNoValue& value = record.*field.value;
    if (!value.text) continue;
    if (range.present) out += list_text.separator;
    range.present = true;
    out.append(field.column).append("=").append(*value.text);
  }
  range.end = out.size();
  return range;
}

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
  lists.candidates =
      append_list(list_text, record.edition.candidates, [&out](int year) { out += std::to_string(year); });
  lists.evidence =
      append_list(list_text, record.edition.evidence, [&out](std::string_view clue) { out += clue; });
  lists.criteria_texts =
      append_list(list_text, record.criteria, [&out](const Criterion& criterion) { out += criterion.text; });
  lists.yes_no_texts = append_yes_no_texts(list_text, record);
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

/// The lists that programs find.
struct ResultLists {
  ListRange over_limit;
  ListRange ticked_only;
  ListRange cited_only;
  ListRange both;
  ListRange implied;
  ListRange invalid;
  ListRange rules;
  ListRange goals_ticked_only;
  ListRange goals_cited_only;
  ListRange goals_both;
};

ResultLists append_result_lists(ListText out, const stages::Results& results) {
  const auto append = [&out](const stages::Texts& texts) {
    return append_list(out, texts, [&out](std::string_view text) { out.text += text; });
  };
  ResultLists lists;
  lists.over_limit = append(results.counts.over_limit());
  lists.ticked_only = append(results.summary.ticked_only);
  lists.cited_only = append(results.summary.cited_only);
  lists.both = append(results.summary.both);
  lists.implied = append(results.summary.implied);
  lists.invalid = append(results.summary.invalid);
  lists.rules = append(results.findings.rules());
  lists.goals_ticked_only = append(results.summary.goals_ticked_only);
  lists.goals_cited_only = append(results.summary.goals_cited_only);
  lists.goals_both = append(results.summary.goals_both);
  return lists;
}

void add_results(std::vector<Cell>& cells, const stages::Results& results, const ResultLists& lists,
                 std::string_view text) {
  const std::array<Cell, result_columns.size()> row{
      results.counts.words(),
      lists.over_limit.cell(text),
      lists.ticked_only.cell(text),
      lists.cited_only.cell(text),
      lists.both.cell(text),
      lists.implied.cell(text),
      lists.invalid.cell(text),
      results.findings.count(validate::Severity::error),
      results.findings.count(validate::Severity::warning),
      results.findings.count(validate::Severity::note),
      lists.rules.cell(text),
      results.duplicate.kind,
      results.duplicate.of,
      lists.goals_ticked_only.cell(text),
      lists.goals_cited_only.cell(text),
      lists.goals_both.cell(text),
  };
  cells.insert(cells.end(), row.begin(), row.end());
}

}  // namespace

std::span<const Column> record_columns() noexcept {
  static const std::vector<Column> columns = make_record_columns();
  return columns;
}

stages::Needs record_needs(std::span<const std::size_t> fields, stages::Want want) noexcept {
  const std::size_t first = record_columns().size() - origin_columns.size() - result_columns.size();
  stages::Needs needs;
  for (std::size_t i = 0; i < result_columns.size(); ++i) {
    const bool shown = fields.empty() || std::find(fields.begin(), fields.end(), first + i) != fields.end();
    if (shown) needs.*result_columns[i].need = want;
  }
  return needs;
}

void RecordRows::append(const TableWriter& table, std::string& piece, const Record& record,
                        const stages::Results& results) {
  lists_.clear();
  const ListText list_text{lists_, list_separator_};
  const RecordLists lists = append_lists(list_text, record);
  const ResultLists result_lists = append_result_lists(list_text, results);
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
  add_results(cells_, results, result_lists, lists_);
  const std::array<Cell, origin_columns.size()> origin{
      text_or_null(record.source.encoding), text_or_null(record.source.hash),
      lists.candidates.cell(lists_),        lists.evidence.cell(lists_),
      number_or_null(record.source.lines),  lists.criteria_texts.cell(lists_),
      lists.yes_no_texts.cell(lists_),
  };
  cells_.insert(cells_.end(), origin.begin(), origin.end());
  table.append_row(piece, cells_);
}

std::span<const Column> answer_columns() noexcept { return answer_column_table; }

void append_answer_rows(const TableWriter& table, std::string& piece, const Record& record,
                        const stages::CountResults& counts) {
  assert(counts.answers.size() == record.answers.size());
  for (std::size_t i = 0; i < record.answers.size(); ++i) {
    const Answer& answer = record.answers[i];
    const wordcount::AnswerCount& count = counts.answers[i];
    Cell word = count.counts.word();
    Cell ws = count.counts.ws;
    Cell remaining = count.remaining;
    Cell status = name_of(count.status);
    if (const stages::CarriedCount* row = counts.find_carried(answer.question)) {
      if (const Cell cell = to_cell(row->word); cell.kind() != Cell::Kind::null) word = cell;
      if (const Cell cell = to_cell(row->ws); cell.kind() != Cell::Kind::null) ws = cell;
      remaining = to_cell(row->remaining);
      status = to_cell(row->status);
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
        count.limit,
        answer.text,
        ws,
        text_or_null(limit_source_name(count)),
        remaining,
        status,
    };
    table.append_row(piece, cells);
  }
}

}  // namespace unpsa::writer
