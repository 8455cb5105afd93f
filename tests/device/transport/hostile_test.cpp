// Who is no Pipit, or does not do as one does, on the other end of a contact. Claim: each is told
// to the app as a contact that closed, nobody else waits for it, and memory stays bounded.
#include "tests/device/transport/support.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <memory>
#include <string_view>

using namespace pipit::test;

namespace {

struct Teacher : Device {
    Teacher() { (void)listen(); }
    // A stranger who has called, and the number of the contact.
    std::unique_ptr<Stranger> call(int receive_bytes = 0) {
        auto stranger = std::make_unique<Stranger>(courier().port(), receive_bytes);
        contact = next<post::Called>().contact;
        return stranger;
    }
    // Turns until nothing more happens.
    void settle() { turns(60); }
    post::Contact contact;
};

}  // namespace

TEST_CASE("garbage ends its contact at the first length that cannot be", "[transport][hostile]") {
    Teacher teacher;
    for (const Bytes& garbage :
         {bytes_of("GET / HTTP/1.1\r\n\r\n"), Bytes{0, 0, 0, 0}, Bytes{0xE9, 0x80, 0, 0},
          Bytes{0xFF, 0xFF, 0xFF, 0xFF}, Bytes(100000, 0xAA)}) {
        const auto stranger = teacher.call();
        (void)stranger->say(garbage);
        CHECK(teacher.next<post::Closed>() == post::Closed{teacher.contact, Closing::not_frames});
        teacher.until([&] { return stranger->has_ended(); });
        CHECK(teacher.courier().contacts() == 0);
    }
}

TEST_CASE("frames before the garbage still count", "[transport][hostile]") {
    Teacher teacher;
    const auto stranger = teacher.call();
    Bytes bytes = on_the_wire(bytes_of("sealed"));
    bytes.insert(bytes.end(), {0, 0, 0, 0});
    (void)stranger->say(bytes);
    CHECK(teacher.next<post::Received>().frame == bytes_of("sealed"));
    CHECK(teacher.next<post::Closed>().why == Closing::not_frames);
}

TEST_CASE(
    "a frame that comes byte by byte arrives, and one that takes over thirty seconds does not",
    "[transport][hostile]") {
    Teacher teacher;
    const auto stranger = teacher.call();
    const Bytes frame = frame_of(50, 2);
    for (const std::uint8_t byte : on_the_wire(frame)) {
        CHECK_FALSE(teacher.hear());
        REQUIRE(stranger->say({byte}) == 1);
        teacher.turn(100);
        teacher.pass(0.4);
    }
    CHECK(teacher.next<post::Received>().frame == frame);

    const Bytes slow = on_the_wire(frame);
    double taken_s = 0;
    std::optional<post::FromSync> heard;
    for (std::size_t i = 0; i < slow.size() && !heard; ++i) {
        (void)stranger->say({slow[i]});
        teacher.turn(100);
        teacher.pass(5);
        taken_s += 5;
        teacher.turn(0);
        heard = teacher.hear();
    }
    REQUIRE(heard);
    CHECK(*heard == post::FromSync(post::Closed{teacher.contact, Closing::broke_off}));
    CHECK(taken_s == frame_s);
}

TEST_CASE("who calls and says nothing is let go after half a minute, who falls silent after two",
          "[transport][hostile]") {
    Teacher teacher;
    const auto silent = teacher.call();
    const auto first = teacher.contact;
    const auto speaking = teacher.call();
    const auto second = teacher.contact;
    (void)speaking->say(on_the_wire(bytes_of("hello")));
    (void)teacher.next<post::Received>();
    teacher.pass(first_frame_s - 1);
    teacher.settle();
    CHECK_FALSE(teacher.hear());
    teacher.pass(1);
    CHECK(teacher.next<post::Closed>() == post::Closed{first, Closing::broke_off});
    teacher.pass(idle_s - first_frame_s - 1);
    teacher.settle();
    CHECK_FALSE(teacher.hear());
    teacher.pass(1);
    CHECK(teacher.next<post::Closed>() == post::Closed{second, Closing::broke_off});
    teacher.say(post::Stop{});
    (void)teacher.next<post::Listening>();
    CHECK(teacher.courier().due_ms() == -1);
}

