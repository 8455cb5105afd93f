// Labels, fills and small numbers of figures. Invariant: as figure_fields.hpp says.
#include "content/loader/figure_fields.hpp"

#include "content/loader/rich_text.hpp"

namespace pipit::content {

namespace {

void check_label(Fields& fields, const char* key, const std::string& text) {
    if (text.size() > label_bytes_max) fields.refuse(key, "a label has at most 24 bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty()) fields.refuse(key, problem);
}

}  // namespace

int small(Fields& fields, const char* key) {
    return static_cast<int>(fields.whole(key, small_low, small_high));
}

int small(Fields& fields, const char* key, int otherwise) {
    return static_cast<int>(fields.whole(key, small_low, small_high, otherwise));
}

std::string label(Fields& fields, const char* key) {
    std::string text = fields.text_or_none(key);
    check_label(fields, key, text);
    return text;
}

std::vector<std::string> labels(Fields& fields, const char* key) {
    std::vector<std::string> out;
    for (const Value& one : fields.list(key)) {
        if (one.kind == Kind::number)
            out.push_back(std::to_string(one.number));
        else if (one.kind == Kind::text)
            out.push_back(one.text == "-" ? std::string() : one.text);
        else
            fields.refuse(key, "this must be a list of texts");
    }
    for (const std::string& text : out)
        check_label(fields, key, text);
    return out;
}

std::vector<int> whole_numbers(Fields& fields, const char* key) {
    std::vector<int> out;
    for (const Value& one : fields.list(key)) {
        if (one.kind != Kind::number || one.number < small_low || one.number > small_high)
            fields.refuse(key, "this must be a list of whole numbers");
        else
            out.push_back(static_cast<int>(one.number));
    }
    return out;
}

engine::Fill fill(Fields& fields, const char* otherwise) {
    const std::string name = fields.text("fill", otherwise);
    return static_cast<engine::Fill>(
        one_of(fields, "fill", name, {"empty", "plain", "dots", "hatch"}));
}

}  // namespace pipit::content
