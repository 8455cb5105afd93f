// The frame loop, and the display it draws on. See app.hpp; events are read in events.cpp.
#include "ui/shell/app.hpp"

#include "ui/kit/context.hpp"
#include "ui/kit/motion.hpp"
#include "ui/shell/backend.hpp"
#include "ui/shell/display.hpp"
#include "ui/shell/events.hpp"
#include "ui/shell/png.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace {

constexpr int widest_page = 1366;
constexpr int frames_an_event =
    2;  // the first hovers and presses, the second shows what came of it
constexpr int most_frames = 24;
constexpr int most_of_a_movement = 300;  // frames: five seconds

}  // namespace

struct App::State {
    bool headless = false;
    bool unseen = false;
    Look look;
    SDL_Window* window = nullptr;
    SDL_Surface* surface = nullptr;  // headless
    SDL_Renderer* renderer = nullptr;
    ImGuiContext* context = nullptr;
    std::unique_ptr<Page> page;
    std::unique_ptr<Text> text;
    std::optional<Canvas> canvas;
    std::optional<Ui> ui;
    std::unique_ptr<Voice> counted;  ///< Where no voice was wired in.
    std::optional<Sound> sound;
    std::optional<ReadAloud> reading;
    bool read_asked = false;
    std::string say_next;
    bool interrupted = false;  ///< A key or a tap: what is being said ends.
    Mark drawn_mark;
    bool drawn_reading = false;
    std::string drawn_note;
    Pending pending;
    Display display;
    SDL_Texture* small = nullptr;  ///< The page, where the window is too small for a whole one.
    std::int64_t headless_now_ms = 0;
    bool quit = false;
    Shown shown;
    bool must_show = true;
    std::uint64_t drawn = 0;
    std::uint64_t presented = 0;

    ~State() {
        reading.reset();
        sound.reset();
        page.reset();
        if (context != nullptr) ImGui::DestroyContext(context);
        if (small != nullptr) SDL_DestroyTexture(small);
        if (renderer != nullptr) SDL_DestroyRenderer(renderer);
        if (surface != nullptr) SDL_FreeSurface(surface);
        if (window != nullptr) SDL_DestroyWindow(window);
        if (!headless) SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    [[nodiscard]] std::int64_t now_ms() const {
        return headless ? headless_now_ms : static_cast<std::int64_t>(SDL_GetTicks64());
    }
    bool open_surface();
    bool open_window(const std::string& title);
    void open_imgui();
    void take_size();
    void open_reading(Voice* voice);
    void begin_reading();
    void frame(View& view);
    void draw_until_settled(View& view);
    void show();
    void draw_note(Frame& frame);
    void listen(View& view);
    [[nodiscard]] std::int64_t next_wake_ms() const;
};

bool App::State::open_surface() {
    surface =
        SDL_CreateRGBSurfaceWithFormat(0, look.width, look.height, 32, SDL_PIXELFORMAT_ARGB8888);
    if (surface != nullptr) renderer = SDL_CreateSoftwareRenderer(surface);
    return renderer != nullptr;
}

bool App::State::open_window(const std::string& title) {
    // In software: drawing.md measured a fifth of the memory of SDL's choice, and 0 wake-ups at
    // rest.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
    SDL_EnableScreenSaver();
    window =
        SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, look.width,
                         look.height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window == nullptr) return false;
    SDL_SetWindowMinimumSize(window, window_least_w, window_least_h);
    renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    pending.display_changed = true;
    if (SDL_HasScreenKeyboardSupport() == SDL_FALSE) SDL_StartTextInput();
    return renderer != nullptr;
}

void App::State::open_imgui() {
    context = open_context();
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
}

