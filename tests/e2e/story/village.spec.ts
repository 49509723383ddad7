import { expect, test } from "@playwright/test";
import { adminSql, cookieName, cookieOf, personNamed } from "../support/county";

const subjects = 12;

/** The round nobody has begun yet, with the reports of the first twelve handed in. */
async function prepare(): Promise<string> {
  const [round] = await adminSql<{ id: string }>(
    "select r.id from review_round r join org o on o.id = r.org_id where o.code = 'sj43' and r.state = 'OPEN' and r.subjects = 'MEMBERS'",
  );
  await adminSql(
    `insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
     select t.org_id, gen_random_uuid(), t.id, '社区服务岗按时到岗，承诺三条已兑现两条。', 'SUBMITTED', now(), t.person_id
       from review_target t where t.round_id = $1 and t.state = 'DUE' and not exists (select 1 from duty_report d where d.target_id = t.id)
      order by t.sort_key, t.id limit ${subjects}`,
    [round?.id],
  );
  return round?.id ?? "";
}

const ledgered = async (roundId: string) =>
  (
    await adminSql<{ n: number }>("select count(*)::int as n from review where round_id = $1 and state = 'LEDGERED'", [
      roundId,
    ])
  )[0]?.n;

test.use({ viewport: { width: 820, height: 1180 } });

test("REV-13 INV-04 a leader reviews twelve on a tablet, the network is cut in the middle, and every sheet arrives once", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const roundId = await prepare();
  const before = (await ledgered(roundId)) ?? 0;
  await context.addCookies([
    { name: cookieName, value: await cookieOf(await personNamed("陈全福")), url: baseURL ?? "http://localhost:3000" },
  ]);
  await page.goto(`/o/sj43/reviews/${roundId}/on-site`);
  const names = page.getByLabel("选择点评对象").locator("option");
  const total = await names.count();
  for (let at = 0; at < subjects; at += 1) {
    if (at === 4) await context.setOffline(true);
    if (at === 9) await context.setOffline(false);
    const name = ((await names.nth(at).textContent()) ?? "").replace(/^\d+\. /, "");
    await expect(page.getByRole("heading", { level: 2 }).filter({ hasText: name })).toBeVisible();
    await page.getByLabel("肯定成绩", { exact: true }).fill(`${name}按时到岗，群众当面说好。`);
    await page.getByLabel("存在不足", { exact: true }).fill(`${name}的进展集中在月底补填。`);
    await page.getByLabel("努力方向", { exact: true }).fill(`请${name}每月 25 日前填一次。`);
    if (at === 8) await expect(page.getByText("网络已断开").first()).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("Control+Enter");
  }
  await expect(page.getByText(`还剩 ${total - subjects} 个`)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => ledgered(roundId), { timeout: 90_000 }).toBe(before + subjects);
  const [events] = await adminSql<{ n: number }>(
    `select max(n)::int as n from (select count(*) as n from audit_event e join review_target t on t.id = e.subject_id
       where t.round_id = $1 and e.kind = 'review.ledger' group by e.subject_id) x`,
    [roundId],
  );
  expect(events?.n).toBe(1);
});
