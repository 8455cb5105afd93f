// Strict reading of the two tables. Invariant: see responses.hpp; a field that cannot be read is an
// error that names its place, never a guess.
#include "tests/bench/prediction/responses.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <unordered_map>

namespace pipit::bench::prediction {

namespace {

constexpr int folds_most = 100;

// One table, line by line, field by field.
class Table {
  public:
    Table(std::string_view text, std::string name, std::string_view header)
        : text_(text), name_(std::move(name)) {
        constexpr std::string_view mark = "\xEF\xBB\xBF";  // of UTF-8, as spreadsheets write it
        if (text_.starts_with(mark)) text_.remove_prefix(mark.size());
        if (text_.empty()) throw BadTable(name_ + ": is empty; give a table");
        if (!next_line() || line_ != header)
            fail("the header", shown(line_) + " stands here; begin with the line \"" +
                                   std::string(header) + "\"");
    }
    bool next_line() {
        if (at_ >= text_.size()) return false;
        ++number_;
        const auto end = std::min(text_.find('\n', at_), text_.size());
        line_ = text_.substr(at_, end - at_);
        if (line_.ends_with('\r')) line_.remove_suffix(1);
        at_ = end + 1;
        rest_ = line_;
        if (line_.empty()) fail("user", "this line is empty; take it out");
        return true;
    }
    std::string_view field(const char* column, bool last = false) {
        const auto comma = rest_.find(',');
        if (last != (comma == std::string_view::npos))
            fail(column, last ? "end the line behind this column" : "give all the columns");
        const std::string_view out = rest_.substr(0, comma);
        rest_.remove_prefix(last ? rest_.size() : comma + 1);
        return out;
    }
    template <class Number>
    Number number(std::string_view text, const char* column, Number most) {
        Number out{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
        if (error == std::errc::invalid_argument || end != text.data() + text.size() || !(out >= 0))
            fail(column,
                 shown(text) +
                     (std::is_integral_v<Number> ? " is no whole number" : " is no number") +
                     " of 0 or more; write one, without quotation marks");
        if (error != std::errc() || out > most) {
            std::ostringstream words;
            words << " is too large; write " << most << " at most";
            fail(column, shown(text) + words.str());
        }
        return out;
    }
    [[noreturn]] void fail(const std::string& column, const std::string& remedy) const {
        throw BadTable(name_ + ": line " + std::to_string(number_) + ", column " + column + ": " +
                       remedy);
    }
    // For a message: the beginning, bytes that do not print as a question mark.
    static std::string shown(std::string_view text) {
        std::string out = "\"" + std::string(text.substr(0, 40)) + "\"";
        std::replace_if(
            out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
        return out;
    }

  private:
    std::string_view text_, line_, rest_;
    std::string name_;
    std::size_t at_ = 0, number_ = 0;
};

constexpr std::int64_t id_most = 1LL << 53;
constexpr double seconds_most = 1e12;

std::unordered_map<std::int64_t, int> read_folds(std::string_view text, const std::string& name) {
    Table table(text, name, "user,fold");
    std::unordered_map<std::int64_t, int> out;
    while (table.next_line()) {
        const auto user = table.number<std::int64_t>(table.field("user"), "user", id_most);
        const int fold = table.number<int>(table.field("fold", true), "fold", folds_most - 1);
        if (!out.emplace(user, fold).second)
            table.fail("user", "user " + std::to_string(user) + " stands here twice; keep one");
    }
    return out;
}

// A dense number for each id, in the order of appearance.
class Numbering {
  public:
    std::uint32_t operator()(std::int64_t id) {
        const auto next = static_cast<std::uint32_t>(number_.size());
        return number_.try_emplace(id, next).first->second;
    }
    bool knows(std::int64_t id) const { return number_.contains(id); }
    std::size_t size() const { return number_.size(); }

  private:
    std::unordered_map<std::int64_t, std::uint32_t> number_;
};

void read_skills(Table& table, std::string_view field, Numbering& numbers, Responses& out) {
    Response& one = out.all.back();
    one.skills_from = static_cast<std::uint32_t>(out.skills.size());
    for (bool more = true; more;) {
        const auto tilde = field.find('~');
        more = tilde != std::string_view::npos;
        out.skills.push_back(
            numbers(table.number<std::int64_t>(field.substr(0, tilde), "skills", id_most)));
        if (more) field.remove_prefix(tilde + 1);
    }
    const std::size_t count = out.skills.size() - one.skills_from;
    if (count > 1000) table.fail("skills", "give an answer 1,000 skills at most");
    one.skill_count = static_cast<std::uint16_t>(count);
}

std::string whole_file(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    std::string out = std::move(text).str();
    if (out.empty() && (!in || in.peek() != std::ifstream::traits_type::eof() || in.bad()))
        throw BadTable(name + ": cannot be read; give the path of a table");
    return out;
}

}  // namespace

Responses parse_responses(std::string_view text, const std::string& name, std::string_view folds,
                          const std::string& folds_name) {
    const auto fold_of = read_folds(folds, folds_name);
    Responses out;
    Table table(text, name, "user,item,skills,timestamp,correct");
    Numbering users, items, skills;
    while (table.next_line()) {
        const auto user = table.number<std::int64_t>(table.field("user"), "user", id_most);
        if (out.user_ids.empty() || out.user_ids.back() != user) {
            if (users.knows(user))
                table.fail("user", "user " + std::to_string(user) +
                                       " was here before; keep a user's lines together");
            const auto fold = fold_of.find(user);
            if (fold == fold_of.end())
                table.fail("user", "user " + std::to_string(user) + " has no fold; name it in " +
                                       folds_name);
            users(user);
            out.user_ids.push_back(user);
            out.first.push_back(out.all.size());
            out.fold.push_back(fold->second);
            out.folds = std::max(out.folds, fold->second + 1);
        }
        Response& one = out.all.emplace_back();
        one.user = static_cast<std::uint32_t>(out.user_ids.size() - 1);
        const auto item = table.number<std::int64_t>(table.field("item"), "item", id_most);
        if (!items.knows(item)) out.item_ids.push_back(item);
        one.item = items(item);
        read_skills(table, table.field("skills"), skills, out);
        one.seconds = table.number<double>(table.field("timestamp"), "timestamp", seconds_most);
        const std::string_view correct = table.field("correct", true);
        if (correct != "0" && correct != "1")
            table.fail("correct", Table::shown(correct) +
                                      " is neither 0 nor 1; write 1 for right, 0 for wrong");
        one.right = correct == "1";
    }
    if (out.all.empty()) table.fail("user", "there are no answers; give some lines");
    if (std::count(out.fold.begin(), out.fold.end(), out.fold.front()) ==
        static_cast<std::ptrdiff_t>(out.fold.size()))
        throw BadTable(name + ": its users are all in fold " + std::to_string(out.fold.front()) +
                       " of " + folds_name + "; give users of two folds or more");
    out.first.push_back(out.all.size());
    out.items = items.size();
    out.skill_kinds = skills.size();
    return out;
}

Responses read_responses(const std::string& file, const std::string& folds_file) {
    return parse_responses(whole_file(file), file, whole_file(folds_file), folds_file);
}

}  // namespace pipit::bench::prediction
