package dev.aludel.actuate;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.Producible;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** What a request may ask for; all but the migration report is JSON. */
public enum ReportForm implements Producible<ReportForm> {

    /** JSON as Boot's own endpoints give it. */
    V3(ApiVersion.V3.getProducedMimeType()),
    /** The same for those who ask for the version before. */
    V2(ApiVersion.V2.getProducedMimeType()),
    /** The same for those who ask for any. */
    JSON(MimeTypeUtils.APPLICATION_JSON),
    /** The migration report as a document for wikis and pull requests. */
    MARKDOWN(MimeType.valueOf("text/markdown")),
    /** The migration report as a document for people. */
    TEXT(MimeTypeUtils.TEXT_PLAIN);

    private final MimeType produced;

    ReportForm(MimeType produced) {
        this.produced = produced;
    }

    @Override
    public MimeType getProducedMimeType() {
        return this.produced;
    }

    @Override
    public boolean isDefault() {
        return this == V3;
    }

    boolean isDocument() {
        return this == MARKDOWN || this == TEXT;
    }

}
