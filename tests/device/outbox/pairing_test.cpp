// The laws of pairing by a six-digit code.
#include "tests/device/outbox/support.hpp"

#include "crypto/cpace.hpp"
#include "crypto/noise.hpp"
#include "crypto/random.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

namespace {

constexpr std::size_t messages = 11;  // ask, then 0 to 9

Message flipped(Message message, std::size_t bit) {
    message[bit / 8] = static_cast<std::uint8_t>(message[bit / 8] ^ (1U << (bit % 8)));
    return message;
}

Pairing::OnTheWay at(std::size_t number, std::function<Messages(const Message&)> then) {
    return [=](std::size_t now, const Message& message) {
        return now == number ? then(message) : Messages{message};
    };
}

bool took_place(const Pairing& pairing) {
    return pairing.link && pairing.finished && pairing.paired && pairing.paired->confirmed;
}

// Every stride-th bit of every message, changed.
void change_bits(std::size_t stride) {
    Pairing whole;
    whole.run();
    for (std::size_t number = 0; number < messages; ++number) {
        const std::size_t bits = whole.wire[number].second.size() * 8;
        for (std::size_t bit = number % stride; bit < bits; bit += stride) {
            CAPTURE(number, bit);
            Pairing pairing;
            pairing.run(at(number, [&](const Message& m) { return Messages{flipped(m, bit)}; }));
            REQUIRE_FALSE(took_place(pairing));
            REQUIRE((pairing.childs_end || pairing.teachers_end));
        }
    }
}

// A child of the test's own, by crypto alone, as docs/formats/pairing.md has it.
struct PlainChild {
    std::array<std::uint8_t, 16> session{};
    std::optional<crypto::cpace::Exchange> exchange;
    std::optional<crypto::Key> psk;
    crypto::X25519KeyPair own = counting_pair(0x70);
    std::vector<std::uint8_t> prologue;
    std::optional<crypto::noise::Handshake> handshake;

    static Message body(const Message& message) { return {message.begin() + 1, message.end()}; }
    static Message message(std::uint8_t number, ByteView body) {
        Message out{number};
        out.insert(out.end(), body.begin(), body.end());
        return out;
    }

    // Up to message 7, with that payload; the teacher's last step.
    TeacherStep pair(PairingTeacher& teacher, std::string_view digits, ByteView side) {
        const auto zero = body(teacher.hear(1, message(10, {})).message);
        std::ranges::copy(zero, session.begin());
        exchange.emplace(crypto::cpace::Role::initiator, digits,
                         crypto::cpace::pairing_context(session));
        exchange->take_share(body(teacher.hear(1, message(1, exchange->share())).message));
        teacher.hear(1, message(3, exchange->confirmation().value()));
        psk = exchange->confirm(body(teacher.written().message));
        const std::string_view label = "PIPPAIR1";
        prologue.assign(label.begin(), label.end());
        const auto named = exchange->session_id().value();
        prologue.insert(prologue.end(), named.begin(), named.end());
        crypto::noise::Parameters given;
        given.pattern = crypto::noise::Pattern::xx_psk3;
        given.prologue = prologue;
        given.own = &own;
        given.psk = &psk.value();
        handshake = crypto::noise::Handshake::begin(std::move(given));
        handshake->read(body(teacher.hear(1, message(5, handshake->write().value())).message));
        return teacher.hear(1, message(7, handshake->write(side).value()));
    }
};

}  // namespace

TEST_CASE("who types the code on the teacher's screen has paired: both ends keep the same keys",
          "[outbox]") {
    Pairing pairing;
    pairing.run();
    REQUIRE(took_place(pairing));
    CHECK(pairing.wire.size() == messages);
    CHECK_FALSE(pairing.childs_end);
    CHECK_FALSE(pairing.teachers_end);
    CHECK_FALSE(pairing.teacher.code().is_open());                             // one use
    CHECK(pairing.child.hear(Message{11, 4}).what == ChildStep::Do::nothing);  // too late to refuse
}

TEST_CASE("pairing again gives another tag, another key and another psk", "[outbox]") {
    Pairing first, second;
    first.run();
    second.run();
    CHECK(first.link->own_tag != second.link->own_tag);
    CHECK(first.link->own.public_key() != second.link->own.public_key());
    CHECK_FALSE(same(first.link->offer.agreed.psk, second.link->offer.agreed.psk));
    CHECK(first.link->offer.agreed.teacher_tag != second.link->offer.agreed.teacher_tag);
    CHECK(first.link->offer.agreed.destination != second.link->offer.agreed.destination);
}

