#!/bin/bash
# Builds FactCheck and runs every suite. Ends with one line: N passed, N failed.
# Starts a PostgreSQL of its own on a free loopback port and uses an installed Chromium; on Debian, as root, it installs
# what is missing, and otherwise says what that is.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. src/feed.sh
work=$(mktemp -d)
chmod 755 "$work"
postgres_pid=
trap 'stop_postgres; rm -rf "$work"' EXIT

say() { printf '\n== %s\n' "$*"; }
give_up() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

install_tools() {
  local missing=()
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  fc-list 2>/dev/null | grep -q 'Noto Sans Arabic\|NotoSansArabic' || missing+=(fontconfig fonts-noto-core)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]}"
    apt-get update -qq >"$work/apt.log" 2>&1 &&
      DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >>"$work/apt.log" 2>&1 ||
      { cat "$work/apt.log"; return 1; }
  else
    echo "The tests need these Debian packages: ${missing[*]}" >&2
    return 1
  fi
}

as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  local bin data=$work/postgres port
  bin=$(postgres_bin)
  mkdir "$data"
  if [ "$(id -u)" = 0 ]; then chown postgres "$data"; fi
  as_postgres "$bin/initdb" -D "$data" -U factcheck --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log"; return 1; }
  for port in $(shuf -i 20000-32000 -n 20); do
    # Durability is no concern of a database that lives as long as the tests.
    (cd / && as_postgres "$bin/pg_ctl" -D "$data" -w -l "$data/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200" start) >/dev/null 2>&1 || continue
    postgres_pid=$(head -1 "$data/postmaster.pid")
    export FACTCHECK_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=factcheck;Database=postgres"
    return 0
  done
  cat "$data/log"
  return 1
}

stop_postgres() { [ -z "$postgres_pid" ] || { kill -INT "$postgres_pid" 2>/dev/null; while kill -0 "$postgres_pid" 2>/dev/null; do sleep 0.2; done; }; }

passed=0
failed=0
check() {
  local name=$1
  shift
  say "$name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $name"; fi
}

suite() {
  local name=$1 log=$work/$1.log ok bad
  say "$name"
  timeout 1200 dotnet "artifacts/bin/$name/release/$name.dll" 2>&1 | tee "$log" | grep -vE '^\s*$' | tail -60
  ok=$(sed -nE 's/^ *succeeded: *([0-9]+).*/\1/p' "$log" | tail -1)
  bad=$(sed -nE 's/^ *failed: *([0-9]+).*/\1/p' "$log" | tail -1)
  if [ -z "$ok" ] || [ $((ok + ${bad:-0})) = 0 ]; then
    echo "FAILED: $name ran nothing"
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
}

find_feed "$root" || give_up "No build without a package feed."
install_tools || give_up "Tools are missing."
say "Restore and build"
dotnet tool restore >"$work/tools.log" 2>&1 || { cat "$work/tools.log"; give_up "The formatter could not be restored."; }
export CI=${CI:-true}
dotnet build FactCheck.sln -c Release -v q --nologo || give_up "The build failed."

check "Formatting" dotnet csharpier check .
check "Migrations hold every change of the model" migrations/add.sh --check
start_postgres || give_up "PostgreSQL did not start."
export FACTCHECK_TEST_CHROMIUM=${FACTCHECK_TEST_CHROMIUM:-$(command -v chromium)}
for suite in Extraction Core Web Browser; do suite "FactCheck.$suite.Tests"; done

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
