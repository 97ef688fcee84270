#!/usr/bin/env bash
# Lays the program out so that it starts faster: faster-start.sh WAR FOLDER
#
# Unpacks the war into FOLDER, starts it once to see which classes it needs, keeps them ready (an AOT cache on JDK 25, a CDS archive
# before), and then measures the start to the first answer in both ways. Afterwards, in the place of java -jar:
#
#     JAVA_OPTIONS='-Xmx512m' FOLDER/run --settings=FILE
#
# The cache holds for this JVM and this version only; with any other it is left aside and the program starts as without. With
# MEASURE=0 nothing is measured. The JDK is JAVA_HOME's, else that of the path; a JRE does if unzip and zip are there.
set -euo pipefail

war=$(realpath "${1:?usage: faster-start.sh WAR FOLDER}")
folder=$(realpath -m "${2:?usage: faster-start.sh WAR FOLDER}")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
collector=-XX:+UseParallelGC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

release=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "$release" -ge 25 ]; then
  keep=-XX:AOTCacheOutput=$folder/samplan.cache
  use=-XX:AOTCache=$folder/samplan.cache
else
  keep=-XX:ArchiveClassesAtExit=$folder/samplan.cache
  use=-XX:SharedArchiveFile=$folder/samplan.cache
fi

# Jars alone: neither cache takes a folder of classes.
unpack() {
  mkdir -p "$work/war" "$folder/lib"
  rm -f "$folder"/lib/*.jar "$folder/samplan.cache"
  if command -v "$jar" >/dev/null; then
    (cd "$work/war" && "$jar" --extract --file "$war")
    "$jar" --create --file "$folder/lib/samplan.jar" -C "$work/war/WEB-INF/classes" .
  else
    unzip -q "$war" -d "$work/war"
    (cd "$work/war/WEB-INF/classes" && zip -qr "$folder/lib/samplan.jar" .)
  fi
  cp "$work"/war/WEB-INF/lib/*.jar "$work"/war/WEB-INF/container/*.jar "$folder/lib/"
}

# The order is part of the cache. The program's own first, as in the war: it has the settings of the log.
write_run() {
  local jars
  jars=$(cd "$folder/lib" && printf '%s\n' *.jar | grep -vx samplan.jar | LC_ALL=C sort | sed "s|^|$folder/lib/|" | paste -sd:)
  cat >"$folder/run" <<RUN
#!/bin/sh
# Written by faster-start.sh. Jars of your own follow in SAMPLAN_LIBRARIES, with colons between.
exec \${JAVA_HOME:+\$JAVA_HOME/bin/}java $collector \${SAMPLAN_CACHE-$use} \${JAVA_OPTIONS:-} \\
  -cp "$folder/lib/samplan.jar:$jars\${SAMPLAN_LIBRARIES:+:\$SAMPLAN_LIBRARIES}" se.samplan.launch.Main "\$@"
RUN
  chmod +x "$folder/run"
}

# An index that nobody answers for and a list in its place: a request goes all the way, and leaves this machine nowhere.
write_settings() {
  printf '* TSTASTA00000-SYS1\n' >"$work/fallback.txt"
  cat >"$work/samplan.properties" <<'SETTINGS'
server.port = 0
index.address = http://127.0.0.1:9/
index.logical-address = TSTASTA00000-EI00
index.own-id = TSTASTA00000-CONS1
index.fallback-file = fallback.txt
consumers.default = person
routes.platform = http://127.0.0.1:9/
platform.headers = lenient
platform.lenient-consumer = TSTASTA00000-CONS1
server.prepare = when-asked
SETTINGS
  cat >"$work/request.xml" <<'REQUEST'
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><LogicalAddress xmlns="urn:riv:itintegration:registry:1">5565594230</LogicalAddress></soap:Header><soap:Body><GetCarePlans xmlns="urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2"><patientId xmlns:c="urn:riv:clinicalprocess:logistics:logistics:3"><c:id>194304247663</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCarePlans></soap:Body></soap:Envelope>
REQUEST
}

# Asks once at that port, and says the first line of what is answered.
ask() {
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  {
    printf 'POST /services/GetCarePlans/2 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml;charset=UTF-8\r\n'
    printf 'Connection: close\r\nContent-Length: %d\r\n\r\n' "$(wc -c <"$work/request.xml")"
    cat "$work/request.xml"
  } >&3
  read -r line <&3
  cat <&3 >/dev/null
  exec 3>&-
  printf '%s\n' "$line"
}

# Starts the command, asks it once, has it end, and prints the milliseconds until the first answer.
first_answer() {
  local began pid port answer
  : >"$work/out"
  began=$(date +%s%N)
  "$@" --settings="$work/samplan.properties" >"$work/out" 2>"$work/err" &
  pid=$!
  port=
  while [ -z "$port" ]; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/err" >&2; return 1; }
    port=$(sed -n 's|.*samplan is ready on http://[^:]*:\([0-9]*\).*|\1|p' "$work/out")
    [ -n "$port" ] || sleep 0.01
  done
  answer=$(ask "$port")
  printf '%d\n' $(( ($(date +%s%N) - began) / 1000000 ))
  case $answer in *' 200 '*) ;; *) echo "answered: $answer" >&2; return 1 ;; esac
  kill "$pid"
  wait "$pid" || [ $? -eq 143 ]
}

median_of_five() {
  for _ in 1 2 3 4 5; do first_answer "$@"; done | sort -n | sed -n 3p
}

unpack
write_run
write_settings
SAMPLAN_CACHE=$keep first_answer "$folder/run" >/dev/null
# An AOT cache is put together by a second JVM, after the first has ended.
for _ in $(seq 60); do [ -s "$folder/samplan.cache" ] && break; sleep 1; done
[ -s "$folder/samplan.cache" ] || { echo "no cache was written; see what the JVM says:" >&2; cat "$work/out" "$work/err" >&2; exit 1; }
echo "laid out in $folder, $(du -sm "$folder" | cut -f1) MB, for Java $release"

if [ "${MEASURE:-1}" != 0 ]; then
  echo "start to the first answer, median of five:"
  echo "  java -jar     $(median_of_five "$java" "$collector" -jar "$war") ms"
  echo "  $folder/run   $(median_of_five "$folder/run") ms"
fi
