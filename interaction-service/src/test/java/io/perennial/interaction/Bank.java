package io.perennial.interaction;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Event;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierHash;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.TestTopics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bank around this service: its customers, its other systems, and what they see of us from outside. */
@ApplicationScoped
public class Bank {

    private final TestTopics topics = TestTopics.ofThisTest();
    private final Map<List<Object>, Long> places = new ConcurrentHashMap<>();
    private final IdentifierHash hashes;
    private final Sql sql;

    Bank(IdentifierHash hashes, Sql sql) {
        this.hashes = hashes;
        this.sql = sql;
    }

    public TestTopics topics() {
        return topics;
    }

    /** A customer whom customer-service has told of, and of whom we have heard. */
    public UUID customer(Identifier... identifiers) {
        UUID customer = Ids.next();
        register(customer);
        for (Identifier identifier : identifiers) {
            link(customer, identifier);
        }
        await().until(() -> knows(customer));
        for (Identifier identifier : identifiers) {
            await().until(() -> count(
                            "select count(*) as n from identifier where customer_id = ? and hash = ?",
                            customer,
                            hash(identifier))
                    == 1);
        }
        return customer;
    }

    public void register(UUID customer) {
        tell(Topic.CUSTOMER_EVENTS, new CustomerRegistered(customer, CustomerType.INDIVIDUAL, LocalDate.EPOCH, null));
    }

    public void link(UUID customer, Identifier identifier) {
        tell(Topic.CUSTOMER_EVENTS, new IdentifierLinked(customer, identifier.type(), hash(identifier)));
    }

    public void assign(UUID customer, String manager) {
        tell(Topic.CUSTOMER_EVENTS, new ManagerAssigned(customer, manager, LocalDate.EPOCH));
        await().until(() ->
                count("select count(*) as n from belonging where customer_id = ? and manager = ?", customer, manager)
                        == 1);
    }

    /** Has a customer forgotten, and waits until this service has. */
    public void forget(UUID customer) {
        tell(Topic.CUSTOMER_EVENTS, new CustomerErased(customer, Instant.now()));
        await().until(() -> given().get("/v1/erasures/{id}", customer).statusCode() == 200);
    }

    /** Tells an event as the service that owns it, in the customer's order. */
    public void tell(Topic topic, Event event) {
        topics.send(event, places.merge(List.of(topic, event.customerId()), 1L, Long::sum));
    }

    public boolean knows(UUID customer) {
        return count("select count(*) as n from belonging where customer_id = ?", customer) == 1;
    }

    public String hash(Identifier identifier) {
        return hashes.of(identifier.type(), identifier.value());
    }

    /** A telephone number that nobody else has. */
    public static Identifier phone() {
        return new Identifier(IdentifierType.PHONE, "+86 " + Math.abs(Ids.next().getLeastSignificantBits()));
    }

    public long count(String query, Object... arguments) {
        return OwnWork.call(
                () -> sql.one(query, row -> row.number("n"), arguments).orElseThrow());
    }

    /** The column {@code t} of one row, null if there is no row. */
    public String text(String query, Object... arguments) {
        return OwnWork.call(
                () -> sql.one(query, row -> row.string("t"), arguments).orElse(null));
    }

    /** The reasons for which events of a source are parked. */
    public List<String> parkedFrom(String source) {
        return sql.query(
                "select reason from parked_event where source = ? order by reason",
                row -> row.string("reason"),
                source);
    }

    /** What we told of a customer, as soon as it is as many events as expected. */
    public List<Told<InteractionEvent>> told(UUID customer, int howMany) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> told(customer), told -> told.size() >= howMany);
    }

    public List<Told<InteractionEvent>> told(UUID customer) {
        return topics.told(Topic.INTERACTION_EVENTS, customer, InteractionEvent.class);
    }

    public static RequestSpecification request() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", Ids.next().toString());
    }

    public static ValidatableResponse post(String path, Object body) {
        return request()
                .body(body instanceof String text ? text : json(body))
                .post(path)
                .then();
    }

    public static String json(Object body) {
        return new String(Wire.write(body), StandardCharsets.UTF_8);
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        return given().get(path, parameters).then();
    }

    @PreDestroy
    void close() {
        topics.close();
    }
}
