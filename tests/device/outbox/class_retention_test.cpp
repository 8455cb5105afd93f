// What a class keeps of who is not heard from any more.
#include "tests/device/outbox/staffroom.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

// Tells of days up to this one, by a clock of their own.
void tells_of(Staffroom& room, Learner& learner, int days_later) {
    REQUIRE(learner.end->say(large_report(static_cast<std::uint64_t>(days_later), 3), room.today));
    room.meets(learner);
    REQUIRE(room.of_class().pupils().at(of(learner)).heard == room.today);
}

bool on_disk(const Staffroom& room, std::string_view words) {
    return std::ranges::any_of(room.disk.kept, [&](const auto& record) {
        const auto& value = record.second;
        return std::search(value.begin(), value.end(), words.begin(), words.end()) != value.end();
    });
}

struct Three : Staffroom {
    Learner zuri = member(*this, "zuzu", "Zuri Vantongeren");
    Learner amir = member(*this, "amir", "Amir");
    Learner lena = member(*this, "lena", "Lena");

    Three() {
        for (Learner* one : {&zuri, &amir, &lena})
            tells_of(*this, *one, 1);
    }
    // They come every third day, as the keys to seal with are new each week.
    void pass(int from, int to, std::initializer_list<Learner*> who) {
        for (int day = from; day < to; day += 3) {
            becomes(later(day));
            for (Learner* one : who)
                tells_of(*this, *one, day);
        }
    }
    std::size_t members() const { return staff->page().learners.size(); }
};

}  // namespace

TEST_CASE("who was not heard from for a year leaves the class, and nothing they told is kept",
          "[class]") {
    Three room;
    room.pass(2, 366, {&room.amir, &room.lena});
    room.restart(later(365));
    CHECK(room.members() == 3);
    CHECK(on_disk(room, "Zuri Vantongeren"));
    room.restart(later(366));
    CHECK(room.members() == 2);
    CHECK(std::ranges::none_of(room.staff->roster(), [](const RosterName& one) {
        return one.name == "Zuri Vantongeren";
    }));
    CHECK_FALSE(on_disk(room, "Zuri Vantongeren"));
    CHECK_FALSE(on_disk(room, "zuzu"));
    CHECK(on_disk(room, "Amir"));
}

TEST_CASE("a clock far ahead lets nobody leave, also where one computer's clock is as far",
          "[class]") {
    Three room;
    room.restart(later(2000));
    CHECK(room.members() == 3);
    room.pass(2, 400, {&room.amir});
    room.restart(later(400));
    CHECK(room.members() == 3);
}

TEST_CASE("a class where everybody was heard from within the year stays as it is", "[class]") {
    Three room;
    room.pass(2, 300, {&room.zuri});
    room.pass(2, 400, {&room.amir, &room.lena});
    room.restart(later(400));
    CHECK(room.members() == 3);
}

TEST_CASE("of who is taken off the class no name stays in its file", "[class]") {
    Three room;
    REQUIRE(room.staff->remove(of(room.zuri)));
    REQUIRE(room.staff->drop_name(1));
    CHECK_FALSE(on_disk(room, "Zuri Vantongeren"));
    CHECK_FALSE(on_disk(room, "zuzu"));
}
