import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { hrefOf, type TodoKind } from "@/lib/notifications/rules";
import { openRectification } from "@/lib/rectifications/commands";
import { doTask } from "@/lib/supervision/cadences/commands";
import { decideCase, proposeCase } from "@/lib/supervision/cases/commands";
import { answerCircular, composeCircular, issueCircular } from "@/lib/supervision/circulars/commands";
import * as letters from "@/lib/supervision/letters/commands";
import { findOverview } from "@/lib/supervision/overviews/queries";
import { addProject, issueProject } from "@/lib/supervision/projects/commands";
import { answerUrge, recordVisit } from "@/lib/supervision/visits/commands";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await asOwner((client) => client.query("delete from enrolment"));
});

const of = async (kind: TodoKind, person: TestPerson, org: TestOrg) =>
  ((await look(as(person, org), listTodos)) ?? []).filter((todo) => todo.kind === kind);
/** Who of the county's people is shown a matter of this kind, and by which org. */
const shownTo = async (kind: TodoKind) => {
  const { people, root, working, general, first, second, elsewhere } = county;
  const places: [TestPerson, TestOrg][] = [
    [people.rootHead, root],
    [people.workingHead, working],
    [people.generalHead, general],
    [people.secretary, first],
    [people.deputy, first],
    [people.officer, first],
    [people.discipline, first],
    [people.administrator, first],
    [people.member, first],
    [people.secondSecretary, second],
    [people.stranger, elsewhere],
  ];
  const names: string[] = [];
  for (const [person, org] of places) if ((await of(kind, person, org)).length > 0) names.push(person.name);
  return names;
};
const secretary = () => as(county.people.secretary, county.first);
const general = () => as(county.people.generalHead, county.general);
const rootHead = () => as(county.people.rootHead, county.root);

