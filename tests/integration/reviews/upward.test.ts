import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { holdSession } from "@/lib/reviews/sessions/commands";
import { giveUpwardOpinion } from "@/lib/reviews/upward/commands";
import { listUpwardOpinions, listUpwardSubjects } from "@/lib/reviews/upward/queries";
import { as, asOwner, giveDuty, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, openedRound, rawAs } from "./setting";

let county: County;
let sessionId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, general } = county;
  const roundId = await openedRound(people.secretary, first);
  await asOwner((client) => giveDuty(client, people.secondMember, general, "DISCIPLINE_HEAD"));
  sessionId = await doing(people.officer, first, (work) =>
    holdSession(work, {
      roundId,
      modes: ["ASSEMBLY"],
      heldOn: "2026-06-18",
      place: "会议室",
      chair: "支部书记",
      attendees: 9,
      guests: "",
      invited: [],
      opinions: "",
      opinionCount: 0,
    }),
  );
});

const give = (person: TestPerson, org: TestOrg, cadre = county.people.secretary) =>
  doing(person, org, (work) =>
    giveUpwardOpinion(work, { sessionId, cadrePersonId: cadre.id, text: `多到窗口来（${person.name}）` }),
  );
const read = (person: TestPerson, org: TestOrg) => look(as(person, org), listUpwardOpinions);

describe("REV-28 opinions of members on leading cadres", () => {
  it("REV-28 at a sitting of their branch a member speaks once on each leader of the branch and of the level above, never on themselves", async () => {
    const { people, first, second } = county;
    const seen = await look(as(people.member, first), listUpwardSubjects);
    expect(seen?.map(({ cadreName }) => cadreName).toSorted()).toEqual(["副书记", "总支书记", "支部书记"].toSorted());
    const ofSecretary = await look(as(people.secretary, first), listUpwardSubjects);
    expect(ofSecretary?.map(({ cadreName }) => cadreName)).not.toContain("支部书记");
    await give(people.member, first);
    expect(await codeOf(give(people.member, first))).toBe("CONFLICT");
    expect(await codeOf(give(people.secretary, first))).toBe("NOT_FOUND");
    expect(await codeOf(give(people.secondMember, second))).toBe("NOT_FOUND");
    expect(await codeOf(give(people.member, first, people.rootHead))).toBe("NOT_FOUND");
    expect(await codeOf(give(people.administrator, first))).toBe("NOT_FOUND");
  });

  it("REV-28 under five nothing but the fact is read, from five on the words, in no order of time", async () => {
    const { people, first, general } = county;
    for (const person of [people.colleague, people.leader, people.retired]) await give(person, first);
    expect(await read(people.generalHead, general)).toMatchObject([
      { cadreName: "支部书记", opinions: null, texts: null },
    ]);
    await give(people.officer, first);
    const [row] = (await read(people.generalHead, general)) ?? [];
    expect([row?.opinions, row?.texts?.length]).toEqual([5, 5]);
  });

  it("REV-28 LIFE-10 the superior's head, the discipline head above and at the seat read it; the cadre, others of the organisation, the administrator, a level further up and strangers do not", async () => {
    const { people, first, second, general, working, elsewhere } = county;
    for (const [person, org] of [
      [people.generalHead, general],
      [people.secondMember, general],
      [people.discipline, first],
    ] as const)
      expect(await read(person, org), person.name).toHaveLength(1);
    for (const [person, org] of [
      [people.secretary, first],
      [people.deputy, first],
      [people.officer, first],
      [people.member, first],
      [people.administrator, first],
      [people.secondSecretary, second],
      [people.workingHead, working],
      [people.stranger, elsewhere],
    ] as const)
      expect(await read(person, org), person.name).toEqual([]);
  });

  it("REV-28 even as the superior's head or discipline head the cadre does not read what is said of them", async () => {
    const { people, first, general } = county;
    await asOwner((client) => giveDuty(client, people.secretary, general, "DEPUTY_SECRETARY"));
    await asOwner((client) => giveDuty(client, people.secretary, first, "DISCIPLINE_HEAD"));
    expect(await read(people.secretary, general)).toEqual([]);
    expect(await read(people.secretary, first)).toEqual([]);
  });

  it("REV-28 INV-12 no role of the application reads or writes the table itself, and no event names who spoke", async () => {
    const { people, first, general } = county;
    for (const [person, org] of [
      [people.generalHead, general],
      [people.administrator, first],
      [people.discipline, first],
    ] as const)
      await expect(rawAs(person, org, "select 1 from upward_opinion")).rejects.toThrow(/permission denied/);
    for (const role of ["worker", "public"] as const)
      await expect(sqlAs(role, "select 1 from upward_opinion")).rejects.toThrow(/permission denied/);
    const forged = rawAs(
      people.member,
      first,
      "insert into upward_opinion (org_id, id, cadre_person_id, from_org_id, session_id, text, giver) values ($1, $2, $3, $1, $4, '多到窗口来', '')",
      [first.id, newId(), people.secretary.id, sessionId],
    );
    await expect(forged).rejects.toThrow(/permission denied/);
    const told = await adminSql("select 1 from audit_event where kind like 'upward%'");
    expect(told).toEqual([]);
  });
});
