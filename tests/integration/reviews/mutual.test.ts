import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { writeMutual } from "@/lib/reviews/mutual/commands";
import { listMutualSubjects } from "@/lib/reviews/mutual/queries";
import type { WriteMutual } from "@/lib/reviews/mutual/schema";
import { respond } from "@/lib/reviews/opinions/commands";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, doing, eventsAbout, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let colleague: Due;
let branch: Due;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, second, general } = county;
  const own = await openedRound(people.secretary, first);
  const above = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
  colleague = await targetOf(own, people.colleague);
  branch = await targetOf(above, null, first);
  await reported(people.colleague, first, colleague);
  await reported(people.secretary, first, branch);
  await adminSql(
    `insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ('${first.id}', '${newId()}', 'PAIRING', '${second.id}', '', '', '2026-01-01')`,
  );
});

const words = (due: Due, changes: Partial<WriteMutual> = {}): WriteMutual => ({
  targetId: due.targetId,
  version: 0,
  mode: "MUTUAL",
  heldOn: "2026-06-18",
  achievements: "窗口不断档",
  shortcomings: "下村少",
  direction: "每月下村两次",
  step: "draft",
  ...changes,
});
const say = (person: TestPerson, org: TestOrg, due: Due, changes: Partial<WriteMutual> = {}) =>
  doing(person, org, (work) => writeMutual(work, words(due, changes)));
const stateOf = async ({ targetId }: Due) =>
  (await adminSql<{ state: string }>(`select state from review_target where id = '${targetId}'`))[0]?.state;

