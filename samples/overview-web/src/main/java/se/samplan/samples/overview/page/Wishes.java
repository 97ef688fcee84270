package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;
import se.samplan.samples.overview.read.Overview;

/**
 * What matters, by who says so: nobody's words are put into the mouth of somebody else.
 *
 * @param own what the person says herself, or what nobody else is named for
 * @param kin what those near her say
 * @param judged how staff interprets what she wants ({@code professionalInterpretation})
 */
public record Wishes(List<Wish> own, List<Wish> kin, List<Wish> judged) {

    private static final String KIN = "nextOfKin";
    private static final String STAFF = "professionalInterpretation";

    /**
     * What somebody wants.
     *
     * @param by who says so, and on which day, in our words; nothing where the next one has the same
     */
    public record Wish(String text, String by) {}

    static Wishes of(List<PatientWishType> said, Overview overview) {
        return new Wishes(
                wishes(said, by -> !KIN.equals(by) && !STAFF.equals(by), overview),
                wishes(said, KIN::equals, overview),
                wishes(said, STAFF::equals, overview));
    }

    private static List<Wish> wishes(List<PatientWishType> said, Predicate<String> by, Overview overview) {
        List<Wish> wishes = new ArrayList<>();
        String after = "";
        for (int at = said.size() - 1; at >= 0; at--) {
            PatientWishType wish = said.get(at);
            if (by.test(code(wish))) {
                String who =
                        Terms.said(STAFF.equals(code(wish)) ? "professional" : code(wish), wish.getDate(), overview);
                wishes.add(0, new Wish(wish.getText(), who.equals(after) ? "" : who));
                after = who;
            }
        }
        return List.copyOf(wishes);
    }

    private static String code(PatientWishType wish) {
        return Objects.toString(wish.getStatedBy(), "");
    }
}
