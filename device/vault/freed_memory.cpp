// What C++ gives back to the allocator is overwritten first, in every program that links the vault:
// an answer, a goal or a message key does not stay readable in freed memory after a sign-out.
// Invariant: one malloc for one free; SQLCipher's own memory is wiped by itself
// (cipher_memory_security).
#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <string.h>

namespace {

void* taken(std::size_t size, std::size_t alignment) {
    const std::size_t wanted = size == 0 ? 1 : size;
    for (;;) {
        void* block =
            alignment <= alignof(std::max_align_t)
                ? std::malloc(wanted)
                : std::aligned_alloc(alignment, (wanted + alignment - 1) / alignment * alignment);
        if (block != nullptr) {
            return block;
        }
        const auto handler = std::get_new_handler();
        if (handler == nullptr) {
            throw std::bad_alloc();
        }
        handler();
    }
}

void given_back(void* block) noexcept {
    if (block != nullptr) {
        ::explicit_bzero(block, ::malloc_usable_size(block));
        std::free(block);
    }
}

}  // namespace

// The other forms (arrays, sized, nothrow) call these.
void* operator new(std::size_t size) {
    return taken(size, 0);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return taken(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* block) noexcept {
    given_back(block);
}
void operator delete(void* block, std::size_t /*size*/) noexcept {
    given_back(block);
}
void operator delete(void* block, std::align_val_t /*alignment*/) noexcept {
    given_back(block);
}
void operator delete(void* block, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
    given_back(block);
}
