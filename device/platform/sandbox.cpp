// A seccomp filter by libseccomp. Everything is allowed but what is named here.
#include "device/platform/sandbox.hpp"

#include <cerrno>
#include <linux/netlink.h>
#include <memory>
#include <seccomp.h>
#include <sys/socket.h>

namespace pipit::platform {

namespace {

struct Release {
    void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

constexpr std::uint32_t refuse = SCMP_ACT_ERRNO(EPERM);

// An argument's upper 32 bits, which the kernel ignores, count here: 0x1'0000'0002 is "greater than
// AF_NETLINK".
int refuse_network_sockets(scmp_filter_ctx filter) {
    int failed = 0;
    auto refuse_domain = [&](scmp_arg_cmp domain) {
        failed |= seccomp_rule_add(filter, refuse, SCMP_SYS(socket), 1, domain);
    };
    refuse_domain(SCMP_A0(SCMP_CMP_LT, AF_UNIX));
    for (unsigned domain = AF_UNIX + 1; domain < AF_NETLINK; ++domain) {
        refuse_domain(SCMP_A0(SCMP_CMP_EQ, domain));
    }
    refuse_domain(SCMP_A0(SCMP_CMP_GT, AF_NETLINK));
    failed |=
        seccomp_rule_add(filter, refuse, SCMP_SYS(socket), 2, SCMP_A0(SCMP_CMP_EQ, AF_NETLINK),
                         SCMP_A2(SCMP_CMP_NE, NETLINK_KOBJECT_UEVENT));
    failed |=
        seccomp_rule_add(filter, refuse, SCMP_SYS(socketpair), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
    return failed;
}

// io_uring makes sockets without socket(); the others reach into another process, or take its
// sockets.
int refuse_ways_around(scmp_filter_ctx filter) {
    int failed = 0;
    for (const int call :
         {SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
          SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
          SCMP_SYS(pidfd_getfd)}) {
        failed |= seccomp_rule_add(filter, refuse, call, 0);
    }
    return failed;
}

}  // namespace

bool load_sandbox() {
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW));
    // Another architecture's calls (int 0x80, x32) have other numbers: none of them is let through.
    return filter != nullptr &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, refuse) == 0 &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
           refuse_network_sockets(filter.get()) == 0 && refuse_ways_around(filter.get()) == 0 &&
           seccomp_load(filter.get()) == 0;  // sets no_new_privs as well
}

}  // namespace pipit::platform
