// SPDX-License-Identifier: MIT
#include "text/icu.hpp"

#include <dlfcn.h>
#include <unicode/uvernum.h>

#include <stdexcept>

namespace unpsa::text {
namespace {

constexpr const char* library_name = "libicuuc.so." U_ICU_VERSION_SHORT;

}  // namespace

void fail_icu(std::string_view purpose, const std::string& what) {
  throw std::runtime_error(std::string(purpose) + " needs ICU " U_ICU_VERSION_SHORT ", but " + what +
                           "; install it (Debian: libicu" U_ICU_VERSION_SHORT ")");
}

void* find_icu_function(const char* name, std::string_view purpose) {
  static void* const library = ::dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) fail_icu(purpose, std::string("'") + library_name + "' cannot be loaded");
  void* const function = ::dlsym(library, name);
  if (function == nullptr) fail_icu(purpose, std::string("'") + library_name + "' has no '" + name + "'");
  return function;
}

}  // namespace unpsa::text
