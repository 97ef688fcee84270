package se.samplan.produce.index;

import java.time.LocalDateTime;
import se.samplan.model.People;

/** Posts for tests. */
public final class IndexPosts {

    public static final String DOMAIN = "riv:clinicalprocess:logistics:logistics";
    public static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 20, 12, 0, 0);

    private IndexPosts() {}

    /** The key of Asta's care plans for that organisation. */
    public static IndexKey key(String dataController) {
        return new IndexKey(
                People.ASTA.id(),
                DOMAIN,
                "cll-cp",
                "TSTASTA00000-SYS1",
                "NA",
                "NA",
                "TSTASTA00000-SYS1",
                dataController);
    }

    /** The post is there, with the latest event so many seconds after noon. */
    public static IndexChange present(String dataController, int seconds) {
        return IndexChange.present(new IndexPost(key(dataController), NOON.plusSeconds(seconds)));
    }

    /** It is gone since so many seconds after noon. */
    public static IndexChange gone(String dataController, int seconds) {
        return IndexChange.gone(new IndexPost(key(dataController), NOON.plusSeconds(seconds)));
    }
}
