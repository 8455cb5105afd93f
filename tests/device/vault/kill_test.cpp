// kill -9 at random moments of a real process that writes to a real disk.
#include "tests/device/vault/support.hpp"

#include <csignal>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace pipit;
using namespace pipit::test;

namespace {

// Lines of a pipe; the newest complete one is the last acknowledged number.
class Writer {
  public:
    explicit Writer(const std::string& home) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        child_ = ::fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::execl(PIPIT_TEST_BIN "/kill_writer", "kill_writer", home.c_str(), "1000000",
                    static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        out_ = ends[0];
    }
    ~Writer() { ::close(out_); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // Reads until this many lines came, then for so much longer; kills; returns the last number it
    // said.
    std::uint64_t kill_after(int lines, int microseconds) {
        while (lines_ < lines && take()) {
        }
        const timespec longer{0, microseconds * 1000L};
        pollfd wait{-1, 0, 0};
        ::ppoll(&wait, 1, &longer, nullptr);
        ::kill(child_, SIGKILL);
        int status = 0;
        ::waitpid(child_, &status, 0);
        REQUIRE(WIFSIGNALED(status));  // it did not end by itself, with an error of its own
        REQUIRE(WTERMSIG(status) == SIGKILL);
        while (take()) {
        }
        return last_;
    }

  private:
    bool take() {
        char buffer[512];
        const ssize_t got = ::read(out_, buffer, sizeof buffer);
        for (ssize_t i = 0; i < got; ++i) {
            if (buffer[i] == '\n') {
                last_ = std::stoull(line_);
                line_.clear();
                ++lines_;
            } else {
                line_ += buffer[i];
            }
        }
        return got > 0;
    }

    pid_t child_ = -1;
    int out_ = -1;
    int lines_ = 0;
    std::string line_;
    std::uint64_t last_ = 0;
};

// The number of the last event that is there; opening verifies the chain.
std::uint64_t last_event(const std::string& home) {
    const auto shelf = vault::open_shelf(options(home), monday);
    const auto learners = shelf->learners();
    REQUIRE(learners.ok());
    if (learners->empty()) {
        const bool something = std::filesystem::exists(home + "/learners") &&
                               !std::filesystem::is_empty(home + "/learners");
        CHECK_FALSE(something);
        return 0;
    }
    REQUIRE(learners->size() == 1);
    auto notebook = shelf->open(learners->front().id, secret(), monday);
    REQUIRE(notebook.ok());
    std::uint64_t number = 0;
    REQUIRE((*notebook)
                ->journal()
                .read({},
                      [&](const engine::Event& event) {
                          REQUIRE(event.key.lamport == number + 1);  // no gap
                          number = event.key.lamport;
                      })
                .ok());
    REQUIRE(told(**notebook).has_value());  // record, ledger and journal agree
    return number;
}

void kill_writers(int kills, std::uint64_t seed) {
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::uint64_t said = 0;
    std::unique_ptr<Folder> folder;
    for (int i = 0; i < kills; ++i) {
        if (i % 10 == 0) {  // a new device: sign-up is killed too
            folder = std::make_unique<Folder>();
            said = 0;
        }
        const std::string home = folder->path() + "/home";
        Writer writer(home);
        const int lines = static_cast<int>(random() % 40);
        const int longer = static_cast<int>(random() % 4000);
        CAPTURE(i, lines, longer);
        const std::uint64_t now = writer.kill_after(lines, longer);
        REQUIRE(now >= (lines > 0 ? 1 : 0));
        said = std::max(said, now);
        // One more may be on disk: written, then killed before it was said.
        const std::uint64_t there = last_event(home);
        REQUIRE(there >= said);
        REQUIRE(there <= said + 1);
        said = there;
    }
}

}  // namespace

TEST_CASE("everything acknowledged before kill -9 is there, at 50 random moments",
          "[vault][native]") {
    kill_writers(50, 20261122);
}

TEST_CASE("everything acknowledged before kill -9 is there, at 500 random moments",
          "[vault][native][slow]") {
    kill_writers(500, 7);
}
