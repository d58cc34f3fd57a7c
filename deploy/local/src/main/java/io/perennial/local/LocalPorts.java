package io.perennial.local;

import io.perennial.embedded.Ports;

/** All ports are looked at before anything starts. */
final class LocalPorts {

    private LocalPorts() {}

    static void mustBeFree(Settings settings) {
        if (settings.optional(Setting.POSTGRES).isEmpty()) {
            mustBeFree(
                    settings, Setting.POSTGRES_PORT, "PostgreSQL", ", or use that one if it is yours: -Dpostgres=URL");
        }
        if (settings.optional(Setting.KAFKA).isEmpty()) {
            mustBeFree(settings, Setting.KAFKA_PORT, "Kafka", ", or use that one if it is yours: -Dkafka=HOST:PORT");
        }
        mustBeFree(settings, Setting.ISSUER_PORT, "the issuer of tokens", "");
        if (settings.flag(Setting.OBSERVE)) {
            mustBeFree(settings, Setting.PROMETHEUS_PORT, "Prometheus", "");
        }
        for (Service service : Service.values()) {
            mustBeFree(settings, service.port(), service.module(), "");
            mustBeFree(settings, service.managementPort(), service.module(), "");
        }
    }

    private static void mustBeFree(Settings settings, Setting setting, String what, String otherwise) {
        int port = settings.port(setting);
        if (Ports.isTaken(port)) {
            throw new Refused(
                    "Port %d is taken, so %s cannot start. Stop what listens there, choose another with -D%s=PORT%s"
                            .formatted(port, what, setting.key(), otherwise));
        }
    }
}
