// Forms about clocks, coins and planes: hands are compared with every time of the dial, coins dealt
// out, points walked to.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>
#include <numeric>

namespace pipit::pack {

namespace {

// ---- clocks -------------------------------------------------------------------------------------

constexpr int round_minutes = 720;

std::string time_text(int minutes) {
    const int hour = minutes / 60, minute = minutes % 60;
    return std::to_string(hour == 0 ? 12 : hour) + (minute < 10 ? ":0" : ":") +
           std::to_string(minute);
}

// The one time of the dial at which both hands point as drawn.
std::optional<int> shown_time(const std::string& figure) {
    const auto hands = match("clock short {n} long {n}", figure);
    if (!hands) return std::nullopt;
    std::optional<int> found;
    for (int time = 0; time < round_minutes; ++time) {
        if (time == to_int((*hands)[0]) && time % 60 == to_int((*hands)[1])) found = time;
    }
    return found;
}

// "4 o’clock", "half past 4", "quarter to 5", "7:25" as minutes after 12.
std::optional<int> said_time(const std::string& text) {
    const auto hour = [](const std::string& digits) { return to_int(digits) % 12 * 60; };
    if (const auto t = match("{n} o’clock", text)) return hour((*t)[0]);
    if (const auto t = match("half past {n}", text)) return hour((*t)[0]) + 30;
    if (const auto t = match("quarter past {n}", text)) return hour((*t)[0]) + 15;
    if (const auto t = match("quarter to {n}", text))
        return (hour((*t)[0]) + round_minutes - 15) % round_minutes;
    if (const auto t = match("{n}:{n}", text)) return hour((*t)[0]) + to_int((*t)[1]);
    return std::nullopt;
}

Solved read_clock(const Holes&, const Seen& seen) {
    const auto shown = shown_time(seen.figure);
    if (!shown) return cannot("the hands do not fit each other");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto said = said_time(option);
        if (!said) return std::nullopt;
        return *said == *shown;
    });
}

Solved set_time(int minutes, const Seen& seen) {
    const auto step = match("clock step {n}", seen.area);
    if (!step || minutes % to_int((*step)[0]) != 0) return cannot("the hands cannot be set there");
    return answer(time_text(minutes));
}

Solved set_clock(const Holes& holes, const Seen& seen) {
    const auto said = said_time(without_stop(holes[1]));
    if (!said) return cannot("the prompt says no time");
    if (holes[0].find(" at " + holes[1]) == std::string::npos)
        return cannot("the story says another time than the question");
    return set_time(*said, seen);
}

Solved clock_at_the_end(const Holes& holes, const Seen& seen) {
    const auto now = shown_time(seen.figure);
    if (!now) return cannot("the clock shows no time");
    int time = *now;
    for (int minute = 0; minute < to_int(holes[1]); ++minute)
        time = time + 1 == round_minutes ? 0 : time + 1;
    return set_time(time, seen);
}

Solved match_times(const Holes&, const Seen& seen) {
    return matched(seen, [](const std::string& left, const std::string& place) {
        const auto one = said_time(left), other = said_time(place);
        return one && other && *one == *other;
    });
}

// ---- coins --------------------------------------------------------------------------------------

std::vector<int> coins_of(const std::string& figure) {
    std::vector<int> out;
    const auto words = split(figure, ' ');
    if (words.empty() || words[0] != "coins") return out;
    for (std::size_t i = 1; i < words.size(); ++i)
        out.push_back(to_int(words[i]));
    return out;
}

Solved count_coins(const Holes&, const Seen& seen) {
    const auto coins = coins_of(seen.figure);
    if (coins.empty() || seen.unit != "cents") return cannot("there are no coins in cents");
    return answer(std::accumulate(coins.begin(), coins.end(), 0));
}

Solved ways_to_pay(const Holes& holes, const Seen& seen) {
    if (holes[2] != holes[3]) return cannot("the question asks for another price");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto sum = sum_of(option);
        if (!sum) return std::nullopt;
        return *sum == to_int(holes[2]);
    });
}

