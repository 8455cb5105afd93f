// The canonical form: numbers as eight bytes, texts and lists with their length before them,
// structs member by member.
#include "content/compiler/digest.hpp"

#include "content/compiler/fields_of.hpp"

#include <array>
#include <concepts>
#include <optional>
#include <variant>

namespace pipit::pack {

namespace {

class Digest {
  public:
    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void add(T value) {
        auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
        for (int i = 0; i < 8; ++i, bits >>= 8)
            byte(static_cast<unsigned char>(bits & 0xFF));
    }
    void add(const std::string& text) {
        add(text.size());
        bytes(text);
    }
    void add(const engine::Rational& value) {
        add(value.numerator());
        add(value.denominator());
    }
    template <class T>
    void add(const std::vector<T>& list) {
        add(list.size());
        for (const T& one : list)
            add(one);
    }
    template <class T, std::size_t N>
    void add(const std::array<T, N>& list) {
        for (const T& one : list)
            add(one);
    }
    template <class T>
    void add(const std::optional<T>& one) {
        add(one.has_value());
        if (one) add(*one);
    }
    template <class... T>
    void add(const std::variant<T...>& one) {
        add(one.index());
        std::visit([&](const auto& value) { add(value); }, one);
    }
    template <class T>
    requires std::is_aggregate_v<T>
    void add(const T& value) {
        each_member(value, [&](const auto& member) { add(member); });
    }

    void bytes(std::string_view text) {
        for (const char c : text)
            byte(static_cast<unsigned char>(c));
    }
    std::uint64_t value() const { return hash_; }

  private:
    void byte(unsigned char one) {
        hash_ ^= one;
        hash_ *= 1099511628211ULL;
    }

    std::uint64_t hash_ = 14695981039346656037ULL;
};

// What the answer column shows, and nothing of the key.
struct Shown {
    Digest& to;

    void operator()(const engine::NumberAnswer& a) const { to.add(a.unit); }
    void operator()(const engine::TextAnswer&) const {}
    void operator()(const engine::ChoiceAnswer& a) const { to.add(a.options); }
    void operator()(const engine::SeveralAnswer& a) const { to.add(a.options); }
    void operator()(const engine::OrderAnswer& a) const { to.add(a.options); }
    void operator()(const engine::MatchAnswer& a) const {
        to.add(a.left);
        to.add(a.right);
    }
    void operator()(const engine::LineAnswer& a) const { to.add(a.line); }
    void operator()(const engine::GridAnswer& a) const {
        to.add(a.rows);
        to.add(a.columns);
    }
    void operator()(const engine::ClockAnswer& a) const { to.add(a.step); }
    void operator()(const engine::PointAnswer& a) const { to.add(a.grid); }
};

}  // namespace

std::uint64_t digest(std::string_view bytes) {
    Digest out;
    out.bytes(bytes);
    return out.value();
}

std::uint64_t digest(const engine::Item& item) {
    Digest out;
    out.add(item.ref.template_id);
    out.add(item.prompt);
    out.add(item.spoken);
    out.add(item.figure);
    out.add(item.answer);
    out.add(item.misconceptions);
    out.add(item.hints);
    out.add(item.worked);
    out.add(item.right_note);
    out.add(item.paper);
    return out.value();
}

std::uint64_t shown_digest(const engine::Item& item) {
    Digest out;
    out.add(item.prompt);
    out.add(item.figure);
    out.add(item.answer.index());
    std::visit(Shown{out}, item.answer);
    return out.value();
}

}  // namespace pipit::pack
