// The printed recovery code: opens what a forgotten secret left shut, once, and survives a pulled
// plug as a secret does.
#include "crypto/random.hpp"
#include "device/vault/key_slots.hpp"
#include "engine/session/recovery_code.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

// A learner with a code on a disk that can fail, signed out.
struct WithCode {
    std::shared_ptr<FaultDisk> disk;
    engine::LearnerId id;
    engine::SecretText code;

    explicit WithCode(std::uint64_t seed = 1) : disk(std::make_shared<FaultDisk>(seed)) {
        const auto here = shelf();
        auto notebook = here->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
        auto made = here->make_code(**notebook, monday);
        REQUIRE(made.ok());
        code = std::move(*made);
    }
    std::unique_ptr<engine::Shelf> shelf() const {
        auto made = options("/device");
        made.disk = disk;
        return vault::open_shelf(made, monday);
    }
    engine::SecretText copy() const { return engine::SecretText(code.expose()); }
};

std::vector<std::string> listed(engine::Notebook& notebook) {
    const auto entries = notebook.ledger().entries();
    REQUIRE(entries.ok());
    std::vector<std::string> out;
    for (const auto& entry : *entries)
        out.push_back(entry.what);
    return out;
}

// Whether it opens with this; the notebook is closed again. Anything but a wrong secret fails.
bool opens(engine::Shelf& shelf, const engine::LearnerId& id, std::string_view with) {
    const auto notebook = shelf.open(id, secret(with), monday);
    if (!notebook) {
        CAPTURE(notebook.error().where, notebook.error().remedy);
        REQUIRE(notebook.error().code == ErrorCode::wrong_secret);
    }
    return notebook.ok();
}

bool opens_by_code(engine::Shelf& shelf, const WithCode& one) {
    const auto notebook = shelf.open_with_code(one.id, one.copy(), monday);
    return notebook.ok();
}

}  // namespace

TEST_CASE("a forgotten secret is replaced with the printed code, and nothing is lost",
          "[vault][code]") {
    const WithCode one;
    const auto shelf = one.shelf();
    CHECK(*shelf->has_code(one.id));
    {
        auto notebook = shelf->open_with_code(one.id, one.copy(), monday);
        REQUIRE(notebook.ok());
        CHECK(std::get<engine::Joined>(events_of((*notebook)->journal())[0].body).nickname ==
              "Finn");
        REQUIRE(shelf->change_secret(**notebook, secret("271828"), monday).ok());
    }
    CHECK_FALSE(opens(*shelf, one.id, "314159"));
    auto notebook = shelf->open(one.id, secret("271828"), monday);
    REQUIRE(notebook.ok());
    // The child reads that it was used, and when.
    CHECK(listed(**notebook) == std::vector<std::string>{std::string(engine::left::code_used),
                                                         std::string(engine::left::code_made)});
    // It was typed in front of others, and is spent.
    CHECK_FALSE(*shelf->has_code(one.id));
    notebook->reset();
    CHECK(shelf->open_with_code(one.id, one.copy(), monday).error().code == ErrorCode::not_found);
}

TEST_CASE("the code alone changes nothing: until a new secret is chosen the old one opens",
          "[vault][code]") {
    const WithCode one;
    const auto shelf = one.shelf();
    CHECK(opens_by_code(*shelf, one));
    CHECK(opens(*shelf, one.id, "314159"));
    CHECK(opens_by_code(*shelf, one));
}

TEST_CASE("a newer code takes the place of the one before", "[vault][code]") {
    WithCode one;
    const auto shelf = one.shelf();
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    auto newer = shelf->make_code(**notebook, monday);
    REQUIRE(newer.ok());
    CHECK(newer->expose() != one.code.expose());
    notebook->reset();
    CHECK(shelf->open_with_code(one.id, one.copy(), monday).error().code ==
          ErrorCode::wrong_secret);
    one.code = std::move(*newer);
    CHECK(opens_by_code(*shelf, one));
}

TEST_CASE("another code is a wrong secret, and costs a try as one does", "[vault][code]") {
    const WithCode one;
    const WithCode other(2);
    const auto shelf = one.shelf();
    for (int i = 0; i < 5; ++i) {
        CHECK(shelf->open_with_code(one.id, other.copy(), monday).error().code ==
              ErrorCode::wrong_secret);
    }
    CHECK(shelf->wait_s(one.id, monday) == 30);
    CHECK(shelf->open_with_code(one.id, one.copy(), monday).error().code == ErrorCode::throttled);
    CHECK(shelf->open(one.id, secret(), monday).error().code == ErrorCode::throttled);
}

