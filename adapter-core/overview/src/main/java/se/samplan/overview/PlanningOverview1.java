package se.samplan.overview;

import javax.xml.namespace.QName;
import se.samplan.model.ContractId;
import se.samplan.published.Names;

/** GetPlanningOverview 1.0 (översikt), a contract of ours: what it is called in messages. */
public final class PlanningOverview1 {

    /** The service namespace. */
    public static final ContractId ID = new ContractId(Names.OVERVIEW + "GetPlanningOverviewResponder:1");

    /** The request's element. */
    public static final QName REQUEST = new QName(ID.namespace(), "GetPlanningOverview");

    private PlanningOverview1() {}
}
