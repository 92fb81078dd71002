# Sourced by the programs in bin/: finds JDK 25 and builds what is out of date. Not a program itself.
# Expects ROOT, the top of the repository.

readonly JDK_MAJOR=25

say() {
  printf '%s\n' "$*" >&2
}

# Prints the major version of the JDK in a directory; nothing when there is no JDK (a JRE has no javac).
jdk_major() {
  local home=$1 version
  [[ -x $home/bin/java && -x $home/bin/javac ]] || return 0
  if [[ -r $home/release ]]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  else
    version=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  printf '%s' "$version"
}

# Prints the first JDK of the given major version: JAVA_HOME, /usr/lib/jvm, then the javac on the path.
find_jdk() {
  local wanted=$1 home javac
  local candidates=()
  [[ -n ${JAVA_HOME:-} ]] && candidates+=("$JAVA_HOME")
  for home in /usr/lib/jvm/*"$wanted"*; do
    [[ -d $home ]] && candidates+=("$home")
  done
  javac=$(command -v javac || true)
  [[ -n $javac ]] && candidates+=("$(dirname "$(dirname "$(readlink -f "$javac")")")")
  for home in ${candidates[@]+"${candidates[@]}"}; do
    if [[ $(jdk_major "$home") == "$wanted" ]]; then
      readlink -f "$home"
      return 0
    fi
  done
  return 1
}

# Sets JAVA_HOME to a JDK 25, or ends the program with 3.
need_jdk() {
  local home
  if ! home=$(find_jdk $JDK_MAJOR); then
    say "This needs a JDK $JDK_MAJOR and found none in JAVA_HOME, /usr/lib/jvm or on the path; install OpenJDK or Temurin $JDK_MAJOR (https://adoptium.net) or set JAVA_HOME."
    exit 3
  fi
  export JAVA_HOME=$home
}

# Ends the program with 3 when there is no Maven.
need_maven() {
  if ! command -v mvn >/dev/null; then
    say "This needs Apache Maven 3.8 or newer to build and found no mvn on the path; on Debian type: apt-get install maven"
    exit 3
  fi
  # Maven 3.8 brings libraries that JDK 25 warns about; the warnings tell a reader of the build nothing.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

# Whether a source, a resource or a pom is newer than the stamp of the last build of these modules.
# Directories count too, so that a deleted file is seen.
out_of_date() {
  local stamp=$1 module
  shift
  local places=("$ROOT/pom.xml" "$ROOT/.mvn")
  [[ -f $stamp ]] || return 0
  for module in "$@"; do
    places+=("$ROOT/$module/pom.xml" "$ROOT/$module/src/main")
  done
  [[ -n $(find "${places[@]}" -newer "$stamp" -print -quit) ]]
}

# build_when_needed MODULE UPSTREAM...: packages a module and what it stands on, without tests, unless it is up to date.
build_when_needed() {
  local module=$1 target="$ROOT/$1/target" stamp log started
  stamp="$target/.built"
  log="$target/build.log"
  out_of_date "$stamp" "$@" || return 0
  need_maven
  mkdir -p "$target"
  if command -v flock >/dev/null; then
    exec {lock}>"$target/.lock"
    flock "$lock"
    if ! out_of_date "$stamp" "$@"; then
      exec {lock}>&-
      return 0
    fi
  fi
  say "Building $module ..."
  started=$(mktemp "$target/.started.XXXXXX")
  rm -rf "$target/lib"
  if ! (cd "$ROOT" && mvn -B -q -Dmaven.test.skip=true -pl "$module" -am package) >"$log" 2>&1 </dev/null; then
    rm -f "$started"
    tail -n 30 "$log" >&2
    say "The build of $module failed; the whole log is $log"
    exit 3
  fi
  # The stamp carries the time the build began: what was edited meanwhile is built next time.
  mv "$started" "$stamp"
  [[ -n ${lock:-} ]] && exec {lock}>&-
  return 0
}

# run_java MODULE MAIN_CLASS ARGUMENT...: becomes the program.
run_java() {
  local target="$ROOT/$1/target" main=$2
  shift 2
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    ${JAVA_ARGS:-} -cp "$target/classes:$target/lib/*" "$main" "$@"
}
