package se.samplan.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samplan.contract.CarePlans2;
import se.samplan.model.ContractId;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;

/** Questions for tests. A test names only what it is about; the rest is valid and dull: Asta's care plans. */
public final class Questions {

    private static final ContractId CARE_PLANS = CarePlans2.description().id();

    private PersonId person = People.ASTA;
    private Optional<LogicalAddress> onlySource = Optional.empty();
    private Optional<String> platform = Optional.empty();
    private Optional<Actor> actor = Optional.empty();
    private final Map<String, String> forwarded = new TreeMap<>();

    private Questions() {}

    public static Questions aQuestion() {
        return new Questions();
    }

    public Questions about(PersonId person) {
        this.person = person;
        return this;
    }

    public Questions onlyTo(String logicalAddress) {
        this.onlySource = Optional.of(new LogicalAddress(logicalAddress));
        return this;
    }

    public Questions vouchedForBy(String platform) {
        this.platform = Optional.of(platform);
        return this;
    }

    public Questions actedBy(Actor actor) {
        this.actor = Optional.of(actor);
        return this;
    }

    public Questions withHeader(String name, String value) {
        forwarded.put(name, value);
        return this;
    }

    public Question build() {
        return new Question(CARE_PLANS, person, onlySource, Filters.NONE, Options.NONE, payload(), caller());
    }

    public Caller caller() {
        return new Caller(
                new HsaId("TSTASTA00000-C002"),
                new HsaId("TSTASTA00000-C001"),
                new CorrelationId("c0ffee"),
                platform,
                actor,
                forwarded);
    }

    private Payload payload() {
        String xml = "<s:GetCarePlans xmlns:s=\"" + CARE_PLANS
                + "\" xmlns:c=\"urn:riv:clinicalprocess:logistics:logistics:3\">"
                + "<s:patientId><c:id>" + person.id() + "</c:id><c:type>"
                + person.type().oid()
                + "</c:type></s:patientId></s:GetCarePlans>";
        return Payload.of(xml.getBytes(UTF_8));
    }
}
