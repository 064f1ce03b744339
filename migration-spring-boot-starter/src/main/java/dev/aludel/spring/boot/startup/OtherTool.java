package dev.aludel.spring.boot.startup;

import dev.aludel.problem.AludelException;

/** Another tool migrates the same database. */
public final class OtherTool extends AludelException {

    private final String tool;

    OtherTool(String tool, String switchProperty, String takingOver) {
        super("%s migrates the same data source. Two tools that change one schema do not know of each other's changes."
            .formatted(tool),
                """
                        Set %s=false once Aludel is to take over: %s as aludel.baseline.
                        Until then, or if that tool is to stay, set aludel.mode=none, which changes nothing, or aludel.enabled=false."""
                    .formatted(switchProperty, takingOver));
        this.tool = tool;
    }

    /** The tool's name. */
    public String tool() {
        return this.tool;
    }

}
