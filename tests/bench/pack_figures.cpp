// The packs that go out: opening them as the app does, the memory they hold once every generator
// was asked, their bytes as installed; and making items of one of them in both languages.
#include "content/loader/library.hpp"
#include "content/loader/pack.hpp"
#include "device/platform/files.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <filesystem>
#include <malloc.h>
#include <stdexcept>

namespace pipit::bench {

namespace {

std::unique_ptr<content::Pack> opened(const std::string& folder) {
    auto pack = content::load_index(
        [folder](const std::string& path) { return platform::read_file(folder + "/" + path); });
    if (!pack) throw std::runtime_error(pack.error().where + ": " + pack.error().remedy);
    return std::move(*pack);
}

std::unique_ptr<content::Library> opened_shelf(const std::string& shelf) {
    std::vector<std::unique_ptr<content::Pack>> packs;
    const auto names = platform::folders_in(shelf);
    if (!names) throw std::runtime_error(shelf + ": " + names.error().remedy);
    for (const std::string& name : *names)
        packs.push_back(opened(shelf + "/" + name));
    std::vector<engine::Error> left_out;
    auto library = content::Library::of(std::move(packs), left_out);
    if (!library || !left_out.empty()) throw std::runtime_error(shelf + ": a pack is left out");
    return std::move(*library);
}

std::uint64_t heap_bytes() {
    return mallinfo2().uordblks;
}

// What `cmake --install` takes: all but what is for authors (content/CMakeLists.txt).
std::uint64_t bytes_installed(const std::string& shelf) {
    std::uint64_t sum = 0;
    auto at = std::filesystem::recursive_directory_iterator(
        shelf, std::filesystem::directory_options::follow_directory_symlink);
    for (; at != std::filesystem::recursive_directory_iterator(); ++at) {
        if (at->path().filename() == "checks") at.disable_recursion_pending();
        if (at->is_regular_file() && at->path().filename() != "coverage.toml")
            sum += at->file_size();
    }
    return sum;
}

nlohmann::json shelf_figures(const std::string& shelf) {
    Samples load;
    for (int i = 0; i < 9; ++i)
        load.time([&] { opened_shelf(shelf); });
    const std::uint64_t before = heap_bytes();
    const auto library = opened_shelf(shelf);
    const std::uint64_t indexed = heap_bytes();
    for (const engine::Skill& skill : library->graph().skills()) {
        for (int level = 1; level <= skill.levels; ++level)
            if (!library->make(skill.id, level, 1))
                throw std::runtime_error(skill.id.value + " makes no item");
    }
    return {{"load_index", load.json()},
            {"skills", library->graph().skills().size()},
            {"bytes_installed", bytes_installed(shelf)},
            {"heap_after_index", indexed - before},
            {"heap_after_every_skill", heap_bytes() - before}};
}

// Microseconds that making it takes.
double item_time(content::Pack& pack, const engine::Skill& skill, int level, std::uint64_t seed,
                 const std::string& language) {
    const auto start = std::chrono::steady_clock::now();
    if (!pack.make_told(skill.id, level, seed, {language, -1}))
        throw std::runtime_error(skill.id.value + " makes no item");
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    return took.count();
}

}  // namespace

nlohmann::json pack_figures(const std::string& folder) {
    nlohmann::json out;
    out["shelf"] = shelf_figures(std::filesystem::path(folder).parent_path());
    const auto pack = opened(folder);
    Samples english, spanish;
    // The quickest of three times: the machine is busy with other things now and then, and an item
    // is the same each time.
    Samples quickest;
    nlohmann::json slowest_item, slowest_skill;
    double longest = 0, longest_median = 0;
    for (const engine::Skill& skill : pack->graph().skills()) {
        Samples own;
        for (int level = 1; level <= skill.levels; ++level)
            item_time(*pack, skill, level, 0, "en");  // compiles it; that is not counted here
        for (std::uint64_t i = 0; i < 300; ++i) {
            const int level = 1 + static_cast<int>(i) % skill.levels;
            const bool in_spanish = i % 4 == 3;
            const char* const language = in_spanish ? "es" : "en";
            const double first = item_time(*pack, skill, level, i, language);
            (in_spanish ? spanish : english).add(first);
            const double best = std::min({first, item_time(*pack, skill, level, i, language),
                                          item_time(*pack, skill, level, i, language)});
            own.add(best);
            quickest.add(best);
            if (best > longest) {
                longest = best;
                slowest_item = {
                    {"skill", skill.id.value}, {"level", level}, {"seed", i}, {"us", best}};
            }
        }
        const nlohmann::json figures = own.json();
        if (figures["median_us"].get<double>() > longest_median) {
            longest_median = figures["median_us"].get<double>();
            slowest_skill = {{"skill", skill.id.value}, {"median_us", longest_median}};
        }
    }
    out["item"] = english.json();
    out["item_in_spanish"] = spanish.json();
    out["item_quickest_of_three"] = quickest.json();
    out["slowest_item"] = slowest_item;
    out["slowest_skill"] = slowest_skill;
    return out;
}

}  // namespace pipit::bench
