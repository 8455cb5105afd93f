// Who is no Pipit, all at once, while a class speaks: garbage, one byte and no more, frames without
// an end, more connections than there are places. Claim: the class goes on as if they were not
// there, and nobody's memory grows with them.
#include "tests/app/class/conversation.hpp"
#include "tests/app/class/machines.hpp"

#include <catch2/catch_test_macros.hpp>

#include <arpa/inet.h>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <poll.h>
#include <random>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pipit::test;

namespace {

int call(int port) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

bool say(int socket, const std::string& bytes) {
    return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) > 0;
}

// A frame of so many bytes that begins like one of a contact's (docs/formats/message.md): kind 2,
// an envelope, of noise.
std::string envelope_of_noise(std::mt19937& random, std::size_t size) {
    std::string out(4 + 5 + size, '\0');
    const std::size_t frame = 5 + size;
    for (std::size_t i = 0; i < 4; ++i)
        out[i] = static_cast<char>(frame >> (8 * i) & 255);
    out[4] = '\x82';
    out[5] = '\x02';
    out[6] = '\x59';
    out[7] = static_cast<char>(size >> 8);
    out[8] = static_cast<char>(size & 255);
    for (std::size_t i = 9; i < out.size(); ++i)
        out[i] = static_cast<char>(random());
    return out;
}

// Until it is killed.
[[noreturn]] void attack(int port) {
    std::mt19937 random(7);
    std::vector<int> silent, slow;
    int endless = -1;
    for (int turn = 0;; ++turn) {
        // More than there are places; each says nothing, or one byte of a length.
        silent.push_back(call(port));
        slow.push_back(call(port));
        (void)say(slow.back(), "\x10");
        for (std::vector<int>* all : {&silent, &slow}) {
            if (all->size() <= 100) continue;
            ::close(all->front());
            all->erase(all->begin());
        }
        const int garbage = call(port);
        (void)say(garbage, turn % 2 == 0 ? "GET / HTTP/1.1\r\n\r\n" : std::string(3000, '\xFF'));
        ::close(garbage);
        // Frames of a contact's form, one after the other, as long as they are taken.
        if (endless < 0) endless = call(port);
        for (int i = 0; i < 20 && endless >= 0; ++i) {
            pollfd waits{endless, POLLOUT, 0};
            if (::poll(&waits, 1, 5) <= 0) break;
            if (!say(endless, envelope_of_noise(random, 32768))) {
                ::close(endless);
                endless = -1;
            }
        }
    }
}

class Attack {
  public:
    explicit Attack(const Machine& machine)
        : process_(machine.fork_into([](const void*) { attack(std::stoi(class_port)); }, nullptr)) {
    }
    ~Attack() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    Attack(const Attack&) = delete;
    Attack& operator=(const Attack&) = delete;

  private:
    pid_t process_;
};

// A sanitizer keeps what was freed, so that what is counted says nothing about a bound.
#if defined(__SANITIZE_ADDRESS__)
#define PIPIT_KEEPS_FREED_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PIPIT_KEEPS_FREED_MEMORY
#endif
#endif
#ifdef PIPIT_KEEPS_FREED_MEMORY
constexpr bool memory_is_bounded = false;
#else
constexpr bool memory_is_bounded = true;
#endif

// The most memory a process ever had, in KiB.
long most_kib(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string word; status >> word;) {
        long kib = 0;
        if (word == "VmHWM:" && status >> kib) return kib;
    }
    return -1;
}

}  // namespace

TEST_CASE("while strangers speak garbage, slowly, endlessly and from everywhere, a child joins, "
          "shares and hears back, and memory stays bounded",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    Conversation teacher(machine.command(teacher_at(folder / "teacher")));
    Conversation child(machine.command(child_at(folder / "child")));
    const std::string digits = begin_class(teacher);
    child.say_all(sign_up);
    const long before_kib = most_kib(teacher.part("pipit-teacher"));
    const Attack strangers(machine);
    join_class(teacher, child, digits);
    teacher.say("agreed Zurimbali 14 / We try with a friend.");
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "Nothing yet."});
    child.say_all(ask_for_help);
    until_both(teacher, child, {"asked 1", "waiting 0"}, {"waits"});
    CHECK(child.shows("We try with a friend."));
    const std::string tally = teacher.say("tally");
    INFO(tally);
    CHECK(std::stoi(after(tally, "contacts ")) > 10);
    CHECK(teacher.say("learners").find("asked 1 waiting 0") != std::string::npos);
    if (!memory_is_bounded) return;
    // The bound of device/transport/courier.hpp, and what a small program is beside it.
    CHECK(most_kib(teacher.part("pipit-sync")) < 24 * 1024);
    CHECK(most_kib(teacher.part("pipit-teacher")) < before_kib + 16 * 1024);
}

namespace {

// Says this to whoever calls, and then keeps still.
class Impostor {
  public:
    Impostor(const Machine& machine, int port, std::string words)
        : port_(port), words_(std::move(words)), ready_(kept_ / "ready"),
          process_(machine.fork_into(
              [](const void* given) { static_cast<const Impostor*>(given)->serve(); }, this)) {
        for (int tries = 0; tries < 1000 && !std::filesystem::exists(ready_); ++tries)
            ::poll(nullptr, 0, 10);
        REQUIRE(std::filesystem::exists(ready_));
    }
    ~Impostor() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    Impostor(const Impostor&) = delete;
    Impostor& operator=(const Impostor&) = delete;
    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

  private:
    [[noreturn]] void serve() const {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_port = htons(static_cast<std::uint16_t>(port_));
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::bind(listener, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0 ||
            ::listen(listener, 8) != 0)
            ::_exit(1);
        std::ofstream(ready_) << "ready";
        for (;;)
            (void)say(::accept(listener, nullptr, nullptr), words_);
    }
    int port_;
    std::string words_;
    Folder kept_;
    std::string ready_;
    pid_t process_;
};

Lines at(const std::string& address) {
    return {"tap Type its address", "type " + address, "tap Look there"};
}

}  // namespace

TEST_CASE("a child's device that calls what is no Pipit says so, keeps what waits, and joins the "
          "right class afterwards",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    const Impostor silent(machine, 48001, ""), garbage(machine, 48002, "SSH-2.0-OpenSSH_9.2\r\n"),
        noise(machine, 48003, std::string("\x04\0\0\0abcd", 8));  // a frame of nothing we say
    auto teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    Conversation child(machine.command(child_at(folder / "child")));
    teacher->say("begin 3B / Ms Rivera");
    const std::string digits = after(teacher->say("code"), "code ");
    child.say_all(sign_up);
    child.say_all(to_the_digits);
    child.say("type " + digits);
    child.say_all(at(garbage.address()));
    child.say_all({"await We lost each other", "tap Not now"});
    child.say_all({"tap Join a class", "tap I have six numbers", "type " + digits});
    child.say_all(at(silent.address()));
    child.say_all({"await We are saying hello.", "tap Stop", "tap Today"});
    teacher->say("listen " + class_port);
    join_class(*teacher, child, digits);
    until_both(*teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});

    teacher->kill_hard();
    child.say_all(ask_for_help);
    for (const Impostor* one : {&garbage, &noise}) {
        child.say("tap Share now");
        child.say_all(at(one->address()));
        child.say("await What answered was not your teacher’s Pipit.");
        CHECK(child.shows(" wait"));
    }
    teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    teacher->say("listen " + class_port);
    until_both(*teacher, child, {"asked 1", "waiting 0"}, {"waits"});
}
