#include "growth/work_count.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <system_error>

// The program's own, compiled so that it calls what stands here.
int program_main(int argc, char** argv);

namespace {

std::uint64_t uncounted = 0;
std::uint64_t* work = &uncounted;

/// What is done to many bytes at once counts as if 16 were a block.
void count_bytes(std::size_t bytes) { *work += bytes / 16; }

/// Memory that a process shares with those that it becomes by fork.
std::uint64_t* shared_count() {
  void* const page = mmap(
      nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap");
  return static_cast<std::uint64_t*>(page);
}

[[noreturn]] void run_program(std::vector<std::string> words) {
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
  words.insert(words.begin(), "gerove");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::exit(program_main(static_cast<int>(words.size()), arguments.data()));
}

}  // namespace

extern "C" {

void __sanitizer_cov_trace_pc() { ++*work; }

void* __real_memcpy(void* to, const void* from, std::size_t bytes);
void* __real_memmove(void* to, const void* from, std::size_t bytes);
void* __real_memset(void* to, int byte, std::size_t bytes);
int __real_memcmp(const void* a, const void* b, std::size_t bytes);

void* __wrap_memcpy(void* to, const void* from, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memcpy(to, from, bytes);
}
void* __wrap_memmove(void* to, const void* from, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memmove(to, from, bytes);
}
void* __wrap_memset(void* to, int byte, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memset(to, byte, bytes);
}
int __wrap_memcmp(const void* a, const void* b, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memcmp(a, b, bytes);
}

}  // extern "C"

namespace gerove::test {

Work work_of(const std::vector<std::string>& words) {
  static std::uint64_t* const count = shared_count();
  *count = 0;
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) {
    work = count;
    run_program(words);
  }
  int status = 0;
  waitpid(child, &status, 0);
  constexpr int exit_of_failure = 1;
  if (!WIFEXITED(status)) return {*count, Ending::killed};
  return {*count, WEXITSTATUS(status) == exit_of_failure ? Ending::failed : Ending::done};
}

}  // namespace gerove::test
