// Sticks, as folders of the test's own: what lies there, what is written, and a stick pulled out at
// every step.
#include "tests/device/transport/support.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

constexpr Tag8 ours{0xAB, 1, 2, 3, 4, 5, 6, 0xF7};
constexpr const char* our_start = "ab010203040506f7-";
const std::string id = "00112233445566778899aabb";
const std::string our_file = our_start + id + ".pipit";

struct Stick : Folder {
    explicit Stick(bool prepared = true) {
        if (prepared) fs::create_directory(*this / "Pipit");
    }
    std::string file(const std::string& name) const { return *this / ("Pipit/" + name); }
    void put(const std::string& name, const Bytes& bytes) const {
        std::ofstream(file(name), std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
    }
    Bytes bytes_in(const std::string& name) const {
        std::ifstream in(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(*this / "Pipit"))
            all.push_back(entry.path().filename());
        std::sort(all.begin(), all.end());
        return all;
    }
    std::string label() const { return fs::path(path()).filename(); }
};

Surroundings with(std::vector<std::string> folders, StickCalls calls = system_stick_calls()) {
    Surroundings around;
    around.stick_folders = std::move(folders);
    around.stick_calls = std::move(calls);
    return around;
}

struct Watching : Device {
    explicit Watching(Surroundings around) : Device(std::move(around)) {
        say(post::WatchSticks{true});
        stick = next<post::Stick>().name;
    }
    // What a look at these tags finds, by name.
    std::vector<std::string> read(const std::vector<Tag8>& tags = {ours}) {
        say(post::StickRead{tags});
        turns(3);
        std::vector<std::string> names;
        while (courier().due_ms() == 0)
            turn();
        while (const auto packet = hear())
            names.push_back(std::get<post::StickItem>(*packet).name);
        return names;
    }
    std::string stick;
};

// The system's calls, of which the one with this number fails, and each after it: a stick that was
// pulled out. With `once` only that one: a stick that is full, say.
struct Pulled {
    int at = 0;
    int error = EIO;
    bool once = false;
    int count = 0;

    bool fails() {
        const int call = count++;
        if (call != at && (once || call < at)) return false;
        errno = error;
        return true;
    }
    StickCalls calls() {
        const StickCalls& real = system_stick_calls();
        return {[&, this](int folder, const char* name, int flags, mode_t mode) {
                    return fails() ? -1 : real.open(folder, name, flags, mode);
                },
                [&, this](int file, const void* bytes, std::size_t size) {
                    // Half of it had gone.
                    const bool half = count == at && size > 1;
                    if (half) (void)real.write(file, bytes, size / 2);
                    return fails() ? -1 : real.write(file, bytes, size);
                },
                [&, this](int file) { return fails() ? -1 : real.sync(file); },
                [&, this](int folder, const char* from, const char* to) {
                    return fails() ? -1 : real.rename(folder, from, to);
                },
                [&, this](int folder, const char* name) {
                    return fails() ? -1 : real.remove(folder, name);
                }};
    }
};

}  // namespace

TEST_CASE("a stick is one that holds a folder Pipit, which a person made", "[transport][stick]") {
    const Stick bare(false);
    Watching device(with({bare.path()}));
    CHECK(device.stick.empty());
    device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
    CHECK(device.next<post::Failed>() == post::Failed{Failure::stick_gone, {}, id});
    CHECK_FALSE(fs::exists(bare / "Pipit"));

    fs::create_directory(bare / "Pipit");
    device.say(post::WatchSticks{true});
    CHECK(device.next<post::Stick>().name == bare.label());
    CHECK(device.courier().due_ms() == -1);
    fs::remove(bare / "Pipit");
    device.say(post::WatchSticks{true});
    CHECK(device.next<post::Stick>().name.empty());
}

TEST_CASE("without being asked to watch, nothing on a stick is looked at", "[transport][stick]") {
    const Stick stick;
    stick.put(our_file, frame_of(1024, 1));
    Device device(with({stick.path()}));
    device.turns(2);
    CHECK_FALSE(device.hear());
    device.say(post::StickRead{{ours}});
    CHECK(device.next<post::Failed>().what == Failure::stick_gone);
}

