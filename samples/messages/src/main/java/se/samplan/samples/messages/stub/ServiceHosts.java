package se.samplan.samples.messages.stub;

/** The hosts at which the units of the story have their pages and chats, as an operator lists them. */
public final class ServiceHosts {

    /** The setting of an adapter, with all of them. */
    public static final String SETTING = "links.hosts = hemsjukvarden.example.org, hemtjansten.example.org,"
            + " halsocentralen.example.org, kirurgmottagningen.example.org, diabetesmottagningen.example.org";

    private ServiceHosts() {}
}
