// What is let go when its time is up, read as it lies on the disk: every page of the database and
// of its log is decrypted, free ones too. Claims: answers of more than 90 days ago and lines of
// more than a year ago are nowhere in the file once their learner has signed in, though nobody
// signed out; a clock that is decades ahead lets nothing go.
#include "crypto/subkey.hpp"
#include "device/vault/notebook.hpp"
#include "engine/session/in_memory.hpp"
#include "engine/session/session.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <tomcrypt.h>

using namespace pipit;
using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_bytes = 4096,
                      reserve_bytes = 80;  // an IV and a code (docs/formats/vault.md)
const std::string old_answer = "qzvkwxjpfhmt", new_answer = "wjxqkzvbnpdy",
                  old_line = "hvzqxjwkfpgm";

// Another reader of SQLCipher's pages than SQLCipher: AES-256 in CBC under the raw key.
std::string opened_page(std::string_view page, const crypto::Key& key) {
    const int aes = register_cipher(&aes_desc);
    const auto* bytes = reinterpret_cast<const unsigned char*>(page.data());
    symmetric_CBC cbc{};
    const auto exposed = key.expose();
    REQUIRE(cbc_start(aes, bytes + page_bytes - reserve_bytes, exposed.data(),
                      static_cast<int>(exposed.size()), 0, &cbc) == CRYPT_OK);
    std::string out(page_bytes - reserve_bytes, '\0');
    REQUIRE(cbc_decrypt(bytes, reinterpret_cast<unsigned char*>(out.data()), out.size(), &cbc) ==
            CRYPT_OK);
    (void)cbc_done(&cbc);
    return out;
}

std::string read_all(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Home {
    Folder folder;
    std::unique_ptr<engine::Shelf> shelf = vault::open_shelf(options(folder / "home"), monday);
    std::unique_ptr<engine::Notebook> notebook;
    engine::TinySource items;

    Home() {
        auto made = shelf->create(finn(), secret(), monday);
        REQUIRE(made.ok());
        notebook = std::move(made).value();
    }
    void answer(std::uint64_t number, int day, const std::string& given) {
        engine::Event event = answered(notebook->device(), number, given);
        event.day.value += day;
        REQUIRE(notebook->journal().append({event}));
    }
    void left(int day, const std::string& what) {
        REQUIRE(notebook->ledger().enter({{monday.day.value + day}, what, {"copy.file"}, 7}));
    }
    void sign_in(int day) {
        const engine::LearnerId who = notebook->card().id;
        const engine::Now then{monday.utc_s + std::int64_t{86400} * day, {monday.day.value + day}};
        notebook.reset();
        auto opened = shelf->open(who, secret(), then);
        REQUIRE(opened.ok());
        notebook = std::move(opened).value();
        REQUIRE(engine::Session::open(items, *notebook, 1, then).ok());
    }
    std::size_t events() {
        std::size_t out = 0;
        REQUIRE(notebook->journal().read({}, [&](const engine::Event&) { ++out; }));
        return out;
    }
    // All that stands on the disk, opened.
    std::string on_disk() const {
        const auto key = crypto::subkey(static_cast<vault::VaultNotebook&>(*notebook).learner_key(),
                                        crypto::Purpose::database);
        std::string out;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "home/learners")) {
            const std::string bytes = entry.is_regular_file() ? read_all(entry.path()) : "";
            const std::string name = entry.path().filename();
            if (name == "notebook.db") {
                // The first page's first 16 bytes are the salt, which a raw key leaves unused.
                for (std::size_t at = 0; at + page_bytes <= bytes.size(); at += page_bytes) {
                    const std::string_view page(bytes.data() + at, page_bytes);
                    out += at == 0 ? opened_first(page, key) : opened_page(page, key);
                }
            } else if (name == "notebook.db-wal") {
                constexpr std::size_t log_head = 32, frame_head = 24;
                for (std::size_t at = log_head; at + frame_head + page_bytes <= bytes.size();
                     at += frame_head + page_bytes) {
                    const std::string_view page(bytes.data() + at + frame_head, page_bytes);
                    const bool first = bytes.substr(at, 4) == std::string("\0\0\0\1", 4);
                    out += first ? opened_first(page, key) : opened_page(page, key);
                }
            }
        }
        return out;
    }

  private:
    static std::string opened_first(std::string_view page, const crypto::Key& key) {
        std::string shifted(page.substr(16));  // its text begins behind the salt
        shifted.insert(page_bytes - reserve_bytes - 16, 16, '\0');
        return opened_page(shifted, key);
    }
};

bool has(const std::string& all, const std::string& text) {
    return all.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("what is let go at sign-in is in no page of the file, its log or what is free in them",
          "[vault][retention]") {
    Home home;
    std::uint64_t number = 1;
    home.left(0, old_line);
    for (int i = 0; i < 300; ++i)
        home.answer(++number, 0, old_answer);  // pages full of them
    for (int day = 1; day <= 400; day += 7)
        home.answer(++number, day, day > 380 ? new_answer : "7");
    home.left(399, "a copy");
    const std::string before = home.on_disk();
    REQUIRE(has(before, old_answer));
    REQUIRE(has(before, new_answer));
    REQUIRE(has(before, old_line));
    home.sign_in(400);
    const std::string after = home.on_disk();
    CHECK_FALSE(has(after, old_answer));
    CHECK_FALSE(has(after, old_line));
    CHECK(has(after, new_answer));
    CHECK(home.notebook->ledger().entries()->size() == 1);
}

TEST_CASE("lines of what left that are a year old are gone from the disk where no answer is let go",
          "[vault][retention]") {
    Home home;
    home.left(0, "a copy");
    home.left(36, old_line);
    std::uint64_t number = 1;
    for (int day = 1; day <= 400; day += 7)
        home.answer(++number, day, "7");
    home.sign_in(400);
    REQUIRE(has(home.on_disk(), old_line));
    home.answer(++number, 402, "7");
    const std::size_t events = home.events();
    home.sign_in(402);
    CHECK(home.events() == events);
    CHECK_FALSE(has(home.on_disk(), old_line));
}

TEST_CASE("a clock that is decades ahead lets nothing go", "[vault][retention]") {
    Home home;
    home.left(0, old_line);
    for (std::uint64_t number = 2; number <= 20; ++number)
        home.answer(number, 0, old_answer);
    for (const int days : {400, 10'000, 20'000})
        home.sign_in(days);
    CHECK(has(home.on_disk(), old_answer));
    CHECK(has(home.on_disk(), old_line));
    CHECK(home.events() >= 19);
    CHECK(home.notebook->ledger().entries()->size() == 1);
}
