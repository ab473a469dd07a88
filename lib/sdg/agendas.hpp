// SPDX-License-Identifier: MIT
/// The agenda that goals are of: the one of the United Nations for 2030, or another, which has its own goals.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::sdg {

/// Whether an SDG word follows that the citation depends on: `of the 2030 Agenda`, `des ODD`.
[[nodiscard]] bool names_agenda(std::string_view text, std::size_t end);

/// Whether another agenda or plan with its year follows: `of Vision 2040`, `de l'Agenda 2063`,
/// `（2063年议程）`.
[[nodiscard]] bool is_of_other_agenda(std::string_view text, std::size_t end);

/// Whether a plan, strategy and the like follows, of any year: `in the ministry's strategy`.
[[nodiscard]] bool is_of_plan(std::string_view text, std::size_t end);

/// Whether a folded text ends with one: `Agenda 2063: `, `رؤية عمان 2040`, `愿景2040的`.
[[nodiscard]] bool ends_with_other_agenda(std::string_view folded);

/// Whether a folded Chinese text ends with the one of the United Nations: `2030年可持续发展议程的`.
[[nodiscard]] bool ends_with_agenda(std::string_view folded);

}  // namespace unpsa::sdg
