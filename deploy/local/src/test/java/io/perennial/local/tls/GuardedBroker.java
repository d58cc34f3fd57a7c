package io.perennial.local.tls;

import io.perennial.embedded.KafkaGuard;
import io.perennial.embedded.LocalKafka;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** A broker as a bank runs it: it lets in whom the bank's authority signed, and lets them do what the table says. */
final class GuardedBroker implements AutoCloseable {

    /** Only certificates of this unit make a principal of our names; see the README of deploy/tls. */
    private static final String PRINCIPALS = "RULE:^CN=([a-z-]+),OU=Perennial$/$1/,DEFAULT";

    private static final String BROKER = "broker";

    private final Authority authority;
    private final KafkaGuard guard;
    private final LocalKafka kafka;
    private final Map<String, Identity> known = new HashMap<>();

    private GuardedBroker(Authority authority, KafkaGuard guard, LocalKafka kafka) {
        this.authority = authority;
        this.guard = guard;
        this.kafka = kafka;
    }

    static GuardedBroker start(Path directory, Authority authority, Set<Right> table) throws Exception {
        Identity broker = authority.sign(BROKER, subject(BROKER));
        KafkaGuard guard =
                new KafkaGuard(broker.keyStore(), authority.trustStore(), Authority.PASSWORD, PRINCIPALS, BROKER);
        GuardedBroker guarded = new GuardedBroker(authority, guard, LocalKafka.startGuarded(directory, 0, guard));
        try (Admin admin = Admin.create(guard.administrator(guarded.bootstrapServers()))) {
            admin.createAcls(table.stream().map(Right::binding).toList()).all().get();
        }
        return guarded;
    }

    static String subject(String principal) {
        return "CN=" + principal + ",OU=Perennial";
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A certificate of that principal, made when it is asked for first. */
    Identity identity(String principal) throws Exception {
        Identity identity = known.get(principal);
        if (identity == null) {
            identity = authority.sign(principal, subject(principal));
            known.put(principal, identity);
        }
        return identity;
    }

    /** Somebody who comes to this broker with their own certificate. */
    Client client(String principal) throws Exception {
        return client(identity(principal));
    }

    Client client(Identity identity) {
        return new Client(identity.clientSettings(bootstrapServers()));
    }

    /** All access lists that it has. */
    Collection<AclBinding> accessLists() throws Exception {
        try (Admin admin = Admin.create(guard.administrator(bootstrapServers()))) {
            return admin.describeAcls(AclBindingFilter.ANY).values().get();
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
