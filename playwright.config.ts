import { defineConfig, devices } from "@playwright/test";

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 }, launchOptions };
const phone = { ...devices["Pixel 7"], viewport: { width: 375, height: 812 }, launchOptions };

// `npm test -- browser` seeds a county, starts the server and names both here.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions,
  },
  // In this order: pages as the county was loaded, the stories that change it, whoever looks over the walls, and last who
  // pushes every button: what the right person's own posts use up, nobody could look at any more.
  projects: [
    { name: "desktop", testMatch: "**/pages.spec.ts", use: desktop },
    { name: "phone", testMatch: "**/pages.spec.ts", use: phone },
    { name: "story", testMatch: "**/story/*.spec.ts", use: desktop },
    { name: "walls", testMatch: "**/walls/{tenancy,addresses}.spec.ts", use: desktop },
    { name: "actions", testMatch: "**/walls/actions.spec.ts", use: desktop },
  ],
});
