package se.samplan.samples.spring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;

/** One row that a query has given, read by the names of its columns. A column that may be empty is asked for by {@code any…}. */
record Row(ResultSet columns) {

    /** Makes something of a row. */
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    static <T> RowMapper<T> read(Reading<T> reading) {
        return (columns, number) -> reading.of(new Row(columns));
    }

    String text(String column) throws SQLException {
        return columns.getString(column);
    }

    Optional<String> anyText(String column) throws SQLException {
        return Optional.ofNullable(columns.getString(column));
    }

    boolean yes(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    int number(String column) throws SQLException {
        return columns.getInt(column);
    }

    Optional<Integer> anyNumber(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, Integer.class));
    }

    LocalDate day(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    Optional<LocalDate> anyDay(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, LocalDate.class));
    }

    LocalDateTime time(String column) throws SQLException {
        return columns.getObject(column, LocalDateTime.class);
    }

    Optional<LocalDateTime> anyTime(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, LocalDateTime.class));
    }

    LocalTime clock(String column) throws SQLException {
        return columns.getObject(column, LocalTime.class);
    }

    /** Days of the week, written one after the other with commas. */
    List<DayOfWeek> weekDays(String column) throws SQLException {
        return Stream.of(text(column).split(",", -1)).map(DayOfWeek::valueOf).toList();
    }

    /** What is written one on each line. */
    List<String> lines(String column) throws SQLException {
        return text(column).lines().toList();
    }
}
