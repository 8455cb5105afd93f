// A device of a class with its learners signed out, on a disk that can fail, for tests of the class
// lock. Invariant: who is signed in here is signed out before the device starts anew.
#pragma once

#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/slots_file.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

using engine::ErrorCode;
using engine::LockState;

inline constexpr std::size_t seal_bytes = 32;

inline const engine::Id16 here{{1}}, elsewhere{{2}};

// Three learners of a class, signed out, on a disk that can fail; the class's key, and another's.
struct LockedDevice {
    std::shared_ptr<FaultDisk> disk;
    crypto::Key key = crypto::random_key();
    crypto::Key other = crypto::random_key();
    crypto::X25519KeyPair teacher = crypto::X25519KeyPair::random();
    std::unique_ptr<engine::Shelf> shelf;
    std::vector<engine::LearnerId> ids;

    explicit LockedDevice(std::uint64_t seed = 1, int learners = 3)
        : disk(std::make_shared<FaultDisk>(seed)) {
        start();
        for (int i = 0; i < learners; ++i)
            ids.push_back(add());
    }
    // As a program that starts anew: without any key.
    void start() {
        shelf.reset();
        auto made = options("/device");
        made.disk = disk;
        shelf = vault::open_shelf(made, monday);
    }
    void end_power() {
        shelf.reset();
        if (disk->powered()) disk->cut_power_at(1);
        (void)disk->make_folder("/elsewhere");
        disk->power_on();
        start();
    }
    engine::LearnerId add(const std::optional<engine::Id16>& of_class = here) {
        auto made = shelf->create(finn(), secret(), monday);
        REQUIRE(made.ok());
        if (of_class) REQUIRE(join(**made, *of_class));
        return (*made)->card().id;
    }
    engine::Result<engine::Done> join(engine::Notebook& who, const engine::Id16& of_class) {
        return shelf->keep_recovery(who, {of_class, teacher.public_key(), {}});
    }
    std::unique_ptr<engine::Notebook> open(const engine::LearnerId& who) {
        auto opened = shelf->open(who, secret(), monday);
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    engine::Result<engine::Done> lock() { return shelf->lock_class(here, key.expose()); }
    engine::Result<engine::Done> lock_other() {
        return shelf->lock_class(elsewhere, other.expose());
    }
    engine::Result<engine::Done> unlock() { return shelf->unlock_class(here); }
    // Of all of them: the state that is the furthest from off.
    LockState state() {
        LockState out = LockState::off;
        for (const auto& id : ids) {
            const LockState one = shelf->lock_state(id);
            if (one != LockState::off && out != LockState::locked) out = one;
        }
        return out;
    }
    // The error of a sign-in; nothing where it opened.
    std::optional<ErrorCode> refused(const engine::LearnerId& who,
                                     std::string_view with = "314159") {
        const auto opened = shelf->open(who, secret(with), monday);
        return opened ? std::nullopt : std::optional(opened.error().code);
    }
    std::vector<std::string> slots_files() const {
        std::vector<std::string> out;
        for (const auto& file : disk->files())
            if (file.ends_with("/slots") || file.ends_with("/slots.new")) out.push_back(file);
        return out;
    }
    // 64 bytes from every slot header, and the start of every sealed key.
    std::vector<Bytes> slot_parts() const {
        std::vector<Bytes> out;
        for (const auto& file : slots_files()) {
            const Bytes bytes = disk->content(file);
            if (bytes.size() < 11 || bytes[10] != 0) continue;
            if (bytes.size() < 11U + bytes[9] * 136U) continue;  // torn, beside the whole one
            for (int slot = 0; slot < bytes[9]; ++slot) {
                const auto at = bytes.begin() + 11 + slot * 136;
                out.emplace_back(at, at + 40);
                out.emplace_back(at + 88, at + 104);
            }
        }
        return out;
    }
    bool on_disk(const Bytes& part) const {
        return std::ranges::any_of(disk->files(), [&](const std::string& file) {
            const Bytes bytes = disk->content(file);
            return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
        });
    }
    // The seal under the device's secret, as who has the whole folder can make it.
    void put_sealed(const std::string& path, Bytes bytes) {
        const Bytes raw = disk->content("/device/device.secret");
        const auto secret_key =
            crypto::Key::made_by([&](auto out) { std::ranges::copy(raw, out.begin()); });
        const auto content = std::span(bytes).first(bytes.size() - seal_bytes);
        std::ranges::copy(
            crypto::keyed_hash(crypto::subkey(secret_key, crypto::Purpose::device_slots),
                               "PIPSEAL1", content),
            bytes.end() - seal_bytes);
        disk->put(path, bytes);
    }
};

}  // namespace pipit::test
