package se.samplan.samples.climbing.planmodule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import se.samplan.model.IdentityType;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;

/**
 * The plans of a plan module's database, newest first, made one at a time while they are asked for. One connection and one
 * read-only transaction for an answer, so that a plan and its parts are of one moment; closing the stream ends both, also in the
 * middle and after an error.
 */
public final class PlanModule implements CarePlanSource {

    private static final String DATABASE = "climbing.database";
    private static final String EXAMPLE = "jdbc:h2:mem:plans;DB_CLOSE_DELAY=-1;INIT=RUNSCRIPT FROM"
            + " 'classpath:se/samplan/samples/climbing/planmodule/schema.sql'";
    private static final String PLANS = "SELECT * FROM plan WHERE person = ? ORDER BY written DESC, id";

    private final DataSource database;

    /** The database that the system property {@code climbing.database} names, or an example in memory. */
    public PlanModule() throws SQLException {
        this(database());
    }

    PlanModule(DataSource database) {
        this.database = database;
    }

    private static DataSource database() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(System.getProperty(DATABASE, EXAMPLE));
        h2.getConnection().close(); // makes the example's tables, once
        h2.setURL(System.getProperty(DATABASE, "jdbc:h2:mem:plans"));
        return h2;
    }

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) throws SQLException {
        if (question.person().type() != IdentityType.PERSONNUMMER) {
            return Stream.empty();
        }
        Connection connection = database.getConnection();
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            PreparedStatement plans = connection.prepareStatement(PLANS);
            plans.setString(1, question.person().id());
            Rows rows = new Rows(plans.executeQuery(), new PlanMapping(connection));
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .onClose(() -> end(connection));
        } catch (SQLException e) {
            end(connection);
            throw e;
        }
    }

    private static void end(Connection connection) {
        try (connection) {
            connection.rollback(); // nothing was written
        } catch (SQLException e) {
            throw new PlanModuleFailed(e);
        }
    }

    /** Plans, one for each row. */
    private static final class Rows implements Iterator<CarePlan> {

        private final ResultSet rows;
        private final PlanMapping mapping;
        private boolean isOnNext;

        Rows(ResultSet rows, PlanMapping mapping) {
            this.rows = rows;
            this.mapping = mapping;
        }

        @Override
        public boolean hasNext() {
            try {
                isOnNext = isOnNext || rows.next();
                return isOnNext;
            } catch (SQLException e) {
                throw new PlanModuleFailed(e);
            }
        }

        @Override
        public CarePlan next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isOnNext = false;
            try {
                return mapping.plan(rows);
            } catch (SQLException e) {
                throw new PlanModuleFailed(e);
            }
        }
    }

    /** The database gave no answer. */
    static final class PlanModuleFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlanModuleFailed(SQLException cause) {
            super("the plan module's database failed", cause);
        }
    }
}
