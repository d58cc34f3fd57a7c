package io.perennial.faults.wire;

/** Hears what passes over one connection, before it passes on. What it throws ends the connection instead. */
interface Tap {

    /** Hears nothing. */
    Tap DEAF = new Tap() {
        @Override
        public void fromClient(byte[] bytes, int length) {}

        @Override
        public void fromServer(byte[] bytes, int length) {}
    };

    void fromClient(byte[] bytes, int length) throws Severed;

    void fromServer(byte[] bytes, int length) throws Severed;

    /** The connection ends here: what was heard last does not pass on. */
    final class Severed extends Exception {

        private static final long serialVersionUID = 1;
    }
}
