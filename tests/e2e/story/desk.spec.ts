import { type Browser, expect, type Page, test } from "@playwright/test";
import { adminSql } from "../support/county";
import { button, fill, open, pageOf, said } from "../support/pages";

const words = (name: string) => ({
  achievements: `${name}看到窗口午间有人值守，群众不用再等。`,
  shortcomings: `${name}看到超时件还没有逐件公布。`,
  direction: `${name}建议把超时件清单贴到窗口。`,
});

/** A subject of the round that runs in a village, with the report handed in. */
async function reportedSubject(): Promise<{ path: string; id: string }> {
  const [found] = await adminSql<{ round: string; id: string }>(
    `select r.id as round, t.id from review_round r join org o on o.id = r.org_id join review_target t on t.round_org_id = r.org_id and t.round_id = r.id
      where o.code = 'sj44' and r.state = 'OPEN' and t.state = 'DUE' and not exists (select 1 from review v where v.target_id = t.id)
        and not exists (select 1 from duty d where d.org_id = t.org_id and d.person_id = t.person_id)
      order by t.sort_key, t.id limit 1`,
  );
  await adminSql(
    `insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
     select t.org_id, gen_random_uuid(), t.id, '午间值守四周没有空岗。', 'SUBMITTED', now(), t.person_id from review_target t
      where t.id = $1 and not exists (select 1 from duty_report d where d.target_id = t.id)`,
    [found?.id],
  );
  return { path: `/o/sj44/reviews/${found?.round}/${found?.id}`, id: found?.id ?? "" };
}

async function at(browser: Browser, name: string, path: string): Promise<Page> {
  const page = await pageOf(browser, name);
  await open(page, path);
  return page;
}

const kept = (page: Page) => expect(page.getByText(/已保存 \d{2}:\d{2}/)).toBeVisible({ timeout: 30_000 });

test("INV-04 REV-53 魏闻笛和明子衡同时点评一人：先反馈的算数，后来的知道是谁、什么时候，写的一字不丢", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { path } = await reportedSubject();
  const deputy = await at(browser, "魏闻笛", path);
  await fill(deputy, words("副书记"));
  await kept(deputy);
  await open(deputy, path);
  await expect(deputy.locator('[name="shortcomings"]')).toHaveValue(words("副书记").shortcomings);

  const head = await at(browser, "明子衡", path);
  await fill(head, words("书记"));
  await head.keyboard.press("Control+Enter");
  await said(head, "意见已反馈并记入台账");
  await expect(head).not.toHaveURL(new RegExp(path));

  await fill(deputy, { direction: "副书记又补一句：每周五核对一次。" });
  await button(deputy, "反馈并记入台账，下一位").click();
  await expect(deputy.getByText(/明子衡已于 [\d-]+ [\d:]+ 反馈了对这位对象的点评/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(deputy.locator('[name="direction"]')).toHaveValue("副书记又补一句：每周五核对一次。");
  await open(deputy, path);
  await expect(deputy.getByText("您的草稿")).toBeVisible();
  await expect(deputy.getByText("副书记又补一句：每周五核对一次。")).toBeVisible();
  await Promise.all([deputy.context().close(), head.context().close()]);
});

test("INV-04 沈若谷把孟守拙签好的签字表拍照上传，表上的点评一次确认，谁代录、谁签字都写在台账上", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [out] = await adminSql<{ round: string; sheet: string }>(
    "select s.round_id as round, s.id as sheet from signature_sheet s join org o on o.id = s.org_id where o.code = 'sj06' and not exists (select 1 from signature_scan c where c.sheet_id = s.id) order by s.number limit 1",
  );
  const path = `/o/sj06/reviews/${out?.round}/signatures`;
  const office = await at(browser, "沈若谷", path);
  const paper = await office.request.get(`${path}/${out?.sheet}/paper`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  const form = office.locator(`#scan-${out?.sheet}`);
  await form
    .locator('input[type="file"]')
    .setInputFiles({ name: "签字表.pdf", mimeType: "application/pdf", buffer: await paper.body() });
  await form.getByRole("button", { name: "上传并确认（孟守拙已签字）" }).click();
  await said(office, "已按签字表确认 2 份，全部反馈并入账");
  await expect(office.getByText(/孟守拙签字，.+上传确认/)).toBeVisible({ timeout: 30_000 });
  expect((await office.request.get(`${path}/${out?.sheet}/scan`)).headers()["content-type"]).toBe("application/pdf");
  await open(office, `/o/sj06/reviews/ledger?round=${out?.round}`);
  await expect(office.getByText("代录：沈若谷，领导签字确认").first()).toBeVisible();
  await office.context().close();
});
