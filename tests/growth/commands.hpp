// Every command that reads what others send.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gerove::test {

/// The command's words, apart by blanks. IN stands for the file of records, JSON for the same as
/// JSON, HSDS for its directory of services, PLAN for its activity plan, OUT for what is written.
inline constexpr std::string_view commands[] = {
    "convert IN OUT.jsonl",
    "convert JSON OUT.gerove",
    "check IN --as-of 2024-12-31",
    "due IN --all --as-of 2024-12-31",
    "law explain IN PROC-DEC --as-of 2024-12-31",
    "referral next IN --as-of 2024-12-31",
    "referral inbox IN --institution Institution-0 --as-of 2024-12-31",
    "referral overdue IN --institution Institution-0 --as-of 2024-12-31",
    "report year IN --year 2023",
    "report totals IN",
    "service match IN --need name --as-of 2023-06-01",
    "service gap IN --year 2023 --all --sources",
    "service export IN --hsds",
    "service import HSDS --hsds --out OUT.gerove",
    "redact IN --profile coordinator --output OUT.gerove",
    "redact IN --profile statistics --output OUT.gerove",
    "export plan IN --id ActivityPlan-0",
    "import plan PLAN --out OUT.gerove",
};

}  // namespace gerove::test
