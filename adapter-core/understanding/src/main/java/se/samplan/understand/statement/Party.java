package se.samplan.understand.statement;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;

/**
 * Whom a statement means, as closely as the records together tell: a person within a unit within an organisation. What is not
 * known is empty, and never taken for a difference.
 *
 * @param kind 1..1; part, as the record states it
 * @param person 0..1; who
 * @param unit 0..1; where she works, or the unit itself
 * @param organisation 0..1; the care giver or social-care provider
 * @param principal 0..1; huvudman
 */
@WithBuilder
public record Party(
        PartyKind kind,
        Optional<Designation> person,
        Optional<Designation> unit,
        Optional<Designation> organisation,
        Optional<PrincipalKind> principal) {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Set<PartyKind> OUTSIDE_CARE =
            Set.of(PartyKind.PATIENT, PartyKind.NEXT_OF_KIN, PartyKind.OTHER_ACTOR);

    public Party {
        requireNonNull(kind, "kind");
        requireNonNull(person, "person");
        requireNonNull(unit, "unit");
        requireNonNull(organisation, "organisation");
        requireNonNull(principal, "principal");
    }

    /**
     * A name and the id behind it, of which one may be missing.
     *
     * @param id 0..1
     * @param name 0..1; as it is written
     * @param words 0..*; the name's words as they are compared
     */
    public record Designation(Optional<HsaId> id, Optional<String> name, List<String> words) {

        public Designation {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            words = List.copyOf(words);
        }

        /** Empty where neither is known. */
        static Optional<Designation> of(Optional<HsaId> id, Optional<String> name) {
            return id.isEmpty() && name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Designation(id, name, name.map(Party::words).orElse(List.of())));
        }

        boolean isSurelyAnother(Designation other) {
            return haveIds(other) ? !id.equals(other.id) : haveNames(other) && !words.equals(other.words);
        }

        /** A person may be spelt in two ways, or by her first name only: names that share a word may be hers. */
        boolean sharesNoWordWith(Designation other) {
            return haveIds(other) ? !id.equals(other.id) : haveNames(other) && Collections.disjoint(words, other.words);
        }

        private boolean haveIds(Designation other) {
            return id.isPresent() && other.id.isPresent();
        }

        private boolean haveNames(Designation other) {
            return name.isPresent() && other.name.isPresent();
        }
    }

    /** A name without regard to case, punctuation and repeated blanks; å, ä and ö are letters of their own. */
    public static String spelling(String name) {
        String small = name.toLowerCase(SWEDISH);
        StringBuilder words = new StringBuilder(small.length());
        boolean isBetween = false;
        for (int at = 0; at < small.length(); at += Character.charCount(small.codePointAt(at))) {
            int sign = small.codePointAt(at);
            boolean isOfAWord = Character.isLetter(sign) || Character.isDigit(sign);
            if (isOfAWord) {
                words.append(isBetween && !words.isEmpty() ? " " : "").appendCodePoint(sign);
            }
            isBetween = !isOfAWord;
        }
        return words.toString();
    }

    private static List<String> words(String name) {
        return List.of(spelling(name).split(" ", -1));
    }

    /**
     * Whether two records cannot mean the same: one the person and the other the care, two persons, two units, two organisations.
     * Somebody who may work at the unit that is meant is not surely another, and nor is anybody of whom too little is told.
     */
    public boolean isSurelyAnother(Party other) {
        if (isOutsideCare() || other.isOutsideCare()) {
            return !kind.equals(other.kind) || differ(person, other.person);
        }
        if (person.isPresent() && person.equals(other.person)) {
            return false;
        }
        return differ(person, other.person) || areOfTwoPlaces(other);
    }

    /** Whether both are told by name or id, and cannot be one person. */
    public boolean isAnotherPersonThan(Party other) {
        return differ(person, other.person);
    }

    /** Whether nobody nearer than an organisation is named, and no role either. */
    public boolean isOnlyAnOrganisation() {
        return kind.equals(PartyKind.ORGANIZATION) && person.isEmpty() && unit.isEmpty();
    }

    /** Whether it is the person or somebody around her, and nobody whom she could be booked with. */
    public boolean isOutsideCare() {
        return OUTSIDE_CARE.contains(kind);
    }

    /** Whether the two cannot be at one place: two units, or where the unit of one is not known, two organisations. */
    public boolean areOfTwoPlaces(Party other) {
        if (unit.isPresent() && other.unit.isPresent()) {
            return unit.get().isSurelyAnother(other.unit.get());
        }
        if (organisation.isPresent() && other.organisation.isPresent()) {
            return organisation.get().isSurelyAnother(other.organisation.get());
        }
        return principal.isPresent() && other.principal.isPresent() && !principal.equals(other.principal);
    }

    private static boolean differ(Optional<Designation> one, Optional<Designation> other) {
        return one.isPresent() && other.isPresent() && one.get().sharesNoWordWith(other.get());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Party[hidden]";
    }
}
