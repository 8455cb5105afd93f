// After a sign-out the process itself no longer knows what was typed, written or keyed.
#include "tests/device/vault/support.hpp"

#include <sys/wait.h>
#include <unistd.h>

using namespace pipit;
using namespace pipit::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool instrumented = true;
#elif defined(__has_feature)
constexpr bool instrumented = __has_feature(address_sanitizer);
#else
constexpr bool instrumented = false;
#endif

// How many of the eight needles of memory_search_main.cpp it found.
int still_there(const std::string& when) {
    if (instrumented) SKIP("the sanitizer keeps more memory than can be searched");
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
    REQUIRE(WEXITSTATUS(status) <= 8);
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
