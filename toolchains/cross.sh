#!/usr/bin/env bash
# ./dev cross arm64|armhf: builds the rooms without a window for ARM, with the same pinned sources, and runs their tests
# under emulation. The target's packages are unpacked into a sysroot of their own in the cache; the host stays clean.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fail() { printf 'cross: %s\n' "$*" >&2; exit 1; }

case ${1:-} in
arm64) architecture=arm64 triplet=aarch64-linux-gnu ;;
armhf) architecture=armhf triplet=arm-linux-gnueabihf ;;
*) fail "say which: ./dev cross arm64 or ./dev cross armhf" ;;
esac
shift

toolchains/setup.sh mmdebstrap qemu-user "g++-$triplet"
# shellcheck disable=SC1091
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
packages=(libc6-dev libstdc++-12-dev libsodium-dev liblua5.4-dev libpugixml-dev libminizip-dev zlib1g-dev libtomlplusplus-dev nlohmann-json3-dev
    libcli11-dev libseccomp-dev libtomcrypt-dev libext2fs-dev comerr-dev)
key=$(printf '%s\n' "$suite" "${packages[@]}" | sha256sum | cut -c1-12)
sysroot=${XDG_CACHE_HOME:-$HOME/.cache}/pipit/sysroot-$architecture-$key

# Unpacked, not installed: no maintainer script runs, so neither emulation nor root is needed.
make_sysroot() {
    local mirror work=$sysroot.part
    mirror=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(SITE)' | awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
    [ -n "$mirror" ] || fail "apt knows no Debian mirror on this machine"
    rm -rf "$work"
    mmdebstrap --quiet --variant=extract --architectures="$architecture" --include="$(IFS=,; echo "${packages[*]}")" \
        "$suite" "$work" "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" ||
        fail "the packages for $architecture could not be fetched"
    rm -rf "$work/var" "$work/usr/share/doc" "$work/usr/share/man" "$work/usr/share/locale"
    # Absolute links would lead to the host's files.
    find "$work" -type l -lname '/*' | while read -r link; do
        ln -snf "$(realpath --canonicalize-missing --relative-to="$(dirname "$link")" "$work$(readlink "$link")")" "$link"
    done
    mv "$work" "$sysroot"
}

if ! [ -d "$sysroot" ]; then
    echo "cross: making the $architecture sysroot (once)"
    try=1
    until make_sysroot; do
        [ $((try++)) -lt 3 ] || fail "three tries did not make the sysroot"
    done
fi

build=build/$architecture
if ! [ -e "$build/build.ninja" ]; then
    cmake -S . -B "$build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$PWD/toolchains/$triplet.cmake" -DPIPIT_SYSROOT="$sysroot" \
        -DPIPIT_WERROR=ON -DPIPIT_WINDOW=OFF -DCMAKE_BUILD_TYPE=Release >"build/$architecture.log" 2>&1 ||
        { tail -n 30 "build/$architecture.log" >&2; fail "could not configure"; }
fi
NINJA_STATUS="[$architecture %f/%t] " ninja -C "$build" -j "$(nproc)"
ctest --test-dir "$build" -LE architecture --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
