// pipit-sheet: renders items of a content pack as they stand on the practice screen, one PNG an
// item and all of them on one contact sheet. For authors; holds no learner data.
#include "content/loader/pack.hpp"
#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "ui/kit/words.hpp"
#include "ui/paper/pdf.hpp"
#include "ui/sheet/contact.hpp"
#include "ui/sheet/item_page.hpp"
#include "ui/shell/png.hpp"
#include "ui/teaching/papers.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <iostream>
#include <map>

namespace {

using namespace pipit;
using engine::Error;
using engine::ErrorCode;

constexpr std::size_t most_pictures = 400;  // what one contact sheet holds

struct Arguments {
    std::string pack;
    std::string out;
    std::string skill;
    int level = 0;  // 0: each
    std::uint64_t seed = 1;
    int count = 1;
    ui::Theme theme = ui::Theme::light;
    std::string size = "1366x768";
    int text = 100;
    bool paper = false;
    bool letter = false;
    std::string language = "en";
};

int refuse(const Error& error) {
    std::cerr << "pipit-sheet: " << (error.where.empty() ? "" : error.where + ": ") << error.remedy
              << '\n';
    return 1;
}

std::string item_name(const engine::ItemRef& ref) {
    return ref.skill.value + "-" + std::to_string(ref.level) + "-" + std::to_string(ref.seed);
}

// "1366x768"; 640x400 to 3840x2160.
engine::Result<ui::Look> look_of(const Arguments& arguments) {
    ui::Look look;
    look.theme = arguments.theme;
    look.text_scale = static_cast<float>(arguments.text) / 100.0F;
    const char* const end = arguments.size.data() + arguments.size.size();
    const auto width = std::from_chars(arguments.size.data(), end, look.width);
    const bool cross = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
    const auto height = std::from_chars(cross ? width.ptr + 1 : end, end, look.height);
    if (!cross || height.ec != std::errc() || height.ptr != end || look.width < 640 ||
        look.height < 400 || look.width > 3840 || look.height > 2160) {
        return Error{ErrorCode::bad_input, "--size " + arguments.size,
                     "write a size from 640x400 to 3840x2160, as 1366x768."};
    }
    return look;
}

engine::Result<std::vector<engine::Item>> items_of(const Arguments& arguments) {
    auto files = platform::read_folder(platform::absolute(arguments.pack));
    if (!files) return files.error();
    auto pack = content::load(std::move(*files));
    if (!pack) return pack.error();
    std::vector<engine::Item> out;
    std::string known;
    bool found = false;
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        known += (known.empty() ? "" : ", ") + skill.id.value;
        if (!arguments.skill.empty() && skill.id.value != arguments.skill) continue;
        found = true;
        for (int level = 1; level <= skill.levels; ++level) {
            if (arguments.level != 0 && level != arguments.level) continue;
            for (int i = 0; i < arguments.count; ++i) {
                auto item =
                    (*pack)->make(skill.id, level, arguments.seed + static_cast<std::uint64_t>(i));
                if (!item) return item.error();
                out.push_back(std::move(*item));
                if (out.size() > most_pictures)
                    return Error{ErrorCode::bad_input, "--count",
                                 "that is more than " + std::to_string(most_pictures) +
                                     " pictures; name a --skill, a --level or a smaller --count."};
            }
        }
    }
    if (!found)
        return Error{ErrorCode::not_found, "--skill " + arguments.skill,
                     "the pack has no such skill. It has: " + known + "."};
    if (out.empty())
        return Error{ErrorCode::not_found, "--level " + std::to_string(arguments.level),
                     "no skill chosen has this level; they begin at 1."};
    return out;
}

int write(const std::string& path, const sheet::Pixels& picture) {
    if (ui::write_png(path, picture.width, picture.height, picture.argb)) return 0;
    return refuse({ErrorCode::io, path, "cannot be written; is there room, and may you write?"});
}

