// SPDX-License-Identifier: MIT
// Linux lists the locks of files in /proc/locks, a line for each: `1: POSIX  ADVISORY  WRITE 1234
// fd:00:5678 1073741824 1073742335`, with the process, and the device and inode of the file.
#include "writer/document/sqlite_lock_holders.hpp"

#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/sysmacros.h>
#endif

#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

#include "text/format.hpp"

namespace unpsa::writer {

#ifdef __linux__
namespace {

/// The file as /proc/locks names it; empty if there is none.
std::string name_in_list(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return text::format("{:02x}:{:02x}:{}", major(status.st_dev), minor(status.st_dev), status.st_ino);
}

std::string name_of_process(long process) {
  std::string name;
  std::getline(std::ifstream("/proc/" + std::to_string(process) + "/comm"), name);
  return name;
}

}  // namespace

std::string describe_lock_holders(const std::string& path) {
  // One in another journal mode is locked by the file beside it.
  const std::set<std::string> wanted{name_in_list(path), name_in_list(path + "-shm")};
  std::set<long> holders;
  std::ifstream list("/proc/locks");
  for (std::string line; std::getline(list, line);) {
    std::istringstream words(line);
    std::string number;
    std::string kind;
    std::string mode;
    std::string access;
    long process = 0;
    std::string file;
    // One that waits for a lock has `->` after its number.
    if (!(words >> number >> kind >> mode >> access >> process >> file)) continue;
    if (process > 0 && process != ::getpid() && wanted.contains(file)) holders.insert(process);
  }
  std::string described;
  for (const long process : holders) {
    const std::string name = name_of_process(process);
    described += text::format("{}process {}{}", described.empty() ? "" : ", ", process,
                              name.empty() ? name : " (" + name + ")");
  }
  return described;
}
#else
std::string describe_lock_holders(const std::string&) { return {}; }
#endif

}  // namespace unpsa::writer
