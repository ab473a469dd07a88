// SPDX-License-Identifier: MIT
// Answers are paired by what they share, so that renumbered questions meet. Within a pair the sentences are
// laid side by side as a diff does it: the longest list of sentences that stand in both in the same order is
// what is shared.
#include <algorithm>
#include <array>

#include "dedupe/deduper.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe/sentences.hpp"
#include "text/units.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {
namespace {

/// A text and its sentences, each as it stands and normalised.
struct Sentences {
  explicit Sentences(std::string_view text) : texts(split_sentences(text)) {
    text::Buffer content;
    text::UnitList units;
    for (const std::string_view sentence : texts) {
      content.clear();
      units.clear();
      text::append_units(content, units, sentence);
      normalized.emplace_back(content.view());
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return texts.size(); }

  std::vector<std::string_view> texts;
  std::vector<std::string> normalized;
};

/// How long the longest common list is from each pair of places on.
class CommonLengths {
 public:
  CommonLengths(const Sentences& first, const Sentences& second)
      : width_(second.size() + 1), lengths_((first.size() + 1) * width_) {
    for (std::size_t i = first.size(); i-- > 0;) {
      for (std::size_t j = second.size(); j-- > 0;) {
        const bool same = first.normalized[i] == second.normalized[j];
        lengths_[i * width_ + j] = same ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const noexcept {
    return lengths_[i * width_ + j];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

std::vector<ExplainedSentence> compare_sentences(std::string_view first_text, std::string_view second_text) {
  const Sentences first(first_text);
  const Sentences second(second_text);
  const CommonLengths common(first, second);
  std::vector<ExplainedSentence> sentences;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < first.size() || j < second.size()) {
    const bool both_left = i < first.size() && j < second.size();
    if (both_left && first.normalized[i] == second.normalized[j]) {
      sentences.push_back({Side::both, first.texts[i]});
      ++i;
      ++j;
    } else if (i < first.size() && (!both_left || common.at(i + 1, j) >= common.at(i, j + 1))) {
      sentences.push_back({Side::first, first.texts[i++]});
    } else {
      sentences.push_back({Side::second, second.texts[j++]});
    }
  }
  return sentences;
}

std::string_view text_of(const Record& record, std::string_view question) noexcept {
  const Answer* const answer = record.find_answer(question);
  return answer == nullptr ? std::string_view() : answer->text;
}

/// Answers of the second record that no answer of the first is most like.
void append_left_over(Explanation& explanation, const Record& second, const Fingerprint& print) {
  for (const AnswerPrint& answer : print.answers()) {
    const std::string_view question = question_name(answer.question);
    const auto has = [question](const ExplainedAnswer& other) { return other.of_question == question; };
    if (std::any_of(explanation.answers.begin(), explanation.answers.end(), has)) continue;
    explanation.answers.push_back({{}, question, 0, compare_sentences({}, text_of(second, question))});
  }
}

}  // namespace

std::string_view name_of(Side side) noexcept {
  constexpr std::array<std::string_view, 3> names{"both", "A", "B"};
  return names[static_cast<std::size_t>(side)];
}

Explanation explain(const Record& first, const Record& second, const Options& settings) {
  FingerprintMaker maker;
  PackedList first_words;
  PackedList second_words;
  const Fingerprint first_print = maker.append(first_words, first);
  const Fingerprint second_print = maker.append(second_words, second);

  MemoryPrintStore store;
  Deduper deduper(settings, store);
  deduper.collect_reviews();
  deduper.add(first_print);
  const Decision& decision = deduper.add(second_print);
  Comparer comparer;
  comparer.set(first_print);
  const Overlap overlap = comparer.compare(second_print);

  Explanation explanation{
      .kind = decision.reviews.empty() ? decision.kind : DuplicateKind::review,
      .score = overlap.containment,
      .size_ratio = overlap.size_ratio,
      .agree = find_agreeing(first_print.fields(), second_print.fields()),
      .differ = find_differing(first_print.fields(), second_print.fields()),
      .first_left_out = first_print.left_out(),
      .second_left_out = second_print.left_out(),
      .answers = {},
  };
  for (const AnswerMatch& match : comparer.match_answers(second_print)) {
    const std::string_view question = question_name(match.question);
    const std::string_view other = text_of(second, question_name(match.of_question));
    explanation.answers.push_back({question,
                                   other.empty() ? std::string_view() : question_name(match.of_question),
                                   match.score, compare_sentences(text_of(first, question), other)});
  }
  append_left_over(explanation, second, second_print);
  return explanation;
}

}  // namespace unpsa::dedupe
