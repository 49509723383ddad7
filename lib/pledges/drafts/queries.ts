import "server-only";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { listOffered } from "@/lib/orgs/phrases/queries";
import { listProblemCodes } from "@/lib/rectifications/problems/queries";
import { listLastYear } from "../copies/queries";
import { listCategories } from "../items/queries";
import type { PledgeRow } from "../queries";

/** What an item is written from: the categories open to it, last year's wordings, ready phrases and listed problems; one statement. */
export async function findWritingAids(scope: Scope, pledge: PledgeRow) {
  const at = gathering(scope);
  const [categories, lastYear, phrases, problems] = await Promise.all([
    listCategories(at, pledge, pledge.pledgerKind),
    listLastYear(at, pledge),
    listOffered(at, [pledge.pledgerKind === "PERSON" ? "MEMBER_ITEM" : "BODY_ITEM"]),
    listProblemCodes(at),
  ]);
  return { categories, lastYear, phrases, problems };
}
