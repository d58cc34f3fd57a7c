package io.perennial.local.badinput;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Rows R1–R5 and R11: bodies that cannot be read at all, sent to every call that takes one. */
abstract class BadBodies extends NothingWritten {

    private static final List<UnaryOperator<String>> MALFORMED = List.of(
            body -> "",
            body -> "   ",
            body -> "{",
            body -> body.substring(0, body.lastIndexOf('}')),
            body -> body + "x",
            body -> body + body,
            body -> body.replace('"', '\''),
            body -> body.replaceFirst("\\{", "{/* why */"),
            body -> "\uFEFF" + body);

    @Test
    void r1_what_is_not_one_json_document_is_malformed() {
        toAllThatTakeJson(valid -> MALFORMED.forEach(spoilt ->
                send(valid.ask().body(spoilt.apply(valid.ask().text()))).isRefused(400, "malformed-json")));
    }

    @Test
    void r1_a_line_that_is_no_json_spoils_only_itself() {
        for (Valid valid : ground.calls()
                .all()
                .filter(each -> each.mediaType().contains("ndjson"))
                .toList()) {
            Answer answer = send(valid.ask().body("{\n{'a':1}\n\uFEFF{}\n" + Planted.CANARY + "x\n"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().lines()).hasSize(4).allMatch(line -> line.contains("/problems/malformed-json"));
            assertThat(answer.body()).doesNotContain(Planted.CANARY);
        }
    }

    @Test
    void r2_what_is_nested_too_deeply_meets_a_limit_soon() {
        toAllThatTakeJson(valid -> {
            for (String nested : List.of("[".repeat(100_000), "[".repeat(65) + "]".repeat(65), "{\"a\":".repeat(65))) {
                long start = System.nanoTime();
                send(valid.ask().body(nested)).isRefused(400, "json-limit");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Planted.SOON);
            }
        });
    }

    @Test
    void r3_ten_megabytes_are_too_large_whether_announced_or_not() {
        String large = "{\"name\":\"" + "x".repeat(10_000_000) + "\"}";
        for (Service service : Service.values()) {
            Valid valid = ground.calls()
                    .takingJson()
                    .filter(each -> each.ask().service() == service)
                    .findFirst()
                    .orElseThrow();
            send(valid.ask().body(large)).isRefused(413, "too-large");
            ground.bank()
                    .send(
                            valid.ask(),
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))))
                    .isRefused(413, "too-large");
        }
    }

    @Test
    void r4_what_is_compressed_is_not_opened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[50_000_000]);
        }
        toAllThatTakeJson(
                valid -> send(valid.ask().with("Content-Encoding", "gzip").body(bomb.toByteArray()))
                        .isRefused(415, "unsupported-media-type"));
    }

    @Test
    void r5_a_body_of_another_kind_is_not_understood() {
        ground.calls().all().filter(valid -> valid.ask().body() != null).forEach(valid -> {
            send(valid.ask().without("Content-Type")).isRefused(415, "unsupported-media-type");
            for (String type : List.of(
                    "text/plain",
                    "multipart/form-data; boundary=x",
                    "none",
                    valid.mediaType() + "; charset=UTF-16",
                    valid.mediaType() + "; charset=gb18030")) {
                send(valid.ask().with("Content-Type", type)).isRefused(415, "unsupported-media-type");
            }
        });
    }

    @Test
    void r5_an_answer_of_another_kind_cannot_be_given() {
        ground.calls()
                .all()
                .filter(valid -> valid.isRead() || valid.takesJson())
                .filter(valid -> !valid.call().path().equals("/v1/rules/{version}"))
                .filter(BadBodies::answersWithABody)
                .forEach(valid -> send(valid.ask().with("Accept", "text/xml")).isRefused(406, "not-acceptable"));
    }

    @Test
    void r6_bytes_that_are_not_utf_8_are_malformed() {
        byte[][] foreign = {
            {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xE4}, {(byte) 0xFF}
        };
        toAllThatTakeJson(valid -> {
            for (byte[] bytes : foreign) {
                send(valid.ask().body(after(valid.ask().text(), bytes))).isRefused(400, "malformed-json");
            }
            send(valid.ask().body(valid.ask().text().getBytes(UTF_16))).isRefused(400, "malformed-json");
        });
    }

    @Test
    void r11_a_name_that_stands_there_twice_is_malformed() {
        toAllThatTakeJson(valid -> send(valid.ask()
                        .body(valid.ask().text().replaceFirst("\\{(\\s*\"[^\"]+\"\\s*):", "{$1:null,$1:")))
                .isRefused(400, "malformed-json"));
    }

    private static boolean answersWithABody(Valid valid) {
        return !valid.call().answers().containsKey("204");
    }

    private static byte[] after(String text, byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] before = text.getBytes(UTF_8);
        int quote = text.substring(0, text.indexOf('"') + 1).getBytes(UTF_8).length;
        all.write(before, 0, quote);
        all.writeBytes(bytes);
        all.write(before, quote, before.length - quote);
        return all.toByteArray();
    }

    private void toAllThatTakeJson(Consumer<Valid> sent) {
        assertThat(ground.calls().takingJson()).hasSizeGreaterThan(20);
        ground.calls().takingJson().forEach(sent);
    }
}
