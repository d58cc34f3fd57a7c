package io.perennial.bench;

import io.perennial.local.LocalBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processes of the bank, by the name under which their cost is reported. This one, which makes the load, is none of them. */
final class Processes {

    /** PostgreSQL: the postmaster, whose children are the backends. */
    static final String POSTGRES = "postgresql";

    static final String BROKER = "kafka";

    private final LocalBank bank;
    private final Path postmasterFile;

    Processes(LocalBank bank, Path data) {
        this.bank = bank;
        this.postmasterFile = data.resolve("postgres/data/postmaster.pid");
    }

    /** First process of each part. */
    Map<String, Long> heads() throws IOException {
        Map<String, Long> heads = new LinkedHashMap<>();
        bank.processes().forEach((service, process) -> heads.put(service.module(), process.pid()));
        heads.put(
                POSTGRES,
                Long.parseLong(Files.readAllLines(postmasterFile).get(0).strip()));
        heads.put(BROKER, bank.broker().orElseThrow().pid());
        return heads;
    }

    /** All processes that live below one. */
    static List<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** A process and all below it. */
    static List<Long> family(long pid) {
        return Stream.concat(Stream.of(pid), descendants(pid).stream()).toList();
    }
}
