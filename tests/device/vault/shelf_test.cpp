// Sign-up, sign-in and what can stand in their way, on the system's own disk.
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;
namespace fs = std::filesystem;

namespace {

// Whether the error is this one, and names a place and a remedy without saying whose it is.
void check_error(const engine::Error& error, ErrorCode code) {
    CAPTURE(error.where, error.remedy);
    CHECK(error.code == code);
    CHECK_FALSE(error.where.empty());
    CHECK(error.remedy.size() > 10);
    CHECK(error.where.find("Finn") == std::string::npos);
    CHECK(error.remedy.find("Finn") == std::string::npos);
}

ErrorCode sign_in(const OneLearner& one, std::string_view with = "314159") {
    const auto shelf = vault::open_shelf(options(one.home), monday);
    const auto notebook = shelf->open(one.id, secret(with), monday);
    if (notebook) {
        FAIL_CHECK("it opened");
        return ErrorCode::io;
    }
    check_error(notebook.error(), notebook.error().code);
    return notebook.error().code;
}

void flip(const std::string& path, std::streamoff at) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    REQUIRE(file.is_open());
    file.seekg(at);
    const char byte = static_cast<char>(file.get() ^ 1);
    file.seekp(at);
    file.put(byte);
}

}  // namespace

TEST_CASE("what a learner wrote yesterday is there tomorrow", "[vault]") {
    OneLearner one;
    {
        const auto shelf = vault::open_shelf(options(one.home), monday);
        auto notebook = shelf->open(one.id, secret(), monday);
        REQUIRE(notebook.ok());
        for (std::uint64_t n = 2; n <= 5; ++n) {
            REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), n)}).ok());
        }
    }
    const auto shelf = vault::open_shelf(options(one.home), monday);
    const auto cards = shelf->learners();
    REQUIRE(cards.ok());
    REQUIRE(cards->size() == 1);
    CHECK(cards->front().nickname == "Finn");
    CHECK(cards->front().avatar == "fox");
    CHECK(cards->front().kind == engine::SecretKind::digits);
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    const auto events = events_of((*notebook)->journal());
    REQUIRE(events.size() == 5);
    CHECK(std::get<engine::Joined>(events[0].body).nickname == "Finn");
    CHECK(std::get<engine::Answered>(events[4].body).item.seed == 5);
}

TEST_CASE("files of learners are for this user alone", "[vault]") {
    OneLearner one;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(one.home)) {
        const auto others = fs::perms::group_all | fs::perms::others_all;
        CAPTURE(entry.path());
        CHECK((entry.status().permissions() & others) == fs::perms::none);
        files += entry.is_regular_file() ? 1 : 0;
    }
    CHECK(files >= 5);  // device.secret, device.db, lock, notebook.db, slots
}

TEST_CASE("a look at who is here makes no device file before the first learner", "[vault]") {
    OneLearner other;  // whose folder is a place for one more home
    const std::string home = other.folder.path() / fs::path("fresh");
    const auto shelf = vault::open_shelf(options(home), monday);
    REQUIRE(shelf->learners().ok());
    CHECK(shelf->learners()->empty());
    CHECK_FALSE(fs::exists(home + "/device.secret"));
    CHECK_FALSE(fs::exists(home + "/device.db"));
    REQUIRE(shelf->create(finn(), secret(), monday).ok());
    CHECK(shelf->learners()->size() == 1);
    CHECK(vault::open_shelf(options(home), monday)->learners()->size() == 1);
}

TEST_CASE("two learners of one device have notebooks of their own", "[vault]") {
    OneLearner one;
    const auto shelf = vault::open_shelf(options(one.home), monday);
    auto ada =
        shelf->create({"Ada", "owl", engine::SecretKind::pictures}, secret("1-2-3-4"), monday);
    REQUIRE(ada.ok());
    auto finn_again = shelf->open(one.id, secret(), monday);
    REQUIRE(finn_again.ok());
    CHECK(shelf->learners()->size() == 2);
    CHECK(events_of((*ada)->journal()).size() == 1);
    CHECK((*ada)->card().id != one.id);
}

TEST_CASE("a wrong secret opens nothing and says so", "[vault]") {
    OneLearner one;
    CHECK(sign_in(one, "314158") == ErrorCode::wrong_secret);
}

