// SPDX-License-Identifier: MIT
#include "apps/validate/statistics.hpp"

#include <string_view>
#include <utility>

namespace unpsa::apps {
namespace {

/// A sentence of counts: `3 answers over the limit, 2 disputed; 1 missing`.
class CountList {
 public:
  /// The first count is one of answers and says what the limit is to them.
  void add(std::size_t count, std::string_view state, std::string_view state_of_first) {
    if (count == 0) return;
    if (!text_.empty()) text_ += ", ";
    text_ += std::to_string(count);
    if (std::exchange(is_first_, false)) {
      text_.append(count == 1 ? " answer " : " answers ").append(state_of_first);
    } else {
      text_.append(" ").append(state);
    }
  }

  /// Counts of questions that have no answer follow those of answers.
  void add_without_answer(std::size_t count, std::string_view state) {
    if (count == 0) return;
    if (is_first_ && text_.empty()) text_ = "no answer with a limit";
    text_ += std::exchange(separator_, ", ");
    text_.append(std::to_string(count)).append(" ").append(state);
  }

  [[nodiscard]] std::string text() const {
    return text_.empty() ? std::string("no answer with a limit") : text_;
  }

 private:
  std::string text_;
  bool is_first_ = true;
  const char* separator_ = "; ";
};

}  // namespace

std::string describe(const wordcount::StatusCounts& counts) {
  using enum wordcount::CountStatus;
  CountList list;
  list.add(counts.of(over), "over", "over the limit");
  list.add(counts.of(disputed), "disputed", "with a disputed length");
  list.add(counts.of(ok) + counts.of(near), "within", "within the limit");
  list.add(counts.of(unjudged), "not judged", "not judged");
  list.add_without_answer(counts.of(missing), "missing");
  list.add_without_answer(counts.of(empty) + counts.of(placeholder), "without an answer");
  return list.text();
}

}  // namespace unpsa::apps
