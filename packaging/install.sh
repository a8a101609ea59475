#!/bin/sh
# Installs the Debian packages of packages.txt that are missing; does nothing when none is. Asks for sudo only if it must.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# The distribution's own SQLCipher (3.4) is too old: a version below 4.6 counts as missing.
missing_from() {
    wanted=$1
    sed -e 's/#.*//' "$here/packages.txt" | while read -r first second; do
        [ -n "$first" ] || continue
        if [ "$first" = backports ]; then origin=backports package=$second; else origin=main package=$first; fi
        [ "$origin" = "$wanted" ] || continue
        if ! installed "$package"; then
            printf '%s ' "$package"
        elif [ "$origin" = backports ] &&
            dpkg --compare-versions "$(dpkg-query -W -f '${Version}' "$package")" lt 4.6; then
            printf '%s ' "$package"
        fi
    done
}

from_main=$(missing_from main)
from_backports=$(missing_from backports)
[ -n "$from_main$from_backports" ] || exit 0

. /etc/os-release
if [ "${ID:-}:${VERSION_CODENAME:-}" != debian:bookworm ]; then
    echo "Tonghu is built on Debian 12 (bookworm); this is ${PRETTY_NAME:-another system}." >&2
    echo "Install these packages by hand and run again: $from_main$from_backports" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends "$@"; }

echo "Installing: $from_main$from_backports"
$as_root apt-get -q update

# Backports come from the mirror that this machine already trusts for bookworm.
if [ -n "$from_backports" ] && ! apt-cache policy | grep -q 'n=bookworm-backports'; then
    mirror=$(apt-get indextargets 'Created-By: Packages' --format '$(CODENAME) $(COMPONENT) $(REPO_URI) $(SIGNED_BY)' |
        awk '$1 == "bookworm" && $2 == "main" { print $3, $4; exit }')
    [ -n "$mirror" ] || { echo "No mirror of Debian 12 is configured; cannot add bookworm-backports." >&2; exit 1; }
    uri=${mirror%% *} keyring=${mirror#* }
    # apt prints the name of the variable where the source names no keyring.
    case "$keyring" in /*) ;; *) keyring=/usr/share/keyrings/debian-archive-keyring.gpg ;; esac
    printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\nSigned-By: %s\n' "$uri" "$keyring" |
        $as_root tee /etc/apt/sources.list.d/bookworm-backports.sources >/dev/null
    $as_root apt-get -q update
fi

# shellcheck disable=SC2086  # lists of package names
{
    [ -z "$from_backports" ] || apt -t bookworm-backports install $from_backports
    [ -z "$from_main" ] || apt install $from_main
}
