// The PDF, its shapes and its fonts. Words are ink_words.cpp's, figures sketch_board.cpp's.
#include "ui/paper/ink.hpp"

#include "ui/kit/art.hpp"
#include "ui/paper/ink_pdf.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>

#include <numbers>
#include <utility>

namespace pipit::ui {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

constexpr double pixels_a_point = 2;
constexpr int board_w = 1366;  // a wide window: figures are drawn large

cairo_status_t take(void* into, const unsigned char* data, unsigned length) {
    auto* bytes = static_cast<std::vector<std::uint8_t>*>(into);
    bytes->insert(bytes->end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

void round_box(cairo_t* cr, double x, double y, double w, double h, double r) {
    constexpr double quarter = std::numbers::pi / 2;
    r = std::min({r, w / 2, h / 2});
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(cr, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(cr, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(cr, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

void fill_and_line(cairo_t* cr, Colour inside, Colour line, double thick) {
    if (inside.a > 0) {
        set_colour(cr, inside);
        cairo_fill_preserve(cr);
    }
    if (line.a > 0) {
        set_colour(cr, line);
        cairo_set_line_width(cr, thick);
        cairo_stroke_preserve(cr);
    }
    cairo_new_path(cr);
}

}  // namespace

void set_colour(cairo_t* cr, Colour colour) {
    // A card's white is nearly that on a screen; on paper it is the paper.
    const Colour& card = light_palette.card;
    if (colour.r == card.r && colour.g == card.g && colour.b == card.b)
        colour = light_palette.on_primary.faded(colour.a * 100 / 255);
    cairo_set_source_rgba(cr, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                          colour.a / 255.0);
}

Result<PaperFonts*> PaperFonts::open() {
    static PaperFonts kept;
    if (kept.set_ == nullptr) {
        auto set = FontSet::open();
        if (!set) return set.error();
        kept.set_ = std::move(set).value();
    }
    return &kept;
}

cairo_font_face_t* PaperFonts::face(std::size_t font) {
    cairo_font_face_t*& face = faces_[font];
    if (face == nullptr)
        face = cairo_ft_font_face_create_for_ft_face(set_->face(font), 1 << 1);  // no hinting
    return face;
}

Ink::Pdf::~Pdf() {
    if (cr != nullptr) cairo_destroy(cr);
    if (surface != nullptr) cairo_surface_destroy(surface);
}

Ink::Ink() : pdf_(std::make_unique<Pdf>()) {}
Ink::~Ink() = default;

Result<std::unique_ptr<Ink>> Ink::open(PaperSize size, const std::string& title) {
    auto fonts = PaperFonts::open();
    if (!fonts) return fonts.error();
    std::unique_ptr<Ink> ink(new Ink);
    Pdf& pdf = *ink->pdf_;
    pdf.fonts = *fonts;
    pdf.surface = cairo_pdf_surface_create_for_stream(&take, &pdf.bytes, size.w, size.h);
    cairo_pdf_surface_set_metadata(pdf.surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
    cairo_pdf_surface_set_metadata(pdf.surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    pdf.cr = cairo_create(pdf.surface);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(pdf.cr, options);
    cairo_font_options_destroy(options);
    return ink;
}

void Ink::next_page() {
    if (!dry_) cairo_show_page(pdf_->cr);
}

Result<std::vector<std::uint8_t>> Ink::finish() {
    const cairo_status_t drawn = cairo_status(pdf_->cr);
    cairo_show_page(pdf_->cr);
    cairo_surface_finish(pdf_->surface);
    const cairo_status_t done = cairo_surface_status(pdf_->surface);
    const bool wrong = drawn != CAIRO_STATUS_SUCCESS || done != CAIRO_STATUS_SUCCESS;
    if (wrong || pdf_->bytes.empty())
        return Error{ErrorCode::io, "paper", "this page could not be drawn: out of memory?"};
    if (!pdf_->whole)
        return Error{ErrorCode::bad_input, "paper", "a figure of this page has no outline."};
    return std::move(pdf_->bytes);
}

void Ink::box(double x, double y, double w, double h, double r, Colour inside, Colour line,
              double thick) {
    if (dry_) return;
    round_box(pdf_->cr, x, y, w, h, r);
    fill_and_line(pdf_->cr, inside, line, thick);
}

void Ink::line(double x, double y, double to_x, double to_y, double thick, Colour colour,
               bool dotted) {
    if (dry_) return;
    cairo_t* cr = pdf_->cr;
    cairo_save(cr);
    set_colour(cr, colour);
    cairo_set_line_width(cr, thick);
    const double gap = thick * 3;
    const double none = 0;
    if (dotted) cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    const double dashes[] = {none, gap};
    if (dotted) cairo_set_dash(cr, dashes, 2, 0);
    cairo_move_to(cr, x, y);
    cairo_line_to(cr, to_x, to_y);
    cairo_stroke(cr);
    cairo_restore(cr);
}

void Ink::disc(double x, double y, double r, Colour inside, Colour line, double thick) {
    box(x - r, y - r, 2 * r, 2 * r, r, inside, line, thick);
}

double Ink::art(std::string_view id, double x, double y, double w) {
    const Drawing* drawing = find_drawing(id);
    if (drawing == nullptr) return 0;
    const double scale = w / static_cast<double>(drawing->w);
    if (!dry_) {
        cairo_save(pdf_->cr);
        cairo_translate(pdf_->cr, x, y);
        cairo_scale(pdf_->cr, scale, scale);
        put_svg(pdf_->cr, drawing->shapes, drawing->w, drawing->h);
        cairo_restore(pdf_->cr);
    }
    return static_cast<double>(drawing->h) * scale;
}

Extent Ink::sketch(double x, double y, double w, double h, const Sketched& sketched) {
    if (pdf_->board == nullptr) {
        auto board = SketchBoard::open();
        if (!board) return {};
        pdf_->board = std::move(board).value();
    }
    const Rect area{0, 0, std::min(board_w, static_cast<int>(w * pixels_a_point)),
                    static_cast<int>(h * pixels_a_point)};
    const TextSize size = pdf_->board->measure(area, sketched);
    if (!dry_) {
        cairo_save(pdf_->cr);
        cairo_translate(pdf_->cr, x, y);
        cairo_scale(pdf_->cr, 1 / pixels_a_point, 1 / pixels_a_point);
        pdf_->whole = pdf_->board->draw(pdf_->cr, {*pdf_->fonts, pdf_->circle}, area, sketched) &&
                      pdf_->whole;
        cairo_restore(pdf_->cr);
    }
    return {size.w / pixels_a_point, size.h / pixels_a_point};
}

Extent Ink::figure(double x, double y, double w, double h, const engine::Figure& figure) {
    pdf_->circle = std::get_if<engine::FractionCircle>(&figure);
    const Extent out = sketch(x, y, w, h, [&](Ui& ui, Rect area, bool draws) {
        return draws ? draw_unspoken(ui, area, figure) : figure_size(ui, figure, area.w, area.h);
    });
    pdf_->circle = nullptr;
    return out;
}

Extent Ink::figure_extent(double w, double h, const engine::Figure& figure) {
    const bool before = std::exchange(dry_, true);
    const Extent out = this->figure(0, 0, w, h, figure);
    dry_ = before;
    return out;
}

}  // namespace pipit::ui
