// Answers by kind. Invariant: the order a shuffle gives is a function of (template, level, seed)
// alone: the same on every machine and in every language.
#include "content/loader/read_answer.hpp"

#include "content/loader/read_figure.hpp"
#include "content/loader/rich_text.hpp"
#include "engine/session/answer_shapes.hpp"

#include <algorithm>
#include <set>

namespace pipit::content {

namespace {

using engine::Answer;
using Texts = std::vector<std::string>;

Texts rich_texts(Fields& fields, const char* key) {
    Texts out = fields.texts(key);
    for (const std::string& text : out)
        rich(fields, key, text, option_bytes_max);
    if (std::set<std::string>(out.begin(), out.end()).size() != out.size())
        fields.refuse(key, "two texts of this list are the same");
    return out;
}

// Where `text` stands among `texts`; -1 for nowhere.
int place_of(const Texts& texts, const std::string& text) {
    const auto found = std::find(texts.begin(), texts.end(), text);
    return found == texts.end() ? -1 : static_cast<int>(found - texts.begin());
}

// The place of each text, or a problem that names the one that is not there.
std::vector<int> places_of(Fields& fields, const char* key, const Texts& among,
                           const Texts& texts) {
    std::vector<int> out;
    for (const std::string& text : texts) {
        out.push_back(place_of(among, text));
        if (out.back() < 0)
            fields.refuse(key, "\"" + text + "\" is not among the texts shown, letter for letter");
    }
    return out;
}

// FNV-1a over everything that makes the item this one, then splitmix64 from there.
class Shuffler {
  public:
    explicit Shuffler(const engine::ItemRef& ref) {
        add(ref.template_id);
        add(std::to_string(ref.level) + "/" + std::to_string(ref.seed));
    }
    Texts shuffled(Texts texts) {
        for (std::size_t i = texts.size(); i > 1; --i)
            std::swap(texts[i - 1], texts[static_cast<std::size_t>(next() % i)]);
        return texts;
    }

