// SPDX-License-Identifier: MIT
/// The text of a configuration, before it is parsed: it may come from strangers.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::apps {

/// Throws ConfigError, with the place in the file `path`, unless `text` is UTF-8, and ASCII outside of
/// strings and comments. toml++ must not see other characters there: its behaviour is undefined for some.
void check_config_text(std::string_view text, const std::string& path);

}  // namespace unpsa::apps
