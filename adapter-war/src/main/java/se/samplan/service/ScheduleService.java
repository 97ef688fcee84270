package se.samplan.service;

import java.util.List;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.contracts.headers.v1.ActorType;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleResponderInterface;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleResponseType;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleType;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.HsaId;
import se.samplan.model.booking.BookedTime;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;

/** GetSubjectOfCareSchedule 1.1 of one source system, asked by care unit. The contract has no result: what is not whole is told in the log alone. */
public final class ScheduleService implements GetSubjectOfCareScheduleResponderInterface {

    private final Journal journal;
    private final Production<BookedTime> production;
    private final List<BookedTimeSource> sources;

    public ScheduleService(Journal journal, Production<BookedTime> production, List<BookedTimeSource> sources) {
        this.journal = journal;
        this.production = production;
        this.sources = List.copyOf(sources);
    }

    @Override
    public GetSubjectOfCareScheduleResponseType getSubjectOfCareSchedule(
            String logicalAddress, ActorType actor, GetSubjectOfCareScheduleType parameters) {
        HsaId unit = new HsaId(parameters.getHealthcareFacility());
        journal.checkUnit(logicalAddress, unit);
        BookedTimeQuestion question = new BookedTimeQuestion(
                SubjectOfCareSchedule1.description().read(parameters).person(), unit);
        List<JournalCall<BookedTime>> calls = JournalCall.toEach(sources, source -> source.bookedTimes(question));
        GetSubjectOfCareScheduleResponseType response = new GetSubjectOfCareScheduleResponseType();
        production
                .answer(journal.identities().apply(question.person()), journal.sourceSystem(), question::asksFor, calls)
                .records()
                .stream()
                .map(BookedTimeMapper::toWire)
                .forEach(response.getTimeslotDetail()::add);
        return response;
    }
}
