package io.perennial.scoring.decision;

import java.util.List;

/**
 * Everything about scoring that the bank may change.
 *
 * @param assetEdges shares, in per cent, of the assets of 90 days ago at which a rule may turn: the day on which the mean
 *     crosses one is a step
 */
public record Model(Tiers tiers, Scorecard scorecard, List<Integer> assetEdges) {}
