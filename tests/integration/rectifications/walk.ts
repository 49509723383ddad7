import { begin, type Caller, type Work } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import * as correct from "@/lib/rectifications/corrections/commands";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { makeCounty } from "@/tests/support/small-county";

/** The small county on 20 June with whoever has a part in a rectification of the first branch. */
export async function makeCast() {
  await setDay("2026-06-20");
  const county = await makeCounty();
  const { people, first, general, elsewhere, campaign } = county;
  const secretary = as(people.secretary, first);
  return {
    county,
    secretary,
    owner: as(people.member, first),
    deputy: as(people.deputy, first),
    officer: as(people.officer, first),
    parent: as(people.generalHead, general),
    stranger: as(people.stranger, elsewhere),
    open: (person: TestPerson) =>
      begin(secretary, (work) =>
        openRectification(work, {
          orgId: first.id,
          campaignOrgId: campaign.orgId,
          campaignId: campaign.id,
          source: { kind: "SELF_CHECK", note: "支部自查" },
          problem: "窗口午间无人值守",
          ownerPersonId: person.id,
          subjectPersonId: person.id,
          dueOn: "2026-07-05",
          ordered: false,
        }),
      ),
  };
}
export type Cast = Awaited<ReturnType<typeof makeCast>>;

const act = <Input>(by: Caller, command: (work: Work, input: Input) => Promise<unknown>, input: Input) =>
  begin(by, (work) => command(work, input));

export const cause = { cause: "排班没有覆盖午间", measure: "两人轮流值守到 14 时" };

/** Every step of this rectification, for whoever takes it. */
export const stepsOf = (rectificationId: string) => ({
  begin: (by: Caller) => act(by, correct.beginRectification, { rectificationId, ...cause }),
  report: (by: Caller) => act(by, correct.reportRectification, { rectificationId, text: "6 月 18 日起午间有人" }),
  return: (by: Caller) => act(by, correct.returnRectification, { rectificationId, reason: "请附值守表" }),
  verify: (by: Caller) => act(by, correct.verifyRectification, { rectificationId }),
  close: (by: Caller) => act(by, correct.closeRectification, { rectificationId, followUp: "群众说现在中午也能办" }),
  reopen: (by: Caller) =>
    act(by, correct.reopenRectification, { rectificationId, reason: "又没人了", dueOn: "2026-08-01" }),
  cancel: (by: Caller) => act(by, correct.cancelRectification, { rectificationId, reason: "上级调整时限" }),
  log: (by: Caller) => act(by, correct.logRectification, { rectificationId, text: "值守表已张贴" }),
  extend: (by: Caller) =>
    act(by, correct.extendRectification, { rectificationId, reason: "等待配件", dueOn: "2026-07-20" }),
});
export type Step = keyof ReturnType<typeof stepsOf>;

export async function walk(rectificationId: string, ...path: [Step, Caller][]): Promise<void> {
  for (const [step, by] of path) await stepsOf(rectificationId)[step](by);
}

export const refused = (code: string) => ({ code });
