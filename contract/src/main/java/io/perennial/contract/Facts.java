package io.perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Everything that stage rules may know of a customer at the end of one day D. A window of 90 days is (D−90, D]. Null means
 * unknown, which is never the same as zero. Amounts are in the reporting currency.
 *
 * @param customerType individual, company or public body
 * @param customerSince since when the bank knows the customer
 * @param valueInteractions90d number of value interactions in the last 90 days: things the customer did (account opened,
 *     purchase, transaction, repayment), never what the bank did
 * @param valueInteractionsPrevious90d the same in the 90 days before those
 * @param valueInteractions365d the same in the last 365 days
 * @param lastValueInteractionOn day of the latest value interaction, null if there was none yet
 * @param lastNewBusinessOn day of the latest value interaction that was no repayment, null if there was none yet
 * @param products number of different products held or bought. One counts from its purchase, or from the report that shows a
 *     contract with it; it is held no longer once its contract is reported as closed, unless another open contract has it. What
 *     is bought after that counts again
 * @param openAccounts accounts opened and not closed since; one that is named by its contract counts once
 * @param everHadAccount whether an account was ever opened
 * @param balance what the bank owes the customer: deposits and investments
 * @param debt what the customer owes the bank
 * @param assetsMean30d mean of the closing balances of the last 30 days
 * @param assetsMean30d90DaysAgo the same as of D−90
 * @param shareOfWallet balance ÷ estimated wealth at all banks, 0 to 1; null if the wallet is unknown
 * @param satisfactionMean mean rating of the last 365 days, 1 to 5; null without a rating
 * @param openComplaints complaints opened and not resolved
 * @param churnRisk probability of losing the customer, 0 to 1; null before 90 days of history
 * @param tier tier at D (分层)
 * @param tier90DaysAgo tier at D−90
 * @param income90d the bank's income with the customer, null if not reported
 * @param cost90d the bank's cost of the customer, null if not reported
 * @param cause latest cause code that the customer gave in the last 90 days, null if none
 */
public record Facts(
        CustomerType customerType,
        LocalDate customerSince,
        int valueInteractions90d,
        int valueInteractionsPrevious90d,
        int valueInteractions365d,
        LocalDate lastValueInteractionOn,
        LocalDate lastNewBusinessOn,
        int products,
        int openAccounts,
        boolean everHadAccount,
        BigDecimal balance,
        BigDecimal debt,
        BigDecimal assetsMean30d,
        BigDecimal assetsMean30d90DaysAgo,
        BigDecimal shareOfWallet,
        BigDecimal satisfactionMean,
        int openComplaints,
        BigDecimal churnRisk,
        Tier tier,
        Tier tier90DaysAgo,
        BigDecimal income90d,
        BigDecimal cost90d,
        String cause) {}
