# Sourced by bin/bench: CPU time of the packed terminal from its start to the first screen, with and without the AOT cache.
# Expects ROOT and the functions of jdk.sh.

# CPU seconds of a process.
used() {
  awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%.2f", ($12 + $13) / hz }' "/proc/$1/stat"
}

# first_screen HOME CACHE: starts a terminal, opens the page as a browser does, prints its CPU seconds and the seconds on the wall.
first_screen() {
  local work out pid url jar begun=${EPOCHREALTIME/[.,]/} cpu
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
  cpu=$(used "$pid")
  awk "BEGIN { printf \"%s %.1f\n\", \"$cpu\", (${EPOCHREALTIME/[.,]/} - $begun) / 1e6 }"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  rm -rf "$work"
}

# pack_terminal OUT: packs the terminal and trains its cache, as its installation does; sets home and cache.
pack_terminal() {
  rm -rf "$1"
  mkdir -p "$1"
  "$ROOT/bin/terminalctl" pack --out "$1" >&2
  home="$1/tree/usr/lib/yijianban"
  cache="$home/start.aot"
  say "Training ..."
  AOT_CACHE='' JAVA_ARGS="-XX:AOTCacheOutput=$cache" "$home/bin/terminal" rehearse >/dev/null 2>&1
}

# bench_start [RUNS]
bench_start() {
  local runs=${1:-5} home cache i without with
  pack_terminal "$ROOT/target/bench-start"
  printf '%-8s %20s %20s %8s\n' run 'no cache' 'AOT cache' ratio
  for ((i = 1; i <= runs; i++)); do
    without=$(first_screen "$home" '')
    with=$(first_screen "$home" "$cache")
    printf '%-8s %20s %20s %8s\n' "$i" "${without/ / / }" "${with/ / / }" "$(awk "BEGIN { printf \"%.2f\", ${without%% *} / ${with%% *} }")"
  done
  printf 'CPU seconds and wall seconds to the first screen; image %s MB, cache %s MB\n' \
    "$(du -sm --exclude=start.aot "$home" | cut -f1)" "$(du -sm "$cache" | cut -f1)"
}
