// A learner who moves to another device: the copy that is packed there and unpacked here, under a
// key that the teacher handed on, on disks that fail.
#include "crypto/key_slot.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed_box.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <random>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;
using engine::classroom::Change;
using engine::classroom::Record;
using engine::classroom::RecordKind;

namespace {

const engine::Id16 pseudonym{{7, 7, 7}}, of_class{{8}};
const std::vector<Record> place{{{RecordKind::membership, {}}, {1, 2, 3}},
                                {{RecordKind::heard, {4}}, {5, 6}}};

std::unique_ptr<engine::Shelf> shelf_on(const std::shared_ptr<FaultDisk>& disk) {
    auto made = options("/device");
    made.disk = disk;
    return vault::open_shelf(made, monday);
}

// The teacher's end: opens the slot, and seals the notebook's key to the newcomer's.
std::vector<std::uint8_t> handed_on(const crypto::X25519KeyPair& teacher,
                                    const std::vector<std::uint8_t>& sealed,
                                    const engine::RecoveryKey& to) {
    crypto::Slot slot{};
    REQUIRE(sealed.size() == slot.size());
    std::ranges::copy(sealed, slot.begin());
    const auto opened = crypto::open_recovery_slot(slot, teacher);
    REQUIRE(opened);
    CHECK(opened->pseudonym == pseudonym.bytes);
    return crypto::seal_to(to, opened->learner_key.expose()).value();
}

// What of a notebook has to be the same on both devices.
struct Whole {
    std::vector<std::vector<std::uint8_t>> events;
    std::vector<std::string> lines;  // newest first
    bool operator==(const Whole&) const = default;
};

Whole whole(engine::Notebook& notebook) {
    Whole out;
    for (const engine::Event& event : events_of(notebook.journal()))
        out.events.push_back(engine::encode_event(event));
    const auto lines = notebook.ledger().entries();
    REQUIRE(lines.ok());
    for (const auto& line : *lines)
        out.lines.push_back(line.what);
    return out;
}

// A learner who practised on one device and asks to come to another.
struct Mover {
    std::shared_ptr<FaultDisk> old_disk = std::make_shared<FaultDisk>(1);
    std::shared_ptr<FaultDisk> new_disk;
    std::unique_ptr<engine::Shelf> from = shelf_on(old_disk);
    std::unique_ptr<engine::Shelf> to;
    crypto::X25519KeyPair teacher = crypto::X25519KeyPair::random();
    engine::LearnerId id;
    std::vector<std::uint8_t> slot;
    engine::Arrival arrival;
    Whole there;

    explicit Mover(std::uint64_t seed = 2, std::uint64_t answers = 40)
        : new_disk(std::make_shared<FaultDisk>(seed)) {
        auto notebook = from->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
        std::vector<engine::Event> events;
        for (std::uint64_t i = 0; i < answers; ++i)
            events.push_back(answered((*notebook)->device(), 2 + i));
        REQUIRE((*notebook)->journal().append(events).ok());
        REQUIRE(
            (*notebook)->records().write(told_class((*notebook)->device(), 2 + answers, 1)).ok());
        REQUIRE(from->keep_recovery(**notebook, {of_class, teacher.public_key(), pseudonym}).ok());
        REQUIRE((*notebook)->ledger().enter({{monday.day.value - 500}, "long ago", {}, 1}).ok());
        REQUIRE((*notebook)->ledger().forget_before(monday.day).ok());
        retire(**notebook);
        there = whole(**notebook);
        auto packed = from->pack(**notebook, place);
        REQUIRE(packed.ok());
        arrival.copy = std::move(packed->copy);
        slot = std::move(packed->slot);
        to = shelf_on(new_disk);
        ask();
    }
    // A checkpoint in place of the first answers, as after 90 days.
    static void retire(engine::Notebook& notebook) {
        engine::Checkpoint checkpoint;
        checkpoint.count = 10;
        checkpoint.generation = 1;
        REQUIRE(notebook.journal()
                    .retire(10, {{10, notebook.device(), 10}, monday.day, checkpoint})
                    .ok());
    }
    void ask() {
        const auto key = to->arrival_key();
        REQUIRE(key.ok());
        arrival.key = handed_on(teacher, slot, *key);
    }
    auto unpack() {
        return to->unpack(arrival, engine::SecretKind::pictures, secret("fox owl cat dog"), monday);
    }
    auto open() { return to->open(id, secret("fox owl cat dog"), monday); }
};

// Nothing of a learner on this disk but what the device keeps.
bool nobody_on(const std::shared_ptr<FaultDisk>& disk) {
    return std::ranges::none_of(disk->files(),
                                [](const std::string& file) { return file.ends_with("/slots"); });
}

}  // namespace

