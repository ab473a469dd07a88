// SPDX-License-Identifier: MIT
// Preloaded into a program, fails one call of the C library: UNPSA_FAULT is `NAME N ERRNO`, so that the Nth
// call of that name fails with that errno and has no effect. `write` stands for all calls that write. The
// file that UNPSA_FAULT_HIT names is made then. What the C library calls within itself is not seen.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Fault {
  char name[16] = "";
  int number = 0;
  int error = 0;

  Fault() {
    const char* const told = std::getenv("UNPSA_FAULT");
    if (told != nullptr) std::sscanf(told, "%15s %d %d", name, &number, &error);
  }
};

/// Whether this call is the one that fails.
bool fails(const char* name) {
  static const Fault fault;
  static std::atomic<int> calls = 0;
  if (std::strcmp(name, fault.name) != 0 || ++calls != fault.number) return false;
  const char* const hit = std::getenv("UNPSA_FAULT_HIT");
  if (hit != nullptr) {
    ::syscall(SYS_close, static_cast<int>(::syscall(SYS_openat, AT_FDCWD, hit, O_WRONLY | O_CREAT, 0666)));
  }
  errno = fault.error;
  return true;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

#define UNPSA_FAILING(result, function, kind, failure, parameters, arguments) \
  extern "C" result function parameters {                                     \
    static const auto real = next<result(*) parameters>(#function);           \
    return fails(kind) ? failure : real arguments;                            \
  }

UNPSA_FAILING(ssize_t, write, "write", -1, (int d, const void* b, std::size_t n), (d, b, n))
UNPSA_FAILING(ssize_t, pwrite, "write", -1, (int d, const void* b, std::size_t n, off_t o), (d, b, n, o))
UNPSA_FAILING(ssize_t, pwrite64, "write", -1, (int d, const void* b, std::size_t n, off_t o), (d, b, n, o))
UNPSA_FAILING(std::size_t, fwrite, "write", 0, (const void* b, std::size_t s, std::size_t n, FILE* f),
              (b, s, n, f))
UNPSA_FAILING(int, fputs, "write", EOF, (const char* s, FILE* f), (s, f))
UNPSA_FAILING(int, fputc, "write", EOF, (int c, FILE* f), (c, f))
UNPSA_FAILING(int, fflush, "write", EOF, (FILE * f), (f))
UNPSA_FAILING(ssize_t, read, "read", -1, (int d, void* b, std::size_t n), (d, b, n))
UNPSA_FAILING(int, fsync, "fsync", -1, (int d), (d))
UNPSA_FAILING(int, fdatasync, "fsync", -1, (int d), (d))
UNPSA_FAILING(int, rename, "rename", -1, (const char* a, const char* b), (a, b))
UNPSA_FAILING(int, renameat2, "rename", -1, (int x, const char* a, int y, const char* b, unsigned f),
              (x, a, y, b, f))

extern "C" int __fprintf_chk(FILE* file, int flag, const char* format, ...) {
  static const auto real = next<int (*)(FILE*, int, const char*, va_list)>("__vfprintf_chk");
  if (fails("write")) return -1;
  va_list arguments;
  va_start(arguments, format);
  const int written = real(file, flag, format, arguments);
  va_end(arguments);
  return written;
}
