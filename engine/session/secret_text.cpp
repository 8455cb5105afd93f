// A secret's fixed room. Invariant: every path out of it overwrites the bytes first.
#include "engine/session/secret_text.hpp"

#include <cassert>
#include <utility>

namespace pipit::engine {

SecretText::SecretText(std::string_view text) {
    assert(text.size() <= room);
    for (const char c : text)
        push(c);
}

SecretText::SecretText(SecretText&& other) noexcept {
    *this = std::move(other);
}

SecretText& SecretText::operator=(SecretText&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    for (std::size_t i = 0; i < other.size_; ++i)
        bytes_[i] = other.bytes_[i];
    size_ = other.size_;
    other.wipe();
    return *this;
}

bool SecretText::push(char c) {
    if (size_ == room) return false;
    bytes_[size_++] = c;
    return true;
}

void SecretText::pop() {
    if (size_ == 0) return;
    volatile char* last = &bytes_[--size_];
    *last = 0;
}

void SecretText::wipe() {
    volatile char* byte = bytes_.data();  // volatile: the compiler may not leave the writes out
    for (std::size_t i = 0; i < room; ++i)
        byte[i] = 0;
    size_ = 0;
}

}  // namespace pipit::engine
