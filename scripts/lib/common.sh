# Shared by every script: where the checkout is, and how to speak.
# Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*"; }

# Says one sentence on the error output and ends the script.
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

cores() { nproc 2>/dev/null || echo 2; }
