// Swift has no way to speak to seccomp and Landlock: both are bare system calls with packed
// structures, and libseccomp would be one more package to install for one filter.
#define _GNU_SOURCE
#include "CSandbox.h"

#ifndef __linux__

int sandbox_confine(const char *staging) {
  (void)staging;
  return 0;
}

#else

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Landlock's numbers, from linux/landlock.h, written out since older headers lack the later ones.
#define LANDLOCK_CREATE_RULESET 444
#define LANDLOCK_ADD_RULE 445
#define LANDLOCK_RESTRICT_SELF 446
#define LANDLOCK_WRITE_FILE (1ull << 1)
#define LANDLOCK_CHANGE_FOLDERS (0x1ffull << 4)  // remove and make files, folders, links, devices
#define LANDLOCK_REFER (1ull << 13)              // version 2
#define LANDLOCK_TRUNCATE (1ull << 14)           // version 3

struct landlock_ruleset {
  uint64_t handled_file_rights;
};

struct __attribute__((packed)) landlock_path_rule {
  uint64_t allowed_rights;
  int32_t folder;
};

static void allow(int rules, const char *path, uint64_t rights) {
  struct landlock_path_rule rule = {rights, open(path, O_PATH | O_CLOEXEC)};
  if (rule.folder < 0) return;
  syscall(LANDLOCK_ADD_RULE, rules, 1, &rule, 0);
  close(rule.folder);
}

/// Forbids every change to the file system but writing to /dev/null and, where there is one, in
/// the staging folder. Returns 1 where it holds.
static int forbid_writing(const char *staging) {
  long version = syscall(LANDLOCK_CREATE_RULESET, NULL, 0, 1);
  if (version < 1) return 0;
  struct landlock_ruleset rights = {LANDLOCK_WRITE_FILE | LANDLOCK_CHANGE_FOLDERS};
  if (version >= 2) rights.handled_file_rights |= LANDLOCK_REFER;
  if (version >= 3) rights.handled_file_rights |= LANDLOCK_TRUNCATE;
  int rules = (int)syscall(LANDLOCK_CREATE_RULESET, &rights, sizeof rights, 0);
  if (rules < 0) return 0;
  uint64_t for_files = rights.handled_file_rights & (LANDLOCK_WRITE_FILE | LANDLOCK_TRUNCATE);
  allow(rules, "/dev/null", for_files);
  if (staging) allow(rules, staging, rights.handled_file_rights);
  int holds = syscall(LANDLOCK_RESTRICT_SELF, rules, 0) == 0;
  close(rules);
  return holds;
}

#ifdef THIS_ARCHITECTURE

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSE ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define FORBID(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), REFUSE
// Refuses `call` where its flags, the argument `field`, hold one of `bits`.
#define FORBID_FLAGS(call, field, bits)                                                     \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD(field),                      \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1), REFUSE, ANSWER(SECCOMP_RET_ALLOW)

/// What no page needs: network, programs, processes, other processes' memory, the kernel's doors,
/// and changes to files that Landlock does not know.
#define FORBIDDEN_CALLS                                                                     \
  FORBID(socket), FORBID(socketpair), FORBID(connect), FORBID(bind), FORBID(listen),        \
      FORBID(sendto), FORBID(sendmsg), FORBID(io_uring_setup), FORBID(execve),              \
      FORBID(execveat), FORBID(ptrace), FORBID(process_vm_readv), FORBID(process_vm_writev), \
      FORBID(kill), FORBID(pidfd_send_signal), FORBID(pidfd_getfd), FORBID(bpf),            \
      FORBID(perf_event_open), FORBID(userfaultfd), FORBID(keyctl), FORBID(add_key),        \
      FORBID(request_key), FORBID(mount), FORBID(umount2), FORBID(chroot),                  \
      FORBID(pivot_root), FORBID(unshare), FORBID(setns), FORBID(init_module),              \
      FORBID(finit_module), FORBID(fchmod), FORBID(fchmodat), FORBID(fchown),               \
      FORBID(fchownat), FORBID(utimensat), FORBID(setxattr), FORBID(lsetxattr),             \
      FORBID(fsetxattr), FORBID(truncate)

#ifdef __x86_64__
// A process, as against a thread, is made by clone without CLONE_THREAD. clone3 hides its flags
// behind a pointer: it is said to be missing, and the C library falls back to clone.
#define FORBIDDEN_HERE                                                                      \
  FORBID(fork), FORBID(vfork), FORBID(chmod), FORBID(chown), FORBID(lchown), FORBID(utime), \
      FORBID(utimes), FORBID(futimesat)
#define FORBIDDEN_WRITING_HERE                                                              \
  FORBID(creat), FORBID(rename), FORBID(unlink), FORBID(mkdir), FORBID(rmdir), FORBID(link), \
      FORBID(symlink), FORBID(mknod),                                                       \
      FORBID_FLAGS(open, args[1], O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
#endif

#define THREADS_ONLY                                                                        \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 435, 0, 1), ANSWER(SECCOMP_RET_ERRNO | ENOSYS),       \
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4), LOAD(args[0]),                 \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), REFUSE,                     \
      ANSWER(SECCOMP_RET_ALLOW)

#define START                                                                               \
  LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),                 \
      ANSWER(SECCOMP_RET_KILL_PROCESS), LOAD(nr)

static int apply(struct sock_filter *filter, unsigned short count) {
  struct sock_fprog program = {.len = count, .filter = filter};
  return syscall(
             SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

static int forbid_network(void) {
  struct sock_filter filter[] = {
      START,
      FORBIDDEN_CALLS,
#ifdef __x86_64__
      // The x32 calls would slip past the numbers below.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), REFUSE, FORBIDDEN_HERE,
#endif
      THREADS_ONLY,
      ANSWER(SECCOMP_RET_ALLOW),
  };
  return apply(filter, sizeof filter / sizeof *filter);
}

/// The same as `forbid_writing` for kernels without Landlock.
static int forbid_opening_for_writing(void) {
  struct sock_filter filter[] = {
      START,
      FORBID(renameat2), FORBID(unlinkat), FORBID(mkdirat), FORBID(linkat), FORBID(symlinkat),
      FORBID(mknodat),
      // openat2 hides its flags behind a pointer.
      FORBID(openat2),
#ifdef __x86_64__
      FORBID(renameat), FORBIDDEN_WRITING_HERE,
#endif
      FORBID_FLAGS(openat, args[2], O_WRONLY | O_RDWR | O_CREAT | O_TRUNC),
      ANSWER(SECCOMP_RET_ALLOW),
  };
  return apply(filter, sizeof filter / sizeof *filter);
}

#else

static int forbid_network(void) { return 0; }
static int forbid_opening_for_writing(void) { return 0; }

#endif

int sandbox_confine(const char *staging) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
  int held = 0;
  if (forbid_writing(staging)) {
    held |= SANDBOX_NO_WRITING;
  } else if (!staging && forbid_opening_for_writing()) {
    held |= SANDBOX_NO_WRITING;
  }
  if (forbid_network()) held |= SANDBOX_NO_NETWORK;
  return held;
}

#endif
