#!/usr/bin/env bash
# Translations, from the sources to po/: `update` extracts every _(), count() and in_context() and merges what is new into
# each language; `check` says what is stale or missing and changes nothing. Invariant: the template is made from the sources
# alone, with no date and no line number, so that the same sources give the same bytes.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

extract() {
    {
        cat <<'END'
# Every sentence Pipit says, extracted by `./dev words`. English is the key.
msgid ""
msgstr ""
"Project-Id-Version: pipit\n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n"

END
        find ui -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort |
            xgettext --files-from=- --from-code=UTF-8 --language=C++ --add-location=file --sort-by-file \
                --no-wrap --keyword --keyword=_ --keyword=count:1,2 --keyword=in_context:1c,2 --output=- 2>"$work/said" |
            sed '1,/^$/d' # its own header has a date
    } >"$work/pipit.pot"
    # It warns of every typographic quote; those are meant.
    ! grep -v -e 'contains non-ASCII' -e 'This will cause' -e 'different from' -e '^  ' -e 'invalid multibyte' -e 'without plural and with plural' "$work/said" || exit 1
}

merge() { # LANGUAGE FILE: that language's catalogue as it has to be for the template, in $work.
    msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file --sort-by-file --output-file="$work/$1" "po/$1" "$work/pipit.pot"
    msgattrib --no-obsolete --no-wrap --add-location=file --output-file="$work/$1" "$work/$1"
}

extract
failed=0
for file in po/*.po; do
    name=$(basename "$file")
    merge "$name"
    case ${1:-check} in
    update) cp "$work/$name" "$file" ;;
    *) cmp -s "$work/$name" "$file" || { echo "$file does not have the sentences of the sources: ./dev words"; failed=1; } ;;
    esac
    left=$(msgattrib --untranslated --no-obsolete --no-wrap "$work/$name" | grep -c '^msgid ' || true)
    [ "$left" -le 0 ] || left=$((left - 1)) # its header
    fuzzy=$(msgattrib --only-fuzzy --no-obsolete "$work/$name" | grep -c '^#, fuzzy' || true)
    echo "$name: $(grep -c '^msgid ' "$work/$name") sentences, $left to translate, $fuzzy in doubt"
    [ "$left" = 0 ] && [ "$fuzzy" = 0 ] || failed=1
done
case ${1:-check} in
update) cp "$work/pipit.pot" po/pipit.pot ;;
*) cmp -s "$work/pipit.pot" po/pipit.pot || { echo "po/pipit.pot is stale: ./dev words"; failed=1; } ;;
esac
[ "${1:-check}" = update ] || exit "$failed"