TEST_CASE("a message dropped anywhere never leaves one end believing in other keys", "[outbox]") {
    const std::size_t number = GENERATE(range(std::size_t{0}, messages));
    CAPTURE(number);
    Pairing pairing;
    pairing.run(at(number, [](const Message&) { return Messages(); }));
    CHECK(pairing.paired.has_value() == (number >= 9));  // the offer or what comes after it
    CHECK(pairing.link.has_value() == (number == 10));
    CHECK_FALSE(took_place(pairing));
    if (!pairing.link) CHECK(pairing.childs_end == PairingEnd::lost);
    if (pairing.paired) CHECK_FALSE(pairing.paired->confirmed);
}

TEST_CASE("a bit changed in any message ends the pairing", "[outbox][property]") {
    change_bits(29);
}

TEST_CASE("any bit changed in any message ends the pairing", "[outbox][slow]") {
    change_bits(1);
}

TEST_CASE("a message cut or made longer ends the pairing", "[outbox][property]") {
    const std::size_t number = GENERATE(range(std::size_t{0}, messages));
    for (const int by : {-1000, -17, -16, -1, 1, 16}) {
        CAPTURE(number, by);
        Pairing pairing;
        pairing.run(at(number, [&](const Message& m) {
            Message out = m;
            out.resize(static_cast<std::size_t>(std::max(0, static_cast<int>(m.size()) + by)));
            return Messages{out};
        }));
        REQUIRE_FALSE(took_place(pairing));
    }
}

TEST_CASE("a message that comes twice, late, or from another run does no harm",
          "[outbox][property]") {
    const std::size_t number = GENERATE(range(std::size_t{0}, messages));
    Pairing other;
    other.run();
    for (std::size_t with = 0; with < messages; ++with) {
        CAPTURE(number, with);
        Pairing doubled, replaced, foreign;
        doubled.run(at(number, [&](const Message& m) {
            return with < number ? Messages{doubled.wire[with].second, m} : Messages{m, m};
        }));
        replaced.run(at(number, [&](const Message& m) {
            return Messages{with < number ? replaced.wire[with].second : m};
        }));
        foreign.run(at(number, [&](const Message&) { return Messages{other.wire[with].second}; }));
        const bool is_alike = number == 0 && with == 0;  // all begin in the same words
        REQUIRE(took_place(foreign) == is_alike);
    }
}

TEST_CASE("garbage in any state, from either end, does no harm", "[outbox][property]") {
    const std::uint32_t seed = GENERATE(range(0U, 40U));
    CAPTURE(seed);
    std::mt19937 draw(seed);
    Pairing pairing;
    pairing.run([&](std::size_t number, const Message& message) {
        Messages out{message};
        if (number != seed % messages) return out;
        Message garbage(draw() % 200);
        for (auto& byte : garbage)
            byte = static_cast<std::uint8_t>(draw());
        if (!garbage.empty()) garbage[0] = static_cast<std::uint8_t>(garbage[0] % 16);
        out.insert(out.begin(), garbage);
        return out;
    });
    CHECK_FALSE(took_place(pairing));
}

TEST_CASE("a wrong code pairs nobody, and all that is said of it is that it was wrong",
          "[outbox]") {
    Pairing pairing;
    pairing.child = child_with(wrong_code(pairing.digits));
    pairing.run();
    CHECK_FALSE(pairing.paired);
    CHECK_FALSE(pairing.link);
    CHECK(pairing.childs_end == PairingEnd::wrong_code);
    CHECK(pairing.teacher.code().tries_left() == 2);
    REQUIRE(pairing.wire.size() == 6);  // ask, 0, 1, 2, 3 and the refusal: never message 4
    CHECK(pairing.wire.back().second == Message{static_cast<std::uint8_t>(PairingMessage::refusal),
                                                static_cast<std::uint8_t>(PairingEnd::wrong_code)});
}

