#!/usr/bin/env bash
# Keeps nginx's list of instances as /ready says: follow-ready.sh FILE INSTANCE... -- RELOAD...
#
# An INSTANCE is the address that requests go to, and after a sign of equality where it is asked for /ready, if that is another:
#
#     follow-ready.sh /etc/nginx/samplan.upstream 10.1.2.3:8080=10.1.2.3:8081 10.1.2.4:8080=10.1.2.4:8081 -- nginx -s reload
#
# Each is asked every second (EVERY=seconds). One that does not say 200 is marked as down, and RELOAD is run; nginx then finishes what it
# has sent there. If none says 200, all stay as they are: a consumer that is turned away by Samplan learns more than from nginx. Set
# server.leave-for to three times EVERY at least.
set -euo pipefail

file=${1:?usage: follow-ready.sh FILE INSTANCE... -- RELOAD...}
shift
instances=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do instances+=("$1"); shift; done
[ "${1:-}" = -- ] && [ ${#instances[@]} -gt 0 ] && [ $# -gt 1 ] || { echo "usage: follow-ready.sh FILE INSTANCE... -- RELOAD..." >&2; exit 2; }
shift

is_ready() {
  [ "$(curl --silent --max-time 1 --output /dev/null --write-out '%{http_code}' "http://$1/ready")" = 200 ]
}

listed() {
  local instance any=
  for instance in "${instances[@]}"; do
    if is_ready "${instance#*=}"; then
      echo "server ${instance%%=*};"
      any=yes
    else
      echo "server ${instance%%=*} down;"
    fi
  done
  [ -n "$any" ]
}

while :; do
  if list=$(listed) && [ "$list" != "$(cat "$file" 2>/dev/null)" ]; then
    printf '%s\n' "$list" >"$file.new"
    mv "$file.new" "$file"
    "$@" && printf '%s %s\n' "$(date -Is)" "$(printf '%s' "$list" | tr '\n' ' ')"
  fi
  sleep "${EVERY:-1}"
done
