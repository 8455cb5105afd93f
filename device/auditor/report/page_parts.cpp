// See page_parts.hpp.
#include "device/auditor/report/page_parts.hpp"

#include "device/auditor/report/words.hpp"

#include <algorithm>

namespace pipit::audit {

Html spoken(std::string_view text) {
    return Html(with_short_numbers(text));
}

Html proof(const Report& report, const std::string& command) {
    const auto at = std::ranges::find(report.commands, command, &Command::id);
    const auto number = at - report.commands.begin() + 1;
    return link_to("c-" + command, "C" + std::to_string(number));
}

Html badge(std::string_view words, std::string_view style) {
    return element("span", {{"class", "badge " + std::string(style)}}, Html(words));
}

Html paragraph(std::string_view words, std::string_view style) {
    return element("p", {{"class", std::string(style)}}, Html(words));
}

Html row_of(std::initializer_list<Html> cells) {
    Html out;
    for (const Html& one : cells)
        out += element("td", one);
    return element("tr", out);
}

Html table(std::string_view style, std::string_view caption,
           std::initializer_list<std::string_view> head, const Html& rows) {
    Html cells;
    for (const std::string_view one : head)
        cells += element("th", {{"scope", "col"}}, Html(one));
    Html out;
    if (!caption.empty()) out += element("caption", caption);
    out += element("thead", element("tr", cells)) + element("tbody", rows);
    return element("table", {{"class", std::string(style)}}, out);
}

Html facts(const std::vector<std::pair<std::string_view, Html>>& all) {
    Html out;
    for (const auto& [name, value] : all)
        out += element("dt", name) + element("dd", value);
    return element("dl", {{"class", "facts"}}, out);
}

Html gap(std::string_view what) {
    return element("div", {{"class", "gap"}}, element("b", "The school writes: ") + Html(what));
}

Html blank(std::string_view what) {
    return element("div", {{"class", "gap"}}, Html(what));
}

Html sign_lines() {
    Html out;
    for (const char* one : {"Checked and filed by (name, position)", "Date"})
        out += paragraph(one);
    return element("div", {{"class", "sign"}}, out);
}

std::string moment_words(std::int64_t utc_s) {
    const engine::Day day{static_cast<std::int32_t>(utc_s / 86400)};
    return day_words(day) + ", " + iso_time(utc_s).substr(11, 5) + " UTC";
}

}  // namespace pipit::audit
