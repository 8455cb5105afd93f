// See record_page.hpp. HTML with its own style and no program. The app's own copy tells a child;
// this page tells whoever asked for the record, in the declaration's words.
#include "device/auditor/record_page.hpp"

#include "engine/report/event_values.hpp"
#include "engine/report/fields.hpp"
#include "engine/report/json.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace pipit::audit {

using engine::Field;

namespace {

constexpr std::array<std::string_view, engine::event_kind_names.size()> kind_titles{
    "Name and picture chosen",
    "Answers",
    "Goals set or changed",
    "Goals ended",
    "Practice begun",
    "Practice ended",
    "Breaks taken",
    "Answers the learner thinks are right",
    "Older events, folded into counts",
    "Plants the learner thinks are not right",
    "How it looks and sounds",
    "What was offered",
    "What the teacher put first or later",
    "The class's minutes",
    "What the class practises"};

constexpr std::string_view style =
    "body{font:16px/1.45 sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1d2b2a;"
    "background:#fff}h1{font-size:1.7em}h2{font-size:1.25em;margin:1.6em 0 .4em}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #b9ad92;padding:.25em .5em;"
    "text-align:left;vertical-align:top;overflow-wrap:break-word}th{background:#f3eddd}"
    ".events td:nth-child(2){white-space:nowrap}.rest "
    "td{white-space:normal;font-size:.8em;color:#55605f;"
    "background:#faf8f2}thead{display:table-header-group}tr{break-inside:avoid}small{color:#55605f}"
    ".box{border:2px solid #9a4a1f;padding:.6em 1em}@media print{body{font-size:10px;margin:0}}";

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

struct Shown {
    std::string operator()(std::uint64_t value) const { return std::to_string(value); }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(engine::Day value) const { return engine::json::date_text(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const engine::cbor::Bytes& value) const {
        return value.size() <= 32 ? engine::json::hex_text(value)
                                  : std::to_string(value.size()) + " bytes, in the record below";
    }
    std::string operator()(const std::vector<engine::SkillId>& value) const {
        std::string out;
        for (const auto& one : value)
            out += (out.empty() ? "" : ", ") + one.value;
        return out;
    }
    std::string operator()(const std::vector<engine::PackRule>& value) const {
        std::string out;
        for (const auto& one : value)
            out +=
                (out.empty() ? "" : ", ") + one.pack + " from " + std::to_string(one.from_version);
        return out;
    }
};

// An id that may be broken after its dot.
std::string broken(const std::string& id) {
    const std::size_t dot = id.find('.') + 1;
    return escaped(id.substr(0, dot)) + "<wbr>" + escaped(id.substr(dot));
}

class Page {
  public:
    explicit Page(std::string_view title) {
        out_ = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
               "<meta name=\"generator\" content=\"pipit-audit\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'\">\n<title>" +
               escaped(title) + "</title>\n<style>" + std::string(style) +
               "</style></head>\n<body>\n<h1>" + escaped(title) + "</h1>\n";
    }
    void heading(std::string_view words) { out_ += "<h2>" + escaped(words) + "</h2>\n"; }
    void text(std::string_view words, std::string_view of_class = {}) {
        out_ += of_class.empty() ? "<p>" : "<p class=\"" + std::string(of_class) + "\">";
        out_ += escaped(words) + "</p>\n";
    }
    // A head that is a field's id is shown by its title.
    void begin_table(const std::vector<std::string>& head, bool of_events = false) {
        out_ += of_events ? "<table class=\"events\">" : "<table>";
        out_ += "<thead><tr>";
        for (const std::string& words : head) {
            const auto* field = engine::find_field(words);
            out_ += "<th>" + (field == nullptr ? escaped(words)
                                               : escaped(field->title) + "<br><small>" +
                                                     broken(words) + "</small>");
            out_ += "</th>";
        }
        out_ += "</tr></thead>\n";
    }
    void row(const std::vector<std::string>& cells) {
        out_ += "<tr>";
        for (const std::string& words : cells)
            out_ += "<td>" + escaped(words) + "</td>";
        out_ += "</tr>\n";
    }
    // Below a row, over all of its columns.
    void rest(const std::string& words, std::size_t columns) {
        out_ += "<tr class=\"rest\"><td colspan=\"" + std::to_string(columns) + "\">" +
                escaped(words) + "</td></tr>\n";
    }
    void end_table() { out_ += "</table>\n"; }
    void element(const std::string& html) { out_ += html; }
    std::string take() { return std::move(out_) + "</body></html>\n"; }

