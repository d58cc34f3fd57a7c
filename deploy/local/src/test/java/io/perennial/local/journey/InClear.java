package io.perennial.local.journey;

import io.perennial.contract.Topic;
import io.perennial.local.Service;
import io.perennial.local.badinput.Tables;
import io.perennial.local.bank.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Where a text stands in clear: in rows, on topics, in metrics, in any file that the bank has written, logs among them. */
final class InClear {

    private InClear() {}

    static List<String> of(String mark, RunningBank bank) throws IOException {
        List<String> found = new ArrayList<>();
        inRows(mark, bank, found);
        for (Topic topic : Topic.values()) {
            if (Telling.all(bank.bank().kafka(), topic.wireName()).anyMatch(message -> message.contains(mark))) {
                found.add("topic " + topic.wireName());
            }
        }
        Services operations = bank.services().as("operations");
        for (URI service : bank.bank().management().values()) {
            if (operations.text(service, "/q/metrics").contains(mark)) {
                found.add("metrics of " + service);
            }
        }
        inFiles(mark, bank.data(), found);
        return found;
    }

    // bytes are shown in hexadecimal
    private static void inRows(String mark, RunningBank bank, List<String> found) {
        String hex = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
        Tables tables = new Tables(bank.data());
        for (Service service : Service.values()) {
            for (String table : tables.rows().keySet()) {
                String name = table.substring(table.indexOf(' ') + 1);
                if (table.startsWith(service + " ")
                        && !tables.ask(
                                        service,
                                        "select 1 from " + name + " t where t::text like '%" + mark
                                                + "%' or t::text like '%" + hex + "%' limit 1")
                                .isEmpty()) {
                    found.add("table " + table);
                }
            }
        }
    }

    private static void inFiles(String mark, Path data, List<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                // what is removed while we look held nothing that stays
                if (Files.isReadable(file)
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
                    found.add("file " + data.relativize(file));
                }
            }
        }
    }
}
