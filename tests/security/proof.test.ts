import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { asOwner, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { sqlAs, urlOf } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

/** One connection of the application's login; each visit is a transaction of its own. */
async function connected<T>(visit: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf("app") });
  await client.connect();
  try {
    return await visit(client);
  } finally {
    await client.end();
  }
}

const enter = (client: Client, person: TestPerson, org: TestOrg) =>
  client.query("select enter($1, $2)", [person.secretHash, org.id]);
const set = (client: Client, name: string, value: string) =>
  client.query("select set_config($1, $2, true)", [name, value]);
const read = async (client: Client, expression: string): Promise<string | null> =>
  (await client.query<{ value: string | null }>(`select ${expression} as value`)).rows[0]?.value ?? null;

describe("INV-12, ORG-12 what enter() has proved is sealed", () => {
  it("holds for the rest of the transaction without another look at the session", async () => {
    await connected(async (client) => {
      await client.query("begin");
      await enter(client, county.people.secretary, county.first);
      expect(await read(client, "current_setting('app.proof')")).toMatch(/^HOME [0-9a-f]{64}$/);
      expect(await read(client, "acting_capacity()")).toBe("HOME");
      await client.query("commit");
    });
  });

  it("does not open another organisation, nor serve another session", async () => {
    await connected(async (client) => {
      await client.query("begin");
      await enter(client, county.people.secretary, county.first);
      await set(client, "app.org", county.second.id);
      expect(await read(client, "acting_org()")).toBeNull();
      await set(client, "app.org", county.first.id);
      await set(client, "app.session", county.people.stranger.secretHash);
      expect(await read(client, "acting_org()")).toBeNull();
      await client.query("commit");
    });
  });

  it("is worth nothing in the next transaction: who was put out stays out", async () => {
    const leaving = await asOwner((client) =>
      makePerson(client, "离任书记", { duty: { org: county.first, kind: "SECRETARY" } }),
    );
    await connected(async (client) => {
      await client.query("begin");
      await enter(client, leaving, county.first);
      const seal = (await read(client, "current_setting('app.proof')")) ?? "";
      await client.query("commit");
      await asOwner((owner) =>
        owner.query("update duty set ends_on = '2026-06-19' where person_id = $1", [leaving.id]),
      );
      await client.query("begin");
      await set(client, "app.session", leaving.secretHash);
      await set(client, "app.org", county.first.id);
      await set(client, "app.proof", seal);
      expect(await read(client, "acting_capacity()")).toBeNull();
      await client.query("commit");
    });
  });

  it("cannot be written by a login: neither the seal nor its key is within reach", async () => {
    await connected(async (client) => {
      await client.query("begin");
      await set(client, "app.session", county.people.secretary.secretHash);
      await set(client, "app.org", county.second.id);
      await set(client, "app.proof", `HOME ${"0".repeat(64)}`);
      expect(await read(client, "acting_capacity()")).toBeNull();
      await client.query("commit");
    });
    for (const login of ["app", "worker", "public", "ballot"] as const) {
      await expect(sqlAs(login, "select proof_key from installation")).rejects.toThrow(/permission denied/);
      await expect(sqlAs(login, "select sealed('HOME')")).rejects.toThrow(/permission denied/);
    }
  });
});
