// See pupils_end.hpp.
#include "tests/bench/flags/pupils_end.hpp"

#include "content/loader/installed.hpp"
#include "device/platform/files.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/flags/question.hpp"
#include "tests/bench/flags/truth.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace pipit::simulate {

namespace {

struct End {
    Pupil pupil;
    Random random;
    ItemLog log;
};

// Says what is done at a question, and keeps it in the log.
struct Told {
    End& end;
    LogEntry entry;
    void hint() {
        ++entry.hints;
        std::cout << "hint\n";
    }
    void answer(bool right, double seconds) {
        ++entry.tries;
        entry.right = right;
        end.log.add(entry);
        std::cout << (right ? "right " : "wrong ") << std::lround(seconds) << '\n';
    }
};

constexpr int most_days = 3660;

// The next word of a line, which has to be a number from least to most.
int number(std::istringstream& in, const char* what, int least, int most) {
    std::string word;
    in >> word;
    int out = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), out);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size() || out < least ||
        out > most)
        throw std::runtime_error("\"" + word + "\" is no " + what);
    return out;
}

void ended(std::istringstream& in) {
    std::string word;
    if (in >> word) throw std::runtime_error("nothing is to follow, not \"" + word + "\"");
}

class Pupils {
  public:
    Pupils(const SkillGraph& graph, const PupilsRun& run) : graph_(graph) {
        Random random(run.seed);
        school_ = school(graph, random);
        for (int i = 0; i < run.learners; ++i) {
            const double level = std::clamp(run.grade + 0.5 + 0.7 * random.normal(), 0.0, 9.0);
            Pupil pupil(graph, school_, level, random);
            ends_.push_back({std::move(pupil), Random(random.next()), {}});
        }
    }
    void line(const std::string& text) {
        std::istringstream in(text);
        std::string verb;
        in >> verb;
        const auto who = static_cast<std::size_t>(number(in, "pupil", 0, most_pupils()));
        if (verb == "item") return item(ends_[who], in);
        if (verb == "truth") return truth(ends_[who], in);
        if (verb != "anew") throw std::runtime_error("there is no line \"" + verb + "\"");
        ended(in);
        ends_[who].log = {};
    }

  private:
    [[nodiscard]] int most_pupils() const { return static_cast<int>(ends_.size()) - 1; }

    void item(End& end, std::istringstream& in) {
        std::string skill, recheck;
        Told told{end, {}};
        in >> skill;
        const int at = graph_.index({skill});
        if (at < 0) throw std::runtime_error("no skill \"" + skill + "\"");
        told.entry.skill = static_cast<std::size_t>(at);
        told.entry.level = number(in, "level", 1, graph_.skills()[told.entry.skill].levels);
        told.entry.day = number(in, "day", 0, most_days);
        if (in >> recheck && recheck != "recheck")
            throw std::runtime_error("\"" + recheck + "\" is no recheck");
        ended(in);
        told.entry.item = ++items_;
        told.entry.tries = 0;
        told.entry.recheck = !recheck.empty();
        go_through(end.pupil, told.entry.skill, told.entry.level, told.entry.day, end.random, told);
    }
    void truth(const End& end, std::istringstream& in) const {
        const int day = number(in, "day", 0, most_days);
        ended(in);
        const auto tell = [&](const char* what, const std::set<std::size_t>& skills) {
            for (const std::size_t at : skills)
                std::cout << what << graph_.skills()[at].id.value
                          << (end.pupil.ability(at, day) > cut ? " and able" : " and not able")
                          << '\n';
        };
        tell("stuck ", end.log.stuck());
        tell("ready ", end.log.ready());
    }

    const SkillGraph& graph_;
    School school_;
    std::vector<End> ends_;
    std::uint64_t items_ = 0;
};

}  // namespace

void serve_pupils(const std::string& packs, const PupilsRun& run) {
    content::Installed installed;
    (void)bench::taken(
        installed.load(bench::taken(platform::folders_in(packs)), [&](const std::string& path) {
            return platform::read_file(packs + "/" + path);
        }));
    Pupils pupils(installed.graph(), run);
    std::string text;
    for (int number = 1; std::getline(std::cin, text); ++number) {
        try {
            pupils.line(text);
        } catch (const std::runtime_error& failed) {
            throw std::runtime_error("line " + std::to_string(number) + ": " + failed.what());
        }
        std::cout << "held " << number << std::endl;
    }
}

}  // namespace pipit::simulate
