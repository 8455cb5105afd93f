#!/usr/bin/env bash
# What ./dev check does: `--ci` is the gate of every change, without it the long sets run, too; a step's name runs that one.
# Invariant: every step runs whatever the others said; the last lines say how long each took and which failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
quick_steps=(format words arch sanitizers lint)
long_steps=(slow fuzz model reproducible arm64 armhf)
part_steps=(goldens contrast overlap colours pseudo) # of slow, for whoever wants one report alone
case ${1:-} in
--ci) steps=("${quick_steps[@]}") ;;
"") steps=("${quick_steps[@]}" "${long_steps[@]}") ;;
*) steps=("$@") ;;
esac
for name in "${steps[@]}"; do
    [[ " ${quick_steps[*]} ${long_steps[*]} ${part_steps[*]} " = *" $name "* ]] ||
        { echo "check: there is no step '$name'; the steps are: ${quick_steps[*]} ${long_steps[*]} ${part_steps[*]}" >&2; exit 2; }
done
jobs=$(nproc)
mkdir -p build
summary=()
failed=0

step() {
    local name=$1 start=$SECONDS verdict=passed
    printf '\n== %s\n' "$name"
    "$name" || { verdict=FAILED; failed=1; }
    summary+=("$(printf '%-12s %s %4d s' "$name" "$verdict" $((SECONDS - start)))")
}

our_files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [ -e "$file" ] && echo "$file"; done; }

format() {
    local wrong
    wrong=$(our_files '*.cpp' '*.hpp' | xargs --max-procs="$jobs" --max-args=16 clang-format-14 --dry-run -Werror 2>&1 |
        sed -n 's/:[0-9]*:[0-9]*: error:.*//p' | sort -u)
    [ -z "$wrong" ] || { echo "to be laid out:  clang-format-14 -i" $wrong; return 1; }
}

arch() {
    ./dev build release >build/arch.log 2>&1 || { grep -A 20 FAILED build/arch.log; return 1; }
    ctest --preset release -L architecture &&
        ninja -C build/release -j "$jobs" all_verify_interface_header_sets | tail -n 3
}

sanitizers() { ./dev build asan && ctest --preset asan -LE architecture --parallel "$jobs"; }

# Over the clang build's commands. A file whose text, headers and rules have passed before is not read again.
lint() {
    cmake --preset asan >build/asan.log 2>&1 || { cat build/asan.log; return 1; }
    local stamps=build/lint headers todo=() file key
    mkdir -p "$stamps"
    headers=$(our_files '*.hpp' '.clang-tidy' | xargs cat | sha256sum)
    while read -r file; do
        key=$(printf '%s' "$headers" | cat - "$file" | sha256sum | cut -d' ' -f1)
        [ -e "$stamps/$key" ] || todo+=("$key $file")
    done < <(our_files 'engine/*.cpp' 'crypto/*.cpp' 'content/*.cpp' 'device/*.cpp' 'ui/*.cpp')
    echo "${#todo[@]} file(s) to read"
    [ "${#todo[@]}" = 0 ] ||
        printf '%s\n' "${todo[@]}" | xargs --max-procs="$jobs" --max-args=1 --delimiter='\n' bash -c '
            key=${1%% *} file=${1#* }
            clang-tidy-14 --quiet -p build/asan "$file" 2>/dev/null && touch "$0/$key"' "$stamps"
}

words() { toolchains/words.sh check; }

# Every screen in every look it is reported on; each prints what it counted.
report() { ./dev build release >build/report.log 2>&1 && build/release/tests/test_ui "[slow][$1]" --reporter compact; }
goldens() { report golden; }
contrast() { report contrast; }
overlap() { report overlap; }
colours() { report colours; }
pseudo() { report pseudo; }

# What they counted is in their output, which is shown of those that fail alone.
slow() {
    ./dev build release || return 1
    local verdict=0
    ctest --preset release -C slow -L slow --parallel "$jobs" || verdict=1
    grep -h '^figure: ' build/release/Testing/Temporary/LastTest.log
    return "$verdict"
}
fuzz() { ./dev fuzz all 60; }

# Every interleaving of the model of envelopes; then, once for each rule it names as BREAK_..., without that rule: what
# still passes then was never tested by it.
model() {
    local source=$PWD/docs/formats/envelope-order.pml work=build/model rule said
    mkdir -p "$work"
    for rule in WHOLE $(grep -o 'BREAK_[A-Z_]*[A-Z]' "$source" | sort -u); do
        said=$(cd "$work" && spin "-D$rule" -a "$source" && gcc -O2 -w -DSAFETY -o pan pan.c && ./pan -m10000 -n) ||
            { printf '%s\n' "$said"; return 1; }
        printf '%-20s %s\n' "$rule" "$(grep -o -e 'assertion violated.*' -e '[0-9.e+]* states, stored' <<<"$said" | head -n 1)"
        if [ "$rule" = WHOLE ]; then
            grep -q 'errors: 0' <<<"$said" && ! grep -q -e 'too small' -e 'out of memory' <<<"$said"
        else
            grep -q 'assertion violated' <<<"$said"
        fi || { printf '%s\n' "$said"; return 1; }
    done
}

# The auditor of the newest commit, built twice: in folders of another length, with the compiler's cache and without it.
reproducible() {
    local work first second
    work=$(mktemp -d)
    first=$work/one second=$work/another/folder/that-is-longer
    for copy in "$first" "$second"; do
        mkdir -p "$copy/build" && git archive HEAD | tar -x -C "$copy" || return 1
        (cd "$copy" && cmake --preset release $([ "$copy" = "$first" ] || echo -DCCACHE:STRING=OFF) >build/log 2>&1 &&
            ninja -C build/release -j "$jobs" pipit-audit >>build/log 2>&1) || { tail -n 20 "$copy/build/log"; rm -rf "$work"; return 1; }
    done
    sha256sum "$first/build/release/bin/pipit-audit" "$second/build/release/bin/pipit-audit" | sed "s#$work/##"
    cmp "$first/build/release/bin/pipit-audit" "$second/build/release/bin/pipit-audit"
    local verdict=$?
    rm -rf "$work"
    return "$verdict"
}
arm64() { ./dev cross arm64; }
armhf() { ./dev cross armhf; }

for name in "${steps[@]}"; do
    step "$name"
done
printf '\n'
printf '%s\n' "${summary[@]}"
exit "$failed"