int draw_all(const std::vector<engine::Item>& items, const ui::Look& look, const std::string& out) {
    ui::AppOptions options;
    options.headless = true;
    options.look = look;
    auto app = ui::App::open(options);
    if (!app) return refuse(app.error());
    const int by = look.wide() ? 3 : 2;
    const ui::Colour ground = look.palette().edge;
    sheet::Contact contact(
        4, look.width / by, look.height / by, 8,
        0xFF000000U | static_cast<std::uint32_t>(ground.r << 16 | ground.g << 8 | ground.b));
    for (const engine::Item& item : items) {
        sheet::ItemPage page(item);
        (*app)->ui().screen_opened();
        (*app)->settle(page);
        const sheet::Pixels picture{look.width, look.height, (*app)->pixels()};
        if (const int wrong = write(out + "/" + item_name(item.ref) + ".png", picture); wrong != 0)
            return wrong;
        contact.add(sheet::shrunk(picture, by));
    }
    if (const int wrong = write(out + "/contact.png", contact.picture()); wrong != 0) return wrong;
    std::cout << items.size() << " items, and all of them on " << out << "/contact.png\n";
    return 0;
}

// The task a teacher prints for a group, of each skill chosen.
int draw_tasks(const Arguments& arguments, const std::string& out) {
    auto files = platform::read_folder(platform::absolute(arguments.pack));
    if (!files) return refuse(files.error());
    auto pack = content::load(std::move(*files));
    if (!pack) return refuse(pack.error());
    ui::open_words(platform::share_folder() + "/locale");
    ui::set_language(arguments.language);
    (*pack)->speak(arguments.language);
    int drawn = 0;
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        if (!arguments.skill.empty() && skill.id.value != arguments.skill) continue;
        const engine::Day day{static_cast<std::int32_t>(arguments.seed)};
        const auto sheet = ui::group_task({skill.title, "pipit-sheet", day}, **pack, skill.id,
                                          {"Ana", "Kofi", "Lin"});
        if (!sheet) return refuse(sheet.error());
        const auto file = ui::pdf_of(*sheet, arguments.letter ? ui::paper_letter : ui::paper_a4);
        if (!file) return refuse(file.error());
        const auto written =
            platform::write_file(out + "/" + skill.id.value + ".pdf",
                                 {reinterpret_cast<const char*>(file->data()), file->size()});
        if (!written) return refuse(written.error());
        ++drawn;
    }
    std::cout << drawn << " tasks in " << out << "\n";
    return 0;
}

int run(const Arguments& arguments) {
    if (arguments.paper) {
        const std::string out = platform::absolute(arguments.out);
        const auto made = platform::make_folders(out);
        return made ? draw_tasks(arguments, out) : refuse(made.error());
    }
    const auto look = look_of(arguments);
    if (!look) return refuse(look.error());
    const auto items = items_of(arguments);
    if (!items) return refuse(items.error());
    const std::string out = platform::absolute(arguments.out);
    const auto made = platform::make_folders(out);
    if (!made) return refuse(made.error());
    return draw_all(*items, *look, out);
}

}  // namespace

int main(int count, char** values) {
    Arguments arguments;
    CLI::App cli("Renders items of a pack as they stand on the practice screen, as PNG pictures.");
    const std::map<std::string, ui::Theme> themes{
        {"day", ui::Theme::light}, {"night", ui::Theme::dark}, {"bold", ui::Theme::contrast}};
    cli.add_option("pack", arguments.pack, "Folder of the pack")->required();
    cli.add_option("--out", arguments.out, "Folder for the pictures; made when it is not there")
        ->required();
    cli.add_option("--skill", arguments.skill, "This skill alone, by its id");
    cli.add_option("--level", arguments.level, "This level alone")->check(CLI::Range(1, 9));
    cli.add_option("--seed", arguments.seed, "The first seed");
    cli.add_option("--count", arguments.count, "How many seeds from it on")
        ->check(CLI::Range(1, 400));
    cli.add_option("--theme", arguments.theme, "day, night or bold")
        ->transform(CLI::CheckedTransformer(themes, CLI::ignore_case));
    cli.add_option("--size", arguments.size, "Size of a picture, as 1366x768");
    cli.add_option("--text", arguments.text, "Size of text in percent")->check(CLI::Range(90, 200));
    cli.add_flag("--paper", arguments.paper,
                 "The task a teacher prints, as PDF, for each skill; --seed is its day");
    cli.add_flag("--letter", arguments.letter, "On US Letter, not A4");
    cli.add_option("--language", arguments.language, "Of the task, as es");
    CLI11_PARSE(cli, count, values);
    return run(arguments);
}
