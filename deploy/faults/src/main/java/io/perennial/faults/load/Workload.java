package io.perennial.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.local.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Draws what clients want next. */
final class Workload {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 16;

    private final Village village;
    private final LocalDate today;
    private final Deeds deeds;
    private final Queue<Operation> atOnce = new ConcurrentLinkedQueue<>();

    Workload(Village village, LocalDate today) {
        this.village = village;
        this.today = today;
        this.deeds = new Deeds(today);
    }

    Operation next(Random random) {
        Operation besides = atOnce.poll();
        if (besides != null) {
            return besides;
        }
        int draw = random.nextInt(100);
        Optional<Operation> drawn;
        if (draw < 6) {
            drawn = registration(random);
        } else if (draw < 20) {
            drawn = bankEvent(random);
        } else if (draw < 28) {
            drawn = bulk(random);
        } else if (draw < 35) {
            drawn = fileChange(random);
        } else if (draw < 38) {
            drawn = stageCommand(random);
        } else if (draw < 43) {
            drawn = complaint(random);
        } else if (draw < 46) {
            drawn = resolution(random);
        } else if (draw < 50) {
            drawn = read(random);
        } else {
            drawn = interaction(random);
        }
        return drawn.or(() -> interaction(random))
                .or(() -> registration(random))
                .orElseThrow();
    }

    private Optional<Operation> registration(Random random) {
        return village.newcomer().map(account -> {
            UUID id = UUID.randomUUID();
            ObjectNode body = JSON.createObjectNode()
                    .put("type", "INDIVIDUAL")
                    .put("name", Secrets.NAME + account)
                    .put("customerSince", today.minusDays(20).toString())
                    .put("homeBranch", "BRANCH-" + random.nextInt(4))
                    .put("manager", "M-" + random.nextInt(40));
            body.putArray("identifiers").addObject().put("type", "ACCOUNT").put("value", account);
            return Operation.post(What.REGISTRATION, id, null, account, "/v1/customers", body);
        });
    }

    private Optional<Operation> interaction(Random random) {
        return random.nextInt(5) == 0
                ? village.someAccount(random)
                        .map(account -> byAccount(What.INTERACTION, "/v1/interactions", account, random))
                : village.somebody(random).map(customer -> byCustomer(customer, random));
    }

    private Optional<Operation> bankEvent(Random random) {
        return village.someAccount(random).map(account -> byAccount(What.BANK_EVENT, "bank-events", account, random));
    }

    private Optional<Operation> bulk(Random random) {
        List<Operation> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            village.somebody(random)
                    .map(customer -> byCustomer(customer, random))
                    .ifPresent(lines::add);
        }
        lines.forEach(line -> line.body().put("externalId", line.id().toString()));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Operation(
                        UUID.randomUUID(),
                        What.BULK,
                        null,
                        null,
                        Service.INTERACTION,
                        "POST",
                        "/v1/interactions",
                        null,
                        lines));
    }

    private Operation byCustomer(Village.Customer customer, Random random) {
        UUID id = UUID.randomUUID();
        ObjectNode body =
                deeds.some(random).put("customerId", customer.id().toString()).put("notes", Secrets.NOTE + id);
        return Operation.post(What.INTERACTION, id, customer.id(), null, "/v1/interactions", body);
    }

    private Operation byAccount(What what, String path, String account, Random random) {
        UUID id = UUID.randomUUID();
        ObjectNode body = deeds.some(random).put(what == What.BANK_EVENT ? "text" : "notes", Secrets.NOTE + id);
        body.putObject("identifier").put("type", "ACCOUNT").put("value", account);
        return Operation.post(what, id, null, account, path, body);
    }

    private Optional<Operation> fileChange(Random random) {
        return village.somebody(random).map(customer -> {
            UUID id = UUID.randomUUID();
            return new Operation(
                    id,
                    What.FILE_CHANGE,
                    customer.id(),
                    null,
                    Service.CUSTOMER,
                    "PATCH",
                    "/v1/customers/" + customer.id(),
                    JSON.createObjectNode().put("homeBranch", "B-" + id),
                    List.of());
        });
    }

    /** Two persons decide about a customer at the same time. */
    private Optional<Operation> stageCommand(Random random) {
        return village.movedByHand(random).map(customer -> {
            atOnce.add(move(customer, random));
            return move(customer, random);
        });
    }

    private static Operation move(Village.Customer customer, Random random) {
        UUID id = UUID.randomUUID();
        ObjectNode body =
                JSON.createObjectNode().put("to", Deeds.someStage(random)).put("reason", "by hand " + id);
        return Operation.post(
                What.STAGE_COMMAND, id, customer.id(), null, "/v1/lifecycles/" + customer.id() + "/moves", body);
    }

    private Optional<Operation> complaint(Random random) {
        return village.somebody(random).map(customer -> {
            UUID id = UUID.randomUUID();
            ObjectNode body = deeds.complaint(random)
                    .put("customerId", customer.id().toString())
                    .put("text", Secrets.NOTE + id);
            return Operation.post(What.COMPLAINT, id, customer.id(), null, "/v1/complaints", body);
        });
    }

    private Optional<Operation> resolution(Random random) {
        return village.takeComplaint(random).map(complaint -> {
            UUID id = UUID.randomUUID();
            ObjectNode body = JSON.createObjectNode().put("outcome", id.toString());
            return Operation.post(What.RESOLUTION, id, null, null, "/v1/complaints/" + complaint + "/resolution", body);
        });
    }

    private Optional<Operation> read(Random random) {
        return village.somebody(random).map(customer -> switch (random.nextInt(4)) {
            case 0 -> Operation.read(Service.CUSTOMER, customer.id(), "/v1/customers/" + customer.id());
            case 1 ->
                Operation.read(Service.INTERACTION, customer.id(), "/v1/interactions?customerId=" + customer.id());
            case 2 -> Operation.read(Service.SCORING, customer.id(), "/v1/scores/" + customer.id());
            default -> Operation.read(Service.LIFECYCLE, customer.id(), "/v1/lifecycles/" + customer.id());
        });
    }
}
