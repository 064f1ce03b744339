package dev.aludel.spring.boot.startup;

/** Whether the entities are looked at before pending migrations run. */
public enum EntityPreviewMode {

    /** Where that is possible. */
    AUTO,
    /** Always; the start stops where it is not possible. */
    ON,
    /** Never. */
    OFF

}
