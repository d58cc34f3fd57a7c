package io.perennial.bench;

import io.perennial.contract.Topic;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What it costs at least to leave the same behind: the same rows, the same bytes. The bare clients count as the services do;
 * whoever tells {@code bank-events} counts in neither.
 *
 * @param left what was left behind, by the loop and once more by the floor
 * @param spent by PostgreSQL, the broker and the bare clients
 */
record Floor(LeftBehind left, Spent spent) {

    /** Under which name the bare clients are reported. */
    static final String CLIENTS = "bare clients";

    /** Leaves the same behind once more. */
    static Floor below(LeftBehind left, Rig rig) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> given = only(left, Floor::isGiven);
        List<ConsumerRecord<byte[], byte[]>> told = only(left, Predicate.not(Floor::isGiven));
        RecordFloor records = rig.recordFloor();
        records.begin();
        try (RowFloor rows = new RowFloor(rig.databases())) {
            Spent before = rig.cpu().read();
            records.send(given);
            double clients = Cpu.own();
            rows.write(left.tables());
            records.send(told);
            records.read(left);
            clients = Cpu.own() - clients;
            Spent all = rig.cpu().read().since(before);
            rows.mustHold(left.tables());
            return new Floor(
                    left,
                    new Spent(Map.of())
                            .and(Processes.POSTGRES, all.of(Processes.POSTGRES))
                            .and(Processes.BROKER, all.of(Processes.BROKER))
                            .and(CLIENTS, clients));
        }
    }

    private static boolean isGiven(ConsumerRecord<byte[], byte[]> told) {
        return told.topic().equals(Topic.BANK_EVENTS.wireName());
    }

    private static List<ConsumerRecord<byte[], byte[]>> only(
            LeftBehind left, Predicate<ConsumerRecord<byte[], byte[]>> which) {
        return left.records().stream().filter(which).toList();
    }
}
