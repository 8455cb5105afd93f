// The filter of a process that holds learner data. Invariant: once loaded it cannot be taken off,
// and neither this process nor one it starts can make a network socket.
#pragma once

namespace pipit::platform {

// Allows socket() for AF_UNIX and for udev's AF_NETLINK only; refuses (EPERM) io_uring, ptrace,
// process_vm_readv and _writev, pidfd_getfd, and calls of another architecture. Before any key is
// touched. false where the kernel takes no filter (under emulation, say): nothing is changed, and
// the app says so and joins no class.
bool load_sandbox();

}  // namespace pipit::platform
