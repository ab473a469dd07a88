// SPDX-License-Identifier: MIT
// Answers are paired by what they share, so that renumbered questions meet. Within a pair the sentences are
// laid side by side.
#include "dedupe/explanation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dedupe/alignment.hpp"
#include "dedupe/deduper.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe/translations.hpp"

namespace unpsa::dedupe {
namespace {

std::string_view text_of(const Record& record, std::string_view question) noexcept {
  const Answer* const answer = record.find_answer(question);
  return answer == nullptr ? std::string_view() : answer->text;
}

/// Answers of the second record that no answer of the first is most like.
void append_left_over(Explanation& explanation, const Fingerprint& second) {
  std::vector<std::string_view> met;
  for (const ExplainedAnswer& answer : explanation.answers) met.push_back(answer.of_question);
  std::sort(met.begin(), met.end());
  for (const AnswerPrint& answer : second.answers()) {
    const std::string_view question = question_name(answer.question);
    if (!std::binary_search(met.begin(), met.end(), question))
      explanation.answers.push_back({{}, question, 0, {}});
  }
}

/// What is found of two records in two languages, each with its anchors.
void explain_translation(Explanation& explanation, AnchorPrint first, AnchorPrint second) {
  if (first.language.empty() || second.language.empty() || first.language == second.language) return;
  explanation.evidence = find_evidence(second, first);
  if (explanation.kind != DuplicateKind::none) return;
  TranslationFinder finder;
  finder.add(std::move(first));
  finder.add(std::move(second));
  if (!finder.finish({false, false}).empty()) explanation.kind = DuplicateKind::translation;
}

/// Whether the record has an answer to it that counts.
bool has_answer(const Fingerprint& record, std::uint32_t question) noexcept {
  const auto answers = record.answers();
  return std::any_of(answers.begin(), answers.end(),
                     [question](const AnswerPrint& answer) { return answer.question == question; });
}

}  // namespace

std::string_view name_of(Side side) noexcept {
  constexpr std::array<std::string_view, 4> names{"both", "A", "B", "edited"};
  return names[static_cast<std::size_t>(side)];
}

Explanation explain_prints(const Fingerprint& first, const Fingerprint& second, const Options& settings) {
  MemoryPrintStore store;
  Deduper deduper(settings, store);
  deduper.collect_reviews();
  deduper.add(first);
  const Decision& decision = deduper.add(second);
  Comparer comparer;
  comparer.set(first);
  const Overlap overlap = comparer.compare(second);

  Explanation explanation{
      .kind = decision.reviews.empty() ? decision.kind : DuplicateKind::review,
      .score = overlap.containment,
      .size_ratio = overlap.size_ratio,
      .agree = find_agreeing(first.fields(), second.fields()),
      .differ = find_differing(first.fields(), second.fields()),
      .first_left_out = first.left_out(),
      .second_left_out = second.left_out(),
      .evidence = {},
      .has_sentences = false,
      .answers = {},
  };
  for (const AnswerMatch& match : comparer.match_answers(second)) {
    const bool met = has_answer(second, match.of_question);
    explanation.answers.push_back({question_name(match.question),
                                   met ? question_name(match.of_question) : std::string_view(),
                                   match.score,
                                   {}});
  }
  append_left_over(explanation, second);
  return explanation;
}

Explanation explain(const Record& first, const Record& second, const Options& settings) {
  FingerprintMaker maker;
  PackedList first_words;
  PackedList second_words;
  const Fingerprint first_print = maker.append(first_words, first);
  const Fingerprint second_print = maker.append(second_words, second);
  Explanation explanation = explain_prints(first_print, second_print, settings);
  explanation.has_sentences = true;
  explain_translation(explanation, make_anchor_print(first, first_print),
                      make_anchor_print(second, second_print));
  for (ExplainedAnswer& answer : explanation.answers) {
    answer.sentences = align_sentences(text_of(first, answer.question), text_of(second, answer.of_question),
                                       answer.score < least_answer_score ? Edits::none : Edits::found);
  }
  return explanation;
}

}  // namespace unpsa::dedupe
