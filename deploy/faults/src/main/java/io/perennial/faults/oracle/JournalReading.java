package io.perennial.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the journal of the clients. */
final class JournalReading {

    private final ObjectMapper json = new ObjectMapper();
    private final Path path;
    private long closed;

    JournalReading(Path path) {
        this.path = path;
    }

    /** All that was done in a round, as far as it is known now. */
    Collection<Deed> of(int round) throws IOException {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            BufferedReader lines =
                    new BufferedReader(Channels.newReader(file.position(closed), StandardCharsets.UTF_8));
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                JsonNode line = json.readTree(text);
                String op = line.path("op").asText();
                if (line.path("round").asInt(-1) == round) {
                    deeds.put(op, new Deed(line));
                } else if (deeds.containsKey(op)) {
                    deeds.get(op).tried(line);
                }
            }
        }
        return deeds.values();
    }

    /** Nothing that was written so far is looked at again. */
    void close() throws IOException {
        closed = Files.size(path);
    }
}
