#!/usr/bin/env bash
# What ./dev check does: `--ci` is the gate of every change, without it the long sets run, too.
# Invariant: every step runs whatever the others said; the last lines say how long each took and which failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mode=${1:-long}
[ "$mode" = --ci ] || [ "$mode" = long ] || { echo "check: only --ci is known, not '$mode'" >&2; exit 2; }
jobs=$(nproc)
summary=()
failed=0

step() {
    local name=$1 start=$SECONDS verdict=passed
    shift
    printf '\n== %s\n' "$name"
    "$@" || { verdict=FAILED; failed=1; }
    summary+=("$(printf '%-12s %s %4d s' "$name" "$verdict" $((SECONDS - start)))")
}

our_files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [ -e "$file" ] && echo "$file"; done; }

format() {
    local file wrong=()
    while read -r file; do
        clang-format-14 --dry-run -Werror "$file" 2>/dev/null || wrong+=("$file")
    done < <(our_files '*.cpp' '*.hpp')
    [ "${#wrong[@]}" = 0 ] || { printf 'to be laid out:  clang-format-14 -i'; printf ' %s' "${wrong[@]}"; printf '\n'; return 1; }
}

architecture() {
    ./dev build release >/dev/null && ctest --preset release -L architecture &&
        ninja -C build/release -j "$jobs" all_verify_interface_header_sets | tail -n 1
}

sanitizers() { ./dev build asan && ctest --preset asan -LE architecture --parallel "$jobs"; }

# Over the clang build's commands. A file whose text, headers and rules have passed before is not read again.
lint() {
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

long_tests() { ctest --preset release -C slow -L slow; }
fuzz() { ./dev fuzz all 60; }

step format format
step architecture architecture
step sanitizers sanitizers
step lint lint
if [ "$mode" = long ]; then
    step long_tests long_tests
    step fuzz fuzz
    step arm64 ./dev cross arm64
    step armhf ./dev cross armhf
fi
printf '\n'
printf '%s\n' "${summary[@]}"
exit "$failed"
