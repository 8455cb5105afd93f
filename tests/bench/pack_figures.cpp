// Items of the pack that goes out.
#include "content/loader/pack.hpp"
#include "device/platform/files.hpp"
#include "tests/bench/figures.hpp"

#include <stdexcept>

namespace pipit::bench {

nlohmann::json pack_figures(const std::string& folder) {
    auto files = platform::read_folder(folder);
    if (!files) throw std::runtime_error(folder + ": " + files.error().remedy);
    Samples load;
    std::unique_ptr<content::Pack> pack;
    for (int i = 0; i < 5; ++i) {
        load.time([&] {
            auto loaded = content::load(*files);
            if (!loaded)
                throw std::runtime_error(loaded.error().where + ": " + loaded.error().remedy);
            pack = std::move(*loaded);
        });
    }
    Samples all;
    nlohmann::json slowest;
    double slowest_us = 0;
    for (const engine::Skill& skill : pack->graph().skills()) {
        Samples own;
        for (int i = 0; i < 300; ++i) {
            const int level = 1 + i % skill.levels;
            const auto make = [&] {
                if (!pack->make(skill.id, level, static_cast<std::uint64_t>(i)))
                    throw std::runtime_error(skill.id.value + " makes no item");
            };
            const auto start = std::chrono::steady_clock::now();
            make();
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - start;
            own.add(took.count());
            all.add(took.count());
        }
        const nlohmann::json figures = own.json();
        if (figures["median_us"].get<double>() > slowest_us) {
            slowest_us = figures["median_us"].get<double>();
            slowest = {{"skill", skill.id.value}, {"median_us", slowest_us}};
        }
    }
    return {{"skills", pack->graph().skills().size()},
            {"load", load.json()},
            {"item", all.json()},
            {"slowest_skill", slowest}};
}

}  // namespace pipit::bench
