package dev.aludel.maven.application;

/** Something else that can be started. */
final class Tool {

    private Tool() {
    }

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("nobody starts it");
    }

}
