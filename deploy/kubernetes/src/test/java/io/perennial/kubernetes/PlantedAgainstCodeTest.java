package io.perennial.kubernetes;

import static io.perennial.kubernetes.Planted.at;
import static io.perennial.kubernetes.Planted.container;
import static io.perennial.kubernetes.Planted.found;
import static io.perennial.kubernetes.Planted.pod;
import static io.perennial.kubernetes.Planted.tell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

class PlantedAgainstCodeTest {

    @Test
    void a_port_that_the_service_does_not_listen_to_is_found() {
        found("Deployment", "customer-service", one -> container(one)
                        .withArray("ports")
                        .removeAll()
                        .addObject()
                        .put("name", "http")
                        .put("containerPort", 8080))
                .contains("Deployment customer-service opens {http=8080}");
    }

    @Test
    void a_probe_at_a_port_that_tells_nothing_about_health_is_found() {
        found("Deployment", "customer-service", one -> at(container(one), "/livenessProbe/httpGet")
                        .put("port", "http"))
                .contains("the livenessProbe asks");
    }

    @Test
    void a_topic_that_does_not_exist_is_found() {
        found("KafkaTopic", "score-events", one -> at(one, "/metadata").put("name", "scores"))
                .contains("topics are [bank-events, customer-events, interaction-events, lifecycle-events, scores]");
    }

    @Test
    void a_lag_on_a_topic_that_does_not_exist_is_found() {
        found("ScaledObject", "scoring-service", one -> at(one, "/spec/triggers/0/metadata")
                        .put("topic", "scores"))
                .contains("ScaledObject scoring-service looks at [interaction-events, scores]");
    }

    @Test
    void a_right_that_the_table_does_not_give_is_found() {
        found("KafkaUser", "scoring-service", one -> ((ArrayNode) one.at("/spec/authorization/acls/0/operations"))
                        .add("Read"))
                .contains("no row of acls.csv gives the right scoring-service,read,topic,score-events");
    }

    @Test
    void a_setting_that_the_service_does_not_know_is_found() {
        found("Deployment", "lifecycle-service", one -> tell(one, "PERENNIAL_LIFECYCLE_DWELL_DAY", "7"))
                .contains("Deployment lifecycle-service is told PERENNIAL_LIFECYCLE_DWELL_DAY");
    }

    @Test
    void a_setting_that_only_the_build_can_change_is_found() {
        found("Deployment", "lifecycle-service", one -> tell(one, "QUARKUS_DATASOURCE_DB_KIND", "mysql"))
                .contains("Deployment lifecycle-service is told QUARKUS_DATASOURCE_DB_KIND");
    }

    @Test
    void a_built_in_password_that_stands_above_the_mounted_one_is_found() {
        found("Deployment", "lifecycle-service", one -> ((ArrayNode)
                                one.at("/spec/template/spec/volumes/2/projected/sources"))
                        .remove(0))
                .contains("Deployment lifecycle-service: passwords that are built in stand above its secrets");
    }

    @Test
    void an_address_where_nobody_is_is_found() {
        found(
                        "Deployment",
                        "customer-service",
                        one -> tell(one, "QUARKUS_REST_CLIENT_SCORING_SERVICE_URL", "http://scoring:8083"))
                .contains("quarkus.rest-client.scoring-service.url=http://scoring:8083, where nobody is");
    }

    @Test
    void a_connection_that_is_not_let_through_is_found() {
        found("NetworkPolicy", "scoring-service", one -> at(one, "/spec/egress/0/ports/0")
                        .put("port", 5433))
                .contains("no policy lets scoring-service to scoring-database:5432");
    }

    @Test
    void a_connection_that_nobody_makes_is_found() {
        found("NetworkPolicy", "scoring-service", one -> at(one, "/spec/ingress/0")
                        .remove("from"))
                .contains("a policy lets elsewhere to scoring-service:8083 for nothing");
    }

    @Test
    void a_default_that_lets_somebody_through_is_found() {
        found("NetworkPolicy", "nobody", one -> at(one, "/spec")
                        .putArray("policyTypes")
                        .add("Egress"))
                .contains("NetworkPolicy nobody lets somebody through");
    }

    @Test
    void less_memory_than_was_measured_is_found() {
        found("Deployment", "scoring-service", one -> at(container(one), "/resources/requests")
                        .put("memory", "256Mi"))
                .contains("Deployment scoring-service asks for 256 MiB");
    }

    @Test
    void less_time_to_stop_than_is_needed_is_found() {
        found("Deployment", "scoring-service", one -> pod(one).put("terminationGracePeriodSeconds", 30))
                .contains("Deployment scoring-service is killed after PT30S");
    }

    @Test
    void a_service_that_may_change_its_tables_is_found() {
        found("Deployment", "scoring-service", one -> tell(one, "QUARKUS_FLYWAY_USERNAME", "scoring"))
                .contains("Deployment scoring-service works on its database as the owner of the tables");
    }

    @Test
    void a_root_that_leads_to_another_service_is_found() {
        found("Ingress", "perennial", one -> at(one, "/spec/rules/0/http/paths/0/backend/service")
                        .put("name", "scoring-service"))
                .contains("the ingress leads /v1/customers to scoring-service");
    }
}
