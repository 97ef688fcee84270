package se.samplan.samples.overview.page;

import java.util.Optional;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Words;

/**
 * What every page has around it: who looks, at whom, when, and in which words.
 *
 * @param name first name of the person
 * @param fullName both names
 * @param agent name of the agent, if one looks
 * @param at the moment in words, for example "måndag 2 februari 2026, kl. 12.20"
 * @param whole whether everybody who was asked has answered
 */
public record Frame(String name, String fullName, Optional<String> agent, String at, boolean whole, Words words) {

    /** The frame of an overview. */
    public static Frame of(Overview overview) {
        Reader reader = overview.reader();
        return new Frame(
                reader.firstName(),
                reader.personName(),
                reader.agent().map(Reader.Agent::name),
                overview.words().dates().whole(overview.now()),
                overview.allAnswered(),
                overview.words());
    }

    static String genitive(String name) {
        return name.endsWith("s") || name.endsWith("x") || name.endsWith("z") ? name : name + "s";
    }

    /** How many there are, or of how many it is known while somebody has not answered. */
    public String count(int known) {
        return whole ? String.valueOf(known) : words.of("count.atLeast", known);
    }

    /** Whether the person looks herself. */
    public boolean self() {
        return agent.isEmpty();
    }

    /** A label that says "you" to the person herself, and her name to others; {0} is the name, {1} its Swedish genitive. */
    public String mine(String key) {
        return self() ? words.of(key + ".self") : words.of(key + ".other", name, genitive(name));
    }
}
