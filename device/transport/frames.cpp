// See frames.hpp.
#include "device/transport/frames.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace pipit::transport {

std::array<std::uint8_t, frame_header_bytes> frame_header(std::size_t size) {
    assert(size >= 1 && size <= frame_bytes_max);
    return {static_cast<std::uint8_t>(size), static_cast<std::uint8_t>(size >> 8),
            static_cast<std::uint8_t>(size >> 16), static_cast<std::uint8_t>(size >> 24)};
}

std::size_t FrameReader::wanted() const {
    if (refused_) return 0;
    return size_ == 0 ? frame_header_bytes - header_filled_ : size_ - frame_.size();
}

bool FrameReader::add(std::span<const std::uint8_t> bytes) {
    assert(bytes.size() <= wanted());
    if (refused_) return false;
    if (size_ > 0) {
        frame_.insert(frame_.end(), bytes.begin(), bytes.end());
        return true;
    }
    std::copy(bytes.begin(), bytes.end(),
              header_.begin() + static_cast<std::ptrdiff_t>(header_filled_));
    header_filled_ += bytes.size();
    if (header_filled_ < frame_header_bytes) return true;
    std::uint32_t size = 0;
    for (std::size_t i = frame_header_bytes; i-- > 0;)
        size = (size << 8) | header_[i];
    refused_ = size == 0 || size > frame_bytes_max;
    if (refused_) return false;
    size_ = size;
    frame_.reserve(size_);
    return true;
}

Bytes FrameReader::take() {
    assert(is_whole());
    header_filled_ = 0;
    size_ = 0;
    return std::exchange(frame_, {});
}

}  // namespace pipit::transport
