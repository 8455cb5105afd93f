// The filter, loaded in a child process that then tries every way out it refuses. Claim: the app
// cannot open a network socket, whatever its code does.
#include "device/platform/limits.hpp"
#include "device/platform/sandbox.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <linux/io_uring.h>
#include <linux/netlink.h>
#include <seccomp.h>
#include <string>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pipit::platform;

namespace {

constexpr int no_filter_here = 99;

// The exit code of a child that runs this.
int in_child(const std::function<int()>& run) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::_exit(run());
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

// The error of a call in a process with the filter: 0 when it worked.
int error_of(const std::function<long()>& call) {
    const int code = in_child([&] {
        if (!load_sandbox()) {
            return no_filter_here;
        }
        errno = 0;
        return call() < 0 ? errno : 0;
    });
    REQUIRE(code != no_filter_here);
    return code;
}

long socket_of(std::uint64_t domain, int type, int protocol = 0) {
    return ::syscall(SYS_socket, domain, type, protocol);
}

}  // namespace

TEST_CASE("in the sandbox every kind of network socket is refused", "[platform][sandbox]") {
    for (const int domain : {AF_INET, AF_INET6, AF_PACKET, AF_BLUETOOTH, AF_VSOCK, AF_CAN, AF_ALG,
                             AF_QIPCRTR, AF_XDP, AF_UNSPEC, AF_TIPC}) {
        CAPTURE(domain);
        CHECK(error_of([&] {
                  return socket_of(static_cast<std::uint64_t>(domain), SOCK_STREAM);
              }) == EPERM);
        CHECK(error_of([&] { return socket_of(static_cast<std::uint64_t>(domain), SOCK_DGRAM); }) ==
              EPERM);
    }
}

TEST_CASE("in the sandbox a domain hidden behind bits the kernel ignores is refused",
          "[platform][sandbox]") {
#if defined(__LP64__)
    constexpr std::uint64_t high = std::uint64_t{1} << 32U;
    CHECK(error_of([&] { return socket_of(high | AF_INET, SOCK_STREAM); }) == EPERM);
    CHECK(error_of([&] { return socket_of(high | AF_INET6, SOCK_STREAM); }) == EPERM);
#else
    SUCCEED("arguments are 32 bits wide here");
#endif
}

TEST_CASE("in the sandbox of netlink only udev's is left", "[platform][sandbox]") {
    CHECK(error_of([] { return socket_of(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE); }) == EPERM);
    CHECK(error_of([] { return socket_of(AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER); }) == EPERM);
    CHECK(in_child([] {
              (void)load_sandbox();
              return socket_of(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT) >= 0 ? 0 : errno;
          }) == 0);
}

TEST_CASE("in the sandbox a window, sound and the launcher's pair still work",
          "[platform][sandbox]") {
    CHECK(in_child([] {
              (void)load_sandbox();
              int ends[2];
              const bool worked = socket_of(AF_UNIX, SOCK_STREAM) >= 0 &&
                                  ::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0;
              return worked ? 0 : 1;
          }) == 0);
}

TEST_CASE("in the sandbox the ways around a socket call are refused", "[platform][sandbox]") {
    CHECK(error_of([] {
              io_uring_params parameters{};
              return ::syscall(SYS_io_uring_setup, 4, &parameters);
          }) == EPERM);
    CHECK(error_of([] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }) == EPERM);
    CHECK(error_of([] {
              char byte = 0;
              const iovec here{&byte, 1};
              return static_cast<long>(::process_vm_readv(::getpid(), &here, 1, &here, 1, 0));
          }) == EPERM);
    CHECK(error_of([] {
              char byte = 0;
              const iovec here{&byte, 1};
              return static_cast<long>(::process_vm_writev(::getpid(), &here, 1, &here, 1, 0));
          }) == EPERM);
    CHECK(error_of([] { return ::syscall(SYS_pidfd_getfd, -1, 0, 0); }) == EPERM);
}

#if defined(__x86_64__)
TEST_CASE("in the sandbox the calls of another architecture are refused", "[platform][sandbox]") {
    // socket() by its 32-bit number, through int 0x80, and by its x32 number.
    CHECK(error_of([] {
              long result = 0;
              __asm__ volatile("int $0x80"
                               : "=a"(result)
                               : "a"(359L), "b"(2L), "c"(1L), "d"(0L)
                               : "memory", "r8", "r9", "r10", "r11");
              errno = static_cast<int>(-result);
              return result < 0 ? -1L : 0L;
          }) == EPERM);
    CHECK(error_of([] { return ::syscall(0x40000000L + SYS_socket, AF_INET, SOCK_STREAM, 0); }) ==
          EPERM);
}
#endif

