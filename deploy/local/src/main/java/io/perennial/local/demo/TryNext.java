package io.perennial.local.demo;

import io.perennial.local.bank.Services;
import java.net.URI;
import java.util.Map;

/** Calls to copy and paste. */
final class TryNext {

    private TryNext() {}

    static String text(URI issuer, Services services, Map<Resident, String> residents) {
        String mature = idOf(residents, Persona.DEVOTED);
        String starter = idOf(residents, Persona.STARTER);
        return """

                Try next:
                  AUTH="Authorization: Bearer $(curl -s -H 'Accept: text/plain' -d username=demo %8$s/token)"
                  curl -H "$AUTH" %1$s/v1/lifecycles/%4$s                 # which stage, since when, why, on which facts
                  curl -H "$AUTH" %1$s/v1/lifecycles/%4$s/transitions     # how they came there
                  curl -H "$AUTH" %2$s/v1/customers/%4$s/overview         # everything about them
                  curl -H "$AUTH" -X POST %3$s/v1/interactions -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%%s)" \\
                    -d '{"customerId":"%5$s","kind":"COMPLAINT","channel":"PHONE","direction":"INBOUND","cause":"FEES"}'
                                                                   # twice: the customer declines
                  curl -H "$AUTH" '%1$s/v1/retention-cases?customerId=%5$s'   # and a case is open
                  for service in %2$s %3$s %6$s %1$s; do
                    curl -H "$AUTH" -X PUT $service/v1/business-date -H 'Content-Type: application/json' -d '{"date":"%7$s"}'; done
                                                                   # 100 days pass in which nobody does anything
                  curl -H "$AUTH" %1$s/v1/lifecycles/summary                  # some seconds later: who dealt with us has declined
                """.formatted(
                        services.lifecycle(),
                        services.customer(),
                        services.interaction(),
                        mature,
                        starter,
                        services.scoring(),
                        services.businessDay().date().plusDays(100),
                        issuer);
    }

    private static String idOf(Map<Resident, String> residents, Persona persona) {
        return residents.entrySet().stream()
                .filter(entry -> entry.getKey().persona() == persona)
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