TEST_CASE("three wrong tries void a code, also over restarts, and the right one comes too late",
          "[outbox]") {
    const bool restarts = GENERATE(false, true);
    CAPTURE(restarts);
    auto pairing = std::make_unique<Pairing>();
    for (unsigned left = 3; left > 0; --left) {
        CHECK(pairing->teacher.code().tries_left() == left);
        pairing->child = child_with(wrong_code(pairing->digits));
        pairing->wire.clear();
        pairing->run();
        CHECK(pairing->teachers_end == PairingEnd::wrong_code);
        if (restarts) {
            const auto kept = pairing->code_on_disk;
            pairing = std::make_unique<Pairing>(decode_code(kept).value());
        }
    }
    pairing->child = child_with(pairing->digits);
    pairing->wire.clear();
    pairing->run();
    CHECK(pairing->childs_end == PairingEnd::no_code);
    CHECK_FALSE(pairing->paired);
}

TEST_CASE("a guess is on disk before it is looked at: a kill in between gives none back",
          "[outbox]") {
    Pairing pairing;
    pairing.child = child_with(wrong_code(pairing.digits));
    ChildStep said = pairing.child.begin();
    TeacherStep heard;
    while (heard.what != TeacherStep::Do::write_code) {
        heard = pairing.teacher.hear(1, said.message);
        if (heard.what == TeacherStep::Do::send) said = pairing.child.hear(heard.message);
    }
    CHECK(heard.message.empty());  // nothing is said before it is written
    const auto on_disk = encode(pairing.teacher.code());
    CHECK(decode_code(on_disk)->tries_left() == 2);

    SECTION("a disk that refuses ends the run, and the guess was not looked at") {
        const TeacherStep step = pairing.teacher.not_written();
        CHECK(step.why == PairingEnd::not_kept);
        CHECK(pairing.teacher.written().what == TeacherStep::Do::nothing);
        CHECK_FALSE(pairing.teacher.is_busy());
    }
    SECTION("a contact that goes in between is counted all the same") {
        pairing.teacher.hang_up(1);
        CHECK(pairing.teacher.written().what == TeacherStep::Do::nothing);
        CHECK(pairing.teacher.code().tries_left() == 2);
    }
}

TEST_CASE("one run goes on at a time: who asks meanwhile is told to wait, and changes nothing",
          "[outbox]") {
    Pairing pairing;
    PairingChild second = child_with(pairing.digits);
    const Message ask = second.begin().message;
    pairing.run([&](std::size_t, const Message& message) {
        if (pairing.teacher.is_busy()) {
            const TeacherStep refused = pairing.teacher.hear(2, ask);
            CHECK(refused.what == TeacherStep::Do::end);
            CHECK(refused.why == PairingEnd::wait);
            pairing.teacher.hear(2, message);  // nor can it speak for the first
            pairing.teacher.hang_up(2);
        }
        return Messages{message};
    });
    CHECK(took_place(pairing));
}

TEST_CASE("a run that is left before its guess costs no try, however often", "[outbox]") {
    Pairing pairing;
    for (int time = 0; time < 5; ++time) {
        PairingChild stranger = child_with("000000");
        const auto share = stranger.hear(pairing.teacher.hear(1, stranger.begin().message).message);
        CHECK(pairing.teacher.hear(1, share.message).what == TeacherStep::Do::send);
        CHECK(pairing.teacher.is_busy());
        pairing.teacher.hang_up(1);
        CHECK_FALSE(pairing.teacher.is_busy());
    }
    CHECK(pairing.teacher.code().tries_left() == 3);
    pairing.run();
    CHECK(took_place(pairing));
}

TEST_CASE("a child's app gives a code up after three runs in which nobody proved to be the teacher",
          "[outbox]") {
    PairingChild child = child_with("314159");
    const TeachersDevice device;
    const bool answers = GENERATE(false, true);
    for (unsigned time = 0; time < PairingChild::unproved_max; ++time) {
        PairingTeacher stranger(PairingCode::random(), device.school);
        child.hear(stranger.hear(1, child.begin().message).message);
        crypto::cpace::Exchange other(crypto::cpace::Role::responder, "271828",
                                      crypto::cpace::pairing_context(counting<16>(1)));
        Message share{2};
        share.insert(share.end(), other.share().begin(), other.share().end());
        CHECK(child.hear(share).message.size() == 65);  // its proof: one guess, tested
        if (answers) {
            CHECK(child.hear(Message(65, 4)).why == PairingEnd::wrong_code);
        } else {
            CHECK(child.hang_up().why == PairingEnd::lost);
        }
    }
    CHECK(child.begin().why == PairingEnd::given_up);
}

