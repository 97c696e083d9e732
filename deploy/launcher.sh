# Runs the launcher of deploy/local; sourced by deploy/up and deploy/down.

root="$(cd "$(dirname "$0")/.." && pwd)"
. "$root/.mvn/java-home.sh"

# Arguments: the class, and what it is given.
launch() {
  launcher_class="$1"
  shift
  exec "$JAVA_HOME/bin/java" -Xms16m -Xmx64m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    "-Dmeshwork.root=$root" "-Dmeshwork.backing.home=$root/deploy/backing/target/backing" \
    "-Dmeshwork.began=$began" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -cp "$root/deploy/local/target/classes:$root/deploy/local/target/lib/*" \
    "io.meshwork.local.$launcher_class" "$@"
}
