package se.samplan.storelog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import se.samplan.model.HsaId;
import se.samplan.model.People;

/** Posts for tests: Emilia reads Asta's plans. */
final class LogPosts {

    static final Instant THEN = Instant.parse("2026-01-15T11:00:00Z");

    private LogPosts() {}

    static LogPost about(String owner) {
        return new LogPost(
                UUID.randomUUID(),
                THEN,
                LogPost.Activity.READ,
                "Vård och behandling",
                new LogPost.User(
                        new HsaId("TSTASTA00000-P101"),
                        Optional.of("Emilia Ström"),
                        Optional.empty(),
                        new HsaId("TSTASTA00000-RG00"),
                        new HsaId("TSTASTA00000-U101")),
                new LogPost.Resource("Vårdplan", People.ASTA, new HsaId(owner)));
    }

    /** That many which wait, at places 1, 2, 3 and so on. */
    static List<LogOutbox.Waiting> waiting(int many) {
        return LongStream.rangeClosed(1, many)
                .mapToObj(place -> LogOutbox.Waiting.first(place, about("TSTASTA00000-KH00")))
                .toList();
    }
}
