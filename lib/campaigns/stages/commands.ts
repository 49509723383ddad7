import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { faultOfStages, type Span } from "./rules";

type Typed = { position: number; endsOn: Day };

/** Sets the days on which stages of a draft end; INVALID beside the first that does not fit the campaign (CAM-08). */
export async function setStageDays(work: Work, campaign: Span & { id: string }, stages: readonly Typed[]) {
  const fault = faultOfStages(stages, campaign);
  if (fault) throw new Refusal("INVALID", { [`stages[${fault.at}].endsOn`]: fault.key });
  await work.rows(sql`
    update campaign_stage s set ends_on = t.day
      from unnest(${stages.map(({ position }) => position)}::int[], ${stages.map(({ endsOn }) => endsOn)}::date[]) t (position, day)
     where s.org_id = ${work.orgId}::uuid and s.campaign_id = ${campaign.id}::uuid and s.position = t.position and s.ends_on is not null`);
}
