# Points JAVA_HOME at a JDK of release 25 or newer, for mvnw and the scripts under deploy/.
# Source it; it looks at JAVA_HOME, then at java on PATH, then where JDKs usually stand.

java_home_needs=25

# The feature release of the JDK in folder $1, or nothing if there is no JDK.
java_home_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

java_home_try() {
  java_home_found="$(java_home_release "$1")"
  [ "${java_home_found:-0}" -ge "$java_home_needs" ] || return 1
  JAVA_HOME="$1"
  export JAVA_HOME
}

java_home_find() {
  if [ -n "${JAVA_HOME-}" ] && java_home_try "$JAVA_HOME"; then return 0; fi
  java_home_command="$(command -v javac || :)"
  if [ -n "$java_home_command" ]; then
    java_home_real="$(readlink -f "$java_home_command" 2>/dev/null || printf %s "$java_home_command")"
    if java_home_try "${java_home_real%/bin/javac}"; then return 0; fi
  fi
  for java_home_candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.gradle/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if java_home_try "$java_home_candidate"; then return 0; fi
  done
  return 1
}

if ! java_home_find; then
  echo "Meshwork needs a JDK of release $java_home_needs or newer, and none was found in JAVA_HOME (${JAVA_HOME:-not set}), on PATH, or where JDKs usually stand." >&2
  echo "Install one (any vendor's JDK $java_home_needs will do) or point JAVA_HOME at it, then try again." >&2
  exit 1
fi
