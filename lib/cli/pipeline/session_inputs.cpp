// SPDX-License-Identifier: MIT
#include "cli/pipeline/session_inputs.hpp"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "cli/output/overwrite.hpp"
#include "cli/output/same_file.hpp"

namespace unpsa::cli {

InputList list_session_inputs(const Session& session) {
  InputList list = list_inputs(session.options);
  if (session.output.descriptor() != STDOUT_FILENO) return list;
  const auto is_output = [](const Input& input) {
    if (!is_file_of_standard_output(input.name)) return false;
    if (!input.is_found) refuse_standard_output();
    return true;
  };
  std::vector<Input>& inputs = list.inputs;
  inputs.erase(std::remove_if(inputs.begin(), inputs.end(), is_output), inputs.end());
  return list;
}

}  // namespace unpsa::cli
