// Keyboard focus: Tab by group in reading order, arrows by geometry inside a group. It walks the
// label tree of the frame before, and is put right against this frame's tree at its end.
#include "ui/kit/widgets.hpp"

#include <algorithm>
#include <limits>

namespace pipit::ui {

namespace {

/// How far `to` lies from `from` in the direction of `key`; huge when it does not lie there.
long distance(Key key, const Rect& from, const Rect& to) {
    constexpr long nowhere = std::numeric_limits<long>::max();
    const auto gap = [](int a, int a_end, int b, int b_end) {
        return static_cast<long>(std::max({0, b - a_end, a - b_end}));
    };
    const bool sideways = key == Key::left || key == Key::right;
    const int dx = to.centre_x() - from.centre_x();
    const int dy = to.centre_y() - from.centre_y();
    const int ahead = key == Key::right ? dx : key == Key::left ? -dx : key == Key::down ? dy : -dy;
    if (ahead <= 0) return nowhere;
    const long aside = sideways ? gap(from.y, from.bottom(), to.y, to.bottom())
                                : gap(from.x, from.right(), to.x, to.right());
    const long along = sideways ? gap(from.x, from.right(), to.x, to.right())
                                : gap(from.y, from.bottom(), to.y, to.bottom());
    const long off_centre = std::abs(sideways ? dy : dx);
    // Widgets that overlap this one across the direction come first.
    if (along == 0 && aside > 0) return nowhere;
    return along + ahead / 8 + 4 * aside + off_centre / 4;
}

}  // namespace

void Ui::move_focus_by_tab(bool back) {
    // One stop a group: the member that had the focus last, else the selected one, else the first.
    std::vector<const Label*> stops;
    const Label* current = last_labels_.by_id(focus_);
    for (const Label& entry : last_labels_.entries()) {
        if (!entry.focusable) continue;
        const auto same_group = [&](const Label* stop) { return stop->group == entry.group; };
        const auto known =
            entry.group == 0 ? stops.end() : std::find_if(stops.begin(), stops.end(), same_group);
        if (known == stops.end()) {
            stops.push_back(&entry);
            continue;
        }
        const auto remembered = last_in_group_.find(entry.group);
        const bool is_last = remembered != last_in_group_.end() && remembered->second == entry.id;
        const bool known_is_last =
            remembered != last_in_group_.end() && remembered->second == (*known)->id;
        if (is_last || (entry.selected && !known_is_last && !(*known)->selected)) *known = &entry;
    }
    if (stops.empty()) return;
    const auto here = std::find_if(stops.begin(), stops.end(), [&](const Label* stop) {
        return current != nullptr &&
               (stop->id == current->id || (current->group != 0 && stop->group == current->group));
    });
    const std::size_t count = stops.size();
    std::size_t next = back ? count - 1 : 0;
    if (here != stops.end()) {
        const auto at = static_cast<std::size_t>(here - stops.begin());
        next = (at + (back ? count - 1 : 1)) % count;
    }
    focus_on(stops[next]->id);
}

bool Ui::move_focus_by_arrow(Key key) {
    const Label* current = last_labels_.by_id(focus_);
    if (current == nullptr) return false;
    const Label* best = nullptr;
    long best_distance = std::numeric_limits<long>::max();
    for (const Label& entry : last_labels_.entries()) {
        if (!entry.focusable || entry.id == focus_ || entry.group != current->group) continue;
        const long d = distance(key, current->rect, entry.rect);
        if (d < best_distance) {
            best_distance = d;
            best = &entry;
        }
    }
    if (best != nullptr) focus_on(best->id);
    return best != nullptr;
}

void Ui::focus_on(WidgetId id) {
    focus_ = id;
    if (const Label* entry = last_labels_.by_id(id); entry != nullptr && entry->group != 0) {
        last_in_group_[entry->group] = id;
    }
}

void Ui::screen_opened(bool anew) {
    focus_ = 0;
    opening_ = true;
    focus_visible_ = true;
    last_in_group_.clear();
    ++openings_.all;
    if (anew) ++openings_.anew;
}

void Ui::begin_frame(Input input, std::int64_t now_ms) {
    input_ = std::move(input);
    now_ms_ = now_ms;
    next_wake_ms_ = -1;
    last_labels_ = std::move(labels_);
    labels_.clear();
    scopes_.clear();
    used_.clear();
    group_ = 0;
    order_ = 0;
    hovered_ = 0;
    activated_ = 0;
    first_focus_ = 0;
    mark_in_words_ = false;
    if (pressed_look_ != 0 && now_ms_ >= release_at_ms_) pressed_look_ = 0;
    if (pressed_look_ != 0) wake_at(release_at_ms_);

    const Label* current = last_labels_.by_id(focus_);
    field_focused_ = current != nullptr && current->role == Role::field;
    for (const Key key : std::vector<Key>(input_.keys)) {
        bool used = false;
        if (key == Key::tab || key == Key::back_tab) {
            move_focus_by_tab(key == Key::back_tab);
            used = true;
        } else if (key == Key::up || key == Key::down) {
            used = move_focus_by_arrow(key);
        } else if (key == Key::left || key == Key::right) {
            used = !field_focused_ && move_focus_by_arrow(key);
        } else if ((key == Key::enter || key == Key::space) && current != nullptr &&
                   !field_focused_) {
            used = current->focusable && current->enabled;
            if (used) activate(focus_);
        }
        if (used) input_.take(key);
        if (used || key == Key::enter) focus_visible_ = true;
        if (used && key == Key::space) input_.take(" ");
    }
}

void Ui::activate(WidgetId id) {
    activated_ = id;
    show_press(id);
}

void Ui::show_press(WidgetId id) {
    if (look().still) return;
    pressed_look_ = id;
    release_at_ms_ = now_ms_ + motion::press_ms;
    wake_at(release_at_ms_);
}

void Ui::end_frame() {
    labels_.settle();
    const Label* current = labels_.by_id(focus_);
    if (current == nullptr || opening_) {
        // The focus starts where the screen says, else on its main action, else on the first thing.
        const Label* start = labels_.by_id(first_focus_);
        for (const Label& entry : labels_.entries()) {
            if (start == nullptr && entry.focusable) start = &entry;
        }
        if (start != nullptr && (current == nullptr || first_focus_ != 0)) focus_ = start->id;
        opening_ = false;
        current = labels_.by_id(focus_);
    }
    mark_words(0);
    const Label* said = mark_.id == 0 || mark_in_words_ ? nullptr : labels_.by_id(mark_.id);
    if (said != nullptr) canvas_.outline(said->rect.inset(-4), 8, 3, palette().primary);
    if (current != nullptr && current->radius >= 0 && focus_visible_) {
        canvas_.focus_ring(current->rect, current->radius);
    }
}

void Ui::wake_at(std::int64_t at_ms) {
    if (next_wake_ms_ < 0 || at_ms < next_wake_ms_) next_wake_ms_ = at_ms;
}

void Ui::push_scope(std::string_view name) {
    scopes_.push_back(hash_name(name, scopes_.empty() ? 0 : scopes_.back()));
}

void Ui::push_scope(int number) {
    push_scope(std::to_string(number));
}

void Ui::pop_scope() {
    if (!scopes_.empty()) scopes_.pop_back();
}

void Ui::begin_group(std::string_view name) {
    group_ = hash_name(name, scopes_.empty() ? 7 : scopes_.back());
}

WidgetId Ui::hash_name(std::string_view name, WidgetId seed) {
    std::uint32_t hash = 2166136261U ^ seed * 16777619U;  // FNV-1a
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash == 0 ? 1 : hash;
}

WidgetId Ui::make_id(std::string_view name) {
    const WidgetId id = hash_name(name, scopes_.empty() ? 0 : scopes_.back());
    const int before = used_[id]++;
    return before == 0 ? id : hash_name(std::to_string(before), id);
}

}  // namespace pipit::ui
