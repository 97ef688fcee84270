package se.samplan.samples.conformance.probe;

import se.samplan.samples.conformance.message.Text;

/** Why an endpoint gave no SOAP message, and what to do about it. */
public enum Trouble {
    NO_CONNECTION(
            "nothing answers at the address",
            "ingen svarar på adressen",
            "See that the address and the port are right and that the system runs.",
            "Kontrollera att adress och port är rätt och att systemet är igång."),
    TLS(
            "TLS: the server's certificate cannot be trusted, or the server refused ours",
            "TLS: serverns certifikat går inte att lita på, eller så avvisade servern vårt",
            "Give the CA by java -Djavax.net.ssl.trustStore=FILE, your own certificate by -Djavax.net.ssl.keyStore=FILE.",
            "Ange utfärdaren med java -Djavax.net.ssl.trustStore=FIL och ert eget certifikat med -Djavax.net.ssl.keyStore=FIL."),
    REDIRECT(
            "the endpoint redirects elsewhere; a redirect is never followed, since the request names a person",
            "adressen hänvisar vidare; en hänvisning följs aldrig, eftersom frågan nämner en person",
            "Give the address of the service itself.",
            "Ange adressen till själva tjänsten."),
    PROXY_PAGE(
            "a web page came instead of SOAP: a proxy, a login or an error page",
            "en webbsida kom i stället för SOAP: en proxy, en inloggning eller en felsida",
            "Look at what stands between the kit and the system, or give the address of the service itself.",
            "Se vad som står mellan verktyget och systemet, eller ange adressen till själva tjänsten."),
    NOT_SOAP(
            "what came is no SOAP 1.1 message",
            "det som kom är inget SOAP 1.1-meddelande",
            "See that the address is that of a SOAP service for the contract you named.",
            "Kontrollera att adressen hör till en SOAP-tjänst för det kontrakt som angavs."),
    DOCTYPE(
            "what came has a document type declaration (DOCTYPE), which is not allowed in SOAP",
            "det som kom har en dokumenttypsdeklaration (DOCTYPE), vilket inte är tillåtet i SOAP",
            "Leave the DOCTYPE out of what the system sends: SOAP 1.1 (section 3) forbids it, and readers refuse it unread.",
            "Ta bort DOCTYPE ur det som systemet skickar: SOAP 1.1 (avsnitt 3) förbjuder den, och mottagare avvisar den oläst."),
    COMPRESSED(
            "the answer is compressed, which nobody asked for",
            "svaret är komprimerat, vilket ingen bad om",
            "Compress for those only who send Accept-Encoding. It may be done by what stands in front of the system.",
            "Komprimera bara för den som skickar Accept-Encoding. Det kan vara något framför systemet som gör det."),
    IN_PARTS(
            "the answer is multipart (MTOM), no SOAP message by itself",
            "svaret är multipart (MTOM), inget SOAP-meddelande i sig",
            "Switch MTOM off and answer with text/xml: the contracts have no attachments, and on the platform they may get lost.",
            "Stäng av MTOM och svara med text/xml: kontrakten har inga bilagor, och på plattformen kan de gå förlorade."),
    MORE_IN_BODY(
            "the Body of the answer holds more than one element",
            "svarets Body innehåller mer än ett element",
            "Answer with one element in the Body (WS-I Basic Profile 1.1, R2201 and R2210): readers take the first, or refuse all.",
            "Svara med ett element i Body (WS-I Basic Profile 1.1, R2201 och R2210): mottagare tar det första eller avvisar alltihop."),
    BROKEN_XML(
            "what came is XML that is cut or broken",
            "det som kom är avbruten eller trasig XML",
            "Look at what the system sends at that place: an answer that ends early, a character that is not escaped, bytes of another charset.",
            "Se vad systemet skickar på det stället: ett svar som slutar för tidigt, ett tecken som inte är kodat, byte i en annan teckenkodning."),
    TOO_LARGE(
            "the answer did not end before the largest size (--max-size)",
            "svaret tog inte slut före den största storleken (--max-size)",
            "The platform takes 15 MB: answer with less, newest first.",
            "Plattformen tar emot 15 MB: svara med mindre, det senaste först."),
    TOO_SLOW(
            "the answer did not end within the longest time (--timeout)",
            "svaret tog inte slut inom den längsta tiden (--timeout)",
            "The platform gives up after 29 seconds: see what makes the system wait.",
            "Plattformen ger upp efter 29 sekunder: se vad systemet väntar på."),
    BROKEN_HTTP(
            "the connection broke before the answer was whole",
            "förbindelsen bröts innan hela svaret hade kommit",
            "See the log of the system and of what is in front.",
            "Se i loggen för systemet och för det som står framför det.");

    private final String words;
    private final String swedishWords;
    private final String fix;
    private final String swedishFix;

    Trouble(String words, String swedishWords, String fix, String swedishFix) {
        this.words = words;
        this.swedishWords = swedishWords;
        this.fix = fix;
        this.swedishFix = swedishFix;
    }

    public Text words() {
        return new Text(words, swedishWords);
    }

    public Text fix() {
        return new Text(fix, swedishFix);
    }
}
