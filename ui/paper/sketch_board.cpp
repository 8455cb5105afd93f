// Figures on paper: drawn once as on the screen, and of every quad what it is a picture of is drawn
// as lines and fills. See ink_pdf.hpp.
#include "ui/kit/art.hpp"
#include "ui/kit/context.hpp"
#include "ui/kit/masks.hpp"
#include "ui/kit/quads.hpp"
#include "ui/paper/ink_pdf.hpp"

#include <SDL.h>
#include <nanosvg.h>

#include <cstdio>
#include <numbers>

namespace pipit::ui {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

Colour colour_of(ImU32 packed) {
    const auto part = [&](int shift) { return static_cast<std::uint8_t>(packed >> shift & 0xFFU); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
            part(IM_COL32_A_SHIFT)};
}

// The patterns of masks.cpp: tiles of 256x16 and 288x18 pixels.
void put_hatch(cairo_t* cr, double x, double y) {
    cairo_set_line_width(cr, 2);
    for (double at = 0; at <= 272; at += 16) {
        cairo_move_to(cr, x + at, y);
        cairo_line_to(cr, x + at - 16, y + 16);
    }
    cairo_stroke(cr);
}

void put_dots(cairo_t* cr, double x, double y) {
    for (double at = 9; at < 288; at += dot_step) {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x + at, y + 9, 2.6, 0, 2 * std::numbers::pi);
    }
    cairo_fill(cr);
}

// Slot of `key` "mask KIND A B", its top left at (x, y).
bool put_shape(cairo_t* cr, const std::string& key, double x, double y) {
    int kind = 0;
    int a = 0;
    int b = 0;
    if (std::sscanf(key.c_str(), "mask %d %d %d", &kind, &a, &b) != 3) return false;
    constexpr double turn = 2 * std::numbers::pi;
    switch (static_cast<MaskKind>(kind)) {
    case MaskKind::disc:
        cairo_arc(cr, x + a, y + a, a, 0, turn);
        cairo_fill(cr);
        return true;
    case MaskKind::spot:
        cairo_arc(cr, x + a / 2.0, y + a / 2.0, a / 2.0, 0, turn);
        cairo_fill(cr);
        return true;
    case MaskKind::ring:
        cairo_arc(cr, x + a, y + a, a - b / 2.0, 0, turn);
        cairo_set_line_width(cr, b);
        cairo_stroke(cr);
        return true;
    case MaskKind::hatch:
        put_hatch(cr, x, y);
        return true;
    case MaskKind::dots:
        put_dots(cr, x, y);
        return true;
    default:
        return false;  // no figure has one
    }
}

void put_glyph(cairo_t* cr, PaperFonts& fonts, std::uint64_t number, const Slot& slot, double x,
               double y) {
    cairo_set_font_face(cr, fonts.face(number >> 48));
    cairo_set_font_size(cr, static_cast<double>(number >> 32 & 0xFFFFU));
    const cairo_glyph_t glyph{number & 0xFFFFFFFFU, x - slot.left, y + slot.top};
    cairo_show_glyphs(cr, &glyph, 1);
}

// "svg W H SHAPES" of Canvas::drawing.
void put_drawing(cairo_t* cr, const std::string& key, double x, double y) {
    int w = 0;
    int h = 0;
    int from = 0;
    if (std::sscanf(key.c_str(), "svg %d %d %n", &w, &h, &from) != 2) return;
    cairo_translate(cr, x, y);
    put_svg(cr, std::string_view(key).substr(static_cast<std::size_t>(from)), static_cast<float>(w),
            static_cast<float>(h));
}

