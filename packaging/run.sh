#!/bin/sh
# From an empty machine to the running program: installs what is missing, builds, makes a demonstration workspace where
# there is none, and opens the desktop program on it. Without a display it does the same job on the command line.
#
#   TONGHU_DEMO=DIR    where the demonstration workspace lies (default: build/demo)
set -eu
project=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
sh "$project/packaging/build.sh" tonghu tonghu-cli translations

programs=$project/build/release/app
demo=${TONGHU_DEMO:-$project/build/demo}
[ -e "$demo/keys.json" ] || "$programs/tonghu-cli" demo "$demo"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "账号 Accounts: director worker supervisor county reporter security sysadmin auditor"
    echo "口令 Passphrase: $demo/demo-passphrase.txt"
    exec "$programs/tonghu" "$demo"
fi
exec sh "$project/packaging/walk.sh" "$programs/tonghu-cli" "$demo"
