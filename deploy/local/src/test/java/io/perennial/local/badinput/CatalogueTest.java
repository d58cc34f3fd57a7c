package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each row of the catalogue is covered by a test that is named after it, or is left out for a reason. */
class CatalogueTest {

    private static final Pattern ROW = Pattern.compile("(?:^|_)([rk][0-9]{1,2})(?=_)");

    @Test
    void every_row_is_covered_or_left_out_for_a_reason() {
        Set<String> covered = covered();
        Set<String> known = new TreeSet<>(covered);
        known.addAll(Catalogue.leftOut().keySet());

        assertThat(known).isEqualTo(Catalogue.rows());
        assertThat(Catalogue.leftOut().keySet()).doesNotContainAnyElementsOf(covered);
    }

    private static Set<String> covered() {
        Set<String> rows = new TreeSet<>();
        Arrays.stream(BadInputTest.class.getDeclaredClasses())
                .filter(each -> each.isAnnotationPresent(Nested.class))
                .flatMap(each -> Arrays.stream(each.getSuperclass().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .filter(name -> !name.matches("[rk][0-9]+_to_[rk].*"))
                .forEach(name -> ROW.matcher(name)
                        .results()
                        .forEach(row -> rows.add(row.group(1).toUpperCase())));
        return rows;
    }
}
