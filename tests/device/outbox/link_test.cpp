// What pairing leaves, as bytes: the laws of its codecs.
#include "tests/device/outbox/support.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

namespace {

// Whatever is taken is written back as it was; nothing that was cut or has something behind it is
// taken, and a refusal names its field.
template <class Decode>
void hold_strictly(const Message& whole, Decode decode) {
    REQUIRE(whole.size() <= 1024);
    const auto read = decode(whole);
    REQUIRE(read);
    CHECK(encode(*read) == whole);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(decode(ByteView(whole).first(size)));
    }
    Message longer = whole;
    longer.push_back(0);
    CHECK_FALSE(decode(longer));
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Message changed = whole;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        const auto other = decode(changed);
        CAPTURE(bit);
        if (other) REQUIRE(encode(*other) == changed);
        if (!other) REQUIRE_FALSE(other.error().where.empty());
    }
}

// The field that is refused; none where the offer is taken.
std::string refused(ClassInfo info) {
    Offer offer = an_offer();
    offer.of_class = std::move(info);
    const auto read = decode_offer(encode(offer));
    return read ? std::string() : read.error().where;
}

}  // namespace

TEST_CASE("what both ends keep is read back as it was written, and as nothing else", "[outbox]") {
    hold_strictly(encode(an_offer()), decode_offer);
    hold_strictly(encode(a_link()), decode_link);
    hold_strictly(encode(a_device(false, std::nullopt)), decode_paired);
    hold_strictly(encode(a_device(true, counting<32>(0xc0))), decode_paired);
    hold_strictly(encode(ChildSide{1, {{counting<16>(0xb0)}}}), decode_side);
    const auto link = decode_link(encode(a_link()));
    CHECK(link->own.public_key() == a_link().own.public_key());
    CHECK(same(link->offer.agreed.psk, an_offer().agreed.psk));
}

TEST_CASE("an offer without a name, with too long a name or with epochs that are none is refused",
          "[outbox]") {
    ClassInfo info = a_class();
    info.class_name = std::string(name_bytes_max, 'a');
    info.teacher_name = std::string(name_bytes_max, 'b');
    CHECK(refused(info).empty());
    info.teacher_name += 'b';
    CHECK(refused(info) == "offer.teacher_name");
    info.teacher_name.clear();
    CHECK(refused(info) == "offer.teacher_name");

    using engine::classroom::AnnouncedEpochs;
    for (const AnnouncedEpochs epochs : {AnnouncedEpochs{0, 0}, AnnouncedEpochs{0, 3},
                                         AnnouncedEpochs{4, 3}, AnnouncedEpochs{3, 8}}) {
        CAPTURE(epochs.oldest, epochs.newest);
        info = a_class();
        info.epochs = epochs;
        CHECK(refused(info) == "offer.oldest");
    }
}

TEST_CASE("the longest link fits the room it is written in: growing would leave copies of its keys",
          "[outbox]") {
    Link link = a_link();
    link.offer.of_class.class_name = std::string(name_bytes_max, 'a');
    link.offer.of_class.teacher_name = std::string(name_bytes_max, 'b');
    const auto bytes = encode(link);
    CHECK(bytes.size() > 256);
    CHECK(bytes.capacity() == 1024);
    CHECK(decode_link(bytes));
}