TEST_CASE("a nickname, picture or secret that does not hold is refused before anything is made",
          "[vault]") {
    Folder folder;
    const auto shelf = vault::open_shelf(options(folder.path() + "/home"), monday);
    using Kind = engine::SecretKind;
    const std::string long_name(25, 'a');
    CHECK(shelf->create({"", "fox", Kind::digits}, secret(), monday).error().where == "nickname");
    CHECK(shelf->create({long_name, "fox", Kind::digits}, secret(), monday).error().where ==
          "nickname");
    CHECK(shelf->create({"A\nB", "fox", Kind::digits}, secret(), monday).error().where ==
          "nickname");
    CHECK(shelf->create({"\xff\xfe", "fox", Kind::digits}, secret(), monday).error().where ==
          "nickname");
    CHECK(shelf->create({"Finn", "", Kind::digits}, secret(), monday).error().where == "avatar");
    CHECK(shelf->create(finn(), secret("123"), monday).error().where == "secret");
    CHECK_FALSE(fs::exists(folder.path() + "/home"));
    // 24 letters of three bytes each are 24 letters.
    std::string hiragana;
    for (int i = 0; i < 24; ++i) {
        hiragana += "\xE3\x81\x82";
    }
    CHECK(shelf->create({hiragana, "fox", Kind::digits}, secret(), monday).ok());
}

TEST_CASE("a notebook of a newer Pipit is left alone", "[vault]") {
    OneLearner one;
    auto bytes = [&] {
        std::ifstream file(one.learner_folder() + "/slots", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    bytes[8] = 99;  // the version of the slots file
    std::ofstream(one.learner_folder() + "/slots", std::ios::binary) << bytes;
    CHECK(sign_in(one) == ErrorCode::newer_version);
}

TEST_CASE("a changed bit anywhere in a slots file is found", "[vault]") {
    OneLearner one;
    const std::string path = one.learner_folder() + "/slots";
    const auto size = static_cast<std::streamoff>(fs::file_size(path));
    for (std::streamoff at = 0; at < size; ++at) {
        CAPTURE(at);
        flip(path, at);
        // A shelf of its own each time, and the right secret now and then: no wait comes due.
        const ErrorCode code = sign_in(one);
        CHECK((code == ErrorCode::damaged || code == ErrorCode::wrong_secret ||
               (at == 8 && code == ErrorCode::newer_version)));
        flip(path, at);
        if (at % 4 == 0) {
            const auto shelf = vault::open_shelf(options(one.home), monday);
            REQUIRE(shelf->open(one.id, secret(), monday).ok());
        }
    }
}

TEST_CASE("a changed bit on any page of a notebook is found at sign-in", "[vault]") {
    OneLearner one;
    const std::string path = one.learner_folder() + "/notebook.db";
    const auto size = static_cast<std::streamoff>(fs::file_size(path));
    REQUIRE(size >= 4 * 4096);
    for (std::streamoff page = 0; page < size; page += 4096) {
        const std::streamoff at = page + (page == 0 ? 3 : 1234);
        CAPTURE(at);
        flip(path, at);
        CHECK(sign_in(one) == ErrorCode::damaged);
        flip(path, at);
    }
}

TEST_CASE("a notebook put back from before the last sign-out is called rolled back", "[vault]") {
    OneLearner one;
    const std::string notebook_path = one.learner_folder() + "/notebook.db";
    const std::string old = one.folder.path() + "/old.db";
    fs::copy_file(notebook_path, old);
    {
        const auto shelf = vault::open_shelf(options(one.home), monday);
        auto notebook = shelf->open(one.id, secret(), monday);
        REQUIRE(notebook.ok());
        REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), 2)}).ok());
    }
    const std::string newest = one.folder.path() + "/new.db";
    fs::copy_file(notebook_path, newest);
    fs::copy_file(old, notebook_path, fs::copy_options::overwrite_existing);
    CHECK(sign_in(one) == ErrorCode::rolled_back);
    // Nothing was lost: the newest copy still opens.
    fs::copy_file(newest, notebook_path, fs::copy_options::overwrite_existing);
    const auto shelf = vault::open_shelf(options(one.home), monday);
    CHECK(shelf->open(one.id, secret(), monday).ok());
}

