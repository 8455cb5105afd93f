// See pupils_end.hpp.
#include "tests/bench/flags/pupils_end.hpp"

#include "content/loader/installed.hpp"
#include "device/platform/files.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/flags/question.hpp"
#include "tests/bench/flags/truth.hpp"

#include <algorithm>
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
        std::size_t who = 0;
        if (!(in >> verb >> who) || who >= ends_.size()) throw std::runtime_error("no such pupil");
        if (verb == "item") return item(ends_[who], in);
        if (verb == "truth") return truth(ends_[who], in);
        if (verb == "anew") {
            ends_[who].log = {};
            return;
        }
        throw std::runtime_error("there is no line \"" + verb + "\"");
    }

  private:
    void item(End& end, std::istringstream& in) {
        std::string skill, recheck;
        Told told{end, {}};
        in >> skill >> told.entry.level >> told.entry.day >> recheck;
        const int at = graph_.index({skill});
        if (at < 0) throw std::runtime_error("no skill \"" + skill + "\"");
        told.entry.skill = static_cast<std::size_t>(at);
        told.entry.item = ++items_;
        told.entry.tries = 0;
        told.entry.recheck = recheck == "recheck";
        go_through(end.pupil, told.entry.skill, told.entry.level, told.entry.day, end.random, told);
    }
    void truth(const End& end, std::istringstream& in) const {
        int day = 0;
        in >> day;
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
        pupils.line(text);
        std::cout << "held " << number << std::endl;
    }
}

}  // namespace pipit::simulate
