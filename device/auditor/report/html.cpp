// See html.hpp.
#include "device/auditor/report/html.hpp"

#include "device/auditor/findings.hpp"

namespace pipit::audit {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : shown(std::string(text))) {
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
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string opening(std::string_view tag, Attributes attributes) {
    std::string out = "<" + std::string(tag);
    for (const auto& [name, value] : attributes) {
        if (!value.empty()) out += " " + std::string(name) + "=\"" + escaped(value) + "\"";
    }
    return out;
}

// Every colour on its ground has a contrast of 4.5 or more (WCAG 1.4.3); nothing is told by colour
// alone.
constexpr std::string_view style = R"(
@page { size: auto; margin: 16mm 14mm 18mm; }
@page wide { size: landscape; margin: 12mm 14mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 2rem 4rem; background: #fff; color: #1b2430;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
a { color: #0b5470; text-underline-offset: 2px; }
h1 { font-size: 2rem; line-height: 1.15; margin: .2rem 0 1.2rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .2rem; } main h2 { margin-top: 1.8rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
code { font: .86em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
section { margin-top: 2.6rem; padding-top: 1.4rem; border-top: 1px solid #b9c3cd; }
.kicker { color: #46535f; font-size: .85rem; letter-spacing: .04em; margin: 0; }
.quiet { color: #46535f; }
.facts { display: grid; grid-template-columns: 10rem 1fr; gap: .25rem 1rem; margin: 0 0 1.4rem; }
.facts dt { color: #46535f; } .facts dd { margin: 0; overflow-wrap: anywhere; }
.verdict { border: 2px solid; border-left-width: 10px; padding: .8rem 1.1rem; font-size: 1.15rem;
  font-weight: 650; max-width: none; }
.holds { color: #14532d; } .found { color: #8f1239; } .unseen { color: #6b4300; }
.note { color: #3c4854; }
.badge { display: inline-block; border: 1.5px solid; border-radius: 3px; padding: 0 .45em;
  font-size: .8rem; line-height: 1.45; font-weight: 650; white-space: nowrap; }
.badge.found { background: #8f1239; color: #fff; border-color: #8f1239; }
.badge.unseen { border-style: dashed; }
.badge.note { font-weight: 400; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .8rem 0; }
caption { text-align: left; color: #46535f; padding-bottom: .3rem; }
th { text-align: left; font-weight: 650; border-bottom: 2px solid #1b2430; padding: .3rem .5rem .3rem 0;
  vertical-align: bottom; }
td { border-bottom: 1px solid #d5dce3; padding: .4rem .7rem .4rem 0; vertical-align: top;
  overflow-wrap: anywhere; }
tbody th { border-bottom: 1px solid #d5dce3; padding-top: 1rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 0; }
td ul { margin: 0; padding-left: 1rem; }
.evidence { table-layout: fixed; } .evidence th:nth-child(1) { width: 5.6rem; }
.evidence th:nth-child(2) { width: 15rem; } .evidence th:nth-child(4) { width: 3rem; }
#step-7 table { table-layout: fixed; }
.id { white-space: nowrap; color: #46535f; font: .78rem/1.3 ui-monospace, "DejaVu Sans Mono", monospace; }
.fields { table-layout: fixed; font-size: .78rem; line-height: 1.35; } .fields td { padding: .2rem .6rem .2rem 0; }
.fields th:nth-child(1) { width: 22%; } .fields th:nth-child(2) { width: 28%; } .fields th:nth-child(3) { width: 6%; }
.fields th:nth-child(4) { width: 15%; } .fields th:nth-child(5) { width: 14%; } .fields th:nth-child(7) { width: 4rem; }
figure { margin: 1.2rem 0; break-inside: avoid; } figcaption { color: #46535f; font-size: .9rem; }
svg { display: block; width: 100%; height: auto; max-width: 50rem; }
svg text { font: 12px system-ui, "Noto Sans", "DejaVu Sans", sans-serif; fill: #1b2430; }
pre { margin: .3rem 0 .3rem; padding: .6rem .8rem; background: #f2f5f7; border: 1px solid #d5dce3;
  white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
.gap { border: 1.5px dashed #6b4300; background: #fdf6e7; padding: .5rem .8rem; margin: .5rem 0; min-height: 3.6rem;
  max-width: none; break-inside: avoid; }
.gap b { color: #6b4300; } td .gap, dd .gap { min-height: 2.4rem; margin: 0;
  padding: .1rem .4rem; color: #6b4300; font-size: .8rem; overflow-wrap: normal; }
.sign { display: grid; grid-template-columns: 2fr 1fr; gap: 2.6rem 2rem; margin-top: 2.6rem; }
.sign p { border-top: 1px solid #1b2430; padding-top: .2rem; color: #46535f; font-size: .85rem; }
tr, .verdict, pre, .sign, #commands div { break-inside: avoid; }
h2, h3, caption, section > p:first-of-type { break-after: avoid; }
thead { display: table-header-group; }
@media print { :root { font-size: 9.5pt; } body { padding: 0; max-width: none; } p { max-width: none; } section { margin-top: 1.6rem; }
  .new { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  .wide { page: wide; } a { color: inherit; } .badge.found { color: #8f1239; background: #fff; } }
)";

}  // namespace

Html::Html(std::string_view text) : markup_(escaped(text)) {}

Html element(std::string_view tag, Attributes attributes, const Html& inside) {
    Html out;
    out.markup_ = opening(tag, attributes) + ">" + inside.markup() + "</" + std::string(tag) + ">";
    return out;
}
Html element(std::string_view tag, const Html& inside) {
    return element(tag, {}, inside);
}
Html element(std::string_view tag, std::string_view text) {
    return element(tag, {}, Html(text));
}
Html mark(std::string_view tag, Attributes attributes) {
    Html out;
    out.markup_ = opening(tag, attributes) + "/>";
    return out;
}

Html link_to(const std::string& anchor, std::string_view words) {
    return element("a", {{"href", "#" + anchor}}, Html(words));
}

Html style_sheet() {
    Html out;
    out.markup_ = "<style>" + std::string(style) + "</style>";
    return out;
}

std::string page_of(std::string_view title, const Html& body) {
    const Html head =
        mark("meta", {{"charset", "utf-8"}}) +
        mark("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
        mark("meta", {{"http-equiv", "Content-Security-Policy"},
                      {"content", "default-src 'none'; style-src 'unsafe-inline'"}}) +
        element("title", title) + style_sheet();
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}}, element("head", head) + element("body", body))
               .markup() +
           "\n";
}

}  // namespace pipit::audit
