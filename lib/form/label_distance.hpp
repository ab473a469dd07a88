// SPDX-License-Identifier: MIT
/// How far a damaged label is from the one in the table.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unpsa::form {

/// What is wrong with a label, in thousandths of its length: above 0, at most 200.
using Damage = int;

/// The damage if `line` is `label` except for one place: what is the same at both
/// ends covers at least 80 % of the label, and what stands in the place is no
/// longer than the label. Short labels (under 6 code points) are never damaged.
[[nodiscard]] std::optional<Damage> single_site_damage(std::u32string_view label,
                                                       std::u32string_view line) noexcept;

struct EditedPrefix {
  Damage damage;
  std::size_t length;  ///< code points of the line
};

/// The damage by single code points that are lost, added or changed: at most an
/// eighth of the label's length. Of all ends of the label in the line that
/// `accepts(length)` lets pass, the nearest one.
template <typename Accepts>
[[nodiscard]] std::optional<EditedPrefix> edit_damage(std::u32string_view label, std::u32string_view line,
                                                      const Accepts& accepts);

/// Whether `line` may open with `label` at a distance of at most `limit`. Cut into `limit + 1` pieces, a
/// label keeps one of them whole under so few edits, and no further from its place than there are
/// edits; most lines have none there, which is far cheaper to see than a distance.
[[nodiscard]] bool shares_piece(std::u32string_view label, std::u32string_view line,
                                std::size_t limit) noexcept;

/// The Levenshtein distances from `label` to the beginnings of `line`.
class EditDistances {
 public:
  static constexpr std::size_t most_edits = 64;

  /// Distances above `limit` (at most `most_edits`) are not distinguished.
  EditDistances(std::u32string_view label, std::u32string_view line, std::size_t limit) noexcept;

  /// To the first `length` code points of the line; `limit + 1` if it is more than `limit`.
  [[nodiscard]] std::size_t to_prefix(std::size_t length) const noexcept;

 private:
  std::size_t label_length_;
  std::size_t limit_;
  std::size_t band_[2 * most_edits + 1];  // around `label_length_`
};

template <typename Accepts>
std::optional<EditedPrefix> edit_damage(std::u32string_view label, std::u32string_view line,
                                        const Accepts& accepts) {
  const std::size_t limit =
      label.size() / 8 < EditDistances::most_edits ? label.size() / 8 : EditDistances::most_edits;
  if (limit == 0 || line.size() + limit < label.size()) return std::nullopt;
  if (!shares_piece(label, line, limit)) return std::nullopt;
  const EditDistances distances(label, line, limit);
  std::size_t nearest = limit + 1;
  std::size_t length = 0;
  for (std::size_t end = label.size() - limit; end <= label.size() + limit && end <= line.size(); ++end) {
    const std::size_t distance = distances.to_prefix(end);
    if (distance >= nearest || !accepts(end)) continue;
    nearest = distance;
    length = end;
  }
  if (nearest > limit) return std::nullopt;
  const std::size_t damage = nearest * 1000 / label.size();
  return EditedPrefix{damage == 0 ? 1 : static_cast<Damage>(damage), length};
}

}  // namespace unpsa::form
