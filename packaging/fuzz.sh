#!/bin/sh
# Fuzzes each parser for SECONDS (60), or only those named: sh packaging/fuzz.sh [SECONDS [NAME...]]. It starts
# from tests/fuzz/corpus and from what earlier runs left in build/fuzz/found. An input that breaks a promise lies in
# build/fuzz afterwards, and the exit code is 1.
# Needs clang and libclang-rt-14-dev beside the packages of packages.txt.
set -eu
project=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
seconds=${1:-60}
[ $# -eq 0 ] || shift
cd "$project"
[ $# -gt 0 ] || set -- $(ls tests/fuzz/*_fuzz.cpp | sed 's,.*/,,; s,_fuzz.cpp,,')
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
cmake --build --preset fuzz --parallel 2 --target $(printf 'fuzz.%s ' "$@")

failed=0
for name in "$@"; do
    found=build/fuzz/found/$name
    mkdir -p "$found"
    dictionary=tests/fuzz/dictionaries/$name.dict
    echo "== $name"
    build/fuzz/tests/fuzz.$name -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=2048 -timeout=20 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/$name." $([ ! -f "$dictionary" ] || echo "-dict=$dictionary") \
        "$found" "tests/fuzz/corpus/$name" 2>"build/fuzz/$name.log" || failed=1
    grep -E 'stat::number_of_executed_units|SUMMARY|broken promise' "build/fuzz/$name.log" || tail -3 "build/fuzz/$name.log"
done
exit $failed
