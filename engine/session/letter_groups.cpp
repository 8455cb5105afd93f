// Base 32 after Douglas Crockford; the check is a weighted sum over GF(32), x^5 + x^2 + 1: with
// weights 1, a, a^2, a^3 the four letters of group p add up to p. Different weights find a letter
// changed and neighbours swapped; p finds groups swapped.
#include "engine/session/letter_groups.hpp"

#include <array>
#include <cassert>
#include <cstdint>

namespace pipit::engine::letter_groups {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned data_letters = group_letters - 1;
constexpr unsigned inverse_a3 = 22;  // a^-3

constexpr unsigned times(unsigned a, unsigned b) {
    unsigned product = 0;
    for (; b != 0; b >>= 1U) {
        if ((b & 1U) != 0) product ^= a;
        a = (a & 16U) != 0 ? ((a << 1U) ^ 37U) : a << 1U;
    }
    return product;
}
static_assert(times(8, inverse_a3) == 1);

// What three letters of this group leave for the check to make up for.
unsigned weighed(const std::array<unsigned, data_letters>& data, int place) {
    return static_cast<unsigned>(place) ^ data[0] ^ times(data[1], 2) ^ times(data[2], 4);
}

unsigned value_of(char letter) {
    return static_cast<unsigned>(alphabet.find(letter));
}

}  // namespace

SecretText write(const SecretText& bytes) {
    assert(bytes.size() <= bytes_max);
    const std::string_view in = bytes.expose();
    const int groups = groups_for(in.size());
    const auto bit = [&](unsigned at) -> unsigned {
        if (at >= in.size() * 8) return 0;  // the spare ones
        return (static_cast<unsigned char>(in[at / 8]) >> (7 - at % 8)) & 1U;
    };
    SecretText out;
    unsigned at = 0;
    for (int place = 1; place <= groups; ++place) {
        std::array<unsigned, data_letters> data{};
        for (unsigned& value : data) {
            for (int i = 0; i < 5; ++i)
                value = value << 1U | bit(at++);
            out.push(alphabet[value]);
        }
        out.push(alphabet[times(weighed(data, place), inverse_a3)]);
    }
    return out;
}

char letter(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O') return '0';
    if (typed == 'I' || typed == 'L') return '1';
    return alphabet.find(typed) == std::string_view::npos ? '\0' : typed;
}

bool group_holds(std::string_view four, int place) {
    if (four.size() != group_letters || place < 1 || place > groups_max) return false;
    for (const char one : four) {
        if (one == '\0' || alphabet.find(one) == std::string_view::npos) return false;
    }
    const std::array<unsigned, data_letters> data{value_of(four[0]), value_of(four[1]),
                                                  value_of(four[2])};
    return times(value_of(four[3]), 8) == weighed(data, place);
}

std::optional<SecretText> read(std::string_view all, std::size_t bytes) {
    assert(bytes <= bytes_max);
    const int groups = groups_for(bytes);
    if (all.size() != static_cast<std::size_t>(groups) * group_letters) return std::nullopt;
    SecretText out;
    unsigned held = 0;
    unsigned bits = 0;
    for (int place = 1; place <= groups; ++place) {
        const auto from = static_cast<std::size_t>(place - 1) * group_letters;
        if (!group_holds(all.substr(from, group_letters), place)) return std::nullopt;
        for (std::size_t i = from; i < from + data_letters; ++i) {
            held = (held << 5U | value_of(all[i])) & 0xFFFFU;
            bits += 5;
            if (bits < 8 || out.size() == bytes) continue;
            bits -= 8;
            out.push(static_cast<char>((held >> bits) & 0xFFU));
        }
    }
    const bool spare_is_zero =
        (held & ((1U << (static_cast<std::size_t>(groups) * 15 - bytes * 8)) - 1U)) == 0;
    if (!spare_is_zero) return std::nullopt;
    return out;
}

}  // namespace pipit::engine::letter_groups
