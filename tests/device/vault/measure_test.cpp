// Figures, not claims; hidden. Run: build/release/tests/test_vault "[measure]"
#include "tests/device/vault/support.hpp"

#include <catch2/catch_message.hpp>

#include <chrono>
#include <cstdio>

using namespace pipit;
using namespace pipit::test;

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

TEST_CASE("how long key derivation, an answer and a sign-in take here", "[.measure]") {
    const double kdf_start = seconds();
    REQUIRE(crypto::derive_key("314159", {}, crypto::kdf_start));
    std::printf("key derivation, 64 MiB, 3 passes: %.0f ms\n", (seconds() - kdf_start) * 1e3);

    // On a real disk, where fsync costs what it costs.
    const Folder folder;
    const std::string home = folder / "home";
    const auto shelf = vault::open_shelf(options(home), monday);
    engine::LearnerId id;
    constexpr std::uint64_t events = 9000;  // 100 answers a day for 90 days
    constexpr int single = 200;
    {
        auto notebook = shelf->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
        const auto device = (*notebook)->device();
        const double begin = seconds();
        for (std::uint64_t n = 2; n < 2 + single; ++n) {
            REQUIRE((*notebook)->journal().append({answered(device, n)}).ok());
        }
        std::printf("one answer, on disk: %.2f ms\n", (seconds() - begin) * 1e3 / single);
        std::vector<engine::Event> rest;
        for (std::uint64_t n = 2 + single; n <= events; ++n) {
            rest.push_back(answered(device, n));
        }
        REQUIRE((*notebook)->journal().append(rest).ok());
    }
    const double begin = seconds();
    auto notebook = shelf->open(id, secret(), monday);
    REQUIRE(notebook.ok());
    std::printf(
        "sign-in without key derivation, %llu events, every page and link checked: %.0f ms\n",
        static_cast<unsigned long long>(events), (seconds() - begin) * 1e3);
    notebook->reset();
    std::uintmax_t size = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home)) {
        size += entry.is_regular_file() ? entry.file_size() : 0;
    }
    std::printf("the home: %ju KiB\n", size / 1024);
}
