// Markup that cannot be broken by what stands in it: text is escaped when it becomes markup, and
// nothing else becomes any. Invariant: what element() gives is well-formed as HTML and as XML, so
// long as what is inside is; nothing of a page is fetched and nothing of it runs.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace pipit::audit {

class Html {
  public:
    Html() = default;
    explicit Html(
        std::string_view text);  // escaped; what is no UTF-8 or a control is shown by bytes
    Html& operator+=(const Html& more) {
        markup_ += more.markup_;
        return *this;
    }
    friend Html operator+(Html a, const Html& b) { return std::move(a += b); }
    bool empty() const { return markup_.empty(); }
    const std::string& markup() const { return markup_; }

  private:
    friend Html element(std::string_view tag,
                        std::initializer_list<std::pair<std::string_view, std::string>> attributes,
                        const Html& inside);
    friend Html mark(std::string_view tag,
                     std::initializer_list<std::pair<std::string_view, std::string>> attributes);
    friend Html style_sheet();
    std::string markup_;
};

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

// <tag name="value">inside</tag>. An attribute with an empty value is left out.
Html element(std::string_view tag, Attributes attributes, const Html& inside);
Html element(std::string_view tag, const Html& inside);
Html element(std::string_view tag, std::string_view text);
// <tag name="value"/>: what has nothing inside (br, meta, and SVG's shapes).
Html mark(std::string_view tag, Attributes attributes);

Html link_to(const std::string& anchor, std::string_view words);  // in the same page
// The one style of the pages.
Html style_sheet();
// A whole page.
std::string page_of(std::string_view title, const Html& body);

}  // namespace pipit::audit
