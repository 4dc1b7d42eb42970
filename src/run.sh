#!/bin/bash
# The desk:      src/run.sh [--demo] [--data FOLDER] [--urls ADDRESS]
# Its commands:  src/run.sh extract FILE --json, src/run.sh --help
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/src/feed.sh"

echo "Building FactCheck…" >&2
if ! { find_feed "$root" && dotnet build "$root/src/FactCheck.Web" -c Release -v q --nologo; } >"${log:=$(mktemp)}" 2>&1; then
  cat "$log" >&2
  exit 1
fi
grep '^Package feed' "$log" >&2
rm -f "$log"

export FACTCHECK_DATA=${FACTCHECK_DATA:-$root/data}
app=$root/artifacts/bin/FactCheck.Web/release/FactCheck.Web.dll
case ${1:-} in
  '' | --demo | --data | --data=* | --urls | --urls=*) exec dotnet "$app" serve --corpus "$root/corpus" "$@" ;;
  *) exec dotnet "$app" "$@" ;;
esac
