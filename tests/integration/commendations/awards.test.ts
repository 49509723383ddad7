import { beforeAll, describe, expect, it } from "vitest";
import { grantAward, handOnAward, revokeAward } from "@/lib/commendations/awards/commands";
import { findAward, listAwards, listAwardsOf } from "@/lib/commendations/awards/queries";
import { createCall } from "@/lib/commendations/calls/commands";
import { decideNomination, nominate, recommend } from "@/lib/commendations/nominations/commands";
import { findCertificate } from "@/lib/commendations/wall/queries";
import { certificatesPdf } from "@/lib/documents/certificate";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { readPdf } from "@/tests/unit/documents/read-pdf";
import {
  byIssuer,
  callInput,
  earned,
  evaluated,
  eventsOf,
  finish,
  grant,
  granted,
  makeCall,
  ordered,
  pledge,
  reviewed,
  shortlisted,
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

describe("granting", () => {
  it("INV-10 AWD-18 follows the notice: a number without gaps, one event, a certificate that can be looked up", async () => {
    const callId = await makeCall(county);
    const { awardId, nominationId } = await granted(county, callId, county.people.member);
    const award = await look(byIssuer(county), (scope) => findAward(scope, awardId));
    expect(award?.certificateNumber).toBe(`${county.general.code.toUpperCase()}-2026-0001`);
    expect(await eventsOf(awardId)).toEqual(["award.grant"]);
    expect(await stateOf("nomination", nominationId)).toBe("GRANTED");
    const stale = await adminSql("select 1 from tally_stale where org_id = $1", [county.first.id]);
    expect(stale.length).toBeGreaterThan(0);
    expect(await findCertificate(award?.certificateNumber ?? "")).toMatchObject({
      holderName: "党员甲",
      issuerName: "某局机关党总支",
      state: "GRANTED",
    });
    const mine = await look(as(county.people.member, county.first), (scope) =>
      listAwardsOf(scope, county.people.member.id),
    );
    expect(mine?.map(({ id }) => id)).toEqual([awardId]);
  });

  it("AWD-18 the certificate bears the name and the number", async () => {
    const [award] = (await look(byIssuer(county), (scope) => listAwards(scope))) ?? [];
    if (!award) throw new Error("no award");
    const pdf = certificatesPdf([
      {
        recipient: award.holderName,
        recipientKind: "person",
        paragraphs: [award.citation],
        issuers: [award.issuerName],
        day: award.grantedOn,
        number: award.certificateNumber,
        verifyUrl: `http://localhost:3000/verify/${award.certificateNumber}`,
      },
    ]);
    const text = JSON.stringify(await readPdf(pdf)).replace(/\s/g, "");
    expect(text).toContain("党员甲");
    expect(text).toContain(award.certificateNumber);
  });

  it("INV-11 is refused before the notice is finished, to the nominating branch and to a stranger", async () => {
    await setDay(today);
    const callId = await makeCall(county);
    const nominationId = await shortlisted(county, callId, county.people.colleague);
    const input = { nominationOrgId: county.first.id, nominationId, citation: "成绩突出", slot: "" };
    await expect(grant(county, nominationId)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const noticeId = await show(county, callId, [nominationId]);
    await expect(grant(county, nominationId)).rejects.toMatchObject({ code: "NOTICE_RUNNING" });
    await setDay("2026-06-23");
    await finish(county, noticeId);
    await expect(
      begin(as(county.people.secretary, county.first), (work) => grantAward(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) => grantAward(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await grant(county, nominationId);
    await expect(grant(county, nominationId)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const numbers = await adminSql<{ number: number }>("select number from award where org_id = $1 order by number", [
      county.general.id,
    ]);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("INV-09 an ordered rectification opened meanwhile blocks the grant", async () => {
    await setDay(today);
    const callId = await makeCall(county);
    const nominationId = await shortlisted(county, callId, county.people.leader);
    const noticeId = await show(county, callId, [nominationId]);
    await setDay("2026-06-23");
    await finish(county, noticeId);
    await asOwner((client) => ordered(client, county, county.first, county.people.leader));
    await expect(grant(county, nominationId)).rejects.toMatchObject({ code: "ORDERED_RECTIFICATION_OPEN" });
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
    await expect(give(second, "流动红旗")).rejects.toMatchObject({ code: "P2002" });
    const handOn = (by = issuer) => begin(by, (work) => handOnAward(work, { awardId: held, reason: "期满移交" }));
    await expect(handOn(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await handOn();
    await give(second, "流动红旗");
    expect(await stateOf("award", held)).toBe("HANDED_ON");
    expect(await eventsOf(held)).toEqual(["award.grant", "award.hand_on"]);
  });

  it("AWD-14 an award that does not rotate is not handed on", async () => {
    const [row] = await adminSql<{ id: string }>(
      "select id from award where slot is null and state = 'GRANTED' limit 1",
    );
    await expect(
      begin(byIssuer(county), (work) => handOnAward(work, { awardId: row?.id ?? "", reason: "移交" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });
});

describe("the register", () => {
  it("keeps the ended ones, and shows a branch what its members hold", async () => {
    const own = (await look(byIssuer(county), (scope) => listAwards(scope))) ?? [];
    expect(own.map(({ state }) => state)).toEqual(expect.arrayContaining(["GRANTED", "REVOKED", "HANDED_ON"]));
    const branch = (await look(as(county.people.secretary, county.first), (scope) => listAwards(scope))) ?? [];
    expect(branch.map(({ holderName }) => holderName)).toEqual(expect.arrayContaining(["党员甲", "某局第一党支部"]));
    const next = await look(byIssuer(county), (scope) =>
      listAwards(scope, { before: `${own[0]?.grantedOn}_${own[0]?.id}` }),
    );
    expect(next).toHaveLength(own.length - 1);
    expect(await look(as(county.people.stranger, county.elsewhere), (scope) => listAwards(scope))).toEqual([]);
  });
});
