#include "deferred.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static _Noreturn void give_up(const char *name) {
  fprintf(
      stderr, "sohoa: không nạp được thư viện: %s. Hãy cài gói chứa %s.\n", dlerror(), name);
  exit(127);
}

void *deferred_function(struct deferred_library *library, const char *name) {
  for (const char **file = library->names; *file && !library->handle; file++)
    library->handle = dlopen(*file, RTLD_LAZY);
  if (!library->handle) give_up(library->names[0]);
  void *function = dlsym(library->handle, name);
  if (!function) give_up(name);
  return function;
}
