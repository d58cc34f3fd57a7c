package io.perennial.bench;

import io.perennial.local.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds what was left behind since a moment, in all databases and on all topics. Both are taken when nothing is under way. */
final class Traces {

    private final Rig rig;

    Traces(Rig rig) {
        this.rig = rig;
    }

    /**
     * A moment.
     *
     * @param transactions number of a transaction in each database: what is written later has a higher one
     * @param ends where the topics end
     */
    record Moment(Map<Service, Long> transactions, Map<TopicPartition, Long> ends) {}

    Moment now() throws Exception {
        Map<Service, Long> transactions = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            transactions.put(service, rig.databases().number(service, "select pg_current_xact_id()::text::bigint"));
        }
        return new Moment(transactions, rig.settled().ends());
    }

    /** All that was written and said since. */
    LeftBehind since(Moment moment) throws Exception {
        return new LeftBehind(rows(moment.transactions()), records(moment.ends()));
    }

    private List<TableRows> rows(Map<Service, Long> transactions) throws SQLException {
        List<TableRows> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (Catalogue.Table table : Catalogue.tables(rig.databases().of(service))) {
                TableRows rows = table.writtenSince(service, rig.databases().of(service), transactions.get(service));
                if (rows.count() > 0) {
                    all.add(rows);
                }
            }
        }
        return all;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(Map<TopicPartition, Long> from) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<TopicPartition, Long> to = rig.settled().ends();
        long expected = to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.get(end.getKey()))
                .sum();
        Map<String, Object> settings = Map.of("bootstrap.servers", rig.brokers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            while (records.size() < expected) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }
}
