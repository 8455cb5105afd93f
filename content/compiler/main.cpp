// pipit-pack: checks and shows content packs. The only file of the room that opens files; it starts
// the gate's other processes (`twin`, `check`) as copies of itself and decides nothing.
#include "content/compiler/checks.hpp"
#include "content/compiler/lint.hpp"
#include "content/compiler/process.hpp"
#include "content/compiler/rendered.hpp"
#include "content/generators/sandbox.hpp"
#include "content/loader/misconceptions.hpp"
#include "content/loader/pack.hpp"
#include "engine/session/answer.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace {

using namespace pipit;
using nlohmann::json;

struct Options {
    std::string pack;
    std::string skill;
    std::set<std::string> skills = {};  // empty: each
    int level = 0;                      // 0: each
    std::uint64_t seed = 0;
    std::uint64_t count = 1;
    std::uint64_t seeds = 200;
    content::Wording wording;
    bool as_json = false;
};

int fail(const engine::Error& error) {
    std::cerr << "pipit-pack: " << error.where << ": " << error.remedy << "\n";
    return 1;
}

engine::Result<content::Files> read_folder(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code code;
    content::Files files;
    for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end;
         it.increment(code)) {
        if (!it->is_regular_file(code)) continue;
        std::ifstream in(it->path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        if (!in) return engine::Error{engine::ErrorCode::io, it->path().string(), "cannot be read"};
        files[fs::relative(it->path(), folder, code).generic_string()] = bytes.str();
    }
    if (code) return engine::Error{engine::ErrorCode::io, folder.string(), code.message()};
    return files;
}

engine::Result<std::unique_ptr<content::Pack>> open_pack(const std::string& folder) {
    auto files = read_folder(folder);
    if (!files.ok()) return files.error();
    return content::load_draft(std::move(*files));
}

