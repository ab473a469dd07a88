// SPDX-License-Identifier: MIT
// Any bytes as `unpsa.toml`: read, or refused with a message that names the place; what is read is printed as
// what reads the same.
#include <string>

#include "apps/config/config.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

using namespace unpsa;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  try {
    const apps::Config config = apps::parse_config(bytes, "unpsa.toml");
    static_cast<void>(apps::make_settings(config));
    const std::string printed = apps::print_config(config, "unpsa.toml");
    require(text::is_utf8(printed), "what is printed is UTF-8");
    const std::string again = apps::print_config(apps::parse_config(printed, "unpsa.toml"), "unpsa.toml");
    require(again == printed, "what is printed reads as the same configuration");
  } catch (const apps::ConfigError& error) {
    require(std::string_view(error.what()).starts_with("unpsa.toml:"), "an error has a place");
  } catch (const InputOutputError&) {
    // A baseline whose name cannot be printed.
  }
  return 0;
}
