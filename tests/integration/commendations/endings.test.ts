import { beforeAll, describe, expect, it } from "vitest";
import { grantAward, handOnAward, revokeAward } from "@/lib/commendations/awards/commands";
import { listAwards } from "@/lib/commendations/awards/queries";
import { createCall } from "@/lib/commendations/calls/commands";
import { decideNomination, nominate, recommend } from "@/lib/commendations/nominations/commands";
import { findCertificate } from "@/lib/commendations/wall/queries";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import {
  byIssuer,
  callInput,
  earned,
  evaluated,
  eventsOf,
  finish,
  granted,
  makeCall,
  pledge,
  reviewed,
  show,
  stateOf,
  today,
} from "./setting";

let county: County;

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  const { people, first } = county;
  await earned(county, people.member, people.colleague, people.leader, people.retired, people.officer);
  await asOwner(async (client) => {
    await pledge(client, county, first, null);
    await reviewed(client, county, first, null);
    await pledge(client, county, county.second, null);
    await reviewed(client, county, county.second, null);
    await evaluated(client, county, county.second, [9, 0]);
  });
});

describe("after the grant", () => {
  it("a title is revoked with its reason, once, by the issuer's head; the look-up says so", async () => {
    const callId = await makeCall(county);
    const { awardId } = await granted(county, callId, county.people.retired);
    const revoke = (by = byIssuer(county)) =>
      begin(by, (work) => revokeAward(work, { awardId, reason: "受处分，按规定撤销" }));
    await expect(revoke(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(revoke(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await revoke();
    const [row] = await adminSql<{ certificate_number: string }>("select certificate_number from award where id = $1", [
      awardId,
    ]);
    expect(await findCertificate(row?.certificate_number ?? "")).toMatchObject({
      state: "REVOKED",
      endedOn: "2026-06-23",
    });
    await expect(revoke()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(byIssuer(county), (work) => handOnAward(work, { awardId, reason: "期满移交" })),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await eventsOf(awardId)).toEqual(["award.grant", "award.revoke"]);
  });

  it("AWD-13 INV-11 its holder is recommended to the direct superior only, and only while it is held", async () => {
    const callId = await makeCall(county);
    await setDay(today);
    const above = (org: "working" | "root", head: "workingHead" | "rootHead") =>
      begin(as(county.people[head], county[org]), (work) => createCall(work, { ...callInput, kind: "usual:1" }));
    const [direct, further] = [await above("working", "workingHead"), await above("root", "rootHead")];
    const { awardId } = await granted(county, callId, county.people.officer);
    const put = (id: string, by = byIssuer(county)) =>
      begin(by, (work) => recommend(work, { awardId, callId: id, deeds: "本级表彰对象" }));
    await expect(put(further)).rejects.toMatchObject({ code: "NOT_ELIGIBLE" });
    await expect(put(direct, as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const id = await put(direct);
    expect(await eventsOf(id)).toEqual(["nomination.recommend"]);
    await begin(byIssuer(county), (work) => revokeAward(work, { awardId, reason: "撤销" }));
    await expect(put(direct)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});

describe("the rotating flag", () => {
  it("AWD-14 INV-11 has one holder; it is handed on before it is granted again", async () => {
    await setDay(today);
    const issuer = as(county.people.generalHead, county.general);
    const callId = await makeCall(county, "usual:3");
    const nominations = [];
    for (const [org, head] of [
      [county.first, county.people.secretary],
      [county.second, county.people.secondSecretary],
    ] as const) {
      const id = await begin(as(head, org), (work) => nominate(work, { callId, deeds: "全面完成承诺" }));
      for (const move of ["consult", "shortlist"] as const)
        await begin(issuer, (work) =>
          decideNomination(work, { nominationOrgId: org.id, nominationId: id, move, note: "研究同意" }),
        );
      nominations.push({ nominationOrgId: org.id, nominationId: id, citation: "授予流动红旗。" });
    }
    const noticeId = await show(
      county,
      callId,
      nominations.map(({ nominationId }) => nominationId),
    );
    await setDay("2026-06-23");
    await finish(county, noticeId);
    const [first, second] = nominations;
    if (!first || !second) throw new Error("two nominations");
    const give = (input: typeof first, slot: string) => begin(issuer, (work) => grantAward(work, { ...input, slot }));
    await expect(give(first, "")).rejects.toMatchObject({ fields: { slot: "required" } });
    const held = await give(first, "流动红旗");
    await expect(give(second, "流动红旗")).rejects.toMatchObject({ fields: { slot: "duplicate" } });
    const handOn = (by = issuer) => begin(by, (work) => handOnAward(work, { awardId: held, reason: "期满移交" }));
    await expect(handOn(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await handOn();
    await give(second, "流动红旗");
    expect(await stateOf("award", held)).toBe("HANDED_ON");
    expect(await eventsOf(held)).toEqual(["award.grant", "award.hand_on"]);
  });

  it("AWD-14 an award that does not rotate is not handed on", async () => {
    await setDay(today);
    const { awardId } = await granted(county, await makeCall(county), county.people.member);
    await expect(
      begin(byIssuer(county), (work) => handOnAward(work, { awardId, reason: "移交" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });
});

describe("the register", () => {
  it("keeps the ended ones, and shows a branch what its members hold", async () => {
    const own = (await look(byIssuer(county), (scope) => listAwards(scope))) ?? [];
    expect(own.map(({ state }) => state)).toEqual(expect.arrayContaining(["GRANTED", "REVOKED", "HANDED_ON"]));
    const branch = (await look(as(county.people.secretary, county.first), (scope) => listAwards(scope))) ?? [];
    expect(branch.map(({ holderName }) => holderName)).toEqual(expect.arrayContaining(["老党员", "某局第一党支部"]));
    const next = await look(byIssuer(county), (scope) =>
      listAwards(scope, { before: `${own[0]?.grantedOn}_${own[0]?.id}` }),
    );
    expect(next).toHaveLength(own.length - 1);
    expect(await look(as(county.people.stranger, county.elsewhere), (scope) => listAwards(scope))).toEqual([]);
  });
});
