// SPDX-License-Identifier: MIT
#include "unpsa/version.hpp"

namespace unpsa {

std::string_view library_version() noexcept { return UNPSA_VERSION; }

}  // namespace unpsa