// What the quad is a picture of; false where that has no outline.
bool put_picture(cairo_t* cr, const SketchWith& with, const Known& known, double x, double y) {
    const std::string key(known.key);
    if (key.empty()) {
        put_glyph(cr, with.fonts, known.glyph, *known.slot, x, y);
        return true;
    }
    if (key.starts_with("svg ")) {
        put_drawing(cr, key, x, y);
        return true;
    }
    if (key.starts_with("wheel ") && with.circle != nullptr) {
        put_wheel(cr, *with.circle, x, y, known.slot->w);
        return true;
    }
    return put_shape(cr, key, x, y);
}

bool put_quad(cairo_t* cr, const SketchWith& with, const Page& page, const Quad& quad, Rect clip) {
    const Rect& to = quad.target;
    set_colour(cr, colour_of(quad.from.col));
    cairo_rectangle(cr, clip.x, clip.y, clip.w, clip.h);
    cairo_clip(cr);
    if (quad.from.uv.x == quad.to.uv.x && quad.from.uv.y == quad.to.uv.y) {
        cairo_rectangle(cr, to.x, to.y, to.w, to.h);
        cairo_fill(cr);
        return true;
    }
    const int u = whole(quad.from.uv.x * static_cast<float>(page.width()));
    const int v = whole(quad.from.uv.y * static_cast<float>(page.height()));
    const Known known = page.known_at(u, v);
    if (known.slot == nullptr) return false;
    // Of a mask a part alone may be meant: a corner.
    if (!known.key.empty()) {
        cairo_rectangle(cr, to.x, to.y, to.w, to.h);
        cairo_clip(cr);
    }
    return put_picture(cr, with, known, to.x - (u - known.slot->x), to.y - (v - known.slot->y));
}

void path_of(cairo_t* cr, const NSVGshape& shape) {
    for (const NSVGpath* path = shape.paths; path != nullptr; path = path->next) {
        const float* p = path->pts;
        cairo_move_to(cr, static_cast<double>(p[0]), static_cast<double>(p[1]));
        for (int i = 0; i + 3 < path->npts; i += 3) {
            const float* to = p + static_cast<std::ptrdiff_t>(i) * 2;
            cairo_curve_to(cr, static_cast<double>(to[2]), static_cast<double>(to[3]),
                           static_cast<double>(to[4]), static_cast<double>(to[5]),
                           static_cast<double>(to[6]), static_cast<double>(to[7]));
        }
        if (path->closed != 0) cairo_close_path(cr);
    }
}

// nanosvg's colours are 0xAABBGGRR.
Colour paint_of(const NSVGpaint& paint, float opacity) {
    const unsigned c = paint.color;
    const auto part = [&](unsigned shift) { return static_cast<std::uint8_t>(c >> shift & 0xFFU); };
    return {part(0), part(8), part(16),
            static_cast<std::uint8_t>(static_cast<float>(part(24)) * opacity)};
}

}  // namespace

void put_svg(cairo_t* cr, std::string_view shapes, float grid_w, float grid_h) {
    std::string file = svg_file(shapes, grid_w, grid_h);
    const std::unique_ptr<NSVGimage, decltype(&nsvgDelete)> image(
        nsvgParse(file.data(), "px", 96.0F), &nsvgDelete);
    if (!image) return;
    for (const NSVGshape* shape = image->shapes; shape != nullptr; shape = shape->next) {
        if ((shape->flags & NSVG_FLAGS_VISIBLE) == 0) continue;
        path_of(cr, *shape);
        if (shape->fill.type == NSVG_PAINT_COLOR) {
            cairo_set_fill_rule(cr, shape->fillRule == NSVG_FILLRULE_EVENODD
                                        ? CAIRO_FILL_RULE_EVEN_ODD
                                        : CAIRO_FILL_RULE_WINDING);
            set_colour(cr, paint_of(shape->fill, shape->opacity));
            cairo_fill_preserve(cr);
        }
        if (shape->stroke.type == NSVG_PAINT_COLOR && shape->strokeWidth > 0) {
            cairo_set_line_width(cr, static_cast<double>(shape->strokeWidth));
            cairo_set_line_cap(cr, shape->strokeLineCap == NSVG_CAP_ROUND ? CAIRO_LINE_CAP_ROUND
                                                                          : CAIRO_LINE_CAP_BUTT);
            cairo_set_line_join(cr, shape->strokeLineJoin == NSVG_JOIN_ROUND
                                        ? CAIRO_LINE_JOIN_ROUND
                                        : CAIRO_LINE_JOIN_MITER);
            std::vector<double> dashes;
            for (int i = 0; i < shape->strokeDashCount; ++i)
                dashes.push_back(static_cast<double>(shape->strokeDashArray[i]));
            cairo_set_dash(cr, dashes.data(), static_cast<int>(dashes.size()),
                           static_cast<double>(shape->strokeDashOffset));
            set_colour(cr, paint_of(shape->stroke, shape->opacity));
            cairo_stroke_preserve(cr);
        }
        cairo_new_path(cr);
    }
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
    cairo_set_dash(cr, nullptr, 0, 0);
}

