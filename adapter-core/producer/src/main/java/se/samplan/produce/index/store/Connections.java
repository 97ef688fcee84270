package se.samplan.produce.index.store;

/** Opens a connection to the outbox's database; a pool, a DataSource's getConnection, or a new one each time. */
@FunctionalInterface
public interface Connections extends se.samplan.database.Connections {}
