// One item against the gate. The layouts are the small ones of the look (800x480): what fits there
// fits anywhere.
#include "content/compiler/item_checks.hpp"

#include "content/compiler/figure_texts.hpp"
#include "content/compiler/text_checks.hpp"
#include "content/loader/rich_text.hpp"
#include "engine/session/answer.hpp"

#include <algorithm>
#include <set>

namespace pipit::pack {

namespace {

using engine::Item;

// A place on the screen: letters of size_px in lines of width_px, so many of them.
struct Place {
    const char* name;
    int size_px;
    int width_px;
    int lines_max;
};
constexpr Place prompt_place{"prompt", 24, 442, 5};
constexpr Place hint_place{"hint", 18, 372, 3};
constexpr Place feedback_place{"feedback", 18, 302, 6};
constexpr Place worked_place{"worked", 18, 302, 3};
constexpr Place note_place{"right_note", 18, 302, 4};
constexpr Place paper_place{"paper", 18, 372, 4};
constexpr Place option_place{"option", 20, 270, 2};
constexpr Place ordered_place{"option", 20, 200, 2};  // beside its place and its buttons
constexpr Place partner_place{"text of a pair", 18, 124, 2};
constexpr Place label_place{"figure label", 18, 150, 1};
constexpr int figure_width_px = 400;  // what a table shares out among its columns
constexpr int cell_margin_px = 16;

// The whole numbers in a text, "4x" among them.
std::set<std::string> digits_of(const std::string& text) {
    std::set<std::string> out;
    std::string run;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            run += c;
        } else if (!run.empty()) {
            out.insert(run);
            run.clear();
        }
    }
    return out;
}

class Checks {
  public:
    explicit Checks(const Item& item) : item_(item) {}

    std::vector<Problem> all() {
        prompt();
        hints();
        misconceptions();
        for (const auto& line : item_.worked)
            text(worked_place, line);
        text(note_place, item_.right_note);
        text(paper_place, item_.paper);
        answer();
        answer_texts();
        figure_texts();
        if (const auto problem = engine::figure_problem(item_.figure); !problem.empty())
            add("figure-unsound", "figure: " + problem);
        return std::move(problems_);
    }

  private:
    void add(const char* id, const std::string& what) { problems_.push_back({id, what}); }

    void text(const Place& place, const std::string& rich, bool bold = false) {
        const std::string name = std::string(place.name) + " \"" + rich + "\": ";
        const int lines = lines_of(rich, place.size_px, place.width_px, bold);
        if (lines > place.lines_max)
            add("text-too-long", name + "takes " + std::to_string(lines) + " lines of " +
                                     std::to_string(place.lines_max));
        if (const auto letter = missing_letter(rich); !letter.empty())
            add("letter-missing", name + "the font has no " + letter);
        if (const auto word = unkind_word(rich); !word.empty())
            add("unkind-word", name + "says \"" + word + "\"");
        if (const int words = longest_sentence(rich); words > sentence_words_max)
            add("sentence-too-long",
                name + "has a sentence of " + std::to_string(words) + " words");
    }

    void prompt() {
        text(prompt_place, item_.prompt, true);
        if (const auto problem = unspeakable(item_.spoken); !problem.empty())
            add("cannot-be-spoken", "spoken \"" + item_.spoken + "\": " + problem);
        const auto last = item_.prompt.find_last_of('\n');
        const std::string question =
            last == std::string::npos ? item_.prompt : item_.prompt.substr(last + 1);
        if (question.empty())
            add("question-missing", "prompt: its last paragraph, the question, is empty");
    }

    void hints() {
        std::set<std::string> seen;
        for (const auto& one : item_.misconceptions)
            seen.insert(one.feedback);
        for (const auto& hint : item_.hints) {
            text(hint_place, hint);
            if (!seen.insert(hint).second)
                add("hint-repeats",
                    "hint \"" + hint + "\": the same as another hint or a feedback");
        }
        // Several, order, match and grid are given as places, which no hint says.
        if (std::holds_alternative<engine::SeveralAnswer>(item_.answer) ||
            std::holds_alternative<engine::OrderAnswer>(item_.answer) ||
            std::holds_alternative<engine::MatchAnswer>(item_.answer) ||
            std::holds_alternative<engine::GridAnswer>(item_.answer))
            return;
        // The last step is the learner's. A number that the prompt shows anyway gives nothing away.
        const std::string key = content::plain_text(engine::answer_text(item_.answer));
        const std::string last = content::plain_text(item_.hints.back());
        const bool shown =
            digits_of(item_.prompt).contains(key) || says(content::plain_text(item_.prompt), key);
        if (says(last, key) && !shown)
            add("hint-tells-key", "hint \"" + last + "\": says the answer, " + key);
    }

    void misconceptions() {
        if (item_.misconceptions.size() < 3)
            add("few-misconceptions", "there are fewer than three misconceptions");
        std::vector<std::string> before;
        for (const auto& one : item_.misconceptions) {
            text(feedback_place, one.feedback);
            for (const char* word : {"you", "your", "You", "Your"}) {
                if (says(one.feedback, word))
                    add("feedback-names-child",
                        "feedback \"" + one.feedback + "\": name the work, not the child");
            }
            if (engine::judge(item_.answer, {one.given}) != engine::Verdict::not_yet)
                add("misconception-judged-right",
                    "misconception " + one.given + ": is not judged \"not yet\"");
            for (const std::string& other : before) {
                if (engine::same_given(item_.answer, one.given, other))
                    add("misconception-twice",
                        "misconception " + one.given + ": stands there twice");
            }
            before.push_back(one.given);
        }
    }

