# The C++ side: what CMake's presets build and test. Sourced, not run.

# build_preset PRESET [TARGET]: configures build/PRESET and builds it, or one target of it.
build_preset() {
  cd "$root"
  cmake --preset "$1" >"$(configure_log "$1")" || {
    cat "$(configure_log "$1")"
    return 1
  }
  cmake --build --preset "$1" --parallel "$(cores)" ${2:+--target "$2"}
}

configure_log() {
  mkdir -p "$root/build"
  echo "$root/build/$1.configure.log"
}

# test_preset PRESET: builds it whole and runs its GoogleTests through CTest.
test_preset() {
  build_preset "$1"
  ctest --preset "$1" --parallel "$(cores)"
}

# Looks for reads of memory that nobody wrote, which the sanitizers do not see. Valgrind brings an allocator of its own:
# there is nothing to count. As under the sanitizers the presets are left out: half of the time, for long runs of code that
# the other tests run, too.
test_valgrind() {
  build_preset native bnlab_test
  valgrind --quiet --error-exitcode=1 --leak-check=no "$root/build/native/tests/cpp/bnlab_test" --gtest_brief=1 \
    '--gtest_filter=-Allocations.*:Presets.*'
}
