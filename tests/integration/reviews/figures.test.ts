import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { closeRound } from "@/lib/reviews/rounds/commands";
import { findRound } from "@/lib/reviews/rounds/queries";
import { holdSession } from "@/lib/reviews/sessions/commands";
import type { HoldSession } from "@/lib/reviews/sessions/schema";
import { findSummaryFacts } from "@/lib/reviews/summaries/queries";
import { coverageWords, opinionWords, roundsWords } from "@/lib/reviews/summaries/rules";
import { findTarget } from "@/lib/reviews/targets/queries";
import {
  as,
  asOwner,
  giveDuty,
  makeOrg,
  makePerson,
  setDay,
  type TestOrg,
  type TestPerson,
} from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, doing, openedRound, reported, targetOf, written } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

const session = (roundId: string, changes: Partial<HoldSession>): HoldSession => ({
  roundId,
  modes: ["ONE_BY_ONE"],
  heldOn: "2026-06-16",
  place: "会议室",
  chair: "书记",
  attendees: 20,
  guests: "",
  invited: [],
  opinions: "",
  opinionCount: 0,
  ...changes,
});
const factsOf = (person: TestPerson, org: TestOrg, roundId: string) =>
  look(as(person, org), async (scope) => findSummaryFacts(scope, await findRound(scope, roundId)));

const dimensions = ["服务中心", "发挥作用", "为民办实事"].map((name, at) => ({ name, weight: at === 0 ? 34 : 33 }));
const scores = [1, 2, 3].map((position) => ({ position, score: 88 }));

/** Fourteen branches under one committee, each with its secretary. */
const makeBranches = (above: TestOrg) =>
  asOwner(async (client) => {
    const made: { branch: TestOrg; head: TestPerson }[] = [];
    for (let at = 1; at <= 14; at += 1) {
      const branch = await makeOrg(client, `某街道第${at}社区党支部`, "BRANCH", above);
      made.push({
        branch,
        head: await makePerson(client, `社区书记${at}`, { home: branch, duty: { org: branch, kind: "SECRETARY" } }),
      });
    }
    return made;
  });

describe("figures of reviews out of entered records", () => {
  it("RPT-06 REV-07 one sitting, 14 branches and their 14 secretaries, each on 3 dimensions: 28 records, 14/14 covered", async () => {
    const { working, people } = county;
    const { street, chair } = await asOwner(async (client) => {
      const street = await makeOrg(client, "某街道党工委", "WORKING_COMMITTEE", working);
      return { street, chair: await makePerson(client, "街道书记", { duty: { org: street, kind: "SECRETARY" } }) };
    });
    const branches = await makeBranches(street);
    const roundId = await openedRound(chair, street, { subjects: "SUBORDINATES", dimensions });
    await doing(chair, street, (work) => holdSession(work, session(roundId, { opinionCount: 0 })));
    for (const { branch, head } of branches) {
      for (const due of [await targetOf(roundId, null, branch), await targetOf(roundId, head)]) {
        await reported(head, branch, due);
        await written(chair, street, due, { step: "finish", heldOn: "2026-06-16", scores });
      }
    }
    const [found] = await adminSql<{ records: number; scores: number; orgs: number; sessions: number }>(
      `select count(distinct v.id)::int as records, count(*)::int as scores, count(distinct v.org_id)::int as orgs, (select count(*)::int from review_session x where x.round_id = '${roundId}') as sessions
         from review v join review_score s on s.org_id = v.org_id and s.review_id = v.id where v.round_id = '${roundId}' and v.state = 'LEDGERED'`,
    );
    expect(found).toEqual({ records: 28, scores: 84, orgs: 14, sessions: 1 });
    const facts = await factsOf(chair, street, roundId);
    expect(coverageWords(facts?.kinds ?? [])).toBe("党员领导干部14/14、支部14/14，做到了点评工作全覆盖");
    await doing(chair, street, (work) => closeRound(work, { roundId }));
    expect(people.rootHead.name).toBe("根书记");
  }, 60_000);

  it("RPT-09 REV-17 13 opinions at 2 symposia, as the sittings were entered; an open day's opinions count, too", async () => {
    const { people, first } = county;
    const roundId = await openedRound(people.secretary, first);
    const held = { guests: "服务对象", modes: ["SYMPOSIUM" as const] };
    const hold = (changes: Partial<HoldSession>) =>
      doing(people.secretary, first, (work) => holdSession(work, session(roundId, changes)));
    await hold({ ...held, opinions: "六条", opinionCount: 6 });
    await hold({ ...held, opinions: "七条", opinionCount: 7 });
    await hold({ modes: ["ONE_BY_ONE"] });
    const facts = await factsOf(people.secretary, first, roundId);
    expect(facts && opinionWords(facts)).toBe("召开座谈会2次，共收到群众意见建议13条");
    expect(facts?.sessions).toBe(3);
  });

  it("RPT-07 REV-42 the first round closed, the second running, as their states are", async () => {
    const { people, second } = county;
    const one = await openedRound(people.secondSecretary, second, { period: "2026Q1" });
    await adminSql(
      `update review_target set state = 'EXEMPTED', exempt_reason = '借调', exempted_by_person_id = '${people.rootHead.id}' where round_id = '${one}'`,
    );
    await doing(people.secondSecretary, second, (work) => closeRound(work, { roundId: one }));
    const two = await openedRound(people.secondSecretary, second, { number: 2, title: "第二轮领导点评" });
    const facts = await factsOf(people.secondSecretary, second, two);
    expect(facts && roundsWords([...facts.earlier, facts])).toBe("第一轮领导点评已完成，第二轮领导点评进行中");
  });

  it("RPT-10 coverage by kind: departments, sub-bureaus, each n of N", async () => {
    const { people, general } = county;
    await asOwner(async (client) => {
      for (const [at, [name, kind]] of [
        ["办公室", "OFFICE"],
        ["业务科", "OFFICE"],
        ["城区分局", "SUB_BUREAU"],
      ].entries())
        await client.query(
          "insert into unit (org_id, id, name, kind, position) values ($1, gen_random_uuid(), $2, $3, $4)",
          [general.id, name, kind, at + 1],
        );
    });
    const roundId = await openedRound(people.generalHead, general, { subjects: "UNITS" });
    const facts = await factsOf(people.generalHead, general, roundId);
    expect(coverageWords(facts?.kinds ?? [])).toBe("分局0/1、科室0/2，还剩3个没有点评");
  });
});

