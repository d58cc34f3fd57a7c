package io.perennial.local.badinput;

import io.perennial.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A record that can be spoilt before it is sent.
 *
 * @param key may be null
 * @param body may be null
 */
record Letter(Topic topic, String key, List<Header> headers, byte[] body) {

    /** The first event of a customer on one of our own topics, still without type and body. */
    static Letter about(String customer, Topic topic) {
        return new Letter(topic, customer, List.of(), null)
                .with("ce_specversion", "1.0")
                .with("ce_source", "/perennial/tests")
                .with("ce_id", TestedBank.key())
                .with("ce_time", TestedBank.TODAY + "T02:00:00Z")
                .with("ce_subject", customer)
                .with("ce_sequence", "1")
                .with("content-type", "application/json");
    }

    /** An event of another bank system, still without body. */
    static Letter reported(String type) {
        return new Letter(Topic.BANK_EVENTS, TestedBank.key(), List.of(), null)
                .with("ce_specversion", "1.0")
                .with("ce_source", "/tests")
                .with("ce_id", TestedBank.key())
                .with("ce_type", "io.perennial." + type + ".v1")
                .with("ce_time", TestedBank.TODAY + "T02:00:00Z")
                .with("content-type", "application/json");
    }

    Letter with(String header, String value) {
        return with(header, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    Letter with(String header, byte[] value) {
        List<Header> others = new ArrayList<>(without(header).headers);
        others.add(new RecordHeader(header, value));
        return new Letter(topic, key, others, body);
    }

    Letter without(String header) {
        return new Letter(
                topic,
                key,
                headers.stream().filter(each -> !each.key().equals(header)).toList(),
                body);
    }

    Letter keyed(String another) {
        return new Letter(topic, another, headers, body);
    }

    Letter body(byte[] bytes) {
        return new Letter(topic, key, headers, bytes);
    }

    Letter body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder(topic + " " + key);
        headers.forEach(header -> told.append(' ')
                .append(header.key())
                .append('=')
                .append(header.value() == null ? "null" : new String(header.value(), StandardCharsets.UTF_8)));
        return told.append(' ').append(body == null ? "tombstone" : text()).toString();
    }
}
