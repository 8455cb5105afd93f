// A learner's end without screens: a real vault and a real ChildDesk over the descriptor that the
// launcher hands on. Lines: "pair DIGITS ADDRESS", "join", "member", "week", "sync", "tell".
// Invariant: the link is served all the time, as a frame loop serves it: when it has something, and
// once a second.
#include "content/loader/pack.hpp"
#include "crypto/hash_chain.hpp"
#include "device/outbox/child_desk.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/vault/shelf.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/forty/forty.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <optional>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace pipit::bench {

namespace {

constexpr std::int64_t monday_utc_s = 1'795'424'400;  // 2026-11-23, nine in the morning
constexpr std::int64_t day_s = 86400;
constexpr int school_days = 5;
constexpr int answers_a_day = 12;
constexpr double patience_s = 60;
constexpr int frame_ms = 1000;

engine::SecretText secret() {
    return engine::SecretText("135792");
}

class ChildEnd {
  public:
    ChildEnd(const std::string& home, const std::string& nickname, const std::string& pack)
        : pack_(taken(content::load(taken(platform::read_folder(pack))))) {
        vault::Options options;
        options.home = home;
        options.rehearsal = true;
        options.uptime_s = [this] { return clock_.uptime_s(); };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};  // next to nothing: it is not measured
        shelf_ = vault::open_shelf(std::move(options), now_);
        who_ = taken(shelf_->create({nickname, "fox", engine::SecretKind::digits}, secret(), now_))
                   ->card()
                   .id;
        sign_in();
    }

    void line(const std::string& text) {
        std::istringstream in(text);
        std::string verb, digits, address;
        in >> verb >> digits >> address;
        if (verb == "pair") return pair(digits, address);
        if (verb == "join") {
            (void)taken(desk_->join(now_));
            return until([&] { return desk_->view().waiting == 0; }, text);
        }
        if (verb == "member") {
            (void)taken(desk_->meet("", now_));
            // The yes is answered with a report, which arrives before the week.
            return until(
                [&] {
                    const auto view = desk_->view();
                    return view.state == engine::ClassState::member && view.waiting == 0;
                },
                text);
        }
        if (verb == "week") return week();
        if (verb == "sync") return until([&] { return desk_->view().waiting == 0; }, text);
        if (verb == "tell") return tell();
        throw std::runtime_error("there is no line \"" + verb + "\"");
    }

    // Waits for the link and, where `script` is one, for that; at most one frame's time.
    bool serve(int script) {
        std::array<pollfd, 2> waits{{{script, POLLIN, 0}, {desk_->descriptor(), POLLIN, 0}}};
        (void)::poll(waits.data(), waits.size(), frame_ms);
        (void)desk_->turn(now_);
        return waits[0].revents != 0;
    }

  private:
    void sign_in() {
        desk_.reset();
        session_.reset();
        notebook_.reset();
        notebook_ = taken(shelf_->open(who_, secret(), now_));
        session_ = taken(engine::Session::open(*pack_, *notebook_, 1, now_));
        desk_ = taken(outbox::ChildDesk::open(
            {*notebook_, *session_, *shelf_, shelf_->links(), outbox::PostBox::inherited(), true},
            now_));
    }

    template <class Held>
    void until(Held held, const std::string& line) {
        const double end = clock_.uptime_s() + patience_s;
        while (!held()) {
            if (clock_.uptime_s() > end) throw std::runtime_error("\"" + line + "\" took too long");
            (void)serve(-1);
        }
    }

    void pair(const std::string& digits, const std::string& address) {
        (void)taken(desk_->pair(digits, address, now_));
        until([&] { return desk_->view().pairing == engine::PairingState::done; }, "pair");
    }

    // Nobody is there to hear it: it waits.
    void week() {
        for (int day = 0; day < school_days; ++day) {
            now_.utc_s += day_s;
            ++now_.day.value;
            sign_in();
            (void)taken(session_->begin(std::nullopt, now_));
            const engine::SkillId practised = session_->item()->ref.skill;
            for (int i = 0; i < answers_a_day; ++i) {
                const engine::Given given{engine::answer_text(session_->item()->answer)};
                (void)taken(session_->answer(given, now_));
                (void)taken(session_->next(now_));
                now_.utc_s += 30;
            }
            if (day == 1) (void)taken(desk_->ask_help(practised, now_));
            if (day == 2) set_goal();
            (void)taken(session_->end("", now_));
            (void)taken(desk_->share(now_));
        }
    }

    void set_goal() {
        engine::GoalKept goal;
        goal.skill = session_->wishes().front();
        goal.wish = "I want to be sure of it";
        goal.obstacle = "I forget the rule";
        goal.if_part = "I am stuck";
        goal.then_part = "I look at the picture";
        goal.target = {now_.day.value + 21};
        goal.share = true;
        (void)taken(session_->keep_goal(goal, now_));
        (void)taken(desk_->share(now_));
    }

    // How many messages wait, and the digest of the last report without its number.
    void tell() {
        const auto message =
            taken(engine::classroom::decode_child_message(taken(desk_->report_preview(now_))));
        const auto* changes = std::get_if<engine::ReportChanges>(&message);
        const auto digest = digest_of(changes == nullptr ? std::get<engine::SharedReport>(message)
                                                         : engine::with_changes(there(), *changes));
        std::cout << desk_->view().waiting << ' ' << digest << std::endl;
    }

    engine::SharedReport there() {
        const auto bytes = taken(desk_->report_there());
        return std::get<engine::SharedReport>(
            taken(engine::classroom::decode_child_message(bytes)));
    }

    std::unique_ptr<content::Pack> pack_;
    platform::Clock clock_;
    engine::Now now_{monday_utc_s, {static_cast<std::int32_t>(monday_utc_s / day_s)}};
    std::unique_ptr<engine::Shelf> shelf_;
    engine::LearnerId who_;
    std::unique_ptr<engine::Notebook> notebook_;
    std::unique_ptr<engine::Session> session_;
    std::unique_ptr<outbox::ChildDesk> desk_;
};

}  // namespace

std::string digest_of(engine::SharedReport report) {
    report.lamport = 0;
    std::sort(report.skills.begin(), report.skills.end(),
              [](const auto& a, const auto& b) { return a.skill < b.skill; });
    const auto digest = crypto::digest({taken(engine::encode_shared(report))});
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : digest) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

void serve_child_end(const std::string& home, const std::string& nickname,
                     const std::string& pack) {
    ChildEnd end(home, nickname, pack);
    std::string rest;
    for (int number = 0;;) {
        if (const auto stop = rest.find('\n'); stop != std::string::npos) {
            end.line(rest.substr(0, stop));
            rest.erase(0, stop + 1);
            std::cout << "held " << ++number << std::endl;
            continue;
        }
        if (!end.serve(STDIN_FILENO)) continue;
        std::array<char, 4096> bytes{};
        const ssize_t got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (got <= 0) return;
        rest.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace pipit::bench
