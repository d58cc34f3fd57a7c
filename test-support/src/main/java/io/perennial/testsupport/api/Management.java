package io.perennial.testsupport.api;

import org.eclipse.microprofile.config.ConfigProvider;

/** Where the application under test says how it is and describes itself: a port of its own. */
public final class Management {

    private Management() {}

    /** The address of something under {@code /q}, as in {@code /health/ready}. */
    public static String at(String path) {
        return ConfigProvider.getConfig().getValue("test.management.url", String.class) + path;
    }
}
