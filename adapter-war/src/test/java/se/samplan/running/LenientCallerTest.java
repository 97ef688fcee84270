package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The headers that a platform sets, where a tester may leave them out. */
class LenientCallerTest {

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("platform.headers = lenient", "platform.lenient-consumer = TSTASTA00000-TEST");

    @Test
    void missingHeadersAreFilledIn() {
        Answer answer = asta.send(Request.aboutAsta()
                .without(Request.CORRELATION)
                .without(Request.SENDER)
                .without(Request.CONSUMER));

        assertThat(answer.plans()).hasSize(5);
        assertThat(asta.sources())
                .flatExtracting(source -> source.received())
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry(Request.SENDER, "TSTASTA00000-TEST")
                        .containsEntry(Request.CONSUMER, "TSTASTA00000-TEST")
                        .hasEntrySatisfying(
                                Request.CORRELATION, id -> assertThat(id).matches("[0-9a-f-]{36}")));
    }

    @Test
    void oneCorrelationIdFollowsTheWholeRequest() {
        asta.send(Request.aboutAsta().without(Request.CORRELATION));

        assertThat(asta.sources())
                .flatExtracting(source -> source.received())
                .extracting(request -> request.headers().get(Request.CORRELATION))
                .containsOnly(asta.index().received().get(0).headers().get(Request.CORRELATION));
    }

    @Test
    void headersThatAreThereAreKept() {
        asta.send(Request.aboutAsta().without(Request.CONSUMER));

        assertThat(asta.source("SYS1").received().get(0).headers())
                .containsEntry(Request.SENDER, "TSTASTA00000-VPX1")
                .containsEntry(Request.CONSUMER, "TSTASTA00000-VPX1")
                .containsEntry(Request.CORRELATION, "prov-4711");
    }

    @Test
    void aMalformedCorrelationIdIsRefusedAllTheSame() {
        Refusals.assertFault(
                asta.send(Request.aboutAsta().with(Request.CORRELATION, "HEMLIG å")),
                "Client",
                "HTTP header x-skltp-correlation-id: 1 to 128 visible ASCII characters");
    }
}
