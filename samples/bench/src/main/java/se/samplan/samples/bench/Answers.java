package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the index and the sources answer about the patients that were asked about lately. For one thread. */
final class Answers {

    private static final int REMEMBERED = 256;
    private static final byte[] OF_THE_STORY = Story.PERSON.getBytes(ISO_8859_1);

    private final Reply.Measure measure;
    private final Map<String, Patient> patients = new LinkedHashMap<>(REMEMBERED, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Patient> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Story story = new Story();
    private Patient latest = new Patient("");

    Answers(Reply.Measure measure) {
        this.measure = measure;
    }

    /** The answer of the holder of that logical address, about that person; both are given as bytes of a request. */
    Reply of(byte[] bytes, int address, int addressEnd, int person, int personEnd) {
        String who = new String(bytes, address, addressEnd - address, ISO_8859_1);
        if (Arrays.equals(OF_THE_STORY, 0, OF_THE_STORY.length, bytes, person, personEnd)) {
            return story.to(bytes, who, personEnd);
        }
        if (!latest.isAt(bytes, person, personEnd)) {
            latest = patients.computeIfAbsent(new String(bytes, person, personEnd - person, ISO_8859_1), Patient::new);
        }
        return who.equals(Messages.INDEX) ? latest.index() : latest.source(who);
    }

    /** Answers are made when first asked for. */
    private final class Patient {

        private final String person;
        private final byte[] bytes;
        private final Map<String, Reply> sources = new HashMap<>();
        private Reply index = Reply.xml(200, "");

        Patient(String person) {
            this.person = person;
            this.bytes = person.getBytes(ISO_8859_1);
            if (!person.isEmpty()) {
                index = Reply.xml(200, Messages.index(Scene.of(person)));
            }
        }

        boolean isAt(byte[] request, int start, int end) {
            return Arrays.equals(bytes, 0, bytes.length, request, start, end);
        }

        Reply index() {
            return index;
        }

        Reply source(String address) {
            return sources.computeIfAbsent(address, each -> Reply.of(Scene.Part.at(each), person, measure));
        }
    }
}