  private:
    std::string out_;
};

// What stands in the first two columns of each event.
bool is_page(std::string_view id) {
    return id == "event.lamport" || id == "event.sequence" || id == "event.day";
}

// What has a column of its own: of the learner's own groups, but for what makes a question again or
// says why it came, which only few look for.
bool is_column(std::string_view id) {
    constexpr std::array<std::string_view, 8> seldom{
        "answered.template",    "answered.seed",         "answered.counted", "answered.reason",
        "answered.reason_days", "answered.reason_skill", "answered.paired",  "goal.id"};
    const Field* declared = engine::find_field(id);
    return declared != nullptr && !declared->group.empty() && !is_page(id) &&
           std::ranges::find(seldom, id) == seldom.end();
}

// The other fields under their ids; what is empty is left out, and which computer where it is this.
void add_rest(std::string& rest, std::string_view id, const std::string& words, bool is_here) {
    if (words.empty() || is_here || is_page(id)) return;
    rest += (rest.empty() ? "" : " · ") + std::string(id) + " " + words;
}

// One table a kind, two lines an event: what says most in columns, and all the rest below it.
void add_events(Page& page, const engine::LearnerRecord& record, std::size_t kind) {
    const auto fields = engine::fields_of_kind(kind);
    std::vector<std::string> head{"Page", "Day"};
    for (const auto& field : fields) {
        if (is_column(field.id)) head.emplace_back(field.id);
    }
    bool any = false;
    for (const engine::Event& event : record.events) {
        if (event.body.index() != kind) continue;
        if (!any) {
            page.heading(kind_titles[kind]);
            page.begin_table(head, true);
            any = true;
        }
        std::vector<std::string> row{std::to_string(event.key.lamport) + "." +
                                         std::to_string(event.key.sequence),
                                     engine::json::date_text(event.day)};
        std::string rest;
        const auto values = engine::values_of(event);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            std::string words = std::visit(Shown{}, values[i]);
            if (fields[i].id == "answered.seconds") words += " s";
            const bool is_here =
                fields[i].id == "event.device" && event.key.device == record.device;
            if (is_column(fields[i].id))
                row.push_back(words);
            else
                add_rest(rest, fields[i].id, words, is_here);
        }
        page.row(row);
        if (!rest.empty()) page.rest(rest, head.size());
    }
    if (any) page.end_table();
}

void add_card(Page& page, const engine::LearnerRecord& record) {
    constexpr std::array<std::string_view, 3> secrets{"four pictures", "six digits",
                                                      "a passphrase"};
    page.heading("Who");
    page.begin_table({"What", "Kept"});
    page.row({"Name here", record.card.nickname});
    page.row({"Picture", record.card.avatar});
    page.row({"Opens with", std::string(secrets[static_cast<std::size_t>(record.card.kind)]) +
                                " (which ones is kept nowhere)"});
    page.row({"Notebook's number", engine::json::hex_text(record.card.id.bytes)});
    page.row({"Computer's number", engine::json::hex_text(record.device.bytes)});
    page.row({"Events there ever were", std::to_string(record.chains.events) +
                                            ", the chain ends in " +
                                            engine::json::hex_text(record.chains.journal)});
    page.row({"Times older events were folded", std::to_string(record.chains.generation)});
    page.row({"Lines of what left there ever were",
              std::to_string(record.chains.lines) + ", the chain ends in " +
                  engine::json::hex_text(record.chains.ledger)});
    page.end_table();
}

void add_left(Page& page, const engine::LearnerRecord& record) {
    page.heading("What left, and who opened it in another way");
    page.begin_table({"Day", "What", "Fields", "Bytes", "Known to have arrived", "Digest"});
    for (const engine::LedgerEntry& line : record.ledger) {
        std::string fields;
        for (const std::string& id : line.fields)
            fields += (fields.empty() ? "" : ", ") + id;
        page.row({engine::json::date_text(line.day), line.what, fields, std::to_string(line.size),
                  line.arrived ? "yes" : "no", engine::json::hex_text(line.digest)});
    }
    page.end_table();
    page.text("The keys that open what was sent are not in this file: the learner gives them to an "
              "audit in a file of their own.");
}

void add_notes(Page& page, const engine::LearnerRecord& record) {
    if (record.notes.empty()) return;
    page.heading("Notes of a class");
    page.begin_table({"Note", "Bytes", "What it says"});
    for (const engine::RecordNote& note : record.notes) {
        std::string title;
        for (const auto& one : engine::classroom::record_fields) {
            if (one.kind != note.key.kind) continue;
            const Field* field = engine::find_field(one.id);
            title = field == nullptr ? std::string(one.id) : std::string(field->title);
        }
        std::string words;
        for (const auto& word : note.words)
            words += (words.empty() ? "" : "; ") + word.name + ": " + word.words;
        if (!note.value) words += words.empty() ? "withheld" : " (the rest is withheld)";
        page.row({title, std::to_string(note.size), words});
    }
    page.end_table();
    page.text("What is withheld holds keys, or is the locked notebook itself.");
}

std::string limit_words(engine::Retention retention) {
    switch (retention) {
    case engine::Retention::days_90_then_counts:
        return "90 days, then counts";
    case engine::Retention::months_12:
        return "12 months";
    case engine::Retention::while_learner_exists:
        return "until the learner erases it";
    case engine::Retention::while_device_exists:
        return "as long as the computer";
    case engine::Retention::this_session:
        return "this session";
    }
    return {};
}

void add_purposes(Page& page) {
    page.heading("What each field is for");
    page.begin_table({"Field", "Title", "Purpose", "Legal basis", "Kept", "Seen by"});
    for (const engine::EventField& one : engine::event_fields()) {
        const Field* field = engine::find_field(one.id);
        if (field == nullptr) continue;
        page.row({std::string(field->id), std::string(field->title), std::string(field->purpose),
                  std::string(field->basis), limit_words(field->retention),
                  std::string(field->seen_by)});
    }
    page.end_table();
}

}  // namespace

std::string record_page(const engine::LearnerRecord& record, const std::string& json) {
    Page page("The record of " + record.card.nickname);
    page.text("All that Pipit keeps of this learner on this computer. Anyone who opens this file "
              "can read it. Give it to the person it is about, and to nobody else.",
              "box");
    page.text("Written by pipit-audit " + record.pipit +
              ". Each event's page is its number in the notebook, and its number on the computer. "
              "The same record stands at the end of this file once more, unseen, for a program "
              "(docs/formats/record.md).");
    add_card(page, record);
    for (std::size_t kind = 0; kind < kind_titles.size(); ++kind)
        add_events(page, record, kind);
    add_left(page, record);
    add_notes(page, record);
    add_purposes(page);
    page.element(engine::record_element(json));
    return page.take();
}

}  // namespace pipit::audit
