package io.perennial.rest;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that people can read and that any database can keep.
 *
 * <p>Refuses control characters, lone surrogates, noncharacters, and characters that are invisible or turn the direction of
 * writing: two texts that look the same should be the same. Rare Chinese characters outside the basic plane (生僻字), the middle
 * dot in names (·) and long foreign names are welcome. Null is accepted; ask for {@code @NotBlank} besides if it is required.
 */
@Documented
@Constraint(validatedBy = CleanTextValidator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CleanText {

    /** The most code points it may have. */
    int max();

    /** Whether line breaks and tabs are part of it, as in a letter. */
    boolean multiline() default false;

    /** The error's code. */
    String message() default "invalid-text";

    /** Unused here; the standard asks for it. */
    Class<?>[] groups() default {};

    /** Unused here; the standard asks for it. */
    Class<? extends Payload>[] payload() default {};
}
