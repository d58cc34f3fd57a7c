package io.perennial.kubernetes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads manifests into the Java models of Kubernetes, Strimzi and the Prometheus operator. The models keep what they do not
 * know, for clients of newer clusters; here that is a mistake.
 */
final class Models {

    private static final Map<String, Class<?>> KNOWN = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/Service", io.fabric8.kubernetes.api.model.Service.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** What there is besides the type, by which the model was chosen. */
    private static final List<String> PARTS = List.of("metadata", "spec", "data");

    private final JsonMapper mapper = strict();

    private static JsonMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new NothingKeptThatIsUnknown())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        // the cluster takes a number or "true" without quotes for no text
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    boolean know(Manifest manifest) {
        return KNOWN.containsKey(manifest.type());
    }

    List<String> problems(Manifest manifest) {
        try {
            Object read = mapper.treeToValue(manifest.tree(), KNOWN.get(manifest.type()));
            List<String> lost = new ArrayList<>();
            JsonNode kept = mapper.valueToTree(read);
            for (String part : PARTS) {
                compare(manifest.tree().path(part), kept.path(part), part, lost);
            }
            return lost;
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage() + " " + where(e));
        }
    }

    /** A word that the model has no constant for is read as none, so that it is not there any more. */
    private static void compare(JsonNode given, JsonNode kept, String path, List<String> lost) {
        if (given.isValueNode() && !given.isNull() && !given.asText().equals(kept.asText())) {
            lost.add(path + ": " + given + " is not understood");
        }
        given.fields()
                .forEachRemaining(field ->
                        compare(field.getValue(), kept.path(field.getKey()), path + "/" + field.getKey(), lost));
        if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                compare(given.path(i), kept.path(i), path + "/" + i, lost);
            }
        }
    }

    private static String where(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
    }

    private static final class NothingKeptThatIsUnknown extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        /** What is the default as well: or it would look as if it had been lost. */
        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
        }
    }
}
