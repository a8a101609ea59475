#!/bin/sh
# Installs what is missing and builds the given targets (default: all) of the release preset.
set -eu
project=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
sh "$project/packaging/install.sh"
cd "$project"
[ -f build/release/build.ninja ] || cmake --preset release
cmake --build --preset release --parallel 2 ${1:+--target "$@"}