// Takes cent after cent from the coins.
Solved coins_left(const Holes& holes, const Seen& seen) {
    const auto coins = coins_of(seen.figure);
    int left = std::accumulate(coins.begin(), coins.end(), 0);
    if (seen.unit != "cents") return cannot("the box has another unit");
    for (int cent = 0; cent < to_int(holes[2]); ++cent)
        --left;
    return left < 0 ? cannot("there are not enough coins") : answer(left);
}

// ---- planes -------------------------------------------------------------------------------------

std::string point_text(int x, int y) {
    return std::to_string(x) + "," + std::to_string(y);
}

// The points of the plane for which `holds`; one, for a sound question.
template <class Holds>
Solved points_where(const Plane& plane, const Holds& holds) {
    Solved out;
    for (int x = plane.x_from; x <= plane.x_to; ++x) {
        for (int y = plane.y_from; y <= plane.y_to; ++y) {
            if (holds(x, y)) out.answers.push_back(point_text(x, y));
        }
    }
    if (out.answers.empty()) out.cannot = "no point of the plane fits";
    return out;
}

Solved tap_point(const Holes& holes, const Seen& seen) {
    const auto plane = plane_of(seen.area);
    const auto said = point_of(without_stop(holes[1]));
    if (!plane || !said) return cannot("there is no plane or no point");
    return points_where(*plane,
                        [&](int x, int y) { return x == said->first && y == said->second; });
}

Solved name_point(const Holes& holes, const Seen& seen) {
    const auto plane = plane_of(seen.figure);
    if (!plane || holes[0] != holes[1]) return cannot("the question asks for another point");
    const auto found = plane->points.find(holes[0]);
    if (found == plane->points.end()) return cannot("the point is not on the plane");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto said = point_of(option);
        if (!said) return std::nullopt;
        return *said == found->second;
    });
}

Solved move_point(const Holes& holes, const Seen& seen) {
    const auto plane = plane_of(seen.area);
    if (!plane || !plane->points.contains("A")) return cannot("there is no point A");
    auto at = plane->points.at("A");
    for (int step = 0; step < to_int(holes[0]); ++step)
        ++at.first;
    for (int step = 0; step < to_int(holes[1]); ++step)
        --at.second;
    return points_where(*plane, [&](int x, int y) { return x == at.first && y == at.second; });
}

// On the other side of the mirror, as far away.
Solved mirror_point(const Holes& holes, const Seen& seen) {
    const auto plane = plane_of(seen.area);
    if (!plane || !plane->points.contains("A")) return cannot("there is no point A");
    const auto [ax, ay] = plane->points.at("A");
    const bool upright = holes[0] == "upright";
    if ((upright ? ax : ay) == 0) return cannot("A stands on the mirror");
    return points_where(*plane, [&, ax = ax, ay = ay](int x, int y) {
        return upright ? y == ay && x + ax == 0 : x == ax && y + ay == 0;
    });
}

constexpr std::array forms = {
    Form{"{*}\nWhat time does the clock show?", read_clock},
    Form{"The clock shows now. A {w} takes {n} minutes.\nSet the clock to when it ends.",
         clock_at_the_end},
    Form{"{*}\nSet the clock to {*}", set_clock},
    Form{"Each time can be said in two ways.\nMatch the words to the times.", match_times},
    Form{"{*}\nHow many cents are there in all?", count_coins},
    Form{"{w} {w} costs {n} cents.\nWhich coins make {n} cents?", ways_to_pay},
    Form{"{w} has these coins and buys a {w} for {n} cents.\nHow many cents are left?", coins_left},
    Form{"{*}\nTap the point {*}", tap_point},
    Form{"Look for point {w}.\nWhich numbers tell where point {w} is?", name_point},
    Form{"Point A moves {n} to the right and {n} down.\nTap where point A is then.", move_point},
    Form{"The {w} axis is a mirror.\nTap the mirror point of A.", mirror_point},
};

}  // namespace

std::span<const Form> thing_forms() {
    return forms;
}

}  // namespace pipit::pack