TEST_CASE("an envelope written to a stick is read from it by another device, and taken away",
          "[transport][stick]") {
    const Stick stick;
    Watching child(with({stick.path()}));
    CHECK(child.stick == stick.label());
    const Bytes sealed = frame_of(32768, 6);
    child.say(post::StickWrite{ours, id, sealed});
    CHECK(child.next<post::StickWritten>() == post::StickWritten{ours, id});
    CHECK(stick.names() == std::vector<std::string>{our_file});
    CHECK(stick.bytes_in(our_file) == sealed);
    child.say(post::StickWrite{ours, id, frame_of(1024, 7)});  // sealed again
    (void)child.next<post::StickWritten>();

    Watching teacher(with({stick.path()}));
    teacher.say(post::StickRead{{{1}, ours}});
    CHECK(teacher.next<post::StickItem>() == post::StickItem{ours, id, frame_of(1024, 7)});
    teacher.say(post::StickRemove{ours, {id, "not-there"}});
    teacher.turns(3);
    CHECK_FALSE(teacher.hear());
    CHECK(stick.names().empty());
    CHECK(teacher.courier().due_ms() == -1);
}

TEST_CASE("only what was asked for, only regular files of our names and sizes are read",
          "[transport][stick]") {
    const Stick stick;
    const auto named = [](int i) {
        return our_start + std::string(23, '0') + std::to_string(i) + ".pipit";
    };
    stick.put(named(1), frame_of(1024, 1));
    stick.put("0000000000000001-" + id + ".pipit", frame_of(1024, 2));  // for somebody else
    stick.put(named(2), {});
    stick.put(named(3), frame_of(33001, 1));
    stick.put("secret", bytes_of("secret"));
    fs::create_symlink(stick.file("secret"), stick.file(named(4)));
    fs::create_symlink("/etc/passwd", stick.file(named(5)));
    REQUIRE(::mkfifo(stick.file(named(6)).c_str(), 0600) == 0);
    fs::create_directory(stick.file(named(7)));
    fs::create_hard_link(stick.file(named(1)), stick.file(named(8)));  // a file as any other
    for (const std::string& name :
         {std::string("AB010203040506F7-") + id + ".pipit", our_start + id + ".pipit.exe",
          our_start + id, std::string(our_start) + ".pipit", "g" + our_file.substr(1),
          our_start + std::string(65, 'a') + ".pipit", our_start + std::string("A.pipit"),
          our_start + std::string("..\\x.pipit"), std::string("\xFF\xFE.pipit"),
          std::string(our_start) + ".x.pipit"})
        stick.put(name, frame_of(1024, 9));
    Watching device(with({stick.path()}));
    CHECK(device.read() ==
          std::vector<std::string>{std::string(23, '0') + "1", std::string(23, '0') + "8"});
}

TEST_CASE("a folder Pipit that is a link to somewhere else is none", "[transport][stick]") {
    const Stick elsewhere;
    elsewhere.put(our_file, frame_of(1024, 1));
    const Stick stick(false);
    fs::create_directory_symlink(elsewhere / "Pipit", stick / "Pipit");
    const Folder links;
    fs::create_directory_symlink(elsewhere.path(), links / "stick");
    Watching device(with({stick.path(), links / "stick"}));
    CHECK(device.stick.empty());
}

TEST_CASE("a link under the name of what is written is replaced, not followed",
          "[transport][stick]") {
    const Stick stick;
    const Folder home;
    std::ofstream(home / "notebook") << "mine";
    fs::create_symlink(home / "notebook", stick.file(our_file));
    fs::create_symlink(home / "notebook", stick.file("." + our_file + ".part"));
    Watching device(with({stick.path()}));
    device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
    (void)device.next<post::StickWritten>();
    CHECK_FALSE(fs::is_symlink(stick.file(our_file)));
    std::string kept;
    std::ifstream(home / "notebook") >> kept;
    CHECK(kept == "mine");
}

