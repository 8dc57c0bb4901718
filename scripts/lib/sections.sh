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

beside_process=

# beside COMMAND...: starts it beside the sections that follow, for what they leave idle of the cores.
beside() {
  beside_log=$(mktemp)
  (
    renice -n 10 "$BASHPID" >/dev/null
    "$@"
  ) >"$beside_log" 2>&1 &
  beside_process=$!
}

# What was started beside, as a section's command: waits for it and shows what it said.
what_ran_beside() {
  local code=0
  wait "$beside_process" || code=$?
  beside_process=
  cat "$beside_log"
  rm "$beside_log"
  return "$code"
}

say_verdict() {
  local code=$?
  [ -z "$beside_process" ] || kill "$beside_process"
  if [ "$code" != 0 ]; then
    printf '\nFAILED%s\n' "${section_name:+: $section_name}" >&2
  else
    printf '\nAll green after %d s.\n' "$SECONDS"
  fi
  exit "$code"
}
trap say_verdict EXIT
