// SPDX-License-Identifier: MIT
#include "text/path_pattern.hpp"

#include <algorithm>
#include <vector>

namespace unpsa::text {

bool matches_pattern(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos) path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  // ends[i]: what was read of the pattern matches the first i bytes of the path.
  std::vector<char> ends(path.size() + 1, 0);
  ends[0] = 1;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char wanted = pattern[at];
    if (wanted == '*') {
      const bool across = pattern.substr(at).starts_with("**");
      for (std::size_t i = 0; i < path.size(); ++i) {
        ends[i + 1] = ends[i + 1] != 0 || (ends[i] != 0 && (across || path[i] != '/')) ? 1 : 0;
      }
      if (!across) continue;
      ++at;
      // `**/` also stands for no folder at all.
      if (pattern.substr(at + 1).starts_with('/')) {
        for (std::size_t i = path.size(); i > 0; --i) ends[i] = ends[i] != 0 && path[i - 1] == '/' ? 1 : 0;
        ++at;
      }
      continue;
    }
    for (std::size_t i = path.size(); i > 0; --i) {
      const bool fits = wanted == '?' ? path[i - 1] != '/' : path[i - 1] == wanted;
      ends[i] = ends[i - 1] != 0 && fits ? 1 : 0;
    }
    ends[0] = 0;
  }
  return ends.back() != 0;
}

}  // namespace unpsa::text
