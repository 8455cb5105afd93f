// The laws of agreeing on a key by a short code.
#include "crypto/cpace.hpp"
#include "crypto/noise.hpp"
#include "crypto/random.hpp"
#include "tests/crypto/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace pipit::crypto;
using namespace pipit::crypto::cpace;
using namespace pipit::test;

namespace {

struct Run {
    explicit Run(std::string_view child_code = "314159", std::string_view teacher_code = "314159")
        : child(Role::initiator, child_code, pairing_context(counting<16>(1))),
          teacher(Role::responder, teacher_code, pairing_context(counting<16>(1))) {}

    bool exchange_shares() {
        return teacher.take_share(child.share()) && child.take_share(teacher.share());
    }

    Exchange child, teacher;
};

// Nothing can be had of it any more, also not with what it would have taken: a share that is one,
// and the right confirmation.
bool is_spent(Exchange& exchange, const Share& share, const Confirmation& right) {
    return !exchange.take_share(share) && !exchange.confirmation() && !exchange.confirm(right) &&
           !exchange.session_id();
}

template <std::size_t N>
std::array<std::uint8_t, N> flipped(std::array<std::uint8_t, N> bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
}

}  // namespace

TEST_CASE("who knows the same code comes to the same key, another one each time", "[crypto]") {
    std::set<std::string> keys;
    for (int time = 0; time < 3; ++time) {
        Run run;
        REQUIRE(run.exchange_shares());
        const auto teacher_key = run.teacher.confirm(run.child.confirmation().value());
        REQUIRE(teacher_key);
        const auto child_key = run.child.confirm(run.teacher.confirmation().value());
        REQUIRE(child_key);
        CHECK(std::ranges::equal(child_key->expose(), teacher_key->expose()));
        CHECK(run.child.session_id() == run.teacher.session_id());
        CHECK(keys.insert(hex(child_key->expose())).second);
        CHECK(keys.insert(hex(*run.child.session_id())).second);
    }
}

TEST_CASE("a wrong code is seen before the teacher's side has proved anything", "[crypto]") {
    Run run("314158");
    REQUIRE(run.exchange_shares());
    CHECK_FALSE(run.teacher.confirmation());
    CHECK_FALSE(run.teacher.confirm(run.child.confirmation().value()));
    CHECK_FALSE(run.teacher.confirmation());
}

TEST_CASE("one run is one guess: after a wrong confirmation the right one comes too late",
          "[crypto]") {
    Run run;
    REQUIRE(run.exchange_shares());
    const Confirmation childs = run.child.confirmation().value();
    CHECK_FALSE(run.teacher.confirm(flipped(childs, 0)));
    CHECK(is_spent(run.teacher, run.child.share(), childs));

    Run other;
    REQUIRE(other.exchange_shares());
    REQUIRE(other.teacher.confirm(other.child.confirmation().value()));
    const Confirmation teachers = other.teacher.confirmation().value();
    CHECK_FALSE(other.child.confirm(flipped(teachers, 511)));
    CHECK(is_spent(other.child, other.teacher.share(), teachers));
}

TEST_CASE("one byte that the two sides say differently, and they agree on nothing", "[crypto]") {
    using Part = std::vector<std::uint8_t> Context::*;
    for (const Part part : {&Context::channel, &Context::session, &Context::initiator_data,
                            &Context::responder_data}) {
        Context other = pairing_context(counting<16>(1));
        (other.*part).back() ^= 1U;
        Exchange child(Role::initiator, "314159", pairing_context(counting<16>(1)));
        Exchange teacher(Role::responder, "314159", other);
        REQUIRE(teacher.take_share(child.share()));
        REQUIRE(child.take_share(teacher.share()));
        CHECK_FALSE(teacher.confirm(*child.confirmation()));
    }
}

TEST_CASE("a confirmation with any one bit changed is refused", "[crypto][property]") {
    for (std::size_t bit = 0; bit < 512; ++bit) {
        Run run;
        REQUIRE(run.exchange_shares());
        CAPTURE(bit);
        REQUIRE_FALSE(run.teacher.confirm(flipped(run.child.confirmation().value(), bit)));
    }
    Run run;
    REQUIRE(run.exchange_shares());
    const Confirmation whole = run.child.confirmation().value();
    CHECK_FALSE(run.teacher.confirm(std::span(whole).first(63)));
}

TEST_CASE("a share that is no point, the neutral one, or one's own sent back ends the run",
          "[crypto]") {
    std::vector<std::vector<std::uint8_t>> refused(1);    // none at all
    refused.emplace_back(32);                             // the neutral element
    refused.emplace_back(32, std::uint8_t{0xff});         // above the field's prime
    refused.emplace_back(std::vector<std::uint8_t>(33));  // too long
    refused.emplace_back(32);
    refused.back()[0] = 1;  // negative, as ristretto255 counts it
    for (const auto& share : refused) {
        CAPTURE(hex(share));
        Run run;
        REQUIRE(run.child.take_share(run.teacher.share()));
        CHECK_FALSE(run.teacher.take_share(share));
        CHECK(is_spent(run.teacher, run.child.share(), run.child.confirmation().value()));
    }
    Run run;
    REQUIRE(run.teacher.take_share(run.child.share()));
    CHECK_FALSE(run.child.take_share(run.child.share()));
    CHECK(is_spent(run.child, run.teacher.share(), counting<64>(1)));
    Run cut;
    CHECK_FALSE(cut.child.take_share(std::span(cut.teacher.share()).first(31)));
}

TEST_CASE("each step of a run is taken once and in its turn", "[crypto]") {
    Run run;
    CHECK_FALSE(run.child.confirmation());
    CHECK_FALSE(run.child.session_id());
    CHECK_FALSE(run.child.confirm(counting<64>(1)));
    REQUIRE(run.exchange_shares());
    CHECK_FALSE(run.child.take_share(run.teacher.share()));
    REQUIRE(run.teacher.confirm(run.child.confirmation().value()));
    CHECK_FALSE(run.teacher.confirm(run.child.confirmation().value()));
    CHECK(run.child.confirm(run.teacher.confirmation().value()));
}

TEST_CASE("the key of a code carries a handshake, and a key of another run does not", "[crypto]") {
    const auto psk_of = [](Run& run) {
        REQUIRE(run.exchange_shares());
        auto key = run.teacher.confirm(run.child.confirmation().value());
        return std::pair(run.child.confirm(run.teacher.confirmation().value()), std::move(key));
    };
    Run first, second;
    const auto [child, teacher] = psk_of(first);
    const auto others = psk_of(second);
    const X25519KeyPair child_key = X25519KeyPair::random(), teacher_key = X25519KeyPair::random();
    const auto shake = [&](const Key& child_psk, const Key& teacher_psk) {
        noise::Parameters a, b;
        a.pattern = b.pattern = noise::Pattern::xx_psk3;
        b.role = noise::Role::responder;
        a.own = &child_key;
        b.own = &teacher_key;
        a.psk = &child_psk;
        b.psk = &teacher_psk;
        auto initiator = noise::Handshake::begin(std::move(a));
        auto responder = noise::Handshake::begin(std::move(b));
        return responder->read(*initiator->write()) && initiator->read(*responder->write()) &&
               responder->read(*initiator->write());
    };
    CHECK(shake(*child, *teacher));
    CHECK_FALSE(shake(*others.first, *teacher));
}
