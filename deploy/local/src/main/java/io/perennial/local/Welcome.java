package io.perennial.local;

import java.util.stream.Collectors;

/** What a person needs to know once everything runs. */
final class Welcome {

    private Welcome() {}

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
                """.formatted(services, bank.kafka(), bank.settings().data());
    }
}
