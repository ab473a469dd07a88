// SPDX-License-Identifier: MIT
// Questions out of their order, and questions that a page prints twice. A heading with a prompt of its own
// below is no line of an answer, wherever it stands.
#include <algorithm>
#include <bitset>
#include <iterator>

#include "parser/anchors.hpp"

namespace unpsa::parser {
namespace {

using Anchors = std::vector<Anchor>;
using Place = Anchors::const_iterator;

bool is_earlier(const Anchor& a, const Anchor& b) noexcept { return a.line < b.line; }

bool is_heading(const Anchor& anchor) noexcept { return anchor.question == nullptr; }

/// After the prompts of the heading at `heading`, of which none stands below another anchor.
Place end_of_group(const Anchors& kept, const Anchors& dropped, Place heading) {
  const auto next = std::upper_bound(kept.begin(), kept.end(), *heading, is_earlier);
  const std::size_t end = next == kept.end() ? no_line : next->line;
  return std::find_if(heading + 1, dropped.end(), [&](const Anchor& anchor) {
    return is_heading(anchor) || anchor.number != heading->number || anchor.line >= end;
  });
}

bool is_confirmed(const Anchors& kept, const Anchors& dropped, Place place) {
  return is_heading(*place) && place->weight == weight_confirmed &&
         place->certainty != MatchCertainty::grammar && end_of_group(kept, dropped, place) - place > 1;
}

/// Whether the lines of two stretches are the same, blank ones aside.
bool are_same(const Dump& dump, std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end) {
  for (;; ++a, ++b) {
    a = dump.next_text(a);
    b = dump.next_text(b);
    const bool over = a >= a_end;
    if (over || b >= b_end) return over && b >= b_end;
    if (text::trim(dump.line(a)) != text::trim(dump.line(b))) return false;
  }
}

}  // namespace

bool restore_displaced(Anchors& kept, Anchors& dropped) {
  std::bitset<64> numbers;
  for (const Anchor& anchor : kept) numbers.set(static_cast<std::size_t>(anchor.number));
  Anchors restored;
  Anchors rest;
  for (Place place = dropped.begin(); place != dropped.end();) {
    const bool lost = !numbers.test(static_cast<std::size_t>(place->number));
    if (!lost || !is_confirmed(kept, dropped, place)) {
      rest.push_back(*place++);
      continue;
    }
    const Place end = end_of_group(kept, dropped, place);
    numbers.set(static_cast<std::size_t>(place->number));
    // Of several lines with the same letter the first is the prompt.
    int last = -1;
    for (; place != end; ++place) {
      (place_of(*place) > last ? restored : rest).push_back(*place);
      last = std::max(last, place_of(*place));
    }
  }
  if (restored.empty()) return false;
  Anchors all;
  std::merge(kept.begin(), kept.end(), restored.begin(), restored.end(), std::back_inserter(all), is_earlier);
  kept = std::move(all);
  dropped = std::move(rest);
  return true;
}

std::vector<RepeatedQuestion> find_repeated(const Dump& dump, const Anchors& kept, const Anchors& dropped,
                                            std::size_t end) {
  std::vector<RepeatedQuestion> repeated;
  for (Place place = dropped.begin(); place != dropped.end(); ++place) {
    if (!is_confirmed(kept, dropped, place)) continue;
    const auto first = std::find_if(kept.begin(), kept.end(), [&](const Anchor& anchor) {
      return is_heading(anchor) && anchor.number == place->number;
    });
    if (first == kept.end()) continue;
    // The copy ends at the next heading, kept or not; the first one too, or where the copy begins.
    const auto line_behind = [&](const Anchor& heading) {
      std::size_t line = end;
      for (const Anchors* anchors : {&kept, &dropped}) {
        auto next = std::upper_bound(anchors->begin(), anchors->end(), heading, is_earlier);
        next = std::find_if(next, anchors->end(), is_heading);
        if (next != anchors->end()) line = std::min(line, next->line);
      }
      return line;
    };
    const std::size_t copy_end = line_behind(*place);
    if (are_same(dump, first->line, line_behind(*first), place->line, copy_end))
      repeated.push_back({place->number, place->line, copy_end});
  }
  return repeated;
}

}  // namespace unpsa::parser
