// Filling values into translated sentences. See words.hpp.
#include "ui/kit/words.hpp"

namespace pipit::ui {

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t index = pattern[i] == '%' && i + 1 < pattern.size()
                                      ? static_cast<std::size_t>(pattern[i + 1] - '1')
                                      : 99;
        if (index < values.size()) {
            out += *(values.begin() + index);
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string count(const char* one, const char* many, long n) {
    const char* chosen = ::dngettext("pipit", one, many, static_cast<unsigned long>(n));
    return fill(chosen, {std::to_string(n)});
}

}  // namespace pipit::ui
