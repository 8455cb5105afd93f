// Exact arithmetic in 128 bits between steps, and a parser by descent.
#include "content/compiler/exact.hpp"

#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace pipit::pack {

namespace {

constexpr int depth_max = 64;

using Int = std::int64_t;

std::optional<Int> product(Int a, Int b) {
    Int out = 0;
    if (__builtin_mul_overflow(a, b, &out)) return std::nullopt;
    return out;
}

std::optional<Exact> narrow(Int n, Int d) {
    constexpr Int lowest = std::numeric_limits<Int>::min();  // its size does not fit
    if (d == 0 || n == lowest || d == lowest) return std::nullopt;
    const Int shared = std::gcd(n, d) * (d < 0 ? -1 : 1);
    return Exact{n / shared, d / shared};
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// The whole root of a square; nothing for others.
std::optional<std::int64_t> root_of(std::int64_t square) {
    if (square < 0) return std::nullopt;
    std::int64_t low = 0, high = 3'037'000'499;
    while (low < high) {
        const std::int64_t mid = low + (high - low + 1) / 2;
        if (mid <= square / mid)
            low = mid;
        else
            high = mid - 1;
    }
    if (low * low != square) return std::nullopt;
    return low;
}

constexpr std::array<std::string_view, 3> minus_signs = {"−", "–", "-"};
constexpr std::array<std::string_view, 4> times_signs = {"×", "·", "⋅", "*"};
constexpr std::array<std::string_view, 2> over_signs = {"÷", "/"};
constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};

// A place in a text that is read from the left.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool done() const { return at_ == text_.size(); }
    char next() const { return done() ? '\0' : text_[at_]; }
    bool digit_after(std::size_t n) const {
        return at_ + n < text_.size() && digit(text_[at_ + n]);
    }
    void spaces() {
        while (next() == ' ')
            ++at_;
    }
    bool take(std::string_view what) {
        if (what.empty() || !text_.substr(at_).starts_with(what)) return false;
        at_ += what.size();
        return true;
    }
    template <class Signs>
    bool take_any(const Signs& signs) {
        for (const auto& one : signs) {
            if (take(one)) return true;
        }
        return false;
    }
    std::size_t place() const { return at_; }
    void back_to(std::size_t place) { at_ = place; }

    // "12", "12,345".
    std::optional<std::int64_t> whole() {
        if (!digit(next())) return std::nullopt;
        std::int64_t out = 0;
        std::size_t digits = 0;
        bool grouped = false;
        for (;;) {
            if (digit(next())) {
                if (++digits > 18) return std::nullopt;
                out = out * 10 + (text_[at_++] - '0');
            } else if (next() == ',' && (grouped || digits <= 3) && digit_after(1) &&
                       digit_after(2) && digit_after(3) && !digit_after(4)) {
                grouped = true;
                ++at_;
            } else {
                return out;
            }
        }
    }

    // A number without a sign: whole, decimal, fraction or mixed.
    std::optional<Exact> number() {
        const auto top = next() == '.' ? std::optional<std::int64_t>(0) : whole();
        if (!top) return std::nullopt;
        if (next() == '.' && digit_after(1)) return decimal(*top);
        if (next() == '/' && digit_after(1)) {
            ++at_;
            const auto bottom = whole();
            return bottom ? exact(*top, *bottom) : std::nullopt;
        }
        const std::size_t here = at_;
        if (next() == ' ' && digit_after(1)) {
            ++at_;
            const auto part = whole();
            if (part && next() == '/' && digit_after(1)) {
                ++at_;
                const auto bottom = whole();
                const auto rest = bottom ? exact(*part, *bottom) : std::nullopt;
                return rest ? plus({*top, 1}, *rest) : std::nullopt;
            }
            at_ = here;
        }
        return Exact{*top, 1};
    }

