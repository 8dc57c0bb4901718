# Debian packages: what each purpose needs, and how to tell that it is there.
# Sourced, not run.

# package, and a command or file that only it brings
quick_packages='
build-essential g++
cmake cmake
ninja-build ninja
clang-14 clang++-14
clang-format-14 clang-format-14
libeigen3-dev /usr/include/eigen3/Eigen/Core
googletest /usr/src/googletest/googletest/src/gtest-all.cc
nlohmann-json3-dev /usr/include/nlohmann/json.hpp
libbenchmark-dev /usr/include/benchmark/benchmark.h
'
build_packages="
git git
ca-certificates /etc/ssl/certs/ca-certificates.crt
build-essential g++
cmake cmake
ninja-build ninja
clang-14 clang++-14
lld-14 wasm-ld-14
libeigen3-dev /usr/include/eigen3/Eigen/Core
googletest /usr/src/googletest/googletest/src/gtest-all.cc
nlohmann-json3-dev /usr/include/nlohmann/json.hpp
emscripten emcc
"
fuzz_packages="
$quick_packages
libclang-rt-14-dev /usr/lib/llvm-14/lib/clang/14.0.6/lib/linux
"
bench_packages="
$build_packages
libbenchmark-dev /usr/include/benchmark/benchmark.h
chromium chromium
python3-torch /usr/lib/python3/dist-packages/torch
libopenblas0-pthread /usr/lib/$(uname -m)-linux-gnu/openblas-pthread/libopenblas.so.0
"
all_packages="
$quick_packages
$build_packages
$fuzz_packages
valgrind valgrind
clang-tidy-14 clang-tidy-14
chromium chromium
python3-torch /usr/lib/python3/dist-packages/torch
firefox-esr firefox-esr
webkit2gtk-driver WebKitWebDriver
xvfb Xvfb
xauth xauth
fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
"

is_there() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# Prints the packages of a list whose proof is not there.
missing_packages() {
  local package proof
  while read -r package proof; do
    [ -z "$package" ] || is_there "$proof" || echo "$package"
  done <<<"$1" | sort -u
}

# Prints what to put before apt-get, or fails when this user cannot install.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    return
  fi
  sudo -n true 2>/dev/null && echo sudo
}

# Installs the packages given, or says in one sentence what to install by hand.
install_packages() {
  local prefix by_hand="Please install these Debian 12 packages by hand, then run this again: $*."
  command -v apt-get >/dev/null || die "There is no apt-get here. $by_hand"
  prefix=$(as_root) || die "Installing packages needs root. $by_hand"
  say "Installing Debian packages: $*"
  # shellcheck disable=SC2086 # the prefix is empty or one word
  $prefix apt-get update -qq || die "apt-get could not read its package lists. $by_hand"
  # shellcheck disable=SC2086
  $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    >/dev/null || die "apt-get could not install them. $by_hand"
}

# Sees to it that everything of the list named is there.
need_packages() {
  local missing
  missing=$(missing_packages "$1")
  # shellcheck disable=SC2086 # one word a package
  [ -z "$missing" ] || install_packages $missing
}
