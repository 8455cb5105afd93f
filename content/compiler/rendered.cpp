// Items as text, for the checker, the neighbours and the second process.
#include "content/compiler/rendered.hpp"

#include "content/loader/rich_text.hpp"

namespace pipit::pack {

namespace {

using nlohmann::json;

std::vector<std::string> plain_texts(const json& rich) {
    std::vector<std::string> out;
    for (const std::string text : rich)
        out.push_back(content::plain_text(text));
    return out;
}

}  // namespace

json rendered(const engine::Item& item) {
    const json answer = answer_members(item.answer);
    json out = {{"prompt", content::plain_text(item.prompt)},
                {"figure", drawn(item.figure)},
                {"asks", answer["kind"]}};
    if (const auto area = drawn_area(item.answer); !area.empty()) out["area"] = area;
    for (const char* texts : {"options", "left", "places"}) {
        if (answer.contains(texts)) out[texts] = plain_texts(answer[texts]);
    }
    if (const std::string unit = answer.value("unit", ""); !unit.empty()) out["unit"] = unit;
    return out;
}

Seen seen(const json& from) {
    const auto texts = [&](const char* key) { return from.value(key, std::vector<std::string>{}); };
    return {from.value("prompt", ""), from.value("figure", ""), texts("options"),
            from.value("asks", ""),   from.value("area", ""),   texts("left"),
            texts("places"),          from.value("unit", "")};
}

json whole(const engine::Item& item) {
    json wrong = json::array();
    for (const auto& one : item.misconceptions)
        wrong.push_back({{"given", one.given}, {"name", one.name}, {"feedback", one.feedback}});
    return {{"skill", item.ref.skill.value},
            {"template", item.ref.template_id},
            {"level", item.ref.level},
            {"seed", item.ref.seed},
            {"prompt", item.prompt},
            {"spoken", item.spoken},
            {"figure", drawn(item.figure)},
            {"figure_members", figure_members(item.figure)},
            {"answer", answer_members(item.answer)},
            {"misconceptions", std::move(wrong)},
            {"hints", item.hints},
            {"worked", item.worked},
            {"right_note", item.right_note},
            {"paper", item.paper}};
}

}  // namespace pipit::pack
