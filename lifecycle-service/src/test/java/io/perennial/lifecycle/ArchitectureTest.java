package io.perennial.lifecycle;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.perennial.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "io.perennial.lifecycle", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** A bank may want another engine some day. */
    @ArchTest
    static final ArchRule ONLY_TWO_CLASSES_KNOW_THE_ENGINE = ArchRuleDefinition.noClasses()
            .that()
            .haveNameNotMatching(".*\\.rules\\.(Engine|Cell)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");
}
