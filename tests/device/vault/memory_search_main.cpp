// A program that signs up, practises, signs out and then searches its own memory for what it typed,
// wrote and was keyed with. Ends with how many of the needles are still there; argv[2] "signed-in"
// searches before the sign-out, as a control; "class-locked" locks the device before the sign-out
// and then looks outside of guarded memory alone. Needles are kept masked: the search never finds
// its own.
#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/notebook.hpp"
#include "tests/device/vault/support.hpp"

#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <fstream>

using namespace pipit;

namespace {

constexpr std::uint8_t mask = 0x5a;

struct Needle {
    const char* name;
    std::array<std::uint8_t, 32> masked{};
    std::size_t size = 0;

    void take(std::span<const std::uint8_t> bytes) {
        size = bytes.size();
        for (std::size_t i = 0; i < size; ++i)
            masked[i] = bytes[i] ^ mask;
    }
    void make_letters(std::size_t letters) {
        size = letters;
        crypto::fill_random(std::span(masked).first(size));
        for (std::size_t i = 0; i < size; ++i)
            masked[i] = static_cast<std::uint8_t>('a' + masked[i] % 26) ^ mask;
    }
    std::string reveal() const {
        std::string out;
        for (std::size_t i = 0; i < size; ++i)
            out += static_cast<char>(masked[i] ^ mask);
        return out;
    }
    bool is_at(const volatile std::uint8_t* at) const {
        for (std::size_t i = 0; i < size; ++i)
            if ((at[i] ^ mask) != masked[i]) return false;
        return true;
    }
};

// A secret and an answer short enough to live on a stack, a goal and a message that are not; the
// keys in their bytes, and the database's in the letters SQLCipher takes. The last two where there
// is a class lock.
std::array<Needle, 10> needles{{{"secret"},
                                {"answer"},
                                {"goal"},
                                {"record"},
                                {"learner key"},
                                {"database key"},
                                {"database key, in letters"},
                                {"journal key"},
                                {"class key"},
                                {"key of the wrap"}}};

int fail(const engine::Error& error) {
    std::fprintf(stderr, "memory_search: %s: %s\n", error.where.c_str(), error.remedy.c_str());
    return 2;
}

[[gnu::noinline]] void take_keys(engine::Notebook& notebook) {
    const auto& key = dynamic_cast<vault::VaultNotebook&>(notebook).learner_key();
    needles[4].take(key.expose());
    const auto database = crypto::subkey(key, crypto::Purpose::database);
    needles[5].take(database.expose());
    const auto journal = crypto::subkey(key, crypto::Purpose::journal);
    needles[7].take(journal.expose());
    needles[6].size = 32;
    for (std::size_t i = 0; i < 16; ++i) {
        const std::uint8_t byte = database.expose()[i];
        needles[6].masked[2 * i] = static_cast<std::uint8_t>("0123456789abcdef"[byte >> 4U]) ^ mask;
        needles[6].masked[2 * i + 1] =
            static_cast<std::uint8_t>("0123456789abcdef"[byte & 15U]) ^ mask;
    }
}

[[gnu::noinline]] std::unique_ptr<engine::Notebook> sign_up(engine::Shelf& shelf) {
    engine::SecretText secret;
    for (std::size_t i = 0; i < needles[0].size; ++i)
        secret.push(static_cast<char>(needles[0].masked[i] ^ mask));
    auto made = shelf.create(test::finn(), secret, test::monday);
    if (!made || !shelf.confirm(**made, secret, test::monday)) std::exit(2);
    return std::move(*made);
}

[[gnu::noinline]] void practise(engine::Notebook& notebook) {
    const auto device = notebook.device();
    engine::GoalKept goal;
    goal.goal_id = 1;
    goal.skill = {"add-within-100"};
    goal.wish = needles[2].reveal();
    auto change = test::told_class(device, 4, 1);
    const std::string value = needles[3].reveal();
    change.put.front().value.assign(value.begin(), value.end());
    const bool written = notebook.journal()
                             .append({test::answered(device, 2, needles[1].reveal()),
                                      {{3, device, 3}, test::monday.day, goal}})
                             .ok() &&
                         notebook.records().write(change).ok();
    std::size_t read = 0;
    const bool is_read = notebook.journal().read({}, [&](const engine::Event&) { ++read; }).ok();
    const auto kept = notebook.records().read(engine::classroom::RecordKind::membership);
    if (!written || !is_read || read != 4 || !kept || !notebook.ledger().entries()) std::exit(2);
}

[[gnu::noinline]] void lock_device(engine::Shelf& shelf, engine::Notebook& who) {
    crypto::fill_random(needles[8].masked);
    needles[8].size = needles[8].masked.size();
    const auto key = crypto::Key::made_by([&](auto out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = needles[8].masked[i] ^ mask;
    });
    const auto wrap = crypto::subkey(key, crypto::Purpose::class_slots);
    needles[9].take(wrap.expose());
    const engine::Id16 of_class;
    const auto teacher = crypto::X25519KeyPair::random();
    const bool locked = shelf.keep_recovery(who, {of_class, teacher.public_key(), {}}).ok() &&
                        shelf.lock_class(of_class, key.expose()).ok() &&
                        shelf.use_class_key(key.expose()).ok();
    if (!locked) std::exit(97);
}

struct Region {
    std::uintptr_t from = 0;
    std::uintptr_t to = 0;
    char kind[64] = {};
    bool follows_guard = false;  // right behind a page that nobody may read or write
    bool guarded = false;        // between two of them
};

enum class Where { everywhere, outside_guarded, in_guarded };

// Readable and writable memory: heap, stack, data, and what was mapped.
[[gnu::noinline]] int search(Where where = Where::everywhere) {
    std::vector<Region> regions;
    {
        std::ifstream maps("/proc/self/maps");
        std::uintptr_t guard_ends = 0;
        for (std::string line; std::getline(maps, line);) {
            Region one;
            char rights[8] = {};
            if (std::sscanf(line.c_str(), "%" SCNxPTR "-%" SCNxPTR " %7s %*s %*s %*s %63s",
                            &one.from, &one.to, rights, one.kind) < 3)
                continue;
            if (std::strncmp(rights, "---", 3) == 0) {
                if (!regions.empty() && regions.back().to == one.from)
                    regions.back().guarded = regions.back().follows_guard;
                guard_ends = one.to;
            }
            one.follows_guard = guard_ends == one.from;
            if (std::strncmp(rights, "rw", 2) == 0) regions.push_back(one);
        }
    }
    int there = 0;
    for (const Needle& needle : needles) {
        int hits = 0;
        for (const Region& region : regions) {
            if (needle.size == 0) break;
            if (where != Where::everywhere && region.guarded != (where == Where::in_guarded))
                continue;
            const auto* at = reinterpret_cast<const volatile std::uint8_t*>(region.from);
            const auto* end = reinterpret_cast<const volatile std::uint8_t*>(region.to);
            for (; at + needle.size <= end; ++at) {
                if (!needle.is_at(at)) continue;
                if (++hits == 1)
                    std::printf("%s: in %s\n", needle.name,
                                region.kind[0] != 0 ? region.kind : "mapped memory");
            }
        }
        there += hits > 0 ? 1 : 0;
    }
    return there;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 99;
    for (const std::size_t at : {0U, 1U})
        needles[at].make_letters(13);
    for (const std::size_t at : {2U, 3U})
        needles[at].make_letters(30);
    const auto shelf = vault::open_shelf(test::options(arguments[1]), test::monday);
    if (const auto learners = shelf->learners(); !learners) return fail(learners.error());
    auto notebook = sign_up(*shelf);
    take_keys(*notebook);
    practise(*notebook);
    if (std::strcmp(arguments[2], "signed-in") == 0) return search();
    const bool locked = std::strcmp(arguments[2], "class-locked") == 0;
    if (locked) lock_device(*shelf, *notebook);
    notebook.reset();
    if (!locked) return search();
    // The wrap's key, which the next sign-in needs, and nothing else.
    return search(Where::in_guarded) == 1 ? search(Where::outside_guarded) : 97;
}
