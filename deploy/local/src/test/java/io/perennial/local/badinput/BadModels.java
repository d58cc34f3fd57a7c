package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Row R33: decision tables that would read, call, run or blow up something. */
abstract class BadModels extends NothingWritten {

    private static final String DOCTYPE = "<!DOCTYPE d [%s]><d>%s</d>";

    @Test
    void r33_a_document_that_reaches_for_others_is_refused_and_nobody_is_called() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", call -> {
            calls.incrementAndGet();
            call.close();
        });
        stranger.start();
        String there = "http://127.0.0.1:" + stranger.getAddress().getPort() + "/x";
        try {
            for (String model : List.of(
                    DOCTYPE.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"),
                    DOCTYPE.formatted("<!ENTITY x SYSTEM \"" + there + "\">", "&x;"),
                    DOCTYPE.formatted("<!ENTITY % x SYSTEM \"" + there + "\"> %x;", ""),
                    "<!DOCTYPE d SYSTEM \"" + there + "\"><d/>",
                    "<?xml-stylesheet href=\"" + there + "\"?><d/>",
                    changed(
                            "<decision ",
                            "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"" + there
                                    + "\"/><decision "),
                    changed(
                            "<decision ",
                            "<import namespace=\"n\" locationURI=\"" + there + "\" importType=\"DMN\"/><decision "),
                    changed(
                            "<definitions ",
                            "<definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xsi:schemaLocation=\"n " + there + "\" "))) {
                // a hint at a schema harms nobody who does not follow it
                Answer answer = uploaded(model.replace("href=\"#stage\"", "href=\"#no-stage\""));
                answer.isRefused(422, "invalid-model");
            }
        } finally {
            stranger.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void r33_a_document_that_grows_when_it_is_read_is_refused_soon() {
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String rule = model().substring(
                        model().indexOf("<rule id=\"silence"),
                        model().indexOf("</rule>", model().indexOf("<rule id=\"silence")) + 7);
        for (String model : List.of(
                DOCTYPE.formatted(laughs, "&a11;"),
                "<d>".repeat(100_000),
                "<d>".repeat(50_000) + "</d>".repeat(50_000),
                "<d " + "a=\"1\" ".repeat(20_000) + "/>",
                model().replace("</decisionTable>", rule.repeat(1_000) + "</decisionTable>"))) {
            long start = System.nanoTime();
            uploaded(model).isRefused(422, "invalid-model");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Planted.SOON);
        }
        uploaded(model() + " ".repeat(1_100_000)).isRefused(413, "too-large");
    }

    @Test
    void r33_a_table_that_would_run_code_or_never_end_is_refused() {
        Stream.of(
                        "{f: function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}}",
                        "for i in 1..1000000000 return i",
                        "10 ** 1000000000",
                        "matches(\"a\", \"(a+)+$\")",
                        "{f: function(x) f(x), r: f(1)}.r",
                        "&gt; now().second")
                .forEach(test -> uploaded(changed("&gt;= 180", test)).isRefused(422, "invalid-model"));
        uploaded(
                        changed(
                                "<decision ",
                                "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel><decision "))
                .isRefused(422, "invalid-model");
    }

    @Test
    void r33_what_is_no_decision_table_is_refused() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, '.', '.', '/', '.', '.', '/', 'x'};
        send(upload().body(zip)).isRefused(422, "invalid-model");
        send(upload().body(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '<'})).isRefused(422, "invalid-model");
        send(upload().body("<?xml version=\"1.0\" encoding=\"UTF-16\"?><d/>")).isRefused(422, "invalid-model");
        send(upload().body("<?xml version=\"1.0\" encoding=\"no-such\"?><d/>")).isRefused(422, "invalid-model");
        send(upload().body("<?xml version=\"1.0\" encoding=\"GB18030\"?><d>王</d>"))
                .isRefused(422, "invalid-model");
        for (String body : List.of("", "x", "<d/>", "<d>\u0000</d>", "<d>&#0;</d>", "{}", "MZ" + Planted.CANARY)) {
            uploaded(body).isRefused(422, "invalid-model");
        }
    }

    @Test
    void r17_r33_a_version_has_a_name_that_is_no_path() {
        for (String name :
                List.of("..%2f..%2fx", "", "active", "a%00b", "x".repeat(65), "%3Cscript%3E", Planted.CANARY + "%20")) {
            send(upload().at("/v1/rules?version=" + name)).isRefused(422, "unknown-value");
        }
    }

    private Answer uploaded(String model) {
        return send(upload().body(model.getBytes(StandardCharsets.UTF_8)));
    }

    private String changed(String right, String wrong) {
        assertThat(model()).contains(right);
        return model().replace(right, wrong);
    }

    private String model() {
        return upload().text();
    }

    private Ask upload() {
        return ground.calls()
                .all()
                .filter(valid -> valid.call().name().equals("POST /v1/rules"))
                .map(Valid::ask)
                .findFirst()
                .orElseThrow()
                .with("Idempotency-Key", TestedBank.key());
    }
}
