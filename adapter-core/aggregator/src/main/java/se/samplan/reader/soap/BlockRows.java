package se.samplan.reader.soap;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.blocking.v4.AccessingActorType;
import se.samplan.contracts.blocking.v4.CheckBlocksResultType;
import se.samplan.contracts.blocking.v4.CheckResultType;
import se.samplan.contracts.blocking.v4.CheckStatusType;
import se.samplan.contracts.blocking.v4.IIType;
import se.samplan.contracts.blocking.v4.InformationEntityType;
import se.samplan.contracts.blocking.v4.ResultCodeType;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponseType;
import se.samplan.contracts.checkblocks.v4.CheckBlocksType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.Ownership;

/**
 * The rows of one question of CheckBlocks 4.0, and what its answer says of them (access services facts, sections 2 and 9). Rows are
 * numbered from 1, so that a number that is missing is none of them.
 */
final class BlockRows {

    private static final int LONGEST_ID = 32;
    private static final Set<ResultCodeType> CARRIED_OUT = EnumSet.of(ResultCodeType.OK, ResultCodeType.INFO);
    private static final DatatypeFactory TIMES = times();

    private final List<Ownership> rows;

    /** @param rows each of which can be asked about */
    BlockRows(List<Ownership> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A row names care giver and care unit; about a record that does not, nothing is asked, and it stays withheld. */
    static boolean canBeAsked(Ownership record) {
        return record.careGiver().filter(BlockRows::fits).isPresent()
                && record.careUnit().filter(BlockRows::fits).isPresent();
    }

    private static boolean fits(HsaId id) {
        return id.value().length() <= LONGEST_ID;
    }

    CheckBlocksType request(AccessQuestion question) {
        CheckBlocksType request = new CheckBlocksType();
        AccessingActorType actor = new AccessingActorType();
        Readers.write(question, actor::setEmployeeId, actor::setCareProviderId, actor::setCareUnitId);
        request.setAccessingActor(actor);
        IIType person = new IIType();
        Readers.writePerson(question, person::setRoot, person::setExtension);
        request.setPatientId(person);
        for (int i = 0; i < rows.size(); i++) {
            request.getInformationEntities().add(row(rows.get(i), i + 1));
        }
        return request;
    }

    /**
     * The time when it was registered, or all times if the record does not say: a block for any time concerns it then. Of which kind the
     * information is stays unsaid, since it is neither a prescription nor an alert.
     */
    private static InformationEntityType row(Ownership record, int number) {
        InformationEntityType row = new InformationEntityType();
        Optional<LocalDateTime> time = record.time().flatMap(BlockRows::time);
        row.setInformationStartDate(wire(time.orElseGet(() -> WireTime.FIRST_DAY.atStartOfDay())));
        row.setInformationEndDate(wire(time.orElseGet(() -> WireTime.LAST_DAY.atTime(23, 59, 59))));
        row.setInformationCareUnitId(record.careUnit().map(HsaId::value).orElseThrow());
        row.setInformationCareProviderId(record.careGiver().map(HsaId::value).orElseThrow());
        row.setRowNumber(number);
        return row;
    }

    /**
     * What is known of each row. One that is missing, or said twice, or was not checked, or has a status that nobody knows, is not in it.
     *
     * @return empty if nothing was checked, or the answer is about rows that were not asked about: it answers something else
     */
    Optional<Map<Ownership, Block>> read(@Nullable CheckBlocksResponseType response) {
        return Optional.ofNullable(response)
                .map(CheckBlocksResponseType::getCheckBlocksResult)
                .filter(BlockRows::isCarriedOut)
                .map(CheckBlocksResultType::getCheckResults)
                .filter(results -> results.stream().allMatch(this::wasAsked))
                .map(this::known);
    }

    private static boolean isCarriedOut(CheckBlocksResultType result) {
        return result.getResult() != null
                && CARRIED_OUT.contains(result.getResult().getResultCode());
    }

    private boolean wasAsked(CheckResultType result) {
        return result.getRowNumber() >= 1 && result.getRowNumber() <= rows.size();
    }

    private Map<Ownership, Block> known(List<CheckResultType> results) {
        Map<Ownership, Block> known = new HashMap<>();
        Set<Integer> said = new HashSet<>();
        for (CheckResultType result : results) {
            Ownership record = rows.get(result.getRowNumber() - 1);
            boolean again = !said.add(result.getRowNumber());
            known.put(record, again ? Block.UNKNOWN : block(result.getStatus()));
        }
        return known;
    }

    private static Block block(@Nullable CheckStatusType status) {
        if (status == CheckStatusType.OK) {
            return Block.OPEN;
        }
        return status == CheckStatusType.BLOCKED ? Block.BLOCKED : Block.UNKNOWN;
    }

    private static Optional<LocalDateTime> time(String written) {
        try {
            return Optional.of(WireTime.parse(written));
        } catch (DateTimeException e) { // 14 digits that are no time
            return Optional.empty();
        }
    }

    /** Swedish local time without a zone. */
    private static XMLGregorianCalendar wire(LocalDateTime time) {
        return TIMES.newXMLGregorianCalendar(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    }

    private static DatatypeFactory times() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) { // the JDK has one
            throw new IllegalStateException(e);
        }
    }
}
