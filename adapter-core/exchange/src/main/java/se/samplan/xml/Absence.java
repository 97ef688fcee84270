package se.samplan.xml;

import javax.xml.stream.XMLStreamReader;

/** What an element says, by its attributes, of not being there: an answer that is read without asking looks like an empty one. */
public final class Absence {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Absence() {}

    /** Whether the element that the reader stands on says that it is none ({@code xsi:nil}). */
    public static boolean isNil(XMLStreamReader xml) {
        String nil = xml.getAttributeValue(INSTANCE, "nil");
        return nil != null && !nil.strip().equals("false") && !nil.strip().equals("0");
    }

    /** Whether the element says that it is none, or that what is meant stands elsewhere, as encoded SOAP writes it ({@code href}). */
    public static boolean isSaid(XMLStreamReader xml) {
        return isNil(xml) || xml.getAttributeValue("", "href") != null;
    }
}
