// See needles.hpp.
#include "device/auditor/needles.hpp"

#include "device/platform/written_forms.hpp"

#include <algorithm>
#include <cstring>

namespace pipit::audit {

std::vector<Needle> ways_to_write(std::string_view text, const std::string& what, int kind,
                                  std::size_t least) {
    std::vector<Needle> out;
    for (platform::Form& form : platform::forms_of(text)) {
        if (out.empty() || form.bytes.size() >= least)
            out.push_back({std::move(form.bytes), what, std::string(form.name), kind});
    }
    return out;
}

std::vector<Needle> ways_to_write_bytes(std::span<const std::uint8_t> bytes,
                                        const std::string& what, int kind) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::vector<Needle> out;
    for (platform::Form& form : platform::forms_of_bytes(text))
        out.push_back({std::move(form.bytes), what, std::string(form.name), kind});
    return out;
}

Needles::Needles(std::vector<Needle> all)
    : all_(std::move(all)), by_two_(std::make_unique<std::array<std::uint16_t, 65536>>()) {
    by_two_->fill(0);
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const std::string& bytes = all_[i].bytes;
        longest_ = std::max(longest_, bytes.size());
        const auto two = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) |
                         static_cast<std::size_t>(static_cast<unsigned char>(bytes[1])) << 8;
        std::uint16_t& bucket = (*by_two_)[two];
        if (bucket == 0) {
            buckets_.emplace_back();
            bucket = static_cast<std::uint16_t>(buckets_.size());
        }
        buckets_[bucket - 1U].push_back(i);
    }
}

void Needles::search(std::span<const std::uint8_t> bytes, std::size_t upto,
                     const std::function<void(const Needle&, std::size_t)>& found) const {
    if (bytes.size() < 2) return;
    const std::size_t past = std::min(upto, bytes.size() - 1);
    const std::uint8_t* const data = bytes.data();
    const auto& by_two = *by_two_;
    for (std::size_t at = 0; at < past; ++at) {
        const std::uint16_t bucket = by_two[static_cast<std::size_t>(data[at]) |
                                            static_cast<std::size_t>(data[at + 1]) << 8];
        if (bucket == 0) [[likely]]
            continue;
        for (const std::size_t i : buckets_[bucket - 1U]) {
            const Needle& one = all_[i];
            if (one.bytes.size() <= bytes.size() - at &&
                std::memcmp(data + at, one.bytes.data(), one.bytes.size()) == 0)
                found(one, at);
        }
    }
}

}  // namespace pipit::audit
