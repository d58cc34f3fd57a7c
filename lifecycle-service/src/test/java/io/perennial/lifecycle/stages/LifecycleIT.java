package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.deal;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.Stage;
import io.perennial.contract.Step;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class LifecycleIT {

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void scores_move_a_customer_and_the_answer_says_why() {
        anna.inGrowth();

        var life = anna.lifecycle();
        assertThat(life.getString("since")).isEqualTo(today().minusDays(50).toString());
        assertThat(life.getString("reason")).isEqualTo("FREQUENT_DEALINGS");
        assertThat(life.getString("rule")).isEqualTo("frequent-dealings");
        assertThat(life.getString("ruleVersion")).isEqualTo("default-1");
        assertThat(life.getInt("facts.valueInteractions90d")).isEqualTo(3);
        assertThat(life.getString("stageLabel.zh")).isEqualTo("成长期");
        assertThat(anna.moves())
                .containsExactly(
                        "null→POTENTIAL REGISTERED",
                        "POTENTIAL→DEVELOPMENT FIRST_PURCHASE",
                        "DEVELOPMENT→GROWTH FREQUENT_DEALINGS");
        await().untilAsserted(() -> assertThat(anna.heardByOthers())
                .filteredOn(LifecycleEvent.StageChanged.class::isInstance)
                .hasSize(3));
    }

    @Test
    void nobody_known_answers_404() {
        given().get("/v1/lifecycles/{id}", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/lifecycles/{id}/transitions", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/lifecycles/{id}/why", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/lifecycles/anna").then().statusCode(400);
    }

    @Test
    void a_late_fact_refutes_a_move_and_takes_back_what_it_called_for() {
        anna.scored(day(-200, Known.customer()), deal(-100, 1), deal(-20, 3)).is(Stage.GROWTH);
        await().untilAsserted(() -> assertThat(anna.actions("&status=REQUESTED").getList("items.action"))
                .contains("NEEDS_TALK"));

        anna.scored(day(-20, steady(today().minusDays(20)).deals(2, 0))).is(Stage.DEVELOPMENT);

        assertThat(anna.moves()).endsWith("POTENTIAL→DEVELOPMENT FIRST_PURCHASE");
        assertThat(anna.transitions("?superseded=true").getList("items")).hasSize(3);
        assertThat(anna.transitions("?superseded=true").getString("items[2].supersededAt"))
                .isNotNull();
        await().untilAsserted(() -> assertThat(anna.heardByOthers())
                .anyMatch(LifecycleEvent.StageMoveSuperseded.class::isInstance)
                .anyMatch(LifecycleEvent.ActionWithdrawn.class::isInstance));
        assertThat(anna.actions("&status=REQUESTED").getList("items")).isEmpty();
    }

    @Test
    void a_move_that_was_dated_wrongly_keeps_its_actions_and_nothing_is_asked_for_twice() {
        anna.scored(day(-200, Known.customer()), deal(-100, 1), deal(-20, 3)).is(Stage.GROWTH);
        List<String> asked = anna.actions("").getList("items.id");

        anna.scored(deal(-25, 3));
        await().until(() ->
                today().minusDays(25).toString().equals(anna.lifecycle().getString("since")));

        assertThat(anna.actions("").getList("items.id")).isEqualTo(asked);
        assertThat(anna.actions("").getList("items.status")).doesNotContain("WITHDRAWN");
    }

    @Test
    void any_order_of_arrival_gives_the_same_history() {
        Step[] life = {
            day(-200, Known.customer()),
            deal(-180, 3),
            day(-120, steady(today().minusDays(120)).complaints(2)),
            day(-100, steady(today().minusDays(100))),
            day(-40, steady(today().minusDays(40)).shareOfWallet("0.8"))
        };
        for (int i : new int[] {3, 0, 4, 2, 1, 1, 3}) {
            anna.scored(life[i]);
        }
        anna.is(Stage.MATURE);

        await().untilAsserted(() -> assertThat(anna.moves())
                .containsExactly(
                        "null→POTENTIAL REGISTERED",
                        "POTENTIAL→DEVELOPMENT FIRST_PURCHASE",
                        "DEVELOPMENT→GROWTH FREQUENT_DEALINGS",
                        "GROWTH→DECLINE COMPLAINTS",
                        "DECLINE→GROWTH RECOVERED",
                        "GROWTH→MATURE LARGEST_SHARE"));
        assertThat(anna.cases().getList("items.findAll { it.status != 'WITHDRAWN' }.status"))
                .containsExactly("RETAINED");
    }

    @Test
    void a_decline_opens_a_case_whose_call_is_on_the_managers_list_and_recovery_ends_it() {
        Known leaving = steady(today()).assets("10000", "60000").tier(Tier.PREFERRED, Tier.PREFERRED);
        anna.inGrowth().scored(day(-3, leaving)).is(Stage.DECLINE);

        assertThat(anna.cases().getString("items[0].strategy")).isEqualTo("RESCUE");
        assertThat(anna.cases().getString("items[0].status")).isEqualTo("OPEN");
        assertThat(anna.actions("&status=REQUESTED").getList("items.action"))
                .contains("MANAGER_CALL", "PRICE_CONCESSION");
        assertThat(anna.actions("&status=PLANNED").getList("items.action")).containsExactly("REPLACING_PRODUCT");
        assertThat(anna.actions("&status=OPEN").getList("items")).hasSize(3);
        given().get("/v1/actions?status=SOME").then().statusCode(422);

        UUID call = UUID.fromString(anna.actions("").getString("items.find { it.action == 'MANAGER_CALL' }.id"));
        anna.topics().send(new ContactMade(anna.id(), Ids.next(), call, Channel.PHONE, "REACHED", Instant.now()), 1);
        await().until(() ->
                "DONE".equals(anna.actions("").getString("items.find { it.action == 'MANAGER_CALL' }.status")));

        anna.scored(day(-3, steady(today().minusDays(3)).assets("60000", "60000")))
                .is(Stage.GROWTH);
        assertThat(anna.cases().getList("items.status")).containsExactly("WITHDRAWN");
        assertThat(anna.actions("").getString("items.find { it.action == 'MANAGER_CALL' }.status"))
                .isEqualTo("DONE");
        assertThat(anna.actions("&status=REQUESTED").getList("items.action")).isEmpty();
    }

    @Test
    void what_a_move_saw_is_what_is_known_of_its_day_whenever_it_became_known() {
        Known deals = steady(today().minusDays(20)).deals(1, 0);
        anna.scored(day(-200, Known.customer()), day(-20, deals.owed("100", "0")))
                .is(Stage.DEVELOPMENT);
        var told = anna.transitions("").getMap("items[-1]");

        anna.scored(day(-20, deals.owed("177", "0")));

        await().untilAsserted(() ->
                assertThat(anna.lifecycle().getString("facts.balance")).isEqualTo("177"));
        assertThat(anna.transitions("").getString("items[-1].facts.balance")).isEqualTo("177");
        assertThat(anna.transitions("").getMap("items[-1]"))
                .containsEntry("id", told.get("id"))
                .containsEntry("decidedAt", told.get("decidedAt"));
        assertThat(anna.transitions("?superseded=true").getList("items")).hasSize(2);
    }

    @Test
    void loading_history_writes_to_nobody() {
        anna.scored(day(-200, Known.customer()), deal(-60, 1)).is(Stage.DEVELOPMENT);

        assertThat(anna.actions("").getList("items")).isEmpty();
    }

    @Test
    void why_shows_the_conditions_and_what_is_missing_for_the_next_stage() {
        anna.inGrowth();

        var why = given().get("/v1/lifecycles/{id}/why", anna.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(why.getString("because.en")).contains("Growth", "FREQUENT_DEALINGS");
        assertThat(why.getString("decidedBy.conditions[0].seen")).isEqualTo("3");
        assertThat(why.getList("decidedBy.conditions.holds")).doesNotContain(false);
        assertThat(why.getList("next.to")).containsExactlyInAnyOrder("MATURE", "DECLINE", "TERMINATED");
        assertThat(why.getString("next.find { it.to == 'MATURE' }.missing[0]"))
                .contains("Share of wallet")
                .contains("is unknown, asked for is >= 0.5");
    }
}
