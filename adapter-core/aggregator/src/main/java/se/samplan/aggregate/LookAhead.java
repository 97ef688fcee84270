package se.samplan.aggregate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.Call.Because;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.reader.Pages;
import se.samplan.record.Reading;

/**
 * Goes on asking a source, page by page: for a reader who may not know of what is withheld, until {@link Pages} knows whether
 * there is more for that reader; for an answer that has no pages of its own, to the last. It stays within the source's time and
 * room: when they are used up, what has come by then counts.
 */
public final class LookAhead implements Aggregation.SourceCalls {

    private static final Logger log = LoggerFactory.getLogger(LookAhead.class);

    /** How the pages of one source are looked at for a reader; empty if its first page is the answer. */
    private interface Look {
        Optional<Function<Reading, Pages>> at(Source source, Audience reader);
    }

    private final Aggregation.SourceCalls calls;
    private final Look look;
    private final QName reference;

    private LookAhead(Aggregation.SourceCalls calls, Look look, QName reference) {
        this.calls = calls;
        this.look = look;
        this.reference = reference;
    }

    /** The same calls, looking ahead where the contract has pages. */
    public static Aggregation.SourceCalls over(
            AggregatedContract<?> contract, Aggregation.SourceCalls calls, Access access) {
        return looking(
                contract,
                calls,
                (source, reader) -> reader.isPersonal()
                        ? Optional.of(first -> Pages.from(access, reader, source.logicalAddress(), first))
                        : Optional.empty());
    }

    /** The same calls, to the last page where the contract has pages: for an answer that nobody can go on from. */
    public static Aggregation.SourceCalls toTheLast(AggregatedContract<?> contract, Aggregation.SourceCalls calls) {
        return looking(
                contract,
                calls,
                (source, reader) -> Optional.of(first -> Pages.allFrom(source.logicalAddress(), first)));
    }

    private static Aggregation.SourceCalls looking(
            AggregatedContract<?> contract, Aggregation.SourceCalls calls, Look look) {
        return contract.wire()
                .more()
                .<Aggregation.SourceCalls>map(more -> new LookAhead(calls, look, more.reference()))
                .orElse(calls);
    }

    @Override
    public Call<Outcome<Reading>> ask(Source source, Question question, ByteBudget.Reservation room) {
        Call<Outcome<Reading>> first = calls.ask(source, question, room);
        return look.at(source, question.caller().audience())
                .map(pages -> new Walk(source, question, room, pages).after(first))
                .orElse(first);
    }

    /** What is known, and how long it took to come. */
    private record Known(Pages pages, Duration after) {}

    /** The pages of one source, for one question. */
    private final class Walk {

        private final Source source;
        private final Question question;
        private final ByteBudget.Reservation room;
        private final Function<Reading, Pages> pages;
        private volatile Optional<Known> known = Optional.empty();
        private volatile Consumer<Because> abort = because -> {};
        private volatile @Nullable Because off;

        Walk(Source source, Question question, ByteBudget.Reservation room, Function<Reading, Pages> pages) {
            this.source = source;
            this.question = question;
            this.room = room;
            this.pages = pages;
        }

        Call<Outcome<Reading>> after(Call<Outcome<Reading>> first) {
            abort = first.onAbort();
            return new Call<>(
                    first.result().thenCompose(this::start),
                    this::stop,
                    () -> known.map(this::outcome).or(first.soFar()));
        }

        private CompletableFuture<Outcome<Reading>> start(Outcome<Reading> first) {
            return first.answers()
                    .map(page -> goOn(new Known(pages.apply(page), first.after())))
                    .findFirst()
                    .orElseGet(() -> CompletableFuture.completedFuture(first));
        }

        private CompletableFuture<Outcome<Reading>> goOn(Known now) {
            known = Optional.of(now);
            return now.pages()
                    .toLookAt()
                    .filter(next -> off == null)
                    .map(next -> look(now, next))
                    .orElseGet(() -> CompletableFuture.completedFuture(outcome(now)));
        }

        private CompletableFuture<Outcome<Reading>> look(Known now, String next) {
            Call<Outcome<Reading>> call =
                    calls.ask(source, question.worded(question.payload().with(reference, next)), room);
            abort = call.onAbort();
            Because because = off;
            if (because != null) {
                call.abort(because);
            }
            return call.result()
                    .exceptionally(defect -> {
                        log.error("defect while looking at a further page of source {}", source, defect);
                        return new Outcome.Late<>(source, Duration.ZERO);
                    })
                    .thenCompose(page ->
                            goOn(new Known(now.pages().then(page), now.after().plus(page.after()))));
        }

        private Outcome<Reading> outcome(Known now) {
            return new Outcome.Answered<>(source, now.after(), now.pages().reading());
        }

        private void stop(Because because) {
            off = because;
            abort.accept(because);
        }
    }
}
