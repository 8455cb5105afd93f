// What is remembered of the things met most recently, by their number. Invariant: at most `most` of
// them; where one more comes, the quarter that was touched longest ago is forgotten.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pipit::bench::prediction {

inline constexpr std::size_t items_remembered = 512;
inline constexpr std::size_t skills_remembered = 160;

template <class T>
class Recent {
  public:
    explicit Recent(std::size_t most) : most_(most), table_(16, empty) {}

    [[nodiscard]] const T* find(std::uint32_t id) const {
        const std::size_t at = place_of(id);
        return at == empty ? nullptr : &entries_.data()[at].value;
    }
    /// The one with this number, fresh where there is none; touched now.
    T& touch(std::uint32_t id) {
        ++clock_;
        if (const std::size_t at = place_of(id); at != empty) {
            entries_.data()[at].touched = clock_;
            return entries_.data()[at].value;
        }
        if (entries_.size() == most_) forget();
        entries_.push_back({id, clock_, T{}});
        if (entries_.size() * 2 > table_.size())
            rebuild(table_.size() * 2);
        else
            enter(entries_.size() - 1);
        return entries_.back().value;
    }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::size_t bytes() const {
        return entries_.size() * sizeof(Entry) + table_.size() * sizeof(table_[0]);
    }

  private:
    static constexpr std::uint16_t empty = 0xFFFF;
    struct Entry {
        std::uint32_t id;
        std::uint32_t touched;
        T value;
    };
    [[nodiscard]] std::size_t home(std::uint32_t id) const {
        return (id * 2654435761U >> 12U) & (table_.size() - 1);
    }
    [[nodiscard]] std::size_t place_of(std::uint32_t id) const {
        const std::size_t mask = table_.size() - 1;
        for (std::size_t slot = home(id);; slot = (slot + 1) & mask) {
            const std::uint16_t at = table_.data()[slot];
            if (at == empty || entries_.data()[at].id == id) return at;
        }
    }
    void enter(std::size_t at) {
        std::size_t slot = home(entries_[at].id);
        while (table_[slot] != empty)
            slot = (slot + 1) & (table_.size() - 1);
        table_[slot] = static_cast<std::uint16_t>(at);
    }
    void rebuild(std::size_t slots) {
        table_.assign(slots, empty);
        for (std::size_t at = 0; at < entries_.size(); ++at)
            enter(at);
    }
    void forget() {
        const auto keep = static_cast<std::ptrdiff_t>(most_ - most_ / 4);
        std::nth_element(entries_.begin(), entries_.begin() + keep, entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.touched > b.touched; });
        entries_.erase(entries_.begin() + keep, entries_.end());
        rebuild(table_.size());
    }

    std::size_t most_;  // below 65535
    std::uint32_t clock_ = 0;
    std::vector<Entry> entries_;
    std::vector<std::uint16_t> table_;  // places in entries_, by number; a power of two
};

}  // namespace pipit::bench::prediction
