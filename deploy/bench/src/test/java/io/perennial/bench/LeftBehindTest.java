package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LeftBehindTest {

    @Test
    void rows_are_counted_by_table_and_bytes_by_topic_headers_among_them() {
        TableRows moves = new TableRows(
                Service.LIFECYCLE,
                "move",
                List.of("id", "stage"),
                List.of("uuid", "text"),
                List.of(new String[] {"1", "2"}, new String[] {"GROWTH", null}));
        LeftBehind left =
                new LeftBehind(List.of(moves), List.of(told("score-events", 3, 10), told("score-events", 3, 20)));

        assertThat(left.rows()).isEqualTo(2);
        assertThat(left.rowsByTable()).containsEntry("lifecycle-service move", 2L);
        assertThat(left.recordsByTopic()).containsEntry("score-events", 2L);
        assertThat(left.bytesByTopic()).containsEntry("score-events", 2L * (3 + "ce_id".length() + 4) + 30);
    }

    private static ConsumerRecord<byte[], byte[]> told(String topic, int key, int value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", new byte[4]);
        return new ConsumerRecord<>(
                topic,
                0,
                0L,
                0L,
                TimestampType.LOG_APPEND_TIME,
                key,
                value,
                new byte[key],
                new byte[value],
                headers,
                java.util.Optional.empty());
    }
}
