package se.samplan.contracts.shape;

import java.util.List;

/** A telephone number or the like (ContactPointType, ContactPointSystemType). */
public interface ContactPointShape {
    CodedValueShape getSystem();

    String getValue();

    void setValue(String value);

    List<? extends HoursOfServiceShape> getPeriod();
}