TEST_CASE("no contact lasts longer than half an hour, however lively it is",
          "[transport][hostile]") {
    Teacher teacher;
    const auto stranger = teacher.call();
    double lasted_s = 0;
    for (;;) {
        (void)stranger->say(on_the_wire({1}));
        teacher.turn(100);
        teacher.pass(60);
        lasted_s += 60;
        teacher.turn(0);
        std::optional<post::FromSync> heard = teacher.hear();
        if (heard && std::holds_alternative<post::Received>(*heard)) heard = teacher.hear();
        if (!heard) continue;
        CHECK(*heard == post::FromSync(post::Closed{teacher.contact, Closing::broke_off}));
        break;
    }
    CHECK(lasted_s == contact_s);
}

TEST_CASE("an end in the middle of a frame and a cut connection are told as broken off",
          "[transport][hostile]") {
    Teacher teacher;
    for (const bool cut : {false, true}) {
        for (const std::size_t sent : {1U, 3U, 4U, 9U}) {
            const auto stranger = teacher.call();
            Bytes bytes = on_the_wire(frame_of(20, 4));
            bytes.resize(sent);
            (void)stranger->say(bytes);
            teacher.turn(100);
            if (cut)
                stranger->cut();
            else
                stranger->say_no_more();
            CHECK(teacher.next<post::Closed>() ==
                  post::Closed{teacher.contact, Closing::broke_off});
        }
    }
    const auto stranger = teacher.call();
    stranger->say_no_more();
    CHECK(teacher.next<post::Closed>() == post::Closed{teacher.contact, Closing::ended});
}

namespace {

// Strangers who pour frames in as fast as they are taken.
struct Flood {
    explicit Flood(Teacher& teacher, int strangers) {
        for (int i = 0; i < strangers; ++i) {
            pouring.push_back(teacher.call());
            contacts.push_back(teacher.contact);
        }
        unsent.resize(pouring.size());
    }
    void pour() {
        for (std::size_t i = 0; i < pouring.size(); ++i) {
            for (;;) {
                if (unsent[i].empty()) unsent[i] = on_the_wire(frame_of(33000, 7));
                const std::size_t went = pouring[i]->say(unsent[i]);
                if (went == 0) break;
                unsent[i].erase(unsent[i].begin(),
                                unsent[i].begin() + static_cast<std::ptrdiff_t>(went));
            }
        }
    }
    std::vector<std::unique_ptr<Stranger>> pouring;
    std::vector<post::Contact> contacts;
    std::vector<Bytes> unsent;
};

}  // namespace

TEST_CASE("while twenty flood, everybody else is heard, and no more than a few packets wait",
          "[transport][hostile]") {
    Teacher teacher;
    Flood flood(teacher, 20);
    const auto child = teacher.call();
    const auto quiet = teacher.contact;
    flood.pour();
    (void)child->say(on_the_wire(bytes_of("one")));
    for (int i = 0; i < 50; ++i) {  // the app reads nothing
        teacher.turn(0);
        flood.pour();
    }
    // Then nothing is done for nobody: the loop waits for the app, however much lies there.
    const auto before = std::chrono::steady_clock::now();
    teacher.turn(30);
    CHECK(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(25));
    for (const std::string_view word : {"one", "two", "three"}) {
        CAPTURE(word);
        if (word != "one") (void)child->say(on_the_wire(bytes_of(word)));
        int of_the_flood = 0;
        for (auto heard = teacher.next<post::Received>(); heard.contact != quiet;
             heard = teacher.next<post::Received>()) {
            flood.pour();
            // What the link and its system hold, and one turn of each.
            REQUIRE(++of_the_flood < 64);
        }
    }
    for (const post::Contact& one : flood.contacts)
        teacher.say(post::HangUp{one});
    teacher.until([&] {
        flood.pour();
        while (teacher.hear()) {
        }
        teacher.pass(1);
        return teacher.courier().contacts() == 1;
    });
}

