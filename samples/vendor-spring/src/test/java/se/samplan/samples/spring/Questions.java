package se.samplan.samples.spring;

/** Questions about Asta, as a platform sends them. */
final class Questions {

    static final String PLANS = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:reg="urn:riv:itintegration:registry:1"
                xmlns:plans="urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2"
                xmlns:core="urn:riv:clinicalprocess:logistics:logistics:3">
              <soapenv:Header><reg:LogicalAddress>TSTASTA00000-SYS1</reg:LogicalAddress></soapenv:Header>
              <soapenv:Body>
                <plans:GetCarePlans>
                  <plans:patientId>
                    <core:id>194304247663</core:id>
                    <core:type>1.2.752.129.2.1.3.1</core:type>
                  </plans:patientId>
                </plans:GetCarePlans>
              </soapenv:Body>
            </soapenv:Envelope>
            """;

    private Questions() {}
}
