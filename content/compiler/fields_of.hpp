// Every member of a plain struct in turn, whatever it is called. Invariant: a member that is added
// to a struct is visited without a line here; a struct of more than twenty does not compile.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace pipit::pack {

struct AnyMember {
    template <class T>
    operator T() const;  // NOLINT: only its type is used
};

template <class T, std::size_t... I>
constexpr bool takes_members(std::index_sequence<I...>) {
    return requires {
        T{(static_cast<void>(I), AnyMember{})...};
    };
}

constexpr std::size_t members_max = 20;

template <class T, std::size_t N = members_max>
constexpr std::size_t members_of() {
    if constexpr (takes_members<T>(std::make_index_sequence<N>{}) || N == 0)
        return N;
    else
        return members_of<T, N - 1>();
}

// One to ten members.
template <std::size_t size, class T, class All>
void hand_few(const T& value, const All& all) {
    if constexpr (size == 1) {
        const auto& [a] = value;
        all(a);
    } else if constexpr (size == 2) {
        const auto& [a, b] = value;
        all(a, b);
    } else if constexpr (size == 3) {
        const auto& [a, b, c] = value;
        all(a, b, c);
    } else if constexpr (size == 4) {
        const auto& [a, b, c, d] = value;
        all(a, b, c, d);
    } else if constexpr (size == 5) {
        const auto& [a, b, c, d, e] = value;
        all(a, b, c, d, e);
    } else if constexpr (size == 6) {
        const auto& [a, b, c, d, e, f] = value;
        all(a, b, c, d, e, f);
    } else if constexpr (size == 7) {
        const auto& [a, b, c, d, e, f, g] = value;
        all(a, b, c, d, e, f, g);
    } else if constexpr (size == 8) {
        const auto& [a, b, c, d, e, f, g, h] = value;
        all(a, b, c, d, e, f, g, h);
    } else if constexpr (size == 9) {
        const auto& [a, b, c, d, e, f, g, h, i] = value;
        all(a, b, c, d, e, f, g, h, i);
    } else {
        const auto& [a, b, c, d, e, f, g, h, i, j] = value;
        all(a, b, c, d, e, f, g, h, i, j);
    }
}

// Eleven to twenty.
template <std::size_t size, class T, class All>
void hand_many(const T& value, const All& all) {
    if constexpr (size == 11) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
        all(a, b, c, d, e, f, g, h, i, j, k);
    } else if constexpr (size == 12) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l);
    } else if constexpr (size == 13) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m);
    } else if constexpr (size == 14) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    } else if constexpr (size == 15) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    } else if constexpr (size == 16) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
    } else if constexpr (size == 17) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q);
    } else if constexpr (size == 18) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r);
    } else if constexpr (size == 19) {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s);
    } else {
        const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = value;
        all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t);
    }
}

template <class T, class Visit>
void each_member(const T& value, const Visit& visit) {
    static_assert(std::is_aggregate_v<T>);
    static_assert(!takes_members<T>(std::make_index_sequence<members_max + 1>{}));
    constexpr std::size_t size = members_of<T>();
    const auto all = [&](const auto&... members) { (visit(members), ...); };
    if constexpr (size > 10)
        hand_many<size>(value, all);
    else if constexpr (size > 0)
        hand_few<size>(value, all);
}

}  // namespace pipit::pack
