# The web side. Sourced, not run.

# web SCRIPT [ARGUMENT...]: one of the npm scripts of web/package.json.
web() {
  local name=$1
  shift
  (cd "$root/web" && npm run --silent "$name" -- "$@")
}

# Puts the wasm module where the page's door to it looks.
place_wasm() {
  cp "$root/build/wasm/bnlab.mjs" "$root/build/wasm/bnlab.wasm" "$root/web/src/engine/wasm/"
}
