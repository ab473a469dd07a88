// SPDX-License-Identifier: MIT
/// The rows that stages have added to a record.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <variant>

#include "record/record.hpp"

namespace unpsa::json {

/// A value of a flat row; none where the key is absent, null, or holds an array or an object.
using RowValue = std::variant<std::monostate, std::string_view, std::int64_t, double, bool>;

/// Reads the members of `Record::json` and `Record::additions`; holds working memory, one a thread. A copy
/// holds working memory of its own.
class StageRows {
 public:
  /// Gets the values of a row, in the order of the keys that were asked for.
  using Visit = std::function<void(std::span<const RowValue>)>;

  StageRows();
  ~StageRows();
  StageRows(const StageRows& other);
  StageRows& operator=(const StageRows& other) = delete;
  StageRows(StageRows&&) noexcept;
  StageRows& operator=(StageRows&&) noexcept;

  /// Takes up a record, which must live until the next `load`.
  void load(const Record& record);

  /// Whether the record carries the member: `findings`, `sdg.mentions`.
  [[nodiscard]] bool has(std::string_view member) const;

  /// Visits the objects in the array that the member is; `wordcount.answers` is one too. Other items are
  /// passed over. The views are valid until the next `load`.
  void each(std::string_view member, std::span<const std::string_view> keys, const Visit& visit) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::json
