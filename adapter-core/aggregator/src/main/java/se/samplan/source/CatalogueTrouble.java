package se.samplan.source;

/** The catalogue could not be read as a whole. Says of it nothing but a word of ours. */
public final class CatalogueTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param word what went wrong, in capital letters: {@code LATE}, {@code FAULT}, {@code EMPTY}… */
    public CatalogueTrouble(String word) {
        super(word, null, false, false);
    }
}
