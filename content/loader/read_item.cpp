// Items from values. Invariant: the bounds of texts stand here once, for both kinds of templates.
#include "content/loader/read_item.hpp"

#include "content/loader/fields.hpp"
#include "content/loader/read_answer.hpp"
#include "content/loader/read_figure.hpp"
#include "content/loader/rich_text.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

using engine::Item;
using engine::Result;

constexpr std::size_t prompt_bytes_max = 400;
constexpr std::size_t text_bytes_max = 300;

void read_misconceptions(Fields& fields, Item& item, Problems& problems) {
    const Value::List& list = fields.list("misconceptions");
    if (list.size() < 3 || list.size() > 8)
        fields.refuse("misconceptions",
                      "give three to eight; there are " + std::to_string(list.size()));
    for (std::size_t i = 0; i < list.size() && !problems.any(); ++i) {
        Fields one(list[i], fields.path_of("misconceptions", i), problems);
        engine::Misconception made;
        made.given = read_given(one, item.answer);
        made.name = rich(one, "name", one.text("name"), option_bytes_max);
        made.feedback = rich(one, "feedback", one.text("feedback"), text_bytes_max);
        one.finish();
        if (problems.any()) return;
        item.misconceptions.push_back(std::move(made));
    }
}

void read_texts(Fields& fields, Item& item, const std::string& language) {
    item.prompt = rich(fields, "prompt", fields.text("prompt"), prompt_bytes_max);
    item.spoken = fields.text("spoken", spoken_text(item.prompt, language));
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

Result<Item> read_item(const Value& value, engine::ItemRef ref, const std::string& where,
                       const std::string& language) {
    Problems problems(where);
    Fields fields(value, "", problems);
    Item item;
    item.ref = std::move(ref);
    read_texts(fields, item, language);
    if (fields.has("figure")) item.figure = read_figure(fields.map("figure"), problems);
    item.answer = read_answer(fields.map("answer"), item.ref, problems);
    if (problems.any()) return problems.error();
    read_misconceptions(fields, item, problems);
    fields.finish();
    if (problems.any()) return problems.error();
    return item;
}

}  // namespace pipit::content
