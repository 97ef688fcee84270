package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.samples.messages.stub.ReceivedRequest;

/** Headers of a request that go on, where the operator has said which. */
class ForwardedHeadersTest {

    private static final String LISTED = "x-rivta-acting-on-behalf-of-hsaid";
    private static final String UNLISTED = "x-rivta-something-new";

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("platform.forwarded-headers = X-RIVTA-Acting-On-Behalf-Of-HSAId");

    @Test
    void onlyWhatIsListedGoesOn_andWhoAsksAlways() {
        Answer answer =
                asta.send(Request.aboutAsta().with(LISTED, "TSTASTA00000-OMBD").with(UNLISTED, "nytt"));

        assertThat(answer.plans()).hasSize(5);
        assertThat(toEverybody())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry(LISTED, "TSTASTA00000-OMBD")
                        .containsKey(Request.CONSUMER)
                        .doesNotContainKeys(UNLISTED, "x-rivta-routing-history"));
    }

    @Test
    void aValueThatIsTooLongIsRefusedWhereItWouldGoOn_andElseEndsWithUs() {
        String tooLong = "HEMLIG".repeat(200);

        Refusals.assertFault(
                asta.send(Request.aboutAsta().with(LISTED, tooLong)),
                "Client",
                "HTTP header x-rivta-*: at most 1024 visible ASCII characters");
        assertThat(asta.send(Request.aboutAsta().with(UNLISTED, tooLong)).plans())
                .hasSize(5);
    }

    private static List<ReceivedRequest> toEverybody() {
        return Stream.concat(
                        asta.sources().stream().flatMap(source -> source.received().stream()),
                        asta.index().received().stream())
                .toList();
    }
}
