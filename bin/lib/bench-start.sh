# Sourced by bin/bench: CPU time of the packed terminal from its start to the first screen, with and without the AOT cache.
# Expects ROOT and the functions of jdk.sh.

# CPU seconds of a process and its resident memory in MB.
used() {
  awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%.2f", ($12 + $13) / hz }' "/proc/$1/stat"
}

# first_screen HOME CACHE: starts a terminal, opens the page as a browser does, prints its CPU seconds.
first_screen() {
  local work out pid url jar
  work=$(mktemp -d)
  out="$work/out"
  AOT_CACHE=$2 JAVA_ARGS="-Djava.io.tmpdir=$work ${JAVA_ARGS:-}" "$1/bin/terminal" demo --port 0 --data "$work/data" >"$out" 2>/dev/null &
  pid=$!
  until url=$(sed -n 's/^ready //p' "$out") && [[ -n $url ]]; do
    kill -0 "$pid" 2>/dev/null || { say "the terminal did not start"; return 3; }
    read -rt 0.02 <> <(:) || true
  done
  jar="$work/cookies"
  curl -fsS -c "$jar" -b "$jar" -o /dev/null "$url"
  curl -fsS -c "$jar" -b "$jar" -o /dev/null "$url?v-r=init&location="
  used "$pid"
  printf ' %s\n' "$(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  rm -rf "$work"
}

# bench_start [RUNS]
bench_start() {
  local runs=${1:-5} out="$ROOT/target/bench-start" home cache i
  rm -rf "$out"
  mkdir -p "$out"
  "$ROOT/bin/terminalctl" pack --out "$out" >&2
  home="$out/tree/usr/lib/yijianban"
  cache="$out/start.aot"
  say "Training ..."
  AOT_CACHE='' JAVA_ARGS="-XX:AOTCacheOutput=$cache" "$home/bin/terminal" rehearse >/dev/null 2>&1
  printf '%-8s %12s %12s\n' run 'no cache' 'AOT cache'
  for ((i = 1; i <= runs; i++)); do
    printf '%-8s %12s %12s\n' "$i" "$(first_screen "$home" '' | cut -d' ' -f1)" "$(first_screen "$home" "$cache" | cut -d' ' -f1)"
  done
  printf 'CPU seconds to the first screen; image %s MB, cache %s MB\n' \
    "$(du -sm "$home" | cut -f1)" "$(du -sm "$cache" | cut -f1)"
}
