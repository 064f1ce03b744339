package dev.aludel.dialect.postgres.lexer;

/**
 * Follows one statement and knows where a semicolon does not end it: between
 * {@code BEGIN ATOMIC} and its {@code END}, and in the brackets of a rule's actions.
 * Quotes are the lexer's business.
 */
public final class Nesting {

    private final String text;

    private Head head = Head.NONE;

    private int statementStart;

    private int brackets;

    private int blocks;

    private int bodyStart;

    private boolean begin;

    private boolean label;

    private int actionsStart;

    private boolean from;

    private boolean to;

    /** Stands before the first token of a statement in that text. */
    public Nesting(String text) {
        this.text = text;
    }

    /** Takes in the next token of the statement. */
    public void see(SqlLexer lexer) {
        switch (this.head) {
            case NONE -> first(lexer);
            case CREATE -> created(lexer);
            case ROUTINE -> routine(lexer);
            case RULE -> rule(lexer);
            case COPY -> copy(lexer);
            case OTHER -> {
            }
        }
    }

    /** Whether a semicolon here ends the statement. */
    public boolean isOutside() {
        return this.blocks == 0 && !(this.head == Head.RULE && this.brackets > 0);
    }

    /** The statement ended, or the text did. */
    void end() {
        if (this.blocks > 0) {
            throw Unreadable.body(this.text, this.bodyStart);
        }
        if (!isOutside()) {
            throw Unreadable.actions(this.text, this.actionsStart);
        }
        this.head = Head.NONE;
        this.brackets = 0;
        this.begin = false;
        this.label = false;
        this.from = false;
        this.to = false;
    }

    private void first(SqlLexer lexer) {
        this.statementStart = lexer.start();
        this.head = lexer.is("create") ? Head.CREATE : lexer.is("copy") ? Head.COPY : Head.OTHER;
    }

    private void created(SqlLexer lexer) {
        if (lexer.is("function") || lexer.is("procedure")) {
            this.head = Head.ROUTINE;
        }
        else if (lexer.is("rule")) {
            this.head = Head.RULE;
        }
        else if (!lexer.is("or") && !lexer.is("replace")) {
            this.head = Head.OTHER;
        }
    }

    /**
     * BEGIN may be the name of a parameter, and ATOMIC its type; END and CASE may be
     * labels after AS or a dot.
     */
    private void routine(SqlLexer lexer) {
        bracket(lexer);
        if (this.blocks == 0) {
            if (this.begin && lexer.is("atomic")) {
                this.blocks = 1;
            }
            this.begin = this.brackets == 0 && lexer.is("begin");
            this.bodyStart = this.begin ? lexer.start() : this.bodyStart;
            return;
        }
        if (!this.label && lexer.is("case")) {
            this.blocks++;
        }
        else if (!this.label && lexer.is("end")) {
            this.blocks--;
        }
        this.label = lexer.is("as") || lexer.is('.');
    }

    private void rule(SqlLexer lexer) {
        if (this.brackets == 0) {
            this.actionsStart = lexer.start();
        }
        bracket(lexer);
    }

    private void bracket(SqlLexer lexer) {
        if (lexer.is('(')) {
            this.brackets++;
        }
        else if (lexer.is(')')) {
            this.brackets--;
        }
    }

    private void copy(SqlLexer lexer) {
        bracket(lexer);
        if (this.from && this.brackets == 0 && lexer.is("stdin")) {
            throw Unreadable.copyFromStandardInput(this.text, this.statementStart);
        }
        if (this.to && this.brackets == 0 && lexer.is("stdout")) {
            throw Unreadable.copyToStandardOutput(this.text, this.statementStart);
        }
        this.from = lexer.is("from");
        this.to = lexer.is("to");
    }

    private enum Head {

        NONE, CREATE, ROUTINE, RULE, COPY, OTHER

    }

}