TEST_CASE("who reads nothing is given up after half a minute, and its frames take no memory then",
          "[transport][hostile]") {
    Teacher teacher;
    const auto stranger = teacher.call(4096);
    const auto deaf = teacher.contact;
    (void)stranger->say(on_the_wire(bytes_of("I only talk")));
    (void)teacher.next<post::Received>();
    const auto child = teacher.call();
    const Bytes frame = frame_of(33000, 5);
    for (int i = 0; i < 200; ++i) {
        teacher.say(post::Send{deaf, frame});
        teacher.turn(0);
    }
    CHECK(teacher.courier().waiting_bytes() > 0);
    // The app goes on speaking with others meanwhile.
    teacher.say(post::Send{teacher.contact, bytes_of("for you")});
    Bytes got;
    teacher.until([&] {
        const Bytes more = child->hear();
        got.insert(got.end(), more.begin(), more.end());
        return got.size() == 11;
    });
    teacher.pass(frame_s - 0.1);
    teacher.settle();
    (void)child->say(on_the_wire({1}));
    CHECK(teacher.next<post::Received>().contact == teacher.contact);
    teacher.pass(0.2);
    CHECK(teacher.next<post::Closed>() == post::Closed{deaf, Closing::broke_off});
    CHECK(teacher.courier().waiting_bytes() == 0);
}

TEST_CASE("forty devices behind one address are all served at once", "[transport][hostile]") {
    Teacher teacher;
    std::vector<std::unique_ptr<Stranger>> class_of_forty;
    for (int i = 0; i < 40; ++i)
        class_of_forty.push_back(teacher.call());
    for (int i = 0; i < 40; ++i)
        (void)class_of_forty[static_cast<std::size_t>(i)]->say(
            on_the_wire(frame_of(1024, static_cast<std::uint8_t>(i))));
    std::vector<bool> seen(40);
    for (int i = 0; i < 40; ++i)
        seen.at(teacher.next<post::Received>().frame[1]) = true;
    CHECK(std::count(seen.begin(), seen.end(), true) == 40);
    CHECK(teacher.courier().contacts() == 40);
}

TEST_CASE("hundreds who call and say nothing keep nobody out who speaks", "[transport][hostile]") {
    Teacher teacher;
    const auto child = teacher.call();
    const auto in_earnest = teacher.contact;
    (void)child->say(on_the_wire(bytes_of("sealed")));
    (void)teacher.next<post::Received>();
    std::vector<std::unique_ptr<Stranger>> silent;
    std::size_t most = 0;
    for (int i = 0; i < 300; ++i) {
        silent.push_back(std::make_unique<Stranger>(teacher.courier().port()));
        teacher.turn(0);
        most = std::max(most, teacher.courier().contacts());
        while (teacher.hear()) {
        }
    }
    teacher.settle();
    CHECK(most == incoming_of_one_host_max);
    while (teacher.hear()) {
    }
    const auto late = std::make_unique<Stranger>(teacher.courier().port());
    (void)late->say(on_the_wire(bytes_of("late")));
    (void)child->say(on_the_wire(bytes_of("again")));
    int heard = 0;
    while (heard < 2) {
        teacher.turn(1);
        const auto packet = teacher.hear();
        const auto* received = packet ? std::get_if<post::Received>(&*packet) : nullptr;
        if (received == nullptr) continue;
        CHECK((received->frame == bytes_of("late") || received->contact == in_earnest));
        ++heard;
    }
}

TEST_CASE("who comes when all places are taken in earnest is turned away", "[transport][hostile]") {
    Teacher teacher;
    std::vector<std::unique_ptr<Stranger>> all;
    for (std::size_t i = 0; i < incoming_of_one_host_max; ++i) {
        all.push_back(teacher.call());
        (void)all.back()->say(on_the_wire({1}));
        (void)teacher.next<post::Received>();
    }
    Stranger late(teacher.courier().port());
    teacher.until([&] { return late.has_ended(); });
    CHECK_FALSE(teacher.hear());
    all.pop_back();
    (void)teacher.next<post::Closed>();
    (void)teacher.call();
}