TEST_CASE("what a pulled stick left half written is taken away on sight, and nothing else is",
          "[transport][stick]") {
    const Stick stick;
    stick.put("." + our_file + ".part", bytes_of("half"));
    stick.put(".holiday.part", bytes_of("a photo"));
    stick.put("letter.txt", bytes_of("a letter"));
    const Watching device(with({stick.path()}));
    CHECK(stick.names() == std::vector<std::string>{".holiday.part", "letter.txt"});
}

TEST_CASE("of two sticks the first is used, and for as long as it is there", "[transport][stick]") {
    const Stick early(false);
    const Stick late;
    Watching device(with({early.path(), late.path()}));
    CHECK(device.stick == late.label());
    fs::create_directory(early / "Pipit");
    device.say(post::WatchSticks{true});
    CHECK(device.next<post::Stick>().name == late.label());
    fs::remove(late / "Pipit");
    device.say(post::WatchSticks{true});
    CHECK(device.next<post::Stick>().name == early.label());
}

TEST_CASE("a stick that goes while it is read is said to be gone when next used",
          "[transport][stick]") {
    const Stick stick;
    for (int i = 0; i < 9; ++i)
        stick.put(our_start + std::to_string(i) + ".pipit", frame_of(1024, 1));
    Watching device(with({stick.path()}));
    device.say(post::StickRead{{ours}});
    (void)device.next<post::StickItem>();
    fs::remove_all(stick / "Pipit");
    device.turns(10);
    while (device.hear()) {
    }
    device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
    CHECK(device.next<post::Failed>() == post::Failed{Failure::stick_gone, {}, id});
}

TEST_CASE("a stick pulled at any step leaves the old file or the new one, and says that it failed",
          "[transport][stick]") {
    const Bytes before = frame_of(1024, 1);
    const Bytes after = frame_of(4096, 2);
    bool ended_whole = false;
    int steps = 0;
    for (int at = 0; !ended_whole; ++at) {
        CAPTURE(at);
        REQUIRE(at < 50);
        const Stick stick;
        stick.put(our_file, before);
        Pulled pulled;
        pulled.at = 1000;
        Watching device(with({stick.path()}, pulled.calls()));
        pulled.count = 0;
        pulled.at = at;
        device.say(post::StickWrite{ours, id, after});
        std::optional<post::FromSync> heard;
        device.until([&] {
            while (auto packet = device.hear())
                if (!std::holds_alternative<post::Stick>(*packet)) heard = std::move(packet);
            return heard.has_value();
        });
        ended_whole = std::holds_alternative<post::StickWritten>(*heard);
        const Bytes there = stick.bytes_in(our_file);
        CHECK((there == before || there == after));
        if (ended_whole) CHECK(there == after);
        if (!ended_whole) CHECK(std::get<post::Failed>(*heard).name == id);
        steps = at;

        pulled.at = 1000000;  // put in again
        Watching again(with({stick.path()}, pulled.calls()));
        CHECK(stick.names() == std::vector<std::string>{our_file});
        again.say(post::StickWrite{ours, id, after});
        (void)again.next<post::StickWritten>();
        CHECK(stick.bytes_in(our_file) == after);
    }
    CHECK(steps >= 6);  // opening twice, removing, writing, two syncs, renaming
}

TEST_CASE("a full stick and one that cannot be written are told apart, and nothing is left on them",
          "[transport][stick]") {
    struct Case {
        int error;
        Failure what;
    };
    for (const Case one :
         {Case{ENOSPC, Failure::stick_full}, Case{EDQUOT, Failure::stick_full},
          Case{EROFS, Failure::stick_read_only}, Case{EACCES, Failure::stick_read_only},
          Case{EIO, Failure::stick_io}, Case{ENODEV, Failure::stick_gone}}) {
        for (int at = 2; at < 6; ++at) {  // from making the file to renaming it
            CAPTURE(one.error, at);
            const Stick stick;
            Pulled pulled;
            pulled.at = 1000;
            Watching device(with({stick.path()}, pulled.calls()));
            pulled = {at, one.error, true, 0};
            device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
            CHECK(device.next<post::Failed>() == post::Failed{one.what, {}, id});
            CHECK(stick.names().empty());
        }
    }
}

