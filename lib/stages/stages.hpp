// SPDX-License-Identifier: MIT
/// What a table needs of a record, found where the record does not carry it yet.
#pragma once

#include <memory>

#include "record/record.hpp"

namespace unpsa::stages {

/// What programs add to records with `--records`.
struct Needs {
  bool wordcount = false;  ///< `wordcount`
  bool sdg = false;        ///< `sdg.mentions` and `sdg.summary`
  bool findings = false;   ///< `findings`

  [[nodiscard]] bool any() const noexcept { return wordcount || sdg || findings; }
};

/// Adds to records what they lack of `needs`, as the programs do without options; what they carry stays.
/// Holds working memory, one a thread; a copy holds working memory of its own.
class Completer {
 public:
  explicit Completer(Needs needs);
  ~Completer();
  Completer(const Completer& other);
  Completer& operator=(const Completer& other) = delete;
  Completer(Completer&&) noexcept;
  Completer& operator=(Completer&&) noexcept;

  void complete(Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::stages
