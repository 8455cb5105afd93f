#!/usr/bin/env bash
# Makes a Debian 12 machine able to build Pipit: distribution packages, then the pinned upstream tarballs.
# Arguments are further packages to install. Invariant: nothing is used whose SHA-256 differs from pins.txt; a full cache needs no network and no root.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/pipit/deps

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing and neither root nor sudo is at hand. As root, run: $*"
    fi
}

# Mirrors answer 404 now and then: try three times.
three_times() {
    local try
    for try in 1 2 3; do
        "$@" && return 0
        say "try $try of 3 did not work: ${*:0:4} ..."
        sleep $((try * 3))
    done
    return 1
}

extra=("$@")
wanted_packages() { printf '%s\n' "${extra[@]}"; sed -e 's/#.*//' -e 's/[[:space:]]*$//' "$here/packages.txt"; }

missing_packages() {
    local package
    wanted_packages | while read -r package; do
        [ -n "$package" ] || continue
        [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            printf '%s\n' "$package"
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || fail "this needs Debian or a system made from it; toolchains/packages.txt lists what to install by hand"
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    say "installing" $missing
    three_times as_root apt-get update --quiet=2 || say "apt-get update failed; trying with the lists that are here"
    # shellcheck disable=SC2086  # one word a package
    three_times as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 \
        --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 $missing >"$cache/apt.log" 2>&1 ||
        { tail -n 20 "$cache/apt.log" >&2; fail "apt-get could not install the packages above"; }
}

pins() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/pins.txt"; }

hash_agrees() { [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]; }

# The mirror this machine already uses for Debian, whatever it is.
debian_mirror() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(SITE)' | awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

# fetch_source NAME TARBALL: through apt with lists of our own, so that the machine's sources stay as they are.
fetch_source() {
    local name=$1 tarball=$2 mirror private
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || { as_root apt-get update --quiet=2; mirror=$(debian_mirror); }
    [ -n "$mirror" ] || fail "apt knows no Debian mirror; put $tarball into $cache by hand"
    private=$cache/apt
    mkdir -p "$private/lists/partial" "$private/archives/partial"
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s trixie main\n' "$mirror" \
        >"$private/sources.list"
    local options=(
        -o "Dir::Etc::SourceList=$private/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$private/lists" -o "Dir::Cache=$private" -o Debug::NoLocking=1
        -o APT::Sandbox::User="$(id -un)"
    )
    if ! [ -e "$private/updated" ]; then
        apt-get "${options[@]}" update --quiet=2 || return 1
        touch "$private/updated"
    fi
    (cd "$cache" && apt-get "${options[@]}" source --quiet=2 --download-only --tar-only "$name" >/dev/null)
}

fetch_tarballs() {
    local name version hash tarball licence
    pins | while read -r name version hash tarball licence; do
        if [ -e "$cache/$tarball" ]; then
            hash_agrees "$cache/$tarball" "$hash" || fail "$cache/$tarball has not the SHA-256 that pins.txt names ($hash). Delete it, and find out who changed it."
            continue
        fi
        say "fetching $name $version"
        three_times fetch_source "$name" "$tarball" </dev/null || fail "could not fetch $tarball; it can be put into $cache by hand"
        [ -e "$cache/$tarball" ] || fail "the archive no longer has $tarball (pinned $version); put it into $cache by hand"
        hash_agrees "$cache/$tarball" "$hash" || {
            mv "$cache/$tarball" "$cache/$tarball.refused"
            fail "what came for $tarball has another SHA-256 than pins.txt names ($hash); kept as $tarball.refused, not used"
        }
    done
    rm -rf "$cache/apt"
}

# The amalgamation is the same for every target and build folder: written once, beside the tarball.
write_sqlcipher_amalgamation() {
    local name version hash tarball licence folder work
    read -r name version hash tarball licence < <(pins | grep '^sqlcipher ')
    folder=$cache/$name-$version-amalgamation
    [ -e "$folder/sqlite3.c" ] && return 0
    say "writing the SQLCipher $version amalgamation (15 s, once)"
    work=$(mktemp -d "$cache/work.XXXXXX")
    tar -xf "$cache/$tarball" -C "$work" --strip-components=1
    (cd "$work" && CFLAGS=-O1 ./configure --disable-tcl --enable-tempstore=yes --with-crypto-lib=none && make sqlite3.c) \
        >"$cache/sqlcipher.log" 2>&1 || { tail -n 20 "$cache/sqlcipher.log" >&2; fail "the SQLCipher amalgamation could not be made; see $cache/sqlcipher.log"; }
    mkdir "$work/out" && cp "$work/sqlite3.c" "$work/sqlite3.h" "$work/out/"
    mv -T "$work/out" "$folder" 2>/dev/null || [ -e "$folder/sqlite3.c" ]
    rm -rf "$work"
}

mkdir -p "$cache"
exec 9>"$cache/lock" && flock 9 2>/dev/null || true
install_packages
fetch_tarballs
write_sqlcipher_amalgamation