TEST_CASE("a slip of the pen, and a learner without a code, cost no try", "[vault][code]") {
    const WithCode one;
    const auto shelf = one.shelf();
    std::string slipped(one.code.expose());
    slipped[0] = slipped[0] == '7' ? 'K' : '7';  // the code is random; this is always a slip
    for (int i = 0; i < 10; ++i) {
        CHECK(shelf->open_with_code(one.id, engine::SecretText(slipped), monday).error().code ==
              ErrorCode::bad_input);
    }
    auto ada = shelf->create({"Ada", "owl", engine::SecretKind::digits}, secret(), monday);
    REQUIRE(ada.ok());
    const auto ada_id = (*ada)->card().id;
    ada->reset();
    CHECK_FALSE(*shelf->has_code(ada_id));
    for (int i = 0; i < 10; ++i) {
        CHECK(shelf->open_with_code(ada_id, one.copy(), monday).error().code ==
              ErrorCode::not_found);
    }
    CHECK(shelf->wait_s(one.id, monday) == 0);
    CHECK(shelf->wait_s(ada_id, monday) == 0);
}

TEST_CASE("the secret asked for again is checked, counted and made to wait", "[vault][code]") {
    const WithCode one;
    const auto shelf = one.shelf();
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    CHECK(shelf->confirm(**notebook, secret(), monday).ok());
    for (int i = 0; i < 5; ++i) {
        CHECK(shelf->confirm(**notebook, secret("000000"), monday).error().code ==
              ErrorCode::wrong_secret);
    }
    CHECK(shelf->confirm(**notebook, secret(), monday).error().code == ErrorCode::throttled);
    CHECK(shelf->wait_s(one.id, monday) == 30);
}

TEST_CASE("an erased learner's code opens nothing", "[vault][code]") {
    const WithCode one;
    const auto shelf = one.shelf();
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(shelf->erase(std::move(*notebook), monday).ok());
    CHECK(shelf->open_with_code(one.id, one.copy(), monday).error().code == ErrorCode::not_found);
    for (const auto& file : one.disk->files()) {
        CAPTURE(file);
        CHECK_FALSE(file.starts_with("/device/learners/"));
    }
}

TEST_CASE("the letters of a code stand in no file", "[vault][code]") {
    const WithCode one;
    const auto bits = engine::recovery_code::read(one.code.expose());
    REQUIRE(bits);
    int files = 0;
    for (const auto& file : one.disk->files()) {
        const Bytes bytes = one.disk->content(file);
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        CAPTURE(file);
        CHECK(text.find(one.code.expose().substr(0, 8)) == std::string_view::npos);
        CHECK(text.find(bits->expose().substr(0, 8)) == std::string_view::npos);
        files += bytes.empty() ? 0 : 1;
    }
    CHECK(files >= 4);
}

TEST_CASE("a power cut at any change while a code is made leaves the notebook and a code whole",
          "[vault][code]") {
    int made = 0;
    int cut = 0;
    for (std::uint64_t change = 1; change <= 20; ++change) {
        CAPTURE(change);
        const WithCode one(change);
        std::optional<engine::SecretText> newer;
        {
            const auto shelf = one.shelf();
            auto notebook = shelf->open(one.id, secret(), monday);
            REQUIRE(notebook.ok());
            one.disk->cut_power_at(change);
            auto answer = shelf->make_code(**notebook, monday);
            if (answer) newer = std::move(*answer);
        }
        ++(newer ? made : cut);
        if (one.disk->powered()) one.disk->cut_power_at(1);
        (void)one.disk->make_folder("/elsewhere");
        one.disk->power_on();
        const auto shelf = one.shelf();
        CHECK(opens(*shelf, one.id, "314159"));
        const bool old_opens = opens_by_code(*shelf, one);
        if (newer) {  // what was shown to the child is the code
            CHECK_FALSE(old_opens);
            CHECK(shelf->open_with_code(one.id, *newer, monday).ok());
        } else {
            // Not told: the old one, or one nobody knows. The secret opens either way.
            CHECK(*shelf->has_code(one.id));
        }
    }
    CHECK(made > 2);
    CHECK(cut > 2);
}