void App::State::take_size() {
    if (std::exchange(pending.pictures_lost, false)) page->reset();
    if (window == nullptr || !std::exchange(pending.display_changed, false)) return;
    look_at(window, renderer, display);
    pending.page_a_point = display.page_a_point;
    look.width = display.fit.w;
    look.height = display.fit.h;
    look.dpi = display.dpi;
    if (small != nullptr) SDL_DestroyTexture(small);
    small = nullptr;
    if (display.fit.shrink < 1.0F) {
        small = SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET,
                                  look.width, look.height);
        if (small != nullptr) SDL_SetTextureScaleMode(small, SDL_ScaleModeLinear);
    }
}

void App::State::frame(View& view) {
    ImGui::SetCurrentContext(context);
    take_size();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(look.width), static_cast<float>(look.height));
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("pipit", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    const Look drawn_look = look;
    canvas->begin(ImGui::GetWindowDrawList(), drawn_look);
    begin_reading();
    ui->begin_frame(std::exchange(pending.input, {}), now_ms());
    const int column = std::min(drawn_look.width, widest_page);
    Frame frame{drawn_look, *ui, *canvas, Rect{0, 0, drawn_look.width, drawn_look.height},
                Rect{(drawn_look.width - column) / 2, 0, column, drawn_look.height}};
    canvas->paper();
    view.draw(frame);
    draw_note(frame);
    if (ui->input().take(Key::f1)) ui->ask_to_read();
    ui->end_frame();
    read_asked = ui->take_read_request() || read_asked;
    interrupted = interrupted || ImGui::IsMouseReleased(0);
    ImGui::End();
    ImGui::Render();
    ++drawn;
}

void App::State::draw_until_settled(View& view) {
    int wanted = frames_an_event;
    for (int i = 0; i < wanted && i < most_frames; ++i) {
        const Look before = look;
        frame(view);
        const bool overflowed = page->overflowed();
        if (overflowed) page->reset();
        // Dear ImGui hands out a press and its release in different frames.
        const bool more = overflowed || !context->InputEventsQueue.empty() || !(before == look);
        if (more) wanted = std::max(wanted, i + 1 + frames_an_event);
    }
    if (!page->overflowed()) page->frame_shown();
    show();
    listen(view);
}

// ---- reading aloud ----

void App::State::open_reading(Voice* voice) {
    if (voice == nullptr) {
        counted = counted_voice();
        voice = counted.get();
    }
    sound.emplace(headless);
    reading.emplace(*voice, *sound);
}

// Escape ends what is being said and does no more; any other key ends it, and is heeded.
void App::State::begin_reading() {
    reading->advance(now_ms());
    const Input& input = pending.input;
    interrupted = interrupted || !input.keys.empty() || !input.typed.empty();
    if (reading->speaking()) pending.input.take(Key::escape);
    drawn_mark = reading->mark();
    drawn_reading = reading->speaking();
    drawn_note = reading->note();
    ui->show_reading(drawn_reading, drawn_mark);
}

// Why nothing is heard, calmly, above everything for a while.
void App::State::draw_note(Frame& frame) {
    if (drawn_note.empty()) return;
    const int w = std::min(640, frame.page.w - 40);
    const int h = ui->note_height(w, drawn_note);
    ui->reading_order(60);
    ui->note({frame.page.centre_x() - w / 2, frame.page.bottom() - h - 24, w, h}, drawn_note,
             ui::State::info, "speak");
}

// After a frame is shown: speaks, or falls silent. What that changes on the screen is shown at
// once.
void App::State::listen(View& view) {
    const std::int64_t now = now_ms();
    const bool asked = std::exchange(read_asked, false);
    const bool stopped = std::exchange(interrupted, false);
    if (!say_next.empty()) {
        reading->say(std::exchange(say_next, {}), now);
    } else if (asked) {
        reading->read_or_stop(ui->labels(), now);
    } else if (stopped) {
        reading->stop(now);
        reading->dismiss_note();
    }
    reading->chime(ui->take_chime(), now);
    reading->follow(ui->labels(), ui->focus(), ui->openings(), now);
    const bool changed = reading->mark() != drawn_mark || reading->speaking() != drawn_reading ||
                         reading->note() != drawn_note;
    if (!changed) return;
    frame(view);
    show();
}

