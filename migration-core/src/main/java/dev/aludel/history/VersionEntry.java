package dev.aludel.history;

/**
 * A version of an application that started on the database.
 *
 * @param application the application's name; empty where it has none
 * @param version its version
 * @param model what its entities map, as JSON
 */
public record VersionEntry(String application, String version, String model) {

}
