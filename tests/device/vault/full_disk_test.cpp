// A full disk and a sync that fails: an error each, nothing lost, and the notebook goes on.
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

struct OnFaultDisk {
    std::shared_ptr<FaultDisk> disk = std::make_shared<FaultDisk>(5);
    engine::LearnerId id;

    std::unique_ptr<engine::Shelf> shelf() const {
        auto made = options("/device");
        made.disk = disk;
        return vault::open_shelf(made, monday);
    }
    void sign_up() {
        const auto opened = shelf();
        auto notebook = opened->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
    }
};

}  // namespace

TEST_CASE("an answer on a full disk is refused with a remedy, and taken when there is room again",
          "[vault]") {
    OnFaultDisk device;
    device.sign_up();
    {
        const auto shelf = device.shelf();
        auto notebook = shelf->open(device.id, secret(), monday);
        REQUIRE(notebook.ok());
        auto& journal = (*notebook)->journal();
        REQUIRE(journal.append({answered((*notebook)->device(), 2)}).ok());
        device.disk->room_left(0);
        const auto refused = journal.append({answered((*notebook)->device(), 3)});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::disk_full);
        CHECK(refused.error().remedy.find("full") != std::string::npos);
        CHECK(events_of(journal).size() == 2);
        device.disk->room_left(std::nullopt);
        REQUIRE(journal.append({answered((*notebook)->device(), 3)}).ok());
    }
    const auto shelf = device.shelf();
    auto notebook = shelf->open(device.id, secret(), monday);
    REQUIRE(notebook.ok());
    CHECK(events_of((*notebook)->journal()).size() == 3);
}

TEST_CASE("a disk that fills up at any moment of a sign-up leaves a learner whole or not at all",
          "[vault]") {
    int refused = 0;
    for (std::uint64_t room = 0; room < 240000; room += 6000) {
        CAPTURE(room);
        OnFaultDisk device;
        device.disk->room_left(room);
        {
            const auto shelf = device.shelf();
            auto notebook = shelf->create(finn(), secret(), monday);
            if (!notebook) {
                ++refused;
                CHECK(notebook.error().code == ErrorCode::disk_full);
            }
        }
        device.disk->room_left(std::nullopt);
        const auto shelf = device.shelf();
        const auto learners = shelf->learners();
        REQUIRE(learners.ok());
        for (const auto& card : *learners) {
            CHECK(shelf->open(card.id, secret(), monday).ok());
        }
        int folders = 0;
        for (const auto& file : device.disk->files()) {
            folders += file.ends_with("/slots") ? 1 : 0;
        }
        CHECK(folders == static_cast<int>(learners->size()));
    }
    CHECK(refused > 5);
    CHECK(refused < 40);
}

TEST_CASE("after a sync that failed nothing acknowledged is lost, even if the power goes then",
          "[vault]") {
    OnFaultDisk reference;
    reference.sign_up();
    // One that fails at each moment of a sign-in, three answers and a sign-out.
    int failures = 0;
    for (std::uint64_t sync = 1; sync <= 12; ++sync) {
        CAPTURE(sync);
        OnFaultDisk device;
        device.sign_up();
        device.disk->fail_sync_at(sync);
        std::uint64_t said = 1;
        {
            const auto shelf = device.shelf();
            auto notebook = shelf->open(device.id, secret(), monday);
            for (std::uint64_t n = 2; notebook.ok() && n <= 8; ++n) {
                if ((*notebook)->journal().append({answered((*notebook)->device(), said + 1)})) {
                    ++said;
                } else {
                    ++failures;
                }
            }
            failures += notebook.ok() ? 0 : 1;
        }
        device.disk->cut_power_at(1);
        (void)device.disk->make_folder("/elsewhere");
        device.disk->power_on();
        const auto shelf = device.shelf();
        auto notebook = shelf->open(device.id, secret(), monday);
        INFO((notebook.ok() ? "" : notebook.error().where + " " + notebook.error().remedy));
        REQUIRE(notebook.ok());
        CHECK(events_of((*notebook)->journal()).size() == said);
    }
    CHECK(failures >= 5);
}
