// Wall clock, boot clock and ISO 8601.
#include "device/platform/clock.hpp"

#include <cassert>
#include <chrono>
#include <ctime>
#include <time.h>

namespace pipit::platform {

namespace {

double seconds_of(clockid_t id) {
    timespec time{};
    ::clock_gettime(id, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

engine::Day day_of(int year, int month, int day_of_month) {
    using namespace std::chrono;
    const auto date = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                      std::chrono::day(static_cast<unsigned>(day_of_month));
    return {static_cast<std::int32_t>(sys_days(date).time_since_epoch().count())};
}

// Exactly `digits` decimal digits off the front; nothing when they are not there.
std::optional<int> take(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool skip(std::string_view& text, char expected) {
    if (!text.starts_with(expected)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

// "Z", "+02:00", "-0530" or nothing (UTC), in seconds.
std::optional<int> take_offset(std::string_view& text) {
    if (text.empty() || skip(text, 'Z')) {
        return 0;
    }
    const int sign = text.front() == '-' ? -1 : 1;
    if (!skip(text, '+') && !skip(text, '-')) {
        return std::nullopt;
    }
    const auto hours = take(text, 2);
    (void)skip(text, ':');
    const auto minutes = take(text, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) {
        return std::nullopt;
    }
    return sign * (*hours * 3600 + *minutes * 60);
}

std::optional<std::int64_t> seconds_from(std::string_view text) {
    const auto year = take(text, 4);
    if (!year || !skip(text, '-')) {
        return std::nullopt;
    }
    const auto month = take(text, 2);
    if (!month || !skip(text, '-')) {
        return std::nullopt;
    }
    const auto day = take(text, 2);
    if (!day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok()) {
        return std::nullopt;
    }
    const std::int64_t midnight = std::int64_t{day_of(*year, *month, *day).value} * 86400;
    if (text.empty()) {
        return midnight;
    }
    if (!skip(text, 'T')) {
        return std::nullopt;
    }
    const auto hour = take(text, 2);
    if (!hour || !skip(text, ':')) {
        return std::nullopt;
    }
    const auto minute = take(text, 2);
    const auto second = minute && skip(text, ':') ? take(text, 2) : std::optional<int>(0);
    if (!minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) {
        return std::nullopt;
    }
    return midnight + *hour * 3600 + *minute * 60 + *second - *offset;
}

}  // namespace

engine::Now Clock::now() const {
    const std::int64_t utc_s = fixed_utc_s_ ? *fixed_utc_s_ : std::int64_t{std::time(nullptr)};
    return {utc_s, local_day(utc_s)};
}

double Clock::uptime_s() const {
    return fixed_utc_s_ ? static_cast<double>(*fixed_utc_s_) : seconds_of(CLOCK_BOOTTIME);
}

void Clock::advance(std::int64_t seconds) {
    assert(fixed_utc_s_);
    *fixed_utc_s_ += seconds;
}

engine::Result<std::int64_t> parse_time(std::string_view text) {
    if (const auto seconds = seconds_from(text)) {
        return *seconds;
    }
    return engine::Error{engine::ErrorCode::bad_input, "time",
                         "Write it like 2026-09-01T08:30:00Z."};
}

engine::Day local_day(std::int64_t utc_s) {
    const auto time = static_cast<std::time_t>(utc_s);
    std::tm local{};
    ::localtime_r(&time, &local);
    return day_of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace pipit::platform
