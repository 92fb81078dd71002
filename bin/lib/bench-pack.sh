# Sourced by bin/bench: a packed terminal to measure. Expects ROOT and the functions of jdk.sh.

# pack_terminal OUT: packs the terminal and trains its cache, as its installation does; sets home.
pack_terminal() {
  rm -rf "$1"
  mkdir -p "$1"
  "$ROOT/bin/terminalctl" pack --out "$1" >&2
  home="$1/tree/usr/lib/yijianban"
  say "Training ..."
  AOT_CACHE='' JAVA_ARGS="-XX:AOTCacheOutput=$home/start.aot" "$home/bin/terminal" rehearse >"$1/training.log" 2>&1
  say "image $(du -sm --exclude=start.aot "$home" | cut -f1) MB, cache $(du -sm "$home/start.aot" | cut -f1) MB"
}
