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
    Description{"file", "input file, or - for standard input"},
    Description{"question", "question, such as 1 or 3.a"},
    Description{"column", "column in that line, counted in characters from 1"},
};

constexpr std::array of_records{
    Description{"line", "first line of the dump in its file"},
    Description{"language", "language of the labels, as a BCP 47 tag"},
    Description{"edition", "year; empty if several years fit the clues"},
    Description{"member_state", "as printed"},
    Description{"iso3166", "code of the member state, ISO 3166-1 alpha-2"},
    Description{"country", "English name of the member state"},
    Description{"institution", "as printed"},
    Description{"institution_type", "as printed"},
    Description{"institution_type_code", "normalised code for the type, such as ministry"},
    Description{"sector", "type of the ministry, as printed"},
    Description{"sector_code", "normalised code for the sector, such as labour"},
    Description{"administrative_level", "as printed"},
    Description{"administrative_level_code", "normalised code for the level, such as local"},
    Description{"initiative", "name of the initiative, as printed"},
    Description{"years_operational", "as printed"},
    Description{"website", "as printed"},
    Description{"public_sector", "whether it is an initiative of the public sector"},
    Description{"category", "as printed"},
    Description{"category_code", "normalised code for the category, such as digital-transformation"},
    Description{"criteria", "list: codes of the criteria"},
    Description{"sdg_relevant", "whether it is relevant to a Sustainable Development Goal"},
    Description{"goals", "list: ticked goals, 1 to 17; as printed if not understood"},
    Description{"targets", "list: ticked targets, such as 3.d"},
    Description{"two_years_old", "whether it is older than two years"},
    Description{"implementation_date", "ISO 8601"},
    Description{"implementation_date_text", "implementation date, as printed"},
    Description{"un_involved", "whether the United Nations took part"},
    Description{"un_agencies", "list: agencies that took part, as printed"},
    Description{"un_details", "as printed"},
    Description{"previously_submitted", "whether it was submitted before"},
    Description{"supporting_documents", "whether there are supporting documents"},
    Description{"unpsa_award_won", "whether it has won this award before"},
    Description{"other_awards_won", "whether it has won other awards"},
    Description{"other_awards", "as printed"},
    Description{"how_heard", "how the nominator heard of the award, as printed"},
    Description{"consent", "whether the nominator consents to others being asked"},
    Description{"word", "words of all answers, without placeholders; empty if unpsa-wordcount has not run"},
    Description{
        "over_limit",
        "list: questions whose answers are over their limits; also empty if unpsa-wordcount has not run"},
    Description{
        "sdg_ticked_only",
        "list: goals and targets that are ticked but not cited; also empty if unpsa-extract-sdg has not run"},
    Description{
        "sdg_cited_only",
        "list: goals and targets that are cited but not ticked; also empty if unpsa-extract-sdg has not run"},
    Description{"sdg_both",
                "list: goals and targets that are both ticked and cited; also empty if unpsa-extract-sdg has "
                "not run"},
    Description{"sdg_implied",
                "list: goals that are neither ticked nor cited, but have a target that is; also empty if "
                "unpsa-extract-sdg has not run"},
    Description{"sdg_invalid", "list: codes that do not exist; also empty if unpsa-extract-sdg has not run"},
    Description{"sdg_goals_ticked_only",
                "list: goals that are ticked but not cited, themselves or by a target; also empty if "
                "unpsa-extract-sdg has not run"},
    Description{"sdg_goals_cited_only",
                "list: goals that are cited but not ticked, themselves or by a target; also empty if "
                "unpsa-extract-sdg has not run"},
    Description{"sdg_goals_both",
                "list: goals that are both ticked and cited, themselves or by a target; also empty if "
                "unpsa-extract-sdg has not run"},
    Description{"finding_errors",
                "number of errors; 0 if there are none, empty if unpsa-validate has not run"},
    Description{"finding_warnings",
                "number of warnings; 0 if there are none, empty if unpsa-validate has not run"},
    Description{"finding_notes", "number of notes; 0 if there are none, empty if unpsa-validate has not run"},
    Description{"finding_rules",
                "list: rules that found something; also empty if unpsa-validate has not run"},
    Description{"duplicate_kind",
                "none, identical, same-content or resubmission; empty if unpsa-dedupe --mark has not run"},
    Description{"duplicate_of", "id of the record that this one duplicates"},
    Description{"encoding", "encoding that the dump was read in, such as UTF-8"},
    Description{"hash", "hash of the dump: XXH3-64 of its text in UTF-8, in hexadecimal digits"},
    Description{"edition_candidates", "list: years that fit the clues; empty without a clue"},
    Description{"edition_evidence", "list: clues to the year"},
    Description{"source_lines", "number of lines of the dump"},
    Description{"criteria_texts", "list: criteria, as printed"},
    Description{"yes_no_texts", "list: values of yes and no, as printed, with their columns: consent=Yes"},
};

