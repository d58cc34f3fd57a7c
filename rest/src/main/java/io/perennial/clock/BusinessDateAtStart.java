package io.perennial.clock;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes the business date out of the settings, before anything asks for it. */
@ApplicationScoped
class BusinessDateAtStart {

    private static final Logger LOG = Logger.getLogger(BusinessDateAtStart.class);

    private final BusinessClock clock;
    private final Optional<LocalDate> wanted;

    BusinessDateAtStart(
            BusinessClock clock, @ConfigProperty(name = "perennial.business-date") Optional<LocalDate> wanted) {
        this.clock = clock;
        this.wanted = wanted;
    }

    void set(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        wanted.ifPresent(this::set);
    }

    /** The setting counts unless the date has moved on since. */
    void set(LocalDate day) {
        if (!clock.startAt(day)) {
            LOG.infof("business date stays at %s, which is later than the setting", clock.today());
        }
    }
}
