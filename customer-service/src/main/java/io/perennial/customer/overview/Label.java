package io.perennial.customer.overview;

import io.perennial.contract.Stage;
import io.perennial.contract.Tier;

/** What a stage or tier is called, in the two languages of the bank's staff. */
public record Label(String zh, String en) {

    static Label of(Stage stage) {
        return switch (stage) {
            case POTENTIAL -> new Label("潜在期", "Potential");
            case DEVELOPMENT -> new Label("开发期", "Development");
            case GROWTH -> new Label("成长期", "Growth");
            case MATURE -> new Label("成熟期", "Mature");
            case DECLINE -> new Label("衰退期", "Decline");
            case TERMINATED -> new Label("终止期", "Terminated");
        };
    }

    static Label of(Tier tier) {
        return switch (tier) {
            case MASS -> new Label("大众客户", "Mass");
            case PREFERRED -> new Label("优质客户", "Preferred");
            case WEALTH -> new Label("理财客户", "Wealth");
            case PREMIER -> new Label("财富客户", "Premier");
            case PRIVATE -> new Label("私人银行客户", "Private banking");
        };
    }
}