  private:
    void add(const std::string& text) {
        for (const char c : text + "\n") {
            state_ ^= static_cast<unsigned char>(c);
            state_ *= 1099511628211ULL;
        }
    }
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t state_ = 14695981039346656037ULL;
};

engine::NumberAnswer number_answer(Fields& fields) {
    engine::NumberAnswer out;
    out.value = fields.number("value");
    out.form = static_cast<engine::NumberForm>(
        one_of(fields, "form", fields.text("form", "any"),
               {"any", "integer", "decimal", "fraction", "lowest_terms"}));
    out.tolerance = fields.number("tolerance", engine::Rational(0));
    if (out.tolerance < engine::Rational(0)) fields.refuse("tolerance", "this is below 0");
    out.unit = rich(fields, "unit", fields.text("unit", ""), 24);
    out.allow_minus = fields.truth("minus", false);
    out.allow_point = fields.truth("point", false);
    out.allow_fraction = fields.truth("fraction", false);
    if (out.value < engine::Rational(0) && !out.allow_minus)
        fields.refuse("minus",
                      "the answer is below 0, so the minus key must be live: minus = true");
    if (out.value.denominator() != 1 && !out.allow_point && !out.allow_fraction)
        fields.refuse("value", "the answer is not whole: say fraction = true or point = true");
    if (out.allow_point && engine::answer_text(out).find('/') != std::string::npos &&
        !out.allow_fraction)
        fields.refuse("value", "the answer has no end as a decimal: say fraction = true");
    return out;
}

engine::ChoiceAnswer choice_answer(Fields& fields) {
    engine::ChoiceAnswer out;
    out.options = rich_texts(fields, "options");
    out.right = place_of(out.options, fields.text("right"));
    if (out.options.size() < 2 || out.options.size() > 6)
        fields.refuse("options", "give two to six options");
    else if (out.right < 0)
        fields.refuse("right", "this must be one of the options, letter for letter");
    return out;
}

engine::TextAnswer text_answer(Fields& fields) {
    engine::TextAnswer out;
    out.accepted = rich_texts(fields, "accepted");
    if (out.accepted.empty()) fields.refuse("accepted", "give one or more texts");
    return out;
}

engine::SeveralAnswer several_answer(Fields& fields) {
    engine::SeveralAnswer out;
    out.options = rich_texts(fields, "options");
    out.right = places_of(fields, "right", out.options, fields.texts("right"));
    std::sort(out.right.begin(), out.right.end());
    return out;
}

// `right` is the right order. Where `options` does not say what to show, it is shuffled, never into
// the right order itself.
engine::OrderAnswer order_answer(Fields& fields, const engine::ItemRef& ref) {
    engine::OrderAnswer out;
    const Texts right = rich_texts(fields, "right");
    if (fields.has("options")) {
        out.options = rich_texts(fields, "options");
    } else {
        out.options = Shuffler(ref).shuffled(right);
        if (out.options == right && !right.empty())
            std::rotate(out.options.begin(), out.options.begin() + 1, out.options.end());
    }
    out.right = places_of(fields, "right", out.options, right);
    return out;
}

engine::MatchAnswer match_answer(Fields& fields, const engine::ItemRef& ref, Problems& problems) {
    engine::MatchAnswer out;
    Texts partners;
    const Value::List& pairs = fields.list("pairs");
    for (std::size_t i = 0; i < pairs.size() && !problems.any(); ++i) {
        Fields pair(pairs[i], fields.path_of("pairs", i), problems);
        out.left.push_back(rich(pair, "left", pair.text("left"), option_bytes_max));
        partners.push_back(rich(pair, "right", pair.text("right"), option_bytes_max));
        pair.finish();
    }
    Texts right = partners;
    for (std::string& text : rich_texts(fields, "extra"))
        right.push_back(std::move(text));
    out.right = Shuffler(ref).shuffled(std::move(right));
    out.pairs = places_of(fields, "pairs", out.right, partners);
    return out;
}

engine::LineAnswer line_answer(Fields& fields, Problems& problems) {
    engine::LineAnswer out;
    out.value = fields.number("value");
    Fields line(fields.map("line"), "answer.line", problems);
    out.line = read_number_line(line, problems);
    line.finish();
    return out;
}

engine::GridAnswer grid_answer(Fields& fields) {
    engine::GridAnswer out;
    out.rows = static_cast<int>(fields.whole("rows", 1, 10));
    out.columns = static_cast<int>(fields.whole("columns", 1, 10));
    const int rule = one_of(fields, "rule", fields.text("rule"), {"count", "rectangle"});
    out.rule = static_cast<engine::GridAnswer::Rule>(rule);
    if (out.rule == engine::GridAnswer::Rule::count) {
        out.count = static_cast<int>(fields.whole("count", 1, 100));
    } else {
        out.high = static_cast<int>(fields.whole("high", 1, 10));
        out.wide = static_cast<int>(fields.whole("wide", 1, 10));
        out.turned = fields.truth("turned", false);
    }
    return out;
}

engine::ClockAnswer clock_answer(Fields& fields) {
    return {static_cast<int>(fields.whole("hour", 1, 12)),
            static_cast<int>(fields.whole("minute", 0, 59)),
            static_cast<int>(fields.whole("step", 1, 60, 5))};
}

engine::PointAnswer point_answer(Fields& fields, Problems& problems) {
    engine::PointAnswer out;
    out.x = static_cast<int>(fields.whole("x", -20, 20));
    out.y = static_cast<int>(fields.whole("y", -20, 20));
    Fields grid(fields.map("grid"), "answer.grid", problems);
    out.grid = read_coordinate_grid(grid, problems);
    grid.finish();
    return out;
}

Answer of_kind(Fields& fields, const engine::ItemRef& ref, Problems& problems) {
    switch (one_of(fields, "kind", fields.text("kind"),
                   {"number", "choice", "text", "several", "order", "match", "number_line", "grid",
                    "clock", "point"})) {
    case 0:
        return number_answer(fields);
    case 1:
        return choice_answer(fields);
    case 2:
        return text_answer(fields);
    case 3:
        return several_answer(fields);
    case 4:
        return order_answer(fields, ref);
    case 5:
        return match_answer(fields, ref, problems);
    case 6:
        return line_answer(fields, problems);
    case 7:
        return grid_answer(fields);
    case 8:
        return clock_answer(fields);
    default:
        return point_answer(fields, problems);
    }
}

// ---- wrong answers ------------------------------------------------------------------------------

// A number that a pad without these keys could not give is no misconception to wait for.
bool can_be_typed(const engine::NumberAnswer& answer, const std::string& given) {
    return (answer.allow_minus || given.find('-') == std::string::npos) &&
           (answer.allow_point || given.find('.') == std::string::npos) &&
           (answer.allow_fraction || given.find('/') == std::string::npos);
}

struct GivenReader {
    Fields& fields;

