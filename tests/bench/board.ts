import { chromium } from "playwright-core";
import { rowsIn } from "./database";
import { type Figure, figure } from "./figure";
import { admin, type Ground, serveCounty, withServers } from "./ground";

const launch = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
};

// 9 Mbps both ways, 100 ms there and back.
const network = { offline: false, latency: 100, downloadThroughput: 1_125_000, uploadThroughput: 1_125_000 };
const slower = 4;

type Painted = { largest: number };

/** Milliseconds until the largest piece of a page was painted, on a slow phone that sees the board for the first time. */
async function largestPaint(address: string): Promise<number> {
  const browser = await chromium.launch(launch);
  try {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: "zh-CN" });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.addInitScript(() => {
      const seen: Painted = Object.assign(globalThis, { largest: 0 });
      new PerformanceObserver((list) => {
        seen.largest = list.getEntries().at(-1)?.startTime ?? seen.largest;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(500);
    return await page.evaluate(() => (globalThis as unknown as Painted).largest);
  } finally {
    await browser.close();
  }
}

/** The fullest public board of the county, as a service user meets it through the code on the wall. */
export async function benchBoard({ demo, quick }: Ground): Promise<Figure[]> {
  const [board] = await rowsIn<{ code: string }>(
    admin(demo),
    "select o.code from org o join pledge p on p.org_id = o.id and p.state = 'PUBLISHED' where o.publication = 'PUBLIC' group by o.code order by count(*) desc limit 1",
  );
  return withServers([() => serveCounty(demo)], async (house) => {
    const address = `${house.origin}/board/${board?.code}`;
    await fetch(address);
    const taken: number[] = [];
    for (let turn = 0; turn < (quick ? 3 : 5); turn += 1) taken.push(await largestPaint(address));
    taken.sort((a, b) => a - b);
    const middle = taken[Math.floor(taken.length / 2)] ?? 0;
    const range = `${Math.round(taken[0] ?? 0)}–${Math.round(taken.at(-1) ?? 0)}`;
    return [{ ...figure("board: largest paint on a slow phone", middle / 1_000, "s", "≤ 1.2"), range }];
  });
}
