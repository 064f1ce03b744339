package dev.aludel.source;

/**
 * A file as it was found.
 *
 * @param identity what tells it from a file of the same name elsewhere
 * @param file its name as the user knows it
 * @param bytes its content
 */
record SourceFile(String identity, String file, byte[] bytes) {

    String name() {
        return this.file.substring(Math.max(this.file.lastIndexOf('/'), this.file.lastIndexOf('\\')) + 1);
    }

}
