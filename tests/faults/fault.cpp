// SPDX-License-Identifier: MIT
// Preloaded into a program, fails one call of the C library: UNPSA_FAULT is `NAME N ERRNO`, so that the Nth
// call of that name fails with that errno and has no effect; with errno 0 a read or write is cut short to one
// byte. `write` stands for all calls that write, `open` for all that open, `malloc` for all that allocate.
// The file that UNPSA_FAULT_HIT names is made then. What the C library calls within itself is not seen.
//
// `store N 0` is a write to a file that reports success and stores nothing, `store N 1` one that stores other
// bytes. These are caught at the door of the kernel, so that no library escapes them.
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
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

const Fault& told_fault() {
  static const Fault fault;
  return fault;
}

/// Whether this call is the one that fails; one that cannot be cut short does not count where that is asked
/// for.
bool fails(const char* name, bool can_be_short = false) {
  const Fault& fault = told_fault();
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

#if defined(__x86_64__)
namespace {

/// In an argument that no such call has: the call comes from here and is let through.
constexpr std::uint32_t own_call = 0x756e7073;

long make_call(long number, long descriptor, const char* bytes, std::size_t size, long offset) {
  const long result = ::syscall(number, descriptor, bytes, size, offset, 0L, static_cast<long>(own_call));
  return result < 0 ? -errno : result;
}

/// What a call of `write` or `pwrite64` comes to.
long store(long number, const greg_t* registers) {
  const long descriptor = registers[REG_RDI];
  const auto* const bytes = reinterpret_cast<const char*>(registers[REG_RSI]);
  const auto size = static_cast<std::size_t>(registers[REG_RDX]);
  const long offset = registers[REG_R10];
  struct stat status {};
  const bool is_file = ::fstat(static_cast<int>(descriptor), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_file || size == 0 || !fails("store", true)) {
    return make_call(number, descriptor, bytes, size, offset);
  }
  if (told_fault().error == 0) return static_cast<long>(size);
  const std::size_t middle = size / 2;
  const char other = static_cast<char>(bytes[middle] ^ 1);
  make_call(number, descriptor, bytes, middle, offset);
  make_call(number, descriptor, &other, 1, offset + static_cast<long>(middle));
  make_call(number, descriptor, bytes + middle + 1, size - middle - 1,
            offset + static_cast<long>(middle) + 1);
  return static_cast<long>(size);
}

void answer_call(int, siginfo_t* info, void* context) {
  const int before = errno;
  greg_t* const registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
  registers[REG_RAX] = store(info->si_syscall, registers);
  errno = before;
}

/// Sends the calls that write to `answer_call`.
__attribute__((constructor)) void stand_at_the_door() {
  if (std::strcmp(told_fault().name, "store") != 0) return;
  struct sigaction action {};
  action.sa_sigaction = answer_call;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  ::sigaction(SIGSYS, &action, nullptr);
  constexpr auto load = static_cast<std::uint16_t>(BPF_LD | BPF_W | BPF_ABS);
  constexpr auto jump = static_cast<std::uint16_t>(BPF_JMP | BPF_JEQ | BPF_K);
  constexpr auto end = static_cast<std::uint16_t>(BPF_RET | BPF_K);
  sock_filter filter[] = {
      {load, 0, 0, offsetof(seccomp_data, nr)},
      {jump, 1, 0, SYS_write},
      {jump, 0, 3, SYS_pwrite64},
      {load, 0, 0, offsetof(seccomp_data, args[5])},
      {jump, 1, 0, own_call},
      {end, 0, 0, SECCOMP_RET_TRAP},
      {end, 0, 0, SECCOMP_RET_ALLOW},
  };
  const sock_fprog program{sizeof filter / sizeof *filter, filter};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

}  // namespace
#endif
