package se.samplan.understand.plannote;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Quoting;
import se.samplan.recognise.Recogniser;
import se.samplan.recognise.Writing;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;

/** Quotes plans that are only a document by their headings, as notes are quoted. Where no source is listed, nothing is read. */
public final class PlanDocuments {

    /** Reads no document. */
    public static final PlanDocuments NONE = new PlanDocuments(Set.of(), List.of());

    private final Set<HsaId> sources;
    private final Recogniser recogniser;
    private final Map<String, Quoting> quoting;

    /**
     * @param sources whose documents are read
     * @param templates by which plans are known
     */
    public PlanDocuments(Set<HsaId> sources, List<NoteTemplate> templates) {
        this.sources = Set.copyOf(sources);
        this.recogniser = new Recogniser(templates);
        this.quoting = templates.stream().collect(toMap(NoteTemplate::name, Quoting::new));
    }

    /** Those plans that are to be read: of a source that is listed, and without a structure. */
    public List<Known<CarePlan>> toBeRead(List<Known<CarePlan>> plans) {
        return plans.stream()
                .filter(plan -> sources.contains(plan.system())
                        && plan.record().structuredCarePlan().isEmpty()
                        && !plan.record().content().isEmpty())
                .toList();
    }

    /**
     * What the plans say, in the order in which they are given.
     *
     * @param texts of those that were to be read
     */
    public List<QuotedPlan> of(List<Known<CarePlan>> plans, Map<RecordKey, DocumentText> texts) {
        return toBeRead(plans).stream()
                .filter(plan -> texts.containsKey(plan.key()))
                .map(plan -> new QuotedPlan(plan, said(plan.record(), requireNonNull(texts.get(plan.key())))))
                .toList();
    }

    private QuotedPlan.Said said(CarePlan plan, DocumentText text) {
        if (text instanceof DocumentText.Read read) {
            return recogniser
                    .recognise(writing(plan, read.text()))
                    .<QuotedPlan.Said>map(found -> quoted(found, read.text()))
                    .orElseGet(() -> new QuotedPlan.Said.Nothing(DocumentText.Why.NOT_RECOGNISED));
        }
        return new QuotedPlan.Said.Nothing(((DocumentText.NotRead) text).why());
    }

    private QuotedPlan.Said quoted(PlanNote found, String text) {
        return new QuotedPlan.Said.Quoted(
                found,
                Optional.ofNullable(quoting.get(found.template())).map(by -> by.parts(text)).orElse(List.of()).stream()
                        .filter(part -> part.kind().isPresent())
                        .toList());
    }

    private static Writing writing(CarePlan plan, String text) {
        return new Writing(
                plan.header().documentTitle().stream().toList(),
                Optional.empty(),
                plan.header().author().role().map(CodedValue::shown),
                text);
    }
}
