package se.samplan.model.planning;

/** A value of a national code list that is known here (CODE-SYSTEMS.md). Lists grow: other values pass as they come. */
public interface NationalCode {

    /** The list that the code belongs to. */
    CodeSystem system();

    /** The code as the list spells it. */
    String code();

    /** The Swedish words of the code. */
    String displayName();

    /** The code as a record holds it, with its list and its words. */
    default CodedValue coded() {
        return CodedValue.of(code(), system().oid(), displayName());
    }
}
