// Sign-up, sign-in and what can stand in their way, on the system's own disk.
#include "tests/device/vault/support.hpp"

#include <fstream>
#include <sys/stat.h>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

TEST_CASE("what a learner wrote yesterday is there tomorrow", "[vault]") {
    TemporaryFolder folder;
    engine::LearnerId id;
    {
        const auto shelf = vault::open_shelf(options(folder.path() + "/home"), monday);
        auto notebook = shelf->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
        for (std::uint64_t n = 2; n <= 5; ++n) {
            REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), n)}).ok());
        }
    }
    const auto shelf = vault::open_shelf(options(folder.path() + "/home"), monday);
    const auto cards = shelf->learners();
    REQUIRE(cards.ok());
    REQUIRE(cards->size() == 1);
    CHECK(cards->front().nickname == "Finn");
    CHECK(cards->front().avatar == "fox");
    CHECK(cards->front().kind == engine::SecretKind::digits);
    auto notebook = shelf->open(id, secret(), monday);
    REQUIRE(notebook.ok());
    const auto events = events_of((*notebook)->journal());
    REQUIRE(events.size() == 5);
    CHECK(std::get<engine::Joined>(events[0].body).nickname == "Finn");
    CHECK(std::get<engine::Answered>(events[4].body).item.seed == 5);
}
