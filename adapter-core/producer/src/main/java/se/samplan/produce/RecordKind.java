package se.samplan.produce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import se.samplan.model.PersonId;
import se.samplan.rules.Breach;
import se.samplan.rules.RuleContext;

/**
 * What production has to know of one kind of record.
 *
 * @param name the contract's element
 * @param person whose it is
 * @param approved whether the person may know of it
 * @param identity 0..1; what makes it the same as another: of two, one is sent
 * @param place by which newer comes before older
 * @param size bytes that it takes in an answer, roughly: its documents and long texts
 * @param rules the rules it breaks
 * @param together the rules that the records of one answer break together
 * @param readable the record with something that people can read
 */
public record RecordKind<R>(
        String name,
        Function<R, PersonId> person,
        Predicate<R> approved,
        Function<R, Optional<RecordIdentity>> identity,
        Function<R, Place> place,
        ToLongFunction<R> size,
        BiFunction<R, RuleContext, List<Breach>> rules,
        BiFunction<List<R>, LocalDate, List<Breach>> together,
        UnaryOperator<R> readable) {}
