// SPDX-License-Identifier: MIT
// Nothing here may allocate.
#include "cli/program/missing_memory.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include "cli/output/temporary_path.hpp"
#include "cli/program/exit_code.hpp"

namespace unpsa::cli {
namespace {

std::string_view program_name;
std::string message_of_user;
std::atomic<bool> is_missing = false;
std::terminate_handler end_otherwise = nullptr;

[[noreturn]] void note_and_throw() {
  is_missing = true;
  throw std::bad_alloc();
}

/// Whether missing memory ends the program: an exception tells; without one, what was noted does.
bool ends_without_memory() noexcept {
  const std::exception_ptr thrown = std::current_exception();
  if (!thrown) return is_missing;
  try {
    std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

[[noreturn]] void end_program() {
  if (!ends_without_memory()) {
    end_otherwise();
    std::abort();
  }
  remove_temporary_paths();
  const std::string_view message =
      message_of_user.empty() ? std::string_view("out of memory") : message_of_user;
  for (const std::string_view part :
       {program_name, std::string_view(": "), message, std::string_view("\n")}) {
    if (::write(STDERR_FILENO, part.data(), part.size()) < 0) break;  // there is nobody to tell
  }
  ::_exit(static_cast<int>(ExitCode::error));
}

}  // namespace

void expect_missing_memory(const char* program) noexcept {
  program_name = program;
  std::set_new_handler(note_and_throw);
  end_otherwise = std::set_terminate(end_program);
}

void set_missing_memory_message(std::string message) noexcept { message_of_user = std::move(message); }

}  // namespace unpsa::cli