    std::string plain() const { return rich(fields, "given", fields.text("given"), 120); }

    std::string operator()(const engine::NumberAnswer& answer) const {
        std::string given = plain();
        if (!can_be_typed(answer, given))
            fields.refuse("given", "\"" + given + "\" needs a key that this pad does not have");
        return given;
    }
    std::string operator()(const engine::ChoiceAnswer&) const { return plain(); }
    std::string operator()(const engine::TextAnswer&) const { return plain(); }
    std::string operator()(const engine::SeveralAnswer& answer) const {
        auto places = listed(answer.options, "the options that would be chosen");
        std::sort(places.begin(), places.end());
        return engine::list_text(places);
    }
    std::string operator()(const engine::OrderAnswer& answer) const {
        return engine::list_text(
            listed(answer.options, "all the options in the order they would be given"));
    }
    std::string operator()(const engine::MatchAnswer& answer) const {
        return engine::list_text(
            listed(answer.right, "the right-hand text given to each left one"));
    }
    // Only a tick can be tapped.
    std::string operator()(const engine::LineAnswer& answer) const {
        const engine::Rational value = fields.number("given");
        for (int tick = 0; tick <= answer.line.steps; ++tick) {
            if (engine::line_tick(answer.line, tick) == value)
                return engine::answer_text(engine::LineAnswer{answer.line, value});
        }
        fields.refuse("given", "this stands on no tick of the line, so it cannot be tapped");
        return {};
    }
    std::string operator()(const engine::GridAnswer&) const { return plain(); }
    std::string operator()(const engine::ClockAnswer& answer) const {
        std::string given = plain();
        const auto minute = engine::read_number(given.substr(given.find(':') + 1));
        if (minute && minute->numerator() % answer.step != 0)
            fields.refuse("given", "the hands stop at every " + std::to_string(answer.step) +
                                       " minutes, so \"" + given + "\" cannot be set");
        return given;
    }
    std::string operator()(const engine::PointAnswer&) const { return plain(); }

    std::vector<int> listed(const Texts& among, const std::string& what) const {
        const Texts texts = fields.texts("given");
        if (texts.empty()) fields.refuse("given", "give a list of texts: " + what);
        return places_of(fields, "given", among, texts);
    }
};

}  // namespace

std::string rich(Fields& fields, const char* key, const std::string& text, std::size_t bytes_max) {
    if (text.size() > bytes_max)
        fields.refuse(key, "this is longer than " + std::to_string(bytes_max) + " bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty()) fields.refuse(key, problem);
    return text;
}

Answer read_answer(const Value& value, const engine::ItemRef& ref, Problems& problems) {
    Fields fields(value, "answer", problems);
    Answer out = of_kind(fields, ref, problems);
    fields.finish();
    if (problems.any()) return out;
    if (const auto problem = engine::answer_problem(out); !problem.empty()) {
        problems.add("answer", problem, value.line);
        return out;
    }
    const std::string own = engine::answer_text(out);
    const auto* number = std::get_if<engine::NumberAnswer>(&out);
    if (engine::judge(out, engine::Given{own}) != engine::Verdict::right ||
        (number != nullptr && !can_be_typed(*number, own)))
        problems.add("answer",
                     "\"" + own +
                         "\" cannot be entered as its form and keys are; change form, "
                         "fraction, point or minus",
                     value.line);
    return out;
}

std::string read_given(Fields& fields, const Answer& answer) {
    const bool known = !fields.any_problem();
    std::string given = std::visit(GivenReader{fields}, answer);
    if (!known || fields.any_problem()) return given;
    switch (engine::judge(answer, engine::Given{given})) {
    case engine::Verdict::right:
    case engine::Verdict::wrong_form:
        fields.refuse("given", "\"" + given + "\" is judged right");
        break;
    case engine::Verdict::unreadable:
        fields.refuse("given", "\"" + given + "\" is no answer that could be given here");
        break;
    case engine::Verdict::not_yet:
        break;
    }
    return given;
}

}  // namespace pipit::content
