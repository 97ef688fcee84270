package se.samplan.spring;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/** The database that holds the outbox. */
record OutboxDatabase(DataSource source) {

    /** The bean of that name, or else the only one of its type. */
    static OutboxDatabase in(BeanFactory beans) {
        return new OutboxDatabase(
                beans.containsBean(IndexUpdatesConfiguration.DATABASE)
                        ? beans.getBean(IndexUpdatesConfiguration.DATABASE, DataSource.class)
                        : beans.getBean(DataSource.class));
    }
}
