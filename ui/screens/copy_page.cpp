// See copy_page.hpp. HTML with its own style and no script; the record in it is an element of data,
// which no browser runs.
#include "ui/screens/copy_page.hpp"

#include "engine/report/record.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/kept_class.hpp"
#include "ui/screens/left_words.hpp"
#include "ui/screens/wording.hpp"

#include <initializer_list>
#include <map>
#include <variant>

namespace pipit::ui {

namespace {

using engine::Event;

std::string escaped(std::string_view words) {
    std::string out;
    for (const char c : words) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::string yes_no(bool yes) {
    return yes ? _("yes") : _("no");
}

std::string full_day(engine::Day day) {
    return day_words(day, false) + " (" + std::to_string(day.value) + ")";
}

class Document {
  public:
    explicit Document(const std::string& title) {
        out_ =
            "<!doctype html>\n<html><head><meta charset=\"utf-8\">\n"
            "<meta name=\"generator\" content=\"Pipit\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n<title>" +
            escaped(title) +
            "</title>\n<style>body{font:18px/1.5 Andika,sans-serif;margin:2em auto;max-width:60em;"
            "padding:0 1em;color:#1d2b2a;background:#fbf6ea}table{border-collapse:collapse;"
            "width:100%;margin:0 0 1em}td,th{border:1px solid #b9ad92;padding:.3em .5em;"
            "text-align:left;vertical-align:top}code{font:700 28px/1.8 monospace;"
            "letter-spacing:.1em}</style></head>\n<body>\n";
        heading(title, 1);
    }
    void heading(const std::string& words, int level = 2) {
        const std::string tag = "h" + std::to_string(level);
        out_ += "<" + tag + ">" + escaped(words) + "</" + tag + ">\n";
    }
    void text(const std::string& words) { out_ += "<p>" + escaped(words) + "</p>\n"; }
    void code(const std::string& words) { out_ += "<p><code>" + escaped(words) + "</code></p>\n"; }
    void begin_table(std::initializer_list<std::string> head) {
        out_ += "<table>\n<tr>";
        for (const std::string& words : head)
            out_ += "<th>" + escaped(words) + "</th>";
        out_ += "</tr>\n";
    }
    void row(std::initializer_list<std::string> cells) {
        out_ += "<tr>";
        for (const std::string& words : cells)
            out_ += "<td>" + escaped(words) + "</td>";
        out_ += "</tr>\n";
    }
    void end_table() { out_ += "</table>\n"; }
    void record(const engine::LearnerRecord& record) {
        out_ += engine::record_element(engine::write_record(record));
    }
    std::string take() { return std::move(out_) + "</body></html>\n"; }

  private:
    std::string out_;
};

std::string n(std::uint64_t value) {
    return std::to_string(value);
}

std::string page_number(const Event& event) {
    return n(event.key.lamport) + "." + n(event.key.sequence);
}

// The title as a person reads it, and the name it is kept under.
std::string skill_words(const engine::SkillGraph& graph, const engine::SkillId& skill) {
    const engine::Skill* found = graph.find(skill);
    return found == nullptr ? skill.value : found->title + " (" + skill.value + ")";
}

// What this page of the notebook holds, kind by kind; each kind has a table of its own.
class Pages {
  public:
    Pages(Document& page, const engine::Session& session, const std::vector<Event>& events)
        : page_(page), session_(session), graph_(session.graph()), events_(events) {}

    void draw() {
        about();
        plants();
        goals();
        answers();
        sessions();
        disputes();
        preferences();
    }

  private:
    template <class T, class F>
    void each(F with) {
        for (const Event& event : events_) {
            if (const auto* body = std::get_if<T>(&event.body)) with(event, *body);
        }
    }

    void about() {
        page_.heading(_("My name and picture"));
        page_.begin_table({_("Page"), _("Day"), _("My name here"), _("My picture")});
        each<engine::Joined>([&](const Event& event, const engine::Joined& joined) {
            page_.row({page_number(event), full_day(event.day), joined.nickname, joined.avatar});
        });
        const engine::LearnerCard& card = session_.card();
        page_.row({"", "", card.nickname, card.avatar});
        page_.end_table();
    }

    void plants() {
        page_.heading(_("My plants"));
        page_.begin_table({_("Skill"), _("Plant"), _("Tries"), _("Right"), _("With no hint"),
                           _("First"), _("Last"), _("What the app believes")});
        for (const engine::SkillView& skill : session_.skills()) {
            if (skill.tries == 0) continue;
            page_.row({skill_words(graph_, skill.skill), std::string(band_word(skill.band)),
                       std::to_string(skill.tries), std::to_string(skill.right),
                       std::to_string(skill.right_no_hint),
                       skill.first ? full_day(*skill.first) : std::string(),
                       skill.last ? full_day(*skill.last) : std::string(),
                       fill(_("%1, give or take %2"),
                            {std::to_string(skill.mean), std::to_string(skill.sd)})});
        }
        page_.end_table();
        each<engine::Checkpoint>([&](const Event& event, const engine::Checkpoint& checkpoint) {
            page_.text(fill(_("Page %1 stands for %2 older pages. What they grew is above."),
                            {page_number(event), n(checkpoint.count)}));
        });
    }

    void goals() {
        page_.heading(_("My goals"));
        page_.begin_table({_("Page"), _("Day"), _("Goal"), _("My wish"), _("By when"),
                           _("What gets in my way"), _("If"), _("Then"), _("Shared")});
        each<engine::GoalKept>([&](const Event& event, const engine::GoalKept& goal) {
            page_.row({page_number(event), full_day(event.day),
                       n(goal.goal_id) + ": " + skill_words(graph_, goal.skill), goal.wish,
                       full_day(goal.target), goal.obstacle, goal.if_part, goal.then_part,
                       yes_no(goal.share)});
        });
        page_.end_table();
        page_.begin_table({_("Page"), _("Day"), _("Goal"), _("How it went")});
        each<engine::GoalEnded>([&](const Event& event, const engine::GoalEnded& ended) {
            const std::string how = ended.how == engine::GoalEnd::reached  ? _("I got there")
                                    : ended.how == engine::GoalEnd::nearly ? _("Nearly")
                                                                           : _("I changed my mind");
            page_.row({page_number(event), full_day(event.day), n(ended.goal_id), how});
        });
        page_.end_table();
    }

    void answers() {
        page_.heading(_("My answers"));
        page_.text(_("Why a question was asked is told as its plant stands today."));
        page_.begin_table({_("Page"), _("Day"), _("Skill"), _("Question"), _("My answer"),
                           _("Right or not yet"), _("Try"), _("Hints"), _("Seconds"), _("Counted"),
                           _("Idea behind it"), _("Why this question"), _("With a partner")});
        // A plant's stage on the day of the question is not kept: the reason is in today's words.
        std::map<std::string, engine::Band, std::less<>> bands;
        for (const engine::SkillView& skill : session_.skills())
            bands[skill.skill.value] = skill.band;
        each<engine::Answered>([&](const Event& event, const engine::Answered& one) {
            const auto band = bands.find(one.item.skill.value);
            const std::string why =
                fill("%1%2",
                     {plain_words(reason_words(
                          graph_, one.item.skill, one.reason,
                          band == bands.end() ? engine::Band::seed : band->second, false)),
                      one.reason.other.value.empty() ? "" : " [" + one.reason.other.value + "]"});
            page_.row({page_number(event), full_day(event.day), skill_words(graph_, one.item.skill),
                       one.item.template_id + " " + std::to_string(one.item.level) + " / " +
                           n(one.item.seed),
                       one.given, one.right ? _("right") : _("not yet"), n(one.tries), n(one.hints),
                       n(one.seconds), yes_no(one.counted), one.misconception,
                       why + " (" + std::to_string(one.reason.days) + ")", yes_no(one.paired)});
        });
        page_.end_table();
    }

    void sessions() {
        page_.heading(_("My days"));
        page_.begin_table({_("Page"), _("Day"), _("What"), _("Minutes"), _("What helped")});
        for (const Event& event : events_) {
            const std::string page = page_number(event);
            const std::string day = full_day(event.day);
            if (std::holds_alternative<engine::SessionStarted>(event.body)) {
                page_.row({page, day, _("I began"), "", ""});
            } else if (std::holds_alternative<engine::BreakTaken>(event.body)) {
                page_.row({page, day, _("I took a break"), "", ""});
            } else if (const auto* ended = std::get_if<engine::SessionEnded>(&event.body)) {
                page_.row({page, day, _("I was done"), n(ended->minutes), ended->helped});
            }
        }
        page_.end_table();
    }

    void disputes() {
        page_.heading(_("I don’t think that is right"));
        page_.begin_table(
            {_("Page"), _("Day"), _("About"), _("What it said"), _("For my teacher")});
        each<engine::Disputed>([&](const Event& event, const engine::Disputed& one) {
            page_.row({page_number(event), full_day(event.day),
                       skill_words(graph_, one.item.skill) + ", " + one.item.template_id + " " +
                           std::to_string(one.item.level) + " / " + n(one.item.seed),
                       one.given, ""});
        });
        each<engine::BandDisputed>([&](const Event& event, const engine::BandDisputed& one) {
            page_.row({page_number(event), full_day(event.day), skill_words(graph_, one.skill),
                       std::string(band_word(static_cast<engine::Band>(one.band))),
                       yes_no(one.show_teacher)});
        });
        page_.end_table();
    }

    void preferences() {
        page_.heading(_("How it looks for me"));
        page_.begin_table({_("Page"), _("Day"), _("Text size"), _("Letters"), _("Spacing"),
                           _("Colours"), _("Still"), _("Read to me"), _("Voice"), _("Sounds"),
                           _("Language")});
        each<engine::Preferences>([&](const Event& event, const engine::Preferences& one) {
            page_.row({page_number(event), full_day(event.day), n(one.text_percent), n(one.letters),
                       n(one.spacing), n(one.colours), yes_no(one.still), yes_no(one.read_aloud),
                       n(one.voice) + ", " + n(one.voice_speed), yes_no(one.sounds), one.language});
        });
        page_.end_table();
    }

    Document& page_;
    const engine::Session& session_;
    const engine::SkillGraph& graph_;
    const std::vector<Event>& events_;
};

void add_class(Document& page, const engine::LearnerRecord& record) {
    if (record.notes.empty()) return;
    page.heading(_("My class"));
    page.begin_table({_("What"), _("What was in it")});
    for (const engine::RecordNote& note : record.notes) {
        std::string what;
        for (const auto& one : engine::classroom::record_fields) {
            if (one.kind == note.key.kind) what = class_note_words(one.id);
        }
        std::string words;
        for (const auto& word : note.words)
            words += (words.empty() ? "" : "; ") + word.name + ": " + word.words;
        page.row({what, words});
    }
    page.end_table();
}

}  // namespace

engine::Result<std::string> copy_page(const engine::Session& session, engine::Notebook& notebook,
                                      engine::Day today) {
    const auto record = engine::record_of(notebook);
    if (!record) return record.error();

    Document page(fill(_("The notebook of %1"), {session.card().nickname}));
    page.text(fill(_("Written on %1. All of it is from this notebook. Anyone who opens this file "
                     "can read it."),
                   {day_words(today, false)}));
    page.text(fill(_("Notebook number %1, made on computer number %2."),
                   {hex(notebook.card().id.bytes), hex(notebook.device().bytes)}));
    page.text(_("All of it stands at the end of this file once more, where no page shows it, so "
                "that a program can read it."));
    Pages(page, session, record->events).draw();
    add_class(page, *record);
    page.heading(_("The list of what left"));
    page.begin_table({_("Day"), _("What"), _("What became of it"), _("What was in it"), _("Size")});
    for (auto line = record->ledger.rbegin(); line != record->ledger.rend(); ++line) {
        const engine::LedgerEntry& entry = *line;
        std::string fields;
        for (const std::string& id : entry.fields)
            fields += (fields.empty() ? "" : ", ") + id;
        page.row({full_day(entry.day), plain_words(left_words(entry)), left_state(entry), fields,
                  n(entry.size)});
    }
    page.end_table();
    page.record(*record);
    return page.take();
}

std::string code_page(std::string_view nickname, const std::vector<std::string>& groups,
                      engine::Day today) {
    Document page(fill(_("The code of %1"), {nickname}));
    page.text(_("It opens the notebook when the secret is forgotten. Keep it where only you find "
                "it."));
    std::string line;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        line += (line.empty() ? "" : "  ") + groups[i];
        if (i % 3 != 2 && i + 1 != groups.size()) continue;
        page.code(line);
        line.clear();
    }
    page.text(
        fill(_("Made on %1. A newer code makes this one useless."), {day_words(today, false)}));
    return page.take();
}

}  // namespace pipit::ui
