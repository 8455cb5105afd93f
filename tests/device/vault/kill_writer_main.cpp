// A program to kill: signs up or in under argv[1] and appends answers, every third together with a
// word to a class, saying each number on standard output after it was written. Signs out and in
// again every 25 answers. Ends at argv[2] answers, or by kill -9.
#include "tests/device/vault/support.hpp"

#include <cstdio>
#include <unistd.h>

using namespace pipit;

namespace {

void say(std::uint64_t number) {
    const std::string line = std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        ::_exit(3);
    }
}

int fail(const engine::Error& error) {
    std::fprintf(stderr, "kill_writer: %s: %s\n", error.where.c_str(), error.remedy.c_str());
    return 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        return 2;
    }
    const auto shelf = vault::open_shelf(test::options(arguments[1]), test::monday);
    const std::uint64_t last = std::stoull(arguments[2]);
    for (std::uint64_t number = 0; number < last;) {
        const auto learners = shelf->learners();
        if (!learners) {
            return fail(learners.error());
        }
        auto notebook = learners->empty()
                            ? shelf->create(test::finn(), test::secret(), test::monday)
                            : shelf->open(learners->front().id, test::secret(), test::monday);
        if (!notebook) {
            return fail(notebook.error());
        }
        const auto read = (*notebook)->journal().read(
            {}, [&](const engine::Event& event) { number = event.key.lamport; });
        if (!read) {
            return fail(read.error());
        }
        say(number);
        for (int i = 0; i < 25 && number < last; ++i) {
            const auto device = (*notebook)->device();
            const bool to_class = number % 3 == 0;
            const auto told = test::told(**notebook);
            const auto done =
                to_class ? (*notebook)->records().write(test::told_class(
                               device, number + 1, static_cast<std::uint8_t>(told.value() + 1)))
                         : (*notebook)->journal().append({test::answered(device, number + 1)});
            if (!done) {
                return fail(done.error());
            }
            say(++number);
        }
    }
    return 0;
}
