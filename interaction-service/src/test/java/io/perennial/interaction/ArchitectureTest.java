package io.perennial.interaction;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.perennial.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "io.perennial.interaction", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_RUN_IN_CIRCLES = SlicesRuleDefinition.slices()
            .matching("io.perennial.interaction.(*)..")
            .should()
            .beFreeOfCycles();
}
