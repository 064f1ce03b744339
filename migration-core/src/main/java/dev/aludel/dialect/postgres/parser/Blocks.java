package dev.aludel.dialect.postgres.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows what is open in a body in PL/pgSQL, and so what may not run in it. */
final class Blocks {

    private final Deque<Block> open = new ArrayDeque<>();

    private final List<Integer> doubtful = new ArrayList<>();

    private final List<Integer> certain = new ArrayList<>();

    private int doubtfulFrom = Integer.MAX_VALUE;

    private boolean any;

    private boolean excess;

    /** Something opens behind so many statements. */
    void open(Kind kind, int statements) {
        this.any = true;
        this.open.push(new Block(kind, isConditional() || kind != Kind.BLOCK, statements));
    }

    /** What was opened last ends. */
    void close(int statements) {
        Block closed = this.open.poll();
        if (closed == null) {
            this.excess = true;
        }
        else if (closed.handled) {
            this.doubtful.add(closed.from);
            this.certain.add(statements);
        }
    }

    /** The block has an EXCEPTION: an error takes back what it did. */
    void handle() {
        if (!this.open.isEmpty()) {
            this.open.element().handled = true;
        }
    }

    /**
     * It may be left here: by a RETURN that has a condition, or by an EXIT that leaves no
     * loop.
     */
    void leave(boolean all, int statements) {
        if (all ? isConditional() : !isLoop()) {
            this.doubtfulFrom = Math.min(this.doubtfulFrom, statements);
        }
    }

    /** Whether what stands here may not run. */
    boolean isConditional() {
        return !this.open.isEmpty() && (this.open.element().conditional || this.open.element().handled);
    }

    /** Whether what stands here may run several times. */
    boolean isLoop() {
        return this.open.stream().anyMatch((block) -> block.kind == Kind.LOOP);
    }

    /** Whether there was a block, and everything that was opened is closed. */
    boolean areClosed() {
        return this.any && !this.excess && this.open.isEmpty();
    }

    /** The statements, with what turned out about them later. */
    List<BlockReader.Found> judged(List<BlockReader.Found> statements) {
        int[] changes = new int[statements.size() + 1];
        this.doubtful.forEach((from) -> changes[from]++);
        this.certain.forEach((to) -> changes[to]--);
        List<BlockReader.Found> judged = new ArrayList<>();
        int handled = 0;
        for (BlockReader.Found statement : statements) {
            handled += changes[judged.size()];
            boolean conditional = statement.conditional() || judged.size() >= this.doubtfulFrom || handled > 0;
            judged.add(new BlockReader.Found(statement.sql(), statement.start(), conditional));
        }
        return judged;
    }

    enum Kind {

        BLOCK, BRANCH, LOOP

    }

    private static final class Block {

        private final Kind kind;

        private final boolean conditional;

        private final int from;

        private boolean handled;

        Block(Kind kind, boolean conditional, int from) {
            this.kind = kind;
            this.conditional = conditional;
            this.from = from;
        }

    }

}
