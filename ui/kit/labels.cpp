// Finding things by what they are called. See labels.hpp.
#include "ui/kit/labels.hpp"

#include <algorithm>

namespace pipit::ui {

std::string_view role_name(Role role) {
    switch (role) {
    case Role::heading:
        return "heading";
    case Role::text:
        return "text";
    case Role::note:
        return "note";
    case Role::figure:
        return "figure";
    case Role::picture:
        return "picture";
    case Role::button:
        return "button";
    case Role::tab:
        return "tab";
    case Role::tile:
        return "tile";
    case Role::chip:
        return "choice";
    case Role::key:
        return "key";
    case Role::toggle:
        return "switch";
    case Role::field:
        return "field";
    }
    return "thing";
}

void Labels::settle() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Label& a, const Label& b) { return a.order < b.order; });
}

const Label* Labels::by_id(WidgetId id) const {
    for (const Label& entry : entries_) {
        if (id != 0 && entry.id == id) return &entry;
    }
    return nullptr;
}

const Label* Labels::find(std::string_view name, int nth) const {
    const auto search = [&](auto&& matches) -> const Label* {
        int left = nth;
        for (const Label& entry : entries_) {
            if (entry.focusable && matches(entry) && --left == 0) return &entry;
        }
        return nullptr;
    };
    const Label* found = search([&](const Label& entry) { return entry.label == name; });
    if (found == nullptr) found = search([&](const Label& entry) { return entry.visible == name; });
    if (found == nullptr) {
        found = search([&](const Label& entry) {
            return std::string_view(entry.label).substr(0, name.size()) == name;
        });
    }
    return found;
}

bool Labels::contains(std::string_view words) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Label& entry) {
        return entry.label.find(words) != std::string::npos ||
               entry.visible.find(words) != std::string::npos ||
               entry.value.find(words) != std::string::npos;
    });
}

std::string Labels::listing() const {
    std::string out;
    for (const Label& entry : entries_) {
        std::string line(role_name(entry.role));
        line.resize(std::max<std::size_t>(line.size(), 8), ' ');
        out += line + ' ' + entry.label;
        if (!entry.visible.empty()) out += " [" + entry.visible + ']';
        if (!entry.value.empty()) out += " = " + entry.value;
        if (entry.selected) out += " (selected)";
        if (!entry.enabled) out += " (disabled)";
        out += '\n';
    }
    return out;
}

}  // namespace pipit::ui
