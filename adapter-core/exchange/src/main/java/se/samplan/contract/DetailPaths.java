package se.samplan.contract;

import java.util.HashMap;
import java.util.Map;
import se.samplan.published.Names;

/** Collects where a record holds the facts that only some filters ask for. */
final class DetailPaths {

    private final Map<Path, Fact> facts = new HashMap<>();

    DetailPaths add(Fact fact, Path parent, String namespace, String... steps) {
        for (String step : steps) {
            facts.put(parent.then(namespace, step), fact);
        }
        return this;
    }

    DetailPaths add(Fact fact, String namespace, String... paths) {
        for (String path : paths) {
            facts.put(Path.in(namespace, path), fact);
        }
        return this;
    }

    /** The name and the kind of party (part) of somebody who is responsible, in the type that our schemas share. */
    DetailPaths responsible(Path party) {
        return add(Fact.RESPONSIBLE, party, Names.PLAN_STRUCTURE, "name", "partyType");
    }

    Map<Path, Fact> facts() {
        return facts;
    }
}
