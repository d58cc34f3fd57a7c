package io.perennial.rest.errors;

import io.perennial.rest.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Makes pointers and codes of what bean validation found. */
public final class Violations {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> KINDS = Set.of("invalid-text", "time-out-of-range");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Pattern", "wrong-format"),
            Map.entry("Email", "wrong-format"),
            Map.entry("Past", "time-out-of-range"),
            Map.entry("PastOrPresent", "time-out-of-range"),
            Map.entry("Future", "time-out-of-range"),
            Map.entry("FutureOrPresent", "time-out-of-range"));

    private Violations() {}

    /** The refusal of a value that breaks constraints. */
    public static Problem problem(Collection<? extends ConstraintViolation<?>> violations) {
        List<Problem.Error> errors = violations.stream()
                .map(v -> new Problem.Error(pointer(v.getPropertyPath()), code(v)))
                .distinct()
                .sorted(Comparator.comparing(Problem.Error::pointer).thenComparing(Problem.Error::code))
                .toList();
        return new Problem(422, kind(errors), "A field holds a value that is not accepted there; see errors.", errors);
    }

    /** Empty if it is our answer, not the caller's input, that breaks constraints. */
    static Optional<Problem> problem(ConstraintViolationException e) {
        boolean ours = e.getConstraintViolations().stream()
                .flatMap(v -> StreamSupport.stream(v.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
        return ours ? Optional.empty() : Optional.of(problem(e.getConstraintViolations()));
    }

    private static String kind(List<Problem.Error> errors) {
        List<String> codes = errors.stream().map(Problem.Error::code).distinct().toList();
        return codes.size() == 1 && KINDS.contains(codes.get(0)) ? codes.get(0) : "unknown-value";
    }

    private static String code(ConstraintViolation<?> violation) {
        if (CODE.matcher(violation.getMessageTemplate()).matches()) {
            return violation.getMessageTemplate();
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(constraint, "out-of-range");
    }

    // drops the method and, where there is a path below it, the name of the body's parameter
    private static String pointer(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        boolean ofMethod = !nodes.isEmpty() && nodes.get(0).getKind() == ElementKind.METHOD;
        StringBuilder pointer = new StringBuilder();
        nodes.subList(ofMethod ? Math.min(nodes.size() > 2 ? 2 : 1, nodes.size()) : 0, nodes.size())
                .forEach(node -> append(pointer, node));
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            pointer.append('/').append(node.getName());
        }
    }
}
