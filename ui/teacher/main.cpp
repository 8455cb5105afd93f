// pipit-teacher: the teacher's program, with its window or, headless, by a script.
// Invariant: limits and filter before a key is touched; a headless home is made for scripts alone.
#include "device/outbox/post_box.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/sandbox.hpp"
#include "device/vault/teacher_file.hpp"
#include "ui/teacher/script.hpp"
#include "ui/teacher/wiring.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <unistd.h>

namespace {

using pipit::engine::Error;

int refuse(const Error& error) {
    std::cerr << "pipit-teacher: " << (error.where.empty() ? "" : error.where + ": ")
              << error.remedy << '\n';
    return 1;
}

struct Arguments {
    bool headless = false;
    std::string home;
    std::string clock;
    std::string restore;
    float text_scale = 1.0F;
    pipit::ui::Theme theme = pipit::ui::Theme::light;
};

// A script's home holds nobody's class: its passphrase may stand here.
constexpr const char* rehearsal_passphrase = "a script's passphrase";

// A backup's code, which is never an argument: those can be read by others.
pipit::engine::SecretText first_line() {
    std::string line;
    for (char one = 0; ::read(STDIN_FILENO, &one, 1) == 1 && one != '\n';)
        line += one;
    pipit::engine::SecretText out(line);
    pipit::crypto::wipe({reinterpret_cast<std::uint8_t*>(line.data()), line.size()});
    return out;
}

int serve(const Arguments& arguments) {
    if (arguments.home.empty())
        return refuse({pipit::engine::ErrorCode::bad_input, "--headless",
                       "name a home: --home DIR; a script is read from standard input "
                       "(ui/teacher/script.hpp)."});
    if (const auto closed = pipit::platform::close_to_others(); !closed)
        return refuse(closed.error());
    if (!pipit::platform::load_sandbox())
        return refuse({pipit::engine::ErrorCode::not_allowed, "",
                       "this system does not keep Pipit off the network: no class is served."});
    pipit::platform::Clock clock;
    if (!arguments.clock.empty()) {
        const auto at = pipit::platform::parse_time(arguments.clock);
        if (!at) return refuse(at.error());
        clock = pipit::platform::Clock(*at);
    }
    const std::string home = pipit::platform::absolute(arguments.home);
    if (const auto made = pipit::platform::make_folders(home); !made) return refuse(made.error());
    pipit::vault::Options options;
    options.home = home;
    options.rehearsal = true;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    pipit::vault::TeacherVault vault(options);
    const auto there = vault.is_here();
    if (!there) return refuse(there.error());
    const pipit::engine::SecretText passphrase(rehearsal_passphrase);
    auto file =
        arguments.restore.empty()
            ? *there ? vault.open(passphrase, clock.now()) : vault.create(passphrase, clock.now())
            : vault.restore(pipit::platform::absolute(arguments.restore), first_line(), passphrase,
                            clock.now());
    if (!file) return refuse(file.error());
    pipit::teacher::Driver driver(**file, clock, pipit::outbox::PostBox::inherited());
    if (const auto done = driver.run(STDIN_FILENO); !done) return refuse(done.error());
    return 0;
}

// The window, until it is closed.
int show(const Arguments& arguments) {
    if (!arguments.clock.empty() || !arguments.restore.empty())
        return refuse(
            {pipit::engine::ErrorCode::bad_input, "--clock, --restore", "these need --headless."});
    pipit::teacher::WiringOptions options;
    options.home = pipit::platform::absolute(
        arguments.home.empty() ? pipit::platform::default_home() : arguments.home);
    options.look.text_scale = arguments.text_scale;
    options.look.theme = arguments.theme;
    auto wired = pipit::teacher::Wiring::open(options);
    if (!wired) return refuse(wired.error());
    for (const Error& error : (*wired)->packs_left_out())
        refuse({error.code, "left out: " + error.where, error.remedy});
    (*wired)->app().run((*wired)->screens());
    return 0;
}

}  // namespace

int main(int count, char** values) {
    pipit::platform::close_inherited();
    Arguments arguments;
    CLI::App cli("Pipit for teachers. Without arguments it opens its window.");
    const std::map<std::string, pipit::ui::Theme> themes{{"light", pipit::ui::Theme::light},
                                                         {"dark", pipit::ui::Theme::dark},
                                                         {"contrast", pipit::ui::Theme::contrast}};
    cli.add_option("--text-scale", arguments.text_scale, "Size of text: 0.9 to 2")
        ->check(CLI::Range(0.9F, 2.0F));
    cli.add_option("--theme", arguments.theme, "light, dark or contrast")
        ->transform(CLI::CheckedTransformer(themes, CLI::ignore_case));
    cli.add_flag("--headless", arguments.headless, "No display: lines on standard input drive it");
    cli.add_option("--home", arguments.home, "Where the class is kept");
    cli.add_option("--clock", arguments.clock, "The time it is to be, as 2026-11-23T09:00:00");
    cli.add_option("--restore", arguments.restore,
                   "A backup to begin from; its code is the first line on standard input");
    CLI11_PARSE(cli, count, values);
    return arguments.headless ? serve(arguments) : show(arguments);
}
