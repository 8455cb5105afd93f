// A context of Dear ImGui as the kit draws on it. Invariant: it writes no file, draws no frame of
// its own, and keeps no font's pictures.
#pragma once

struct ImGuiContext;

namespace pipit::ui {

/// A new one, which is the current one from here on.
ImGuiContext* open_context();

}  // namespace pipit::ui