TEST_CASE("a power cut at any change of choosing a new secret leaves the old one or the new one",
          "[vault][code]") {
    int changed = 0;
    int cut = 0;
    int old_after_cut = 0;
    for (std::uint64_t change = 1; change <= 16; ++change) {
        CAPTURE(change);
        const WithCode one(change + 100);
        bool said = false;
        {
            const auto shelf = one.shelf();
            auto notebook = shelf->open_with_code(one.id, one.copy(), monday);
            REQUIRE(notebook.ok());
            one.disk->cut_power_at(change);
            said = shelf->change_secret(**notebook, secret("271828"), monday).ok();
        }
        ++(said ? changed : cut);
        if (one.disk->powered()) one.disk->cut_power_at(1);
        (void)one.disk->make_folder("/elsewhere");
        one.disk->power_on();
        const auto shelf = one.shelf();
        const bool old_secret = opens(*shelf, one.id, "314159");
        const bool new_secret = opens(*shelf, one.id, "271828");
        CHECK(old_secret != new_secret);
        if (said) CHECK(new_secret);
        // The code goes with the old secret, and stays with it.
        CHECK(*shelf->has_code(one.id) == old_secret);
        if (old_secret) {
            CHECK(opens_by_code(*shelf, one));
            ++old_after_cut;
        }
    }
    CHECK(changed > 2);
    CHECK(cut > 2);
    CHECK(old_after_cut > 1);
}

TEST_CASE("a full disk or a failed sync refuses a new code, and the one before still opens",
          "[vault][code]") {
    int refused = 0;
    for (std::uint64_t sync = 0; sync <= 4; ++sync) {
        CAPTURE(sync);
        const WithCode one;
        const auto shelf = one.shelf();
        {
            auto notebook = shelf->open(one.id, secret(), monday);
            REQUIRE(notebook.ok());
            if (sync == 0)
                one.disk->room_left(0);
            else
                one.disk->fail_sync_at(sync);
            const auto answer = shelf->make_code(**notebook, monday);
            if (answer) continue;
            ++refused;
            CHECK(answer.error().code == (sync == 0 ? ErrorCode::disk_full : ErrorCode::io));
            one.disk->room_left(std::nullopt);
        }
        CHECK(opens(*shelf, one.id, "314159"));
        CHECK(opens_by_code(*shelf, one));
    }
    CHECK(refused >= 3);
}

TEST_CASE("slots with two codes, no secret, or a slot of another learner are damage",
          "[vault][code]") {
    using crypto::SlotKind;
    const auto key = crypto::random_key();
    engine::LearnerId learner;
    engine::LearnerId another;
    another.bytes[0] = 1;
    const auto slot = [&](SlotKind kind, const engine::LearnerId& whose) {
        auto made = vault::seal_key(kind, {whose, {}, key}, cheap_kdf, secret(), key);
        REQUIRE(made.ok());
        return *made;
    };
    const auto holds = [&](const std::vector<crypto::Slot>& slots) {
        return vault::check_slots(slots, learner, cheap_kdf, "slots").ok();
    };
    const auto own = slot(SlotKind::secret, learner);
    const auto code = slot(SlotKind::code, learner);
    CHECK(holds({own}));
    CHECK(holds({own, code}));
    CHECK_FALSE(holds({own, code, code}));
    CHECK_FALSE(holds({own, own}));
    CHECK_FALSE(holds({code}));
    CHECK_FALSE(holds({own, slot(SlotKind::code, another)}));
}

TEST_CASE("what arrived is noted, and only of the newest line", "[vault]") {
    const WithCode one;
    const auto shelf = one.shelf();
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    auto& ledger = (*notebook)->ledger();
    const std::string copy(engine::left::copy);
    REQUIRE(ledger.enter({monday.day, copy, {"copy.file"}, 100, false}).ok());
    REQUIRE(ledger.enter({monday.day, copy, {"copy.file"}, 200, false}).ok());
    REQUIRE(ledger.newest_arrived().ok());
    const auto entries = ledger.entries();
    REQUIRE(entries.ok());
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].arrived);
    CHECK_FALSE((*entries)[1].arrived);
}
