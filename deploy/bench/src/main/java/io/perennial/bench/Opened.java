package io.perennial.bench;

import io.perennial.local.Bank;
import io.perennial.local.LocalBank;
import io.perennial.local.Progress;
import io.perennial.local.Settings;

/**
 * A bank that runs.
 *
 * @param seconds from the first process to the last service that is ready
 */
record Opened(LocalBank local, Bank bank, double seconds) implements AutoCloseable {

    static Opened with(Settings settings, Progress progress) throws Exception {
        LocalBank local = new LocalBank(settings, progress);
        try {
            long began = System.nanoTime();
            Bank bank = local.start();
            return new Opened(local, bank, (System.nanoTime() - began) / 1e9);
        } catch (Exception e) {
            local.close();
            throw e;
        }
    }

    @Override
    public void close() {
        local.close();
    }
}
