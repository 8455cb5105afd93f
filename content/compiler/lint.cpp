// The gate over seeds, batch by batch: while one batch is made and its texts are checked here, the
// second process makes the next and the checker solves the one before.
#include "content/compiler/lint.hpp"

#include "content/compiler/digest.hpp"
#include "content/compiler/item_checks.hpp"
#include "content/compiler/told_checks.hpp"

#include <algorithm>
#include <unordered_set>

namespace pipit::pack {

namespace {

using engine::Item;

constexpr std::uint64_t batch_max = 64;
constexpr std::size_t neighbours = 3;
constexpr std::uint64_t themed_every = 5;

// What the loader already refused, by the rule it would have broken here.
std::string id_of(const engine::Error& error) {
    const std::string told = error.where + ": " + error.remedy;
    const auto says = [&](const char* what) { return told.find(what) != std::string::npos; };
    if (error.code == engine::ErrorCode::stopped) return "generator-stopped";
    if (error.code == engine::ErrorCode::not_found) return "no-generator";
    if (says("is judged right")) return "misconception-judged-right";
    if (says("misconceptions: give three")) return "few-misconceptions";
    if (says("].given: ")) return "misconception-unreadable";
    if (says("there is no Spanish")) return "spanish-missing";
    return "not-made";
}

// "spanish-missing: hint 2" -> id and what.
Problem split_at_id(const std::string& text) {
    const auto end = text.find(": ");
    return {text.substr(0, end), text.substr(end + 2)};
}

class Level {
  public:
    Level(content::Pack& pack, const engine::Skill& skill, int level, const Helpers& helpers)
        : pack_(pack), skill_(skill), helpers_(helpers) {
        report_.skill = skill.id.value;
        report_.level = level;
        report_.finite = pack.finite(skill.id, level);
    }

    LevelReport run(std::uint64_t seeds) {
        bool asked = ask_twin(0, seeds);
        for (std::uint64_t from = 0; from < seeds && !broken_; from += batch_max) {
            const auto twins = asked ? helpers_.twins() : std::nullopt;
            const std::uint64_t count = std::min(batch_max, seeds - from);
            if (!twins || twins->size() != count) {
                add({"process-ended", "the second process ended early", from});
                break;
            }
            asked = ask_twin(from + count, seeds);
            for (std::uint64_t i = 0; i < count; ++i)
                one(from + i, (*twins)[static_cast<std::size_t>(i)]);
            settle();
            ask_checker();
        }
        settle();
        report_.distinct = shown_.size();
        if (!report_.finite && !broken_ && seeds >= 4 * distinct_min &&
            report_.distinct < distinct_min)
            add({"few-items", "there are only " + std::to_string(report_.distinct) +
                                  " different items; a generator needs " +
                                  std::to_string(distinct_min)});
        return std::move(report_);
    }

  private:
    void add(Problem problem) {
        ++report_.problem_count;
        ++report_.counts[problem.id];
        if (report_.problems.size() >= problems_kept) return;
        std::size_t kept = 0;
        for (const Problem& one : report_.problems) {
            if (one.id != problem.id) continue;
            if (one.what == problem.what || ++kept == kept_of_one_id) return;
        }
        report_.problems.push_back(std::move(problem));
    }

    bool ask_twin(std::uint64_t from, std::uint64_t seeds) {
        if (from >= seeds) return false;
        return helpers_.ask_twin(
            {skill_.id.value, report_.level, from, std::min(batch_max, seeds - from)});
    }

    void one(std::uint64_t seed, std::uint64_t twin) {
        ++report_.items;
        auto made = pack_.make(skill_.id, report_.level, seed);
        if (!made.ok()) {
            add({id_of(made.error()), made.error().where + ": " + made.error().remedy, seed});
            return;
        }
        const std::uint64_t whole = digest(*made);
        if (whole != twin)
            add({"twin-differs", "a second process made another item of the same seed", seed});
        compare(*made, seed);
        if (!known_.insert(whole).second) return;
        texts(*made, seed, "en");
        for (const auto& one : made->misconceptions) {
            if (!helpers_.misconceptions.empty() && !helpers_.misconceptions.contains(one.name))
                add({"misconception-unnamed",
                     "\"" + one.name + "\" stands in no file of misconceptions/", seed});
        }
        told(*made, seed);
        made_.push_back(std::move(*made));
    }

    void add_all(const std::vector<std::string>& told, std::uint64_t seed,
                 const std::string& before) {
        for (const std::string& one : told) {
            Problem problem = split_at_id(one);
            add({problem.id, before + problem.what, seed});
        }
    }

