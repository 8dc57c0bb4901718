# Named parts of a long run, each with its time; the run ends at the first that fails, with its name.
# Sourced, not run.

section_name=

# section NAME COMMAND...
section() {
  local began=$SECONDS
  section_name=$1
  shift
  printf '\n== %s\n' "$section_name"
  "$@"
  printf '== %s: %d s\n' "$section_name" $((SECONDS - began))
  section_name=
}

say_verdict() {
  local code=$?
  if [ "$code" != 0 ]; then
    printf '\nFAILED%s\n' "${section_name:+: $section_name}" >&2
  else
    printf '\nAll green after %d s.\n' "$SECONDS"
  fi
  exit "$code"
}
trap say_verdict EXIT