std::int64_t App::State::next_wake_ms() const {
    const std::int64_t drawn_wake = ui->next_wake_ms();
    const std::int64_t spoken = reading->next_wake_ms();
    if (drawn_wake < 0 || spoken < 0) return std::max(drawn_wake, spoken);
    return std::min(drawn_wake, spoken);
}

void App::State::show() {
    ui->frame_shown();
    if (pending.hidden) return;
    if (std::exchange(must_show, false)) shown.forget();
    const ImDrawData& data = *ImGui::GetDrawData();
    const auto parts = shown.differing(data, *page);
    if (parts.empty()) return;
    ++presented;
    if (unseen) return;
    if (small != nullptr) SDL_SetRenderTarget(renderer, small);
    render(renderer, data, *page, parts);
    if (small != nullptr) {
        SDL_SetRenderTarget(renderer, nullptr);
        SDL_RenderCopy(renderer, small, nullptr, nullptr);
    }
    SDL_RenderPresent(renderer);
}

App::App() : state_(std::make_unique<State>()) {}
App::~App() = default;

engine::Result<std::unique_ptr<App>> App::open(const AppOptions& options) {
    std::unique_ptr<App> app(new App);
    State& state = *app->state_;
    state.headless = options.headless;
    state.unseen = options.unseen;
    state.look = options.look;
    if (!(options.headless ? state.open_surface() : state.open_window(options.title))) {
        return engine::Error{engine::ErrorCode::io, "display",
                             std::string("There is no screen to draw on (") + SDL_GetError() + ")"};
    }
    auto text = Text::open();
    if (!text) return text.error();
    state.text = std::move(text).value();
    state.open_imgui();
    state.page = std::make_unique<Page>(state.renderer);
    state.canvas.emplace(*state.page);
    state.ui.emplace(*state.canvas, *state.text);
    state.open_reading(options.voice);
    return app;
}

void App::run(View& view) {
    State& s = *state_;
    while (!s.quit) {
        s.draw_until_settled(view);
        if (s.quit) break;
        SDL_Event event;
        const std::int64_t wake = s.next_wake_ms();
        const std::int64_t timeout = wake < 0 ? -1 : std::max<std::int64_t>(0, wake - s.now_ms());
        bool something = false;
        while (!something) {
            const int got = timeout < 0 ? SDL_WaitEvent(&event)
                                        : SDL_WaitEventTimeout(&event, static_cast<int>(timeout));
            if (got == 0) break;  // a deadline
            do {
                something = take_event(event, s.pending, *s.ui) || something;
            } while (SDL_PollEvent(&event) != 0);
            if (timeout >= 0) break;
        }
        s.must_show = s.must_show || s.pending.exposed;
        s.pending.exposed = false;
        if (s.pending.closed) {
            view.closing();
            s.quit = true;
        }
    }
}

void App::quit() {
    state_->quit = true;
}

const Look& App::look() const {
    return state_->look;
}

void App::set_look(const Look& look) {
    const Look before = state_->look;
    state_->look = look;
    if (!state_->headless || look.width != before.width || look.height != before.height) {
        state_->look.width = before.width;  // these follow the window
        state_->look.height = before.height;
    }
}

const Labels& App::labels() const {
    return state_->ui->labels();
}

Ui& App::ui() {
    return *state_->ui;
}

void App::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

void App::set_hearing(const Hearing& wanted) {
    state_->reading->set(wanted);
}

void App::say_aloud(const std::string& words) {
    state_->say_next = words;  // after the frame: the tap that asks for it ends what is being said
}

bool App::speaking() const {
    return state_->reading->speaking();
}

void App::keep_transcript() {
    state_->reading->keep_transcript();
}

std::vector<std::string> App::take_transcript() {
    return state_->reading->take_transcript();
}

