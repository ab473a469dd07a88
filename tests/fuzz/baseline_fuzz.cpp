// SPDX-License-Identifier: MIT
// Any bytes as a baseline: read, or refused with the line; what is read is written as what reads the same.
#include <algorithm>
#include <string>

#include "require.hpp"
#include "validate/baseline.hpp"

using namespace unpsa;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  validate::Baseline baseline;
  if (const auto error = baseline.read(bytes)) {
    require(error->line >= 1 && !error->message.empty(), "an error has a line and a message");
    require(error->line <= 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')),
            "the line is one of the baseline");
    return 0;
  }
  const std::string written = validate::write_baseline(baseline.kept());
  validate::Baseline again;
  require(!again.read(written), "what is written can be read");
  require(validate::write_baseline(again.kept()) == written, "what is read is what was written");
  return 0;
}
