#!/usr/bin/env bash
# Prepares what the other commands use; does nothing the second time.
#   scripts/setup.sh            QGIS from apt, build/venv-3.x (tests, sees QGIS's libraries), build/peers-3.x (peers, apart)
#   scripts/setup.sh engine     the same without QGIS
#   scripts/setup.sh servers    the first, PostgreSQL with PostGIS, Java, and build/spark-3.x
#   scripts/setup.sh demo       QGIS only: the demo needs nothing from pip
#   scripts/setup.sh check      build/check-3.x: the scans that plugins.qgis.org runs on a zip
#   scripts/setup.sh docs       build/docs-3.x: the tool that builds the site of the guide
#   scripts/setup.sh reference  build/reference-3.x, for those who rebuild the reference tables
# Folders carry the Python version because one checkout may be mounted in several systems.
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-all}
python=${PY:-/usr/bin/python3}

need_packages() {
  local wanted=(python3-numpy python3-pandas)
  [ "$what" = demo ] || wanted+=(python3-venv python3-pip python3-scipy)
  [[ "$what" =~ ^(engine|reference|docs)$ ]] || wanted+=(qgis python3-qgis qgis-providers python3-gdal)
  [ "$what" != servers ] || wanted+=(postgresql-postgis python3-psycopg2 default-jre-headless)
  if ! command -v dpkg-query >/dev/null; then
    echo "Ressort's commands install what they need on Debian and Ubuntu. Here, install by hand: ${wanted[*]}," \
      "or the like, then use PY=<the Python that QGIS runs> make ..." >&2
    "$python" -c 'import numpy, pandas' || exit 1
    return
  fi
  local missing=() name
  for name in "${wanted[@]}"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
      exit 1
    }
    root=(sudo)
  fi
  echo "Installing ${missing[*]} (log: build/apt.log)"
  if ! { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"; } >build/apt.log 2>&1 </dev/null; then
    tail -n 20 build/apt.log >&2
    exit 1
  fi
}

# The package is called ressort whatever the clone's folder is called: scripts import it through this link.
link_package() {
  mkdir -p build/packages
  ln -sfn ../.. build/packages/ressort
}

# make_venv FOLDER REQUIREMENTS [OPTIONS OF venv]: made again when the requirements change.
make_venv() {
  local folder=$1 requirements=$2 stamp
  shift 2
  stamp=$folder/.made-for
  cmp -s "$requirements" "$stamp" 2>/dev/null && return
  echo "Preparing $folder (log: build/pip.log)"
  rm -rf "$folder"
  "$python" -m venv "$@" "$folder"
  if ! "$folder/bin/python" -m pip install --no-input --disable-pip-version-check -r "$requirements" \
    >build/pip.log 2>&1 </dev/null; then
    tail -n 20 build/pip.log >&2
    exit 1
  fi
  case "$folder" in build/venv-*)
    "$folder/bin/python" - <<'PYTHON'
import sys
import numpy, pandas
foreign = [m.__name__ for m in (numpy, pandas) if m.__file__.startswith(sys.prefix)]
if foreign:
    sys.exit(f"pip brought its own {', '.join(foreign)}: QGIS breaks with it. Check requirements-test.txt.")
PYTHON
    ;;
  esac
  cp "$requirements" "$stamp"
}

mkdir -p build
exec 9>"build/.setup-lock"
flock 9  # two commands at once in one checkout would write in the same folders
need_packages
link_package
[ "$what" = demo ] && exit 0
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
case "$what" in reference | check | docs)
  make_venv "build/$what-$version" "requirements-$what.txt"
  exit 0
  ;;
esac
make_venv "build/venv-$version" requirements-test.txt --system-site-packages
if [ "$what" = servers ]; then
  make_venv "build/spark-$version" requirements-spark.txt
  exit 0
fi
make_venv "build/peers-$version" requirements-peers.txt
