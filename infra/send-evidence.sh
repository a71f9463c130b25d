#!/usr/bin/env bash
# Sends every evidence file of some folders to a running marketplace and prints what it answers, as a Markdown table.
#
#   infra/send-evidence.sh <base address> <API token> <folder or file>...
#
# A file whose path has « erasures » in it goes to /api/v1/erasures, any other to /api/v1/snapshots; README files are left
# out. Snapshots go first, so that the reports find the drives that they speak of. Needs curl and python3.
set -euo pipefail
if [ $# -lt 3 ]; then
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
base=${1%/} token=$2
shift 2

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

files() { find "$@" -type f ! -name 'README*' | LC_ALL=C sort; }

row() {
  python3 - "$1" "$2" "$answer" <<'PY'
import json, sys

name, status, path = sys.argv[1:]
try:
    said = json.load(open(path, encoding="utf-8"))
except ValueError:
    said = {}
codes = lambda reasons: ", ".join(reason["code"] for reason in reasons) or "—"
if "verdicts" in said:
    for verdict in said["verdicts"]:
        drive = verdict["drive"]
        shown = f'{verdict["device"] or said["evidenceId"]} ({drive["model"] or "?"} {drive["serial"] or "?"})'
        print(f'| {name} | {status} | {shown} | {verdict["level"]} / {verdict["status"]} / {codes(verdict["reasons"])} |')
elif "dhid" in said:
    device = said["device"]
    warnings = [warning["code"] for warning in said["warnings"]]
    told = f'{device["state"]}; {codes(device["canList"]["reasons"])}'
    print(f'| {name} | {status} | {said["dhid"]} | {told}{"; warnings: " + ", ".join(warnings) if warnings else ""} |')
else:
    print(f'| {name} | {status} | {said.get("evidenceId", "—")} | {codes(said.get("reasons", []))}: {said.get("detail", "")} |')
PY
}

send() {
  status=$(curl --silent --show-error --max-time 60 --output "$answer" --write-out '%{http_code}' \
    --header "Authorization: Bearer $token" --header 'Content-Type: application/octet-stream' \
    --data-binary @"$2" "$base/api/v1/$1")
  row "$(basename "$2")" "$status"
}

echo '| file | status | device or evidence | state or verdict, with its reasons |'
echo '|---|---|---|---|'
files "$@" | grep -v erasures | while read -r file; do send snapshots "$file"; done || true
files "$@" | grep erasures | while read -r file; do send erasures "$file"; done || true
