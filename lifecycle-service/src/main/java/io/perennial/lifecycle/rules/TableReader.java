package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.rules.Table.Column;
import io.perennial.lifecycle.rules.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a decision table from XML that nobody vouches for: only the elements of a plain table are let through. */
final class TableReader {

    private static final Set<String> DMN = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final Set<String> KNOWN = Set.of(
            "definitions",
            "description",
            "inputData",
            "variable",
            "decision",
            "question",
            "allowedAnswers",
            "informationRequirement",
            "requiredInput",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "text",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry");
    private static final Set<String> LEFT_OUT = Set.of("extensionElements", "DMNDI");
    private static final int MOST_TEXT = 500;

    private TableReader() {}

    static Table read(byte[] xml) {
        Document document = SafeXml.parsed(xml);
        Element root = document.getDocumentElement();
        leaveOut(root);
        List<Fault> faults = new ArrayList<>();
        check(root, faults);
        List<Element> tables = all(root, "decisionTable");
        if (tables.size() != 1 || all(root, "decision").size() != 1) {
            faults.add(Fault.of("not-one-table", "The model must hold exactly one decision with one decision table."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidModel(faults);
        }
        return table(root, tables.get(0), SafeXml.written(document));
    }

    private static Table table(Element root, Element table, String model) {
        return new Table(
                all(root, "decision").get(0).getAttribute("name"),
                table.getAttribute("hitPolicy"),
                all(root, "inputData").stream()
                        .map(e -> e.getAttribute("name"))
                        .collect(Collectors.toUnmodifiableSet()),
                children(table, "input").stream()
                        .map(e -> new Column(e.getAttribute("label"), text(children(e, "inputExpression"))))
                        .toList(),
                children(table, "output").stream()
                        .map(e -> e.getAttribute("name"))
                        .toList(),
                children(table, "rule").stream().map(TableReader::row).toList(),
                model);
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                children(rule, "inputEntry").stream().map(e -> text(List.of(e))).toList(),
                children(rule, "outputEntry").stream()
                        .map(e -> text(List.of(e)))
                        .toList(),
                text(children(rule, "annotationEntry")));
    }

    private static void check(Element element, List<Fault> faults) {
        if (!DMN.contains(String.valueOf(element.getNamespaceURI())) || !KNOWN.contains(element.getLocalName())) {
            faults.add(Fault.of(
                    "unknown-element",
                    "Only plain decision tables of DMN 1.3 to 1.5 are let in; there is something else."));
            return;
        }
        if (isExpression(element) && !isHarmless(element.getTextContent())) {
            faults.add(new Fault(
                    ((Element) element.getParentNode().getParentNode()).getAttribute("id"),
                    "forbidden-expression",
                    "An expression may compare and calculate, and use min, max, abs, floor, ceiling or date; no loops,"
                            + " functions of its own, regular expressions or the clock."));
        }
        children(element).forEach(child -> check(child, faults));
    }

    private static boolean isExpression(Element element) {
        return element.getLocalName().equals("text")
                && !element.getParentNode().getLocalName().equals("annotationEntry");
    }

    private static boolean isHarmless(String expression) {
        return expression.length() <= MOST_TEXT && Wording.isHarmless(expression);
    }

    private static void leaveOut(Element element) {
        for (Element child : children(element)) {
            if (LEFT_OUT.contains(child.getLocalName())) {
                element.removeChild(child);
            } else {
                leaveOut(child);
            }
        }
    }

    private static String text(List<Element> holders) {
        return holders.isEmpty() ? "" : holders.get(0).getTextContent().strip();
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getLocalName().equals(name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
