package io.perennial.rest;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Reads a text code point by code point. */
public final class CleanTextValidator implements ConstraintValidator<CleanText, String> {

    private int max;
    private boolean multiline;

    @Override
    public void initialize(CleanText wanted) {
        max = wanted.max();
        multiline = wanted.multiline();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null || text.codePoints().allMatch(this::clean) && text.codePointCount(0, text.length()) <= max) {
            return true;
        }
        if (text.codePoints().allMatch(this::clean)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("too-long").addConstraintViolation();
        }
        return false;
    }

    private boolean clean(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> multiline && (point == '\n' || point == '\t' || point == '\r');
            // FORMAT holds zero-width and bidi characters, the byte order mark and tags
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
            default -> true;
        };
    }
}
