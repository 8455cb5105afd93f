// Memory of one Lua state: small pieces from blocks with a free list for each size, large ones from
// malloc. Invariant: everything goes with the arena, whether it was given back or not, so that a
// state may be dropped without closing it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace pipit::content {

class Arena {
  public:
    Arena() = default;
    ~Arena() {
        while (large_.next != &large_)
            free_large(large_.next);
    }
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // As realloc, with the old size given; nothing where there is no memory. size > 0.
    void* resized(void* old, std::size_t old_size, std::size_t size) {
        if (old != nullptr && old_size > 0 && old_size <= small_max &&
            rounded(old_size) == rounded(size))
            return old;
        void* fresh = taken(size);
        if (fresh == nullptr || old == nullptr) return fresh;
        std::memcpy(fresh, old, old_size < size ? old_size : size);
        give_back(old, old_size);
        return fresh;
    }
    void give_back(void* old, std::size_t size) {
        if (old == nullptr || size == 0) return;
        if (size > small_max) {
            free_large(static_cast<Large*>(old) - 1);
            return;
        }
        void*& list = free_[rounded(size) / step];
        std::memcpy(old, &list, sizeof list);
        list = old;
    }

  private:
    static constexpr std::size_t step = 16;
    static constexpr std::size_t small_max = 1024;
    static constexpr std::size_t block_bytes = std::size_t{32} << 10;

    struct alignas(std::max_align_t) Large {
        Large* next = nullptr;
        Large* before = nullptr;
    };

    static std::size_t rounded(std::size_t size) { return (size + step - 1) / step * step; }

    void* taken(std::size_t size) {
        if (size > small_max) return taken_large(size);
        const std::size_t whole = rounded(size);
        void*& list = free_[whole / step];
        if (list != nullptr) {
            void* out = list;
            std::memcpy(&list, out, sizeof list);
            return out;
        }
        if (room_ < whole) {
            std::unique_ptr<std::byte, decltype(&std::free)> block(
                static_cast<std::byte*>(std::malloc(block_bytes)), &std::free);
            if (!block) return nullptr;
            at_ = block.get();
            room_ = block_bytes;
            blocks_.push_back(std::move(block));
        }
        void* out = at_;
        at_ += whole;
        room_ -= whole;
        return out;
    }
    void* taken_large(std::size_t size) {
        auto* made = static_cast<Large*>(std::malloc(sizeof(Large) + size));
        if (made == nullptr) return nullptr;
        *made = {large_.next, &large_};
        large_.next->before = made;
        large_.next = made;
        return made + 1;
    }
    static void free_large(Large* one) {
        one->before->next = one->next;
        one->next->before = one->before;
        std::free(one);
    }

    std::array<void*, small_max / step + 1> free_{};
    std::vector<std::unique_ptr<std::byte, decltype(&std::free)>> blocks_;
    std::byte* at_ = nullptr;
    std::size_t room_ = 0;
    Large large_{&large_, &large_};
};

}  // namespace pipit::content
