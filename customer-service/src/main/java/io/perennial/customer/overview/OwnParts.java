package io.perennial.customer.overview;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.file.CustomerView;
import io.perennial.customer.file.CustomerViews;
import io.perennial.customer.file.Customers;
import io.perennial.customer.holdings.Holdings;
import io.perennial.customer.holdings.HoldingsView;
import io.perennial.customer.overview.Overview.Position;
import io.perennial.customer.standing.Standing;
import io.perennial.customer.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The parts of the view that this service owns itself. */
@ApplicationScoped
class OwnParts {

    private final Customers customers;
    private final Holdings holdings;
    private final Standings standings;
    private final BusinessClock clock;
    private final CustomerViews views;

    OwnParts(Customers customers, Holdings holdings, Standings standings, BusinessClock clock, CustomerViews views) {
        this.views = views;
        this.customers = customers;
        this.holdings = holdings;
        this.standings = standings;
        this.clock = clock;
    }

    Part<CustomerView> profile(UUID id) {
        return Part.ok(clock.wallTime(), views.of(customers.of(id)));
    }

    Part<HoldingsView> holdings(UUID id) {
        return Part.ok(clock.wallTime(), holdings.of(id));
    }

    Part<Position> standing(UUID id) {
        Standing standing = standings.of(id).orElse(Standing.UNKNOWN);
        return Stream.of(standing.stageHeardAt(), standing.tierHeardAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(heardAt -> Part.ok(heardAt, position(standing)))
                .orElseGet(() -> Part.missing("NOT_TOLD"));
    }

    private static Position position(Standing standing) {
        return new Position(
                standing.stage(),
                standing.stage() == null ? null : Label.of(standing.stage()),
                standing.stageSince(),
                standing.tier(),
                standing.tier() == null ? null : Label.of(standing.tier()),
                standing.tierSince());
    }
}
