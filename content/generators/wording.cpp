// See wording.hpp. Lua's errors are long jumps: no object with a destructor lives in a function
// that can raise one.
#include "content/generators/wording.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <lua.hpp>

namespace pipit::content {

namespace {

struct Noun {
    const char* one;
    const char* many;
    const char* es_one;
    const char* es_many;
    bool feminine;  // in Spanish
};
struct Theme {
    std::array<Noun, 4> things;
    Noun holder;
};

constexpr Noun box{"box", "boxes", "caja", "cajas", true};
constexpr Noun bag{"bag", "bags", "bolsa", "bolsas", true};
constexpr Noun basket{"basket", "baskets", "canasta", "canastas", true};
constexpr Noun tray{"tray", "trays", "bandeja", "bandejas", true};
constexpr Noun crate{"crate", "crates", "cajón", "cajones", false};
constexpr Noun chest{"chest", "chests", "baúl", "baúles", false};

constexpr std::array<Theme, 12> themes = {{
    // space, animals, sport
    {{{{"rocket", "rockets", "cohete", "cohetes", false},
       {"star", "stars", "estrella", "estrellas", true},
       {"robot", "robots", "robot", "robots", false},
       {"planet", "planets", "planeta", "planetas", false}}},
     box},
    {{{{"duck", "ducks", "pato", "patos", false},
       {"snail", "snails", "caracol", "caracoles", false},
       {"rabbit", "rabbits", "conejo", "conejos", false},
       {"ant", "ants", "hormiga", "hormigas", true}}},
     crate},
    {{{{"ball", "balls", "pelota", "pelotas", true},
       {"medal", "medals", "medalla", "medallas", true},
       {"cup", "cups", "copa", "copas", true},
       {"whistle", "whistles", "silbato", "silbatos", false}}},
     bag},
    // food, music, garden
    {{{{"apple", "apples", "manzana", "manzanas", true},
       {"plum", "plums", "ciruela", "ciruelas", true},
       {"cookie", "cookies", "galleta", "galletas", true},
       {"carrot", "carrots", "zanahoria", "zanahorias", true}}},
     tray},
    {{{{"drum", "drums", "tambor", "tambores", false},
       {"bell", "bells", "campana", "campanas", true},
       {"flute", "flutes", "flauta", "flautas", true},
       {"guitar", "guitars", "guitarra", "guitarras", true}}},
     chest},
    {{{{"leaf", "leaves", "hoja", "hojas", true},
       {"seed", "seeds", "semilla", "semillas", true},
       {"flower", "flowers", "flor", "flores", true},
       {"pot", "pots", "maceta", "macetas", true}}},
     basket},
    // sea, school, toys
    {{{{"shell", "shells", "concha", "conchas", true},
       {"boat", "boats", "barco", "barcos", false},
       {"crab", "crabs", "cangrejo", "cangrejos", false},
       {"fish", "fish", "pez", "peces", false}}},
     basket},
    {{{{"pencil", "pencils", "lápiz", "lápices", false},
       {"book", "books", "libro", "libros", false},
       {"crayon", "crayons", "crayón", "crayones", false},
       {"eraser", "erasers", "borrador", "borradores", false}}},
     box},
    {{{{"marble", "marbles", "canica", "canicas", true},
       {"block", "blocks", "bloque", "bloques", false},
       {"kite", "kites", "cometa", "cometas", true},
       {"doll", "dolls", "muñeca", "muñecas", true}}},
     bag},
    // art, camp, farm
    {{{{"button", "buttons", "botón", "botones", false},
       {"ribbon", "ribbons", "cinta", "cintas", true},
       {"sticker", "stickers", "calcomanía", "calcomanías", true},
       {"brush", "brushes", "pincel", "pinceles", false}}},
     box},
    {{{{"tent", "tents", "carpa", "carpas", true},
       {"lamp", "lamps", "lámpara", "lámparas", true},
       {"map", "maps", "mapa", "mapas", false},
       {"rope", "ropes", "cuerda", "cuerdas", true}}},
     bag},
    {{{{"egg", "eggs", "huevo", "huevos", false},
       {"hen", "hens", "gallina", "gallinas", true},
       {"potato", "potatoes", "papa", "papas", true},
       {"pumpkin", "pumpkins", "calabaza", "calabazas", true}}},
     crate},
}};

constexpr std::array<const char*, 20> small_en = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char*, 10> tens_en = {"",      "ten",   "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<const char*, 30> small_es = {
    "cero",         "uno",         "dos",        "tres",        "cuatro",     "cinco",
    "seis",         "siete",       "ocho",       "nueve",       "diez",       "once",
    "doce",         "trece",       "catorce",    "quince",      "dieciséis",  "diecisiete",
    "dieciocho",    "diecinueve",  "veinte",     "veintiuno",   "veintidós",  "veintitrés",
    "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"};
constexpr std::array<const char*, 10> tens_es = {"",         "diez",      "veinte",  "treinta",
                                                 "cuarenta", "cincuenta", "sesenta", "setenta",
                                                 "ochenta",  "noventa"};
constexpr std::array<const char*, 10> hundreds_es = {
    "",           "ciento",      "doscientos",  "trescientos", "cuatrocientos",
    "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"};
constexpr std::array<std::array<const char*, 2>, 12> ordinals = {{{"first", "primero"},
                                                                  {"second", "segundo"},
                                                                  {"third", "tercero"},
                                                                  {"fourth", "cuarto"},
                                                                  {"fifth", "quinto"},
                                                                  {"sixth", "sexto"},
                                                                  {"seventh", "séptimo"},
                                                                  {"eighth", "octavo"},
                                                                  {"ninth", "noveno"},
                                                                  {"tenth", "décimo"},
                                                                  {"eleventh", "undécimo"},
                                                                  {"twelfth", "duodécimo"}}};

std::string below_thousand_en(std::int64_t n) {
    std::string out;
    if (n >= 100) out = std::string(small_en[static_cast<std::size_t>(n / 100)]) + " hundred";
    const std::int64_t rest = n % 100;
    if (rest == 0 && n > 0) return out;
    if (!out.empty()) out += " ";
    if (rest < 20) return out + small_en[static_cast<std::size_t>(rest)];
    out += tens_en[static_cast<std::size_t>(rest / 10)];
    if (rest % 10 > 0) out += std::string("-") + small_en[static_cast<std::size_t>(rest % 10)];
    return out;
}

// before_noun: "veintiún mil", not "veintiuno mil".
std::string below_thousand_es(std::int64_t n, bool before_noun) {
    if (n == 100) return "cien";
    std::string out = hundreds_es[static_cast<std::size_t>(n / 100)];
    const std::int64_t rest = n % 100;
    if (rest == 0 && n > 0) return out;
    if (!out.empty()) out += " ";
    if (rest < 30) {
        if (before_noun && rest == 1) return out + "un";
        if (before_noun && rest == 21) return out + "veintiún";
        return out + small_es[static_cast<std::size_t>(rest)];
    }
    out += tens_es[static_cast<std::size_t>(rest / 10)];
    if (rest % 10 == 0) return out;
    out += " y ";
    return out +
           (before_noun && rest % 10 == 1 ? "un" : small_es[static_cast<std::size_t>(rest % 10)]);
}

// ---- what Lua calls; upvalue 1: Spanish or not, upvalue 2: the theme
// -----------------------------------------------

bool spanish(lua_State* lua) {
    return lua_toboolean(lua, lua_upvalueindex(1)) != 0;
}

void set_text(lua_State* lua, const char* key, const char* before, const char* text) {
    lua_pushfstring(lua, "%s%s", before, text);
    lua_setfield(lua, -2, key);
}

// Whether English says "an": by the sound, as far as its letters tell it.
bool begins_with_vowel_sound(std::string_view word) {
    const auto begins = [&](std::initializer_list<std::string_view> some) {
        return std::any_of(some.begin(), some.end(),
                           [&](std::string_view one) { return word.starts_with(one); });
    };
    return begins({"a", "e", "i", "o", "hour", "hono", "hones", "heir", "um", "un", "up"}) &&
           !begins({"eu", "ewe", "one", "once", "uni", "unan"});
}

// A noun as a table of its forms in the language.
int push_noun(lua_State* lua, const Noun& noun, bool es) {
    const bool vowel = begins_with_vowel_sound(noun.one);
    lua_createtable(lua, 0, 7);
    set_text(lua, "one", "", es ? noun.es_one : noun.one);
    set_text(lua, "many", "", es ? noun.es_many : noun.many);
    set_text(lua, "a",
             es      ? (noun.feminine ? "una " : "un ")
             : vowel ? "an "
                     : "a ",
             es ? noun.es_one : noun.one);
    set_text(lua, "the", es ? (noun.feminine ? "la " : "el ") : "the ",
             es ? noun.es_one : noun.one);
    set_text(lua, "the_many", es ? (noun.feminine ? "las " : "los ") : "the ",
             es ? noun.es_many : noun.many);
    set_text(lua, "gender", "", noun.feminine ? "f" : "m");
    return 1;
}

int noun(lua_State* lua) {
    const char* gender = luaL_checkstring(lua, 5);
    if (std::strcmp(gender, "m") != 0 && std::strcmp(gender, "f") != 0)
        return luaL_error(lua,
                          "noun(one, many, es_one, es_many, gender): gender is \"m\" or \"f\"");
    const Noun one{luaL_checkstring(lua, 1), luaL_checkstring(lua, 2), luaL_checkstring(lua, 3),
                   luaL_checkstring(lua, 4), gender[0] == 'f'};
    return push_noun(lua, one, spanish(lua));
}

const Theme& theme_of(lua_State* lua) {
    return themes[static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(2)))];
}

