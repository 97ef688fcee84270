#!/usr/bin/env bash
# Coverage-guided fuzzing of the parsers: jazzer.sh [SECONDS], after mvn -q -Pjazzer -DskipTests package, in the project root.
#
# What it has learnt stays in samples/bench/target/corpus, and the next run goes on from there. An input for which something was not as
# it should be is written to samples/bench/target/found; put it into samples/bench/src/test/resources/fuzzed/, and FuzzedParsersTest keeps it.
set -euo pipefail
cd "$(dirname "$0")/../.."

libraries='samples/bench/target/classes:samples/bench/target/lib/*'
found=samples/bench/target/found
corpus=samples/bench/target/corpus
compgen -G 'samples/bench/target/lib/jazzer-*.jar' >/dev/null || { echo "build it first: mvn -q -Pjazzer -DskipTests package" >&2; exit 2; }
mkdir -p "$found"
java -cp "$libraries" se.samplan.samples.bench.FuzzedParsers "$corpus"
exec java -Xmx1g -cp "$libraries" com.code_intelligence.jazzer.Jazzer --target_class=se.samplan.samples.bench.FuzzedParsers \
  --instrumentation_includes='se.samplan.**:com.fasterxml.aalto.**' --reproducer_path="$found" -artifact_prefix="$found/" \
  -max_total_time="${1:-600}" -max_len=20000 -rss_limit_mb=3000 "$corpus"