TEST_CASE("missing or emptied files are damage, never a fresh start", "[vault]") {
    const std::string gone = GENERATE("device.secret", "device.db", "notebook.db", "slots");
    const bool emptied = GENERATE(true, false);
    OneLearner one;
    CAPTURE(gone, emptied);
    const bool of_learner = gone == "notebook.db" || gone == "slots";
    const std::string path = (of_learner ? one.learner_folder() : one.home) + "/" + gone;
    fs::remove(path);
    if (emptied) {
        std::ofstream(path).flush();
    }
    const auto shelf = vault::open_shelf(options(one.home), monday);
    const auto learners = shelf->learners();
    if (of_learner) {
        CHECK(sign_in(one) == ErrorCode::damaged);
    } else {
        REQUIRE_FALSE(learners.ok());
        check_error(learners.error(), ErrorCode::damaged);
    }
}

TEST_CASE("a second copy of the app cannot open a notebook that is open", "[vault]") {
    OneLearner one;
    const auto first = vault::open_shelf(options(one.home), monday);
    auto notebook = first->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    const auto second = vault::open_shelf(options(one.home), monday);
    CHECK(second->learners()->size() == 1);
    const auto refused = second->open(one.id, secret(), monday);
    REQUIRE_FALSE(refused.ok());
    check_error(refused.error(), ErrorCode::in_use);
    // The first goes on, and after it closed the second may.
    CHECK((*notebook)->journal().append({answered((*notebook)->device(), 2)}).ok());
    notebook->reset();
    auto opened = second->open(one.id, secret(), monday);
    REQUIRE(opened.ok());
    CHECK(events_of((*opened)->journal()).size() == 2);
}

