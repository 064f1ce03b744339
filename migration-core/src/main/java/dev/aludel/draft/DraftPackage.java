package dev.aludel.draft;

import java.nio.file.Path;

import javax.lang.model.SourceVersion;

/**
 * The package that drafts in Java are written to.
 *
 * @param sources the folder of all packages, which must be there before
 * @param name the name of the package
 */
public record DraftPackage(Path sources, String name) {

    /**
     * Where Maven and Gradle look for the classes of an application; the package is that
     * of the SQL files.
     */
    public static final DraftPackage USUAL = new DraftPackage(Path.of("src", "main", "java"), "db.migration");

    /**
     * A package.
     * @throws NotAPackage if nothing can be called that
     */
    public DraftPackage {
        if (!SourceVersion.isName(name)) {
            throw new NotAPackage(name);
        }
    }

    /** Its folder. */
    public DraftFolder folder() {
        return new DraftFolder(this.sources.resolve(this.name.replace('.', '/')), this.sources,
                "aludel.draft.java-directory");
    }

}
