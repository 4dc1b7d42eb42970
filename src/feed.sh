# Sourced by src/run.sh and tests/run.sh: finds out once what the package feed holds, and remembers it in
# Feed.local.props, which Directory.Build.props imports. Delete that file to ask again.

find_feed() {
  local root=$1 file=$1/Feed.local.props
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^1[0-9]\.'; then
    echo "FactCheck needs the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2
    return 1
  fi
  if [ ! -f "$file" ]; then
    local probe log partial
    probe=$(mktemp -d)
    log=$probe/log
    cp "$root"/global.json "$probe"
    [ ! -f "$root/nuget.config" ] || cp "$root/nuget.config" "$probe"
    # The two packages by which a partial feed is known; their versions are those of Directory.Packages.props.
    cat >"$probe/Probe.csproj" <<PROBE
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    $(grep -E 'Include="(QuestPDF|Microsoft.EntityFrameworkCore.Sqlite)"' "$root/Directory.Packages.props" | sed 's/PackageVersion/PackageReference/')
  </ItemGroup>
</Project>
PROBE
    if dotnet restore "$probe/Probe.csproj" >"$log" 2>&1; then
      partial=false
    elif grep -qE 'NU1101|NU1102|NU1103' "$log"; then
      partial=true
    else
      echo "The package feed could not be asked:" >&2
      grep -E 'error' "$log" >&2 || cat "$log" >&2
      rm -rf "$probe"
      return 1
    fi
    rm -rf "$probe"
    echo "<Project><PropertyGroup><PartialFeed>$partial</PartialFeed></PropertyGroup></Project>" >"$file"
  fi
  if grep -q '>true<' "$file"; then
    echo "Package feed: partial (no QuestPDF; an installed Chromium prints the reports)." >&2
  else
    echo "Package feed: full." >&2
  fi
}