TEST_CASE("a learner who moves has the same journal and list on the other device, and a new secret",
          "[vault][move]") {
    Mover mover;
    {
        auto notebook = mover.unpack();
        REQUIRE(notebook.ok());
        CHECK((*notebook)->card().nickname == "Finn");
        CHECK((*notebook)->card().avatar == "fox");
        CHECK((*notebook)->card().kind == engine::SecretKind::pictures);
    }
    CHECK(mover.to->learners()->size() == 1);
    mover.to = shelf_on(mover.new_disk);
    auto notebook = mover.open();  // the chains hold, under other locks
    REQUIRE(notebook.ok());
    Whole here = whole(**notebook);
    // The list says that it was brought, above what it was.
    CHECK(here.lines.front() == engine::left::came_here);
    here.lines.erase(here.lines.begin());
    CHECK(here == mover.there);
    CHECK((*notebook)->records().read(RecordKind::membership)->front().value == place[0].value);
    CHECK((*notebook)->records().read(RecordKind::heard)->size() == 1);
    // It goes on: the next answer follows, and the old secret opens nothing here.
    CHECK((*notebook)->journal().append({answered((*notebook)->device(), 99)}).ok());
    notebook->reset();
    CHECK(mover.to->open(mover.id, secret(), monday).error().code == ErrorCode::wrong_secret);
    CHECK(mover.open().ok());
    // What opens a notebook for somebody else did not travel.
    CHECK_FALSE(*mover.to->helping_class(mover.id));
    CHECK_FALSE(*mover.to->has_code(mover.id));
}

TEST_CASE("the old notebook is as it was after it was packed", "[vault][move]") {
    Mover mover;
    REQUIRE(mover.unpack().ok());
    auto notebook = mover.from->open(mover.id, secret(), monday);
    REQUIRE(notebook.ok());
    CHECK(whole(**notebook) == mover.there);
}

TEST_CASE("any changed bit of a copy or of its key makes nobody", "[vault][move]") {
    Mover mover(2, 12);
    for (std::size_t at = 0; at < mover.arrival.copy.size(); at += at < 64 ? 1 : 41) {
        mover.arrival.copy[at] ^= static_cast<std::uint8_t>(1U << at % 8);
        const auto made = mover.unpack();
        REQUIRE_FALSE(made.ok());
        CHECK((made.error().code == ErrorCode::damaged ||
               made.error().code == ErrorCode::newer_version));
        mover.arrival.copy[at] ^= static_cast<std::uint8_t>(1U << at % 8);
    }
    for (std::size_t at = 0; at < mover.arrival.key.size(); ++at) {
        mover.arrival.key[at] ^= 4;
        CHECK(mover.unpack().error().code == ErrorCode::damaged);
        mover.arrival.key[at] ^= 4;
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{32},
                                   std::size_t{40}, mover.arrival.copy.size() - 1}) {
        auto cut = mover.arrival;
        cut.copy.resize(size);
        CHECK(mover.to->unpack(cut, engine::SecretKind::digits, secret(), monday).error().code ==
              ErrorCode::damaged);
    }
    CHECK(mover.to->learners()->empty());
    CHECK(nobody_on(mover.new_disk));
    CHECK(mover.unpack().ok());
}

TEST_CASE("another learner's copy does not open with this one's key", "[vault][move]") {
    Mover mover;
    Mover other(3);
    other.arrival.key =
        crypto::seal_to(other.to->arrival_key().value(), crypto::random_key().expose()).value();
    CHECK(other.unpack().error().code == ErrorCode::damaged);
    // Sealed to the one device, it is nothing to the other.
    auto astray = mover.arrival;
    CHECK(other.to->unpack(astray, engine::SecretKind::digits, secret(), monday).error().code ==
          ErrorCode::damaged);
    // The key of the one with the copy of the other.
    other.ask();
    std::swap(mover.arrival.copy, other.arrival.copy);
    CHECK(mover.unpack().error().code == ErrorCode::damaged);
    CHECK(other.unpack().error().code == ErrorCode::damaged);
    CHECK(nobody_on(mover.new_disk));
}

TEST_CASE("a copy arrives where it was asked for, once, and not beside the notebook itself",
          "[vault][move]") {
    Mover mover;
    CHECK(mover.from->unpack(mover.arrival, engine::SecretKind::digits, secret(), monday)
              .error()
              .code == ErrorCode::not_found);
    // On the device it left: it is there already.
    const auto own = mover.from->arrival_key();
    auto home = mover.arrival;
    home.key = handed_on(mover.teacher, mover.slot, *own);
    CHECK(mover.from->unpack(home, engine::SecretKind::digits, secret(), monday).error().code ==
          ErrorCode::in_use);
    REQUIRE(mover.to->drop_arrival().ok());
    CHECK(mover.unpack().error().code == ErrorCode::not_found);
    mover.ask();
    REQUIRE(mover.unpack().ok());
    CHECK(mover.unpack().error().code == ErrorCode::not_found);
    mover.ask();
    CHECK(mover.unpack().error().code == ErrorCode::in_use);
}

TEST_CASE("who asks to come is asked for by the same key after a restart", "[vault][move]") {
    Mover mover;
    const auto before = mover.to->arrival_key();
    mover.to = shelf_on(mover.new_disk);
    CHECK(*mover.to->arrival_key() == *before);
    REQUIRE(mover.unpack().ok());
    CHECK(*mover.to->arrival_key() != *before);
}

