package se.samplan.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import se.samplan.model.HsaId;

/** Who owns a certificate: the HSA-id in the serialNumber of its subject (2.5.4.5; platform facts, section 3). */
final class CertificateOwner {

    private static final String SERIAL_NUMBER = "2.5.4.5";
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private CertificateOwner() {}

    /** The owner; empty if the subject names none, or more than one. */
    static Optional<HsaId> of(X509Certificate certificate) {
        return of(certificate.getSubjectX500Principal());
    }

    static Optional<HsaId> of(X500Principal subject) {
        try {
            List<Object> ids = new ArrayList<>();
            for (Rdn part : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
                Optional.ofNullable(part.toAttributes().get(SERIAL_NUMBER)).ifPresent(all -> add(all, ids));
            }
            return ids.size() == 1
                    ? text(ids.get(0))
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .map(HsaId::new)
                    : Optional.empty();
        } catch (InvalidNameException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A part of a name may have several attributes, and several values of one. */
    private static void add(Attribute serialNumbers, List<Object> ids) {
        for (int i = 0; i < serialNumbers.size(); i++) {
            ids.add(value(serialNumbers, i));
        }
    }

    private static Object value(Attribute serialNumbers, int at) {
        try {
            return serialNumbers.get(at);
        } catch (NamingException e) { // of directories; this one is in memory
            throw new IllegalArgumentException(e);
        }
    }

    /** RFC 2253 has no word for this attribute, and so its value in the hex form: the bytes as they stand in the certificate. */
    private static Optional<String> text(Object value) {
        return value instanceof byte[] der ? DerText.read(der) : Optional.empty();
    }

    /**
     * The certificate that a proxy gives in a header: PEM, whose line ends have become blanks, or that is URL-encoded.
     *
     * @return empty if it is none
     */
    static Optional<X509Certificate> inHeader(String value) {
        try {
            String pem = value.contains("%") ? URLDecoder.decode(value.replace("+", "%2B"), UTF_8) : value;
            int begin = pem.indexOf(BEGIN);
            int end = pem.indexOf(END);
            if (begin < 0 || end < begin) {
                return Optional.empty();
            }
            String base64 = pem.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
            String whole = BEGIN + "\n" + base64 + "\n" + END + "\n";
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(whole.getBytes(US_ASCII))));
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
