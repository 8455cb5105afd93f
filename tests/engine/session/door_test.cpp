// The door in memory keeps to what screens are promised of every door.
#include "engine/session/in_memory.hpp"
#include "engine/session/in_memory_door.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;

namespace {

const Now now{1'700'000'000, {20000}};

struct AtTheDoor {
    AtTheDoor() {
        auto made = shelf.create({"Zuri", "fox", SecretKind::digits}, SecretText("111111"), now);
        REQUIRE(made);
        who = (*made)->card().id;
        REQUIRE(shelf.keep_recovery(**made, {{}, RecoveryKey{1}, {}}));
    }
    HelpState state() const { return door.view(who).state; }
    MemoryShelf shelf;
    LearnerId who;
    MemoryDoor door{shelf};
};

}  // namespace

TEST_CASE("a reset opens the notebook until a new secret was chosen, and then nothing is asked",
          "[engine]") {
    AtTheDoor here;
    CHECK(here.state() == HelpState::can_ask);
    REQUIRE(here.door.ask(here.who, now));
    CHECK(here.state() == HelpState::waiting);
    CHECK_FALSE(here.door.view(here.who).left);
    CHECK_FALSE(here.door.open(here.who, now));
    here.door.answers(here.who, HelpState::reset);
    CHECK(here.door.turn(now));
    CHECK(here.state() == HelpState::reset);
    REQUIRE(here.door.open(here.who, now));  // closed again without a new secret
    auto notebook = here.door.open(here.who, now);
    REQUIRE(notebook);
    REQUIRE(here.shelf.change_secret(**notebook, SecretText("222222"), now));
    notebook->reset();
    CHECK(here.state() == HelpState::can_ask);
    CHECK_FALSE(here.door.open(here.who, now));
    CHECK(here.shelf.open(here.who, SecretText("222222"), now));
}

TEST_CASE("after a no, or an unlocking, one can ask again", "[engine]") {
    AtTheDoor here;
    for (const HelpState answer : {HelpState::declined, HelpState::unlocked}) {
        REQUIRE(here.door.ask(here.who, now));
        here.door.answers(here.who, answer);
        CHECK(here.state() == answer);
        REQUIRE(here.door.ask(here.who, now));
        CHECK(here.state() == HelpState::waiting);
        REQUIRE(here.door.forget(here.who));
        CHECK(here.state() == HelpState::can_ask);
    }
}

TEST_CASE("who remembers after all has nothing asked any more", "[engine]") {
    AtTheDoor here;
    REQUIRE(here.door.ask(here.who, now));
    REQUIRE(here.shelf.open(here.who, SecretText("111111"), now));
    CHECK(here.state() == HelpState::can_ask);
}

TEST_CASE("where no teacher can open a notebook none is asked", "[engine]") {
    AtTheDoor here;
    auto notebook = here.shelf.open(here.who, SecretText("111111"), now);
    REQUIRE(notebook);
    REQUIRE(here.shelf.drop_recovery(**notebook));
    CHECK(here.state() == HelpState::none);
    const auto asked = here.door.ask(here.who, now);
    REQUIRE_FALSE(asked);
    CHECK(asked.error().code == ErrorCode::not_found);
}
