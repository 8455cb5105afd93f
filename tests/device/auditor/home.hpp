// A home with two learners in it, as the vault leaves it, for tests of the auditor; and what is
// planted there. Invariant: it is the real vault's, so a home that the auditor calls clean is one
// that a child has.
#pragma once

#include "device/vault/shelf.hpp"
#include "engine/session/in_memory.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace pipit::audit::testing {

namespace fs = std::filesystem;

inline constexpr engine::Now monday{1'795'514'400, engine::Day{20781}};
// Twelve letters each: where they turn up, they were not there by chance.
inline const std::string nickname = "Qzvkwxjpfhmt";
inline const std::string given = "wjxqkzvbnpdy";

inline engine::Event answer(engine::DeviceId device, std::uint64_t number) {
    engine::Answered body;
    body.item = {engine::SkillId{"add-within-100"}, "add-within-100", 1, number};
    body.given = given;
    body.right = true;
    return {{number, device, number}, monday.day, body};
}

struct Home {
    Home() {
        auto shelf = open();
        for (const std::string& name : {nickname, std::string("Ada")}) {
            auto made = shelf->create({name, "fox", engine::SecretKind::digits},
                                      engine::SecretText("314159"), monday);
            REQUIRE(made.ok());
            auto& notebook = **made;
            for (std::uint64_t i = 2; i <= 41; ++i)
                REQUIRE(notebook.journal().append({answer(notebook.device(), i)}).ok());
            REQUIRE(
                notebook.ledger().enter({monday.day, "a copy", {"copy.file"}, 1024, false}).ok());
            who.push_back(notebook.card().id);
        }
    }
    std::unique_ptr<engine::Shelf> open() const {
        vault::Options options;
        options.home = path();
        options.uptime_s = [] { return 0.0; };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};
        return vault::open_shelf(options, monday);
    }
    std::string path() const { return folder / "home"; }
    std::string at(const std::string& below) const { return path() + "/" + below; }
    // Every name, length and time: the same only where nothing was written.
    std::string state() const {
        std::string out;
        for (const auto& one : fs::recursive_directory_iterator(path())) {
            struct stat about {};
            REQUIRE(::lstat(one.path().c_str(), &about) == 0);
            out += one.path().string() + std::to_string(about.st_size) + " " +
                   std::to_string(about.st_mtim.tv_nsec) + std::to_string(about.st_ctim.tv_nsec) +
                   "\n";
        }
        return out;
    }
    // Of the first learner.
    std::string notebook(const std::string& file) const {
        std::string hex;
        for (const std::uint8_t byte : who.front().bytes) {
            constexpr const char* digits = "0123456789abcdef";
            hex += digits[byte >> 4];
            hex += digits[byte & 15U];
        }
        return "learners/" + hex + "/" + file;
    }

    std::string read(const std::string& below) const {
        std::ifstream file(at(below), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void write(const std::string& below, const std::string& bytes, unsigned mode = 0600) const {
        {
            std::ofstream file(at(below), std::ios::binary | std::ios::trunc);
            file << bytes;
        }
        fs::permissions(at(below), static_cast<fs::perms>(mode));
    }
    void append(const std::string& below, const std::string& bytes) const {
        write(below, read(below) + bytes);
    }
    // In place of what is there.
    void put(const std::string& below, std::size_t from, const std::string& bytes) const {
        std::string all = read(below);
        REQUIRE(from + bytes.size() <= all.size());
        all.replace(from, bytes.size(), bytes);
        write(below, all);
    }

    test::Folder folder;
    std::vector<engine::LearnerId> who;
};

}  // namespace pipit::audit::testing
