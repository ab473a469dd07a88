// SPDX-License-Identifier: MIT
/// Options that other programs have and these have not.
#pragma once

#include <span>
#include <string_view>

namespace unpsa::cli {

/// What does here what the option `name` does elsewhere, for a program that has `options`: `use '--format
/// json'`. Empty if nothing does.
[[nodiscard]] std::string_view advise_on_foreign_name(std::string_view name,
                                                      std::span<const std::string_view> options);

}  // namespace unpsa::cli
