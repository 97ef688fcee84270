package se.samplan.settings;

/**
 * A database.
 *
 * @param address JDBC address
 * @param password may be empty
 */
public record DatabaseSettings(String address, String user, String password) {

    /** Never the password, nor the address, which may hold one. */
    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
