package io.perennial.scoring.population;

/** How a snapshot is computed: one pass over the facts of a year, then cuts through what came out. */
final class SnapshotSql {

    static final String POPULATION = """
            create temporary table population on commit drop as
            select c.customer_id, c.tier, coalesce(f.dealings, 0) as dealings, f.last_on,
                coalesce(f.volume, 0) as volume, coalesce(f.dealings_90d, 0) as dealings_90d,
                coalesce(f.volume_90d, 0) as volume_90d,
                case when ? then i.amount when f.dealings > 0 then f.volume end as contribution
            from scored_customer c
            left join (
                select customer_id, sum(value_interactions) as dealings, sum(volume) as volume, max(day) as last_on,
                    sum(value_interactions) filter (where day > ?::date - 90) as dealings_90d,
                    sum(volume) filter (where day > ?::date - 90) as volume_90d
                from dated_facts
                where value_interactions > 0 and day > ?::date - 365 and day <= ?
                group by customer_id) f using (customer_id)
            left join (
                select distinct on (customer_id) customer_id, amount
                from reported_figure where figure = 'INCOME' and day <= ?
                order by customer_id, day desc) i using (customer_id)
            where c.customer_since <= ?""";

    // By rank, so that customers with equal contributions on an edge are parted as the shares demand.
    private static final String RANKED = """
            with ranked as (
                select contribution, sum(contribution) over () as total,
                    sum(contribution) over (order by contribution desc, customer_id
                        rows unbounded preceding) - contribution as before
                from population where contribution >= 0) """;

    static final String SNAPSHOT = RANKED + """
            insert into population_snapshot (day, taken_at, contribution, active, a, b, c)
            select ?, ?, ?, (select count(*) from population where dealings > 0),
                count(*) filter (where before < 0.80 * total),
                count(*) filter (where before >= 0.80 * total and before < 0.95 * total),
                count(*) filter (where before >= 0.95 * total)
            from ranked""";

    static final String CLASSES = RANKED + """
            insert into population_cut_off (day, measure, tier, step, value)
            select ?, 'ABC', '', step, value
            from (select array[min(contribution) filter (where before < 0.95 * total),
                    min(contribution) filter (where before < 0.80 * total)] as cuts from ranked) r,
                unnest(cuts) with ordinality as n (value, step)
            where value is not null""";

    static final String QUINTILES = """
            insert into population_cut_off (day, measure, tier, step, value)
            select ?, measure, '', step, value
            from (
                select percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by ?::date - last_on) as r,
                    percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by dealings) as f,
                    percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by volume) as m
                from population where dealings > 0) cuts,
                lateral (
                    select 'RECENCY' as measure, step, value::numeric from unnest(r) with ordinality as n (value, step)
                    union all
                    select 'FREQUENCY', step, value::numeric from unnest(f) with ordinality as n (value, step)
                    union all
                    select 'MONETARY', step, value from unnest(m) with ordinality as n (value, step)) as lines""";

    static final String TOP_OF_TIERS = """
            insert into population_cut_off (day, measure, tier, step, value)
            select day, measure, tier, 1, value
            from (select ?::date as day, tier, percentile_disc(0.9) within group (order by dealings_90d) as activity,
                    percentile_disc(0.9) within group (order by volume_90d) as trading
                from population group by tier) tops,
                lateral (values ('ACTIVITY', activity::numeric), ('VOLUME', trading)) as lines (measure, value)""";

    private SnapshotSql() {}
}
