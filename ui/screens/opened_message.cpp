// See opened_message.hpp.
#include "ui/screens/opened_message.hpp"

#include "engine/classroom/message.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using engine::cbor::Bytes;

namespace {

std::string line(const char* name, const std::string& value) {
    return fill(_("**%1** %2"), {name, value});
}

// A long number in groups of four, so that lines may end in it.
std::string in_groups(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 4;)
        digits.insert(at -= 4, " ");
    return digits;
}

std::vector<std::string> lines_of(const classroom::JoinRequest& join) {
    return {line(_("My name here"), literal(join.nickname)),
            line(_("What I say yes to"),
                 fill(_("what a class is told, list %1"), {std::to_string(join.contract)}))};
}

std::vector<std::string> lines_of(const engine::SkillGraph& graph, const engine::ItemRef& item,
                                  const std::string& given) {
    return {line(_("Skill"), title_of(graph, item.skill)),
            line(_("Question"), fill(_("this one, by its number: %1, level %2, %3"),
                                     {literal(item.template_id), std::to_string(item.level),
                                      in_groups(item.seed)})),
            line(_("My answer"), literal(given))};
}

std::vector<std::string> lines_of(const engine::SkillGraph& graph,
                                  const classroom::WorkedItem& shown) {
    std::vector<std::string> out = lines_of(graph, shown.item, shown.given);
    out.push_back(line(_("How it was"), shown.right ? _("right") : _("not yet")));
    if (!shown.misconception.empty())
        out.push_back(line(_("What may have happened"), literal(shown.misconception)));
    return out;
}

std::vector<std::string> lines_of(const engine::SkillGraph& graph,
                                  const classroom::ChildMessage& message) {
    if (const auto* join = std::get_if<classroom::JoinRequest>(&message)) return lines_of(*join);
    if (const auto* shown = std::get_if<classroom::WorkedItem>(&message))
        return lines_of(graph, *shown);
    if (const auto* disputed = std::get_if<classroom::DisputedItem>(&message)) {
        std::vector<std::string> out = lines_of(graph, disputed->item, disputed->given);
        out.push_back(line(_("What I say"), _("my answer is right")));
        return out;
    }
    return {};
}

}  // namespace

std::optional<Bytes> report_message(const engine::SharedReport& report) {
    auto bytes = classroom::encode_message(classroom::ChildMessage(report));
    if (!bytes) return std::nullopt;
    return std::move(*bytes);
}

std::optional<engine::SharedReport> opened_report(const Bytes& message, const Bytes& there) {
    auto opened = classroom::decode_child_message(message);
    if (!opened) return std::nullopt;
    if (auto* report = std::get_if<engine::SharedReport>(&*opened)) return std::move(*report);
    const auto* changes = std::get_if<engine::ReportChanges>(&*opened);
    const auto had = classroom::decode_child_message(there);
    const auto* report = had ? std::get_if<engine::SharedReport>(&*had) : nullptr;
    if (changes == nullptr || report == nullptr || report->lamport != changes->since)
        return std::nullopt;
    return engine::with_changes(*report, *changes);
}

OpenedMessage::OpenedMessage(const engine::SkillGraph& graph, const engine::Result<Bytes>& bytes) {
    if (!bytes) return;
    const auto opened = classroom::decode_child_message(*bytes);
    if (!opened) return;
    lines_ = lines_of(graph, *opened);
    bytes_ = bytes->size();
}

int OpenedMessage::draw(Frame& frame, Rect at) {
    Ui& ui = frame.ui;
    if (!opened()) {
        return ui.note(at, _("I could not open the message now. Please show your teacher."),
                       State::danger);
    }
    const int h = draw_lines_in_well(frame, at, lines_) + 6;
    const TextStyle small = style(frame.look, Type::caption, frame.look.palette().ink2);
    return h + ui.text({at.x, at.y + h, at.w, 0},
                       fill(_("All of it is %1 bytes, sealed for your teacher alone."),
                            {std::to_string(bytes_)}),
                       small)
                   .h;
}

int draw_lines_in_well(Frame& frame, Rect at, const std::vector<std::string>& lines) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const TextStyle words = style(look, Type::body);
    const int pad = look.wide() ? 14 : 10;
    const Rect inside{at.x + pad, at.y + pad, at.w - 2 * pad, 0};
    int h = 0;
    for (const std::string& one : lines)
        h += ui.measure(one, words, inside.w).h + 4;
    frame.canvas.well({at.x, at.y, at.w, h - 4 + 2 * pad});
    int y = inside.y;
    for (const std::string& one : lines)
        y += ui.text({inside.x, y, inside.w, 0}, one, words).h + 4;
    return h - 4 + 2 * pad;
}

}  // namespace pipit::ui
