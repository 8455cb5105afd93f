// Items from values. Invariant: the bounds of texts stand here once, for both kinds of templates.
#include "content/loader/read_item.hpp"

#include "content/loader/fields.hpp"
#include "content/loader/read_figure.hpp"
#include "content/loader/rich_text.hpp"

#include <algorithm>
#include <set>

namespace pipit::content {

namespace {

using engine::Answer;
using engine::Item;
using engine::Result;
using engine::Verdict;

constexpr std::size_t prompt_bytes_max = 400;
constexpr std::size_t text_bytes_max = 300;
constexpr std::size_t option_bytes_max = 60;

std::string rich(Fields& fields, const char* key, const std::string& text, std::size_t bytes_max) {
    if (text.size() > bytes_max)
        fields.refuse(key, "this is longer than " + std::to_string(bytes_max) + " bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty()) fields.refuse(key, problem);
    return text;
}

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
    out.options = fields.texts("options");
    const std::string right = fields.text("right");
    if (out.options.size() < 2 || out.options.size() > 6)
        fields.refuse("options", "give two to six options");
    for (const std::string& option : out.options)
        rich(fields, "options", option, option_bytes_max);
    if (std::set<std::string>(out.options.begin(), out.options.end()).size() != out.options.size())
        fields.refuse("options", "two options are the same");
    const auto found = std::find(out.options.begin(), out.options.end(), right);
    if (found == out.options.end())
        fields.refuse("right", "this must be one of the options, letter for letter");
    else
        out.right = static_cast<int>(found - out.options.begin());
    return out;
}

engine::TextAnswer text_answer(Fields& fields) {
    engine::TextAnswer out;
    out.accepted = fields.texts("accepted");
    if (out.accepted.empty()) fields.refuse("accepted", "give one or more texts");
    for (const std::string& text : out.accepted)
        rich(fields, "accepted", text, option_bytes_max);
    return out;
}

Answer read_answer(const Value& value, Problems& problems) {
    Fields fields(value, "answer", problems);
    Answer out;
    switch (one_of(fields, "kind", fields.text("kind"), {"number", "choice", "text"})) {
    case 0:
        out = number_answer(fields);
        break;
    case 1:
        out = choice_answer(fields);
        break;
    default:
        out = text_answer(fields);
    }
    fields.finish();
    return out;
}

// A number that a pad without these keys could not give is no misconception to wait for.
bool can_be_typed(const engine::NumberAnswer& answer, const std::string& given) {
    return (answer.allow_minus || given.find('-') == std::string::npos) &&
           (answer.allow_point || given.find('.') == std::string::npos) &&
           (answer.allow_fraction || given.find('/') == std::string::npos);
}

void read_misconceptions(Fields& fields, Item& item, Problems& problems) {
    const Value::List& list = fields.list("misconceptions");
    if (list.size() < 3 || list.size() > 8)
        fields.refuse("misconceptions",
                      "give three to eight; there are " + std::to_string(list.size()));
    for (std::size_t i = 0; i < list.size() && !problems.any(); ++i) {
        Fields one(list[i], fields.path_of("misconceptions", i), problems);
        engine::Misconception made;
        made.given = rich(one, "given", one.text("given"), option_bytes_max);
        made.name = rich(one, "name", one.text("name"), option_bytes_max);
        made.feedback = rich(one, "feedback", one.text("feedback"), text_bytes_max);
        one.finish();
        if (problems.any()) return;
        const Verdict verdict = engine::judge(item.answer, engine::Given{made.given});
        if (verdict == Verdict::right || verdict == Verdict::wrong_form)
            one.refuse("given", "\"" + made.given + "\" is judged right");
        if (verdict == Verdict::unreadable)
            one.refuse("given", "\"" + made.given + "\" is no answer that could be given here");
        if (const auto* number = std::get_if<engine::NumberAnswer>(&item.answer);
            number != nullptr && !can_be_typed(*number, made.given))
            one.refuse("given", "\"" + made.given + "\" needs a key that this pad does not have");
        item.misconceptions.push_back(std::move(made));
    }
}

void read_texts(Fields& fields, Item& item) {
    item.prompt = rich(fields, "prompt", fields.text("prompt"), prompt_bytes_max);
    item.spoken = fields.text("spoken", spoken_text(item.prompt));
    if (item.spoken.size() > prompt_bytes_max * 2) fields.refuse("spoken", "this is too long");
    if (const auto problem = rich_text_problem(item.spoken); !problem.empty())
        fields.refuse("spoken", problem);

    const auto hints = fields.texts("hints");
    if (hints.size() != item.hints.size())
        fields.refuse("hints", "give three: a point, a strategy, and all but the last step");
    for (std::size_t i = 0; i < std::min(hints.size(), item.hints.size()); ++i)
        item.hints[i] = rich(fields, "hints", hints[i], text_bytes_max);

    item.worked = fields.texts("worked");
    if (item.worked.empty() || item.worked.size() > 8)
        fields.refuse("worked", "give one to eight lines");
    for (const std::string& line : item.worked)
        rich(fields, "worked", line, text_bytes_max);
    item.right_note = rich(fields, "right_note", fields.text("right_note"), text_bytes_max);
    item.paper = rich(fields, "paper", fields.text("paper"), text_bytes_max);
}

}  // namespace

Result<Item> read_item(const Value& value, engine::ItemRef ref, const std::string& where) {
    Problems problems(where);
    Fields fields(value, "", problems);
    Item item;
    item.ref = std::move(ref);
    read_texts(fields, item);
    if (fields.has("figure")) item.figure = read_figure(fields.map("figure"), problems);
    item.answer = read_answer(fields.map("answer"), problems);
    if (problems.any()) return problems.error();
    read_misconceptions(fields, item, problems);
    fields.finish();
    if (problems.any()) return problems.error();
    return item;
}

}  // namespace pipit::content
