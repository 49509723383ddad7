import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { readRecheckCode } from "@/lib/rectifications/rechecks/codes";
import { answerRecheck, issueRecheckSlips, recheckRectification } from "@/lib/rectifications/rechecks/commands";
import { readRecheck } from "@/lib/rectifications/rechecks/queries";
import { adminSql } from "@/tests/support/database";
import { type Cast, makeCast, refused, stepsOf, walk } from "./walk";

let cast: Cast;
let id = "";
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  const { first, campaign, people } = cast.county;
  id = await begin(cast.secretary, (work) =>
    openRectification(work, {
      orgId: first.id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      source: { kind: "OPINION", note: "第 7 号意见" },
      problem: "排水沟没有清，一下雨就淹菜地",
      ownerPersonId: people.member.id,
      dueOn: "2026-07-05",
      ordered: false,
    }),
  );
});
const verified = () => walk(id, ["begin", cast.owner], ["report", cast.owner], ["verify", cast.deputy]);
const told = (mark: "SATISFIED" | "DISSATISFIED") => ({
  ...{ rectificationId: id, channel: "PHONE" as const, asked: "提意见的菜农", words: "", answeredOn: "2026-06-20" },
  mark,
});
const ask = (mark: "SATISFIED" | "DISSATISFIED", by = cast.deputy) =>
  begin(by, (work) => recheckRectification(work, told(mark)));
const state = async () => (await look(cast.secretary, (scope) => findRectification(scope, id)))?.state;
const issue = async (count: number) => {
  const { codes } = await begin(cast.deputy, (work) =>
    issueRecheckSlips(work, { rectificationId: id, asked: "原参评群众", count }),
  );
  return codes.map((code) => readRecheckCode(code)).filter((code) => code !== null);
};
const answerOf = (mark: string, words = "") => {
  const form = new FormData();
  form.set("mark", mark);
  form.set("words", words);
  return form;
};

describe("群众回访", () => {
  it("INV-09 SUP-05 what the masses raised is struck off only after they were asked again and are content", async () => {
    await verified();
    await expect(stepsOf(id).close(cast.secretary)).rejects.toMatchObject(refused("NOT_ASKED_AGAIN"));
    await ask("DISSATISFIED");
    await expect(stepsOf(id).close(cast.secretary)).rejects.toMatchObject(refused("NOT_ASKED_AGAIN"));
    await stepsOf(id).return(cast.secretary);
    await walk(id, ["report", cast.owner], ["verify", cast.deputy]);
    // What was said before the second verification does not count for it.
    await expect(stepsOf(id).close(cast.secretary)).rejects.toMatchObject(refused("NOT_ASKED_AGAIN"));
    await ask("SATISFIED");
    await stepsOf(id).close(cast.secretary);
    expect(await state()).toBe("CLOSED");
  });

  it("INV-09 the database refuses to strike it off unasked, whatever the code says", async () => {
    await verified();
    const raw = begin(cast.secretary, (work) =>
      work.db.rectification.updateMany({
        where: { orgId: cast.county.first.id, id },
        data: { state: "CLOSED", closedOn: new Date("2026-06-20"), closedByPersonId: work.actor.personId },
      }),
    );
    await expect(raw).rejects.toThrow(/NOT_ASKED_AGAIN/);
  });

  it("INV-09 INV-12 not before it has passed, not by its owner, not by a stranger", async () => {
    await expect(ask("SATISFIED")).rejects.toMatchObject(refused("WRONG_STATE"));
    await verified();
    await expect(ask("SATISFIED", cast.owner)).rejects.toMatchObject(refused("OWN_WORK"));
    await expect(ask("SATISFIED", cast.officer)).rejects.toMatchObject(refused("NOT_AUTHORISED"));
    await expect(ask("SATISFIED", cast.stranger)).rejects.toMatchObject(refused("NOT_FOUND"));
  });

  it("SUP-05 a slip asks once without an account; its answer names neither slip nor person", async () => {
    await verified();
    const [first, second] = await issue(2);
    if (!first || !second) throw new Error("no slips");
    expect(await readRecheck(first)).toMatchObject({ standing: "OPEN", problem: "排水沟没有清，一下雨就淹菜地" });
    expect(await answerRecheck(first, answerOf(""))).toBe("INVALID");
    expect(await answerRecheck(first, answerOf("SATISFIED", "清得干净"))).toBe("OK");
    expect(await answerRecheck(first, answerOf("DISSATISFIED"))).toBe("USED");
    expect(await answerRecheck({ ...first, hash: "0" }, answerOf("SATISFIED"))).toBe("WRONG");
    const rows = await adminSql(
      "select recorded_by_person_id, channel, words from rectification_recheck where rectification_id = $1",
      [id],
    );
    expect(rows).toEqual([{ recorded_by_person_id: null, channel: "SLIP", words: "清得干净" }]);
    await stepsOf(id).close(cast.secretary);
    expect(await answerRecheck(second, answerOf("SATISFIED"))).toBe("CLOSED");
  });
});
