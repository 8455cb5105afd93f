// Frames on a byte stream: a length of four bytes, little-endian, then that many bytes.
// docs/formats/courier.md. Invariant: never holds more than one frame, whatever comes.
#pragma once

#include "engine/classroom/post.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace pipit::transport {

using Bytes = engine::cbor::Bytes;

inline constexpr std::size_t frame_bytes_max = engine::classroom::post::carried_bytes_max;
inline constexpr std::size_t frame_header_bytes = 4;

// What goes before a frame of this many bytes: 1..frame_bytes_max.
std::array<std::uint8_t, frame_header_bytes> frame_header(std::size_t size);

// Reads one frame after another, in pieces of any size.
class FrameReader {
  public:
    // How many bytes are missing to the header or to the frame it announced; 0 while a whole frame
    // waits to be taken, and once a length was out of range.
    std::size_t wanted() const;
    // At most wanted() bytes. false when the length is out of range: nothing is read after that.
    bool add(std::span<const std::uint8_t> bytes);
    bool is_whole() const { return size_ > 0 && frame_.size() == size_; }
    // Whether a part of a frame is here and the rest is not.
    bool has_begun() const { return header_filled_ > 0 && !is_whole(); }
    // The whole frame; the next one may begin.
    Bytes take();

  private:
    std::array<std::uint8_t, frame_header_bytes> header_{};
    std::size_t header_filled_ = 0;
    std::size_t size_ = 0;  // of the frame; 0 until its header is here
    bool refused_ = false;
    Bytes frame_;
};

}  // namespace pipit::transport
