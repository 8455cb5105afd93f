// What the words of figures share. See figure_telling.hpp.
#include "ui/kit/figure_telling.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

using engine::Fill;
using engine::Rational;

std::string whole(int value) {
    return grouped(value);
}

std::string number(const Rational& value, int decimals) {
    return local_numbers(plain_words(number_words(value, decimals)));
}

std::string label_words(const std::string& label) {
    if (label.empty()) return _("no label");
    return label == "?" ? _("a question mark") : local_numbers(plain_words(label));
}

std::string taps(int n) {
    std::string out;
    for (int i = 0; i < n; ++i) {
        out += (i > 0 ? ", " : "") + std::string(_("tap"));
    }
    return out;
}

std::string fill_word(Fill fill) {
    switch (fill) {
    case Fill::empty:
        return _("empty");
    case Fill::plain:
        return _("coloured");
    case Fill::dots:
        return _("dotted");
    case Fill::hatch:
        return _("striped");
    }
    return {};
}

std::string line_words(const engine::NumberLine& line) {
    return fill(count("A number line from %2 to %3 in one step.",
                      "A number line from %2 to %3 in %1 steps.", line.steps),
                {"", number(line.from, line.decimals), number(line.to, line.decimals)});
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& one : words) {
        out += (out.empty() ? "" : ", ") + one;
    }
    return out;
}

}  // namespace pipit::ui
