package io.perennial.lifecycle.stages;

import io.perennial.contract.Stage;
import java.util.EnumMap;
import java.util.Map;

/** What stages and reasons are called in the two languages of the bank's staff. */
final class Labels {

    /** A name in English and Chinese. */
    record Label(String en, String zh) {}

    private static final Map<Stage, Label> STAGES = new EnumMap<>(Map.of(
            Stage.POTENTIAL, new Label("Potential", "潜在期"),
            Stage.DEVELOPMENT, new Label("Development", "开发期"),
            Stage.GROWTH, new Label("Growth", "成长期"),
            Stage.MATURE, new Label("Mature", "成熟期"),
            Stage.DECLINE, new Label("Decline", "衰退期"),
            Stage.TERMINATED, new Label("Terminated", "终止期")));

    private static final Map<String, Label> REASONS = Map.ofEntries(
            Map.entry("REGISTERED", new Label("Became known to the bank", "客户建档")),
            Map.entry("FIRST_PURCHASE", new Label("First purchase", "首次交易")),
            Map.entry("FREQUENT_DEALINGS", new Label("Deals frequently", "往来频繁")),
            Map.entry("LARGEST_SHARE", new Label("Largest share of wallet", "资产份额最大")),
            Map.entry("DEEP_RELATIONSHIP", new Label("Deep relationship", "关系深入")),
            Map.entry("ACTIVITY_FALLING", new Label("Activity is falling", "往来下降")),
            Map.entry("ASSETS_LEAVING", new Label("Assets are leaving", "资产流出")),
            Map.entry("CHURN_RISK", new Label("Likely to leave", "流失风险高")),
            Map.entry("COMPLAINTS", new Label("Unresolved complaints", "投诉未解决")),
            Map.entry("SILENCE", new Label("Silent for long", "长期无往来")),
            Map.entry("RECOVERED", new Label("Recovered", "恢复")),
            Map.entry("ALL_CLOSED", new Label("All accounts closed", "全部销户")),
            Map.entry("DORMANT", new Label("Dormant", "休眠")),
            Map.entry("WON_BACK", new Label("Won back", "赢回")),
            Map.entry("MANUAL", new Label("Moved by hand", "人工调整")));

    private Labels() {}

    static Label of(Stage stage) {
        return STAGES.get(stage);
    }

    /** A reason of a bank's own table is its own name. */
    static Label of(String reason) {
        return REASONS.getOrDefault(reason, new Label(reason, reason));
    }
}
