// See specimens.hpp.
#include "tests/ui/screens/specimens.hpp"

#include "tests/ui/screens/specimen_figures.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

namespace pipit::test {

using namespace engine;

namespace {

std::vector<Skill> skills() {
    struct Row {
        const char* id;
        const char* title;
        const char* brief;
        Plant plant;
        const char* needs;
    };
    static const Row rows[] = {
        {"count", "Count to 20", "Count to 20", Plant::clover, ""},
        {"tens", "Tens and ones", "Tens and ones", Plant::clover, "count"},
        {"line", "Find numbers on a line", "Number line", Plant::clover, "tens"},
        {"decimals", "Compare decimals", "Decimals", Plant::clover, "line"},
        {"add-10", "Add to 10", "Add to 10", Plant::daisy, "count"},
        {"take-20", "Take away within 20", "Take to 20", Plant::daisy, "add-10"},
        {"add-100", "Add within 100", "Add to 100", Plant::daisy, "tens"},
        {"take-zero", "Take away across zero", "Across zero", Plant::daisy, "add-100"},
        {"groups", "Equal groups", "Equal groups", Plant::foxglove, "add-10"},
        {"times-6", "Times by 6", "Times by 6", Plant::foxglove, "groups"},
        {"share", "Share out", "Share out", Plant::foxglove, "groups"},
        {"times-long", "Times bigger numbers", "Big times", Plant::foxglove, "times-6"},
        {"parts", "Name equal parts", "Equal parts", Plant::poppy, "share"},
        {"halves", "Halves and quarters", "Halves", Plant::poppy, "parts"},
        {"add-parts", "Add halves and quarters", "Add parts", Plant::poppy, "halves"},
        {"unlike", "Add unlike fractions", "Unlike parts", Plant::poppy, "add-parts"},
        {"shapes", "Name shapes", "Name shapes", Plant::bluebell, "count"},
        {"turns", "Quarter turns", "Turns", Plant::bluebell, "halves"},
        {"area", "Area by squares", "Area", Plant::bluebell, "groups"},
        {"points", "Points on a grid", "Points", Plant::bluebell, "line"},
        {"clock", "Tell the time", "Tell the time", Plant::buttercup, "halves"},
        {"coins", "Count coins", "Coins", Plant::buttercup, "tens"},
        {"plots", "Read a bar plot", "Bar plots", Plant::buttercup, "add-10"},
        {"tables", "Read a table", "Tables", Plant::buttercup, "plots"},
    };
    static constexpr std::array<const char*, 6> strands = {
        "numbers", "add and take", "times and sharing", "fractions", "shape", "measure"};
    std::vector<Skill> out;
    for (const Row& row : rows) {
        Skill skill;
        skill.id = {row.id};
        skill.title = row.title;
        skill.short_title = row.brief;
        skill.plant = row.plant;
        skill.strand = strands.at(static_cast<std::size_t>(row.plant));
        skill.subject = "Mathematics";
        if (*row.needs != '\0') skill.prerequisites = {{row.needs}};
        skill.use = "Cooks and builders use this.";
        out.push_back(std::move(skill));
    }
    return out;
}

Item plain(std::string prompt, Answer answer, Figure figure = NoFigure{}) {
    Item item;
    item.prompt = std::move(prompt);
    item.spoken = item.prompt;
    item.answer = std::move(answer);
    item.figure = std::move(figure);
    item.hints = {"Look at the picture. What is the same?", "Count one part at a time.",
                  "You have all but the last one. Count on from there."};
    item.worked = {"Look at what is there.", "Count the parts one by one.", "Write that down."};
    item.right_note = "You counted each part once.";
    item.paper = "Draw it with a pencil. Then count each part with a dot.";
    return item;
}

Answer whole(std::int64_t value, std::string unit = {}) {
    NumberAnswer answer;
    answer.value = Rational(value);
    answer.unit = std::move(unit);
    return answer;
}

Answer fraction(std::int64_t n, std::int64_t d) {
    NumberAnswer answer;
    answer.value = Rational(n, d);
    answer.allow_fraction = true;
    return answer;
}

Answer decimal(std::int64_t n, std::int64_t d, std::string unit, bool minus = false) {
    NumberAnswer answer;
    answer.value = Rational(n, d);
    answer.allow_point = true;
    answer.allow_minus = minus;
    answer.unit = std::move(unit);
    return answer;
}

Item beans() {
    Item item = plain(
        "{1/2} of the garden is beans. {1/4} is carrots.\n"
        "What fraction is beans and carrots together?",
        fraction(3, 4),
        FractionBar{
            0, {{Rational(1, 2), Fill::hatch, "beans"}, {Rational(1, 4), Fill::dots, "carrots"}}});
    item.hints = {"Look at the pieces. Are they all the same size?",
                  "Cut the beans half into quarters. Now count the quarters.",
                  "Two quarters and one quarter make how many quarters?"};
    item.misconceptions = {{"2/6", "adds tops and bottoms",
                            "{2/6} comes from adding the tops and adding the bottoms. It is "
                            "shorter than the beans on their own."}};
    item.worked = {"Cut the half into two quarters: {1/2} = {2/4}.", "{2/4} + {1/4} = {3/4}",
                   "Beans and carrots are {3/4} of the garden."};
    item.right_note = "The half is 2 quarters. One more quarter makes {3/4}.";
    item.paper = "Draw a bar. Fold it into four equal parts. Colour two, then one more.";
    return item;
}

void add_figures(std::vector<Specimen>& out) {
    const auto add = [&](const char* name, Item item) { out.push_back({name, std::move(item)}); };
    add("fraction-bar", beans());
    add("fraction-circle", plain("How much of the pie is left?", fraction(3, 8),
                                 FractionCircle{8,
                                                {{Rational(3, 8), Fill::plain, "eaten"},
                                                 {Rational(1, 4), Fill::dots, "mine"}}}));
    add("number-line",
        plain("Which number stands at the mark?", decimal(3, 10, ""),
              NumberLine{Rational(0), Rational(1), 10, 5, 1, {{Rational(3, 10), "?"}}}));
    add("array", plain("How many stars are there?", whole(21), ObjectArray{3, 7, "star"}));
    add("counters", plain("How many apples are there?", whole(13), Counters{13, 10, "apple"}));
    add("base-ten", plain("Which number do the blocks show?", whole(247), BaseTenBlocks{2, 4, 7}));
    add("ten-frame", plain("How many are there in all?", whole(13), TenFrame{2, 10, 3}));
    add("bar-model",
        plain("Amina has 12 more stamps. They have 20 in all.\nHow many has Kofi?", whole(4),
              BarModel{
                  {{"Amina", {{Rational(1), "?", Fill::empty}, {Rational(3), "12", Fill::plain}}},
                   {"Kofi", {{Rational(1), "?", Fill::hatch}}}},
                  "20 in all"}));
    add("polygon", plain("What is the area of the room?", whole(18, "m²"),
                         LabelledPolygon{{{0, 0}, {6, 0}, {6, 2}, {3, 2}, {3, 4}, {0, 4}},
                                         {"6 m", "2 m", "3 m", "2 m", "3 m", "4 m"},
                                         true}));
    add("clock-face", plain("What time is it?", TextAnswer{{"half past 4"}}, ClockFace{4, 30}));
    add("coins", plain("How much money is this?", whole(87, "cents"), Coins{{50, 20, 10, 5, 2}}));
    add("grid-figure", plain("Point A moves two to the right.\nHow far up is it then?", whole(3),
                             CoordinateGrid{0, 10, 0, 8, {{2, 3, "A"}, {6, 5, "B"}}, false}));
    add("bar-plot", plain("How many more apples than pears?", whole(4),
                          BarPlot{"fruit eaten", {{"apple", 9}, {"pear", 5}, {"plum", 7}}, 2}));
    add("line-plot", plain("How much warmer is noon than 8?", whole(8, "degrees"),
                           LinePlot{"degrees", {{"8", 4}, {"10", 9}, {"12", 12}, {"14", 11}}, 2}));
    add("dot-plot",
        plain("How many children read 3 books?", whole(4),
              DotPlot{"books read", {Rational(0), Rational(5), 5, 1, 0, {}}, {1, 2, 3, 4, 2, 1}}));
    add("table", plain("How many birds came on Tuesday?", whole(7),
                       DataTable{{"Day", "Finches", "Tits"},
                                 {{"Monday", "3", "5"}, {"Tuesday", "?", "2"}}}));
    for (FigureSpecimen& one : specimen_figures())
        add(one.name, plain(one.prompt, whole(one.answer), std::move(one.figure)));
}

void add_answers(std::vector<Specimen>& out) {
    const auto add = [&](const char* name, Item item) { out.push_back({name, std::move(item)}); };
    add("whole", plain("There are 27 sheep. 15 more come.\nHow many sheep are there now?",
                       whole(42, "sheep")));
    add("decimal", plain("It is 2.5 degrees. It gets 4 degrees colder.\nHow cold is it then?",
                         decimal(-3, 2, "degrees", true)));
    NumberAnswer mixed;
    mixed.value = Rational(5, 2);
    mixed.allow_fraction = true;
    add("mixed", plain("Two whole pies and a half.\nHow many pies is that?", mixed));
    NumberAnswer lowest = mixed;
    lowest.value = Rational(1, 2);
    lowest.form = NumberForm::lowest_terms;
    add("lowest", plain("Write {4/8} in lowest terms.", lowest));
    add("choice",
        plain("Which is the longest?", ChoiceAnswer{{"{1/2} of a metre", "{3/4} of a metre",
                                                     "{5/8} of a metre", "0.7 of a metre"},
                                                    1}));
    add("several",
        plain("Which of these are even?", SeveralAnswer{{"14", "27", "30", "45", "8"}, {0, 2, 4}}));
    add("order", plain("Put these in order, smallest first.",
                       OrderAnswer{{"{1/2}", "{1/8}", "{3/4}", "{1/4}"}, {1, 3, 0, 2}}));
    add("match",
        plain("Which fraction is the same?",
              MatchAnswer{{"{1/2}", "{1/4}", "{3/4}"}, {"0.25", "0.75", "0.5", "0.2"}, {2, 0, 1}}));
    add("text", plain("Write the number 12 in words.", TextAnswer{{"twelve"}}));
    add("line-answer", plain("Tap where {3/4} stands.",
                             LineAnswer{{Rational(0), Rational(2), 8, 4, -1, {}}, Rational(3, 4)}));
    GridAnswer grid;
    grid.rows = 4;
    grid.columns = 6;
    grid.rule = GridAnswer::Rule::rectangle;
    grid.high = 3;
    grid.wide = 4;
    add("grid-answer", plain("Colour 3 rows of 4.", grid));
    add("clock-answer", plain("Set the clock to half past 7.", ClockAnswer{7, 30, 5}));
    add("point-answer",
        plain("Tap the point (3, 2).", PointAnswer{{0, 6, 0, 6, {{1, 1, "A"}}, false}, 3, 2}));
}

std::string marked(const std::string& text) {
    if (text.empty() || text.find_first_not_of("0123456789?.") == std::string::npos) return text;
    // Each paragraph apart: the screens set the last one in bold.
    std::string out(SpecimenSource::pack_open);
    for (const char c : text) {
        if (c == '\n') out += SpecimenSource::pack_close;
        out += c;
        if (c == '\n') out += SpecimenSource::pack_open;
    }
    return out + std::string(SpecimenSource::pack_close);
}

}  // namespace

const std::vector<Specimen>& specimens() {
    static const std::vector<Specimen> all = [] {
        std::vector<Specimen> out;
        add_figures(out);
        add_answers(out);
        return out;
    }();
    return all;
}

const Item& specimen(std::string_view name) {
    const auto& all = specimens();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Specimen& one) { return one.name == name; });
    REQUIRE(found != all.end());
    return found->item;
}

