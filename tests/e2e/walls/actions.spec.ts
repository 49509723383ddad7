import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { adminSql, cookieName, cookieOf, fingerprint, makeForeigner, personNamed } from "../support/county";
import { formFor, listServerActions, realIds, type ServerAction, schemaOf } from "../support/server-actions";

type Visit = { cookie?: string; origin?: string };

/** The request a form of ours would send, made by hand. */
async function post(
  request: APIRequestContext,
  action: ServerAction,
  form: Record<string, string>,
  { cookie, origin }: Visit,
): Promise<string> {
  // In this order: an object of fields would put "0", which refers to the rest, before them.
  const parts = new FormData();
  for (const [name, value] of Object.entries({ org: "sj05", ...form })) parts.append(`_1_${name}`, value);
  parts.append("0", '[{"status":"idle"},"$K1"]');
  const page = action.page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace("[org]", "sj05")
    .replace(/\[[^\]]+\]/g, "00000000-0000-7000-8000-000000000000");
  const answer = await request.post(page || "/", {
    headers: {
      "next-action": action.id,
      ...(origin ? { origin } : {}),
      ...(cookie ? { cookie: `${cookieName}=${cookie}` } : {}),
    },
    multipart: parts,
    maxRedirects: 0,
  });
  return answer.text();
}

const isOwn = ({ name, file }: ServerAction) =>
  new RegExp(`export const ${name} = (leading\\()?sessionAction\\(`).test(readFileSync(file, "utf8"));

test.describe("INV-12 server actions are public addresses: each is posted to directly, and the database stays as it was", () => {
  const actions = listServerActions();
  let forms: Map<string, Record<string, string>>;
  let here: string;

  test.beforeAll(async ({ baseURL }) => {
    here = baseURL ?? "";
    const [org] = await adminSql<{ id: string }>("select id from org where code = 'sj05'");
    const ids = await realIds(org?.id ?? "");
    forms = new Map();
    for (const action of actions) {
      const schema = await schemaOf(action);
      const form = schema && formFor(schema, ids);
      if (form) forms.set(action.id, form);
    }
  });

  test("nearly every action is asked with a form it would take from the right person", () => {
    expect(actions.length).toBeGreaterThan(30);
    const shapeless = actions.filter(({ id }) => !forms.has(id)).map(({ name }) => name);
    expect(shapeless.length / actions.length, shapeless.join(", ")).toBeLessThan(0.25);
  });

  const visits: Record<string, () => Promise<Visit>> = {
    "without a session": async () => ({ origin: here }),
    "by the secretary of another root": async () => ({ origin: here, cookie: await cookieOf(await makeForeigner()) }),
    "by a branch secretary of another branch": async () => ({
      origin: here,
      cookie: await cookieOf(await personNamed("丁佩兰")),
    }),
    "by the right secretary, from another site": async () => ({
      origin: "https://elsewhere.example",
      cookie: await cookieOf(await personNamed("周敬和")),
    }),
    "by the right secretary, without any origin": async () => ({ cookie: await cookieOf(await personNamed("周敬和")) }),
  };

  for (const [who, visit] of Object.entries(visits)) {
    test(`nothing changes when asked ${who}`, async ({ request }) => {
      test.setTimeout(180_000);
      const as = await visit();
      const before = await fingerprint();
      // What concerns the asker alone (their own session, their own second proof) answers whoever is signed in.
      const asked = as.cookie && as.origin === here ? actions.filter((action) => !isOwn(action)) : actions;
      for (const action of asked) {
        const said = await post(request, action, forms.get(action.id) ?? {}, as);
        expect(said, action.name).not.toContain('"status":"ok"');
      }
      expect(await fingerprint()).toBe(before);
    });
  }

  test("the same forms reach the law when the right secretary sends them from our own page", async ({ request }) => {
    test.setTimeout(180_000);
    const as = { origin: here, cookie: await cookieOf(await personNamed("周敬和")) };
    const answers: string[] = [];
    for (const action of actions.filter(
      (action) => forms.has(action.id) && !/account|password/i.test(action.name) && !isOwn(action),
    ))
      answers.push(await post(request, action, forms.get(action.id) ?? {}, as));
    expect(
      answers.filter((said) => /"status":"ok"|"code":"(WRONG_STATE|NOT_AUTHORISED|OWN_WORK|CONFLICT)"/.test(said))
        .length,
    ).toBeGreaterThan(5);
  });
});
