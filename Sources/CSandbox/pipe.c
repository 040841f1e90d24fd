// Swift does not see pipe2, and marking the ends after pipe() would race with another thread that
// starts a process just then.
#define _GNU_SOURCE
#include "CSandbox.h"

#include <fcntl.h>
#include <unistd.h>

int sandbox_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}
