package io.perennial.local.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A row of {@code deploy/tls/acls.csv}: one principal may do one thing with one topic, or as one consumer group. */
record Right(String principal, AclOperation operation, ResourceType resource, String name) {

    static Set<Right> table(Path repository) throws IOException {
        try (Stream<String> rows = Files.lines(repository.resolve("deploy/tls/acls.csv"))) {
            return rows.skip(1).map(Right::of).collect(Collectors.toUnmodifiableSet());
        }
    }

    static Right write(String principal, String topic) {
        return new Right(principal, AclOperation.WRITE, ResourceType.TOPIC, topic);
    }

    static Right read(String principal, String topic) {
        return new Right(principal, AclOperation.READ, ResourceType.TOPIC, topic);
    }

    static Right hearAs(String principal, String group) {
        return new Right(principal, AclOperation.READ, ResourceType.GROUP, group);
    }

    /** As the broker keeps it. */
    AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(resource, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW));
    }

    private static Right of(String row) {
        String[] cells = row.split(",", -1);
        return new Right(
                cells[0],
                AclOperation.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                ResourceType.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3]);
    }
}
