// See read_lines.hpp.
#include "ui/shell/read_lines.hpp"

#include "ui/kit/spoken.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr int last_of_opening = 30;  // reading order: other actions are the last said at once

bool is_words(const Label& label) {
    return !label.focusable;
}

std::string said_name(const Label& label) {
    return spoken_words(label.spoken.empty() ? label.label : label.spoken);
}

std::string with_stop(std::string text) {
    if (text.empty()) return text;
    const char last = text.back();
    if (last != '.' && last != '?' && last != '!') text += '.';
    return text;
}

// What kind of thing it is; nothing where its name says it.
std::string_view kind_words(const Label& label) {
    switch (label.role) {
    case Role::button:
        return _("button");
    case Role::tab:
        return _("tab");
    case Role::chip:
        return _("choice");
    case Role::key:
        return _("key");
    case Role::toggle:
        return _("switch");
    case Role::field:
        return _("field");
    case Role::tile:
        return _("tile");
    default:
        return {};
    }
}

struct Place {
    int nth = 0;
    int of = 0;
};

// Where it stands among those of its kind in its group.
Place place_of(const Labels& labels, const Label& label) {
    Place out;
    if (label.group == 0) return out;
    for (const Label& other : labels.entries()) {
        if (other.group != label.group || other.role != label.role || !other.focusable) continue;
        ++out.of;
        if (&other == &label) out.nth = out.of;
    }
    return out;
}

// An answer's box or a field: what is in it.
bool holds_value(const Label& label) {
    return label.role == Role::field || label.role == Role::note || label.role == Role::figure;
}

// One of so many small things (the cells of a grid) that a page names the first alone.
bool is_one_of_many(const Labels& labels, const Label& label) {
    constexpr int many = 7;
    if (label.role != Role::toggle) return false;
    const Place place = place_of(labels, label);
    return place.of > many && place.nth > 1;
}

std::string value_words(const Label& label) {
    if (!label.value.empty()) return spoken_words(label.value);
    return holds_value(label) ? _("empty") : std::string();
}

std::string widget_words(const Labels& labels, const Label& label) {
    std::string out = said_name(label);
    if (!out.empty() && out.back() == '.') out.pop_back();  // the sentence goes on
    const auto add = [&out](std::string_view words) {
        if (words.empty()) return;
        if (!out.empty()) out += ", ";
        out += words;
    };
    add(kind_words(label));
    const Place place = place_of(labels, label);
    if (place.of > 1 && label.role != Role::key && !holds_value(label)) {
        add(fill(_("%1 of %2"), {std::to_string(place.nth), std::to_string(place.of)}));
    }
    add(value_words(label));
    if (label.selected) add(label.role == Role::tab ? _("you are here") : _("chosen"));
    if (!label.enabled) add(_("asleep"));
    return with_stop(out);
}

Line line_of(const Labels& labels, const Label& label) {
    if (is_words(label)) return {with_stop(said_name(label)), label.id, label.label};
    // Only the words of an option are drawn as they are said; the rest is ringed as a whole.
    const bool words_drawn = label.role == Role::chip && label.visible.empty();
    return {widget_words(labels, label), label.id, words_drawn ? label.label : std::string()};
}

}  // namespace

std::vector<Line> page_lines(const Labels& labels) {
    std::vector<Line> out;
    WidgetId keys = 0;  // a pad of keys is one thing
    for (const Label& label : labels.entries()) {
        if (label.label.empty() || (label.role == Role::key && label.group == keys && keys != 0) ||
            is_one_of_many(labels, label))
            continue;
        if (label.role == Role::key) {
            keys = label.group;
            out.push_back({_("A pad of keys."), 0, {}});
        } else {
            out.push_back(line_of(labels, label));
        }
    }
    return out;
}

std::vector<Line> focus_lines(const Labels& labels, WidgetId focus) {
    std::vector<Line> out;
    const Label* label = labels.by_id(focus);
    if (label == nullptr || is_words(*label)) return out;
    out.push_back(line_of(labels, *label));
    if (!label->why.empty()) out.push_back({with_stop(spoken_words(label->why)), label->id, {}});
    return out;
}

void Heard::take(const Labels& labels, WidgetId focus) {
    known_.clear();
    for (const Label& label : labels.entries()) {
        if (label.id != 0) known_[label.id] = {label.value, label.selected};
    }
    focus_ = focus;
}

// The same page with more on it: its heading stood there before, and words came that did not. A
// new question in the words of the last one has a new figure at most, and is read whole.
bool Heard::goes_on(const Labels& labels) const {
    const Label* heading = nullptr;
    bool more = false;
    for (const Label& label : labels.entries()) {
        if (!is_words(label)) continue;
        if (heading == nullptr && label.role == Role::heading) heading = &label;
        more = more || (label.role != Role::figure && !known_.contains(label.id));
    }
    return more && heading != nullptr && known_.contains(heading->id);
}

std::vector<Line> Heard::opening(const Labels& labels, WidgetId focus) {
    std::vector<Line> out;
    const bool on = goes_on(labels);
    for (const Label& label : labels.entries()) {
        const bool known = on && is_words(label) && known_.contains(label.id);
        if (label.label.empty() || known || label.order > last_of_opening ||
            label.role == Role::key || is_one_of_many(labels, label))
            continue;
        out.push_back(line_of(labels, label));
    }
    for (Line& line : focus_lines(labels, focus))
        out.push_back(std::move(line));
    take(labels, focus);
    return out;
}

std::vector<Line> Heard::news(const Labels& labels, WidgetId focus) {
    std::vector<Line> out;
    for (const Label& label : labels.entries()) {
        const auto before = known_.find(label.id);
        if (is_words(label)) {
            if (before == known_.end() && !label.label.empty())
                out.push_back(line_of(labels, label));
            continue;
        }
        if (before == known_.end()) continue;
        const bool here = label.id == focus_ && label.id == focus;
        if (label.value != before->second.value) {
            const bool name = !here && !holds_value(label);
            const std::string value = value_words(label);
            out.push_back(
                {with_stop(name ? said_name(label) + ", " + value : value), label.id, {}});
        } else if (label.selected != before->second.selected && (here || label.selected)) {
            const std::string_view state = label.selected ? _("chosen") : _("not chosen");
            out.push_back({with_stop(said_name(label) + ", " + std::string(state)), label.id, {}});
        }
    }
    if (focus != focus_) {
        for (Line& line : focus_lines(labels, focus))
            out.push_back(std::move(line));
    }
    take(labels, focus);
    return out;
}

}  // namespace pipit::ui
