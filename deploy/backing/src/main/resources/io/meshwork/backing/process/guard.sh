# Runs a command until it ends, or until whoever started this guard is gone or says so.
#
#   bash -c "$guard" guard SIGNAL SECONDS FOLDER COMMAND...
#
# The guard's standard input is a pipe held by its starter alone: when the starter ends, however it
# ends, the pipe closes. Then, or on SIGTERM, the command gets SIGNAL, and SIGKILL if it is still
# there after SECONDS. When it is gone, FOLDER (if not empty) is removed; what a command that ended
# by itself has left there stays, for its starter to look at.

signal=$1 seconds=$2 folder=$3
shift 3

# Ctrl-C in a terminal reaches every process of the foreground group. The starter decides what
# ends when, so the guard ignores it, and the command gets a process group of its own.
trap '' INT HUP
set -m

exec 3<&0 </dev/null
"$@" 3<&- &
command=$!

end() {
  trap '' TERM
  deadline=$((SECONDS + seconds))
  kill -s "$signal" "$command" 2>/dev/null
}
trap end TERM

{ trap - TERM; while read -r _; do :; done <&3; kill -s TERM $$; } &
watcher=$!

# Without job control, as a command in the foreground would be given the terminal, and the end of one
# in the background be told of.
pause() {
  set +m
  sleep 0.1 3<&- &
  wait $!
  set -m
}

status=0
while kill -0 "$command" 2>/dev/null; do
  if [ -z "${deadline-}" ]; then
    wait "$command"
    status=$?
    # It may only stand still, as after SIGSTOP, which ends the wait at once, every time.
    [ "$status" -le 128 ] || pause
  else
    [ "$SECONDS" -lt "$deadline" ] || kill -s KILL -- "-$command" 2>/dev/null
    pause
  fi
done

kill -s KILL "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
# What the command may have started and left.
kill -s KILL -- "-$command" 2>/dev/null
set +m
[ -z "$folder" ] || [ -z "${deadline-}" ] || rm -rf -- "$folder"
exit "$status"
