package dev.aludel.drift;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the database differs from what the entities want.
 *
 * @param differences every difference, in the order in which they would have to be mended
 * @param unmapped tables that no entity maps; they are nobody's drift
 */
public record DriftReport(List<Difference> differences, List<String> unmapped) {

    public DriftReport {
        differences = List.copyOf(differences);
        unmapped = List.copyOf(unmapped);
    }

    /** Whether the entities find all they need; the database may have more. */
    public boolean isClean() {
        return this.differences.stream().allMatch((difference) -> difference.kind() == Difference.Kind.EXTRA);
    }

    /** Whether ids are in danger, so that no application may start. */
    public boolean isCorrupting() {
        return this.differences.stream().anyMatch((difference) -> difference.kind() == Difference.Kind.CORRUPTING);
    }

    /** The differences of a kind. */
    public List<Difference> differences(Difference.Kind kind) {
        return this.differences.stream().filter((difference) -> difference.kind() == kind).toList();
    }

    /** What the entities need and the database lacks, a line each. */
    public String text() {
        return this.differences.stream()
            .filter((difference) -> difference.kind() != Difference.Kind.EXTRA)
            .map((difference) -> "- " + difference.description())
            .collect(Collectors.joining("\n"));
    }

    /** The statements that would mend what the entities miss, as a script. */
    public String sql() {
        return this.differences.stream()
            .filter((difference) -> difference.kind() != Difference.Kind.EXTRA)
            .map((difference) -> difference.sql() + ";")
            .collect(Collectors.joining("\n"));
    }

    /**
     * This report, if the entities find all they need.
     * @throws SchemaDrift if they do not
     */
    public DriftReport refuse() {
        return refuse("The database is not what the entities want");
    }

    /**
     * This report, if the entities find all they need.
     * @param premise what is said before the differences
     * @throws SchemaDrift if they do not
     */
    public DriftReport refuse(String premise) {
        if (!isClean()) {
            throw new SchemaDrift(premise, this);
        }
        return this;
    }

}
