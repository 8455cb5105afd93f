// See countersigned.hpp.
#include "device/outbox/countersigned.hpp"

#include "device/outbox/fields.hpp"

#include <algorithm>
#include <string_view>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Day;
using engine::cbor::Bytes;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

// "PIPSEEN1" ‖ pseudonym16 ‖ head32 ‖ day8, the day little-endian.
Bytes signed_bytes(const Pseudonym& of, const LedgerHead& head, Day day) {
    constexpr std::string_view domain = "PIPSEEN1";
    Bytes out(domain.begin(), domain.end());
    out.insert(out.end(), of.bytes.begin(), of.bytes.end());
    out.insert(out.end(), head.begin(), head.end());
    const auto number = static_cast<std::uint64_t>(std::int64_t{day.value});
    for (unsigned shift = 0; shift < 64; shift += 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
    return out;
}

void write_end(Writer& out, const LedgerEnd& end) {
    out.bytes(end.head);
    out.unsigned_integer(end.lines);
}

LedgerEnd read_end(Reader& in) {
    LedgerEnd out;
    out.head = read_array<32>(in, "ledger.head");
    out.lines = in.unsigned_integer("ledger.lines", INT64_MAX);
    return out;
}

}  // namespace

LedgerWord countersign(const crypto::SigningKey& by, const Pseudonym& of, const LedgerHead& head,
                       Day day) {
    return {head, Countersigned{day, by.sign(signed_bytes(of, head, day))}};
}

bool SignedEnd::operator==(const SignedEnd& other) const {
    return end.head == other.end.head && end.lines == other.end.lines && day == other.day &&
           by == other.by && signature == other.signature;
}

bool holds(const SignedEnd& one, const Pseudonym& of) {
    return crypto::verifies(one.by, signed_bytes(of, one.end.head, one.day), one.signature);
}

void ToldEnds::told(const LedgerEnd& end) {
    if (!told_.empty() && told_.back().head == end.head) return;
    if (told_.size() == told_max) told_.erase(told_.begin());
    told_.push_back(end);
}

bool ToldEnds::hear(const LedgerWord& word, const crypto::PublicKey& by, const Pseudonym& of) {
    if (!word.signed_for) return false;
    const auto at = std::ranges::find(told_, word.head, &LedgerEnd::head);
    if (at == told_.end()) return false;
    const SignedEnd heard{*at, word.signed_for->day, by, word.signed_for->signature};
    if (!holds(heard, of)) return false;
    told_.erase(told_.begin(), at);  // an earlier one tells no more
    const bool later = !signed_ || signed_->end.lines < heard.end.lines;
    if (later) signed_ = heard;
    return later;
}

void ToldEnds::write(Writer& out) const {
    out.array(2);
    out.array(told_.size());
    for (const LedgerEnd& end : told_) {
        out.array(2);
        write_end(out, end);
    }
    out.array(signed_ ? 5 : 0);
    if (!signed_) return;
    write_end(out, signed_->end);
    out.integer(signed_->day.value);
    out.bytes(signed_->by);
    out.bytes(signed_->signature);
}

ToldEnds ToldEnds::read(Reader& in) {
    ToldEnds out;
    in.array("ledger", 2, 2);
    const std::size_t told = in.array("ledger.told", 0, told_max);
    for (std::size_t i = 0; i < told && in.ok(); ++i) {
        in.array("ledger.told", 2, 2);
        out.told_.push_back(read_end(in));
    }
    const std::size_t items = in.array("ledger.signed", 0, 5);
    if (items != 0 && items != 5) in.refuse("ledger.signed", "there is too little of it");
    if (items != 5) return out;
    SignedEnd& one = out.signed_.emplace();
    one.end = read_end(in);
    one.day = read_day(in, "ledger.day");
    one.by = read_array<32>(in, "ledger.by");
    one.signature = read_array<64>(in, "ledger.signature");
    return out;
}

}  // namespace pipit::outbox
