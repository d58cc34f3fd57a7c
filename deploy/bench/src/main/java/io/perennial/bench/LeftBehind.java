package io.perennial.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What some work left behind: each row that it wrote or changed, in its last version, and each record that it said. */
record LeftBehind(List<TableRows> tables, List<ConsumerRecord<byte[], byte[]>> records) {

    long rows() {
        return tables.stream().mapToLong(TableRows::count).sum();
    }

    /** Rows by table. */
    Map<String, Long> rowsByTable() {
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table.service().module() + " " + table.table(), (long) table.count()));
        return rows;
    }

    /** Bytes of keys, values and headers by topic. */
    Map<String, Long> bytesByTopic() {
        Map<String, Long> bytes = new TreeMap<>();
        records.forEach(told -> bytes.merge(told.topic(), size(told), Long::sum));
        return bytes;
    }

    /** Records by topic. */
    Map<String, Long> recordsByTopic() {
        Map<String, Long> counted = new TreeMap<>();
        records.forEach(told -> counted.merge(told.topic(), 1L, Long::sum));
        return counted;
    }

    private static long size(ConsumerRecord<byte[], byte[]> told) {
        long headers = 0;
        for (var header : told.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return headers + Math.max(0, told.serializedKeySize()) + Math.max(0, told.serializedValueSize());
    }
}
