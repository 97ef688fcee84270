package se.samplan.published;

/**
 * How a contract is published.
 *
 * @param name interaction, for example {@code GetCarePlans}
 * @param version as published, for example {@code 2.0}
 * @param folder class path folder of the published WSDL and service schema, ending in a slash
 * @param wsdlNamespace target namespace of the WSDL
 * @param soapAction sent to sources, as published
 */
public record Publication(String name, String version, String folder, String wsdlNamespace, String soapAction) {

    /** Class path name of the WSDL. */
    public String wsdl() {
        return folder + name + "Interaction_" + version + "_RIVTABP21.wsdl";
    }

    /** Class path name of the service schema. */
    public String schema() {
        return folder + name + "Responder_" + version + ".xsd";
    }

    /** The major version, the only one that is part of addresses and namespaces. */
    public String major() {
        return version.substring(0, version.indexOf('.'));
    }
}
