// SPDX-License-Identifier: MIT
/// What becomes of a program where memory is missing and no exception can tell.
#pragma once

#include <string>

namespace unpsa::cli {

/// From now on a program that std::bad_alloc would end (before `run`, in a thread, in a function that does
/// not throw, while another exception is handled) removes its temporary files, says why, as `program`, which
/// is a literal, and exits with 2.
void expect_missing_memory(const char* program) noexcept;

/// What it says, in the language of the user.
void set_missing_memory_message(std::string message) noexcept;

}  // namespace unpsa::cli
