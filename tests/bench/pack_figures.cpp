// Items of the pack that goes out: opening its index, making items in both languages, and the
// memory that a pack holds once every generator was asked.
#include "content/loader/pack.hpp"
#include "device/platform/files.hpp"
#include "tests/bench/figures.hpp"

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

std::uint64_t heap_bytes() {
    return mallinfo2().uordblks;
}

}  // namespace

nlohmann::json pack_figures(const std::string& folder) {
    Samples load;
    for (int i = 0; i < 5; ++i)
        load.time([&] { opened(folder); });
    const std::uint64_t before = heap_bytes();
    const auto pack = opened(folder);
    const std::uint64_t indexed = heap_bytes();
    Samples all, spanish;
    nlohmann::json slowest;
    double slowest_us = 0;
    for (const engine::Skill& skill : pack->graph().skills()) {
        Samples own;
        // The first item of a template compiles it; that is not counted here.
        for (int i = -skill.levels; i < 300; ++i) {
            const int level = 1 + (i + skill.levels) % skill.levels;
            const auto seed = static_cast<std::uint64_t>(i + skill.levels);
            const bool in_spanish = i % 4 == 3;
            const auto start = std::chrono::steady_clock::now();
            if (!pack->make_told(skill.id, level, seed, {in_spanish ? "es" : "en", -1}))
                throw std::runtime_error(skill.id.value + " makes no item");
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - start;
            if (i < 0) continue;
            own.add(took.count());
            (in_spanish ? spanish : all).add(took.count());
        }
        const nlohmann::json figures = own.json();
        if (figures["median_us"].get<double>() > slowest_us) {
            slowest_us = figures["median_us"].get<double>();
            slowest = {{"skill", skill.id.value}, {"median_us", slowest_us}};
        }
    }
    std::uint64_t disk = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (file.is_regular_file()) disk += file.file_size();
    }
    return {{"skills", pack->graph().skills().size()},
            {"load_index", load.json()},
            {"item", all.json()},
            {"item_in_spanish", spanish.json()},
            {"slowest_skill", slowest},
            {"bytes_on_disk", disk},
            {"heap_after_index", indexed - before},
            {"heap_after_every_skill", heap_bytes() - before}};
}

}  // namespace pipit::bench
