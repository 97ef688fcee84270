package se.samplan.samples.plannotes.measure;

/** Counted rightly and wrongly. */
record Tally(int right, int falselyFound, int missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, falselyFound + other.falselyFound, missed + other.missed);
    }

    /** Of what was found, how much is right; 1 if nothing was found. */
    double precision() {
        return share(right, falselyFound);
    }

    /** Of what is there, how much was found; 1 if there is nothing. */
    double recall() {
        return share(right, missed);
    }

    private static double share(int part, int rest) {
        return part + rest == 0 ? 1 : (double) part / (part + rest);
    }
}
