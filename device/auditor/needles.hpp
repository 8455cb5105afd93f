// What is searched for in bytes, all at once: texts in each way they may be written down, and
// beginnings of things. Invariant: one pass over the bytes, whatever the number of needles.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::audit {

struct Needle {
    std::string bytes;     // 2 or more
    std::string what;      // "canary 1", "an event"
    std::string encoding;  // "UTF-16 LE"; empty: as it is
    int kind = 0;          // the caller's
};

// A text as UTF-8, UTF-16 of both ends, hex of both cases and base64 from each of its three
// beginnings. A way that leaves fewer than `least` bytes to look for is left out.
inline constexpr std::size_t canary_bytes_min = 4;
std::vector<Needle> ways_to_write(std::string_view text, const std::string& what, int kind,
                                  std::size_t least = 6);
// Bytes that are no text: as they are, hex and base64.
std::vector<Needle> ways_to_write_bytes(std::span<const std::uint8_t> bytes,
                                        const std::string& what, int kind);

class Needles {
  public:
    explicit Needles(std::vector<Needle> all);

    const std::vector<Needle>& all() const { return all_; }
    std::size_t longest() const { return longest_; }
    // Calls `found` for each place in bytes[0, upto) where a needle begins and is whole in `bytes`.
    void search(std::span<const std::uint8_t> bytes, std::size_t upto,
                const std::function<void(const Needle&, std::size_t at)>& found) const;

  private:
    std::vector<Needle> all_;
    // By the first two bytes: 0, or one more than the place in buckets_.
    std::unique_ptr<std::array<std::uint16_t, 65536>> by_two_;
    std::vector<std::vector<std::size_t>> buckets_;
    std::size_t longest_ = 0;
};

}  // namespace pipit::audit
