// Arithmetic of the checker: whole numbers only.
#include "content/compiler/solver_numbers.hpp"

#include "content/compiler/form.hpp"

#include <array>
#include <map>
#include <numeric>

namespace pipit::pack {

std::string lowest(int top, int bottom) {
    const int common = std::gcd(top, bottom);
    if (common == 0) return {};
    if (bottom == common) return std::to_string(top / common);
    return std::to_string(top / common) + "/" + std::to_string(bottom / common);
}

int thousandths(const std::string& decimal) {
    const auto parts = split(decimal, '.');
    std::string part = parts.size() > 1 ? parts[1] : "";
    part.resize(3, '0');
    return to_int(parts[0]) * 1000 + to_int(part);
}

std::string decimal_text(int value) {
    std::string part = std::to_string(1000 + value % 1000).substr(1);
    while (!part.empty() && part.back() == '0')
        part.pop_back();
    return std::to_string(value / 1000) + (part.empty() ? "" : "." + part);
}

namespace {

// The side as a sum: what it is when the unknown is 0, and how often the unknown stands in it.
struct Side {
    long fixed = 0;
    long times = 0;
};

// "5x − 6", "x", "7 × □", "−3", "38 + ?".
std::optional<Side> side_of(std::string text, const std::string& unknown) {
    const auto replace = [&](const std::string& what, const std::string& with) {
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
            text.replace(at, what.size(), with);
    };
    replace("−", "-");
    replace("×", "*");
    if (unknown != "x") replace(unknown, "x");
    Side out;
    long sign = 1;
    std::size_t i = 0;
    const auto skip = [&] {
        while (i < text.size() && text[i] == ' ')
            ++i;
    };
    skip();
    while (i < text.size()) {
        if (text[i] == '+' || text[i] == '-') {
            sign = text[i] == '-' ? -1 : 1;
            ++i;
            skip();
        }
        // One term: factors, each a number or the unknown, multiplied by * or by standing together.
        long number = 1, unknowns = 0;
        bool any = false;
        for (bool more = true; more;) {
            const std::size_t from = i;
            while (i < text.size() && text[i] >= '0' && text[i] <= '9')
                ++i;
            if (i > from) {
                number *= to_int(text.substr(from, i - from));
            } else if (i < text.size() && text[i] == 'x') {
                ++unknowns;
                ++i;
            } else {
                return std::nullopt;
            }
            any = true;
            const bool together = i < text.size() && text[i] == 'x';
            skip();
            const bool multiplied = i < text.size() && text[i] == '*';
            if (multiplied) {
                ++i;
                skip();
            }
            more = together || multiplied;
        }
        if (!any || unknowns > 1) return std::nullopt;
        (unknowns == 1 ? out.times : out.fixed) += sign * number;
        sign = 1;
    }
    return out;
}

}  // namespace

std::vector<std::string> substitute(const std::string& equation, const std::string& unknown,
                                    int low, int high) {
    const auto sides = split(equation, '=');
    if (sides.size() != 2) return {};
    const auto left = side_of(sides[0], unknown), right = side_of(sides[1], unknown);
    if (!left || !right) return {};
    std::vector<std::string> out;
    for (int v = low; v <= high; ++v) {
        if (left->fixed + left->times * v == right->fixed + right->times * v)
            out.push_back(std::to_string(v));
    }
    return out;
}

bool model_holds(const std::string& figure, const std::string& unknown,
                 const std::vector<std::string>& answers) {
    if (answers.size() != 1) return false;
    const auto open = figure.find('['), close = figure.find(']'), total = figure.find(" total ");
    if (open == std::string::npos || total == std::string::npos || close > total) return false;
    const auto value = [&](const std::string& label) {
        return to_int(label == unknown ? answers[0] : label);
    };
    int sum = 0;
    for (const auto& label : split(figure.substr(open + 1, close - open - 1), '|'))
        sum += value(label);
    return sum == value(figure.substr(total + 7));
}

namespace {

// Fills in a length that is not written, one in each direction: what goes east comes back west,
// south and north likewise.
bool complete(std::vector<std::pair<char, int>>& walk, char out, char back) {
    int sum = 0, missing = 0;
    std::pair<char, int>* unknown = nullptr;
    for (auto& step : walk) {
        if (step.first != out && step.first != back) continue;
        if (step.second == 0) {
            ++missing;
            unknown = &step;
        } else {
            sum += step.first == out ? step.second : -step.second;
        }
    }
    if (missing == 0) return sum == 0;
    if (missing > 1) return false;
    unknown->second = unknown->first == out ? -sum : sum;
    return unknown->second > 0;
}

}  // namespace

std::optional<int> area_by_walking(const std::string& figure) {
    std::vector<std::pair<char, int>> walk;
    for (const auto& side : split(figure, ' ')) {
        if (side == "sides") continue;
        if (side.size() < 3 || side[1] != '(' || side.back() != ')') return std::nullopt;
        walk.emplace_back(side[0], to_int(side.substr(2, side.size() - 3)));
    }
    if (!complete(walk, 'E', 'W') || !complete(walk, 'S', 'N')) return std::nullopt;
    int x = 0, y = 0, twice = 0;
    for (const auto& [way, length] : walk) {
        const int nx = x + (way == 'E' ? length : way == 'W' ? -length : 0);
        const int ny = y + (way == 'S' ? length : way == 'N' ? -length : 0);
        twice += x * ny - nx * y;
        x = nx;
        y = ny;
    }
    if (x != 0 || y != 0 || twice == 0) return std::nullopt;
    return (twice < 0 ? -twice : twice) / 2;
}

std::string number_spelt(int n) {
    static const std::array<const char*, 10> teens = {"ten",      "eleven",  "twelve",  "thirteen",
                                                      "fourteen", "fifteen", "sixteen", "seventeen",
                                                      "eighteen", "nineteen"};
    static const std::array<const char*, 10> ones = {"",     "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};
    static const std::array<const char*, 10> tens = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (n < 1 || n > 99) return {};
    const auto t = static_cast<std::size_t>(n / 10), o = static_cast<std::size_t>(n % 10);
    if (t == 0) return ones[o];
    if (t == 1) return teens[o];
    return std::string(tens[t]) + (o > 0 ? "-" : "") + ones[o];
}

}  // namespace pipit::pack
