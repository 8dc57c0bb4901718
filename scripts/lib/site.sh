# The web side. Sourced, not run.

# web SCRIPT [ARGUMENT...]: one of the npm scripts of web/package.json.
web() {
  local name=$1
  shift
  (cd "$root/web" && npm run --silent "$name" -- "$@")
}

# Puts the wasm modules where the pages' doors to them look, and a test of the page's fields.
place_wasm() {
  local module
  for module in bnlab bnlesson bnfields; do
    cp "$root/build/wasm/$module.mjs" "$root/build/wasm/$module.wasm" "$root/web/src/engine/wasm/"
  done
}
