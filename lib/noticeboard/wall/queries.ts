import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import { isOrgCode } from "@/lib/orgs/codes";
import type { OpinionState } from "../opinions/lifecycle";
import type { Posting } from "../opinions/queries";
import type { OpinionChannel, OpinionKind } from "../opinions/schema";
import { publicRows } from "../queries";
import { receiptHash } from "./rules";

export type WallOpinion = {
  number: number;
  channel: OpinionChannel;
  kind: OpinionKind;
  text: string;
  /** Something private was left out before it was hung up. */
  shortened: boolean;
  receivedOn: Day;
  postedOn: Day;
  state: OpinionState;
  answer: string;
  answeredOn: Day | null;
  pledgeId: string | null;
  /** Null where there is no pledge or its name is not shown. */
  pledger: string | null;
  rectificationDueOn: Day | null;
  rectificationState: string | null;
};

/** A place in the list: the opinion below which the page begins. */
export type WallKey = { postedOn: Day; number: number };

/** What the masses said and what was answered, as it hangs on the wall, newest first. */
export const listWallOpinions = (orgId: string, before: WallKey | null, most = 20): Promise<WallOpinion[]> =>
  publicRows<WallOpinion>(sql`
    select number, channel, kind, unnamed(${orgId}::uuid, text) as text, shortened, received_on::text as "receivedOn", posted_on::text as "postedOn", state, unnamed(${orgId}::uuid, answer) as answer, answered_on::text as "answeredOn",
           pledge_id as "pledgeId", pledger, rectification_due::text as "rectificationDueOn", rectification_state as "rectificationState"
      from wall_opinions(${orgId}::uuid, ${before?.postedOn ?? null}::date, ${before?.number ?? null}::int, ${most}::int)`);

export type ReceiptView = {
  number: number;
  text: string;
  receivedOn: Day;
  state: OpinionState;
  answer: string;
  answeredOn: Day | null;
  posting: Posting;
  keptReason: string;
  rectificationDueOn: Day | null;
  rectificationState: string | null;
};

/** What became of an opinion, for whoever holds its receipt; null for any other word. */
export async function readReceipt(orgCode: string, receipt: string): Promise<ReceiptView | null> {
  if (!isOrgCode(orgCode) || !/^[0-9a-zA-Z]{10}$/.test(receipt.trim())) return null;
  const [found] = await publicRows<{ view: ReceiptView | null }>(
    sql`select read_opinion(${orgCode}, ${receiptHash(receipt)}) as view`,
  );
  return found?.view ?? null;
}

export type WallFigures = { received: number; answered: number };

/** 今年收到多少条，答复多少条. */
export async function countWallOpinions(orgId: string, today: Day): Promise<WallFigures> {
  const [found] = await publicRows<WallFigures>(
    sql`select received, answered from opinion_figures(${orgId}::uuid, ${`${today.slice(0, 4)}-01-01`}::date, ${today}::date)`,
  );
  return found ?? { received: 0, answered: 0 };
}
