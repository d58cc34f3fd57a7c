package io.perennial.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How the vault is locked. */
@ConfigMapping(prefix = "perennial.vault")
interface VaultSettings {

    /** Master keys by their number, hexadecimal, 32 bytes or more; old ones stay until nothing is locked with them. */
    Map<Integer, String> masterKeys();

    /** The number of the master key that new keys of customers are locked with, and old ones by and by. */
    @WithDefault("1")
    int current();

    /** The cipher for what is sealed from now on: AES or SM4. */
    @WithDefault("AES")
    Seal cipher();

    /** How many keys of customers are locked anew at once after the master key has changed. */
    @WithDefault("500")
    int rotationBatch();
}
