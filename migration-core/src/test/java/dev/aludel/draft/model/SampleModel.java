package dev.aludel.draft.model;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.postgres.Page;

/**
 * An application that has grown over many versions, told on a Markdown page: a section
 * for each version, with the classes that are new ({@code java}), the changes of others
 * ({@code diff Name}), the names of those that are gone ({@code gone}), and what people
 * do to the rows before ({@code sql}).
 */
enum SampleModel {

    PET_CLINIC("pet-clinic.md"), ORDERS("orders.md"), ISSUES("issues.md");

    private final String page;

    SampleModel(String page) {
        this.page = page;
    }

    /**
     * What its database has otherwise than one that Hibernate makes for the last version
     * ({@code text}): lines of that with a minus, its own with a plus.
     */
    List<String> differences() {
        return page().cases()
            .stream()
            .flatMap((section) -> section.all("text").stream())
            .flatMap(String::lines)
            .toList();
    }

    /** Its versions, from the first to the last. */
    List<ModelVersion> versions() {
        List<ModelVersion> versions = new ArrayList<>();
        ModelVersion version = ModelVersion.NOTHING;
        for (Page.Case section : page().cases()) {
            version = version.after(section);
            versions.add(version);
        }
        return versions;
    }

    private Page page() {
        return Page.read("/dev/aludel/draft/model/" + this.page);
    }

}