SpecimenSource::SpecimenSource(std::string_view name)
    : item_(specimen(name == two_packs ? "fraction-bar" : name)) {
    std::vector<Skill> all = skills();
    for (Skill& skill : all) {
        skill.pack = "mathematics";
        if (name != two_packs || skill.plant != Plant::buttercup) continue;
        skill.pack = "measuring";
        skill.subject = "Measuring";
    }
    auto graph = SkillGraph::from(std::move(all));
    REQUIRE(graph.ok());
    graph_ = std::move(*graph);
}

void SpecimenSource::mark() {
    std::vector<Skill> renamed = graph_.skills();
    for (Skill& skill : renamed) {
        skill.title = marked(skill.title);
        skill.short_title = marked(skill.short_title);
        skill.subject = marked(skill.subject);
    }
    graph_ = std::move(*SkillGraph::from(std::move(renamed)));
    item_.prompt = marked(item_.prompt);
    item_.spoken = marked(item_.spoken);
    for (std::string& hint : item_.hints)
        hint = marked(hint);
    for (std::string& step : item_.worked)
        step = marked(step);
    for (Misconception& wrong : item_.misconceptions)
        wrong.feedback = marked(wrong.feedback);
    item_.right_note = marked(item_.right_note);
    item_.paper = marked(item_.paper);
    const auto mark_all = [](std::vector<std::string>& texts) {
        for (std::string& text : texts)
            text = marked(text);
    };
    if (auto* choice = std::get_if<ChoiceAnswer>(&item_.answer)) mark_all(choice->options);
    if (auto* several = std::get_if<SeveralAnswer>(&item_.answer)) mark_all(several->options);
    if (auto* order = std::get_if<OrderAnswer>(&item_.answer)) mark_all(order->options);
    if (auto* match = std::get_if<MatchAnswer>(&item_.answer)) {
        mark_all(match->left);
        mark_all(match->right);
    }
    if (auto* number = std::get_if<NumberAnswer>(&item_.answer))
        number->unit = marked(number->unit);
}

Result<Item> SpecimenSource::make(const SkillId& skill, int level, std::uint64_t seed) {
    const Skill* found = graph_.find(skill);
    if (found == nullptr || level < 1 || level > found->levels) {
        return Error{ErrorCode::not_found, skill.value, "choose another skill"};
    }
    Item item = item_;
    item.ref = {skill, skill.value, level, seed};
    return item;
}

TEST_CASE("every specimen is inside its bounds and its own answer is right", "[ui][screens]") {
    for (const Specimen& one : specimens()) {
        INFO(one.name);
        CHECK(figure_problem(one.item.figure).empty());
        CHECK(answer_problem(one.item.answer).empty());
        CHECK(judge(one.item.answer, {answer_text(one.item.answer)}) == Verdict::right);
    }
}

}  // namespace pipit::test
