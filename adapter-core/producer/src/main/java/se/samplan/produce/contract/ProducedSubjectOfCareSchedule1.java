package se.samplan.produce.contract;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleResponderInterface;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleResponseType;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleType;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.HsaId;
import se.samplan.model.booking.BookedTime;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Place;
import se.samplan.produce.RecordIdentity;
import se.samplan.produce.RecordKind;
import se.samplan.published.Published;
import se.samplan.question.QuestionRejected;
import se.samplan.rules.Rules;

/**
 * GetSubjectOfCareSchedule 1.1 (bokade tider) as it is produced, asked by care unit. The contract has no result: what is not
 * whole is told in the log alone. It has no approval either: the person may know of every booked time.
 */
public final class ProducedSubjectOfCareSchedule1 {

    private ProducedSubjectOfCareSchedule1() {}

    /** The description. */
    public static ProducedContract<
                    GetSubjectOfCareScheduleResponderInterface,
                    GetSubjectOfCareScheduleType,
                    GetSubjectOfCareScheduleResponseType,
                    BookedTimeSource,
                    BookedTimeQuestion,
                    BookedTime>
            description() {
        return new ProducedContract<>(
                new Port<>(
                        Published.SUBJECT_OF_CARE_SCHEDULE_1,
                        GetSubjectOfCareScheduleResponderInterface.class,
                        answering -> (logicalAddress, actor, request) -> answering.answer(logicalAddress, request),
                        List.of()),
                new Asking<>(
                        Asking.Address.ofUnit(ProducedSubjectOfCareSchedule1::unit),
                        (request, journal) -> new BookedTimeQuestion(
                                SubjectOfCareSchedule1.description()
                                        .read(request)
                                        .person(),
                                unit(request)),
                        JournalSystem::bookedTimes,
                        BookedTimeSource::bookedTimes),
                new RecordKind<>(
                        "timeslotDetail",
                        BookedTime::subjectOfCare,
                        time -> true,
                        time -> Optional.of(RecordIdentity.of(time.bookingId())),
                        time -> Place.of(time.startTimeInclusive()),
                        time -> RecordKinds.SMALL,
                        Rules::of,
                        (times, today) -> List.of(),
                        UnaryOperator.identity()),
                new Message<>(
                        GetSubjectOfCareScheduleResponseType::new,
                        GetSubjectOfCareScheduleResponseType::getTimeslotDetail,
                        (time, system) -> BookedTimeMapper.toWire(time),
                        Optional.empty()),
                Optional.empty(),
                Indexing.ofEachRecord(SubjectOfCareSchedule1.description()));
    }

    /** @throws QuestionRejected if the element is there, as the schema demands, and says nothing */
    private static HsaId unit(GetSubjectOfCareScheduleType request) {
        return Optional.of(request.getHealthcareFacility())
                .filter(not(String::isBlank))
                .map(HsaId::new)
                .orElseThrow(() -> new QuestionRejected("healthcare_facility: must name a care unit"));
    }
}
