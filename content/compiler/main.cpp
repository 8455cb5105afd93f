// pipit-pack: checks and shows content packs. Wires the room's parts to the command line and
// decides nothing; the gate's other processes (`twin`, `check`, `work`) are copies of it.
#include "content/compiler/contents.hpp"
#include "content/compiler/coverage.hpp"
#include "content/compiler/folder.hpp"
#include "content/compiler/rendered.hpp"
#include "content/compiler/reports.hpp"
#include "content/compiler/servers.hpp"
#include "content/generators/sandbox.hpp"
#include "content/loader/misconceptions.hpp"
#include "content/loader/pack.hpp"
#include "engine/session/answer.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using namespace pipit;
using nlohmann::json;

struct Options {
    std::string pack;
    std::vector<std::string> packs = {};
    std::string skill;
    std::set<std::string> skills = {};  // empty: each
    int level = 0;                      // 0: each
    std::uint64_t seed = 0;
    std::uint64_t count = 1;
    std::uint64_t seeds = 200;
    int jobs = 1;
    std::string state = {};      // a file
    std::string standards = {};  // a file
    content::Wording wording;
    bool as_json = false;
};

int fail(const engine::Error& error) {
    std::cerr << "pipit-pack: " << error.where << ": " << error.remedy << "\n";
    return 1;
}

engine::Result<std::unique_ptr<content::Pack>> open_pack(const std::string& folder) {
    auto files = pack::read_folder(folder);
    if (!files.ok()) return files.error();
    return content::load_draft(std::move(*files));
}

bool stop(const engine::Error& error) {
    fail(error);
    return false;
}

// ---- sample
// -----------------------------------------------------------------------------------------

void show_texts(const char* what, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    std::cout << "  " << what << " ";
    for (const auto& text : texts)
        std::cout << " [" << text << "]";
    std::cout << "\n";
}

void show(const engine::Item& item) {
    std::cout << "---- " << item.ref.skill.value << " level " << item.ref.level << " seed "
              << item.ref.seed << " (" << item.ref.template_id << ")\n"
              << item.prompt << "\n";
    if (const auto figure = pack::drawn(item.figure); !figure.empty())
        std::cout << "  figure    " << figure << "\n";
    const pack::Seen seen = pack::seen(pack::rendered(item));
    show_texts("options ", seen.options);
    show_texts("left    ", seen.left);
    show_texts("places  ", seen.places);
    if (!seen.area.empty()) std::cout << "  column    " << seen.area << "\n";
    std::cout << "  answer    " << engine::answer_text(item.answer) << "\n";
    std::cout << "  spoken    " << item.spoken << "\n";
    for (const auto& one : item.misconceptions)
        std::cout << "  " << one.given << "  (" << one.name << ") " << one.feedback << "\n";
    for (const auto& hint : item.hints)
        std::cout << "  hint      " << hint << "\n";
    for (const auto& line : item.worked)
        std::cout << "  worked    " << line << "\n";
    std::cout << "  noticed   " << item.right_note << "\n  paper     " << item.paper << "\n";
}

bool served(const content::Pack& pack, const engine::Skill& skill) {
    return std::any_of(pack.templates().begin(), pack.templates().end(),
                       [&](const content::TemplateFile& one) { return one.skill == skill.id; });
}

int sample(const Options& options) {
    auto pack = open_pack(options.pack);
    if (!pack.ok()) return fail(pack.error());
    bool found = false;
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        if (!options.skill.empty() && skill.id.value != options.skill) continue;
        if (options.skill.empty() && !served(**pack, skill)) continue;  // of a draft
        found = true;
        for (int level = 1; level <= skill.levels; ++level) {
            if (options.level != 0 && level != options.level) continue;
            for (std::uint64_t i = 0; i < options.count; ++i) {
                const auto item =
                    (*pack)->make_told(skill.id, level, options.seed + i, options.wording);
                if (!item.ok()) return fail(item.error());
                if (options.as_json)
                    std::cout << pack::whole(*item).dump() << "\n";
                else
                    show(*item);
            }
        }
    }
    if (!found) std::cerr << "pipit-pack: the pack has no skill \"" << options.skill << "\"\n";
    return found ? 0 : 1;
}

