package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;

/**
 * What matters, by who says so: nobody's words are put into the mouth of somebody else.
 *
 * @param own what the person says herself, or what nobody else is named for
 * @param kin what those near her say
 * @param judged how staff interprets what she wants ({@code professionalInterpretation})
 */
public record Wishes(List<String> own, List<String> kin, List<String> judged) {

    private static final String KIN = "nextOfKin";
    private static final String STAFF = "professionalInterpretation";

    static Wishes of(List<PatientWishType> said) {
        return new Wishes(
                texts(said, by -> !KIN.equals(by) && !STAFF.equals(by)),
                texts(said, KIN::equals),
                texts(said, STAFF::equals));
    }

    private static List<String> texts(List<PatientWishType> said, Predicate<String> by) {
        return said.stream()
                .filter(wish -> by.test(Objects.toString(wish.getStatedBy(), "")))
                .map(PatientWishType::getText)
                .toList();
    }
}
