package io.perennial.kubernetes;

import static io.perennial.kubernetes.Planted.at;
import static io.perennial.kubernetes.Planted.found;
import static io.perennial.kubernetes.Planted.pod;

import org.junit.jupiter.api.Test;

class PlantedInFieldsTest {

    @Test
    void a_field_that_kubernetes_does_not_know_is_found() {
        found("Deployment", "scoring-service", one -> pod(one).put("terminationGracePeriod", 60))
                .contains("Deployment scoring-service", "Unrecognized field", "terminationGracePeriod");
    }

    @Test
    void a_field_that_strimzi_does_not_know_is_found() {
        found("Kafka", "kafka", one -> at(one, "/spec/kafka/listeners/0").put("tlsVersion", "1.3"))
                .contains("Kafka kafka", "Unrecognized field", "tlsVersion");
    }

    @Test
    void a_field_that_is_not_in_a_written_schema_is_found() {
        found("Cluster", "customer-database", one -> at(one, "/spec/postgresql/synchronous")
                        .put("count", 1))
                .contains("Cluster customer-database", "count");
    }

    @Test
    void a_field_that_prometheus_does_not_know_is_found() {
        found("PodMonitor", "services", one -> at(one, "/spec/podMetricsEndpoints/0")
                        .put("every", "15s"))
                .contains("PodMonitor services", "Unrecognized field", "every");
    }

    @Test
    void a_missing_field_is_found() {
        found("Service", "customer-service", one -> at(one, "/spec").remove("selector"))
                .contains("Service customer-service: spec.selector is missing");
    }

    @Test
    void a_number_where_text_must_be_is_found() {
        found("Job", "customer-migration", one -> at(one, "/spec/template/spec/containers/0/env/0")
                        .put("value", true))
                .contains("Job customer-migration", "Cannot coerce Boolean value");
    }

    @Test
    void a_misspelt_word_is_found() {
        found("KafkaNodePool", "brokers", one -> at(one, "/spec")
                        .putArray("roles")
                        .add("brocker"))
                .contains("KafkaNodePool brokers", "brocker");
    }
}
