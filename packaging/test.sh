#!/bin/sh
# Installs what is missing, builds everything and runs every test.
set -eu
project=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
sh "$project/packaging/build.sh"
cd "$project"
exec ctest --preset release --parallel 2 "$@"
