package se.samplan.storelog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import se.samplan.contracts.log.v2.ActivityType;
import se.samplan.contracts.log.v2.CareProviderType;
import se.samplan.contracts.log.v2.CareUnitType;
import se.samplan.contracts.log.v2.IIType;
import se.samplan.contracts.log.v2.LogType;
import se.samplan.contracts.log.v2.PatientType;
import se.samplan.contracts.log.v2.ResourceType;
import se.samplan.contracts.log.v2.ResourcesType;
import se.samplan.contracts.log.v2.SystemType;
import se.samplan.contracts.log.v2.UserType;
import se.samplan.contracts.storelog.v2.StoreLogType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;

/**
 * Writes posts as StoreLog 2.0 has them (log services facts, section 2).
 *
 * @param id our own, as the system that logs
 * @param name of this system
 */
record LogRequest(HsaId id, String name) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final DatatypeFactory TIMES = times();

    StoreLogType of(List<LogPost> posts) {
        StoreLogType request = new StoreLogType();
        posts.forEach(post -> request.getLog().add(log(post)));
        return request;
    }

    private LogType log(LogPost post) {
        SystemType system = new SystemType();
        system.setSystemId(id.value());
        system.setSystemName(name);
        LogType log = new LogType();
        log.setLogId(post.logId().toString());
        log.setSystem(system);
        log.setActivity(activity(post));
        log.setUser(user(post.user()));
        log.setResources(resources(post.resource()));
        return log;
    }

    private static ActivityType activity(LogPost post) {
        ActivityType activity = new ActivityType();
        activity.setActivityType(post.activity().word());
        activity.setStartDate(TIMES.newXMLGregorianCalendar(wire(post.at())));
        activity.setPurpose(post.purpose());
        return activity;
    }

    /**
     * A point in time as the log has it: Swedish local time with milliseconds and without a zone (rule 8); what is smaller is cut off.
     *
     * <p>The hour from 02:00 to 03:00 that October repeats is written alike both times: nobody can tell there which of two reads came
     * first, or whether they were an hour apart. Our ledger has the same moment in UTC under the same log id.
     */
    static String wire(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, WireTime.ZONE));
    }

    private static UserType user(LogPost.User reader) {
        UserType user = new UserType();
        user.setUserId(reader.id().value());
        reader.name().ifPresent(user::setName);
        reader.title().ifPresent(user::setTitle);
        user.setCareProvider(careProvider(reader.careGiver()));
        CareUnitType unit = new CareUnitType();
        unit.setCareUnitId(reader.careUnit().value());
        user.setCareUnit(unit);
        return user;
    }

    private static ResourcesType resources(LogPost.Resource read) {
        IIType person = new IIType();
        person.setRoot(read.person().oid());
        person.setExtension(read.person().id());
        PatientType patient = new PatientType();
        patient.setPatientId(person);
        ResourceType resource = new ResourceType();
        resource.setResourceType(read.type());
        resource.setPatient(patient);
        resource.setCareProvider(careProvider(read.owner()));
        ResourcesType resources = new ResourcesType();
        resources.getResource().add(resource);
        return resources;
    }

    private static CareProviderType careProvider(HsaId id) {
        CareProviderType giver = new CareProviderType();
        giver.setCareProviderId(id.value());
        return giver;
    }

    private static DatatypeFactory times() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) { // the JDK has one
            throw new IllegalStateException(e);
        }
    }
}
