// The draft's vectors of CPace over ristretto255, where they are (public_files.hpp).
#include "crypto/cpace.hpp"
#include "tests/crypto/public_files.hpp"

#include <cctype>
#include <iterator>

using namespace pipit::crypto;
using namespace pipit::crypto::cpace;
using namespace pipit::test;

namespace {

std::string section() {
    std::ifstream file = public_file("cpace_testvectors.md");
    const std::string all(std::istreambuf_iterator<char>(file), {});
    const std::size_t from = all.find("##  Test vector for CPace using group ristretto255");
    REQUIRE(from != std::string::npos);
    return all.substr(from, all.find("\n##  ", from) - from);
}

// const unsigned char NAME[] = { 0x01,0x02, };
std::vector<std::uint8_t> constant(const std::string& text, const std::string& name) {
    const std::size_t at = text.find(" " + name + "[] = {");
    CAPTURE(name);
    REQUIRE(at != std::string::npos);
    const std::string body = text.substr(at, text.find('}', at) - at);
    std::string digits;
    for (std::size_t byte = 0; (byte = body.find("0x", byte)) != std::string::npos; byte += 2) {
        digits += body.substr(byte + 2, 2);
    }
    return unhex(digits);
}

// LABEL … (length: N bytes), then lines of hex.
std::vector<std::uint8_t> block(const std::string& text, const std::string& label) {
    CAPTURE(label);
    std::size_t at = text.find("    " + label);
    REQUIRE(at != std::string::npos);
    at = text.find("(length: ", at);
    const std::size_t size = std::stoul(text.substr(at + 9));
    std::string digits;
    for (at = text.find('\n', at); digits.size() < 2 * size; ++at) {
        if (std::isxdigit(static_cast<unsigned char>(text.at(at))) != 0) digits += text[at];
    }
    return unhex(digits);
}

Key key_in(const std::vector<std::uint8_t>& bytes) {
    return key_of(hex(bytes));
}

}  // namespace

TEST_CASE("CPace agrees with the draft's vectors, step by step", "[crypto][vector][public]") {
    const std::string text = section();
    const auto code = constant(text, "tc_PRS");
    const std::string_view prs(reinterpret_cast<const char*>(code.data()), code.size());
    const Context context{constant(text, "tc_CI"), constant(text, "tc_sid"),
                          constant(text, "tc_ADa"), constant(text, "tc_ADb")};
    const Key g = generator(prs, context);
    CHECK(hex(g.expose()) == hex(constant(text, "tc_g")));
    CHECK(hex(g.expose()) == hex(block(text, "encoded generator g")));

    const auto ya = constant(text, "tc_ya"), yb = constant(text, "tc_yb");
    Exchange a(Role::initiator, prs, context, key_in(ya));
    Exchange b(Role::responder, prs, context, key_in(yb));
    CHECK(hex(a.share()) == hex(constant(text, "tc_Ya")));
    CHECK(hex(b.share()) == hex(constant(text, "tc_Yb")));
    const auto shared = multiply(key_in(ya), b.share());
    REQUIRE(shared);
    CHECK(hex(shared->expose()) == hex(constant(text, "tc_K")));
    CHECK(hex(multiply(key_in(yb), a.share())->expose()) == hex(constant(text, "tc_K")));
    CHECK(hex(intermediate_key(context, *shared, a.share(), b.share()).expose()) ==
          hex(constant(text, "tc_ISK_IR")));

    REQUIRE(a.take_share(b.share()));
    REQUIRE(b.take_share(a.share()));
    CHECK(hex(*a.session_id()) == hex(constant(text, "tc_sid_out_ir")));
    CHECK(a.session_id() == b.session_id());
    CHECK(b.confirm(*a.confirmation()));
    CHECK(a.confirm(*b.confirmation()));
}

TEST_CASE("CPace refuses the draft's invalid points", "[crypto][vector][public]") {
    const std::string text = section();
    const std::string cases = text.substr(text.find("### Test case for scalar"));
    const Key scalar = key_in(block(cases, "s:"));
    const auto product = multiply(scalar, block(cases, "X:"));
    REQUIRE(product);
    CHECK(hex(product->expose()) == hex(block(cases, "G.scalar_mult_vfy(s,X):")));
    for (const char* invalid : {"Y_i1:", "Y_i2"}) {
        const auto point = block(cases, invalid);
        CHECK(point.size() == 32);
        CHECK_FALSE(multiply(scalar, point));
        for (const Role role : {Role::initiator, Role::responder}) {
            Exchange exchange(role, "Password", pairing_context(counting<16>(1)));
            CHECK_FALSE(exchange.take_share(point));
            CHECK_FALSE(exchange.confirmation());
        }
    }
}
