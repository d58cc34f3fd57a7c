package io.perennial.embedded;

/**
 * A further way into a broker, for clients that come through a proxy: they are told the proxy's port, or they would pass it by.
 *
 * @param port that the broker listens on
 * @param proxyPort that its clients connect to
 */
record KafkaDoor(int port, int proxyPort) {

    /** @param text both ports, as in 9101:9201 */
    static KafkaDoor of(String text) {
        String[] ports = text.split(":", 2);
        return new KafkaDoor(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    String listener() {
        return name() + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name() + "://127.0.0.1:" + proxyPort;
    }

    String protocol() {
        return name() + ":PLAINTEXT";
    }

    private String name() {
        return "DOOR" + port;
    }
}