// ---- lint
// ---------------------------------------------------------------------------------------------

engine::Result<std::set<std::string>> misconceptions_of(const content::Pack& pack,
                                                        const content::Files& files) {
    const auto known = content::read_misconceptions(files, pack.manifest().languages);
    if (!known.ok()) return known.error();
    std::set<std::string> names;
    for (const auto& [name, one] : *known)
        names.insert(name);
    return names;
}

int serve(const Options& options, bool work) {
    const auto files = pack::read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    auto pack = content::load_draft(*files);
    if (!pack.ok()) return fail(pack.error());
    if (!work) return pack::serve_twin(**pack, std::cin, std::cout);
    auto names = misconceptions_of(**pack, *files);
    if (!names.ok()) return fail(names.error());
    const auto gate = pack::Gate::start(options.pack);
    if (!gate) return fail({engine::ErrorCode::io, "work", "a process cannot be started"});
    return pack::serve_work(**pack, options.seeds, gate->helpers(std::move(*names)), std::cin,
                            std::cout);
}

int check(const Options& options) {
    const auto files = pack::read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    pack::end_after(5);
    pack::Checks checks(*files);
    return pack::serve_checks(checks, std::cin, std::cout);
}

// Whether the checks of the skills that are asked for load; the others' are told and left out.
bool checks_load(const Options& options, const content::Files& files) {
    bool all = true;
    pack::end_after(5);
    const pack::Checks checks(files);
    pack::end_after(0);
    for (const auto& [file, error] : checks.problems()) {
        const std::string stem = file.substr(7, file.size() - 11);
        const bool asked = options.skills.empty() || options.skills.contains(stem);
        std::cerr << "pipit-pack: " << (asked ? "" : "left out: ") << error.where << ": "
                  << error.remedy << "\n";
        all = all && !asked;
    }
    return all;
}

std::string on_one_line(std::string text) {
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
        text.replace(at, 1, " / ");
    return text;
}

struct Totals {
    std::uint64_t items = 0;
    std::uint64_t problems = 0;
    std::map<std::string, std::uint64_t> counts = {};  // by problem id
};

void print(const std::vector<pack::LevelReport>& reports, bool kept, bool as_json, Totals& totals) {
    for (json& one : pack::json_of(reports)) {
        if (kept) one["kept"] = true;
        if (as_json) std::cout << one.dump() << "\n";
    }
    for (const pack::LevelReport& report : reports) {
        totals.items += report.items;
        totals.problems += report.problem_count;
        for (const auto& [id, count] : report.counts)
            totals.counts[id] += count;
        if (as_json) continue;
        std::cout << (report.problem_count > 0 ? "FAIL "
                      : kept                   ? "kept "
                                               : "ok   ")
                  << report.skill << " level " << report.level << ": " << report.items << " items, "
                  << report.distinct << " different, " << report.problem_count << " problems\n";
        for (const pack::Problem& problem : report.problems)
            std::cout << "       " << problem.id << ": "
                      << (problem.seed ? "seed " + std::to_string(*problem.seed) + ": " : "")
                      << on_one_line(problem.what) << "\n";
    }
    std::cout << std::flush;
}

// What one run of the gate over one folder needs.
struct Run {
    const Options& options;
    const std::string& folder;
    content::Pack& pack;
    content::Files files;
    std::set<std::string> misconceptions;
    pack::State& state;
    Totals& totals;

