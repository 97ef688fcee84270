package se.samplan.mapping.overview;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.CandidateType;
import se.samplan.contracts.overview.v1.WayType;
import se.samplan.contracts.overview.v1.WhomToAskType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.structure.HoursOfServiceMapper;
import se.samplan.understand.asking.AskWay;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.roster.PartyKey;

/** Whom to ask now (vem frågar jag nu?), to the wire, in their order. */
final class CandidateMapper {

    /** A way has a place for an answer time and one for a note; words of records are never joined. */
    private static final int TEXTS = 2;

    private CandidateMapper() {}

    static WhomToAskType toWire(String topic, List<Candidate> candidates) {
        WhomToAskType wire = new WhomToAskType();
        wire.setTopic(topic);
        candidates.stream().map(CandidateMapper::toWire).forEach(wire.getCandidate()::add);
        return wire;
    }

    static CandidateType toWire(Candidate candidate) {
        CandidateType wire = new CandidateType();
        candidate.party().map(PartyKey::value).ifPresent(wire::setContactKey);
        wire.setName(candidate.name());
        wire.setReason(candidate.reason().code());
        wire.setReasonText(candidate.reason().text());
        candidate.way().stream().flatMap(CandidateMapper::ways).forEach(wire.getWay()::add);
        candidate.substitute().ifPresent(wire::setSubstitute);
        Cited.cite(wire.getStatementRef(), candidate.says());
        return wire;
    }

    /** Once, and once more where more is said of it than it has places for. */
    private static Stream<WayType> ways(AskWay way) {
        List<String> texts = way.answerTimes();
        return IntStream.rangeClosed(0, Math.max(0, texts.size() - 1) / TEXTS)
                .map(time -> time * TEXTS)
                .mapToObj(from -> way(way, texts.subList(from, Math.min(texts.size(), from + TEXTS))));
    }

    private static WayType way(AskWay way, List<String> texts) {
        WayType wire = new WayType();
        wire.setChannel(way.channel());
        way.value().ifPresent(wire::setValue);
        way.hours().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getHours()::add);
        texts.stream().findFirst().ifPresent(wire::setResponseTimeText);
        way.openNow().ifPresent(wire::setOpenNow);
        way.opensNext().flatMap(CandidateMapper::written).ifPresent(wire::setOpensNext);
        way.closes().flatMap(CandidateMapper::written).ifPresent(wire::setCloses);
        texts.stream().skip(1).findFirst().ifPresent(wire::setNote);
        Cited.cite(wire.getStatementRef(), way.says());
        return wire;
    }

    /** Empty for a time that the wire cannot carry: at the end of the last year, what opens next may open in the year after. */
    private static Optional<String> written(LocalDateTime time) {
        return Optional.of(time)
                .filter(some -> !some.toLocalDate().isAfter(WireTime.LAST_DAY))
                .map(WireTime::format);
    }
}
