import { beforeAll, describe, expect, it } from "vitest";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { carryOver } from "@/lib/rectifications/carryovers/commands";
import { openRectification } from "@/lib/rectifications/commands";
import { cancelMoved } from "@/lib/rectifications/lateness/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { as, asOwner } from "@/tests/support/county";
import { makeCampaign } from "@/tests/support/small-county";
import { publishItem } from "../jobs/published";
import { type Cast, makeCast, refused } from "./walk";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe("between campaigns and dates", () => {
  it("SUP-16 what a closed campaign left open goes on in the next one with its number and source", async () => {
    const { root, first } = cast.county;
    const id = await cast.open(cast.county.people.member);
    const before = await look(cast.secretary, (scope) => findRectification(scope, id));
    const old = cast.county.campaign;
    const next = await asOwner(async (client) => {
      await client.query("update campaign set state = 'CLOSED' where id = $1", [old.id]);
      return makeCampaign(client, root);
    });
    await expect(begin(cast.owner, (work) => carryOver(work, { fromCampaignId: old.id }))).rejects.toMatchObject(
      refused("NOT_AUTHORISED"),
    );
    expect(await begin(cast.secretary, (work) => carryOver(work, { fromCampaignId: old.id }))).toBeGreaterThan(0);
    const after = await look(cast.secretary, (scope) => findRectification(scope, id));
    expect(after).toMatchObject({ campaignId: next.id, number: before?.number, sourceKind: "SELF_CHECK" });
    expect(after?.carriedFrom).toBe("创先争优活动");
    await expect(begin(cast.secretary, (work) => carryOver(work, { fromCampaignId: old.id }))).rejects.toMatchObject(
      refused("NOT_FOUND"),
    );
    const raw = begin(cast.secretary, (work) =>
      work.db.rectification.updateMany({
        where: { orgId: first.id, id },
        data: { campaignOrgId: old.orgId, campaignId: old.id },
      }),
    );
    await expect(raw).rejects.toThrow(/WRONG_STATE/);
  });

  it("LIFE-07 when a superior moves the date, the job withdraws what the old date opened, and nobody is late", async () => {
    const { second, people } = cast.county;
    const { itemId: item } = await asOwner((client) =>
      publishItem(client, cast.county, second, people.secondMember, "2026-06-10"),
    );
    const id = await begin(as(people.secondSecretary, second), (work) =>
      openRectification(work, {
        ...{ orgId: second.id, campaignOrgId: cast.county.campaign.orgId, campaignId: cast.county.campaign.id },
        ...{ source: { kind: "OVERDUE_PLEDGE", itemId: item }, problem: "到期未兑现", ordered: false },
        ...{ ownerPersonId: people.secondMember.id, dueOn: "2026-06-28" },
      }),
    );
    expect(await beginJob(second.id, cancelMoved)).toBe(0);
    await asOwner(async (client) => {
      await client.query(
        `insert into pledge_item_version (org_id, id, item_id, version, text, target, due_on, reason, published_at, amended_by_person_id, content_hash)
         select org_id, gen_random_uuid(), id, latest_version + 1, text, target, '2026-07-02', '上级调整时限', now(), $2, 'x' from pledge_item where id = $1`,
        [item, people.secondSecretary.id],
      );
      await client.query(
        "update pledge_item set due_on = '2026-07-02', latest_version = latest_version + 1 where id = $1",
        [item],
      );
    });
    expect(await beginJob(second.id, cancelMoved)).toBe(1);
    expect(await beginJob(second.id, cancelMoved)).toBe(0);
    const found = await look(as(people.secondSecretary, second), (scope) => findRectification(scope, id));
    expect(found).toMatchObject({ state: "CANCELLED" });
    expect(found?.cancelReason).toContain("上级调整时限");
  });
});
