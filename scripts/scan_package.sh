#!/usr/bin/env bash
# The scans that plugins.qgis.org runs on an uploaded zip, on the unzipped package:  scripts/scan_package.sh ressort-x.y.z.zip
# Bandit (every rule, the mandatory ones among them), detect-secrets, flake8 with the rules of QGIS, enums that Qt 6 refuses.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PY:-/usr/bin/python3}
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
tools=$PWD/build/check-$version/bin
place=build/unzipped-$version
rm -rf "$place"
"$python" -m zipfile -e "$1" "$place"

failed=0
say() { printf '%-16s %s\n' "$1" "$2"; }

if "$tools/bandit" -q -r "$place/ressort" >"$place/bandit.txt" 2>&1; then say bandit "no finding"; else
  cat "$place/bandit.txt"; failed=1
fi
(cd "$place" && "$tools/detect-secrets" scan --all-files ressort) >"$place/secrets.json"
found=$("$python" -c '
import json, sys
for name, hits in json.load(open(sys.argv[1]))["results"].items():
    for hit in hits:
        print(name, hit["line_number"], hit["type"])' "$place/secrets.json")
if [ -z "$found" ]; then say detect-secrets "no finding"; else echo "$found"; failed=1; fi
if (cd "$place/ressort" && "$tools/flake8" .); then say flake8-qgis "no finding"; else failed=1; fi
if QT_QPA_PLATFORM=offscreen "$python" tests/enum_scan.py "$place/ressort/plugin" "$place/ressort/processing" \
  >"$place/enums.txt" 2>/dev/null; then say enums "no finding"; else cat "$place/enums.txt"; failed=1; fi
exit "$failed"
