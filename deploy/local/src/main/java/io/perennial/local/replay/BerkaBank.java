package io.perennial.local.replay;

import io.perennial.local.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bank in the format of the Berka data (PKDD'99): clients with their accounts as customers, and what its systems would have
 * told, each thing on its own day: accounts opened, transactions, cards, loans. Interest, fees and penalties are postings of
 * the bank. A loan's status is known only later and is not read; standing orders carry no date and are not read.
 */
final class BerkaBank {

    private final Path directory;
    private final Table transactions;

    /** @throws Refused if there are no transactions */
    BerkaBank(Path directory) {
        this.directory = directory;
        this.transactions = needed("trans");
    }

    /** The last day of the transactions: the business date of the replay. */
    LocalDate lastDay() {
        return transactions.rows().stream()
                .map(row -> row.day("date"))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    Collection<Row> transactions() {
        return transactions.rows();
    }

    /** Which transactions these are. */
    String origin() {
        String read = "%d transactions from %s"
                .formatted(transactions.rows().size(), String.join(", ", transactions.files()));
        return transactions.leftOut().isEmpty()
                ? read
                : read + "; left out " + String.join(", ", transactions.leftOut());
    }

    /** Cards issued; none if there is no such table. */
    Collection<Row> cards() {
        return Table.read(directory, "card").rows();
    }

    /** Loans granted; none if there is no such table. */
    Collection<Row> loans() {
        return Table.read(directory, "loan").rows();
    }

    /** Who may dispose of which account. */
    Collection<Row> dispositions() {
        return needed("disp").rows();
    }

    /** The clients of accounts that were open by then. */
    List<BerkaClient> clients(LocalDate until) {
        Map<String, LocalDate> openings = openings(until);
        Map<String, List<Row>> dispositions =
                dispositions().stream().collect(Collectors.groupingBy(row -> row.text("client_id")));
        List<BerkaClient> clients = new ArrayList<>();
        for (Row row : needed("client").rows()) {
            dispositions.getOrDefault(row.text("client_id"), List.of()).stream()
                    .filter(disposition -> openings.containsKey(disposition.text("account_id")))
                    .findFirst()
                    .map(disposition -> client(row, disposition, openings))
                    .ifPresent(clients::add);
        }
        return clients;
    }

    private static BerkaClient client(Row row, Row disposition, Map<String, LocalDate> openings) {
        String account = disposition.text("account_id");
        boolean owner = disposition.text("type").equals("OWNER");
        return new BerkaClient(
                row.text("client_id"),
                row.has("birth_date") ? row.day("birth_date") : row.birthday("birth_number"),
                openings.get(account),
                owner ? account : null);
    }

    Map<String, LocalDate> openings(LocalDate until) {
        Map<String, LocalDate> openings = new HashMap<>();
        for (Row row : needed("account").rows()) {
            LocalDate day = row.day("date");
            if (!day.isAfter(until)) {
                openings.put(row.text("account_id"), day);
            }
        }
        return openings;
    }

    private Table needed(String name) {
        Table table = Table.read(directory, name);
        if (table.rows().isEmpty()) {
            throw new Refused("%s holds no bank's history: it has no rows of %s*.csv, .csv.gz or .asc%s"
                    .formatted(
                            directory,
                            name,
                            table.leftOut().isEmpty() ? "" : "; left out " + String.join(", ", table.leftOut())));
        }
        return table;
    }

    /**
     * A client.
     *
     * @param since the day of their first account
     * @param account the account they own, null if they may only dispose of another's
     */
    record BerkaClient(String id, LocalDate birthDate, LocalDate since, String account) {}
}
