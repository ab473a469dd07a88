// SPDX-License-Identifier: MIT
// Preloaded into a program, fails one call of the C library: UNPSA_FAULT is `NAME N ERRNO`, so that the Nth
// call of that name fails with that errno and has no effect; with errno 0 a read or write is cut short to one
// byte. `write` stands for all calls that write, `open` for all that open, `malloc` for all that allocate.
// The file that UNPSA_FAULT_HIT names is made then. What the C library calls within itself is not seen.
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

/// Whether this call is the one that fails; one that cannot be cut short does not count where that is asked
/// for.
bool fails(const char* name, bool can_be_short = false) {
  static const Fault fault;
  static std::atomic<int> calls = 0;
  if (std::strcmp(name, fault.name) != 0 || (fault.error == 0 && !can_be_short)) return false;
  if (++calls != fault.number) return false;
  const char* const hit = std::getenv("UNPSA_FAULT_HIT");
  if (hit != nullptr) {
    ::syscall(SYS_close, static_cast<int>(::syscall(SYS_openat, AT_FDCWD, hit, O_WRONLY | O_CREAT, 0666)));
  }
  errno = fault.error;
  return true;
}

/// As many bytes as a call may transfer that fails without an errno.
constexpr std::size_t short_count = 1;

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

#define UNPSA_FAILING_TRANSFER(function, kind, parameters, arguments, short_arguments) \
  extern "C" ssize_t function parameters {                                             \
    static const auto real = next<ssize_t(*) parameters>(#function);                   \
    if (!fails(kind, true)) return real arguments;                                     \
    return errno != 0 ? -1 : real short_arguments;                                     \
  }

UNPSA_FAILING_TRANSFER(write, "write", (int d, const void* b, std::size_t n), (d, b, n),
                       (d, b, n == 0 ? 0 : short_count))
UNPSA_FAILING_TRANSFER(pwrite, "write", (int d, const void* b, std::size_t n, off_t o), (d, b, n, o),
                       (d, b, n == 0 ? 0 : short_count, o))
UNPSA_FAILING_TRANSFER(pwrite64, "write", (int d, const void* b, std::size_t n, off_t o), (d, b, n, o),
                       (d, b, n == 0 ? 0 : short_count, o))
UNPSA_FAILING(std::size_t, fwrite, "write", 0, (const void* b, std::size_t s, std::size_t n, FILE* f),
              (b, s, n, f))
UNPSA_FAILING(int, fputs, "write", EOF, (const char* s, FILE* f), (s, f))
UNPSA_FAILING(int, fputc, "write", EOF, (int c, FILE* f), (c, f))
UNPSA_FAILING(int, fflush, "write", EOF, (FILE * f), (f))
UNPSA_FAILING_TRANSFER(read, "read", (int d, void* b, std::size_t n), (d, b, n),
                       (d, b, n == 0 ? 0 : short_count))
UNPSA_FAILING(int, close, "close", (next<int (*)(int)>("close")(d), errno = EIO, -1), (int d), (d))
UNPSA_FAILING(FILE*, fopen, "open", nullptr, (const char* p, const char* m), (p, m))
UNPSA_FAILING(FILE*, fopen64, "open", nullptr, (const char* p, const char* m), (p, m))
UNPSA_FAILING(FILE*, fdopen, "open", nullptr, (int d, const char* m), (d, m))
UNPSA_FAILING(int, fsync, "fsync", -1, (int d), (d))
UNPSA_FAILING(int, fdatasync, "fsync", -1, (int d), (d))
UNPSA_FAILING(int, rename, "rename", -1, (const char* a, const char* b), (a, b))
UNPSA_FAILING(int, renameat2, "rename", -1, (int x, const char* a, int y, const char* b, unsigned f),
              (x, a, y, b, f))

// The mode is passed on whether there is one or not: the C library reads it only where a file is made.
extern "C" int open(const char* path, int flags, ...) {
  static const auto real = next<int (*)(const char*, int, ...)>("open");
  if (fails("open")) return -1;
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = va_arg(arguments, unsigned);
  va_end(arguments);
  return real(path, flags, mode);
}
extern "C" int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = va_arg(arguments, unsigned);
  va_end(arguments);
  return open(path, flags | O_LARGEFILE, mode);
}

// Allocation has other names within the C library, so that looking for the next function may allocate.
extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* __libc_calloc(std::size_t count, std::size_t size);
extern "C" void* __libc_realloc(void* block, std::size_t size);
extern "C" void* malloc(std::size_t size) { return fails("malloc") ? nullptr : __libc_malloc(size); }
extern "C" void* calloc(std::size_t count, std::size_t size) {
  return fails("malloc") ? nullptr : __libc_calloc(count, size);
}
extern "C" void* realloc(void* block, std::size_t size) {
  return fails("malloc") ? nullptr : __libc_realloc(block, size);
}

extern "C" int __fprintf_chk(FILE* file, int flag, const char* format, ...) {
  static const auto real = next<int (*)(FILE*, int, const char*, va_list)>("__vfprintf_chk");
  if (fails("write")) return -1;
  va_list arguments;
  va_start(arguments, format);
  const int written = real(file, flag, format, arguments);
  va_end(arguments);
  return written;
}
