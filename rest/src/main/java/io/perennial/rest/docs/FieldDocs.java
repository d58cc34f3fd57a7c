package io.perennial.rest.docs;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Describes what goes in and out by the Javadoc of its records, so that nothing is said twice. What an endpoint says itself, in
 * {@code @Schema}, comes first.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FieldDocs implements OASFilter {

    private static final String SCHEMA = org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName();

    private final Map<String, List<ClassInfo>> records;

    public FieldDocs(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(FieldDocs::schemaName));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach((name, schema) -> recordOf(name, schema)
                    .map(FieldDocs::javadoc)
                    .ifPresent(javadoc -> describe(schema, javadoc)));
        }
    }

    // two records may share a name, in different packages; their fields tell which is meant
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        Map<String, Schema> fields = schema.getProperties();
        return fields == null
                ? Optional.empty()
                : records.getOrDefault(name, List.of()).stream()
                        .filter(each -> components(each).equals(fields.keySet()))
                        .findFirst();
    }

    private static void describe(Schema schema, ClassJavadoc javadoc) {
        describe(schema, javadoc.getComment());
        for (ParamJavadoc component : javadoc.getRecordComponents()) {
            Schema field = schema.getProperties().get(component.getName());
            if (field != null) {
                describe(field, component.getComment());
            }
        }
    }

    private static void describe(Schema schema, Comment comment) {
        String text = PlainWords.of(comment);
        if (schema.getDescription() == null && !text.isEmpty()) {
            schema.setDescription(text);
        }
    }

    private static ClassJavadoc javadoc(ClassInfo type) {
        return RuntimeJavadoc.getJavadoc(
                type.name().toString(), Thread.currentThread().getContextClassLoader());
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private static Set<String> components(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }
}