  private:
    std::optional<Exact> decimal(std::int64_t whole_part) {
        ++at_;
        Int n = whole_part, d = 1;
        for (int i = 0; digit(next()); ++i) {
            if (i == 18 || __builtin_mul_overflow(n, 10, &n) ||
                __builtin_add_overflow(n, text_[at_++] - '0', &n))
                return std::nullopt;
            d *= 10;
        }
        return narrow(n, d);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

using Do = Expression::Do;
using Step = Expression::Step;

class Parser {
  public:
    Parser(std::string_view text, std::span<const std::string> unknowns)
        : in_(text), unknowns_(unknowns) {}

    bool all() {
        if (!sum(0)) return false;
        in_.spaces();
        return in_.done();
    }
    std::vector<Step> steps;

  private:
    bool add(Do what) {
        steps.push_back({what});
        return true;
    }
    bool sum(int depth) {
        if (depth > depth_max || !product(depth)) return false;
        for (;;) {
            in_.spaces();
            const Do what = in_.take("+")               ? Do::plus
                            : in_.take_any(minus_signs) ? Do::less
                                                        : Do::number;
            if (what == Do::number) return true;
            if (!product(depth)) return false;
            add(what);
        }
    }
    bool product(int depth) {
        if (!with_sign(depth)) return false;
        for (;;) {
            in_.spaces();
            const Do what = in_.take_any(times_signs)  ? Do::times
                            : in_.take_any(over_signs) ? Do::over
                                                       : Do::number;
            if (what == Do::number) return true;
            if (!with_sign(depth)) return false;
            add(what);
        }
    }
    bool with_sign(int depth) {
        if (depth > depth_max) return false;
        in_.spaces();
        if (in_.take_any(minus_signs)) return with_sign(depth + 1) && add(Do::minus);
        if (in_.take("+")) return with_sign(depth + 1);
        return side_by_side(depth);
    }
    bool side_by_side(int depth) {
        if (!raised_one(depth, true)) return false;
        for (;;) {
            const std::size_t here = in_.place();
            const std::size_t made = steps.size();
            if (!raised_one(depth, false)) {
                in_.back_to(here);
                steps.resize(made);
                return true;
            }
            add(Do::times);
        }
    }
    bool raised_one(int depth, bool first) {
        if (!primary(depth, first)) return false;
        for (;;) {
            std::int64_t exponent = 0;
            if (in_.take("%")) {
                steps.push_back({Do::number, {100, 1}});
                add(Do::over);
            } else if (in_.take("^")) {
                if (!raised_one_sign(depth)) return false;
                add(Do::power);
            } else if (superscript(exponent)) {
                steps.push_back({Do::number, {exponent, 1}});
                add(Do::power);
            } else {
                return true;
            }
        }
    }
    bool raised_one_sign(int depth) {
        if (in_.take_any(minus_signs)) return primary(depth + 1, true) && add(Do::minus);
        return primary(depth + 1, true);
    }
    bool superscript(std::int64_t& exponent) {
        const std::size_t here = in_.place();
        const bool minus = in_.take("⁻");
        bool any = false;
        for (bool more = true; more && exponent < 1000;) {
            more = false;
            for (std::size_t i = 0; i < raised.size() && !more; ++i) {
                if (!in_.take(raised[i])) continue;
                exponent = exponent * 10 + static_cast<std::int64_t>(i);
                more = any = true;
            }
        }
        if (!any) in_.back_to(here);
        if (minus) exponent = -exponent;
        return any;
    }
    // After the first of a product without signs, no number follows, nor an opening |.
    bool primary(int depth, bool first) {
        if (depth > depth_max) return false;
        if (in_.take("(")) {
            if (!sum(depth + 1)) return false;
            in_.spaces();
            return in_.take(")");
        }
        if (first && in_.take("|")) {
            if (!sum(depth + 1)) return false;
            in_.spaces();
            return in_.take("|") && add(Do::size);
        }
        if (in_.take("√")) return primary(depth + 1, true) && add(Do::root);
        for (std::size_t i = 0; i < unknowns_.size(); ++i) {
            if (!in_.take(unknowns_[i])) continue;
            steps.push_back({Do::unknown, {}, i});
            return true;
        }
        if (!first) return false;
        in_.take("$");
        const auto number = in_.number();
        if (number) steps.push_back({Do::number, *number});
        return number.has_value();
    }

    Reader in_;
    std::span<const std::string> unknowns_;
};

std::optional<Exact> done(Do what, const Exact& a, const Exact& b) {
    switch (what) {
    case Do::plus:
        return plus(a, b);
    case Do::less:
        return less(a, b);
    case Do::times:
        return times(a, b);
    case Do::over:
        return over(a, b);
    case Do::power:
        return b.d == 1 ? power(a, b.n) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<Exact> done(Do what, const Exact& a) {
    if (what == Do::minus) return Exact{-a.n, a.d};
    if (what == Do::size) return Exact{a.n < 0 ? -a.n : a.n, a.d};
    const auto n = root_of(a.n), d = root_of(a.d);
    if (!n || !d) return std::nullopt;
    return Exact{*n, *d};
}

}  // namespace

std::optional<Exact> exact(std::int64_t n, std::int64_t d) {
    return narrow(n, d);
}
std::optional<Exact> plus(const Exact& a, const Exact& b) {
    const Int shared = std::gcd(a.d, b.d);
    const auto left = product(a.n, b.d / shared), right = product(b.n, a.d / shared);
    Int sum = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
    const Int more = std::gcd(sum, shared);
    const auto d = product(a.d / shared, b.d / more);
    return d ? narrow(sum / more, *d) : std::nullopt;
}
std::optional<Exact> less(const Exact& a, const Exact& b) {
    return plus(a, {-b.n, b.d});
}
std::optional<Exact> times(const Exact& a, const Exact& b) {
    const Int one = std::gcd(a.n, b.d), other = std::gcd(b.n, a.d);
    const auto n = product(a.n / one, b.n / other), d = product(a.d / other, b.d / one);
    return n && d ? narrow(*n, *d) : std::nullopt;
}
std::optional<Exact> over(const Exact& a, const Exact& b) {
    const auto turned = narrow(b.d, b.n);
    return turned ? times(a, *turned) : std::nullopt;
}
std::optional<Exact> power(const Exact& a, std::int64_t exponent) {
    if (exponent < 0) {
        const auto turned = over({1, 1}, a);
        return turned ? power(*turned, -exponent) : std::nullopt;
    }
    if (exponent > 1000) return std::nullopt;
    std::optional<Exact> out = Exact{1, 1};
    for (std::int64_t i = 0; i < exponent && out; ++i)
        out = times(*out, a);
    return out;
}
// By whole parts, then by what is left turned over: nothing is multiplied, so nothing overflows.
bool smaller(const Exact& a, const Exact& b) {
    const auto floor_of = [](const Exact& x) { return x.n / x.d - (x.n % x.d < 0 ? 1 : 0); };
    Exact left = a, right = b;
    for (;;) {
        const Int low = floor_of(left), high = floor_of(right);
        if (low != high) return low < high;
        const Int rest = left.n - low * left.d, more = right.n - high * right.d;
        if (rest == 0 || more == 0) return more > 0;
        const Exact turned{right.d, more};
        right = {left.d, rest};
        left = turned;
    }
}
std::string text_of(const Exact& a) {
    return std::to_string(a.n) + (a.d == 1 ? "" : "/" + std::to_string(a.d));
}

std::optional<Exact> read_exact(std::string_view text) {
    Reader in(text);
    in.spaces();
    const bool minus = in.take_any(minus_signs);
    in.take("$");
    auto out = in.number();
    if (out && in.take("%")) out = over(*out, {100, 1});
    in.spaces();
    if (!out || !in.done()) return std::nullopt;
    return minus ? Exact{-out->n, out->d} : *out;
}

std::optional<Expression> Expression::read(std::string_view text,
                                           std::span<const std::string> unknowns) {
    Parser parser(text, unknowns);
    if (!parser.all()) return std::nullopt;
    Expression out;
    out.steps_ = std::move(parser.steps);
    return out;
}

std::optional<Exact> Expression::at(std::span<const Exact> values) const {
    std::vector<Exact> stack;
    for (const Step& step : steps_) {
        if (step.what == Do::number || step.what == Do::unknown) {
            stack.push_back(step.what == Do::number ? step.number : values[step.unknown]);
            continue;
        }
        const bool alone = step.what == Do::minus || step.what == Do::size || step.what == Do::root;
        const Exact last = stack.back();
        if (!alone) stack.pop_back();
        const auto out = alone ? done(step.what, last) : done(step.what, stack.back(), last);
        if (!out) return std::nullopt;
        stack.back() = *out;
    }
    return stack.back();
}

std::optional<Relation> Relation::read(std::string_view text,
                                       std::span<const std::string> unknowns) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> all = {{{"<=", "≤"},
                                                                                   {">=", "≥"},
                                                                                   {"≤", "≤"},
                                                                                   {"≥", "≥"},
                                                                                   {"≠", "≠"},
                                                                                   {"=", "="},
                                                                                   {"<", "<"},
                                                                                   {">", ">"}}};
    Relation out;
    std::size_t from = 0;
    const auto side = [&](std::size_t end) {
        auto one = Expression::read(text.substr(from, end - from), unknowns);
        if (one) out.sides_.push_back(std::move(*one));
        return one.has_value();
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = 0;
        for (const auto& [sign, name] : all) {
            if (!text.substr(at).starts_with(sign)) continue;
            if (!side(at)) return std::nullopt;
            out.signs_.emplace_back(name);
            size = sign.size();
            break;
        }
        at += size > 0 ? size : 1;
        if (size > 0) from = at;
    }
    if (out.signs_.empty() || !side(text.size())) return std::nullopt;
    return out;
}

std::optional<bool> Relation::holds(std::span<const Exact> values) const {
    std::optional<Exact> before = sides_[0].at(values);
    bool all = true;
    for (std::size_t i = 0; i < signs_.size(); ++i) {
        const auto after = sides_[i + 1].at(values);
        if (!before || !after) return std::nullopt;
        const std::string& sign = signs_[i];
        const bool low = smaller(*before, *after), high = smaller(*after, *before);
        all = all && (sign == "="   ? !low && !high
                      : sign == "≠" ? low || high
                      : sign == "<" ? low
                      : sign == ">" ? high
                      : sign == "≤" ? !high
                                    : !low);
        before = after;
    }
    return all;
}

}  // namespace pipit::pack
