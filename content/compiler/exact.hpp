// The checker's exact numbers and its reading of expressions and equations. Invariant: nothing is
// rounded; what does not fit into 64 bits, or cannot be read to its last letter, is nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::pack {

// In lowest terms, the bottom above 0.
struct Exact {
    std::int64_t n = 0;
    std::int64_t d = 1;
    friend bool operator==(const Exact&, const Exact&) = default;
};

std::optional<Exact> exact(std::int64_t n, std::int64_t d);
std::optional<Exact> plus(const Exact& a, const Exact& b);
std::optional<Exact> less(const Exact& a, const Exact& b);  // a - b
std::optional<Exact> times(const Exact& a, const Exact& b);
std::optional<Exact> over(const Exact& a, const Exact& b);
std::optional<Exact> power(const Exact& a, std::int64_t exponent);
bool smaller(const Exact& a, const Exact& b);
std::string text_of(const Exact& a);  // "3/4", "-2"

// "3/4", "1 1/2", "−0.35", "12,345", "$3.50", "35%": one number and nothing else.
std::optional<Exact> read_exact(std::string_view text);

// An expression as steps for a stack. Signs: + − × ÷ · / ( ) | | √ %, powers ² ³ ^, and products
// without a sign (3x, 2(x + 1)), which bind closer than × and ÷.
class Expression {
  public:
    static std::optional<Expression> read(std::string_view text,
                                          std::span<const std::string> unknowns);
    // Nothing where a step cannot be done (a part of 0, a root that is not exact, too large).
    std::optional<Exact> at(std::span<const Exact> values) const;

    enum class Do : std::uint8_t {
        number,
        unknown,
        plus,
        less,
        times,
        over,
        power,
        minus,
        size,
        root
    };
    struct Step {
        Do what = Do::number;
        Exact number = {};
        std::size_t unknown = 0;
    };

  private:
    std::vector<Step> steps_;
};

// "3x + 2 = 17", "2 < x ≤ 5": expressions with signs of comparison between them.
class Relation {
  public:
    static std::optional<Relation> read(std::string_view text,
                                        std::span<const std::string> unknowns);
    // Whether every comparison holds; nothing where a side has no value there.
    std::optional<bool> holds(std::span<const Exact> values) const;

  private:
    std::vector<Expression> sides_;
    std::vector<std::string> signs_;
};

}  // namespace pipit::pack
