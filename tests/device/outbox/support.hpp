// A teacher's class, a child's app and the disk and wire between them, for tests of pairing.
#pragma once

#include "device/outbox/pairing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace pipit::test {

using Message = std::vector<std::uint8_t>;
using Messages = std::vector<Message>;
using outbox::ByteView;

template <std::size_t N>
std::array<std::uint8_t, N> counting(std::uint8_t first) {
    std::array<std::uint8_t, N> bytes;
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

inline crypto::Key counting_key(std::uint8_t first) {
    return crypto::Key::made_by(
        [&](auto out) { std::ranges::copy(counting<32>(first), out.begin()); });
}

inline crypto::X25519KeyPair counting_pair(std::uint8_t first) {
    return crypto::X25519KeyPair(counting_key(first));
}

inline outbox::ClassInfo a_class() {
    outbox::ClassInfo out;
    out.id.bytes = counting<16>(0x01);
    out.class_name = "4b";
    out.teacher_name = "Ms. Öz";
    out.beacon = counting<8>(0x11);
    out.recovery = counting_pair(0x20).public_key();
    out.epochs = {3, 7};
    out.newest_prekey = counting_pair(0x40).public_key();
    out.bulletin = counting<32>(0xd0);
    return out;
}

inline outbox::Offer an_offer() {
    return {a_class(), {counting_key(0x80), {{counting<16>(0x90)}}, counting<8>(0xa0)}};
}

inline outbox::Link a_link() {
    return {
        an_offer(), {{counting<16>(0xb0)}}, counting_pair(0x60), counting_pair(0x61).public_key()};
}

inline outbox::PairedDevice a_device(bool confirmed, std::optional<crypto::Hash> request) {
    return {{{counting<16>(0xb0)}},
            counting_pair(0x60).public_key(),
            an_offer().agreed.copy(),
            confirmed,
            request};
}

// A teacher's device: the keys and the class live as long as it does, and in its place.
struct TeachersDevice {
    TeachersDevice() = default;
    TeachersDevice(const TeachersDevice&) = delete;
    TeachersDevice& operator=(const TeachersDevice&) = delete;

    crypto::X25519KeyPair own = counting_pair(0x60);
    outbox::ClassInfo info = a_class();
    outbox::School school{own, info};
};

inline bool same(const crypto::Key& a, const crypto::Key& b) {
    return std::ranges::equal(a.expose(), b.expose());
}

// Both ends know the same of each other. Catch2 says where they do not.
inline void require_same_keys(const outbox::Link& link, const outbox::PairedDevice& device,
                              const TeachersDevice& teacher) {
    REQUIRE(link.own_tag == device.device);
    REQUIRE(link.own.public_key() == device.key);
    REQUIRE(link.teacher == teacher.own.public_key());
    REQUIRE(link.offer.of_class == teacher.info);
    REQUIRE(same(link.offer.agreed.psk, device.agreed.psk));
    REQUIRE(link.offer.agreed.teacher_tag == device.agreed.teacher_tag);
    REQUIRE(link.offer.agreed.destination == device.agreed.destination);
}

inline outbox::PairingChild child_with(std::string_view code) {
    return outbox::PairingChild(engine::SecretText(code));
}

// Another one than the code is.
inline std::string wrong_code(std::string_view code) {
    std::string out(code);
    out[5] = out[5] == '0' ? '1' : '0';
    return out;
}

// One run, message by message. on_the_way(number, message): what arrives of it, in this order.
struct Pairing {
    using OnTheWay = std::function<Messages(std::size_t, const Message&)>;

    explicit Pairing(outbox::PairingCode code = outbox::PairingCode::random())
        : digits(code.digits()), teacher(std::move(code), device.school),
          child(child_with(digits)) {}

    void run(const OnTheWay& on_the_way = [](std::size_t, const Message& m) {
        return Messages{m};
    }) {
        take(child.begin());
        for (std::size_t at = 0; at < wire.size(); ++at) {
            const auto [to_teacher, message] = wire[at];
            for (const Message& arrived : on_the_way(at, message)) {
                if (to_teacher) {
                    take(teacher.hear(1, arrived));
                } else {
                    take(child.hear(arrived));
                }
            }
        }
        take(child.hang_up());
        teacher.hang_up(1);
        require_agreement();
    }

    void take(outbox::ChildStep step) {
        using Do = outbox::ChildStep::Do;
        if (step.what == Do::keep) {
            link.emplace(std::move(*step.link));
            step = child.written();
            finished = step.what == Do::finish;
        }
        if (!step.message.empty()) wire.emplace_back(true, step.message);
        if (step.why) childs_end = step.why;
    }

    void take(outbox::TeacherStep step) {
        using Do = outbox::TeacherStep::Do;
        if (step.what == Do::write_code) {
            code_on_disk = encode(teacher.code());
            step = teacher.written();
        }
        if (step.what == Do::keep) {
            paired.emplace(std::move(*step.device));
            step = teacher.written();
        }
        if (step.what == Do::confirm) {
            REQUIRE(step.tag == paired.value().device);
            paired->confirmed = true;
        }
        if (!step.message.empty()) wire.emplace_back(false, step.message);
        if (step.why) teachers_end = step.why;
    }

    // What must hold whatever the way did: who has a link has the other end's keys, and nothing is
    // confirmed that is not there.
    void require_agreement() {
        if (link) {
            REQUIRE(paired);
            require_same_keys(*link, *paired, device);
        }
        if (paired && paired->confirmed) REQUIRE(link);
    }

    TeachersDevice device;
    std::string digits;
    outbox::PairingTeacher teacher;
    outbox::PairingChild child;
    std::vector<std::pair<bool, Message>> wire;  // whether to the teacher
    engine::cbor::Bytes code_on_disk;
    std::optional<outbox::Link> link;
    std::optional<outbox::PairedDevice> paired;
    std::optional<outbox::PairingEnd> childs_end, teachers_end;
    bool finished = false;
};

}  // namespace pipit::test
