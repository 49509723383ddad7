// Takes the pictures of the guides under /help from a running installation with the demonstration county:
//   node tests/e2e/support/help-pictures.mjs http://localhost:3000
// DATABASE_URL (the administrator's) and NEXTAUTH_SECRET must be those of that installation. None is larger than 60 kB.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import sharp from "sharp";
import { root } from "../../../scripts/setup/root.mjs";

const [base = "http://localhost:3000"] = process.argv.slice(2);
const most = 60_000;
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });

const one = async (text, ...values) => (await database.query(text, values)).rows[0];
const targetOf =
  "select t.round_id as round, t.id from review_target t join org o on o.id = t.org_id join review_round r on r.org_id = t.round_org_id and r.id = t.round_id";

const headOf = async (code) =>
  (
    await one(
      "select n.name from duty d join person n on n.id = d.person_id join org o on o.id = d.org_id where o.code = $1 and d.kind = 'SECRETARY' and d.ends_on is null",
      code,
    )
  ).name;

/** Who looks, at what width, and which pages; an address may be looked up in the county, and a page belong to somebody else. */
async function guides() {
  const item = await one(
    "select i.id, n.name from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join person n on n.id = p.person_id join org o on o.id = i.org_id where o.code = 'sj05' and i.state = 'OPEN' and p.state = 'PUBLISHED' order by p.leading_cadre, i.due_on desc, i.id limit 1",
  );
  const target = await one(
    `${targetOf} where o.code = 'sj05' and r.state = 'OPEN' and r.subjects = 'MEMBERS' and t.state = 'DUE' order by t.sort_key limit 1`,
  );
  const round = await one(
    "select r.id from evaluation_round r join org o on o.id = r.org_id where o.code = 'sj05' order by (r.state = 'CLOSED') desc, r.opens_on desc limit 1",
  );
  const waiting = await one(
    "select o.code from pledge p join org o on o.id = p.org_id where p.state = 'RAISED' group by o.code order by count(*) desc, o.code limit 1",
  );
  const issued = await one(
    "select o.code, r.id from review_round r join org o on o.id = r.org_id where r.reach = 'SUBTREE' and r.state = 'OPEN' order by o.path limit 1",
  );
  const [desk, review] = ["/o/sj05", `/o/sj05/reviews/${target?.round}`];
  return {
    secretary: [
      "周敬和",
      1200,
      [
        `${desk}/inbox`,
        `${desk}/people/accounts`,
        `${desk}/pledges/new`,
        [`/o/${waiting.code}/pledges/examine`, await headOf(waiting.code)],
        `${desk}/pledges/reminders`,
      ],
    ],
    member: [
      item?.name,
      375,
      ["/me", "/me/pledges", `/me/pledges/${item?.id}/progress`, "/me/reviews", "/me/reminders"],
    ],
    leader: [
      "周敬和",
      1200,
      [
        `${desk}/reviews`,
        review,
        `${review}/${target?.id}`,
        `${review}/on-site`,
        [`/o/${issued.code}/reviews/${issued.id}/coverage`, await headOf(issued.code)],
      ],
    ],
    onsite: [
      "周敬和",
      1200,
      [
        `${desk}/evaluations/new`,
        `${desk}/evaluations`,
        "/e",
        `${desk}/evaluations/${round?.id}/what-is-kept`,
        `${desk}/evaluations/${round?.id}`,
      ],
    ],
    ledgers: [
      "周敬和",
      1200,
      ["dashboard", "reports", "rectifications", "commendations", "audit"].map((path) => `${desk}/${path}`),
    ],
  };
}

async function cookieOf(name) {
  const { id } = await one("select id from person where name = $1 order by id limit 1", name);
  const secret = randomBytes(32).toString("hex");
  await one(
    "insert into account (person_id, login, password_hash, must_change) values ($1, $2, 'x', false) on conflict (person_id) do update set must_change = false",
    id,
    `help-${id}`,
  );
  await one(
    "insert into session (id, secret_hash, person_id, authz_version, expires_at) select $1, $2, $3, authz_version, now() + interval '1 hour' from account where person_id = $3",
    randomUUID(),
    createHash("sha256").update(secret).digest("hex"),
    id,
  );
  return encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET, maxAge: 3_600 });
}

async function small(png) {
  for (let quality = 80; ; quality -= 10) {
    const bytes = await sharp(png).webp({ quality }).toBuffer();
    if (bytes.length <= most || quality <= 20) return bytes;
  }
}

await database.connect();
mkdirSync(`${root}/public/help`, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [topic, [name, width, paths]] of Object.entries(await guides())) {
  const context = await browser.newContext({ viewport: { width, height: 700 }, locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  for (const [place, step] of paths.entries()) {
    const [path, viewer] = [step].flat().concat(name);
    await context.addCookies([{ name: "next-auth.session-token", value: await cookieOf(viewer), url: base }]);
    const answer = await page.goto(base + path, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    const bytes = await small(await page.screenshot());
    writeFileSync(`${root}/public/help/${topic}-${place + 1}.webp`, bytes);
    console.log(topic, place + 1, path, bytes.length);
  }
  await context.close();
}
await browser.close();
await database.end();
