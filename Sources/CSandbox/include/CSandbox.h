#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdint.h>

/// Bits that `sandbox_confine` returns.
enum {
  /// No file can be written, made, renamed or removed outside of the staging folder.
  SANDBOX_NO_WRITING = 1,
  /// No network, no new program, no process but this one (seccomp).
  SANDBOX_NO_NETWORK = 2,
};

/// Takes the calling thread, and every thread it starts later, the right to write files, to reach
/// the network and to start programs; reading stays allowed, since fonts and models are read
/// late. `staging` is the one folder that stays writable, or null. To be called before there is a
/// second thread. Where Landlock is missing, seccomp refuses to open files for writing, but only
/// without a staging folder, since it cannot tell paths apart. Returns the bits of what holds; 0
/// where the kernel offers neither.
int sandbox_confine(const char *staging);

/// The exit status of a process that crashed with less than half of its memory left.
enum { SANDBOX_OUT_OF_MEMORY = 112 };

/// Limits the address space of this process to `bytes`. A crash for lack of them ends it with
/// `SANDBOX_OUT_OF_MEMORY`, any other by its signal. Returns 0, or -1 with `errno`.
int sandbox_limit_memory(uint64_t bytes);

/// Lets this process use `seconds` of CPU time from now on, then SIGXCPU ends it.
/// Returns 0, or -1 with `errno`.
int sandbox_limit_cpu(uint64_t seconds);

/// No core dumps, and no file beyond `bytes`. Returns 0, or -1 with `errno`.
int sandbox_limit_files(uint64_t bytes);

/// A pipe (reading end, writing end) that no other program inherits. Returns 0, or -1 with
/// `errno`.
int sandbox_pipe(int ends[2]);

#endif
