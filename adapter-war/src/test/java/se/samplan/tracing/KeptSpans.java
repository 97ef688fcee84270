package se.samplan.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Spans that have ended, in the order in which they did. */
public final class KeptSpans implements SpanProcessor {

    private final List<SpanData> all = new CopyOnWriteArrayList<>();

    /** What gives its spans here. */
    public OpenTelemetry telemetry() {
        return new Telemetry(SdkTracerProvider.builder().addSpanProcessor(this).build());
    }

    public List<SpanData> all() {
        return all;
    }

    public List<SpanData> allNamed(String name) {
        return all.stream().filter(span -> span.getName().equals(name)).toList();
    }

    SpanData named(String name) {
        Optional<SpanData> found =
                all.stream().filter(span -> span.getName().equals(name)).findFirst();
        return found.orElseThrow();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // only what has ended is looked at
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        all.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    private record Telemetry(SdkTracerProvider provider) implements OpenTelemetry {

        @Override
        public TracerProvider getTracerProvider() {
            return provider;
        }

        @Override
        public ContextPropagators getPropagators() {
            return ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        }
    }
}