    std::uint64_t digest(const std::string& skill) {
        return pack::skill_digest(pack, files, *pack.graph().find({skill}));
    }
    void done(const std::string& skill, const std::vector<pack::LevelReport>& reports) {
        print(reports, false, options.as_json, totals);
        if (options.state.empty() || pack::problem_count(reports) > 0) return;
        state.add(pack.manifest().id, skill, digest(skill), options.seeds, reports);
        const auto written = pack::write_file(options.state, state.text());
        if (!written.ok()) fail(written.error());
    }
    // Those that have to be looked at; of the others the reports of then are shown.
    std::vector<std::string> open() {
        std::vector<std::string> out;
        for (const engine::Skill& skill : pack.graph().skills()) {
            const std::string& id = skill.id.value;
            if (!options.skills.empty() && !options.skills.contains(id)) continue;
            const auto* kept = options.state.empty()
                                   ? nullptr
                                   : state.kept(pack.manifest().id, id, digest(id), options.seeds);
            if (kept != nullptr)
                print(*kept, true, options.as_json, totals);
            else
                out.push_back(id);
        }
        return out;
    }
    bool all() {
        const auto each = [&](const std::string& skill, const auto& reports) {
            done(skill, reports);
        };
        const auto skills = open();
        if (options.jobs > 1)
            return pack::share_out(folder, options.seeds, options.jobs, skills, each);
        const auto gate = pack::Gate::start(folder);
        if (!gate) return false;
        for (const std::string& skill : skills)
            each(skill, pack::lint(pack, *pack.graph().find({skill}), options.seeds,
                                   gate->helpers(misconceptions)));
        return true;
    }
};

bool lint_folder(const Options& options, const std::string& folder, pack::State& state,
                 Totals& totals) {
    auto files = pack::read_folder(folder);
    if (!files.ok()) return stop(files.error());
    if (!checks_load(options, *files)) return false;
    auto pack = content::load_draft(*files);
    if (!pack.ok()) return stop(pack.error());
    for (const std::string& skill : options.skills) {
        if ((*pack)->graph().find({skill}) == nullptr)
            return stop({engine::ErrorCode::not_found, skill, "the pack has no such skill"});
    }
    auto names = misconceptions_of(**pack, *files);
    if (!names.ok()) return stop(names.error());
    Run run{options, folder, **pack, std::move(*files), std::move(*names), state, totals};
    return run.all() || stop({engine::ErrorCode::io, folder,
                              "another process of the gate could not be started, or ended early"});
}

int lint(const Options& options) {
    pack::State state;
    if (!options.state.empty()) {
        if (const auto text = pack::read_file(options.state); text.ok())
            state = pack::State::read(*text);
    }
    Totals totals;
    bool all = true;
    for (const std::string& folder : options.packs)
        all = lint_folder(options, folder, state, totals) && all;
    if (!options.as_json) {
        for (const auto& [id, count] : totals.counts)
            std::cout << id << ": " << count << "\n";
        std::cout << totals.items << " items, " << totals.problems << " problems\n";
    }
    return all && totals.problems == 0 ? 0 : 1;
}

// ---- stats
// -------------------------------------------------------------------------------------------

// What the generators of a pack use at most, one line a template and level.
bool usage(const Options& options, content::Pack& pack, const content::Files& files) {
    for (const content::TemplateFile& file : pack.templates()) {
        for (const int level : file.levels) {
            json out = {{"template", file.id}, {"level", level}, {"fixed", file.fixed}};
            if (!file.fixed) {
                const auto generator = content::compile_generator(files.at(file.path), file.path);
                if (!generator.ok()) return stop(generator.error());
                content::Usage most;
                for (std::uint64_t seed = 0; seed < options.seeds; ++seed) {
                    const auto used = content::measure_generator(*generator, seed, level);
                    if (!used.ok()) return stop(used.error());
                    most.memory_bytes = std::max(most.memory_bytes, used->memory_bytes);
                    most.allocated_bytes = std::max(most.allocated_bytes, used->allocated_bytes);
                    most.instructions = std::max(most.instructions, used->instructions);
                }
                out["memory_bytes"] = most.memory_bytes;
                out["allocated_bytes"] = most.allocated_bytes;
                out["instructions"] = most.instructions;
            }
            std::cout << out.dump() << "\n";
        }
    }
    return true;
}

int stats(const Options& options) {
    json packs = json::array();
    for (const std::string& folder : options.packs) {
        const auto files = pack::read_folder(folder);
        if (!files.ok()) return fail(files.error());
        auto pack = content::load_draft(*files);
        if (!pack.ok()) return fail(pack.error());
        if (options.as_json)
            packs.push_back(pack::contents_of(**pack, *files));
        else if (!usage(options, **pack, *files))
            return 1;
    }
    if (options.as_json) std::cout << json{{"packs", packs}}.dump(2) << "\n";
    return 0;
}

