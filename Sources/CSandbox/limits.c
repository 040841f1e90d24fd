#include "CSandbox.h"

#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/// What must still be free for a crash to be anything but a lack of memory.
static size_t reserve;

/// Whoever gets no memory aborts, traps or follows a null pointer: only what is left tells that
/// from another crash.
static void tell_exhaustion(int number) {
  void *room = mmap(NULL, reserve, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) _exit(SANDBOX_OUT_OF_MEMORY);
  raise(number);
}

int sandbox_limit_memory(uint64_t bytes) {
  static const int crashes[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP};
  struct sigaction action = {.sa_handler = tell_exhaustion, .sa_flags = SA_RESETHAND};
  reserve = bytes / 2;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    if (sigaction(crashes[i], &action, NULL) != 0) return -1;
  struct rlimit limit = {.rlim_cur = bytes, .rlim_max = bytes};
  return setrlimit(RLIMIT_AS, &limit);
}

int sandbox_limit_cpu(uint64_t seconds) {
  struct rusage used;
  struct rlimit limit;
  if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0) return -1;
  // Only the soft limit moves, so that the next page can move it on.
  limit.rlim_cur = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds;
  return setrlimit(RLIMIT_CPU, &limit);
}

int sandbox_limit_files(uint64_t bytes) {
  struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};
  struct rlimit size = {.rlim_cur = bytes, .rlim_max = bytes};
  return setrlimit(RLIMIT_CORE, &none) == 0 && setrlimit(RLIMIT_FSIZE, &size) == 0 ? 0 : -1;
}
