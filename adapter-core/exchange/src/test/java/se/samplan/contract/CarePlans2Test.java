package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.PersonIdType;

class CarePlans2Test {

    private final AggregatedContract<GetCarePlansType> contract = CarePlans2.description();

    @Test
    void findsThePersonAndTheSourceInARequest() {
        GetCarePlansType request = request();
        request.setSourceSystemHSAId("TSTASTA00000-SYS1");

        Asked asked = contract.read(request);
        assertThat(asked.personId()).isEqualTo("194304247663");
        assertThat(asked.personType()).contains("1.2.752.129.2.1.3.1");
        assertThat(asked.onlySource()).contains("TSTASTA00000-SYS1");
    }

    @Test
    void asksEverySourceWhenTheRequestNamesNone() {
        assertThat(contract.read(request()).onlySource()).isEmpty();
    }

    private static GetCarePlansType request() {
        PersonIdType person = new PersonIdType();
        person.setId("194304247663");
        person.setType("1.2.752.129.2.1.3.1");
        GetCarePlansType request = new GetCarePlansType();
        request.setPatientId(person);
        return request;
    }
}
