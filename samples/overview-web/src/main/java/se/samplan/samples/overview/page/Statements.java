package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** What sources have written, item by item, each in its own words. */
final class Statements {

    private final Overview overview;
    private final Keys keys;

    Statements(Overview overview, Keys keys) {
        this.overview = overview;
        this.keys = keys;
    }

    /** Those that have a text. */
    List<Asked.Said> of(List<Ref> refs) {
        return refs.stream().flatMap(ref -> said(ref).stream()).distinct().toList();
    }

    /** What the first plan or agreement among them is called. */
    Optional<Sentence> title(List<Ref> refs) {
        return refs.stream()
                .map(Ref::record)
                .filter(record -> !overview.title(record).isEmpty())
                .findFirst()
                .map(record -> overview.words().said(overview.titled(record)));
    }

    private Optional<Asked.Said> said(Ref ref) {
        return text(ref).map(text -> new Asked.Said(text, source(ref.record()), href(overview, keys, ref.record())));
    }

    /** What a plan or an agreement is called, and when it was written. */
    Sentence source(String record) {
        Words words = overview.words();
        String title = overview.title(record);
        return Moment.of(overview.records().written(record))
                .filter(moment -> !title.isEmpty())
                .map(moment -> words.sentence(
                        "source.where",
                        overview.said(title, record),
                        Words.filled(words.dates().day(moment.first(), overview.today()))))
                .orElseGet(() -> words.said(overview.said(title, record)));
    }

    private Optional<Sentence> text(Ref ref) {
        Spoken spoken = overview.records().spoken(ref.record());
        return ref.item()
                .flatMap(item -> Stream.concat(
                                overview.records().structure(ref.record()).stream()
                                        .flatMap(plan -> ofPlan(plan, item, spoken)),
                                overview.records().agreement(ref.record()).stream()
                                        .flatMap(agreement -> ofAgreement(agreement.getBody(), item, spoken)))
                        .findFirst());
    }

    private Stream<Sentence> ofPlan(StructuredCarePlanType plan, String item, Spoken spoken) {
        return Stream.concat(
                plan.getActivity().stream()
                        .filter(activity -> item.equals(activity.getActivityId()) && activity.getDescription() != null)
                        .map(activity -> Boolean.TRUE.equals(activity.isDoNotPerform())
                                ? overview.words()
                                        .sentence(
                                                "statement.excluded", new Words.Said(activity.getDescription(), spoken))
                                : overview.words().said(activity.getDescription(), spoken)),
                plan.getGoal().stream()
                        .filter(goal -> item.equals(goal.getGoalId()))
                        .map(goal -> overview.words()
                                .sentence("statement.goal", new Words.Said(goal.getDescription(), spoken))));
    }

    private Stream<Sentence> ofAgreement(CareAgreementBodyType agreement, String item, Spoken spoken) {
        return Stream.concat(
                agreement.getCommitment().stream()
                        .filter(commitment -> item.equals(commitment.getCommitmentId()))
                        .map(commitment -> overview.words().said(commitment.getDescription(), spoken)),
                agreement.getNextStep().stream()
                        .filter(step -> item.equals(step.getNextStepId()))
                        .map(step -> overview.words().said(step.getDescription(), spoken)));
    }

    /** The page of a plan or an agreement. */
    static Optional<String> href(Overview overview, Keys keys, String recordKey) {
        return overview.presented(recordKey)
                .map(record -> (overview.plans().contains(record) ? "/plan/" : "/overenskommelse/")
                        + keys.of(overview.lasting(Ref.record(recordKey))));
    }
}