TEST_CASE("packets that are none, from a broken app, are skipped", "[transport][hostile]") {
    Teacher teacher;
    for (const Bytes& packet : {Bytes{0}, Bytes{0x82, 0x18, 0x63, 1}, Bytes(65000, 0xFF)}) {
        REQUIRE(::send(teacher.app(), packet.data(), packet.size(), 0) > 0);
    }
    teacher.say(post::Stop{});
    CHECK(teacher.next<post::Listening>().addresses.empty());
}

namespace {

// Between a child and a teacher: passes on what the child says, up to so many bytes, then cuts.
class Relay {
  public:
    Relay(const Device& through, std::uint16_t to, std::size_t bytes, bool hard)
        : listener_(listen_on(0)), to_(to), left_(bytes), hard_(hard) {
        (void)through;
        REQUIRE(listener_.error == 0);
    }
    std::string where() const { return "127.0.0.1:" + std::to_string(listener_.port); }
    void turn() {
        if (!child_) {
            auto call = take_call(listener_.socket);
            if (!call) return;
            child_ = std::move(call->socket);
            teacher_ = std::make_unique<Stranger>(to_);
        }
        if (!teacher_ || left_ == 0) return cut();
        Bytes bytes(left_);
        const ssize_t got = ::recv(child_.number(), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got == 0) return cut();
        if (got < 0) return;
        bytes.resize(static_cast<std::size_t>(got));
        REQUIRE(teacher_->say(bytes) == bytes.size());
        left_ -= bytes.size();
    }

  private:
    void cut() {
        if (!teacher_) return;
        if (hard_) {
            teacher_->cut();
            const linger at_once{1, 0};
            ::setsockopt(child_.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        }
        teacher_.reset();
        child_.close();
        listener_.socket.close();
    }
    Listener listener_;
    std::uint16_t to_;
    std::size_t left_;
    bool hard_;
    Descriptor child_;
    std::unique_ptr<Stranger> teacher_;
};

}  // namespace

TEST_CASE("cut after any byte, both ends are told, and what had arrived is the beginning of what "
          "was sent",
          "[transport][hostile]") {
    const std::vector<Bytes> said{frame_of(1, 1), frame_of(40, 2), frame_of(5, 3)};
    constexpr std::size_t all = 3 * 4 + 46;
    Teacher teacher;
    Device child;
    child.beside = {&teacher};
    for (std::size_t bytes = 0; bytes <= 2 * all + 1; ++bytes) {
        CAPTURE(bytes);
        Relay relay(child, teacher.courier().port(), bytes / 2, bytes % 2 == 1);
        child.say(post::Call{{1}, relay.where()});
        for (const Bytes& frame : said)
            child.say(post::Send{{1}, frame});
        std::vector<Bytes> arrived;
        bool child_told = false;
        bool teacher_told = false;
        child.until([&] {
            relay.turn();
            while (const auto packet = child.hear()) {
                if (const auto* failed = std::get_if<post::Failed>(&*packet))
                    CHECK(failed->what == Failure::no_such_contact);
                child_told = child_told || std::holds_alternative<post::Closed>(*packet);
            }
            while (auto packet = teacher.hear()) {
                teacher_told = teacher_told || std::holds_alternative<post::Closed>(*packet);
                if (auto* received = std::get_if<post::Received>(&*packet))
                    arrived.push_back(std::move(received->frame));
            }
            return child_told && teacher_told;
        });
        REQUIRE(arrived.size() <= said.size());
        CHECK(std::equal(arrived.begin(), arrived.end(), said.begin()));
        if (bytes / 2 == all && bytes % 2 == 0) CHECK(arrived.size() == said.size());
        CHECK(child.courier().contacts() == 0);
        CHECK(teacher.courier().contacts() == 0);
    }
}
