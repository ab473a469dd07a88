// SPDX-License-Identifier: MIT
/// The version of the library.
#pragma once

#include <string_view>

namespace unpsa {

/// `0.1.0`; also the version of the programs.
[[nodiscard]] std::string_view library_version() noexcept;

}  // namespace unpsa