int thing(lua_State* lua) {
    const lua_Integer at = luaL_optinteger(lua, 1, 1);
    if (at < 1 || at > 4) return luaL_error(lua, "a theme has the things 1 to 4");
    return push_noun(lua, theme_of(lua).things[static_cast<std::size_t>(at - 1)], spanish(lua));
}

int holder(lua_State* lua) {
    return push_noun(lua, theme_of(lua).holder, spanish(lua));
}

// A number as people write it: with the minus sign, not the pad's "-".
void add_number(lua_State* lua, luaL_Buffer& out, lua_Integer n) {
    if (n < 0) luaL_addstring(&out, "\u2212");
    const lua_Unsigned size =
        n < 0 ? lua_Unsigned{0} - static_cast<lua_Unsigned>(n) : static_cast<lua_Unsigned>(n);
    lua_pushfstring(lua, "%I", static_cast<LUAI_UACINT>(size));
    luaL_addvalue(&out);
}

int count(lua_State* lua) {
    const lua_Integer n = luaL_checkinteger(lua, 1);
    luaL_checktype(lua, 2, LUA_TTABLE);
    luaL_Buffer out;
    luaL_buffinit(lua, &out);
    add_number(lua, out, n);
    luaL_addchar(&out, ' ');
    lua_getfield(lua, 2, n == 1 ? "one" : "many");
    if (lua_type(lua, -1) != LUA_TSTRING) return luaL_error(lua, "count(n, noun) needs a noun");
    luaL_addvalue(&out);
    luaL_pushresult(&out);
    return 1;
}

