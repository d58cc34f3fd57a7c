package io.perennial.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * What holds in every module. A module's test takes them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.perennial.customer", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    /** A decision is taken from facts alone, so that it can be tested, replayed and explained. */
    @ArchTest
    public static final ArchRule DECISIONS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..decision..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.perennial.contract..", "..decision..")
            .allowEmptyShould(true);

    /** What is told is committed with the state first; anything else loses or invents events. */
    @ArchTest
    public static final ArchRule ONLY_THE_OUTBOX_TELLS = noClasses()
            .that()
            .resideOutsideOfPackage("io.perennial.outbox..")
            .should()
            .dependOnClassesThat(describe("send to Kafka", ArchitectureRules::sendsToKafka))
            .allowEmptyShould(true);

    /** Time is asked at the edge and passed inwards: the bank's day need not be the machine's. */
    @ArchTest
    public static final ArchRule ONLY_THE_CLOCK_ASKS_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackage("io.perennial.clock..")
            .should()
            .accessTargetWhere(describe("ask the machine for the time", ArchitectureRules::asksTheMachineForTheTime));

    /** A constructor shows what a class needs, and how much. */
    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(anyOf(
                    "jakarta.inject.Inject",
                    "org.eclipse.microprofile.config.inject.ConfigProperty",
                    "org.eclipse.microprofile.rest.client.inject.RestClient"))
            .allowEmptyShould(true);

    /** What belongs to one request is a parameter of its method. */
    @ArchTest
    public static final ArchRule A_REQUEST_IS_NO_FIELD = noFields()
            .should()
            .beAnnotatedWith(anyOf(
                    "jakarta.ws.rs.core.Context",
                    "jakarta.ws.rs.PathParam",
                    "jakarta.ws.rs.QueryParam",
                    "jakarta.ws.rs.HeaderParam",
                    "org.jboss.resteasy.reactive.RestPath",
                    "org.jboss.resteasy.reactive.RestQuery",
                    "org.jboss.resteasy.reactive.RestHeader"))
            .allowEmptyShould(true);

    /** A package is named after what the bank does. */
    @ArchTest
    public static final ArchRule NO_DRAWERS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..impl..");

    /** A class is named after its one job. */
    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT =
            noClasses().should().haveNameMatching(".+(Impl|Manager|Helper|Utils?)");

    private static final Set<String> SENDERS = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "io.smallrye.reactive.messaging.MutinyEmitter",
            "org.eclipse.microprofile.reactive.messaging.Outgoing",
            "org.apache.kafka.clients.producer.Producer",
            "org.apache.kafka.clients.producer.KafkaProducer");
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.lang.System", "java.util.Date");

    private ArchitectureRules() {}

    /** What is read at one sitting is understood; tests are read, too. */
    @ArchTest
    public static void no_source_file_is_over_200_lines(JavaClasses ignored) {
        assertThat(SourceFiles.ofThisModule().longerThan(200)).isEmpty();
    }

    private static boolean sendsToKafka(JavaClass used) {
        return SENDERS.contains(used.getName());
    }

    private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        if (name.equals("now")) {
            // now(clock) asks whoever was passed in
            return owner.startsWith("java.time.")
                    && !access.getTarget().getFullName().contains("Clock");
        }
        return CLOCKS.contains(owner)
                        && Set.of("currentTimeMillis", "systemUTC", "systemDefaultZone", "system")
                                .contains(name)
                || access.getTarget().getFullName().equals("java.util.Date.<init>()");
    }

    private static DescribedPredicate<JavaAnnotation<?>> anyOf(String... annotations) {
        Set<String> names = Set.of(annotations);
        return describe(
                String.join(" or ", annotations),
                annotation -> names.contains(annotation.getRawType().getName()));
    }
}
