package dev.aludel.dialect.postgres;

/**
 * What came of a case of the corpus, and what shows it.
 *
 * @param page the page it is on
 * @param example the case
 * @param verdict what came of it
 * @param evidence what shows that, a few lines; empty where all is well
 */
record Judgement(String page, CorpusCase example, Verdict verdict, String evidence) {

    /** With what makes one doubt a case that came out as it should. */
    Judgement withDoubt(String doubt) {
        return (this.verdict == Verdict.RIGHT) ? new Judgement(this.page, this.example, this.verdict, doubt) : this;
    }

}
