// What vault tests share: a folder of their own, secrets, cheap key derivation, a clock they move.
#pragma once

#include "device/vault/shelf.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/ports.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
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

// What a class gives in one transaction: a record that counts them, a line of the ledger and an
// event, the `nth` time.
inline constexpr std::string_view class_line = "told the class";
inline engine::classroom::Change told_class(engine::DeviceId device, std::uint64_t number,
                                            std::uint8_t nth) {
    engine::LedgerEntry line{monday.day, std::string(class_line), {"report.skill"}, 1024, false};
    line.digest.assign(32, nth);
    line.opening.assign(64, nth);
    return {{{{engine::classroom::RecordKind::membership, {}}, {nth}}},
            {},
            {line},
            {answered(device, number, "class")}};
}

// How often a notebook says told_class() was written; nothing where its parts disagree.
inline std::optional<std::size_t> told(engine::Notebook& notebook) {
    const auto records = notebook.records().read(engine::classroom::RecordKind::membership);
    const auto lines = notebook.ledger().entries();
    if (!records || !lines || records->size() > 1) return std::nullopt;
    const std::size_t counted = records->empty() ? 0 : records->front().value.at(0);
    const auto in_ledger = static_cast<std::size_t>(std::ranges::count_if(
        *lines, [](const engine::LedgerEntry& line) { return line.what == class_line; }));
    std::size_t in_journal = 0;
    const auto read = notebook.journal().read({}, [&](const engine::Event& event) {
        const auto* body = std::get_if<engine::Answered>(&event.body);
        in_journal += body != nullptr && body->given == "class" ? 1 : 0;
    });
    if (!read || counted != in_ledger || counted != in_journal) return std::nullopt;
    return counted;
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
