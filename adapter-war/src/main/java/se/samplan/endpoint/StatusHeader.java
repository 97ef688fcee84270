package se.samplan.endpoint;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.time.WireTime;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SystemBehind;
import se.samplan.xml.XmlText;

/**
 * Writes what became of each source as the ProcessingStatus header (platform facts, section 7).
 *
 * <p>A source that answered but whose answer had a defect is {@code DataFromSource} and not in synch, with the error: its
 * good records are there, and the list is not complete. Behind it stand the systems that it has asked itself, of which
 * something is missing, as if we had asked them: the error is ours, with their address. A source that was left out because
 * the caller asked for another, or because it is ourselves, has no record.
 *
 * <p>Written as text and not by the generated classes: it is made for every answer, one record per source, and binding it
 * cost more than merging did.
 */
final class StatusHeader {

    private static final String NAMESPACE = "urn:riv:interoperability:headers:1";
    private static final int LENGTH_OF_A_RECORD = 512;

    private final String now;
    private final StringBuilder xml;

    private StatusHeader(LocalDateTime now, int records) {
        this.now = WireTime.format(now);
        this.xml = new StringBuilder(LENGTH_OF_A_RECORD * (records + 1));
    }

    /**
     * The header element.
     *
     * @param now Swedish local time
     * @param summary the aggregationSummary, as XML, if it was asked for
     */
    static String of(MergedAnswer answer, LocalDateTime now, Optional<String> summary) {
        return new StatusHeader(now, answer.outcomes().size()).write(answer, summary);
    }

    private String write(MergedAnswer answer, Optional<String> summary) {
        xml.append("<hdr:ProcessingStatus xmlns:hdr=\"").append(NAMESPACE).append("\">");
        Set<LogicalAddress> asked = answer.outcomes().stream()
                .map(outcome -> outcome.source().logicalAddress())
                .collect(Collectors.toSet());
        answer.outcomes().forEach(outcome -> {
            told(outcome).ifPresent(told -> write(outcome.source().logicalAddress(), told));
            behind(outcome)
                    .filter(system -> asked.add(system.address()))
                    .forEach(system -> write(system.address(), Told.of(system)));
        });
        summary.ifPresent(xml::append);
        return xml.append("</hdr:ProcessingStatus>").toString();
    }

    /**
     * What a record says.
     *
     * @param problem why there is nothing, or what was wrong with the answer
     * @param asOf when the data held, if the source gave it out of a copy
     */
    private record Told(boolean answered, Optional<FailureKind> problem, Optional<LocalDateTime> asOf) {

        static Told answered(Reading reading) {
            return new Told(true, reading.gravest(), reading.beside().asOf());
        }

        static Told of(SystemBehind system) {
            return new Told(system.answered(), Optional.of(system.problem()), system.asOf());
        }

        String statusCode() {
            if (!answered) {
                return "NoDataSynchFailed";
            }
            if (asOf.isEmpty()) {
                return "DataFromSource";
            }
            return problem.isEmpty() ? "DataFromCache" : "DataFromCacheSynchFailed";
        }

        static Optional<Told> missing(FailureKind kind) {
            return Optional.of(new Told(false, Optional.of(kind), Optional.empty()));
        }
    }

    private static Optional<Told> told(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Optional.of(Told.answered(answered.answer())),
                late -> Told.missing(FailureKind.LATE),
                failed -> Told.missing(failed.kind()),
                notAsked -> notAsked.reason().told().flatMap(Told::missing));
    }

    private static Stream<SystemBehind> behind(Outcome<Reading> outcome) {
        return outcome.answers().flatMap(reading -> reading.beside().lacking().stream());
    }

    private void write(LogicalAddress address, Told told) {
        xml.append("<hdr:ProcessingStatusList>");
        write("logicalAddress", address.value());
        write("statusCode", told.statusCode());
        write("isResponseFromCache", told.asOf().isPresent() ? "true" : "false");
        write("isResponseInSynch", told.problem().isEmpty() ? "true" : "false");
        // The schema demands the element even when there never was a success.
        write(
                "lastSuccessfulSynch",
                told.answered() ? told.asOf().map(WireTime::format).orElse(now) : "");
        told.problem().ifPresent(this::writeError);
        xml.append("</hdr:ProcessingStatusList>");
    }

    private void writeError(FailureKind kind) {
        write("lastUnsuccessfulSynch", now);
        xml.append("<hdr:lastUnsuccessfulSynchError>");
        write("causingAgent", kind.agent().wire());
        write("code", kind.code());
        write("text", kind.text());
        xml.append("</hdr:lastUnsuccessfulSynchError>");
    }

    private void write(String name, String value) {
        xml.append("<hdr:").append(name).append('>');
        xml.append(XmlText.escaped(value)).append("</hdr:").append(name).append('>');
    }
}
