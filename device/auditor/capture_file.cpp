// See capture_file.hpp. The format: draft-ietf-opsawg-pcap. A header of 24 bytes, and before each
// packet one of 16.
#include "device/auditor/capture_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pipit::audit {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

constexpr std::size_t file_header = 24;
constexpr std::size_t packet_header = 16;
constexpr std::uint32_t microseconds = 0xA1B2C3D4;
constexpr std::uint32_t nanoseconds = 0xA1B23C4D;
constexpr std::uint32_t next_generation = 0x0A0D0D0A;  // pcapng, the same in both orders

std::uint32_t number(std::span<const std::uint8_t> at, bool swapped) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out |= std::uint32_t{at[swapped ? 3 - i : i]} << (8 * i);
    return out;
}

std::optional<LinkType> link_of(std::uint32_t written) {
    switch (const auto link = static_cast<LinkType>(written & 0xFFFFU)) {
    case LinkType::loopback_host_order:
    case LinkType::ethernet:
    case LinkType::raw_ip:
    case LinkType::loopback:
    case LinkType::linux_cooked:
    case LinkType::ipv4:
    case LinkType::ipv6:
    case LinkType::linux_cooked_2:
        return link;
    default:
        // Raw IP had these numbers before it had its own.
        if (link == LinkType{12} || link == LinkType{14}) return LinkType::raw_ip;
        return std::nullopt;
    }
}

Error refusal(std::string remedy) {
    return {ErrorCode::bad_input, "capture", std::move(remedy)};
}

// A window on the file that moves on.
class Window {
  public:
    explicit Window(Source& source) : source_(source) {}
    // The next `size` bytes, or as many as there are.
    Result<std::span<const std::uint8_t>> ahead(std::size_t size) {
        while (held_.size() - from_ < size && !ended_) {
            held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(from_));
            from_ = 0;
            const std::size_t had = held_.size();
            held_.resize(had + chunk);
            const auto got = source_.read(read_to_, std::span(held_).subspan(had));
            if (!got) return got.error();
            held_.resize(had + *got);
            read_to_ += *got;
            ended_ = *got == 0;
        }
        return std::span<const std::uint8_t>(held_).subspan(from_,
                                                            std::min(size, held_.size() - from_));
    }
    void pass(std::size_t size) {
        from_ += size;
        at_ += size;
    }
    std::uint64_t at() const { return at_; }

  private:
    static constexpr std::size_t chunk = std::size_t{1} << 20;
    Source& source_;
    std::vector<std::uint8_t> held_;
    std::size_t from_ = 0;
    std::uint64_t read_to_ = 0, at_ = 0;
    bool ended_ = false;
};

struct Head {
    bool swapped = false;
    LinkType link = LinkType::ethernet;
};

Result<Head> read_head(Window& file) {
    const auto read = file.ahead(file_header);
    if (!read) return read.error();
    const auto bytes = *read;
    if (bytes.size() < 4) return refusal("there is no capture in it: it ends at once");
    if (number(bytes, false) == next_generation)
        return refusal("it is a pcapng file. Make a pcap of it: editcap -F pcap FILE NEW");
    if (bytes[0] == 0x1F && bytes[1] == 0x8B)
        return refusal("it is packed. Unpack it: gunzip FILE");
    Head out;
    const auto is_magic = [](std::uint32_t magic) {
        return magic == microseconds || magic == nanoseconds;
    };
    out.swapped = !is_magic(number(bytes, false));
    if (out.swapped && !is_magic(number(bytes, true)))
        return refusal("it is no capture in pcap format: make one with tcpdump -w");
    if (bytes.size() < file_header) return refusal("it ends within its first 24 bytes");
    const std::uint32_t link = number(bytes.subspan(20), out.swapped);
    const auto known = link_of(link);
    if (!known)
        return refusal("it was taken on a link of type " + std::to_string(link & 0xFFFFU) +
                       ", which is not read. Take it on Ethernet, on \"any\" or on loopback");
    out.link = *known;
    file.pass(file_header);
    return out;
}

}  // namespace

Result<ReadCapture> read_capture(Source& source, const std::function<void(const Captured&)>& each) {
    Window file(source);
    const auto head = read_head(file);
    if (!head) return head.error();
    ReadCapture out;
    for (;;) {
        out.read_to = file.at();
        const auto before = file.ahead(packet_header);
        if (!before) return before.error();
        if (before->empty()) return out;
        out.was_cut = true;  // unless it is whole
        if (before->size() < packet_header) return out;
        const std::uint32_t second = number(*before, head->swapped);
        const std::size_t kept = number(before->subspan(8), head->swapped);
        const std::size_t on_wire = number(before->subspan(12), head->swapped);
        if (kept > packet_bytes_max) return out;
        const auto both = file.ahead(packet_header + kept);
        if (!both) return both.error();
        if (both->size() < packet_header + kept) return out;
        out.was_cut = false;
        if (out.packets++ == 0) out.first_second = second;
        out.first_second = std::min(out.first_second, std::int64_t{second});
        out.last_second = std::max(out.last_second, std::int64_t{second});
        out.not_whole += on_wire > kept ? 1 : 0;
        each({second, head->link, both->subspan(packet_header), on_wire <= kept});
        file.pass(packet_header + kept);
    }
}

}  // namespace pipit::audit
