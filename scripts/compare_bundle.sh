#!/usr/bin/env bash
# Rebuild the desk's scripts from js/ and its lock file, and compare them with the committed ones.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

cp -r "$root/js/src" "$root"/js/*.json "$root/js/build.mjs" "$fresh"
mkdir "$fresh/out"
(cd "$fresh" && npm ci --silent --no-audit --no-fund && npm run --silent check && node build.mjs out)

if ! diff -rq "$fresh/out" "$root/src/khronika/static/vendor"; then
  echo "static/vendor is not what js/ builds: run 'npm ci && npm run build' in js/ and commit." >&2
  exit 1
fi
echo "static/vendor is what js/ builds."