// The value for "$1", "$1.the": argument `at`, and for a noun one of its forms.
int add_value(lua_State* lua, luaL_Buffer& out, int at, const char* form, std::size_t length) {
    const int type = lua_type(lua, at);
    if (type == LUA_TNUMBER) {
        if (lua_isinteger(lua, at) == 0)
            return luaL_error(lua, "t: $%d is not a whole number", at - 2);
        add_number(lua, out, lua_tointeger(lua, at));
    } else if (type == LUA_TSTRING) {
        lua_pushvalue(lua, at);
        luaL_addvalue(&out);
    } else if (type == LUA_TTABLE) {
        lua_pushlstring(lua, length > 0 ? form : "many", length > 0 ? length : 4);
        if (lua_rawget(lua, at) != LUA_TSTRING)
            return luaL_error(lua, "t: $%d is no noun, or has no such form", at - 2);
        luaL_addvalue(&out);
    } else {
        return luaL_error(lua, "t: the sentence asks for $%d, which is not given", at - 2);
    }
    return 0;
}

// "@1" is o or a, "~1" nothing or a, by the gender of the noun.
int add_ending(lua_State* lua, luaL_Buffer& out, int at, char kind) {
    if (lua_type(lua, at) != LUA_TTABLE)
        return luaL_error(lua, "t: %c%d needs a noun", kind, at - 2);
    lua_getfield(lua, at, "gender");
    const char* gender = lua_tostring(lua, -1);
    if (gender == nullptr) return luaL_error(lua, "t: %c%d needs a noun", kind, at - 2);
    const bool feminine = gender[0] == 'f';
    lua_pop(lua, 1);
    if (feminine) luaL_addchar(&out, 'a');
    if (!feminine && kind == '@') luaL_addchar(&out, 'o');
    return 0;
}

