#include "CSandbox.h"

#include <sys/resource.h>

int sandbox_limit_memory(uint64_t bytes) {
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
