package se.samplan.contract;

import java.nio.charset.StandardCharsets;
import se.samplan.model.PersonId;
import se.samplan.question.Payload;

/** The request of a contract for everything about a person: no filter, and nothing beside what the schema demands. */
public final class WholeRequest {

    private WholeRequest() {}

    /** The request, for every source that is asked. */
    public static Payload of(AggregatedContract<?> contract, PersonId person) {
        String name = contract.request().getLocalPart();
        String start = "<r:" + name + " xmlns:r=\"" + contract.id().namespace() + "\">";
        String end = PersonInRequest.element(contract, person) + "</r:" + name + ">";
        return contract.wire()
                .addressInBody()
                .map(address -> Payload.addressed(
                        bytes(start + "<r:" + address.getLocalPart() + ">"),
                        bytes("</r:" + address.getLocalPart() + ">" + end)))
                .orElseGet(() -> Payload.of(bytes(start + end)));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