// The forms a noun has, the longest first: "$1.the_many" is not "$1.the" and "_many".
constexpr std::array<std::string_view, 5> noun_forms = {"the_many", "many", "one", "the", "a"};

// ".teh" right behind a noun: a form that is misspelt, not the end of a sentence.
bool names_a_form(lua_State* lua, int at, std::string_view after) {
    return lua_type(lua, at) == LUA_TTABLE && after.size() > 1 && after[0] == '.' &&
           after[1] >= 'a' && after[1] <= 'z';
}

constexpr std::size_t sentence_bytes_max = 1000;

// t(en, es, ...): one of the two sentences, its places filled.
int tell(lua_State* lua) {
    std::size_t size = 0, other = 0;
    const char* en = luaL_checklstring(lua, 1, &size);
    const char* es = luaL_checklstring(lua, 2, &other);
    if (size > 0 && other == 0) return luaL_error(lua, "t: there is no Spanish for \"%s\"", en);
    // No child's sentence is so long; and what C does here costs an instruction alone.
    if (size > sentence_bytes_max || other > sentence_bytes_max)
        return luaL_error(lua, "t: a sentence is longer than 1000 bytes");
    const char* text = spanish(lua) ? es : en;
    if (spanish(lua)) size = other;
    const int last = lua_gettop(lua);
    luaL_Buffer out;
    luaL_buffinit(lua, &out);
    for (std::size_t i = 0; i < size; ++i) {
        const char c = text[i];
        const char next = i + 1 < size ? text[i + 1] : '\0';
        if (c == '$' && next == '$') {
            luaL_addchar(&out, '$');
            ++i;
        } else if ((c == '$' || c == '@' || c == '~') && next >= '1' && next <= '9') {
            const int at = 2 + (next - '0');
            if (at > last) return luaL_error(lua, "t: %c%c has no value in \"%s\"", c, next, text);
            ++i;
            if (c != '$') {
                add_ending(lua, out, at, c);
                continue;
            }
            const char* form = nullptr;
            std::size_t length = 0;
            if (lua_type(lua, at) == LUA_TTABLE && i + 1 < size && text[i + 1] == '.') {
                const std::string_view rest(text + i + 2, size - i - 2);
                for (const std::string_view one : noun_forms) {
                    if (length > 0 || !rest.starts_with(one)) continue;
                    const char after = rest.size() > one.size() ? rest[one.size()] : ' ';
                    if ((after >= 'a' && after <= 'z') || after == '_') continue;
                    form = rest.data();
                    length = one.size();
                }
            }
            if (length == 0 && names_a_form(lua, at, std::string_view(text + i + 1, size - i - 1)))
                return luaL_error(lua, "t: a noun has no such form in \"%s\"", text);
            add_value(lua, out, at, form, length);
            if (length > 0) i += length + 1;
        } else {
            luaL_addchar(&out, c);
        }
    }
    luaL_pushresult(&out);
    return 1;
}

// Copies to Lua's own memory and frees the string before anything can raise.
int push_words(lua_State* lua, std::int64_t n, bool es) {
    std::array<char, 200> room{};
    {
        const std::string made = es ? spanish_number(n) : english_number(n);
        std::memcpy(room.data(), made.data(),
                    made.size() < room.size() ? made.size() : room.size() - 1);
    }
    lua_pushstring(lua, room.data());
    return 1;
}

