// The gate over seeds. Items go to the checker in batches small enough for a pipe.
#include "content/compiler/lint.hpp"

#include "content/compiler/item_checks.hpp"
#include "content/compiler/rendered.hpp"
#include "content/compiler/told_checks.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace pipit::pack {

namespace {

using engine::Item;

constexpr std::size_t batch_max = 32;
constexpr std::size_t neighbours = 3;
constexpr std::uint64_t themed_every = 5;

class Level {
  public:
    Level(content::Pack& pack, const engine::Skill& skill, int level, const Helpers& helpers)
        : pack_(pack), skill_(skill), helpers_(helpers) {
        report_.skill = skill.id.value;
        report_.level = level;
        report_.finite = std::all_of(
            pack.templates().begin(), pack.templates().end(), [&](const content::TemplateFile& t) {
                return t.skill != skill.id || !t.levels.contains(level) || t.fixed;
            });
    }

    LevelReport run(std::uint64_t seeds) {
        const bool served =
            std::any_of(pack_.templates().begin(), pack_.templates().end(),
                        [&](const content::TemplateFile& t) {
                            return t.skill == skill_.id && t.levels.contains(report_.level);
                        });
        if (!served) {
            add(std::nullopt, "no-generator: nothing in items/ serves it");
            return std::move(report_);
        }
        for (std::uint64_t seed = 0; seed < seeds && !broken_; ++seed)
            one(seed);
        settle();
        report_.distinct = seen_.size();
        if (!report_.finite && seeds >= 4 * distinct_min && report_.distinct < distinct_min)
            add(std::nullopt, "there are only " + std::to_string(report_.distinct) +
                                  " different items; a generator needs " +
                                  std::to_string(distinct_min));
        return std::move(report_);
    }

  private:
    void add(std::optional<std::uint64_t> seed, const std::string& what) {
        ++report_.problem_count;
        if (report_.problems.size() < problems_kept)
            report_.problems.push_back((seed ? "seed " + std::to_string(*seed) + ": " : "") + what);
    }

    void one(std::uint64_t seed) {
        ++report_.items;
        const auto twin = helpers_.twin();
        if (!twin) {
            add(seed, "the second process ended early");
            broken_ = true;
            return;
        }
        auto made = pack_.make(skill_.id, report_.level, seed);
        if (!made.ok()) {
            add(seed, made.error().where + ": " + made.error().remedy);
            return;
        }
        if (digest(*made) != *twin)
            add(seed, "a second process made another item of the same seed");
        for (const auto& problem : item_problems(*made))
            add(seed, problem);
        for (const auto& problem : reading_problems(*made, skill_.grade_from, "en"))
            add(seed, problem);
        told(*made, seed);
        for (const auto& one : made->misconceptions) {
            if (!helpers_.misconceptions.empty() && !helpers_.misconceptions.contains(one.name))
                add(seed, "misconception-unnamed: \"" + one.name +
                              "\" stands in no file of misconceptions/");
        }
        compare(*made, seed);
        if (!helpers_.ask(*made)) {
            add(seed, "the checker ended early");
            broken_ = true;
            return;
        }
        asked_.push_back(std::move(*made));
        if (asked_.size() == batch_max) settle();
    }

    // The same item in Spanish, and now and then with another theme.
    void told(const Item& item, std::uint64_t seed) {
        for (const std::string& language : pack_.manifest().languages) {
            if (language == "en") continue;
            const auto other = pack_.make_told(skill_.id, report_.level, seed, {language, -1});
            if (!other.ok()) {
                add(seed, language + ": " + other.error().where + ": " + other.error().remedy);
                continue;
            }
            for (const auto& problem : item_problems(*other))
                add(seed, language + ": " + problem);
            for (const auto& problem : reading_problems(*other, skill_.grade_from, language))
                add(seed, language + ": " + problem);
            for (const auto& problem : spanish_problems(item, *other))
                add(seed, problem);
        }
        if (seed % themed_every != 0) return;
        const int theme = static_cast<int>(seed / themed_every) % content::theme_count;
        const auto other = pack_.make_told(skill_.id, report_.level, seed, {"en", theme});
        if (!other.ok()) return add(seed, other.error().where + ": " + other.error().remedy);
        for (const auto& problem : theme_problems(item, *other))
            add(seed, problem);
    }

    // Against the items just before it: the same question in a row is no practice.
    void compare(const Item& item, std::uint64_t seed) {
        const auto shown = shown_text(item);
        const std::size_t hash = std::hash<std::string>{}(shown);
        seen_.insert(hash);
        if (std::find(before_.begin(), before_.end(), hash) != before_.end())
            add(seed, "the same item as a neighbouring seed's: \"" + item.prompt + "\"");
        before_.push_back(hash);
        if (before_.size() > neighbours) before_.erase(before_.begin());
    }

    void settle() {
        for (const Item& item : asked_) {
            const auto solved = helpers_.answer();
            if (!solved) {
                add(item.ref.seed, "the checker ended early");
                broken_ = true;
                break;
            }
            if (const auto problem = key_problem(item, *solved); !problem.empty())
                add(item.ref.seed, problem + " (\"" + item.prompt + "\")");
        }
        asked_.clear();
    }

    content::Pack& pack_;
    const engine::Skill& skill_;
    const Helpers& helpers_;
    LevelReport report_;
    std::vector<Item> asked_;
    std::vector<std::size_t> before_;
    std::set<std::size_t> seen_;
    bool broken_ = false;
};

}  // namespace

std::vector<LevelReport> lint(content::Pack& pack, std::uint64_t seeds,
                              const std::set<std::string>& skills, const Helpers& helpers,
                              const std::function<void(const LevelReport&)>& each) {
    std::vector<LevelReport> out;
    for (const engine::Skill& skill : pack.graph().skills()) {
        if (!skills.empty() && !skills.contains(skill.id.value)) continue;
        for (int level = 1; level <= skill.levels; ++level) {
            out.push_back(Level(pack, skill, level, helpers).run(seeds));
            each(out.back());
        }
    }
    return out;
}

std::uint64_t twin_digest(content::Pack& pack, const engine::SkillId& skill, int level,
                          std::uint64_t seed) {
    const auto made = pack.make(skill, level, seed);
    return made.ok() ? digest(*made) : 0;
}

}  // namespace pipit::pack
