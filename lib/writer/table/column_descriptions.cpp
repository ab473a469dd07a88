// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "form/questions.hpp"
#include "writer/table/schemas.hpp"

namespace unpsa::writer {
namespace {

struct Description {
  std::string_view column;
  std::string_view text;
};

constexpr std::array shared{
    Description{"id", "id of the record: u and 16 hexadecimal digits, a hash of its values and answers"},
    Description{"file", "the input it was in; - for standard input"},
    Description{"question", "the question, such as 1 or 3.a"},
    Description{"column", "column in that line, in characters, from 1"},
};

constexpr std::array of_records{
    Description{"line", "first line of the dump in its file"},
    Description{"language", "of the labels, BCP 47"},
    Description{"edition", "year; empty where several fit the clues"},
    Description{"member_state", "as printed"},
    Description{"iso3166", "the member state as ISO 3166-1 alpha-2"},
    Description{"country", "the member state in English"},
    Description{"institution", "as printed"},
    Description{"institution_type", "as printed"},
    Description{"institution_type_code", "what the type comes to, such as ministry"},
    Description{"sector", "type of the ministry, as printed"},
    Description{"sector_code", "what the sector comes to, such as labour"},
    Description{"administrative_level", "as printed"},
    Description{"administrative_level_code", "what the level comes to, such as local"},
    Description{"initiative", "its name, as printed"},
    Description{"years_operational", "as printed"},
    Description{"website", "as printed"},
    Description{"public_sector", "whether it is an initiative of the public sector"},
    Description{"category", "as printed"},
    Description{"category_code", "what the category comes to, such as digital-transformation"},
    Description{"criteria", "list: codes of the criteria"},
    Description{"sdg_relevant", "whether it is relevant to a Sustainable Development Goal"},
    Description{"goals", "list: ticked goals, 1 to 17, as printed where not understood"},
    Description{"targets", "list: ticked targets, such as 3.d"},
    Description{"two_years_old", "whether it is older than two years"},
    Description{"implementation_date", "ISO 8601"},
    Description{"implementation_date_text", "the same as printed"},
    Description{"un_involved", "whether the United Nations took part"},
    Description{"un_agencies", "list: agencies that took part, as printed"},
    Description{"un_details", "as printed"},
    Description{"previously_submitted", "whether it was submitted before"},
    Description{"supporting_documents", "whether there are supporting documents"},
    Description{"unpsa_award_won", "whether it has won this award before"},
    Description{"other_awards_won", "whether it has won other awards"},
    Description{"other_awards", "as printed"},
    Description{"how_heard", "how the nominator heard of the award, as printed"},
    Description{"consent", "whether others may be asked"},
    Description{"words", "words of all answers; empty where unpsa-wordcount has not run"},
    Description{
        "over_limit",
        "list: questions whose answers are over their limits; empty also where unpsa-wordcount has not run"},
    Description{"sdg_ticked_only",
                "list: goals and targets that are ticked and not cited; empty also where unpsa-extract-sdg "
                "has not run"},
    Description{"sdg_cited_only",
                "list: those that are cited and not ticked; empty also where unpsa-extract-sdg has not run"},
    Description{"sdg_both", "list: those that are both; empty also where unpsa-extract-sdg has not run"},
    Description{"sdg_implied",
                "list: goals of targets that are neither ticked nor cited themselves; empty also where "
                "unpsa-extract-sdg has not run"},
    Description{"sdg_invalid",
                "list: codes that do not exist; empty also where unpsa-extract-sdg has not run"},
    Description{"finding_errors",
                "findings of severity error; 0 if there are none, empty where unpsa-validate has not run"},
    Description{"finding_warnings",
                "findings of severity warning; 0 if there are none, empty where unpsa-validate has not run"},
    Description{"finding_notes",
                "findings of severity note; 0 if there are none, empty where unpsa-validate has not run"},
    Description{"finding_rules",
                "list: rules that found something; empty also where unpsa-validate has not run"},
    Description{"duplicate_kind",
                "none, identical, same-content or resubmission; empty where unpsa-dedupe --mark has not run"},
    Description{"duplicate_of", "id of the record that it duplicates"},
};

constexpr std::array of_answers{
    Description{"line", "line of the prompt"},
    Description{"label", "the prompt as printed; empty where it is lost"},
    Description{"language", "of the answer, BCP 47; und where it is too short to tell"},
    Description{"status", "answered, empty, placeholder or missing"},
    Description{"word", "words, an Asian character being one"},
    Description{"limit", "words that the form allows"},
    Description{"text", "the answer, verbatim; paragraphs are parted by a line feed"},
    Description{"ws", "words as white space parts them"},
    Description{"limit_source", "printed or built-in"},
    Description{"remaining", "words that are left; below 0 if there are too many"},
    Description{"limit_status",
                "ok, near, over, disputed, empty, placeholder, missing, no-limit or unjudged"},
};

constexpr std::array of_sdg{
    Description{"line", "line of the reference"},
    Description{"question", "the question whose answer cites it; empty where it is ticked"},
    Description{"layer", "ticked or cited"},
    Description{"kind", "goal, target or indicator"},
    Description{"code", "3, 3.d or 3.2.1; empty where not understood"},
    Description{"goal", "1 to 17"},
    Description{"iri", "of the United Nations"},
    Description{"text", "as it is written"},
    Description{"begin", "byte offset in the answer"},
    Description{"end", "byte offset in the answer, behind it"},
    Description{"rule", "what found it"},
    Description{"valid", "whether there is such a goal, target or indicator"},
    Description{"target", "the target, also of an indicator"},
};

constexpr std::array of_findings{
    Description{"line", "line of the finding"},
    Description{"rule", "the rule, such as limit-over"},
    Description{"severity", "error, warning or note"},
    Description{"question", "the question that it is about; empty if none"},
    Description{"message", "what is wrong"},
    Description{"help", "what to do"},
};

constexpr std::array of_notes{
    Description{"line", "line of the note"},
    Description{"rule", "what sort of note, such as label-damaged"},
    Description{"message", "what the parser noticed"},
};

std::span<const Description> descriptions_of(ExportTable table) noexcept {
  switch (table) {
    case ExportTable::records:
      return of_records;
    case ExportTable::answers:
      return of_answers;
    case ExportTable::sdg:
      return of_sdg;
    case ExportTable::findings:
      return of_findings;
    case ExportTable::notes:
      break;
  }
  return of_notes;
}

}  // namespace

std::string_view describe_column(ExportTable table, std::string_view column) noexcept {
  for (const std::span<const Description> part :
       {descriptions_of(table), std::span<const Description>(shared)}) {
    const auto found = std::find_if(part.begin(), part.end(),
                                    [&](const Description& entry) { return entry.column == column; });
    if (found != part.end()) return found->text;
  }
  return form::find_question(column) == nullptr ? std::string_view()
                                                : "text of the answer; empty where it is missing";
}

std::string_view describe_table(ExportTable table) noexcept {
  switch (table) {
    case ExportTable::records:
      return "a row a nomination";
    case ExportTable::answers:
      return "a row an answer, also those that are missing";
    case ExportTable::sdg:
      return "a row a reference to a Sustainable Development Goal, target or indicator";
    case ExportTable::findings:
      return "a row a finding of the rules";
    case ExportTable::notes:
      break;
  }
  return "a row a note of the parser";
}

}  // namespace unpsa::writer