int words(lua_State* lua) {
    return push_words(lua, luaL_checkinteger(lua, 1), spanish(lua));
}

int ordinal(lua_State* lua) {
    const lua_Integer n = luaL_checkinteger(lua, 1);
    if (n < 1 || n > 12) return luaL_error(lua, "ordinal takes 1 to 12");
    lua_pushstring(lua, ordinals[static_cast<std::size_t>(n - 1)][spanish(lua) ? 1 : 0]);
    return 1;
}

int money(lua_State* lua) {
    const lua_Integer cents = luaL_checkinteger(lua, 1);
    if (cents < 0) return luaL_error(lua, "money takes cents from 0 up");
    const int rest = static_cast<int>(cents % 100);
    if (rest == 0)
        lua_pushfstring(lua, "$%I", static_cast<LUAI_UACINT>(cents / 100));
    else
        lua_pushfstring(lua, "$%I.%d%d", static_cast<LUAI_UACINT>(cents / 100), rest / 10,
                        rest % 10);
    return 1;
}

// "12,345"; in Spanish "12 345" with a space that does not break, and none below 10,000.
int big(lua_State* lua) {
    const lua_Integer n = luaL_checkinteger(lua, 1);
    std::array<char, 24> digits{};
    const lua_Unsigned size =
        n < 0 ? lua_Unsigned{0} - static_cast<lua_Unsigned>(n) : static_cast<lua_Unsigned>(n);
    std::size_t length = 0;
    for (lua_Unsigned rest = size; rest > 0 || length == 0; rest /= 10)
        digits[length++] = static_cast<char>('0' + rest % 10);
    luaL_Buffer out;
    luaL_buffinit(lua, &out);
    if (n < 0) luaL_addstring(&out, "\u2212");
    const bool grouped = length > (spanish(lua) ? 4U : 3U);
    for (std::size_t left = length; left > 0; --left) {
        luaL_addchar(&out, digits[left - 1]);
        if (grouped && left > 1 && (left - 1) % 3 == 0)
            luaL_addstring(&out, spanish(lua) ? "\u00a0" : ",");
    }
    luaL_pushresult(&out);
    return 1;
}

}  // namespace

const int theme_count = static_cast<int>(themes.size());

bool speaks(std::string_view language) {
    return language == "en" || language == "es";
}

std::string english_number(std::int64_t n) {
    if (n < 0) return n > -1'000'000 ? "minus " + english_number(-n) : std::to_string(n);
    if (n >= 1'000'000) return std::to_string(n);
    if (n < 1000) return below_thousand_en(n);
    const std::string thousands = below_thousand_en(n / 1000) + " thousand";
    return n % 1000 == 0 ? thousands : thousands + " " + below_thousand_en(n % 1000);
}

std::string spanish_number(std::int64_t n) {
    if (n < 0) return n > -1'000'000 ? "menos " + spanish_number(-n) : std::to_string(n);
    if (n >= 1'000'000) return std::to_string(n);
    if (n < 1000) return below_thousand_es(n, false);
    const std::string thousands =
        n / 1000 == 1 ? "mil" : below_thousand_es(n / 1000, true) + " mil";
    return n % 1000 == 0 ? thousands : thousands + " " + below_thousand_es(n % 1000, false);
}

void give_wording(lua_State* lua, bool spanish_wanted, int theme) {
    constexpr std::array<luaL_Reg, 9> given = {{{"t", tell},
                                                {"noun", noun},
                                                {"thing", thing},
                                                {"holder", holder},
                                                {"count", count},
                                                {"words", words},
                                                {"ordinal", ordinal},
                                                {"money", money},
                                                {"big", big}}};
    for (const luaL_Reg& one : given) {
        lua_pushboolean(lua, spanish_wanted ? 1 : 0);
        lua_pushinteger(lua, theme);
        lua_pushcclosure(lua, one.func, 2);
        lua_setfield(lua, -2, one.name);
    }
}

}  // namespace pipit::content
