package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Holding;
import io.perennial.scoring.decision.DayFacts.Books;
import io.perennial.scoring.decision.DayFacts.Cause;
import io.perennial.scoring.decision.DayFacts.Dealings;
import io.perennial.scoring.decision.DayFacts.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer holds, and that what has ended is held no longer. */
class ProductsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final Entries entries = new Entries(Lives::dayOf);
    private final List<DayFacts> facts = new ArrayList<>();
    private final List<Reported> reports = new ArrayList<>();

    @Test
    void what_is_reported_closed_is_empty_and_held_no_longer() {
        reports(0, held("c-1", "fund", "10"), held("c-2", "bond", "10"), held("c-3", "gold", "10"));
        reports(1, closed("c-1", "fund", "10"), closed("c-2", "bond", "10"), closed("c-3", "gold", "10"));

        assertThat(on(0).products()).isEqualTo(3);
        assertThat(on(0).balance()).isEqualByComparingTo("30");
        assertThat(on(1).products()).isZero();
        assertThat(on(1).balance()).isZero();
    }

    @Test
    void a_closed_loan_is_owed_no_longer() {
        reports(0, new Holding("l-1", "mortgage", Holding.Kind.DEBT, new BigDecimal("70"), true));
        reports(1, new Holding("l-1", "mortgage", Holding.Kind.DEBT, new BigDecimal("70"), false));

        assertThat(on(0).debt()).isEqualByComparingTo("70");
        assertThat(on(1).debt()).isZero();
        assertThat(on(1).products()).isZero();
    }

    @Test
    void another_contract_with_the_same_product_holds_it_still() {
        reports(0, held("c-1", "fund", "10"), held("c-2", "fund", "10"));
        reports(1, closed("c-1", "fund", "0"));

        assertThat(on(0).products()).isEqualTo(1);
        assertThat(on(1).products()).isEqualTo(1);
    }

    @Test
    void a_purchase_ends_with_the_contract_it_led_to_and_a_later_one_counts_again() {
        buys(0, "fund");
        reports(1, held("c-1", "fund", "10"));
        reports(2, closed("c-1", "fund", "0"));
        buys(3, "fund");

        assertThat(on(1).products()).isEqualTo(1);
        assertThat(on(2).products()).isZero();
        assertThat(on(3).products()).isEqualTo(1);
    }

    @Test
    void a_contract_reported_open_again_holds_again() {
        reports(0, held("c-1", "fund", "10"));
        reports(1, closed("c-1", "fund", "0"));
        reports(2, held("c-1", "fund", "5"));

        assertThat(on(2).products()).isEqualTo(1);
        assertThat(on(2).balance()).isEqualByComparingTo("5");
    }

    @Test
    void of_two_reports_at_once_the_same_holds_whichever_comes_first() {
        Reported open = new Reported(
                BEGIN, "c-1", Reported.Figure.ASSET, 0, BEGIN.atStartOfDay().toInstant(ZoneOffset.UTC), "fund", true);
        Reported ended = new Reported(BEGIN, "c-1", Reported.Figure.ASSET, 0, open.reportedAt(), "fund", false);

        assertThat(ended.orLater(open)).isEqualTo(open);
        assertThat(open.orLater(ended)).isEqualTo(open);
    }

    private void reports(int day, Holding... holdings) {
        LocalDate asOf = BEGIN.plusDays(day);
        reports.addAll(entries.figuresIn(new HoldingsChanged(
                new UUID(0, 1),
                asOf,
                asOf.atStartOfDay().toInstant(ZoneOffset.UTC),
                List.of(holdings),
                null,
                null,
                null)));
    }

    private void buys(int day, String product) {
        facts.add(new DayFacts(
                BEGIN.plusDays(day),
                DayFacts.NO_CONTRACT,
                Dealings.NONE,
                Voice.NONE,
                Books.NONE,
                Set.of(product),
                Cause.NONE));
    }

    private Facts on(int day) {
        Customer customer = new Customer(CustomerType.INDIVIDUAL, BEGIN);
        return new Timeline(customer, facts, reports, Models.SHIPPED)
                .on(BEGIN.plusDays(day))
                .facts();
    }

    private static Holding held(String contract, String product, String balance) {
        return new Holding(contract, product, Holding.Kind.ASSET, new BigDecimal(balance), true);
    }

    private static Holding closed(String contract, String product, String balance) {
        return new Holding(contract, product, Holding.Kind.ASSET, new BigDecimal(balance), false);
    }
}
