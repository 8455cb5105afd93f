// The filters of a process that holds learner data, and of the one that has the sockets. Invariant:
// once loaded it cannot be taken off; the first kind of process, and what it starts, can make no
// network socket, and the second reaches no learner's file.
#pragma once

#include <string>
#include <vector>

namespace pipit::platform {

// Allows socket() for AF_UNIX and for udev's AF_NETLINK only; refuses (EPERM) io_uring, ptrace,
// process_vm_readv and _writev, pidfd_getfd, and calls of another architecture. Before any key is
// touched. false where the kernel takes no filter (under emulation, say): nothing is changed, and
// the app says so and joins no class.
bool load_sandbox();

// For the process that has the sockets and no key: files may be opened, made, renamed and removed
// below these folders only, which must be there (a missing one is left out); no program is started;
// and no ptrace, io_uring or other process's memory as above. Landlock (Linux 5.13), seccomp.
// Descriptors that are open stay open. false where the kernel lacks one of the two; the other is
// loaded all the same.
bool load_courier_sandbox(const std::vector<std::string>& folders);

}  // namespace pipit::platform