SketchBoard::SketchBoard() = default;

SketchBoard::~SketchBoard() {
    ui_.reset();
    canvas_.reset();
    page_.reset();
    if (context_ != nullptr) ImGui::DestroyContext(context_);
    if (renderer_ != nullptr) SDL_DestroyRenderer(renderer_);
    if (surface_ != nullptr) SDL_FreeSurface(surface_);
}

Result<std::unique_ptr<SketchBoard>> SketchBoard::open() {
    std::unique_ptr<SketchBoard> board(new SketchBoard);
    auto text = Text::open();
    if (!text) return text.error();
    board->text_ = std::move(text).value();
    // Nothing is rendered: the page of pictures wants a renderer to keep them in.
    board->surface_ = SDL_CreateRGBSurfaceWithFormat(0, 1, 1, 32, SDL_PIXELFORMAT_ARGB8888);
    if (board->surface_ != nullptr) board->renderer_ = SDL_CreateSoftwareRenderer(board->surface_);
    if (board->renderer_ == nullptr)
        return Error{ErrorCode::io, "paper", "this page could not be drawn: out of memory?"};
    ImGuiContext* const screen = ImGui::GetCurrentContext();
    board->context_ = open_context();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(1366, 4096);
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::SetCurrentContext(screen);
    board->page_ = std::make_unique<Page>(board->renderer_);
    board->canvas_ = std::make_unique<Canvas>(*board->page_);
    board->ui_ = std::make_unique<Ui>(*board->canvas_, *board->text_);
    return board;
}

TextSize SketchBoard::measure(Rect area, const Ink::Sketched& sketched) {
    canvas_->begin(nullptr, Look{});
    return sketched(*ui_, area, false);
}

bool SketchBoard::draw(cairo_t* cr, const SketchWith& with, Rect area,
                       const Ink::Sketched& sketched) {
    ImGuiContext* const screen = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    // A drawing that does not fit on the page of pictures is drawn again on a larger one.
    for (int tries = 0; tries == 0 || (page_->overflowed() && tries < 6); ++tries) {
        if (page_->overflowed()) page_->reset();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("paper", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                         ImGuiWindowFlags_NoSavedSettings);
        canvas_->begin(ImGui::GetWindowDrawList(), Look{});
        sketched(*ui_, area, true);
        ImGui::End();
        ImGui::Render();
    }
    const bool all = put(cr, with);
    page_->frame_shown();
    ImGui::SetCurrentContext(screen);
    return all;
}

bool SketchBoard::put(cairo_t* cr, const SketchWith& with) const {
    const ImDrawData* data = ImGui::GetDrawData();
    if (data == nullptr) return false;
    bool all = true;
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Rect clip = clip_of(command);
            each_quad(*list, command, [&](const Quad& quad) {
                cairo_save(cr);
                all = put_quad(cr, with, *page_, quad, clip) && all;
                cairo_restore(cr);
            });
        }
    }
    return all;
}

}  // namespace pipit::ui