int coverage(const Options& options) {
    const auto files = pack::read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    const auto pack = content::load_draft(*files);
    if (!pack.ok()) return fail(pack.error());
    const auto own = files->find("coverage.toml");
    const auto reasons =
        pack::read_reasons(own == files->end() ? "" : own->second, "coverage.toml");
    if (!reasons.ok()) return fail(reasons.error());
    const auto text = pack::read_file(options.standards);
    if (!text.ok()) return fail(text.error());
    const auto found =
        pack::coverage_of((*pack)->graph(), *reasons, json::parse(*text, nullptr, false));
    if (!found.ok()) return fail(found.error());
    std::cout << (options.as_json ? pack::json_of(*found).dump(1) + "\n" : pack::text_of(*found));
    return found->problems.empty() ? 0 : 1;
}

struct Commands {
    CLI::App *lint, *sample, *coverage, *stats, *twin, *check, *work;
};

Commands commands(CLI::App& app, Options& options) {
    const auto with_pack = [&](CLI::App* command) {
        command->add_option("pack", options.pack, "the pack's folder")->required();
        return command;
    };
    const auto with_packs = [&](CLI::App* command) {
        command->add_option("packs", options.packs, "packs' folders")->required();
        return command;
    };
    return {with_packs(app.add_subcommand("lint", "the gate over many seeds")),
            with_pack(app.add_subcommand("sample", "shows items")),
            with_pack(app.add_subcommand("coverage", "skills against standards and their links")),
            with_packs(app.add_subcommand("stats", "what packs hold, what generators use at most")),
            with_pack(app.add_subcommand("twin", "digests of items, for lint")),
            with_pack(app.add_subcommand("check", "solves rendered items, for lint")),
            with_pack(app.add_subcommand("work", "the gate skill by skill, for lint"))};
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Checks and shows content packs. docs/formats/pack.md describes the format."};
    app.require_subcommand(1);
    Options options;
    const Commands on = commands(app, options);
    for (CLI::App* command : {on.twin, on.check, on.work})
        command->group("");
    for (CLI::App* command : {on.lint, on.stats, on.work})
        command->add_option("--seeds", options.seeds, "seeds a level (10000 for a release)");
    on.lint->add_option("--skill", options.skills, "one skill's id; may be given again");
    on.lint->add_option("--jobs", options.jobs, "skills at a time")->check(CLI::Range(1, 64));
    on.lint->add_option("--state", options.state,
                        "a file of what passed before: with the same files it is not done again");
    on.lint->add_flag("--json", options.as_json, "one JSON object a level");
    on.sample->add_flag("--json", options.as_json, "one JSON object an item");
    on.sample->add_option("--skill", options.skill, "one skill's id");
    on.sample->add_option("--level", options.level, "one level")->check(CLI::Range(1, 3));
    on.sample->add_option("--language", options.wording.language, "\"en\" or \"es\"")
        ->check(CLI::IsMember({"en", "es"}));
    on.sample->add_option("--theme", options.wording.theme, "the theme of stories")
        ->check(CLI::Range(0, content::theme_count - 1));
    on.sample->add_option("--seed", options.seed, "the first seed");
    on.sample->add_option("--count", options.count, "seeds from there on");
    on.coverage->add_option("--standards", options.standards, "a list of standards and their links")
        ->required();
    on.coverage->add_flag("--json", options.as_json, "one JSON object");
    on.stats->add_flag("--json", options.as_json, "one JSON object of all packs: what they hold");
    CLI11_PARSE(app, argc, argv);

    std::ios::sync_with_stdio(false);
    if (*on.lint) return lint(options);
    if (*on.sample) return sample(options);
    if (*on.stats) return stats(options);
    if (*on.coverage) return coverage(options);
    if (*on.check) return check(options);
    return serve(options, static_cast<bool>(*on.work));
}
