package se.samplan.database;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of several instances does what only one may do, by the database's clock, which all of them share: a row with the columns
 * {@code holder} and {@code until_at}, in milliseconds since 1970.
 *
 * @param table of the row
 * @param row the condition that finds it
 */
public record Lease(String table, String row) {

    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    /** Whether the holder has it for that time from now: it was its own, or nobody's any more. */
    public boolean take(JdbcClient client, String holder, Duration time) {
        return until(client, holder, time, "holder = ? OR until_at <= " + NOW);
    }

    /** Whether the holder, who had it until now, has it for that time more. */
    public boolean renew(JdbcClient client, String holder, Duration time) {
        return until(client, holder, time, "holder = ? AND until_at > " + NOW);
    }

    /** Whether it was the holder's; then another may take it at once. */
    public boolean giveUp(JdbcClient client, String holder) {
        return until(client, holder, Duration.ZERO, "holder = ?");
    }

    private boolean until(JdbcClient client, String holder, Duration time, String condition) {
        return client.sql("UPDATE " + table + " SET until_at = " + NOW + " + ?, holder = ? WHERE " + row + " AND ("
                                + condition + ")")
                        .params(time.toMillis(), holder, holder)
                        .update()
                > 0;
    }
}
