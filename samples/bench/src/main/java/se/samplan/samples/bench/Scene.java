package se.samplan.samples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Which sources hold plans of a patient, and what each of them does. All of it stands in the patient id, so that the platform
 * needs no memory: {@code nnnnbbbbXXXX}, of n sources the first b do as {@link Scenario} XXXX says and the others are good.
 * {@code nnnnssssMIXD} is n sources that each draw their scenario from the seed s.
 *
 * <p>The form is that of a national reserve id whose first eight digits are no day of any calendar, so nobody has it.
 *
 * @param person the patient id
 */
record Scene(String person, List<Part> sources) {

    /** In a seeded mix: good ones among a hundred sources; the others do everything else, each as often. */
    private static final int GOOD_OF_HUNDRED = 60;

    private static final String MIXED = "MIXD";
    private static final int DIGITS = 4;
    private static final String PREFIX = "TSTASTA00000-";

    /**
     * A source with a part to play. Its address is {@code TSTASTA00000-XXXXp}, of scenario XXXX at place p: it does so every
     * time, for every patient.
     */
    record Part(Scenario scenario, int place) {

        static Part at(String address) {
            int end = PREFIX.length() + DIGITS;
            return new Part(
                    Scenario.of(address.substring(PREFIX.length(), end)), Integer.parseInt(address.substring(end)));
        }

        String address() {
            return PREFIX + scenario.letters() + place;
        }

        String planId() {
            return "plan-" + place;
        }
    }

    Scene {
        sources = List.copyOf(sources);
    }

    /** The first {@code bad} of the sources do as the scenario says, the others are good. */
    static Scene of(int sources, int bad, Scenario scenario) {
        return of(String.format("%04d%04d%s", sources, bad, scenario.letters()));
    }

    /** Every source draws what it does. */
    static Scene mixed(int sources, int seed) {
        return of(String.format("%04d%04d%s", sources, seed, MIXED));
    }

    /** @throws IllegalArgumentException if it is not the id of a scene */
    static Scene of(String person) {
        int sources = Integer.parseInt(person.substring(0, DIGITS));
        int number = Integer.parseInt(person.substring(DIGITS, 2 * DIGITS));
        String letters = person.substring(2 * DIGITS);
        Random random = new Random(number);
        List<Part> parts = new ArrayList<>(sources);
        for (int place = 0; place < sources; place++) {
            Scenario scenario =
                    letters.equals(MIXED) ? drawn(random) : place < number ? Scenario.of(letters) : Scenario.GOOD;
            parts.add(new Part(scenario, place));
        }
        return new Scene(person, parts);
    }

    private static Scenario drawn(Random random) {
        Scenario[] all = Scenario.values();
        return random.nextInt(100) < GOOD_OF_HUNDRED ? Scenario.GOOD : all[1 + random.nextInt(all.length - 1)];
    }

    /** The sources whose plan is to be in the answer. */
    Stream<Part> givers() {
        return sources.stream().filter(part -> part.scenario().gives());
    }
}
