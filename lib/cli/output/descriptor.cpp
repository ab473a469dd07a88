// SPDX-License-Identifier: MIT
#include "cli/output/descriptor.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

namespace unpsa::cli {

bool write_all(int descriptor, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd waiting{descriptor, POLLOUT, 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool make_durable(int descriptor) noexcept {
  while (::fsync(descriptor) != 0) {
    if (errno != EINTR) return errno == EINVAL || errno == ENOTSUP || errno == EROFS;
  }
  return true;
}

void keep_owner_and_mode(int descriptor, const struct stat& replaced) noexcept {
  constexpr mode_t permissions = 0777;
  constexpr mode_t of_group = 0070;
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return;
  mode_t mode = replaced.st_mode & permissions;
  if (status.st_uid != replaced.st_uid || status.st_gid != replaced.st_gid) {
    // Whoever is not root may still be in the group; another group must not get what that one may do.
    const bool has_group = ::fchown(descriptor, replaced.st_uid, replaced.st_gid) == 0 ||
                           status.st_gid == replaced.st_gid ||
                           ::fchown(descriptor, static_cast<uid_t>(-1), replaced.st_gid) == 0;
    if (!has_group) mode &= ~of_group;
  }
  ::fchmod(descriptor, mode);
}

}  // namespace unpsa::cli
