package se.samplan.contracts.shape;

import java.util.List;

/** A postal address (AddressType). */
public interface AddressShape {
    CodedValueShape getType();

    List<String> getLine();

    String getCity();

    void setCity(String value);

    String getPostalCode();

    void setPostalCode(String value);

    List<? extends HoursOfServiceShape> getPeriod();
}