TEST_CASE("a stick that really is full, or read-only, says so", "[transport][stick]") {
    if (::access("/dev/full", W_OK) != 0 || ::geteuid() == 0) {
        SUCCEED("the superuser writes to read-only folders");
        return;
    }
    const Stick stick;
    fs::permissions(stick / "Pipit", fs::perms::owner_read | fs::perms::owner_exec);
    Watching device(with({stick.path()}));
    device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
    CHECK(device.next<post::Failed>() == post::Failed{Failure::stick_read_only, {}, id});
    fs::permissions(stick / "Pipit", fs::perms::owner_all);
}

TEST_CASE("contacts are served between the files of a stick", "[transport][stick]") {
    const Stick stick;
    for (int i = 100; i < 300; ++i)
        stick.put(our_start + std::to_string(i) + ".pipit", frame_of(32768, 1));
    Watching device(with({stick.path()}));
    device.say(post::Listen{0, {}});
    (void)device.next<post::Listening>();
    Stranger child(device.courier().port());
    (void)device.next<post::Called>();
    device.say(post::StickRead{{ours}});
    device.turns(3);
    (void)child.say(on_the_wire(bytes_of("in between")));
    int items = 0;
    bool heard = false;
    while (!heard) {
        device.turn();
        while (const auto packet = device.hear()) {
            heard = heard || std::holds_alternative<post::Received>(*packet);
            items += std::holds_alternative<post::StickItem>(*packet) ? 1 : 0;
        }
    }
    CHECK(items < 20);
    // An app that does not read stops the reading of the stick as well.
    for (int i = 0; i < 50; ++i)
        device.turn(0);
    CHECK(device.courier().due_ms() != 0);
    while (items < 200) {
        (void)device.next<post::StickItem>();
        ++items;
    }
}

TEST_CASE("nothing is open on a stick while there is nothing to do on it", "[transport][stick]") {
    const Stick stick;
    const auto open_there = [&stick] {
        int count = 0;
        for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
            std::error_code ignored;
            const auto target = fs::read_symlink(entry.path(), ignored).string();
            count += target.starts_with(stick.path()) ? 1 : 0;
        }
        return count;
    };
    Watching device(with({stick.path()}));
    CHECK(open_there() == 0);
    device.say(post::StickWrite{ours, id, frame_of(1024, 1)});
    device.turn();
    CHECK(open_there() > 0);
    (void)device.next<post::StickWritten>();
    CHECK(device.read() == std::vector<std::string>{id});
    CHECK(open_there() == 0);
}

TEST_CASE("removable folders are found in the list of mounts", "[transport][stick]") {
    const char* mounts =
        "22 27 0:21 / /proc rw,relatime - proc proc rw\n"
        "90 27 8:1 / /media/ana/MY\\040STICK rw,nosuid shared:4 - vfat /dev/sda1 rw\n"
        "91 27 8:2 / /run/media/ana/A\\134B rw - exfat /dev/sdb1 rw\n"
        "92 27 8:3 / /media/usb0 rw - vfat /dev/sdc1 rw\n"
        "93 27 8:4 / /media/ana/deep/below rw - vfat /dev/sdd1 rw\n"
        "94 27 8:5 / /run/media rw - tmpfs none rw\n"
        "95 27 8:6 / /mnt/chromeos/removable/Key rw - 9p none rw\n"
        "96 27 8:7 / /home/ana rw - ext4 /dev/sde1 rw\n"
        "97 27 8:8 / /mediathek/x/y rw - ext4 /dev/sde2 rw\n"
        "98 27 8:9 /\n\n"
        "99 27 8:1 / /media/ana/MY\\040STICK rw,nosuid shared:4 - vfat /dev/sda1 rw";
    CHECK(removable_folders(mounts) ==
          std::vector<std::string>{"/media/ana/MY STICK", "/media/usb0",
                                   "/mnt/chromeos/removable/Key", "/run/media/ana/A\\B"});
    CHECK(removable_folders("").empty());
}
