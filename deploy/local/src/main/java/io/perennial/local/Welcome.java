package io.perennial.local;

import io.perennial.embedded.LocalIssuer;
import io.perennial.embedded.Person;
import java.util.stream.Collectors;

/** What a person needs to know once everything runs. */
final class Welcome {

    private Welcome() {}

    private static String others() {
        return DemoStaff.people().stream()
                .map(Person::name)
                .filter(name -> !name.equals(DemoStaff.ALL_ROUND))
                .collect(Collectors.joining(", "));
    }

    static String to(Bank bank) {
        String services = bank.services().keySet().stream()
                .map(service -> "  %-20s %s    its calls: %s"
                        .formatted(service.module(), bank.address(service, "/"), bank.address(service, "/q/openapi")))
                .collect(Collectors.joining("\n"));
        return """

                The bank is open.

                %s
                  Kafka                %s
                  logs, data           %s

                Calls need a token, which is good for %d minutes; send it with -H "$AUTH":
                  AUTH="Authorization: Bearer $(curl -s -H 'Accept: text/plain' -d username=%s %s/token)"
                Somebody else: %s
                """.formatted(
                        services,
                        bank.kafka(),
                        bank.settings().data(),
                        LocalIssuer.LIFETIME_MINUTES,
                        DemoStaff.ALL_ROUND,
                        bank.issuer(),
                        others());
    }
}
