import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listEventsAbout } from "@/lib/audit/queries";
import { look } from "@/lib/kernel/work";
import { findRectification } from "@/lib/rectifications/queries";
import { as, asOwner, giveDuty } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type Cast, cause, makeCast, refused, stepsOf, walk } from "./walk";

let cast: Cast;
let id = "";
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  id = await cast.open(cast.county.people.member);
});
const state = () => look(cast.secretary, (scope) => findRectification(scope, id));

describe("the life of a rectification", () => {
  it("INV-09 SUP-02 the owner works and reports, another verifies, a head strikes off", async () => {
    await walk(
      id,
      ["begin", cast.owner],
      ["log", cast.owner],
      ["report", cast.owner],
      ["return", cast.secretary],
      ["report", cast.owner],
    );
    await walk(id, ["verify", cast.deputy], ["close", cast.secretary]);
    expect(await state()).toMatchObject({
      state: "CLOSED",
      ...cause,
      verifierName: "副书记",
      closedByName: "支部书记",
      closedOn: "2026-06-20",
      originalDueOn: "2026-07-05",
    });
    const events = await look(cast.secretary, (scope) => listEventsAbout(scope, cast.county.first.id, [id]));
    expect(events?.map(({ kind }) => kind.split(".")[1])).toEqual([
      "open",
      "begin",
      "progress",
      "report",
      "return",
      "report",
      "verify",
      "close",
    ]);
    await stepsOf(id).reopen(cast.secretary);
    expect(await state()).toMatchObject({
      state: "IN_PROGRESS",
      dueOn: "2026-08-01",
      verifierName: null,
      closedOn: null,
    });
  });

  it("SUP-04 an extension keeps the first date in sight and needs somebody other than the owner", async () => {
    await expect(stepsOf(id).extend(cast.owner)).rejects.toMatchObject(refused("OWN_WORK"));
    await stepsOf(id).extend(cast.secretary);
    expect(await state()).toMatchObject({ dueOn: "2026-07-20", originalDueOn: "2026-07-05" });
    await expect(stepsOf(id).extend(cast.secretary)).rejects.toMatchObject(refused("INVALID"));
  });

  it("LIFE-07 one that should not have been opened is cancelled with its reason and never reopened", async () => {
    await stepsOf(id).cancel(cast.secretary);
    expect(await state()).toMatchObject({ state: "CANCELLED", cancelReason: "上级调整时限" });
    await expect(stepsOf(id).reopen(cast.secretary)).rejects.toMatchObject(refused("WRONG_STATE"));
  });

  it("LIFE-03 what the secretary is responsible for is verified by the direct superior, not by the deputy", async () => {
    id = await cast.open(cast.county.people.secretary);
    await walk(id, ["begin", cast.secretary], ["report", cast.secretary]);
    await expect(stepsOf(id).verify(cast.secretary)).rejects.toMatchObject(refused("OWN_WORK"));
    await expect(stepsOf(id).verify(cast.deputy)).rejects.toMatchObject(refused("NOT_AUTHORISED"));
    await walk(id, ["verify", cast.parent], ["close", cast.parent]);
    expect(await state()).toMatchObject({ state: "CLOSED", verifierName: "总支书记" });
  });

  it("ORG-36 a contact leader verifies across the declared link, and finds nothing when it has ended", async () => {
    const { root, first, people } = cast.county;
    const link = await asOwner(async (client) => {
      await giveDuty(client, people.colleague, root, "LEADER", "县委常委");
      const { rows } = await client.query<{ id: string }>(
        `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
         values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, $3, '联点领导', '县委通知', '2026-01-01') returning id`,
        [first.id, root.id, people.colleague.id],
      );
      return rows[0]?.id ?? "";
    });
    const contact = as(people.colleague, root);
    await walk(id, ["begin", cast.owner], ["report", cast.owner], ["verify", contact]);
    await adminSql("update org_link set ends_on = '2026-06-01' where id = $1", [link]);
    await expect(stepsOf(id).close(contact)).rejects.toMatchObject(refused("NOT_FOUND"));
  });
});
