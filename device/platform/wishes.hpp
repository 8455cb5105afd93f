// What the person asked of their desktop, as far as its files say so. Invariant: no bus, no program
// is asked; a file that is missing or odd wishes nothing.
#pragma once

#include <string>
#include <string_view>

namespace pipit::platform {

// Whether the desktop is to move as little as it can: GTK's gtk-enable-animations=false or KDE's
// AnimationDurationFactor=0, in the person's settings or else the machine's.
bool wishes_stillness();

// Whether they have a table of dead keys and Compose sequences of their own: XCOMPOSEFILE, or
// ~/.XCompose.
bool has_own_compose_table();

// The same as wishes_stillness() of the text of one file: GTK's settings.ini or KDE's kdeglobals.
// Nothing, no or yes as -1, 0, 1.
int stillness_in(std::string_view settings);

}  // namespace pipit::platform
