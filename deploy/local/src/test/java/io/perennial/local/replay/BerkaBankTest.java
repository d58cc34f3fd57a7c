package io.perennial.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.InteractionKind;
import io.perennial.local.Refused;
import io.perennial.local.replay.BerkaHistory.BerkaEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data come in several editions and parts, named in several ways. */
class BerkaBankTest {

    private static final String COLUMNS =
            "trans_id,account_id,date,type,operation,amount,balance,k_symbol,bank,account\n";

    @TempDir
    Path directory;

    @Test
    void all_parts_are_read_and_what_stands_in_two_of_them_counts_once() throws IOException {
        customers();
        packed("trans_1993-01-01_to_1993-11-30.csv.gz", COLUMNS + "1,7,1993-11-30,PRIJEM,VKLAD,700.00,700.00,,,\n");
        file("trans.csv", COLUMNS + """
                1,7,1993-11-30,PRIJEM,VKLAD,700.00,700.00,,,
                2,7,1993-12-31,VYDAJ,VYBER,20.50,679.50,,,
                """);

        BerkaBank bank = new BerkaBank(directory);

        assertThat(bank.lastDay()).isEqualTo("1993-12-31");
        assertThat(bank.origin()).isEqualTo("2 transactions from trans.csv, trans_1993-01-01_to_1993-11-30.csv.gz");
        assertThat(bank.transactions()).extracting(row -> row.id("trans")).containsExactly("1", "2");
    }

    @Test
    void amounts_that_were_cut_are_left_out_and_so_is_what_repeats_the_parts() throws IOException {
        customers();
        file("trans_to_October-10.csv", COLUMNS + "1,7,1993-10-10,PRIJEM,VKLAD,700.00,700.00,,,\n");
        file("trans_tail_truncated_amounts.csv", "account_id,date\n7,1994-04-20\n");
        file("trans_concatenated.csv", COLUMNS + "9,7,1994-04-20,PRIJEM,VKLAD,1.00,1.00,,,\n");

        BerkaBank bank = new BerkaBank(directory);

        assertThat(bank.lastDay()).isEqualTo("1993-10-10");
        assertThat(bank.origin())
                .isEqualTo("1 transactions from trans_to_October-10.csv;"
                        + " left out trans_concatenated.csv, trans_tail_truncated_amounts.csv");
    }

    @Test
    void the_original_edition_is_read_without_cards_and_loans() throws IOException {
        file(
                "account.asc",
                "\"account_id\";\"district_id\";\"frequency\";\"date\"\n7;18;\"POPLATEK MESICNE\";930101\n");
        file("client.asc", "\"client_id\";\"birth_number\";\"district_id\"\n3;\"706213\";18\n");
        file("disp.asc", "\"disp_id\";\"client_id\";\"account_id\";\"type\"\n5;3;7;\"OWNER\"\n");
        file("trans.asc", COLUMNS.replace(',', ';') + "1;7;930105;\"VYDAJ\";\"VYBER\";900;0;\" \";\"\";\n");

        BerkaBank bank = new BerkaBank(directory);
        List<BerkaEvent> events = new BerkaHistory(bank, ZoneOffset.UTC).events(bank.lastDay());

        assertThat(bank.clients(bank.lastDay()))
                .containsExactly(
                        new BerkaBank.BerkaClient("3", LocalDate.of(1970, 12, 13), LocalDate.of(1993, 1, 1), "7"));
        assertThat(events).extracting(BerkaEvent::id).containsExactly("account-7", "trans-1");
        InteractionReported payment = (InteractionReported) events.get(1).event();
        assertThat(payment.kind()).isEqualTo(InteractionKind.TRANSACTION);
        assertThat(payment.amount()).isEqualByComparingTo(new BigDecimal("-900"));
    }

    @Test
    void cards_and_loans_of_the_original_edition_are_told_on_their_day() throws IOException {
        customers();
        file("trans.csv", COLUMNS + "1,7,1993-12-31,PRIJEM,VKLAD,700.00,700.00,,,\n");
        file("card.asc", "\"card_id\";\"disp_id\";\"type\";\"issued\"\n1;5;\"classic\";\"931107 00:00:00\"\n");
        file("loan.asc", "\"loan_id\";\"account_id\";\"date\";\"amount\"\n4;7;931108;96396\n5;7;940101;1\n");

        BerkaBank bank = new BerkaBank(directory);

        assertThat(new BerkaHistory(bank, ZoneOffset.UTC).events(bank.lastDay()))
                .extracting(BerkaEvent::id)
                .containsExactly("account-7", "trans-1", "card-1", "loan-4");
    }

    @Test
    void a_directory_without_transactions_is_refused_with_what_is_missing() throws IOException {
        file("trans_truncated.csv", COLUMNS);

        assertThatThrownBy(() -> new BerkaBank(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no rows of trans*.csv")
                .hasMessageContaining("left out trans_truncated.csv");
        assertThatThrownBy(() -> new BerkaBank(directory.resolve("nowhere")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void what_cannot_be_read_is_named_with_its_place() throws IOException {
        file("trans.csv", COLUMNS + "1,7,yesterday,PRIJEM,VKLAD,700.00,700.00,,,\n");

        assertThatThrownBy(() -> new BerkaBank(directory).lastDay())
                .isInstanceOf(Refused.class)
                .hasMessage("trans.csv, line 2 has a date that cannot be read: yesterday");
    }

    private void customers() throws IOException {
        file("account.csv", "account_id,district_id,frequency,date\n7,18,POPLATEK MESICNE,1993-01-01\n");
        file("client.csv", "client_id,birth_number,district_id,birth_date,gender\n3,706213,18,1970-12-13,F\n");
        file("disp.csv", "disp_id,client_id,account_id,type\n5,3,7,OWNER\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private void packed(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
