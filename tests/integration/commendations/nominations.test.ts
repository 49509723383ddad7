import { beforeAll, describe, expect, it } from "vitest";
import { closeCall } from "@/lib/commendations/calls/commands";
import { findCall } from "@/lib/commendations/calls/queries";
import { listPeople } from "@/lib/commendations/eligibility/queries";
import { decideNomination, nominate } from "@/lib/commendations/nominations/commands";
import { findNomination, listChecks, listNominations } from "@/lib/commendations/nominations/queries";
import { divideByStandard } from "@/lib/commendations/rules";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, giveDuty, makePerson, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import {
  byBranch,
  byIssuer,
  decide,
  earned,
  evaluated,
  eventsOf,
  makeCall,
  ordered,
  pledge,
  put,
  reviewed,
  stateOf,
  today,
} from "./setting";

let county: County;
let callId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  const { people } = county;
  await earned(
    county,
    people.member,
    people.colleague,
    people.leader,
    people.secretary,
    people.retired,
    people.officer,
  );
  callId = await makeCall(county);
});

describe("who reaches the standard", () => {
  const divide = () =>
    look(byBranch(county), async (scope) => {
      const call = await findCall(scope, callId);
      return divideByStandard(await listPeople(scope, call, scope.orgId), call);
    });

  it("INV-10 AWD-11 each rule is answered from its own row; whoever has no pledge or review is told so", async () => {
    const divided = await divide();
    expect(divided?.reached.map(({ candidate }) => candidate.name).sort()).toEqual(
      ["党务干部", "党员乙", "党员甲", "老党员", "领导干部", "支部书记"].sort(),
    );
    const short = divided?.short.find(({ candidate }) => candidate.name === "副书记");
    expect(short?.checks.filter(({ passed }) => !passed).map(({ rule }) => rule)).toEqual(["pledge", "review"]);
    const best = divided?.reached.find(({ candidate }) => candidate.name === "党员甲");
    expect(best?.checks.map(({ rule, figure }) => `${rule} ${figure}`)).toEqual([
      "standing FULL",
      "pledge 2026-03-01",
      "review 2026-04-20",
      "evaluation 95.0%",
      "fulfilment 2/2",
      "rectification 0",
    ]);
    expect(best?.checks.filter(({ rule }) => rule !== "rectification").every(({ sourceId }) => sourceId !== null)).toBe(
      true,
    );
  });

  it("INV-10 a branch too small to be shown is judged by the evaluation above it, and says so", async () => {
    const member = await asOwner(async (client) => {
      await evaluated(client, county, county.second, [3, 0], false);
      await evaluated(client, county, county.general, [10, 2]);
      await pledge(client, county, county.second, county.people.secondMember);
      await reviewed(client, county, county.second, county.people.secondMember);
      return county.people.secondMember;
    });
    const divided = await look(as(county.people.secondSecretary, county.second), async (scope) => {
      const call = await findCall(scope, callId);
      return divideByStandard(await listPeople(scope, call, scope.orgId), call);
    });
    const evaluation = divided?.reached
      .find(({ candidate }) => candidate.personId === member.id)
      ?.checks.find(({ rule }) => rule === "evaluation");
    expect(evaluation).toMatchObject({
      passed: true,
      figure: "83.3% · 某局机关党总支",
      sourceKind: "EVALUATION_MERGED",
    });
  });
});

describe("a nomination", () => {
  it("INV-10 works for the branch head, with its checks frozen beside it and one event in the nominee's chain", async () => {
    const id = await put(county, callId, county.people.member);
    const checks = await look(byBranch(county), (scope) => listChecks(scope, { orgId: county.first.id, id }));
    expect(checks?.map(({ rule, passed }) => `${rule} ${passed}`)).toHaveLength(6);
    expect(checks?.every(({ passed }) => passed)).toBe(true);
    expect(await eventsOf(id)).toEqual(["nomination.nominate"]);
    expect((await look(byIssuer(county), (scope) => listNominations(scope)))?.map((row) => row.id)).toContain(id);
    await expect(put(county, callId, county.people.member)).rejects.toMatchObject({ code: "P2002" });
  });

  it("is refused to the wrong person: a member, an officer, the nominee, another branch, a stranger", async () => {
    const input = { callId, personId: county.people.colleague.id, deeds: "办成三件实事" };
    const by = (person: keyof County["people"], org = county.first) =>
      begin(as(county.people[person], org), (work) => nominate(work, input));
    await expect(by("member")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(by("officer")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(by("secondSecretary", county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(by("stranger", county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(put(county, callId, county.people.secretary)).rejects.toMatchObject({ code: "OWN_WORK" });
  });

  it("INV-10 is refused to whoever does not reach the standard, and to a probationary member", async () => {
    await expect(put(county, callId, county.people.deputy)).rejects.toMatchObject({ code: "NOT_ELIGIBLE" });
    const probationer = await asOwner(async (client) => {
      const person = await makePerson(client, "预备党员", { home: county.first, standing: "PROBATIONARY" });
      await pledge(client, county, county.first, person);
      await reviewed(client, county, county.first, person);
      return person;
    });
    await expect(put(county, callId, probationer)).rejects.toMatchObject({ code: "NOT_ELIGIBLE" });
  });

  it("INV-09 is refused while an ordered rectification is open", async () => {
    await asOwner((client) => ordered(client, county, county.first, county.people.retired));
    await expect(put(county, callId, county.people.retired)).rejects.toMatchObject({
      code: "ORDERED_RECTIFICATION_OPEN",
    });
  });

  it("is refused after the call is closed", async () => {
    const closed = await makeCall(county);
    await begin(byIssuer(county), (work) => closeCall(work, { callId: closed }));
    await expect(put(county, closed, county.people.leader)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});

describe("what the issuer decides", () => {
  it("consults, shortlists and declines in order, one event each, with what was said", async () => {
    const id = await put(county, callId, county.people.colleague);
    await expect(decide(county, id, "shortlist")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await decide(county, id, "consult");
    await decide(county, id, "shortlist");
    await expect(decide(county, id, "decline")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await decide(county, id, "disqualify");
    expect(await stateOf("nomination", id)).toBe("DISQUALIFIED");
    expect(await eventsOf(id)).toEqual([
      "nomination.nominate",
      "nomination.consult",
      "nomination.shortlist",
      "nomination.disqualify",
    ]);
    const found = await look(byBranch(county), (scope) => findNomination(scope, county.first.id, id));
    expect(found?.decidedNote).toBe("会议研究同意");
  });

  it("INV-11 is not the nominating branch's to decide, nor the nominee's, nor a stranger's", async () => {
    const id = await put(county, callId, county.people.leader);
    const input = { nominationOrgId: county.first.id, nominationId: id, move: "consult" as const, note: "同意" };
    await expect(begin(byBranch(county), (work) => decideNomination(work, input))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) => decideNomination(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner((client) => giveDuty(client, county.people.leader, county.general, "DEPUTY_SECRETARY"));
    await expect(
      begin(as(county.people.leader, county.general), (work) => decideNomination(work, input)),
    ).rejects.toMatchObject({ code: "OWN_WORK" });
    await asOwner((client) => giveDuty(client, county.people.administrator, county.general, "SUPERVISOR"));
    await expect(
      begin(as(county.people.administrator, county.general), (work) => decideNomination(work, input)),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });
});
