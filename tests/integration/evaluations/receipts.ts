import { adminSql } from "@/tests/support/database";

/** The published list of a closed round, in order. */
export const listReceipts = async (roundId: string): Promise<string[]> =>
  (
    await adminSql<{ receipt: string }>("select receipt from evaluation_receipt where round_id = $1 order by receipt", [
      roundId,
    ])
  ).map(({ receipt }) => receipt);
