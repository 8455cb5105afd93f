// What every reader of a class's bytes is put to: each cut, a byte too many, each bit turned over.
#pragma once

#include "engine/report/cbor.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace pipit::engine::classroom::testing {

// Cut or longer they are refused; `check(read, bytes)` judges what is made of a bit turned over.
template <class Decode, class Check>
void for_every_cut_and_flip(const cbor::Bytes& bytes, Decode decode, Check check) {
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(decode(std::span(bytes).first(cut)).ok());
    cbor::Bytes longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(decode(longer).ok());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        cbor::Bytes other = bytes;
        other[i / 8] ^= static_cast<std::uint8_t>(1U << (i % 8));
        check(decode(other), other);
    }
}

}  // namespace pipit::engine::classroom::testing
