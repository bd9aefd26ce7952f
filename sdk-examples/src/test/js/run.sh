#!/bin/sh
# Runs the official JavaScript clients against the emulator: run.sh [EMULATOR-JAR]
# Before: mvn -DskipTests package; and here, once: npm install --no-package-lock
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=${1:-$here/../../../target/image-gallery-emulator.jar}

skip() {
  echo "skipped: $1"
  exit 0
}

command -v node >/dev/null || skip "node is not installed"
for package in arm-compute-classic @azure/arm-authorization @azure/arm-features; do
  [ -d "$here/node_modules/$package" ] || skip "$package is missing; run npm install --no-package-lock in $here"
done
[ -f "$jar" ] || { echo "no emulator: $jar" >&2; exit 1; }

folder=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator" 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

# The emulator ends with its standard input, so it gets one that stays open: a pipe from us.
mkfifo "$folder/in" "$folder/out"
java -jar "$jar" --tls-dir "$folder/tls" <"$folder/in" >"$folder/out" &
emulator=$!
exec 3>"$folder/in"
read -r ready <"$folder/out" || { echo "the emulator did not start" >&2; exit 1; }

endpoint=$(printf '%s' "$ready" | sed 's/.*"endpoint":"\([^"]*\)".*/\1/')
NODE_EXTRA_CA_CERTS=$folder/tls/ca.pem node "$here/arm-compute.mjs" "$endpoint"
