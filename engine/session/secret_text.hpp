// A secret on its way from the keys to the vault. Invariant: move-only, wiped when it ends, read
// only through expose(); never grows past its fixed room, so no copy is left behind by
// reallocation.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace pipit::engine {

class SecretText {
  public:
    static constexpr std::size_t room = 128;

    SecretText() = default;
    explicit SecretText(std::string_view text);
    SecretText(SecretText&& other) noexcept;
    SecretText& operator=(SecretText&& other) noexcept;
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText() { wipe(); }

    bool push(char c);  // false when full
    void pop();
    void wipe();
    std::size_t size() const { return size_; }
    std::string_view expose() const { return {bytes_.data(), size_}; }

  private:
    std::array<char, room> bytes_{};
    std::size_t size_ = 0;
};

}  // namespace pipit::engine
