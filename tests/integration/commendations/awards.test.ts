import { beforeAll, describe, expect, it } from "vitest";
import { grantAward } from "@/lib/commendations/awards/commands";
import { findAward, listAwards, listAwardsOf } from "@/lib/commendations/awards/queries";
import { findCertificate } from "@/lib/commendations/wall/queries";
import { certificatesPdf } from "@/lib/documents/certificate";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { readPdf } from "@/tests/unit/documents/read-pdf";
import {
  byIssuer,
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
