// What vault tests share: a folder of their own, secrets, cheap key derivation, a clock they move.
#pragma once

#include "device/vault/shelf.hpp"
#include "engine/session/ports.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::test {

inline constexpr engine::Now monday{1788000000, engine::Day{20694}};
inline constexpr crypto::KdfParameters cheap_kdf{1, 8};  // libsodium's least; tests only

inline vault::Options options(const std::string& home) {
    vault::Options made;
    made.home = home;
    made.uptime_s = [] { return 0.0; };
    made.kdf_for_tests = cheap_kdf;
    return made;
}

inline engine::SecretText secret(std::string_view text = "314159") {
    return engine::SecretText(text);
}

inline engine::NewLearner finn() {
    return {"Finn", "fox", engine::SecretKind::digits};
}

inline engine::Event answered(engine::DeviceId device, std::uint64_t number,
                              std::string given = "42") {
    engine::Answered body;
    body.item = {engine::SkillId{"add-within-100"}, "add-within-100", 1, number};
    body.given = std::move(given);
    body.right = number % 2 == 0;
    return {{number, device, number}, monday.day, body};
}

inline std::vector<engine::Event> events_of(engine::Journal& journal) {
    std::vector<engine::Event> events;
    REQUIRE(journal.read({}, [&](const engine::Event& event) { events.push_back(event); }).ok());
    return events;
}

// One learner on a shelf in a temporary folder, signed out.
struct OneLearner {
    Folder folder;
    std::string home = folder.path() + "/home";
    engine::LearnerId id;

    OneLearner() {
        const auto shelf = vault::open_shelf(options(home), monday);
        auto notebook = shelf->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
    }
    std::string learner_folder() const {
        for (const auto& entry : std::filesystem::directory_iterator(home + "/learners")) {
            return entry.path().string();
        }
        return "";
    }
};

}  // namespace pipit::test
