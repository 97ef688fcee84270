package se.samplan.mapping.overview;

import se.samplan.contracts.overview.v1.CellType;
import se.samplan.contracts.overview.v1.ResponsibilitiesType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.mapping.structure.ScheduleMapper;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.understand.matrix.Cell;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.matrix.Row;
import se.samplan.understand.statement.TaskKind;

/** The matrix of responsibilities (vem gör vad, när), to the wire. */
final class ResponsibilitiesMapper {

    private ResponsibilitiesMapper() {}

    static ResponsibilitiesType toWire(Matrix matrix) {
        ResponsibilitiesType wire = new ResponsibilitiesType();
        matrix.rows().stream().map(ResponsibilitiesMapper::row).forEach(wire.getRow()::add);
        return wire;
    }

    private static RowType row(Row row) {
        RowType wire = new RowType();
        wire.setKind(kind(row.kind()));
        row.title().ifPresent(wire::setTitle);
        Cited.topics(wire.getTopic(), row.topics());
        row.schedule().map(ScheduleMapper::toWire).ifPresent(wire::setSchedule);
        row.cells().stream().map(ResponsibilitiesMapper::cell).forEach(wire.getCell()::add);
        Cited.cite(wire.getStatementRef(), row.statement());
        return wire;
    }

    private static CellType cell(Cell cell) {
        CellType wire = new CellType();
        wire.setParty(PartyMapper.toWire(cell));
        cell.role().map(ResponsibilityKind::code).ifPresent(wire::setRole);
        cell.accepted().ifPresent(wire::setAccepted);
        Cited.cite(wire.getStatementRef(), cell.statement());
        return wire;
    }

    private static String kind(TaskKind kind) {
        return switch (kind) {
            case ACTIVITY -> "activity";
            case NEXT_STEP -> "nextStep";
            case COMMITMENT -> "commitment";
            case FOLLOW_UP -> "followUp";
        };
    }
}
