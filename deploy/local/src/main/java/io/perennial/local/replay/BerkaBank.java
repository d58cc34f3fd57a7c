package io.perennial.local.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final List<Map<String, String>> transactions;

    BerkaBank(Path directory) {
        this.directory = directory;
        this.transactions = Table.read(directory, "trans_*-0[0-9]-[0-9][0-9].csv*");
    }

    /** The last day of the transactions: the business date of the replay. */
    LocalDate lastDay() {
        return transactions.stream()
                .map(row -> LocalDate.parse(row.get("date")))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    List<Map<String, String>> transactions() {
        return transactions;
    }

    List<Map<String, String>> table(String glob) {
        return Table.read(directory, glob);
    }

    /** The clients of accounts that were open by then. */
    List<BerkaClient> clients(LocalDate until) {
        Map<String, LocalDate> openings = openings(until);
        Map<String, List<Map<String, String>>> dispositions =
                table("disp.csv*").stream().collect(Collectors.groupingBy(row -> row.get("client_id")));
        List<BerkaClient> clients = new ArrayList<>();
        for (Map<String, String> row : table("client.csv*")) {
            dispositions.getOrDefault(row.get("client_id"), List.of()).stream()
                    .filter(disposition -> openings.containsKey(disposition.get("account_id")))
                    .findFirst()
                    .map(disposition -> client(row, disposition, openings))
                    .ifPresent(clients::add);
        }
        return clients;
    }

    private static BerkaClient client(
            Map<String, String> row, Map<String, String> disposition, Map<String, LocalDate> openings) {
        String account = disposition.get("account_id");
        boolean owner = disposition.get("type").equals("OWNER");
        return new BerkaClient(
                row.get("client_id"),
                LocalDate.parse(row.get("birth_date")),
                openings.get(account),
                owner ? account : null);
    }

    Map<String, LocalDate> openings(LocalDate until) {
        Map<String, LocalDate> openings = new HashMap<>();
        for (Map<String, String> row : table("account.csv*")) {
            LocalDate day = LocalDate.parse(row.get("date"));
            if (!day.isAfter(until)) {
                openings.put(row.get("account_id"), day);
            }
        }
        return openings;
    }

    /**
     * A client.
     *
     * @param since the day of their first account
     * @param account the account they own, null if they may only dispose of another's
     */
    record BerkaClient(String id, LocalDate birthDate, LocalDate since, String account) {}
}
