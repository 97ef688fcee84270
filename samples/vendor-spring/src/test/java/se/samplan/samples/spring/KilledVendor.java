package se.samplan.samples.spring;

import java.time.LocalDateTime;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own that moves two of Asta's booked times, one in a transaction that is committed and one in a transaction that is
 * open when the program is killed. The index cannot have been told of either.
 */
final class KilledVendor {

    static final String COMMITTED = "the first is committed";
    static final int KILLED = 137;

    private KilledVendor() {}

    /** @param arguments those of the application */
    public static void main(String[] arguments) {
        var vendor = SpringApplication.run(VendorApplication.class, arguments);
        CareWork work = vendor.getBean(CareWork.class);
        work.move("B7", LocalDateTime.of(2026, 1, 28, 10, 0), LocalDateTime.of(2026, 1, 28, 10, 30));
        System.out.println(COMMITTED);
        new TransactionTemplate(vendor.getBean(PlatformTransactionManager.class)).executeWithoutResult(open -> {
            work.move("B6", LocalDateTime.of(2026, 1, 23, 13, 0), LocalDateTime.of(2026, 1, 23, 14, 30));
            Runtime.getRuntime().halt(KILLED);
        });
    }
}
