// See sheet.hpp.
#include "ui/paper/sheet.hpp"

#include "ui/kit/text.hpp"

namespace pipit::ui {

namespace {

struct Words {
    std::string out;

    void say(const std::string& markup) {
        if (!markup.empty()) out += plain_words(markup) + '\n';
    }
    void say(const std::vector<std::string>& all) {
        for (const std::string& one : all)
            say(one);
    }

    void operator()(const SheetHead& one) { say({one.title, one.below}); }
    void operator()(const SheetHeading& one) { say(one.words); }
    void operator()(const SheetText& one) { say(one.words); }
    void operator()(const SheetRow& one) { say({one.title, one.words}); }
    void operator()(const SheetRows& one) {
        for (const SheetRow& row : one.rows)
            (*this)(row);
    }
    void operator()(const SheetQuote& one) { say({one.title, one.words}); }
    void operator()(const SheetNote& one) { say(one.words); }
    void operator()(const SheetSteps& one) { say(one.steps); }
    void operator()(const SheetTask& one) {
        say({one.prompt, one.ask});
        say(one.options);
        say(one.right);
        say({one.ask_line, one.unit});
    }
    void operator()(const SheetAnswer& one) {
        say(one.answer);
        say(one.steps);
    }
    void operator()(const SheetLines& one) { say(one.label); }
    void operator()(const SheetLetters& one) { say(one.groups); }
    void operator()(const SheetTable& one) {
        say(one.heads);
        for (const auto& row : one.rows)
            say(row);
    }
    void operator()(const SheetNewPage& /*one*/) {}
};

}  // namespace

std::string sheet_words(const Sheet& sheet) {
    Words words;
    for (const SheetBlock& block : sheet.blocks)
        std::visit(words, block);
    words.say(sheet.foot);
    return words.out;
}

}  // namespace pipit::ui
