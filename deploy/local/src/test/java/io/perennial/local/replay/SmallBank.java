package io.perennial.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up bank in Berka format: sixty accounts with fifteen months of dealings, loans and cards; the same every time. */
final class SmallBank {

    static final int ACCOUNTS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1993, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(1994, 3, 30);

    private final Random random = new Random(1993);
    private final List<String> accounts = rows("account_id,district_id,frequency,date");
    private final List<String> clients = rows("client_id,birth_number,district_id,birth_date,gender");
    private final List<String> dispositions = rows("disp_id,client_id,account_id,type");
    private final List<String> transactions =
            rows("trans_id,account_id,date,type,operation,amount,balance,k_symbol,bank,account");
    private final List<String> loans = rows("loan_id,account_id,date,amount,duration,payments,status");
    private final List<String> cards = rows("card_id,disp_id,type,issued");

    private SmallBank() {}

    /** Writes its files. */
    static BerkaBank in(Path directory) throws IOException {
        SmallBank bank = new SmallBank();
        for (int account = 1; account <= ACCOUNTS; account++) {
            bank.live(account);
        }
        bank.moves(1, LAST_DAY, "PRIJEM", 1, "UROK");
        Files.write(directory.resolve("account.csv"), bank.accounts);
        Files.write(directory.resolve("client.csv"), bank.clients);
        Files.write(directory.resolve("disp.csv"), bank.dispositions);
        Files.write(directory.resolve("trans.csv"), bank.transactions);
        Files.write(directory.resolve("loan.csv"), bank.loans);
        Files.write(directory.resolve("card.csv"), bank.cards);
        return new BerkaBank(directory);
    }

    private void live(int account) {
        LocalDate opened = FIRST_DAY.plusDays(random.nextInt(240));
        accounts.add("%d,1,POPLATEK MESICNE,%s".formatted(account, opened));
        clients.add("%d,706213,1,1970-12-13,F".formatted(account));
        dispositions.add("%d,%d,%d,OWNER".formatted(account, account, account));
        moves(account, opened, "PRIJEM", 1_000 + random.nextInt(80_000), "");
        switch (account % 4) {
            case 0 -> deals(account, opened, LAST_DAY, 30);
            case 1 -> busy(account, opened);
            case 2 -> borrows(account, opened.plusDays(60));
            default -> deals(account, opened, opened.plusDays(random.nextInt(200)), 12);
        }
    }

    /** Deals every so many days, and is paid interest. */
    private void deals(int account, LocalDate from, LocalDate until, int every) {
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1 + random.nextInt(2 * every))) {
            moves(account, day, random.nextBoolean() ? "PRIJEM" : "VYDAJ", 100 + random.nextInt(900), "SIPO");
            if (random.nextInt(4) == 0) {
                moves(account, day, "PRIJEM", 3, "UROK");
            }
        }
    }

    private void busy(int account, LocalDate from) {
        deals(account, from, from.plusDays(100), 5);
        deals(account, from.plusDays(101), LAST_DAY, 25);
        cards.add("%d,%d,classic,%s".formatted(cards.size(), account, from.plusDays(30)));
        cards.add("%d,%d,gold,%s".formatted(cards.size(), account, from.plusDays(60)));
    }

    private void borrows(int account, LocalDate from) {
        loans.add("%d,%d,%s,24000,24,1000.00,C".formatted(account, account, from));
        for (LocalDate day = from.plusMonths(1); !day.isAfter(LAST_DAY); day = day.plusMonths(1)) {
            moves(account, day, "VYDAJ", 1_000, "UVER");
        }
    }

    private void moves(int account, LocalDate day, String type, int amount, String purpose) {
        transactions.add("%d,%d,%s,%s,VYBER,%d.00,0.00,%s,,"
                .formatted(transactions.size(), account, day, type, amount, purpose));
    }

    private static List<String> rows(String columns) {
        return new ArrayList<>(List.of(columns));
    }
}
