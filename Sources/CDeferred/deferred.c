#include "deferred.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/// The program's exit status where a part of it is missing (`ExitStatus` in `sohoa`).
enum { MISSING_DEPENDENCY = 3 };

static _Noreturn void give_up(const char *name) {
  fprintf(
      stderr, "sohoa: không nạp được thư viện: %s. Hãy cài gói chứa %s.\n", dlerror(), name);
  exit(MISSING_DEPENDENCY);
}

void *deferred_function(struct deferred_library *library, const char *name) {
  for (const char **file = library->names; *file && !library->handle; file++)
    library->handle = dlopen(*file, RTLD_LAZY);
  if (!library->handle) give_up(library->names[0]);
  void *function = dlsym(library->handle, name);
  if (!function) give_up(name);
  return function;
}