describe("LIFE-05 what supervision asks of a person stands in the one list", () => {
  it("SUP-09 an urging waits for those who keep the urged branch's records, until it is answered", async () => {
    const visitId = await begin(rootHead(), (work) =>
      recordVisit(work, {
        ...{ subjectOrgId: county.first.id, kind: "URGE", bodies: "", visitedOn: "2026-06-19", comment: "" },
        ...{
          situation: "三条承诺到期未报进展",
          good: [],
          problems: [],
          unitOpinions: [],
          userOpinions: [],
          replyDueOn: "2026-06-26",
        },
      }),
    );
    expect(await shownTo("URGE_ANSWER")).toEqual(["支部书记", "副书记", "党务干部"]);
    const [todo] = await of("URGE_ANSWER", county.people.secretary, county.first);
    expect(todo).toMatchObject({ title: "三条承诺到期未报进展", detail: "某县委员会", dueOn: "2026-06-26" });
    expect(todo && hrefOf(todo)).toBe(`/o/${county.first.code}/supervision/visits/${visitId}`);
    await begin(secretary(), (work) => answerUrge(work, { visitId, reply: "已补报两条" }));
    expect(await shownTo("URGE_ANSWER")).toEqual([]);
  });

  it("SUP-11 a letter that was handed down waits for the secretary alone, a deputy does not sign", async () => {
    const letterId = await begin(general(), (work) =>
      letters.giveLetter(work, { subjectOrgId: county.first.id, year: 2026, title: "目标责任状" }),
    );
    const target = { letterId, text: "完成路面改造", quantity: 18, unit: "公里", post: "养护股" };
    for (const family of ["BUSINESS", "CREATION"] as const)
      await begin(general(), (work) => letters.addTarget(work, { ...target, family }));
    expect(await shownTo("LETTER_SIGN")).toEqual([]);
    await begin(general(), (work) => letters.offerLetter(work, { letterId }));
    expect(await shownTo("LETTER_SIGN")).toEqual(["支部书记"]);
    await begin(secretary(), (work) => letters.signLetter(work, { letterId }));
    expect(await shownTo("LETTER_SIGN")).toEqual([]);
  });

  it("SUP-06 a rhythm's tasks wait for the one responsible, counted, the oldest date first", async () => {
    await setDay("2026-06-08");
    await begin(general(), async (work) => {
      const projectId = await addProject(work, {
        ...{ name: "X214 线改造", content: "", beginsOn: "2026-06-01", endsOn: "2026-10-31" },
        ...{ leadPersonId: county.people.generalHead.id, duty: "按期通车", reward: "通报表扬", penalty: "约谈" },
      });
      await issueProject(work, { projectId });
    });
    await setDay("2026-06-20");
    expect(await shownTo("CADENCE_TASK")).toEqual(["总支书记"]);
    const weekly = (await of("CADENCE_TASK", county.people.generalHead, county.general)).find(
      ({ detail }) => detail === "WEEKLY_DISPATCH",
    );
    expect(weekly).toMatchObject({ title: "X214 线改造", dueOn: "2026-06-05", count: 4 });
    const tasks = (await look(general(), (scope) => findOverview(scope, "made")))?.tasks ?? [];
    const first = tasks.find(({ kind }) => kind === "WEEKLY_DISPATCH");
    await begin(general(), (work) =>
      doTask(work, { taskId: first?.id ?? "", doneOn: "2026-06-20", note: "调度三件事" }),
    );
    const left = (await of("CADENCE_TASK", county.people.generalHead, county.general)).find(
      ({ detail }) => detail === "WEEKLY_DISPATCH",
    );
    expect(left).toMatchObject({ dueOn: "2026-06-12", count: 3 });
  });

  it("SUP-06 a circular that asks for an answer waits with those it names, and only from its issue on", async () => {
    const words = { period: "2026Q2", opening: "总体平稳", praise: "", requirements: "抓紧整改" };
    const circularId = await begin(general(), (work) => composeCircular(work, { ...words, replyDueOn: "2026-07-05" }));
    expect(await shownTo("CIRCULAR_ANSWER")).toEqual([]);
    await begin(general(), (work) => issueCircular(work, { circularId }));
    expect(await shownTo("CIRCULAR_ANSWER")).toEqual(["支部书记", "副书记", "党务干部", "二支书记"]);
    await begin(secretary(), (work) => answerCircular(work, { circularId, text: "两条逾期整改已办结" }));
    expect(await shownTo("CIRCULAR_ANSWER")).toEqual(["二支书记"]);
  });

  it("SUP-10 a proposal of accountability waits with the heads of the authority, never with the one concerned", async () => {
    const caseId = await begin(general(), (work) =>
      proposeCase(work, {
        ...{ subjectOrgId: county.first.id, subjectPersonId: county.people.secretary.id, measure: "TALK" },
        ...{ grounds: "三次督办未答复", standard: "责任追究办法第五条" },
      }),
    );
    const [row] = await adminSql<{ code: string }>(
      "select o.code from accountability_case c join org o on o.id = c.authority_org_id where c.id = $1",
      [caseId],
    );
    const authority = Object.values(county).find((org) => (org as TestOrg).code === row?.code) as TestOrg;
    const shown = await shownTo("CASE_DECIDE");
    expect(shown).toHaveLength(1);
    expect(shown).not.toContain("支部书记");
    const head = Object.values(county.people).find(({ name }) => name === shown[0]) as TestPerson;
    await begin(as(head, authority), (work) =>
      decideCase(work, { caseId, document: "〔2026〕3号", decision: "谈话提醒" }),
    );
    expect(await shownTo("CASE_DECIDE")).toEqual([]);
  });

  it("INV-09 a late rectification waits where it went up to, and with nobody else above", async () => {
    await begin(secretary(), (work) =>
      openRectification(work, {
        ...{ orgId: county.first.id, campaignOrgId: county.campaign.orgId, campaignId: county.campaign.id },
        ...{ source: { kind: "SELF_CHECK", note: "自查" }, problem: "台账缺页", dueOn: "2026-06-25", ordered: false },
        ownerPersonId: county.people.member.id,
      }),
    );
    expect(await shownTo("RECTIFY_ESCALATED")).toEqual([]);
    await setDay("2026-07-10");
    await handlers["escalate-late"](async () => undefined);
    expect(await shownTo("RECTIFY_ESCALATED")).toEqual(["总支书记"]);
    const [todo] = await of("RECTIFY_ESCALATED", county.people.generalHead, county.general);
    expect(todo).toMatchObject({ title: "台账缺页", detail: "某局第一党支部", count: 1, dueOn: "2026-06-25" });
    await setDay("2026-06-20");
  });

  it("SUP-04, INV-09 what the superior opened is struck off by the superior: the branch is not shown what it may not do", async () => {
    const verified = (openedBy: TestOrg, problem: string, number: number) =>
      asOwner((client) =>
        client.query(
          `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, verifier_person_id,
             original_due_on, due_on, state, opened_at, opened_by_org_id, verifications)
           values ($1, $2, $3, $4, $5, 'SUPERVISION', '抽查', $6, $7, $8, '2026-06-30', '2026-06-30', 'VERIFIED', now(), $9, 1)`,
          [
            ...[county.first.id, newId(), number, county.campaign.orgId, county.campaign.id, problem],
            ...[county.people.member.id, county.people.deputy.id, openedBy.id],
          ],
        ),
      );
    await verified(county.general, "上级交办的", 901);
    await verified(county.first, "支部自己的", 902);
    const titles = async (person: TestPerson, org: TestOrg) =>
      (await of("RECTIFY_CLOSE", person, org)).map(({ title }) => title);
    expect(await titles(county.people.generalHead, county.general)).toEqual(["上级交办的"]);
    expect(await titles(county.people.secretary, county.first)).toEqual(["支部自己的"]);
  });

  it("INV-12 without a session nothing waits, and the public role cannot ask", async () => {
    expect(await sqlAs("app", "select * from my_supervision_todo()")).toEqual([]);
    await expect(sqlAs("public", "select * from my_supervision_todo()")).rejects.toThrow(/permission denied/);
  });
});