TEST_CASE("what came of a copy goes when its learner is here, and only that", "[vault][move]") {
    Mover mover;
    const Change kept{{{{RecordKind::arriving, {1}}, {1}},
                       {{RecordKind::arriving, {2}}, {2}},
                       {{RecordKind::link, {}}, {3}}},
                      {},
                      {},
                      {}};
    REQUIRE(mover.to->links().write(kept).ok());
    auto bad = mover.arrival;
    bad.copy.back() ^= 1;
    CHECK_FALSE(mover.to->unpack(bad, engine::SecretKind::digits, secret(), monday).ok());
    CHECK(mover.to->links().read(RecordKind::arriving)->size() == 2);
    REQUIRE(mover.unpack().ok());
    CHECK(mover.to->links().read(RecordKind::arriving)->empty());
    CHECK(mover.to->links().read(RecordKind::link)->size() == 1);
}

namespace {

// Empty where the learner is whole or not at all after whatever happened to `mover`'s new device.
std::string by_half(Mover& mover) {
    mover.to = shelf_on(mover.new_disk);
    const auto learners = mover.to->learners();
    if (!learners) return "the shelf does not open";
    const auto came = mover.to->links().read(RecordKind::arriving);
    if (!came) return "what came cannot be read";
    if (learners->empty()) {
        if (!nobody_on(mover.new_disk)) return "files of nobody";
        if (came->size() != 1) return "what came is gone with nobody here";
        // Tried again it works.
        if (auto again = mover.unpack(); !again) return "it cannot be tried again";
    } else if (!came->empty()) {
        return "what came is left over";
    }
    auto notebook = mover.open();
    if (!notebook) return "the notebook does not open: " + notebook.error().where;
    Whole here = whole(**notebook);
    if (here.lines.empty() || here.lines.front() != engine::left::came_here)
        return "the list does not say that it was brought";
    here.lines.erase(here.lines.begin());
    return here == mover.there ? "" : "not everything is here";
}

Change one_part() {
    return {{{{RecordKind::arriving, {1}}, std::vector<std::uint8_t>(900, 1)}}, {}, {}, {}};
}

}  // namespace

TEST_CASE("a plug pulled at any moment of an arrival leaves the learner whole or not at all",
          "[vault][move]") {
    std::uint64_t changes = 0;
    {
        Mover mover;
        REQUIRE(mover.to->links().write(one_part()).ok());
        const std::uint64_t before = mover.new_disk->changes();
        REQUIRE(mover.unpack().ok());
        changes = mover.new_disk->changes() - before;
    }
    REQUIRE(changes > 20);
    int arrived = 0;
    for (std::uint64_t at = 1; at <= changes; ++at) {
        CAPTURE(at);
        Mover mover(at, 12);
        REQUIRE(mover.to->links().write(one_part()).ok());
        mover.new_disk->cut_power_at(at);
        const bool said = mover.unpack().ok();
        mover.to.reset();
        if (mover.new_disk->powered()) {
            mover.new_disk->cut_power_at(1);
            (void)mover.new_disk->make_folder("/elsewhere");
        }
        mover.new_disk->power_on();
        if (said) {
            ++arrived;
            CHECK(shelf_on(mover.new_disk)->learners()->size() == 1);
        }
        CHECK(by_half(mover) == "");
    }
    CHECK(arrived < static_cast<int>(changes));
}

TEST_CASE("a disk that fills up at any moment of an arrival leaves the learner whole or not at all",
          "[vault][move]") {
    int refused = 0;
    for (std::uint64_t room = 0; room < 240000; room += 12000) {
        CAPTURE(room);
        Mover mover(room + 1, 12);
        REQUIRE(mover.to->links().write(one_part()).ok());
        mover.new_disk->room_left(room);
        {
            const auto made = mover.unpack();
            if (!made) {
                ++refused;
                CHECK(made.error().code == ErrorCode::disk_full);
            }
        }
        mover.new_disk->room_left(std::nullopt);
        CHECK(by_half(mover) == "");
    }
    CHECK(refused > 0);
    CHECK(refused < 20);
}

TEST_CASE("a notebook that is too large, or that no teacher can open, is not packed",
          "[vault][move]") {
    Mover mover;
    auto notebook = mover.from->open(mover.id, secret(), monday);
    REQUIRE(notebook.ok());
    const std::vector<Record> much{
        {{RecordKind::heard, {}}, std::vector<std::uint8_t>(engine::copy_bytes_max, 1)}};
    CHECK(mover.from->pack(**notebook, much).error().code == ErrorCode::bad_input);
    CHECK(mover.from->pack(**notebook, place).ok());
    // And nobody could open the copy of one that no teacher can.
    REQUIRE(mover.from->drop_recovery(**notebook).ok());
    CHECK(mover.from->pack(**notebook, place).error().code == ErrorCode::not_found);
}