TEST_CASE("runs that were cut before a guess or after the teacher's proof do not use a code up",
          "[outbox]") {
    const std::size_t cut =
        GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{6}, std::size_t{7});
    Pairing pairing;
    PairingChild child = child_with(pairing.digits);
    for (unsigned time = 0; time < PairingChild::unproved_max; ++time) {
        Pairing again(decode_code(encode(pairing.teacher.code())).value());
        again.child = std::move(child);
        again.run(at(cut, [](const Message&) { return Messages(); }));
        CHECK(again.childs_end == PairingEnd::lost);
        child = std::move(again.child);
    }
    CHECK(child.begin().what == ChildStep::Do::send);
}

TEST_CASE("a link is kept only when the teacher's half is on disk, and said to be kept when it is",
          "[outbox]") {
    PlainChild child;
    TeachersDevice device;
    PairingTeacher teacher(PairingCode::random(), device.school);
    const std::string digits(teacher.code().digits());
    const auto side = encode(ChildSide{pairing_version, {{counting<16>(7)}}});
    SECTION("the offer is not sent before") {
        const TeacherStep keep = child.pair(teacher, digits, side);
        CHECK(keep.what == TeacherStep::Do::keep);
        CHECK(keep.message.empty());
        CHECK_FALSE(keep.device->confirmed);
        CHECK(teacher.not_written().why == PairingEnd::not_kept);
        CHECK(teacher.written().what == TeacherStep::Do::nothing);
    }
    SECTION("the psk of the envelopes is not the one of the pairing") {
        const TeacherStep keep = child.pair(teacher, digits, side);
        auto session = child.handshake->split();
        const auto plain = session->receive->open(PlainChild::body(teacher.written().message));
        const auto offer = decode_offer(plain.value().expose());
        REQUIRE(offer);
        CHECK(same(offer->agreed.psk, keep.device->agreed.psk));
        CHECK_FALSE(same(offer->agreed.psk, *child.psk));
        CHECK(std::ranges::count(offer->agreed.psk.expose(), 0) < 8);  // and is not nothing
    }
    SECTION("a disk of the child's that refuses leaves it unpaired") {
        Pairing pairing;
        ChildStep said = pairing.child.begin();
        while (said.what != ChildStep::Do::keep) {
            TeacherStep heard = pairing.teacher.hear(1, said.message);
            if (heard.what != TeacherStep::Do::send) heard = pairing.teacher.written();
            said = pairing.child.hear(heard.message);
        }
        CHECK(pairing.child.not_written().why == PairingEnd::not_kept);
        CHECK(pairing.child.written().what == ChildStep::Do::nothing);
    }
}

TEST_CASE("another Pipit's version, or a side that is none, pairs nobody", "[outbox]") {
    TeachersDevice device;
    PairingTeacher teacher(PairingCode::random(), device.school);
    const std::string digits(teacher.code().digits());
    const auto newer = encode(ChildSide{2, {{counting<16>(7)}}});
    PlainChild first, second;
    CHECK(first.pair(teacher, digits, newer).why == PairingEnd::other_version);
    CHECK(second.pair(teacher, digits, {}).why == PairingEnd::not_understood);
    CHECK(teacher.code().is_open());  // two tries are counted, none has paired
}

TEST_CASE("a code is six digits, drawn anew each time, and its record holds it", "[outbox]") {
    std::set<std::string> seen;
    std::set<char> digits;
    for (int i = 0; i < 200; ++i) {
        PairingCode code = PairingCode::random();
        REQUIRE(is_code(code.digits()));
        seen.emplace(code.digits());
        digits.insert(code.digits().begin(), code.digits().end());
        for (unsigned left = 3; left > 0; --left) {
            const auto read = decode_code(encode(code));
            REQUIRE(read);
            CHECK(read->digits() == code.digits());
            CHECK(read->tries_left() == left);
            code.count_try();
        }
        CHECK_FALSE(decode_code(encode(code))->is_open());
    }
    CHECK(seen.size() > 195);
    CHECK(digits.size() == 10);
    for (const char* typed : {"", "31415", "3141592", "31415a", " 31415", "-31415"})
        CHECK_FALSE(is_code(typed));
}
