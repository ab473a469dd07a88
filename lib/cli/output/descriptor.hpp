// SPDX-License-Identifier: MIT
/// What is written to file descriptors.
#pragma once

#include <sys/stat.h>

#include <string_view>

namespace unpsa::cli {

/// False, and errno, if not all could be written. Waits on a descriptor that another program has made
/// non-blocking.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes) noexcept;

/// Makes what was written to a file, or the names in a folder, outlive a power cut. False, and errno, if that
/// cannot be; where there is nothing that could, as after a pipe, all is well.
[[nodiscard]] bool make_durable(int descriptor) noexcept;

/// Gives a new file the owner, the group and the mode of the one that it is to replace, as far as the system
/// lets this user.
void keep_owner_and_mode(int descriptor, const struct stat& replaced) noexcept;

}  // namespace unpsa::cli
