package se.samplan.token;

/** The token is not one of ours, has expired, or was given for another question. Which of them is not told. */
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused() {
        super("the token is not valid here");
    }
}
