// pipit-student: the child's program. Reads its arguments and wires; decides nothing.
#include "device/platform/files.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "ui/student/demo.hpp"
#include "ui/student/script.hpp"
#include "ui/student/wiring.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <optional>
#include <sstream>

namespace {

using pipit::engine::Error;

struct Arguments {
    bool headless = false;
    bool demo = false;
    std::string script;
    std::string shots;
    std::string home;
    std::string size = "1366x768";
    float text_scale = 1.0F;
    pipit::ui::Theme theme = pipit::ui::Theme::light;
    std::string clock;
    std::string out;
};

void tell(const Error& error) {
    std::cerr << "pipit-student: " << (error.where.empty() ? "" : error.where + ": ")
              << error.remedy << '\n';
}

int refuse(const Error& error) {
    tell(error);
    return 1;
}

void tell_left_out(const pipit::student::Wiring& student) {
    for (const Error& error : student.packs_left_out())
        tell({error.code, "left out: " + error.where, error.remedy});
}

Error bad(const std::string& where, const std::string& remedy) {
    return Error{pipit::engine::ErrorCode::bad_input, where, remedy};
}

pipit::engine::Result<pipit::ui::Look> look_of(const Arguments& arguments) {
    pipit::ui::Look look;
    look.theme = arguments.theme;
    look.text_scale = arguments.text_scale;
    const auto cross = arguments.size.find('x');
    const auto number = [](const std::string& text) {
        return !text.empty() && text.size() < 5 &&
                       text.find_first_not_of("0123456789") == std::string::npos
                   ? std::stoi(text)
                   : 0;
    };
    if (cross != std::string::npos) {
        look.width = number(arguments.size.substr(0, cross));
        look.height = number(arguments.size.substr(cross + 1));
    }
    if (cross == std::string::npos || look.width < 640 || look.height < 400) {
        return bad("--size " + arguments.size, "write a size of at least 640x400, as 1366x768.");
    }
    return look;
}

int run_script(const Arguments& arguments, pipit::student::WiringOptions options) {
    if (arguments.script.empty() || arguments.home.empty()) {
        return refuse(bad("--headless", "name a script and a home: --script FILE --home DIR."));
    }
    if (!arguments.clock.empty()) {
        const auto at = pipit::platform::parse_time(arguments.clock);
        if (!at) return refuse(at.error());
        options.clock = *at;
    }
    if (!arguments.shots.empty()) {
        const auto made = pipit::platform::make_folders(arguments.shots);
        if (!made) return refuse(made.error());
    }
    std::istringstream from_file;
    if (arguments.script != "-") {
        const auto script = pipit::platform::read_file(arguments.script);
        if (!script) return refuse(script.error());
        from_file.str(*script);
    }
    auto wired = pipit::student::Wiring::open(options);
    if (!wired) return refuse(wired.error());
    pipit::student::Wiring& student = **wired;
    tell_left_out(student);
    pipit::student::Driver driver(student.app(), student.screens(), student.clock(),
                                  arguments.shots);
    driver.start();
    const bool piped = arguments.script == "-";
    const auto done =
        piped ? driver.run(std::cin, "standard input") : driver.run(from_file, arguments.script);
    if (!done) return refuse(done.error());
    student.screens().closing();
    return 0;
}

int run(const Arguments& arguments) {
    const auto look = look_of(arguments);
    if (!look) return refuse(look.error());
    if (arguments.demo) {
        if (arguments.out.empty()) return refuse(bad("--demo", "say where to: --out DIR."));
        return pipit::student::demo(pipit::platform::absolute(arguments.out));
    }
    pipit::student::WiringOptions options;
    options.home = pipit::platform::absolute(
        arguments.home.empty() ? pipit::platform::default_home() : arguments.home);
    options.headless = arguments.headless;
    options.look = *look;
    if (arguments.headless) return run_script(arguments, std::move(options));
    if (!arguments.clock.empty() || !arguments.script.empty() || !arguments.shots.empty()) {
        return refuse(bad("--clock, --script, --shots", "these need --headless."));
    }
    pipit::student::compose_by_own_table();
    auto wired = pipit::student::Wiring::open(options);
    if (!wired) return refuse(wired.error());
    tell_left_out(**wired);
    (*wired)->app().run((*wired)->screens());
    return 0;
}

}  // namespace

int main(int count, char** values) {
    pipit::platform::close_inherited();
    Arguments arguments;
    CLI::App cli("Pipit: practise, on this device alone. Without arguments it opens its window.");
    const std::map<std::string, pipit::ui::Theme> themes{{"light", pipit::ui::Theme::light},
                                                         {"dark", pipit::ui::Theme::dark},
                                                         {"contrast", pipit::ui::Theme::contrast}};
    cli.add_option("--home", arguments.home, "Where learners are kept");
    cli.add_option("--size", arguments.size, "Size of the window, as 1366x768");
    cli.add_option("--text-scale", arguments.text_scale, "Size of text: 0.9 to 2")
        ->check(CLI::Range(0.9F, 2.0F));
    cli.add_option("--theme", arguments.theme, "light, dark or contrast")
        ->transform(CLI::CheckedTransformer(themes, CLI::ignore_case));
    cli.add_flag("--headless", arguments.headless,
                 "No display: a script drives the screens, in a home that --headless made");
    cli.add_option("--script", arguments.script,
                   "What to do, a line each (ui/student/script.hpp); - reads standard input");
    cli.add_option("--shots", arguments.shots, "Folder for the pictures the script takes");
    cli.add_option("--clock", arguments.clock, "The time it is to be, as 2026-11-23T09:00:00");
    cli.add_flag("--demo", arguments.demo, "A learner's three days, without a display");
    cli.add_option("--out", arguments.out, "Folder for what the demo leaves");
    CLI11_PARSE(cli, count, values);
    return run(arguments);
}