// ---- driving it without hands ----

void App::settle(View& view) {
    state_->draw_until_settled(view);
    // A key's press is over before the next thing happens.
    while (state_->headless && state_->ui->press_shows()) {
        state_->headless_now_ms += motion::press_ms;
        state_->draw_until_settled(view);
    }
    // So is a movement: its frames follow each other closely.
    for (int i = 0; state_->headless && i < most_of_a_movement; ++i) {
        const std::int64_t wake = state_->ui->next_wake_ms();
        if (wake < 0 || wake > state_->headless_now_ms + motion::frame_ms) break;
        state_->headless_now_ms = std::max(wake, state_->headless_now_ms + 1);
        state_->draw_until_settled(view);
    }
}

void App::tap(View& view, Rect rect) {
    ImGui::SetCurrentContext(state_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(static_cast<float>(rect.centre_x()), static_cast<float>(rect.centre_y()));
    io.AddMouseButtonEvent(0, true);
    state_->draw_until_settled(view);
    io.AddMouseButtonEvent(0, false);
    state_->draw_until_settled(view);
    // As a finger does: it is gone afterwards.
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    settle(view);
}

void App::resize(View& view, int width, int height) {
    State& s = *state_;
    if (!s.headless) return;
    s.page.reset();
    SDL_DestroyRenderer(s.renderer);
    SDL_FreeSurface(s.surface);
    s.look.width = width;
    s.look.height = height;
    s.open_surface();
    s.page = std::make_unique<Page>(s.renderer);
    s.canvas.emplace(*s.page);  // in place: what refers to the canvas still does
    s.must_show = true;
    settle(view);
}

void App::hover(View& view, int x, int y) {
    ImGui::SetCurrentContext(state_->context);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
    settle(view);
}

void App::hold(View& view, Rect rect) {
    ImGui::SetCurrentContext(state_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(static_cast<float>(rect.centre_x()), static_cast<float>(rect.centre_y()));
    io.AddMouseButtonEvent(0, true);
    state_->draw_until_settled(view);
}

void App::press(View& view, Key key) {
    state_->pending.input.keys.push_back(key);
    if (key == Key::space) state_->pending.input.typed += ' ';
    settle(view);
}

void App::type(View& view, std::string_view utf8) {
    state_->pending.input.typed += utf8;
    settle(view);
}

void App::advance(View& view, std::int64_t ms) {
    if (!state_->headless) return;
    const std::int64_t until = state_->headless_now_ms + ms;
    while (true) {
        const std::int64_t wake = state_->next_wake_ms();
        if (wake < 0 || wake >= until) break;
        state_->headless_now_ms = std::max(wake, state_->headless_now_ms + 1);
        state_->draw_until_settled(view);
    }
    state_->headless_now_ms = until;
    settle(view);
}

std::vector<std::uint32_t> App::pixels() {
    State& s = *state_;
    ImGui::SetCurrentContext(s.context);
    const auto count =
        static_cast<std::size_t>(s.look.width) * static_cast<std::size_t>(s.look.height);
    std::vector<std::uint32_t> out(count, 0);
    if (ImGui::GetDrawData() == nullptr) return out;
    // A headless frame that was seen stands there as it was shown; else it is drawn whole now.
    if (s.unseen || !s.headless) {
        render(s.renderer, *ImGui::GetDrawData(), *s.page, {{0, 0, s.look.width, s.look.height}});
    }
    SDL_RenderReadPixels(s.renderer, nullptr, SDL_PIXELFORMAT_ARGB8888, out.data(),
                         s.look.width * 4);
    return out;
}

bool App::screenshot(const std::string& path) {
    return write_png(path, state_->look.width, state_->look.height, pixels());
}

std::uint64_t App::frames_drawn() const {
    return state_->drawn;
}

std::uint64_t App::frames_presented() const {
    return state_->presented;
}

}  // namespace pipit::ui
