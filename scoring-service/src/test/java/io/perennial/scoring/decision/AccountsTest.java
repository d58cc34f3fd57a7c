package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.scoring.decision.DayFacts.Books;
import io.perennial.scoring.decision.DayFacts.Cause;
import io.perennial.scoring.decision.DayFacts.Dealings;
import io.perennial.scoring.decision.DayFacts.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an account is open, and what is left when none is. */
class AccountsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final List<DayFacts> facts = new ArrayList<>();

    // In a day's word, + is an opening and − a closing; Z and Y are contracts, and _ is none.
    @ParameterizedTest
    @CsvSource({
        "Z+,       1",
        "Z+ Z-,    0",
        "Z+Z-,     0",
        "Z+ Z+ Z-, 0", // two sources told of the opening
        "Z+Z+ Z-,  0",
        "Z+Z+Z-,   0",
        "Z+ Z- Z-, 0",
        "Z+ Z- Z- Z+, 1", // opened again
        "Z+ Z-Z+,  1",
        "Z+ Z- Z+ Z-, 0",
        "Z+ Z-Z-Z+, 1",
        "Z+Y+ Z-,  1",
        "Z+ Y-,    1", // Y was there before anything was heard
        "Z+ Y-Y-Z-, 0",
        "Z+ _-,    0", // the same account, not named each time
        "_+ Z-,    0",
        "_+ Z- Z-, 0",
        "_+_+ Z- Z-, 1",
        "_+_+ Y-Z-, 0",
        "Z+ _- Z-, 0",
        "Z+ _- Z- Z+, 1",
        "Z+Y+ _-,  1",
        "_- Z+,    1",
        "_-_- _+,  1",
        "Z- Z+,    1"
    })
    void an_account_is_open_when_it_was_opened_and_not_closed_since(String life, int open) {
        String[] days = life.split(" ");
        for (int day = 0; day < days.length; day++) {
            for (int at = 0; at < days[day].length(); at += 2) {
                boolean opening = days[day].charAt(at + 1) == '+';
                happened(day, contract(days[day].charAt(at)), opening ? 1 : 0, opening ? 0 : 1, "0");
            }
        }

        assertThat(on(days.length).openAccounts()).isEqualTo(open);
    }

    @Test
    void what_was_booked_without_a_contract_is_gone_with_the_last_account() {
        happened(0, "Z", 1, 0, "100");
        happened(1, DayFacts.NO_CONTRACT, 0, 0, "500");
        happened(3, "Z", 0, 1, "0");

        assertThat(on(2).balance()).isEqualByComparingTo("600");
        assertThat(on(3).balance()).isZero();
    }

    @Test
    void whatever_the_order_of_the_closing_day_nothing_is_left_of_it() {
        happened(0, "Z", 1, 0, "100");
        happened(3, "Z", 0, 1, "0");
        happened(3, DayFacts.NO_CONTRACT, 0, 0, "500");
        happened(3, "Z", 0, 0, "40");

        assertThat(on(3).balance()).isZero();
    }

    @Test
    void while_another_account_is_open_it_stays() {
        happened(0, "Z", 1, 0, "100");
        happened(0, "Y", 1, 0, "20");
        happened(1, DayFacts.NO_CONTRACT, 0, 0, "500");
        happened(3, "Z", 0, 1, "0");

        assertThat(on(3).balance()).isEqualByComparingTo("520");
    }

    @Test
    void a_closing_that_names_no_account_empties_the_only_one() {
        happened(0, "Z", 1, 0, "100");
        happened(3, DayFacts.NO_CONTRACT, 0, 1, "0");

        assertThat(on(3).openAccounts()).isZero();
        assertThat(on(3).balance()).isZero();
    }

    @Test
    void an_account_opened_again_on_the_day_of_its_closing_keeps_what_it_has() {
        happened(0, "Z", 1, 0, "100");
        happened(3, "Z", 0, 1, "-100");
        happened(3, "Z", 1, 0, "70");

        assertThat(on(3).openAccounts()).isEqualTo(1);
        assertThat(on(3).balance()).isEqualByComparingTo("70");
    }

    @Test
    void what_comes_after_the_closing_of_all_is_there_again() {
        happened(0, "Z", 1, 0, "100");
        happened(3, "Z", 0, 1, "0");
        happened(4, "Z", 1, 0, "30");
        happened(4, DayFacts.NO_CONTRACT, 0, 0, "5");

        assertThat(on(3).everHadAccount()).isTrue();
        assertThat(on(4).openAccounts()).isEqualTo(1);
        assertThat(on(4).balance()).isEqualByComparingTo("35");
    }

    private void happened(int day, String contract, int opened, int closed, String amount) {
        DayFacts some = new DayFacts(
                BEGIN.plusDays(day),
                contract,
                Dealings.NONE,
                Voice.NONE,
                new Books(opened, closed, 1, Amount.of(new BigDecimal(amount)), 0),
                Set.of(),
                Cause.NONE);
        DayFacts before = facts.stream()
                .filter(other ->
                        other.day().equals(some.day()) && other.contract().equals(contract))
                .findFirst()
                .orElse(DayFacts.empty(some.day(), contract));
        facts.remove(before);
        facts.add(before.plus(some));
    }

    private Facts on(int day) {
        Customer customer = new Customer(CustomerType.INDIVIDUAL, BEGIN);
        return new Timeline(customer, facts, List.of(), Models.SHIPPED)
                .on(BEGIN.plusDays(day))
                .facts();
    }

    private static String contract(char name) {
        return name == '_' ? DayFacts.NO_CONTRACT : String.valueOf(name);
    }
}
