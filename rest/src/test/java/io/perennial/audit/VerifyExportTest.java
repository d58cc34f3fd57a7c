package io.perennial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is verified without service and database. */
class VerifyExportTest {

    // computed by what linked entries then
    private static final String HASH_OF_BEFORE = "0T6tDNG+BbdpHDvPdrmKwjiBZ+4rQq4YLhkuTlcFo8c=";

    private final List<Link> trail = trail(5);

    @TempDir
    Path directory;

    @Test
    void a_trail_as_it_was_written_is_intact_and_so_is_an_empty_one() throws IOException {
        assertThat(VerifyExport.verify(exported(trail), null)).isTrue();
        assertThat(VerifyExport.verify(exported(trail), hash(2))).isTrue();
        assertThat(VerifyExport.verify(exported(List.of()), null)).isTrue();
    }

    @Test
    void a_changed_entry_is_found() throws IOException {
        Link changed = trail.get(2);
        trail.set(2, new Link(changed.place(), changed.entryId(), changed.hash(), entry("somebody else")));

        assertThat(VerifyExport.verify(exported(trail), null)).isFalse();
    }

    @Test
    void an_entry_that_is_said_to_be_about_something_else_is_found() throws IOException {
        for (UUID other : Arrays.asList(UUID.randomUUID(), null)) {
            Link link = trail.get(2);
            List<Link> changed = new ArrayList<>(trail);
            changed.set(2, new Link(link.place(), link.entryId(), link.hash(), about(other, link.entry())));

            assertThat(VerifyExport.verify(exported(changed), null)).isFalse();
        }
    }

    @Test
    void a_trail_of_before_objects_were_kept_is_intact() throws IOException {
        Path file = Files.writeString(directory.resolve("old.ndjson"), """
                {"place":1,"entryId":"0190f3c4-5b6a-7c8d-9e0f-112233445566","hash":"%s",\
                "entry":{"id":"0190f3c4-5b6a-7c8d-9e0f-112233445566","at":"2025-03-31T08:00:00.123456Z","who":"mei",\
                "roles":"manager","action":"GET /v1/customers/{id}","criteria":"","status":200}}
                %s
                """.formatted(
                        HASH_OF_BEFORE,
                        written(new ExportedHead(new Head(1, Base64.getDecoder().decode(HASH_OF_BEFORE))))));

        assertThat(VerifyExport.verify(file, null)).isTrue();
    }

    @Test
    void a_missing_line_is_found() throws IOException {
        trail.remove(2);

        assertThat(VerifyExport.verify(exported(trail), null)).isFalse();
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_last_line() throws IOException {
        Path whole = exported(trail);
        List<String> lines = Files.readAllLines(whole);

        lines.remove(4);
        assertThat(VerifyExport.verify(Files.write(whole, lines), null)).isFalse();
        lines.remove(4);
        assertThat(VerifyExport.verify(Files.write(whole, lines), null)).isFalse();
    }

    @Test
    void a_line_that_was_added_at_the_end_is_found() throws IOException {
        Path whole = exported(trail);
        List<String> lines = Files.readAllLines(whole);
        Link last = trail.get(4);
        Entry added = entry("nobody");

        lines.add(written(new Link(6, added.id(), added.link(last.hash()), added)));

        assertThat(VerifyExport.verify(Files.write(whole, lines), null)).isFalse();
    }

    @Test
    void an_end_that_was_cut_off_with_a_last_line_that_fits_is_found_by_the_hash_that_was_noted() throws IOException {
        String noted = hash(4);
        trail.remove(4);

        assertThat(VerifyExport.verify(exported(trail), null)).isTrue();
        assertThat(VerifyExport.verify(exported(trail), noted)).isFalse();
    }

    private String hash(int index) {
        return HexFormat.of().formatHex(trail.get(index).hash());
    }

    private Path exported(List<Link> links) throws IOException {
        Path file = directory.resolve("audit.ndjson");
        List<String> lines = new ArrayList<>();
        Head head = Head.NONE;
        for (Link link : links) {
            lines.add(written(link));
            head = new Head(link.place(), link.hash());
        }
        lines.add(written(new ExportedHead(head)));
        return Files.write(file, lines);
    }

    private static String written(Object line) {
        return new String(Wire.write(line), StandardCharsets.UTF_8);
    }

    private static List<Link> trail(int length) {
        List<Link> links = new ArrayList<>();
        byte[] before = new byte[0];
        for (int place = 1; place <= length; place++) {
            Entry entry = entry("mei-" + place);
            before = entry.link(before);
            links.add(new Link(place, entry.id(), before, entry));
        }
        return links;
    }

    private static Entry about(UUID objectId, Entry entry) {
        return new Entry(
                entry.id(),
                entry.at(),
                entry.who(),
                entry.roles(),
                entry.action(),
                entry.customerId(),
                objectId,
                entry.criteria(),
                entry.reason(),
                entry.status(),
                entry.found(),
                entry.trace());
    }

    private static Entry entry(String who) {
        return new Entry(
                UUID.randomUUID(),
                Instant.parse("2025-03-31T08:00:00.123456Z"),
                who,
                "manager",
                "GET /v1/interactions/{id}",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                null,
                200,
                null,
                null);
    }
}
