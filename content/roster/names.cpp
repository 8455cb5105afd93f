// Names, ids and dates out of cells.
#include "content/roster/names.hpp"

#include "content/roster/text.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace pipit::content {

std::optional<std::string> kept_name(std::string_view cell) {
    std::string name = tidied(cell);
    if (letters_of(name) > roster_letters_max || name.size() > engine::name_bytes_max)
        return std::nullopt;
    return name;
}

std::string kept_title(std::string_view cell) {
    return clipped(tidied(cell), roster_letters_max, engine::name_bytes_max);
}

std::string kept_id(std::string_view id) {
    constexpr std::size_t id_bytes_max = 64;
    const bool visible =
        std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '@'; });
    return visible && id.size() <= id_bytes_max ? std::string(id) : std::string();
}

std::optional<engine::Day> day_of(std::string_view cell) {
    constexpr std::size_t date_length = 10;
    if (cell.size() < date_length || (cell.size() > date_length && cell[date_length] != 'T'))
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length, unsigned& out) {
        const char* const end = cell.data() + at + length;
        const auto read = std::from_chars(cell.data() + at, end, out);
        return read.ec == std::errc() && read.ptr == end;
    };
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (cell[4] != '-' || cell[7] != '-' || !number(0, 4, year) || !number(5, 2, month) ||
        !number(8, 2, day))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return engine::Day{static_cast<std::int32_t>(days)};
}

}  // namespace pipit::content