    // The item by itself, in one language.
    void texts(const Item& item, std::uint64_t seed, const std::string& language) {
        const std::string before = language == "en" ? "" : language + ": ";
        for (const Problem& problem : item_problems(item))
            add({problem.id, before + problem.what, seed});
        add_all(reading_problems(item, skill_.grade_from, language), seed, before);
    }

    // The same item in the pack's other languages, and now and then with another theme.
    void told(const Item& item, std::uint64_t seed) {
        for (const std::string& language : pack_.manifest().languages) {
            if (language == "en") continue;
            const auto other = pack_.make_told(skill_.id, report_.level, seed, {language, -1});
            if (!other.ok()) {
                add({id_of(other.error()),
                     language + ": " + other.error().where + ": " + other.error().remedy, seed});
                continue;
            }
            texts(*other, seed, language);
            add_all(spanish_problems(item, *other), seed, "");
            const auto& checked = pack_.manifest().checked_in;
            if (std::find(checked.begin(), checked.end(), language) != checked.end())
                made_.push_back(*other);
        }
        if (seed % themed_every != 0) return;
        const int theme = static_cast<int>(seed / themed_every) % content::theme_count;
        const auto other = pack_.make_told(skill_.id, report_.level, seed, {"en", theme});
        if (other.ok())
            add_all(theme_problems(item, *other), seed, "");
        else
            add({id_of(other.error()), other.error().where + ": " + other.error().remedy, seed});
    }

    // Against the items just before it: the same question in a row is no practice.
    void compare(const Item& item, std::uint64_t seed) {
        const std::uint64_t shown = shown_digest(item);
        shown_.insert(shown);
        if (std::find(before_.begin(), before_.end(), shown) != before_.end())
            add({"same-as-neighbour",
                 "the same item as a neighbouring seed's: \"" + item.prompt + "\"", seed});
        before_.push_back(shown);
        if (before_.size() > neighbours) before_.erase(before_.begin());
    }

    void ask_checker() {
        asked_ = std::move(made_);
        made_.clear();
        if (asked_.empty()) return;
        std::vector<const Item*> items;
        for (const Item& item : asked_)
            items.push_back(&item);
        if (!helpers_.ask_checker(items)) lost_checker();
    }

    void lost_checker() {
        add({"process-ended", "the checker ended early", asked_.front().ref.seed});
        broken_ = true;
        asked_.clear();
    }

    void settle() {
        if (asked_.empty()) return;
        const auto solved = helpers_.checked();
        if (!solved || solved->size() != asked_.size()) {
            lost_checker();
            return;
        }
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            auto problem = key_problem(asked_[i], (*solved)[i]);
            if (!problem) continue;
            problem->seed = asked_[i].ref.seed;
            add(std::move(*problem));
        }
        asked_.clear();
    }

    content::Pack& pack_;
    const engine::Skill& skill_;
    const Helpers& helpers_;
    LevelReport report_;
    std::vector<Item> made_;   // to be asked
    std::vector<Item> asked_;  // the checker is at them
    std::vector<std::uint64_t> before_;
    std::unordered_set<std::uint64_t> known_;
    std::unordered_set<std::uint64_t> shown_;
    bool broken_ = false;
};

}  // namespace

std::vector<LevelReport> lint(content::Pack& pack, const engine::Skill& skill, std::uint64_t seeds,
                              const Helpers& helpers) {
    std::vector<LevelReport> out;
    const bool served =
        std::any_of(pack.templates().begin(), pack.templates().end(),
                    [&](const content::TemplateFile& one) { return one.skill == skill.id; });
    if (!served) {
        LevelReport none;
        none.skill = skill.id.value;
        none.problem_count = none.counts["no-generator"] = 1;
        none.problems.push_back(
            {"no-generator", "the pack has no items/" + skill.id.value + ".lua"});
        out.push_back(std::move(none));
        return out;
    }
    for (int level = 1; level <= skill.levels; ++level)
        out.push_back(Level(pack, skill, level, helpers).run(seeds));
    return out;
}

std::vector<std::uint64_t> twin_digests(content::Pack& pack, const Range& range) {
    std::vector<std::uint64_t> out;
    for (std::uint64_t seed = range.from; seed < range.from + range.count; ++seed) {
        const auto made = pack.make({range.skill}, range.level, seed);
        out.push_back(made.ok() ? digest(*made) : 0);
    }
    return out;
}

}  // namespace pipit::pack