engine::Result<std::unique_ptr<content::Pack>> open_for(const Options& options,
                                                        content::Files files) {
    auto pack = content::load_draft(std::move(files));
    if (!pack.ok()) return pack.error();
    for (const std::string& skill : options.skills) {
        if ((*pack)->graph().find({skill}) == nullptr)
            return engine::Error{engine::ErrorCode::not_found, skill, "the pack has no such skill"};
    }
    return pack;
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

int sample(const Options& options) {
    auto pack = open_pack(options.pack);
    if (!pack.ok()) return fail(pack.error());
    bool found = false;
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        if (!options.skill.empty() && skill.id.value != options.skill) continue;
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

// ---- lint and its two other processes
// ---------------------------------------------------------------

// Digests of the same items in the same order, made here.
int twin(const Options& options) {
    auto files = read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    auto pack = open_for(options, std::move(*files));
    if (!pack.ok()) return fail(pack.error());
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        if (!options.skills.empty() && !options.skills.contains(skill.id.value)) continue;
        for (int level = 1; level <= skill.levels; ++level) {
            for (std::uint64_t seed = 0; seed < options.seeds; ++seed)
                std::cout << pack::twin_digest(**pack, skill.id, level, seed) << "\n";
        }
    }
    return 0;
}

// Solves by the pack's own checks; where none of their forms fits, by the solvers built in.
int check(const Options& options) {
    const auto files = read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    pack::Checks checks(*files);
    std::string line;
    while (std::getline(std::cin, line)) {
        const json in = json::parse(line, nullptr, false);
        if (in.is_discarded()) return 1;
        const pack::Seen seen = pack::seen(in);
        auto solved = checks.solve(seen);
        if (!solved) solved = pack::solve(seen);
        std::cout << json{{"answers", solved->answers}, {"cannot", solved->cannot}}.dump() << "\n"
                  << std::flush;
    }
    return 0;
}

// Whether the checks of the skills that are asked for load; the others' are told and left out.
bool checks_load(const Options& options, const content::Files& files) {
    bool all = true;
    const pack::Checks checks(files);
    for (const auto& [file, error] : checks.problems()) {
        const std::string stem = file.substr(7, file.size() - 11);
        const bool asked = options.skills.empty() || options.skills.contains(stem);
        std::cerr << "pipit-pack: " << (asked ? "" : "left out: ") << error.where << ": "
                  << error.remedy << "\n";
        all = all && !asked;
    }
    return all;
}

void print(const pack::LevelReport& report, bool as_json) {
    if (as_json) {
        std::cout << json{{"skill", report.skill},      {"level", report.level},
                          {"items", report.items},      {"distinct", report.distinct},
                          {"finite", report.finite},    {"problem_count", report.problem_count},
                          {"problems", report.problems}}
                         .dump()
                  << "\n";
        return;
    }
    std::cout << (report.problem_count == 0 ? "ok   " : "FAIL ") << report.skill << " level "
              << report.level << ": " << report.items << " items, " << report.distinct
              << " different, " << report.problem_count << " problems\n";
    for (const auto& problem : report.problems)
        std::cout << "       " << problem << "\n";
    std::cout << std::flush;
}

int lint(const Options& options) {
    auto files = read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    if (!checks_load(options, *files)) return 1;
    const content::Files own = *files;
    auto pack = open_for(options, std::move(*files));
    if (!pack.ok()) return fail(pack.error());
    const auto known = content::read_misconceptions(own, (*pack)->manifest().languages);
    if (!known.ok()) return fail(known.error());
    std::set<std::string> names;
    for (const auto& [name, one] : *known)
        names.insert(name);
    std::vector<std::string> twin_arguments = {"twin", options.pack, "--seeds",
                                               std::to_string(options.seeds)};
    for (const std::string& skill : options.skills)
        twin_arguments.insert(twin_arguments.end(), {"--skill", skill});
    auto second = pack::Child::start(twin_arguments);
    auto checker = pack::Child::start({"check", options.pack});
    if (!second || !checker)
        return fail({engine::ErrorCode::io, "lint", "a second process cannot be started"});
    const pack::Helpers helpers{
        [&](const engine::Item& item) { return checker->send(pack::rendered(item).dump()); },
        [&]() -> std::optional<pack::Solved> {
            const auto line = checker->line();
            const json out = json::parse(line.value_or(""), nullptr, false);
            if (out.is_discarded()) return std::nullopt;
            return pack::Solved{out.value("answers", std::vector<std::string>{}),
                                out.value("cannot", "")};
        },
        [&]() -> std::optional<std::uint64_t> {
            const auto line = second->line();
            if (!line) return std::nullopt;
            return std::strtoull(line->c_str(), nullptr, 10);
        },
        std::move(names)};
    std::uint64_t problems = 0, items = 0;
    pack::lint(**pack, options.seeds, options.skills, helpers,
               [&](const pack::LevelReport& report) {
                   problems += report.problem_count;
                   items += report.items;
                   print(report, options.as_json);
               });
    if (!options.as_json) std::cout << items << " items, " << problems << " problems\n";
    return problems == 0 ? 0 : 1;
}

// ---- stats
// -------------------------------------------------------------------------------------------

int stats(const Options& options) {
    auto files = read_folder(options.pack);
    if (!files.ok()) return fail(files.error());
    auto pack = content::load_draft(*files);
    if (!pack.ok()) return fail(pack.error());
    for (const content::TemplateFile& file : (*pack)->templates()) {
        for (const int level : file.levels) {
            json out = {{"template", file.id}, {"level", level}, {"fixed", file.fixed}};
            if (!file.fixed) {
                const auto generator = content::compile_generator(files->at(file.path), file.path);
                if (!generator.ok()) return fail(generator.error());
                content::Usage most;
                for (std::uint64_t seed = 0; seed < options.seeds; ++seed) {
                    const auto used = content::measure_generator(*generator, seed, level);
                    if (!used.ok()) return fail(used.error());
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
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Checks and shows content packs. docs/formats/pack.md describes the format."};
    app.require_subcommand(1);
    Options options;
    const auto with_pack = [&](CLI::App* command) {
        command->add_option("pack", options.pack, "the pack's folder")->required();
        return command;
    };
    CLI::App* lint_command = with_pack(app.add_subcommand("lint", "the gate over many seeds"));
    CLI::App* sample_command = with_pack(app.add_subcommand("sample", "shows items"));
    CLI::App* stats_command = with_pack(app.add_subcommand("stats", "what generators use at most"));
    CLI::App* twin_command = with_pack(app.add_subcommand("twin", "digests of items, for lint"));
    CLI::App* check_command =
        with_pack(app.add_subcommand("check", "solves rendered items from standard input"));
    twin_command->group("");
    check_command->group("");
    for (CLI::App* command : {lint_command, stats_command, twin_command})
        command->add_option("--seeds", options.seeds, "seeds a level (10000 for a release)");
    for (CLI::App* command : {lint_command, twin_command})
        command->add_option("--skill", options.skills, "one skill's id; may be given again");
    lint_command->add_flag("--json", options.as_json, "one JSON object a level");
    sample_command->add_flag("--json", options.as_json, "one JSON object an item");
    sample_command->add_option("--skill", options.skill, "one skill's id");
    sample_command->add_option("--level", options.level, "one level")->check(CLI::Range(1, 3));
    sample_command->add_option("--language", options.wording.language, "\"en\" or \"es\"")
        ->check(CLI::IsMember({"en", "es"}));
    sample_command->add_option("--theme", options.wording.theme, "the theme of stories")
        ->check(CLI::Range(0, content::theme_count - 1));
    sample_command->add_option("--seed", options.seed, "the first seed");
    sample_command->add_option("--count", options.count, "seeds from there on");
    CLI11_PARSE(app, argc, argv);

    std::ios::sync_with_stdio(false);
    if (*lint_command) return lint(options);
    if (*sample_command) return sample(options);
    if (*stats_command) return stats(options);
    if (*twin_command) return twin(options);
    return check(options);
}
