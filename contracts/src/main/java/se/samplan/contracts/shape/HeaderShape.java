package se.samplan.contracts.shape;

/** A JoL header 2.2 (HeaderType). */
public interface HeaderShape {
    AccessControlShape getAccessControlHeader();

    IdShape getSourceSystemId();

    RecordShape getRecord();

    AuthorShape getAuthor();

    SignatureShape getSignature();
}
