// SPDX-License-Identifier: MIT
#include "writer/document/shared_library.hpp"

#include <dlfcn.h>

#include <string>

#include "writer/table/row_sink.hpp"

namespace unpsa::writer {

SharedLibrary::SharedLibrary(const char* name, const char* package)
    : name_(name), handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) {
    throw WriteError(std::string("the library '") + name + "' is missing; install it (Debian: " + package +
                     ")");
  }
}

void* SharedLibrary::find_address(const char* function) const {
  void* address = ::dlsym(handle_, function);
  if (address == nullptr) {
    throw WriteError(std::string("the library '") + name_ + "' is too old: it has no '" + function + "'");
  }
  return address;
}

}  // namespace unpsa::writer
