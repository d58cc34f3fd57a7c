package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows R38 and R42: what is shown to those who look in from outside. */
abstract class Strangers extends NothingWritten {

    @Test
    void r38_pages_of_other_sites_are_not_let_in() {
        for (Service service : Service.values()) {
            for (String origin : List.of("https://evil.example", "null")) {
                Stream.of(
                                Ask.get(service, "/v1/business-date").with("Origin", origin),
                                Ask.get(service, "/v1/business-date")
                                        .by("OPTIONS")
                                        .with("Origin", origin)
                                        .with("Access-Control-Request-Method", "PUT"))
                        .forEach(ask -> assertThat(
                                        send(ask).response().headers().map().keySet())
                                .as("%s", ask)
                                .noneMatch(header -> header.toLowerCase().startsWith("access-control-")));
            }
        }
    }

    @Test
    void r42_callers_are_shown_nothing_of_how_a_service_runs() {
        for (Service service : Service.values()) {
            for (String path : List.of(
                    "/q",
                    "/q/health",
                    "/q/health/ready",
                    "/q/metrics",
                    "/q/openapi",
                    "/q/asyncapi",
                    "/q/dev-ui",
                    "/q/swagger-ui",
                    "/q/info",
                    "/metrics",
                    "/health",
                    "/openapi")) {
                send(Ask.get(service, path)).isRefused(404, "not-found");
            }
            for (String method : List.of("HEAD", "OPTIONS", "TRACE")) {
                Answer answer = send(Ask.get(service, "/v1/business-date").by(method));
                assertThat(answer.response().headers().map().keySet())
                        .as("%s %s", method, service)
                        .doesNotContain("server", "x-powered-by", "via");
                assertThat(answer.body()).doesNotContainIgnoringCase("quarkus").doesNotContainIgnoringCase("vert.x");
            }
        }
    }
}