describe("who may, and on what basis", () => {
  it("REV-09 a department entrusted by the superior reviews a branch; another department and an ended entrustment do not", async () => {
    const { people, first, second, general, root } = county;
    const roundId = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES", number: 3 });
    const due = await targetOf(roundId, null, first);
    const { bureau, head, other } = await asOwner(async (client) => {
      const bureau = await makeOrg(client, "某县老干部局党支部", "BRANCH", root);
      const other = await makeOrg(client, "某县档案局党支部", "BRANCH", root);
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ($1, gen_random_uuid(), 'ENTRUSTED', $2, '', '委托', '2026-01-01')",
        [first.id, bureau.id],
      );
      const head = await makePerson(client, "老干部局书记", { duty: { org: bureau, kind: "SECRETARY" } });
      await giveDuty(client, people.rootHead, other, "SECRETARY");
      return { bureau, head, other };
    });
    await written(head, bureau, due, { mode: "ON_SITE" });
    expect(await codeOf(written(people.rootHead, other, due))).toMatch(/NOT_FOUND|NO_REVIEW_AUTHORITY/);
    expect(await codeOf(written(head, bureau, await targetOf(roundId, null, second)))).toMatch(/NOT_FOUND|NO_REVIEW/);
    await adminSql("update org_link set ends_on = '2026-06-01' where kind = 'ENTRUSTED'");
    expect(await codeOf(written(head, bureau, due, { mode: "WRITTEN" }))).toMatch(/NOT_FOUND|NO_REVIEW_AUTHORITY/);
  });

  it("REV-52 what was said in the last round stands before the reviewer of the next", async () => {
    const { people, first } = county;
    const [last, next] = [
      await openedRound(people.secretary, first, { number: 4, period: "2026Q3" }),
      await openedRound(people.secretary, first, { number: 5, period: "2026Q4" }),
    ];
    const before = await targetOf(last, people.colleague);
    await reported(people.colleague, first, before);
    await written(people.secretary, first, before, { step: "finish", direction: "明年把台账做细" });
    const due: Due = await targetOf(next, people.colleague);
    const found = await look(as(people.secretary, first), async (scope) =>
      listReviews(scope, await findTarget(scope, due.orgId, due.targetId)),
    );
    expect(found?.map(({ targetId, direction }) => [targetId, direction])).toEqual([
      [before.targetId, "明年把台账做细"],
    ]);
  });

  it("REV-20 REV-21 SYS-37 a self-check first, then the duty report with defence, in one round", async () => {
    const { people, first } = county;
    const roundId = await openedRound(people.secretary, first, { number: 6, period: "2027Q1" });
    await doing(people.secretary, first, (work) =>
      holdSession(work, session(roundId, { modes: ["SELF_CHECK"], heldOn: "2026-06-12" })),
    );
    await doing(people.secretary, first, (work) => holdSession(work, session(roundId, { modes: ["DEFENCE"] })));
    const due = await targetOf(roundId, people.member);
    await reported(people.member, first, due);
    await written(people.secretary, first, due, { mode: "DEFENCE", step: "finish" });
    const facts = await factsOf(people.secretary, first, roundId);
    expect(facts?.modes.toSorted()).toEqual(["先行自查自纠", "述职答辩"].toSorted());
  });
});
