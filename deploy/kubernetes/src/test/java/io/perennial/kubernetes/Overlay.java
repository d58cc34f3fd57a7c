package io.perennial.kubernetes;

import java.nio.file.Path;
import java.util.Locale;

/** The clusters that there are manifests for. */
enum Overlay {
    LAPTOP,
    TEST,
    PRODUCTION;

    Path directory() {
        return Places.MODULE.resolve("overlays").resolve(word());
    }

    /** What kubectl made of it. */
    Path rendered() {
        return Places.MODULE.resolve("rendered").resolve(word() + ".yaml");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
