// Strong types for identifiers, numbers and time. Invariant: no two of them convert into each
// other.
#pragma once

#include <array>
#include <cassert>
#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace pipit::engine {

// A skill's name, forever the same across packs and versions, e.g. "add-within-100".
struct SkillId {
    std::string value;
    auto operator<=>(const SkillId&) const = default;
};

// 16 random bytes; a learner's or a device's name where no person reads it.
struct Id16 {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Id16&) const = default;
};
struct LearnerId : Id16 {
    auto operator<=>(const LearnerId&) const = default;
};
struct DeviceId : Id16 {
    auto operator<=>(const DeviceId&) const = default;
};

// A calendar day, counted from 1970-01-01, in the device's local time. A claim, never a proof.
struct Day {
    std::int32_t value = 0;
    auto operator<=>(const Day&) const = default;
};

// What the caller says the time is. utc_s: seconds since 1970-01-01T00:00:00Z.
struct Now {
    std::int64_t utc_s = 0;
    Day day;
};

// In [0, 1]; refuses NaN.
class Probability {
  public:
    Probability() = default;
    explicit Probability(double p) : value_(p) { assert(p >= 0.0 && p <= 1.0); }
    double value() const { return value_; }
    auto operator<=>(const Probability&) const = default;

  private:
    double value_ = 0.0;
};

// A rational number in lowest terms, denominator > 0. Source of truth for every number an item
// compares.
class Rational {
  public:
    Rational() = default;
    Rational(std::int64_t n, std::int64_t d = 1);  // d != 0; reduces
    std::int64_t numerator() const { return n_; }
    std::int64_t denominator() const { return d_; }
    bool operator==(const Rational&) const = default;
    std::strong_ordering operator<=>(const Rational& other) const;
    double to_double() const { return static_cast<double>(n_) / static_cast<double>(d_); }

  private:
    std::int64_t n_ = 0;
    std::int64_t d_ = 1;
};

}  // namespace pipit::engine