describe("REV-47 SYS-35 mutual reviews", () => {
  it("REV-47 INV-04 a fellow member's word is told, entered in the branch's ledger and answered, and covers nobody (INV-05)", async () => {
    const { people, first } = county;
    await say(people.member, first, colleague);
    expect(await eventsAbout(colleague.targetId)).toEqual(["duty_report.submit"]);
    const [draft] = await adminSql<{ id: string }>(`select id from review where target_id = '${colleague.targetId}'`);
    await say(people.member, first, colleague, { reviewId: draft?.id, version: 1, step: "tell" });
    expect(await eventsAbout(colleague.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
    const ledger = await look(as(people.secretary, first), (scope) => listLedger(scope, { side: "received" }));
    expect(ledger?.map(({ subjectName, reviewerName, mode }) => [subjectName, reviewerName, mode])).toEqual([
      ["党员乙", "党员甲", "MUTUAL"],
    ]);
    await doing(people.colleague, first, (work) =>
      respond(work, { reviewId: draft?.id ?? "", kind: "ACKNOWLEDGE", text: "" }),
    );
    expect(await stateOf(colleague)).toBe("DUE");
    const cover = () =>
      rawAs(people.secretary, first, "update review_target set state = 'REVIEWED' where id = $1", [colleague.targetId]);
    expect(await codeOf(cover())).toBe("NOT_COVERED");
  });

  it("REV-47 the leader reviews the same member all the same, and that covers them", async () => {
    const { people, first } = county;
    await written(people.secretary, first, colleague, { step: "finish" });
    expect(await stateOf(colleague)).toBe("REVIEWED");
  });

  it("REV-47 REV-18 a member on the branch, face to face, and the paired branch's head on it: both in the ledger, neither covers it", async () => {
    const { people, first, second } = county;
    await say(people.member, first, branch, { mode: "FACE_TO_FACE", step: "tell" });
    await written(people.secondSecretary, second, branch, { mode: "MUTUAL", step: "finish" });
    const rows = await adminSql<{ authority: string; state: string; mode: string }>(
      `select authority, state, mode from review where target_id = '${branch.targetId}' order by 1`,
    );
    expect(rows).toEqual([
      { authority: "MEMBER", state: "LEDGERED", mode: "FACE_TO_FACE" },
      { authority: "PAIRING", state: "LEDGERED", mode: "MUTUAL" },
    ]);
    expect(await stateOf(branch)).toBe("DUE");
  });

  it("INV-03 never oneself, never one's own branch as its secretary, nobody of another branch, no office without belonging", async () => {
    const { people, first, second, general, elsewhere } = county;
    const own = { orgId: first.id, targetId: (await mine(people.member)).targetId };
    expect(await codeOf(say(people.member, first, own))).toBe("NOT_FOUND");
    expect(await codeOf(say(people.secretary, first, branch))).toBe("NOT_FOUND");
    expect(await codeOf(say(people.secondMember, second, colleague))).toBe("NOT_FOUND");
    expect(await codeOf(say(people.stranger, elsewhere, colleague))).toBe("NOT_FOUND");
    expect(await codeOf(say(people.administrator, first, colleague))).toBe("NOT_FOUND");
    expect(await codeOf(say(people.generalHead, general, colleague))).toBe("NOT_FOUND");
  });

  it("INV-04 INV-05 not before the duty report is in, not about an exempted member, not once the round has closed", async () => {
    const { people, first } = county;
    const retired = await mine(people.retired);
    expect(await codeOf(say(people.member, first, retired, { step: "tell" }))).toBe("REPORT_MISSING");
    await adminSql(
      `update review_target set state = 'EXEMPTED', exempt_reason = '病休', exempted_by_person_id = '${people.secretary.id}' where id = '${retired.targetId}'`,
    );
    expect(await codeOf(say(people.member, first, retired))).toBe("NOT_FOUND");
  });

  it("REV-47 the list shows a member the branch and the fellow members, not themselves; other branches nothing", async () => {
    const { people, first, second } = county;
    const seen = await look(as(people.member, first), (scope) => listMutualSubjects(scope));
    const names = seen?.map(({ name }) => name) ?? [];
    expect(names).toContain("党员乙");
    expect(names).not.toContain("党员甲");
    expect(seen?.find(({ name }) => name === "党员乙")?.ownState).toBe("LEDGERED");
    expect(await look(as(people.secondMember, second), (scope) => listMutualSubjects(scope))).not.toContainEqual(
      expect.objectContaining({ name: "党员乙" }),
    );
  });

  it("REV-47 INV-03 raw SQL of a member: no word under another's name, in a leader's relation, with a score or in a leader's mode", async () => {
    const { people, first } = county;
    const insert = (authority: string, mode: string, by: TestPerson) =>
      codeOf(
        rawAs(
          people.leader,
          first,
          `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_person_id, subject_person_id, authority, mode, held_on, typed_by_person_id, updated_at)
           select t.org_id, gen_random_uuid(), t.id, t.round_org_id, t.round_id, t.org_id, $2, t.person_id, $3, $4, '2026-06-15', $2, now() from review_target t where t.id = $1`,
          [colleague.targetId, by.id, authority, mode],
        ).catch((error: unknown) => {
          if (String(error).match(/row-level security|violates check/)) return 0;
          throw error;
        }),
      );
    expect(await insert("PEER", "MUTUAL", people.leader)).toBe("");
    const refused = async (authority: string, mode: string, by: TestPerson) => {
      const before = await adminSql<{ n: number }>("select count(*)::int as n from review");
      await insert(authority, mode, by);
      expect(await adminSql<{ n: number }>("select count(*)::int as n from review")).toEqual(before);
    };
    await refused("PEER", "MUTUAL", people.retired);
    await refused("PEER", "ASSEMBLY", people.leader);
    await refused("OWN_HEAD", "WRITTEN", people.leader);
    const score = rawAs(
      people.member,
      first,
      `insert into review_score (org_id, id, review_id, dimension_position, score) select org_id, gen_random_uuid(), id, 1, 90 from review where reviewer_person_id = $1`,
      [people.member.id],
    );
    await expect(score).rejects.toThrow(/row-level security/);
  });
});

const mine = async (person: TestPerson): Promise<Due> => {
  const [found] = await adminSql<Due>(
    `select org_id as "orgId", id as "targetId" from review_target where person_id = '${person.id}'`,
  );
  if (!found) throw new Error(person.name);
  return found;
};
