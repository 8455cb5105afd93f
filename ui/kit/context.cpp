// See context.hpp.
#include "ui/kit/context.hpp"

#include <imgui.h>

namespace pipit::ui {

ImGuiContext* open_context() {
    ImGuiContext* const context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // Dear ImGui insists on a font; none of its glyphs is ever drawn, so it holds a space alone.
    static constexpr ImWchar space_only[] = {' ', ' ', 0};
    ImFontConfig config;
    config.GlyphRanges = space_only;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    io.Fonts->AddFontDefault(&config);
    io.Fonts->Build();
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = ImVec2(1, 1);
    return context;
}

}  // namespace pipit::ui
