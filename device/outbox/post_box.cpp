// read and write on a descriptor that keeps packets whole.
#include "device/outbox/post_box.hpp"

#include "device/outbox/contact.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>

namespace pipit::outbox {

engine::Error no_courier() {
    return {engine::ErrorCode::io, std::string(engine::no_courier),
            "It does not run: start Pipit again."};
}

int PostBox::inherited() {
    const char* text = std::getenv("PIPIT_LINK");
    int out = -1;
    if (text != nullptr) std::from_chars(text, text + std::strlen(text), out);
    return out;
}

PostBox::PostBox(int descriptor) : descriptor_(descriptor) {
    if (descriptor_ < 0) return;
    const int flags = ::fcntl(descriptor_, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor_, F_SETFL, flags | O_NONBLOCK) != 0) descriptor_ = -1;
}

bool PostBox::send(const post::ToSync& packet) {
    auto bytes = post::encode(packet);
    if (!is_open() || !bytes || queued_bytes_ + bytes->size() > queued_bytes_max) return false;
    queued_bytes_ += bytes->size();
    queue_.push_back(std::move(bytes).value());
    (void)flush();
    return is_open();
}

bool PostBox::flush() {
    while (is_open() && !queue_.empty()) {
        const auto& front = queue_.front();
        const ssize_t wrote = ::write(descriptor_, front.data(), front.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return false;
        if (wrote < 0) {  // pipit-sync has gone, and its launcher with it
            descriptor_ = -1;
            return false;
        }
        queued_bytes_ -= front.size();
        queue_.pop_front();
    }
    return queue_.empty();
}

std::optional<post::FromSync> PostBox::next() {
    std::array<std::uint8_t, post::packet_bytes_max + 1> bytes;
    while (is_open()) {
        const ssize_t got = ::read(descriptor_, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) {
            descriptor_ = -1;
            return std::nullopt;
        }
        auto packet = post::decode_from_sync({bytes.data(), static_cast<std::size_t>(got)});
        if (packet) return std::move(packet).value();
    }
    return std::nullopt;
}

bool StickFiles::write(PostBox& box, const engine::classroom::Tag8& to,
                       const engine::cbor::Bytes& envelope) {
    std::string name = stick_name(envelope);
    if (names_.contains(name)) return true;
    if (!box.send(post::StickWrite{to, name, envelope})) return false;
    names_.insert(std::move(name));
    return true;
}

}  // namespace pipit::outbox