    void answer() {
        if (engine::judge(item_.answer, {engine::answer_text(item_.answer)}) !=
            engine::Verdict::right)
            add("key-not-right", "answer: its own text is not judged right");
        if (const auto* number = std::get_if<engine::NumberAnswer>(&item_.answer)) {
            const auto size = number->value.numerator() < 0 ? -number->value.numerator()
                                                            : number->value.numerator();
            if (size > 100'000 || number->value.denominator() > 1000)
                add("key-out-of-bounds", "answer: out of bounds (100000, thousandths)");
        }
    }

    void answer_texts() {
        if (const auto* choice = std::get_if<engine::ChoiceAnswer>(&item_.answer)) {
            texts(option_place, choice->options);
            if (item_.misconceptions.size() + 1 < choice->options.size())
                add("option-without-misconception", "answer: an option has no misconception");
        }
        if (const auto* several = std::get_if<engine::SeveralAnswer>(&item_.answer)) {
            texts(option_place, several->options);
            if (several->right.size() == several->options.size())
                add("every-option-holds", "answer: every option holds; give one that does not");
        }
        if (const auto* order = std::get_if<engine::OrderAnswer>(&item_.answer))
            texts(ordered_place, order->options);
        if (const auto* match = std::get_if<engine::MatchAnswer>(&item_.answer)) {
            texts(partner_place, match->left);
            texts(partner_place, match->right);
        }
        if (const auto* line = std::get_if<engine::LineAnswer>(&item_.answer)) {
            for (const auto& mark : line->line.marks) {
                if (mark.at == line->value)
                    add("key-already-there", "answer: a mark of its line stands on the key");
            }
            if (line->line.steps > 30)
                add("line-too-fine", "answer: a line of more than 30 steps cannot be tapped");
        }
        if (const auto* point = std::get_if<engine::PointAnswer>(&item_.answer)) {
            for (const auto& one : point->grid.points) {
                if (one.x == point->x && one.y == point->y)
                    add("key-already-there", "answer: a point of its grid stands on the key");
            }
        }
    }

    void texts(const Place& place, const std::vector<std::string>& all) {
        for (const std::string& one : all)
            text(place, one);
    }

    void figure_texts() {
        for (const FigureText& one : pack::figure_texts(item_.figure))
            text({one.name, 18, one.width_px, 1}, one.text);
        if (const auto* table = std::get_if<engine::DataTable>(&item_.figure)) table_texts(*table);
    }

    // The widest cell of each column, side by side.
    void table_texts(const engine::DataTable& table) {
        int width = 0;
        for (std::size_t column = 0; column < table.heads.size(); ++column) {
            int widest = width_of(table.heads[column], 18, true);
            text(label_place, table.heads[column]);
            for (const auto& row : table.rows) {
                widest = std::max(widest, width_of(row[column], 18, false));
                text(label_place, row[column]);
            }
            width += widest + cell_margin_px;
        }
        if (width > figure_width_px)
            add("text-too-long", "figure: the table is " + std::to_string(width) +
                                     " px wide, more than " + std::to_string(figure_width_px) +
                                     "; shorter words or fewer columns");
    }

    const Item& item_;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> item_problems(const Item& item) {
    return Checks(item).all();
}

std::optional<Problem> key_problem(const Item& item, const Solved& solved) {
    const std::string key = engine::answer_text(item.answer);
    const std::string at = " (\"" + item.prompt + "\")";
    if (!solved.cannot.empty())
        return Problem{solved.why.empty() ? "check-refuses" : solved.why,
                       "the checker cannot solve it: " + solved.cannot + at};
    // A form of another skill refuses what is not its own; one of this skill knows better.
    const std::string own = "checks/" + item.ref.skill.value + ".lua";
    if (std::find(solved.files.begin(), solved.files.end(), own) == solved.files.end()) {
        for (const std::string& refusal : solved.refused) {
            if (refusal.starts_with(own))
                return Problem{"check-refuses",
                               "the skill's own check refuses it: " + refusal + at};
        }
    }
    if (solved.answers.size() != 1) {
        std::string all;
        for (std::size_t i = 0; i < std::min<std::size_t>(solved.answers.size(), 10); ++i)
            all += " " + solved.answers[i];
        return Problem{"key-not-unique", "the checker found " +
                                             std::to_string(solved.answers.size()) +
                                             " answers:" + all + at};
    }
    // The checker saw an option without its markup.
    const bool same_option = std::holds_alternative<engine::ChoiceAnswer>(item.answer) &&
                             solved.answers[0] == content::plain_text(key);
    // A number is found by its value; how it is to be written, the answer's own text shows.
    const auto* number = std::get_if<engine::NumberAnswer>(&item.answer);
    const bool same_value =
        number != nullptr && engine::read_number(solved.answers[0]) == number->value;
    if (!same_option && !same_value &&
        engine::judge(item.answer, {solved.answers[0]}) != engine::Verdict::right)
        return Problem{"key-wrong",
                       "the key is " + key + ", the checker found " + solved.answers[0] + at};
    return std::nullopt;
}

}  // namespace pipit::pack
