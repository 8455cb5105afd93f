// See script.hpp.
#include "ui/teacher/script.hpp"

#include "device/platform/paths.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iostream>
#include <poll.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace pipit::teacher {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;
using namespace engine::classroom;
using outbox::Pupil;

namespace {

constexpr double longest_wait_s = 10;

Error bad(const std::string& remedy) {
    return {ErrorCode::bad_input, "", remedy};
}

// The first word, and what is after it.
std::pair<std::string_view, std::string_view> split(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

// What stands on the two sides of " / ".
std::pair<std::string_view, std::string_view> halves(std::string_view text) {
    const auto bar = text.find(" / ");
    if (bar == std::string_view::npos) return {text, {}};
    return {text.substr(0, bar), text.substr(bar + 3)};
}

template <class Number>
bool read(std::string_view text, Number& out) {
    const auto done = std::from_chars(text.data(), text.data() + text.size(), out);
    return done.ec == std::errc{} && done.ptr == text.data() + text.size();
}

std::string_view name_of(Pupil::Standing standing) {
    switch (standing) {
    case Pupil::Standing::unknown:
        return "unknown";
    case Pupil::Standing::asking:
        return "asking";
    case Pupil::Standing::member:
        return "member";
    case Pupil::Standing::declined:
        return "declined";
    case Pupil::Standing::removed:
        return "removed";
    case Pupil::Standing::withdrawn:
        return "withdrawn";
    }
    return "";
}

}  // namespace

Result<Done> Driver::ready() {
    if (staff_) return Done{};
    auto opened =
        outbox::StaffDesk::open(file_.records(), link_, clock_.now(), file_.generation() - 1);
    if (!opened) return opened.error();
    staff_ = std::move(opened).value();
    desk_ = &staff_->desk();
    return Done{};
}

Result<Done> Driver::run(int script) {
    std::string rest;
    int number = 0;
    // A class that is there already is served from the start.
    if (const auto opened = ready(); !opened && opened.error().code != ErrorCode::not_found)
        return opened;
    for (;;) {
        if (const auto end = rest.find('\n'); end != std::string::npos) {
            const std::string one = rest.substr(0, end);
            rest.erase(0, end + 1);
            ++number;
            if (const auto done = line(one); !done) {
                return Error{done.error().code, "line " + std::to_string(number),
                             (done.error().where.empty() ? "" : done.error().where + ": ") +
                                 done.error().remedy};
            }
            std::cout << "held " << number << std::endl;
            continue;
        }
        if (!serve(script, -1)) continue;
        std::array<char, 4096> bytes;
        const ssize_t got = ::read(script, bytes.data(), bytes.size());
        if (got <= 0) return Done{};
        rest.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

bool Driver::serve(int script, int wait_ms) {
    std::array<pollfd, 2> waits{
        {{script, POLLIN, 0}, {staff_ ? staff_->descriptor() : -1, POLLIN, 0}}};
    (void)::poll(waits.data(), waits.size(), wait_ms);
    if (staff_) (void)staff_->turn(clock_.now());
    tell_two_copies();
    return waits[0].revents != 0;
}

Result<Done> Driver::line(std::string_view text) {
    const auto [verb, rest] = split(text);
    if (verb.empty() || verb.front() == '#') return Done{};
    if (verb == "begin") return begin(rest);
    if (verb == "clock") {
        int days = 0;
        if (!rest.starts_with("+") || !rest.ends_with("d") ||
            !read(rest.substr(1, rest.size() - 2), days) || !clock_.is_fixed())
            return bad("write: clock +1d, with --clock.");
        clock_.advance(std::int64_t{86400} * days);
        if (staff_) (void)staff_->turn(clock_.now());  // which knows the day by its turns
        return Done{};
    }
    if (auto there = ready(); !there) return there;
    if (verb == "listen") return listen(rest);
    if (verb == "code") {
        if (auto shown = staff_->show_code(); !shown) return shown;
        std::cout << "code " << staff_->code().digits << std::endl;
        return Done{};
    }
    if (verb == "backup") return back_up(rest);
    if (verb == "ticket") {
        const auto letters = desk_->show_ticket();
        if (!letters) return letters.error();
        std::cout << "ticket " << letters->expose() << std::endl;
        return Done{};
    }
    if (verb == "lock") {
        if (rest != "on" && rest != "off") return bad("write: lock on, or lock off");
        if (auto set = desk_->of_class().set_lock(rest == "on"); !set) return set;
        std::cout << "lock " << rest
                  << ": a computer hears of it when it starts where it reaches this one; for one "
                     "that only a stick reaches, write a key-stick now"
                  << std::endl;
        return Done{};
    }
    if (verb == "key-stick") return desk_->write_key_stick();
    if (verb == "sticks") {
        desk_->use_sticks(true);
        return Done{};
    }
    if (verb == "await") return await(rest);
    if (verb == "count") return tell_count(rest);
    if (verb == "learners") return tell_learners();
    if (verb == "minutes") return set_minutes(rest);
    if (verb == "pack") return set_pack(rest);
    if (verb == "newcomers") {
        for (const auto& [device, one] : desk_->of_class().moves().newcomers())
            std::cout << "newcomer " << one.nickname << (one.decided ? " taken" : " asks")
                      << std::endl;
        return Done{};
    }
    if (verb == "turn-away") return turn_away(rest);
    if (verb == "forgotten") return tell_forgotten();
    if (verb == "tally") return tell_tally();
    if (verb == "board") return tell_board();
    if (verb == "look" || verb == "tap" || verb == "type" || verb == "labels" || verb == "shot")
        return at_screens(verb, rest);
    return about(verb, rest);
}

Result<Done> Driver::begin(std::string_view rest) {
    const auto [name, teacher] = halves(rest);
    if (name.empty() || teacher.empty()) return bad("write: begin CLASS / TEACHER");
    if (auto begun = outbox::TeacherClass::begin(file_.records(), std::string(name),
                                                 std::string(teacher), today());
        !begun)
        return begun;
    return ready();
}

Result<Done> Driver::listen(std::string_view text) {
    std::uint16_t port = 0;
    if (!read(text, port)) return bad("write: listen 47313");
    if (!desk_->listen(port))
        return bad("pipit-sync does not run: start this by `pipit --teacher`.");
    const double until = clock_.uptime_s() + longest_wait_s;
    for (int turns = 0; desk_->addresses().empty() && turns < 200 && clock_.uptime_s() <= until;
         ++turns)
        (void)serve(-1, 50);
    if (desk_->addresses().empty()) return bad("the port is taken, or there is no network.");
    for (const std::string& address : desk_->addresses())
        std::cout << "at " << address << std::endl;
    return Done{};
}

Result<Done> Driver::back_up(std::string_view path) {
    const auto code = file_.make_code();
    if (!code) return code.error();
    if (const auto written = file_.back_up(platform::absolute(std::string(path))); !written)
        return written;
    std::cout << "opens with " << code->expose() << std::endl;
    return Done{};
}

// "Lena", or "Lena#2" for the second of that nickname in the order of `learners`.
Result<const Pupil*> Driver::named(std::string_view nickname, bool asking) const {
    const std::size_t mark = nickname.rfind('#');
    std::size_t nth = 0;
    const bool numbered =
        mark != std::string_view::npos && read(nickname.substr(mark + 1), nth) && nth > 0;
    const std::string_view name = numbered ? nickname.substr(0, mark) : nickname;
    std::vector<const Pupil*> found;
    for (const auto& [who, pupil] : desk_->of_class().pupils()) {
        const bool fits = !asking || pupil.standing == Pupil::Standing::asking;
        if (pupil.nickname == name && fits) found.push_back(&pupil);
    }
    if (found.empty() || nth > found.size())
        return bad("there is no such line, or nobody of that nickname.");
    if (found.size() > 1 && !numbered)
        return bad("more than one learner has this nickname: write NICK#1 for the first of them.");
    return numbered ? found[nth - 1] : found.front();
}

namespace {

bool same_name(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    });
}

}  // namespace

// Whoever typed this at another computer; nothing where nobody did, or more than one.
std::optional<DeviceTag> Driver::newcomer(std::string_view typed) const {
    std::optional<DeviceTag> out;
    for (const auto& [device, newcomer] : desk_->of_class().moves().newcomers()) {
        if (!same_name(newcomer.nickname, typed)) continue;
        if (out) return std::nullopt;
        out = device;
    }
    return out;
}

Result<Done> Driver::turn_away(std::string_view typed) {
    const auto device = newcomer(typed);
    if (!device) return bad("nobody of that name comes from another computer.");
    return desk_->of_class().turn_away(*device);
}

Result<Done> Driver::about(std::string_view verb, std::string_view rest) {
    const auto [nickname, what] = split(rest);
    const auto found = named(nickname, verb == "approve" || verb == "decline");
    if (!found) return found.error();
    const Pupil* pupil = *found;
    auto& of_class = desk_->of_class();
    const Pseudonym who = pupil->pseudonym;
    if (verb == "approve") {
        if (!what.starts_with("as ")) return bad("write: approve NICK as NAME");
        return approve(who, std::string(what.substr(3)));
    }
    if (verb == "decline") return staff_->decline(who);
    if (verb == "reset") return of_class.help(who, outbox::HelpAsked::Said::reset);
    if (verb == "unlock") return of_class.help(who, outbox::HelpAsked::Said::unlock);
    if (verb == "refuse") return of_class.help(who, outbox::HelpAsked::Said::declined);
    if (verb == "remove") return of_class.remove(who, today());
    if (verb == "revoke") return of_class.revoke(pupil->device);
    if (verb == "move") {
        if (const auto device = newcomer(what.empty() ? pupil->nickname : what))
            return of_class.move(who, *device, today());
        return bad("nobody of that name comes from another computer (write: move NICK TYPED).");
    }
    return decide(verb, who, what);
}

Result<Done> Driver::approve(const Pseudonym& who, const std::string& name) {
    if (auto added = staff_->add_names({name}); !added) return added;
    for (const RosterName& one : staff_->roster()) {
        if (one.name == name) return staff_->approve(who, one.number);
    }
    return bad("that is no name.");
}

Result<Done> Driver::decide(std::string_view verb, const Pseudonym& who, std::string_view what) {
    const engine::SkillId skill{std::string(halves(what).first)};
    if (verb == "pin") return staff_->pin(who, skill, engine::Pin::pinned);
    if (verb == "defer") return staff_->pin(who, skill, engine::Pin::deferred);
    if (verb == "free") return staff_->pin(who, skill, engine::Pin::none);
    if (verb == "saw") return staff_->observe(who, skill, std::string(halves(what).second));
    if (verb == "unsaw") return staff_->take_back_observation(who, skill);
    if (verb == "helped") return staff_->saw_to(who, skill);
    if (verb == "agreed") {
        const auto [days, text] = halves(what);
        int in = 0;
        if (!read(days, in)) return bad("write: agreed NICK DAYS / TEXT");
        return staff_->agree(who, std::string(text), {today().value + in});
    }
    if (verb == "disagreed") {
        const auto page = staff_->learner(who);
        if (!page) return page.error();
        const auto& agreed = page->decided.agreed;
        if (agreed.empty()) return bad("nothing that was agreed on stands.");
        return staff_->take_back_agreed(who, agreed.back().id);
    }
    return bad("there is no such line (ui/teacher/script.hpp lists them).");
}

Result<Done> Driver::set_minutes(std::string_view rest) {
    const auto [day, to_a_rest] = split(rest);
    ClassRules rules = staff_->rules();
    if (!read(day, rules.rhythm.stop_minutes) || !read(to_a_rest, rules.rhythm.break_minutes))
        return bad("write: minutes 20 10");
    return staff_->set_rules(rules);
}

Result<Done> Driver::set_pack(std::string_view rest) {
    const auto [pack, version] = split(rest);
    ClassRules rules = staff_->rules();
    auto& all = rules.packs.rules;
    const std::string id(pack);
    std::erase_if(all, [&](const engine::PackRule& one) { return one.pack == id; });
    if (!version.empty()) {
        engine::PackRule one{id, 0};
        if (!read(version, one.from_version)) return bad("write: pack ID 2, or pack ID");
        all.insert(std::ranges::lower_bound(all, one.pack, {}, &engine::PackRule::pack), one);
    }
    return staff_->set_rules(rules);
}

std::size_t Driver::count(std::string_view what) const {
    std::size_t out = 0;
    for (const auto& [who, pupil] : desk_->of_class().pupils()) {
        if (what == "asking") out += pupil.standing == Pupil::Standing::asking ? 1 : 0;
        if (what == "members") out += pupil.standing == Pupil::Standing::member ? 1 : 0;
        if (what == "withdrawn") out += pupil.standing == Pupil::Standing::withdrawn ? 1 : 0;
        if (what == "asked") out += pupil.asked.size();
    }
    for (const auto& [who, copies] : desk_->of_class().moves().copies()) {
        if (what == "copies") out += copies.whole ? 1 : 0;
    }
    if (what == "newcomers") out = desk_->of_class().moves().newcomers().size();
    for (const auto& [who, asked] : desk_->of_class().help_asked()) {
        if (what == "forgot") out += asked.said == outbox::HelpAsked::Said::nothing ? 1 : 0;
    }
    if (what == "paired") out = static_cast<std::size_t>(desk_->tally().paired);
    if (what == "taken") out = static_cast<std::size_t>(desk_->tally().taken);
    return out;
}

Result<Done> Driver::await(std::string_view rest) {
    const auto [what, text] = split(rest);
    std::size_t wanted = 0;
    if (!read(text, wanted)) return bad("write: await members 3");
    // A fixed clock stands still, so turns are counted, too.
    for (int turns = 0; count(what) < wanted; ++turns) {
        if (turns >= static_cast<int>(longest_wait_s * 1000 / 20))
            return bad("there were " + std::to_string(count(what)) + ".");
        (void)serve(-1, 20);
    }
    return Done{};
}

Result<Done> Driver::tell_count(std::string_view what) const {
    std::cout << "count " << count(what) << std::endl;
    return Done{};
}

Result<Done> Driver::tell_learners() const {
    for (const auto& [who, pupil] : desk_->of_class().pupils()) {
        std::cout << "learner " << (pupil.nickname.empty() ? "-" : pupil.nickname) << ' '
                  << name_of(pupil.standing) << ' ' << (pupil.name.empty() ? "-" : pupil.name)
                  << " skills " << overview(pupil.record).skills.size() << " asked "
                  << pupil.asked.size() << " waiting " << desk_->of_class().waiting(who)
                  << std::endl;
    }
    return Done{};
}

Result<Done> Driver::tell_forgotten() const {
    const auto& of_class = desk_->of_class();
    for (const auto& [who, asked] : of_class.help_asked()) {
        const auto pupil = of_class.pupils().find(who);
        if (asked.said != outbox::HelpAsked::Said::nothing || pupil == of_class.pupils().end())
            continue;
        std::cout << "forgotten " << pupil->second.nickname
                  << (of_class.asks_elsewhere(asked)
                          ? " asks from a computer they have not used before: say yes only where "
                            "you see that it is them"
                          : " asks from the computer they use")
                  << std::endl;
    }
    return Done{};
}

// Once for each, over restarts too; where it cannot be written it is said again.
void Driver::tell_two_copies() {
    if (!desk_) return;
    auto& of_class = desk_->of_class();
    for (const Pseudonym& who : of_class.two_copies_to_tell()) {
        std::cout << "two notebooks " << of_class.pupils().at(who).nickname
                  << ": two copies of this learner's notebook seem to be in use, as where a disk "
                     "was copied. Nothing is lost, and you see both; let them go on with one"
                  << std::endl;
        (void)of_class.told_of_two_copies(who);
    }
}

Result<Done> Driver::tell_tally() const {
    const auto& tally = desk_->tally();
    std::cout << "tally taken " << tally.taken << " repeated " << tally.repeated << " aside "
              << tally.kept_aside << " sent " << tally.sent << " contacts " << tally.contacts
              << " paired " << tally.paired << " quarantined " << desk_->of_class().quarantined()
              << std::endl;
    if (const auto& problem = desk_->problem())
        std::cout << "problem " << problem->where << ": " << problem->remedy << std::endl;
    return Done{};
}

Result<Done> Driver::at_screens(std::string_view verb, std::string_view what) {
    if (!looking_) {
        auto opened = Looking::open(*staff_, clock_);
        if (!opened) return opened.error();
        looking_ = std::move(opened).value();
    }
    return verb == "skills" ? Result<Done>(Done{}) : looking_->line(verb, what);
}

Result<Done> Driver::tell_board() {
    if (const auto there = at_screens("skills", {}); !there) return there;
    const ClassPage page = staff_->page();
    std::vector<Known> known;
    for (const ClassLearner& one : page.learners)
        known.push_back(one.known);
    const Board board = build_board(known, looking_->graph(), today());
    const auto name = [&](std::size_t who) -> const std::string& {
        return page.learners[who].name;
    };
    for (const StuckRow& row : board.stuck)
        std::cout << "board stuck " << name(row.who) << ' ' << row.skill.value << '\n';
    for (const ReadyRow& row : board.ready)
        std::cout << "board ready " << name(row.who) << ' ' << row.skill.value << '\n';
    for (const GroupRow& row : board.groups) {
        std::cout << "board group " << row.waits_on.value;
        for (const std::size_t who : row.whos)
            std::cout << ' ' << name(who);
        std::cout << '\n';
    }
    for (const TalkRow& row : board.talks) {
        const char* why = row.reason == TalkReason::asked      ? "asked"
                          : row.reason == TalkReason::goal_due ? "goal"
                                                               : "long";
        std::cout << "board talk " << name(row.who) << ' ' << why << '\n';
    }
    return Done{};
}

}  // namespace pipit::teacher
