package dev.aludel.run;

/** Numbers in sentences. */
final class Counted {

    private Counted() {
    }

    static String migrations(int number) {
        return (number == 1) ? "1 migration" : number + " migrations";
    }

}
