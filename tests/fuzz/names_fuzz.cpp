// SPDX-License-Identifier: MIT
// Any bytes as names of files and as a list of names: as text they are UTF-8, and back they are the same
// bytes.
#include <string>
#include <vector>

#include "cli/input/inputs.hpp"
#include "require.hpp"
#include "text/file_name.hpp"
#include "text/utf8.hpp"

using namespace unpsa;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  const std::string name = text::file_name_as_text(bytes);
  require(text::is_utf8(name), "a name as text is UTF-8");
  const std::string again = text::file_name_as_bytes(name);
  require(bytes.find('\0') != bytes.npos || again == bytes, "a name as bytes is what it was");
  require(again.find('\0') == again.npos, "a name to be opened has no NUL");
  for (const char separator : {'\n', '\0'}) {
    std::vector<std::string> names;
    cli::append_names(names, bytes, separator);
    for (const std::string& each : names) {
      require(text::is_utf8(each), "a listed name is UTF-8");
      require(!text::file_name_as_bytes(each).empty(), "a listed name is not empty");
      require(text::file_name_as_bytes(each).find(separator) == std::string::npos,
              "a name ends at its separator");
    }
  }
  return 0;
}