TEST_CASE("in a read-only folder nothing is made, opened or lost, and the reason is said",
          "[vault]") {
    OneLearner one;
    // Root may write anywhere: another user tries.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    fs::permissions(one.folder.path(), fs::perms::all);
    if (child == 0) {
        std::error_code ignored;
        const bool other_user = ::geteuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0);
        const auto there = vault::open_shelf(options(one.home), monday);
        const auto fresh = vault::open_shelf(options("/proc/pipit-cannot-be-made"), monday);
        const auto closed = vault::open_shelf(options("/usr"), monday);  // empty, for all it sees
        const bool refused =
            there->learners().error().code == ErrorCode::read_only &&
            there->open(one.id, secret(), monday).error().code == ErrorCode::read_only &&
            !fresh->create(finn(), secret(), monday).ok() && !fresh->learners().ok() &&
            !closed->learners().ok();
        ::_exit(other_user && refused ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    const auto shelf = vault::open_shelf(options(one.home), monday);
    CHECK(shelf->open(one.id, secret(), monday).ok());
}

TEST_CASE("erasing destroys the files and leaves a receipt without a name", "[vault]") {
    OneLearner one;
    const auto shelf = vault::open_shelf(options(one.home), monday);
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(shelf->erase(std::move(*notebook), monday).ok());
    CHECK(shelf->learners()->empty());
    CHECK(fs::is_empty(one.home + "/learners"));
    CHECK(shelf->open(one.id, secret(), monday).error().code == ErrorCode::not_found);
    // And the device goes on.
    CHECK(shelf->create(finn(), secret(), monday).ok());
}

TEST_CASE("a home of people refuses scripts and a home of scripts refuses people", "[vault]") {
    for (const bool scripts : {false, true}) {
        Folder folder;
        auto first = options(folder.path() + "/home");
        first.rehearsal = scripts;
        REQUIRE(vault::open_shelf(first, monday)->create(finn(), secret(), monday).ok());
        auto other = first;
        other.rehearsal = !scripts;
        std::ofstream(first.home + "/headless-home").flush();  // anybody can make a file
        const auto refused = vault::open_shelf(other, monday)->learners();
        REQUIRE_FALSE(refused.ok());
        check_error(refused.error(), ErrorCode::not_allowed);
        CHECK(vault::open_shelf(first, monday)->learners()->size() == 1);
    }
}

TEST_CASE("a folder or a link that something else left in a notebook is erased with it",
          "[vault]") {
    OneLearner one;
    const std::string at = one.learner_folder();
    fs::create_directories(at + "/.thumbs/small");
    std::ofstream(at + "/.thumbs/small/a.png") << "a picture";
    fs::create_symlink("/nowhere/at/all", at + "/link");
    fs::create_directory(one.folder.path() + "/elsewhere");
    std::ofstream(one.folder.path() + "/elsewhere/kept") << "kept";
    fs::create_symlink(one.folder.path() + "/elsewhere", at + "/other");
    fs::create_symlink(one.folder.path() + "/elsewhere/kept", at + "/third");
    const auto shelf = vault::open_shelf(options(one.home), monday);
    auto notebook = shelf->open(one.id, secret(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(shelf->erase(std::move(*notebook), monday).ok());
    CHECK(fs::is_empty(one.home + "/learners"));
    CHECK(fs::file_size(one.folder.path() + "/elsewhere/kept") == 4);
}

namespace {

// A disk on which one name cannot be removed.
class StubbornDisk final : public FaultDisk {
  public:
    using FaultDisk::FaultDisk;
    Result<Done> remove(const std::string& path) override {
        if (path.ends_with("/stuck")) {
            return engine::Error{ErrorCode::io, path, "It stays."};
        }
        return FaultDisk::remove(path);
    }
};

}  // namespace

TEST_CASE("what cannot be removed of one learner locks out nobody else", "[vault]") {
    const auto disk = std::make_shared<StubbornDisk>(1);
    auto made = options("/home");
    made.disk = disk;
    engine::LearnerId other;
    {
        const auto shelf = vault::open_shelf(made, monday);
        auto leaving = shelf->create(finn(), secret(), monday);
        REQUIRE(leaving.ok());
        for (const auto& file : disk->files()) {
            if (file.ends_with("/notebook.db")) {
                disk->put(vault::folder_of(file) + "/stuck", {1, 2, 3});
            }
        }
        CHECK_FALSE(shelf->erase(std::move(*leaving), monday).ok());
        auto staying = shelf->create({"Ada", "owl", engine::SecretKind::digits}, secret(), monday);
        REQUIRE(staying.ok());
        other = (*staying)->card().id;
    }
    const auto again = vault::open_shelf(made, monday);
    REQUIRE(again->learners()->size() == 1);
    CHECK(again->learners()->front().id == other);
    CHECK(again->open(other, secret(), monday).ok());
}

TEST_CASE("a notebook from before the last sign-in is found, also when the plug is always pulled",
          "[vault]") {
    const auto disk = std::make_shared<FaultDisk>(3);
    auto made = options("/home");
    made.disk = disk;
    engine::LearnerId id;
    std::string database;
    const auto practise_and_pull = [&](std::uint64_t number) {
        {
            const auto shelf = vault::open_shelf(made, monday);
            auto notebook = shelf->open(id, secret(), monday);
            REQUIRE(notebook.ok());
            REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), number)}).ok());
            disk->cut_power_at(1);
        }
        disk->power_on();
    };
    id = (*vault::open_shelf(made, monday)->create(finn(), secret(), monday))->card().id;
    for (const auto& file : disk->files()) {
        database = file.ends_with("/notebook.db") ? file : database;
    }
    const auto first = disk->content(database);
    practise_and_pull(2);
    practise_and_pull(3);
    REQUIRE(disk->remove(database + "-wal").ok());
    disk->put(database, first);
    const auto shelf = vault::open_shelf(made, monday);
    CHECK(shelf->open(id, secret(), monday).error().code == ErrorCode::rolled_back);
}

TEST_CASE("a bit rotten in the lock is damage, said as such, and costs no try", "[vault]") {
    OneLearner one;
    const std::string path = one.learner_folder() + "/slots";
    for (std::uintmax_t at = 0; at < fs::file_size(path); at += 5) {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        const auto flip = [&] {
            file.seekg(static_cast<std::streamoff>(at));
            const int byte = file.get();
            file.seekp(static_cast<std::streamoff>(at));
            file.put(static_cast<char>(byte ^ 4));
            file.flush();
        };
        flip();
        CAPTURE(at);
        const auto verdict = sign_in(one);
        CHECK((verdict == ErrorCode::damaged || (at == 8 && verdict == ErrorCode::newer_version)));
        flip();
    }
    const auto shelf = vault::open_shelf(options(one.home), monday);
    CHECK(shelf->wait_s(one.id, monday) == 0);
    CHECK(shelf->open(one.id, secret(), monday).ok());
}
