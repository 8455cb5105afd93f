// After a sign-out the process itself no longer knows what was typed, written or keyed. Not with a
// sanitizer in it: that keeps what was freed, and more memory than can be searched.
#include "tests/device/vault/support.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PIPIT_KEEPS_FREED_MEMORY
#endif
#endif

#if !defined(__SANITIZE_ADDRESS__) && !defined(PIPIT_KEEPS_FREED_MEMORY)

#include <sys/wait.h>
#include <unistd.h>

using namespace pipit;
using namespace pipit::test;

namespace {

// How many of the needles of memory_search_main.cpp it found.
int still_there(const std::string& when) {
    const Folder folder;
    const std::string home = folder / "home";
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execl(PIPIT_TEST_BIN "/memory_search", "memory_search", home.c_str(), when.c_str(),
                static_cast<char*>(nullptr));
        ::_exit(98);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) <= 10);
    return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("the search finds the keys of a notebook that is open", "[vault][memory][native]") {
    CHECK(still_there("signed-in") >= 2);
}

TEST_CASE("after a sign-out no key, secret, answer, goal or message is in the process's memory",
          "[vault][memory][native]") {
    CHECK(still_there("signed-out") == 0);
}

TEST_CASE("on a locked device the class's key is in guarded memory alone, as the key that wraps",
          "[vault][memory][native][lock]") {
    CHECK(still_there("class-locked") == 0);
}

#endif