constexpr std::array of_answers{
    Description{"line", "line of the prompt"},
    Description{"label", "prompt, as printed; empty if it is lost"},
    Description{"language", "language of the answer, as a BCP 47 tag; und if the answer is too short"},
    Description{"status", "answered, empty, placeholder or missing"},
    Description{"word", "words; each Asian character counts as one"},
    Description{"limit", "number of words that the form allows"},
    Description{"text", "answer, verbatim; paragraphs are separated by a line feed"},
    Description{"ws", "words separated by white space"},
    Description{"limit_source", "printed, built-in or configured"},
    Description{"remaining", "number of words left; negative if there are too many"},
    Description{"limit_status",
                "ok, near, over, disputed, empty, placeholder, missing, no-limit or unjudged"},
};

constexpr std::array of_sdg{
    Description{"line", "line of the reference"},
    Description{"question", "question whose answer cites it; empty if it is ticked"},
    Description{"layer", "ticked or cited"},
    Description{"kind", "goal, target or indicator"},
    Description{"code", "3, 3.d or 3.2.1; empty if not understood"},
    Description{"goal", "1 to 17"},
    Description{"iri", "IRI of the United Nations"},
    Description{"text", "text as written"},
    Description{"begin", "byte offset in the answer"},
    Description{"end", "byte offset in the answer where it ends (exclusive)"},
    Description{"rule", "rule that found it"},
    Description{"valid", "whether the goal, target or indicator exists"},
    Description{"target", "code of the target, also for an indicator"},
    Description{
        "certainty",
        "explicit (ticked, an SDG word, or a code in the answer to 3.a) or generic (Goal 3, target 3.8)"},
};

constexpr std::array of_findings{
    Description{"line", "line of the finding"},
    Description{"rule", "rule, such as limit-over"},
    Description{"severity", "error, warning or note"},
    Description{"question", "question that it concerns; empty if none"},
    Description{"message", "what is wrong"},
    Description{"help", "what to do"},
};

constexpr std::array of_notes{
    Description{"line", "line of the note"},
    Description{"rule", "kind of note, such as label-damaged"},
    Description{"message", "what the parser noticed"},
};

constexpr std::array of_unassigned{
    Description{"line", "line of the text"},
    Description{"text", "text that no label claims, verbatim"},
};

constexpr std::array of_repeats{
    Description{"line", "line of the copy's first label"},
    Description{"lines", "lines that the copy takes"},
    Description{"element", "first label of the copy, such as section.about"},
    Description{"differs", "list: values that are not those of the first copy, which the record has"},
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
    case ExportTable::unassigned:
      return of_unassigned;
    case ExportTable::repeats:
      return of_repeats;
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
                                                : "text of the answer; empty if it is missing";
}

std::string_view describe_table(ExportTable table) noexcept {
  switch (table) {
    case ExportTable::records:
      return "one row per nomination";
    case ExportTable::answers:
      return "one row per answer, including missing ones";
    case ExportTable::sdg:
      return "one row per reference to a Sustainable Development Goal, target or indicator";
    case ExportTable::findings:
      return "one row per finding of a rule";
    case ExportTable::unassigned:
      return "one row per piece of text that no label claims";
    case ExportTable::repeats:
      return "one row per part of a form that is in the dump twice";
    case ExportTable::notes:
      break;
  }
  return "one row per note of the parser";
}

}  // namespace unpsa::writer
