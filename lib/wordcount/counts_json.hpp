// SPDX-License-Identifier: MIT
/// Word counts as JSON.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// How figures were made, for those that need it said: `equiv` its ratio, `icu` its version.
struct Measure {
  std::span<const Method> methods = {};
  Ratio ratio = default_ratio;
  std::string_view icu_version = {};
};

/// Appends the value of the record's `wordcount` member:
/// `{"method":"word,ws","answers":[{"question":"1","word":287,"ws":290,"remaining":13,"status":"near"},…]}`,
/// with `"ratio":1.8` after `method` where `equiv` is among the methods, and `"icu_version":"72.1"` where
/// `icu` is.
void append_wordcount_json(std::string& out, std::span<const AnswerCount> counts, const Measure& measure);

}  // namespace unpsa::wordcount
