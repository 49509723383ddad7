import { readdirSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import words from "@/lib/i18n/messages/zh-CN/refusals.json" with { type: "json" };
import { deskRoutes } from "../support/addresses";
import { ask, isMissing } from "../support/asking";
import { personNamed } from "../support/county";

const withIds = (routes: string[]) => routes.filter((route) => route.includes("["));
const mistyped = ["nix", crypto.randomUUID()];
/** Said inside the frame, as the heading of the page; what a page carries for the case is no element. */
const heading = new RegExp(`<h1[^>]*>${words.codes.NOT_FOUND}</h1>`);

/** What the county answers at these addresses under ids that nobody holds; empty where all of it is "not found". */
async function faultsOf(request: APIRequestContext, personId: string, desk: string, routes: string[]) {
  const faults: string[] = [];
  for (const path of withIds(routes).flatMap((route) =>
    mistyped.map((id) => `${desk}/${route.replace(/\[[^\]]+\]/g, id)}`),
  )) {
    const answer = await ask(request, path, personId);
    if (!isMissing(answer) && !heading.test(answer.body)) faults.push(`${path} answers ${answer.status}`);
  }
  return faults;
}

for (const [desk, head] of [
  ["/o/sj05", "周敬和"],
  ["/o/sj02", "纪怀川"],
] as const)
  test(`INV-12 at ${desk} an address with a mistyped id, or with one that is no record's, is not found: never a fault, never another page`, async ({
    request,
  }) => {
    test.setTimeout(300_000);
    expect(await faultsOf(request, await personNamed(head), desk, deskRoutes())).toEqual([]);
  });

test("INV-12 on the pages of one's own likewise", async ({ request }) => {
  const routes = readdirSync("app/me", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => file.replace(/\/?(page\.tsx|route\.ts)$/, ""));
  expect(await faultsOf(request, await personNamed("沈若谷"), "/me", routes)).toEqual([]);
});
