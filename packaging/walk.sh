#!/bin/sh
# A day's work without a display: unlock, a home visit by the child director, the month's report by the county, the
# auditor's look at the log. walk.sh TONGHU-CLI WORKSPACE
set -eu
cli=$1 workspace=$2
out=$workspace/walk
mkdir -p "$out"
tonghu() { "$cli" --workspace "$workspace" --passphrase-file "$workspace/demo-passphrase.txt" "$@"; }
step() { printf '\n== %s\n' "$1"; }

step "解锁 Unlock (director)"
tonghu --user director unlock

step "走访 A home visit (director)"
tonghu --user director --json child list --limit 40 >"$out/children.json"
for child in $(grep -o '^            "id": *"[0-9]*' "$out/children.json" | grep -o '[0-9]*$'); do
    cat >"$out/visit.json" <<VISIT
{"visit_date": "$(TZ=Asia/Shanghai date +%F)", "kind": "routine", "met": "guardian", "outcome": "all_well",
 "safety_at_home": "good", "schooling": "good", "health": "good", "next_steps": "下月再访"}
VISIT
    # A child whose consent is missing keeps the visit as a draft (exit code 1); the next one is tried then.
    if tonghu --user director visit add "$child" --from "$out/visit.json"; then break; fi
done
rm -f "$out/visit.json" "$out/children.json"

month=$(TZ=Asia/Shanghai date -d "$(TZ=Asia/Shanghai date +%Y-%m-01) -1 day" +%Y-%m)
step "月报 Monthly report $month (county)"
for format in xlsx pdf csv json; do
    tonghu --user county report monthly --month "$month" --out "$out/monthly-$month.$format"
done

step "审计 Log (auditor)"
tonghu --user auditor audit verify
tonghu --user auditor audit list --limit 8

step "结果 Results"
echo "$out"
ls -l "$out"
