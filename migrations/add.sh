#!/bin/bash
# Adds one migration under the same name to both assemblies:  migrations/add.sh Name
# With --check it only says whether the model has changes that no migration holds, and exits with 1 if so.
set -euo pipefail
cd "$(dirname "$0")"
if [ $# -ne 1 ]; then
  echo "usage: migrations/add.sh NAME | --check" >&2
  exit 2
fi
dotnet build Scaffold -c Release -v q --nologo >&2
exec dotnet ../artifacts/bin/Scaffold/release/Scaffold.dll "$1" "$PWD"