TEST_CASE("a program started from the sandbox is in it as well", "[platform][sandbox]") {
    CHECK(error_of([] {
              const pid_t child = ::fork();
              if (child == 0) {
                  ::_exit(socket_of(AF_INET, SOCK_STREAM) < 0 ? errno : 0);
              }
              int status = 0;
              ::waitpid(child, &status, 0);
              errno = WEXITSTATUS(status);
              return errno == 0 ? 0L : -1L;
          }) == EPERM);
}

TEST_CASE("a process with keys leaves no core file and cannot be read by its user's other programs",
          "[platform][native]") {
    CHECK(in_child([] {
              rlimit core{};
              const bool closed = close_to_others().ok() && ::getrlimit(RLIMIT_CORE, &core) == 0 &&
                                  core.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
              return closed ? 0 : 1;
          }) == 0);
}

TEST_CASE("a descriptor of whoever started the app is closed, but its link to the launcher stays",
          "[platform]") {
    CHECK(in_child([] {
              const int inherited = ::socket(AF_INET, SOCK_STREAM, 0);
              const int link = ::fcntl(0, F_DUPFD, 100);
              const int beyond = ::fcntl(0, F_DUPFD, 200);
              ::setenv("PIPIT_LINK", std::to_string(link).c_str(), 1);
              close_inherited();
              const auto open = [](int descriptor) { return ::fcntl(descriptor, F_GETFD) >= 0; };
              return !open(inherited) && open(link) && !open(beyond) && open(0) ? 0 : 1;
          }) == 0);
}

TEST_CASE("where no filter loads the app is told so, and nothing else changes",
          "[platform][sandbox]") {
    CHECK(in_child([] {
              // A filter that refuses filters, as an emulator does.
              scmp_filter_ctx refusing = seccomp_init(SCMP_ACT_ALLOW);
              seccomp_rule_add(refusing, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(seccomp), 0);
              seccomp_rule_add(refusing, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                               SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
              if (seccomp_load(refusing) != 0) {
                  return 1;
              }
              return !load_sandbox() && socket_of(AF_INET, SOCK_STREAM) >= 0 ? 0 : 2;
          }) == 0);
}

namespace {

// The error of a call in a process that may reach `folder` alone.
int error_for_the_courier(const std::string& folder, const std::function<long()>& call) {
    return in_child([&] {
        const bool loaded = load_courier_sandbox({folder, "/no/such/folder"});
        errno = 0;
        const int error = call() < 0 ? errno : 0;
        return loaded ? error : no_filter_here;
    });
}

long open_once(const std::string& path, int flags) {
    return ::open(path.c_str(), flags | O_CLOEXEC, 0600);
}

}  // namespace

TEST_CASE("the process with the sockets reaches the folders it is given, and no other file",
          "[platform][sandbox]") {
    const pipit::test::Folder stick;
    const pipit::test::Folder home;
    const std::string notebook = home / "notebook.db";
    REQUIRE(::close(::open(notebook.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)) == 0);
    const auto error = [&](const std::function<long()>& call) {
        return error_for_the_courier(stick.path(), call);
    };
    if (error([] { return 0; }) == no_filter_here) SKIP("no Landlock in this kernel");
    CHECK(error([&] { return open_once(notebook, O_RDONLY); }) == EACCES);
    CHECK(error([&] { return open_once(notebook, O_WRONLY); }) == EACCES);
    CHECK(error([&] { return open_once(home / "new", O_CREAT | O_WRONLY); }) == EACCES);
    CHECK(error([&] { return open_once(home.path(), O_RDONLY | O_DIRECTORY); }) == EACCES);
    CHECK(error([&] { return open_once("/etc/passwd", O_RDONLY); }) == EACCES);
    CHECK(error([&] { return ::unlink(notebook.c_str()); }) == EACCES);
    CHECK(error([&] { return ::rename(notebook.c_str(), (stick / "taken").c_str()); }) == EACCES);
    CHECK(error([&] { return open_once(stick / "old", O_CREAT | O_WRONLY); }) == 0);
    CHECK(error([&] { return ::rename((stick / "old").c_str(), (stick / "new").c_str()); }) == 0);
    CHECK(error([&] { return open_once(stick / "new", O_RDONLY); }) == 0);
    CHECK(error([&] { return ::symlink(notebook.c_str(), (stick / "link").c_str()); }) == EACCES);
    CHECK(error([&] { return ::unlink((stick / "new").c_str()); }) == 0);
}

TEST_CASE("the process with the sockets makes sockets, and starts no program",
          "[platform][sandbox][native]") {
    const auto error = [&](const std::function<long()>& call) {
        return error_for_the_courier("/", call);
    };
    if (error([] { return 0; }) == no_filter_here) SKIP("no Landlock in this kernel");
    CHECK(error([] { return socket_of(AF_INET6, SOCK_STREAM); }) == 0);
    CHECK(error([] { return socket_of(AF_INET, SOCK_DGRAM); }) == 0);
    CHECK(error([] { return ::execl("/bin/true", "true", static_cast<char*>(nullptr)); }) == EPERM);
    CHECK(error([] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }) == EPERM);
}
