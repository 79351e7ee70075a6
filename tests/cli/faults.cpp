// Loaded before the C library: makes the system fail the program where the environment says, and
// writes down what it does to files.
//
//   FAULT_ALLOCATION=n   the n-th allocation fails, with FAULT_FOR_GOOD=1 all behind it, too
//   FAULT_CLOSE=1        every close says that what was written is lost
//   FAULT_SIGNAL=call:n  signal n arrives when open (of a new file), write (to a file), fsync or
//                        rename has been called; +rename: before it
//   FAULT_TRACE=file     gets a line for each call that concerns files' safety
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

}  // extern "C"

namespace {

long until_fault = 0;  // which allocation from now fails; 0: none
bool for_good = false;
bool fails_to_close = false;
char signal_call[16] = "";
int signal_number = 0;
int trace_to = -1;

__attribute__((constructor)) void read_environment() {
  const auto number = [](const char* name) {
    const char* const text = std::getenv(name);
    return text == nullptr ? 0 : std::atol(text);
  };
  fails_to_close = number("FAULT_CLOSE") != 0;
  for_good = number("FAULT_FOR_GOOD") != 0;
  if (const char* const text = std::getenv("FAULT_SIGNAL"); text != nullptr) {
    std::sscanf(text, "%15[^:]:%d", signal_call, &signal_number);
  }
  if (const char* const file = std::getenv("FAULT_TRACE"); file != nullptr) {
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
    trace_to = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file, flags, 0600));
  }
  until_fault = number("FAULT_ALLOCATION");
}

bool runs_out() {
  if (until_fault == 0) return false;
  if (until_fault > 1) {
    --until_fault;
    return false;
  }
  if (!for_good) until_fault = 0;
  errno = ENOMEM;
  return true;
}

void trace(const char* call, const char* first, const char* second) {
  if (trace_to < 0) return;
  char line[8192];
  const int size = std::snprintf(line, sizeof line, "%s %s %s\n", call, first, second);
  ::syscall(SYS_write, trace_to, line, size);
}

// The name of what a descriptor has open.
const char* name_of(int descriptor, char (&name)[4096]) {
  char link[64];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const auto size = ::readlink(link, name, sizeof name - 1);
  name[size > 0 ? size : 0] = '\0';
  return name;
}

void signal_at(const char* call) {
  if (std::strcmp(call, signal_call) == 0) std::raise(signal_number);
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) { return runs_out() ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) {
  return runs_out() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) {
  return runs_out() ? nullptr : __libc_realloc(old, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return runs_out() ? nullptr : __libc_memalign(alignment, size);
}
int posix_memalign(void** out, std::size_t alignment, std::size_t size) {
  *out = aligned_alloc(alignment, size);
  return *out == nullptr ? ENOMEM : 0;
}

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
  }
  const int descriptor = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
  if ((flags & O_CREAT) != 0) {
    char how[64];
    std::snprintf(how, sizeof how, "%s%o", (flags & O_EXCL) != 0 ? "exclusive " : "", mode);
    trace("create", path, how);
    signal_at("open");
  }
  return descriptor;
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  const ssize_t written = ::syscall(SYS_write, descriptor, bytes, size);
  if (descriptor > STDERR_FILENO) signal_at("write");
  return written;
}

int fsync(int descriptor) {
  char name[4096];
  trace("fsync", name_of(descriptor, name), "");
  const int done = static_cast<int>(::syscall(SYS_fsync, descriptor));
  signal_at("fsync");
  return done;
}

int rename(const char* from, const char* to) {
  trace("rename", from, to);
  signal_at("+rename");
  const int done = static_cast<int>(::syscall(SYS_rename, from, to));
  signal_at("rename");
  return done;
}

int close(int descriptor) {
  const int done = static_cast<int>(::syscall(SYS_close, descriptor));
  if (!fails_to_close) return done;
  errno = EIO;
  return -1;
}

}  // extern "C"
