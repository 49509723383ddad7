import { expect, test } from "@playwright/test";
import { adminSql } from "../support/county";
import { button, decide, fill, idInAddress, open, pageOf, said } from "../support/pages";

/** What the heads below do for days: everybody reviewed but one member of the branch. */
async function reviewAllButOne(issued: string, branch: string): Promise<{ round: string; left: string; name: string }> {
  const [left] = await adminSql<{ round: string; left: string; name: string }>(
    `select r.id as round, t.id as left, t.subject_name as name from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
       join org o on o.id = r.org_id where r.issued_id = $1 and o.code = $2 order by t.sort_key, t.id limit 1`,
    [issued, branch],
  );
  await adminSql(
    `update review_target t set state = 'REVIEWED' from review_round r
      where r.org_id = t.round_org_id and r.id = t.round_id and (r.issued_id = $1 or r.id = $1) and t.id <> $2`,
    [issued, left?.left],
  );
  await adminSql(
    `insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
     select t.org_id, gen_random_uuid(), t.id, '线路安全自查每周一次。', 'SUBMITTED', now(), t.person_id from review_target t where t.id = $1`,
    [left?.left],
  );
  return left ?? { round: "", left: "", name: "" };
}

test("INV-05 REV-42 REV-44 闻书仪部署逐级点评，看到哪家还剩一人，最后到 100%，各单位自己结束", async ({ browser }) => {
  test.setTimeout(240_000);
  const superior = await pageOf(browser, "闻书仪");
  await open(superior, "/o/sj32/reviews/new");
  await superior.getByLabel("本组织和所有下级同时开展，逐级点评").check();
  await fill(superior, { title: "逐级点评到底", scheme: "先报告，后点评，逐级全覆盖。" });
  await button(superior, "保存").click();
  const issued = await idInAddress(superior, /\/o\/sj32\/reviews\/([0-9a-f-]{36})$/);
  await decide(superior, "开始本轮点评");
  await said(superior, "并在 2 个下级组织同时开展");

  const { round, left, name } = await reviewAllButOne(issued, "sj34");
  await open(superior, `/o/sj32/reviews/${issued}/coverage?show=LEFT`);
  await expect(superior.getByRole("row").filter({ hasText: "物流协会党支部" })).toBeVisible();
  await expect(superior.getByRole("row").filter({ hasText: "禾声食品党支部" })).toHaveCount(0);

  const head = await pageOf(browser, "康承宇");
  await open(head, `/o/sj34/reviews/${round}`);
  await expect(head.getByText(/应点评 \d+ 人，还剩 1 人/)).toBeVisible();
  await expect(button(head, "结束本轮点评")).toHaveCount(0);
  await open(head, `/o/sj34/reviews/${round}/${left}`);
  await fill(head, {
    achievements: `${name}每周自查线路一次。`,
    shortcomings: "记录不全。",
    direction: "当天填当天的。",
  });
  await head.keyboard.press("Control+Enter");
  await said(head, "意见已反馈并记入台账");
  await open(head, `/o/sj34/reviews/${round}`);
  await decide(head, "结束本轮点评");
  await said(head, "本轮已结束");

  await open(superior, `/o/sj32/reviews/${issued}/coverage`);
  await expect(superior.locator("dt", { hasText: "进度" }).locator("+ dd")).toContainText("100");
  await expect(superior.getByRole("row").filter({ hasText: "物流协会党支部" })).toContainText("已结束");
  await open(superior, `/o/sj32/reviews/${issued}`);
  await decide(superior, "结束本轮点评");
  await said(superior, "本轮已结束");
  await Promise.all([superior.context().close(), head.context().close()]);
});
