import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "@/lib/kernel/sql";
import { gathering } from "@/lib/kernel/together";
import { look, type Scope } from "@/lib/kernel/work";
import { as } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

/** Reads under a real scope and tells how many statements were sent. */
async function counted<T>(read: (scope: Scope) => Promise<T>): Promise<{ sent: number; answer: T | null }> {
  let sent = 0;
  const answer = await look(as(county.people.secretary, county.first), (scope) => {
    const rows: Scope["rows"] = (statement) => {
      sent += 1;
      return scope.rows(statement);
    };
    return read({ ...scope, rows });
  });
  return { sent, answer };
}

describe("reads gathered into one statement", () => {
  it("begin together, are sent once and come back each in its own order and kind", async () => {
    const { sent, answer } = await counted((scope) => {
      const at = gathering(scope);
      return Promise.all([
        at.rows(sql`select n::int as n from generate_series(1, 3) n order by n desc`),
        at.rows(
          sql`select '2026-06-20T08:00:00+08:00'::timestamptz as at, '2026-06-20'::date::text as day, null as gone where true`,
        ),
        at.rows(sql`select id from org where id = ${county.elsewhere.id}::uuid and false`),
      ]);
    });
    expect(sent).toBe(1);
    expect(answer).toEqual([
      [{ n: 3 }, { n: 2 }, { n: 1 }],
      [{ at: new Date("2026-06-20T00:00:00Z"), day: "2026-06-20", gone: null }],
      [],
    ]);
  });

  it("one that begins later goes in the next; under the same scope, so another's rows stay away", async () => {
    const { sent, answer } = await counted(async (scope) => {
      const at = gathering(scope);
      const [first] = await at.rows<{ id: string }>(sql`select id from org where id = ${county.first.id}::uuid`);
      return [first?.id, await at.rows(sql`select id from pledge where org_id = ${county.second.id}::uuid`)];
    });
    expect(sent).toBe(2);
    expect(answer).toEqual([county.first.id, []]);
  });

  it("what a query gathers on its own joins what its page gathers", async () => {
    const { sent, answer } = await counted((scope) => {
      const at = gathering(scope);
      return Promise.all([at.rows(sql`select 1 as n`), gathering(at).rows(sql`select 2 as n`)]);
    });
    expect(sent).toBe(1);
    expect(answer).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  it("a fault in one read is told to every reader", async () => {
    const { answer } = await counted((scope) => {
      const at = gathering(scope);
      return Promise.allSettled([at.rows(sql`select 1 / 0 as n`), at.rows(sql`select 1 as n`)]);
    }).catch((fault: unknown) => ({ answer: fault }));
    expect(JSON.stringify(answer)).toContain("rejected");
  });
});
