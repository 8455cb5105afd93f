// Lines between processes; see servers.hpp.
#include "content/compiler/servers.hpp"

#include "content/compiler/rendered.hpp"
#include "content/compiler/reports.hpp"

#include <deque>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

namespace pipit::pack {

using nlohmann::json;

namespace {

// Patterns run outside the count of instructions. A batch takes some hundredths of a second.
constexpr int batch_seconds = 5;

}  // namespace

int serve_twin(content::Pack& pack, std::istream& in, std::ostream& out) {
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        Range range;
        if (!(words >> range.skill >> range.level >> range.from >> range.count)) return 1;
        std::string answer;
        for (const std::uint64_t one : twin_digests(pack, range))
            answer += std::to_string(one) + " ";
        out << answer << "\n" << std::flush;
    }
    return 0;
}

int serve_checks(Checks& checks, std::istream& in, std::ostream& out) {
    std::string line;
    while (std::getline(in, line)) {
        const json items = json::parse(line, nullptr, false);
        if (!items.is_array()) return 1;
        end_after(batch_seconds);
        json answers = json::array();
        for (const json& item : items) {
            const Seen seen = pack::seen(item);
            const Solved solved = checks.solved(seen);
            answers.push_back({{"answers", solved.answers},
                               {"cannot", solved.cannot},
                               {"why", solved.why},
                               {"refused", solved.refused},
                               {"files", solved.files}});
        }
        end_after(0);
        out << answers.dump(-1, ' ', false, json::error_handler_t::replace) << "\n" << std::flush;
    }
    return 0;
}

int serve_work(content::Pack& pack, std::uint64_t seeds, const Helpers& helpers, std::istream& in,
               std::ostream& out) {
    std::string line;
    while (std::getline(in, line)) {
        const engine::Skill* skill = pack.graph().find({line});
        if (skill == nullptr) return 1;
        out << json_of(lint(pack, *skill, seeds, helpers))
                   .dump(-1, ' ', false, json::error_handler_t::replace)
            << "\n"
            << std::flush;
    }
    return 0;
}

std::unique_ptr<Gate> Gate::start(const std::string& folder) {
    auto twin = Child::start({"twin", folder});
    auto checker = Child::start({"check", folder});
    if (!twin || !checker) return nullptr;
    return std::unique_ptr<Gate>(new Gate(folder, std::move(*twin), std::move(*checker)));
}

Helpers Gate::helpers(std::set<std::string> misconceptions) {
    return {[this](const std::vector<const engine::Item*>& items) {
                json all = json::array();
                for (const engine::Item* item : items)
                    all.push_back(rendered(*item));
                if (!checker_) {
                    if (auto fresh = Child::start({"check", folder_}))
                        checker_.emplace(std::move(*fresh));
                }
                return checker_ && checker_->send(all.dump());
            },
            [this]() -> std::optional<std::vector<Solved>> {
                const auto line = checker_->line();
                const json in = json::parse(line.value_or(""), nullptr, false);
                if (!line) checker_.reset();
                if (!in.is_array()) return std::nullopt;
                std::vector<Solved> out;
                for (const json& one : in)
                    out.push_back({one.value("answers", std::vector<std::string>{}),
                                   one.value("cannot", ""), one.value("why", ""),
                                   one.value("refused", std::vector<std::string>{}),
                                   one.value("files", std::vector<std::string>{})});
                return out;
            },
            [this](const Range& range) {
                return twin_.send(range.skill + " " + std::to_string(range.level) + " " +
                                  std::to_string(range.from) + " " + std::to_string(range.count));
            },
            [this]() -> std::optional<std::vector<std::uint64_t>> {
                const auto line = twin_.line();
                if (!line) return std::nullopt;
                std::istringstream words(*line);
                std::vector<std::uint64_t> out;
                for (std::uint64_t one = 0; words >> one;)
                    out.push_back(one);
                return out;
            },
            std::move(misconceptions)};
}

bool share_out(
    const std::string& folder, std::uint64_t seeds, int jobs,
    const std::vector<std::string>& skills,
    const std::function<void(const std::string& skill, const std::vector<LevelReport>&)>& done) {
    std::deque<Child> workers;
    std::vector<std::size_t> at;  // what each worker is at: a place in `skills`
    std::size_t next = 0;
    const auto send = [&](std::size_t worker) {
        at[worker] = next;
        return next >= skills.size() || workers[worker].send(skills[next++]);
    };
    const auto wanted = std::min(static_cast<std::size_t>(jobs), skills.size());
    for (std::size_t i = 0; i < wanted; ++i) {
        auto worker = Child::start({"work", folder, "--seeds", std::to_string(seeds)});
        if (!worker) return false;
        workers.push_back(std::move(*worker));
        at.push_back(0);
        if (!send(i)) return false;
    }
    for (std::size_t answered = 0; answered < skills.size(); ++answered) {
        std::vector<Child*> busy;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < workers.size(); ++i) {
            if (at[i] >= skills.size()) continue;
            busy.push_back(&workers[i]);
            places.push_back(i);
        }
        const std::size_t worker = places[Child::ready(busy)];
        const json reports = json::parse(workers[worker].line().value_or(""), nullptr, false);
        if (!reports.is_array()) return false;
        done(skills[at[worker]], reports_of(reports));
        if (!send(worker)) return false;
    }
    return true;
}

}  // namespace pipit::pack
