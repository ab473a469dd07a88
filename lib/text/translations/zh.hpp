// SPDX-License-Identifier: MIT
/// The Chinese translations, a table per subject.
#pragma once

#include <span>

#include "text/translation.hpp"

namespace unpsa::text {

[[nodiscard]] std::span<const Translation> zh_common_help();
[[nodiscard]] std::span<const Translation> zh_validate_help();
[[nodiscard]] std::span<const Translation> zh_export_help();
[[nodiscard]] std::span<const Translation> zh_other_help();
[[nodiscard]] std::span<const Translation> zh_findings();
[[nodiscard]] std::span<const Translation> zh_usage();
[[nodiscard]] std::span<const Translation> zh_messages();
[[nodiscard]] std::span<const Translation> zh_words();
[[nodiscard]] std::span<const Translation> zh_tables();
[[nodiscard]] std::span<const Translation> zh_page();

}  // namespace unpsa::text
