package se.samplan.produce.index.store;

/**
 * Opens a connection to the outbox's database; a pool, a DataSource's getConnection, or a new one each time.
 *
 * @deprecated the name stands here for programs that were compiled with it; give {@code dataSource::getConnection}, or name
 *     {@link se.samplan.database.Connections}
 */
@Deprecated
@FunctionalInterface
public interface Connections extends se.samplan.database.Connections {}
