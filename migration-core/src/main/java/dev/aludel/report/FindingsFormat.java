package dev.aludel.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;

import dev.aludel.safety.SafetyReport;

/** How findings are written down. */
public enum FindingsFormat {

    /** For people. */
    TEXT((report, folder) -> FindingsText.of(report)),
    /** A list of findings, for programs. */
    JSON((report, folder) -> FindingsJson.of(report)),
    /** Annotations of a pull request, as workflow commands of GitHub Actions. */
    GITHUB(GithubAnnotations::of),
    /** The Static Analysis Results Interchange Format, version 2.1.0. */
    SARIF(Sarif::of);

    private final BiFunction<SafetyReport, Path, String> text;

    FindingsFormat(BiFunction<SafetyReport, Path, String> text) {
        this.text = text;
    }

    /**
     * The findings as text.
     * @param folder the folder for migrations, where files of the class path are looked
     * for
     */
    public String print(SafetyReport report, Path folder) {
        return this.text.apply(report, folder);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
