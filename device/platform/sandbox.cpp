// Seccomp filters by libseccomp: everything is allowed but what is named here. Landlock by its
// system calls: no file but what is named here.
#include "device/platform/sandbox.hpp"

#include <cerrno>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/netlink.h>
#include <memory>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

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

int refuse_programs(scmp_filter_ctx filter) {
    return seccomp_rule_add(filter, refuse, SCMP_SYS(execve), 0) |
           seccomp_rule_add(filter, refuse, SCMP_SYS(execveat), 0);
}

bool load_filter(int (*refuse_more)(scmp_filter_ctx)) {
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW));
    // Another architecture's calls (int 0x80, x32) have other numbers: none of them is let through.
    return filter != nullptr &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, refuse) == 0 &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
           refuse_more(filter.get()) == 0 && refuse_ways_around(filter.get()) == 0 &&
           seccomp_load(filter.get()) == 0;  // sets no_new_privs as well
}

// Everything of the first version of Landlock is refused but what these folders need: to read, to
// write whole files, to rename within one folder, to remove files.
constexpr std::uint64_t first_version = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr std::uint64_t in_folders = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                                     LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                                     LANDLOCK_ACCESS_FS_REMOVE_FILE;

bool restrict_files(const std::vector<std::string>& folders) {
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = first_version;
    const auto made = ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0U);
    if (made < 0) return false;
    const int rules = static_cast<int>(made);
    bool added = true;
    for (const std::string& folder : folders) {
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = in_folders;
        beneath.parent_fd = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (beneath.parent_fd < 0) continue;
        added = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0U) ==
                    0 &&
                added;
        ::close(beneath.parent_fd);
    }
    const bool restricted = added && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                            ::syscall(SYS_landlock_restrict_self, rules, 0U) == 0;
    ::close(rules);
    return restricted;
}

}  // namespace

bool load_sandbox() {
    return load_filter(refuse_network_sockets);
}

bool load_courier_sandbox(const std::vector<std::string>& folders) {
    const bool files = restrict_files(folders);
    return load_filter(refuse_programs) && files;
}

}  // namespace pipit::platform
