import "server-only";
import { inSession } from "../in-session";

export type FactorFacts = {
  personId: string;
  name: string;
  login: string;
  way: "PASSWORD" | "SLIP" | "OIDC" | null;
  secret: string | null;
  confirmed: boolean;
  lastStep: number;
  needed: boolean;
  codesLeft: number;
};

/** Who proves themselves: by the token of the step after the password, or by a session. */
export type Holder = { token: string; secretHash: string };

/** Where the holder stands with the second proof; null when neither step nor session lives. */
export const findFactor = ({ token, secretHash }: Holder): Promise<FactorFacts | null> =>
  inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ facts: FactorFacts | null }>("select factor_facts($1) as facts", [token]);
    return rows[0]?.facts ?? null;
  });
