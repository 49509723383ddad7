import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/ballots/route";
import { cast, makeRound } from "@/tests/integration/evaluations/round";
import { setDay } from "@/tests/support/county";
import { adminSql, type Login, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const make = () => makeRound(county.people.secretary, county.first);
type Column = { name: string; type: string };
const columnsOf = (table: string) =>
  adminSql<Column>(
    "select column_name::text as name, udt_name::text as type from information_schema.columns where table_name = $1 order by ordinal_position",
    [table],
  );

describe("nobody reads a slip or a ballot", () => {
  const logins: Login[] = ["app", "worker", "public", "ballot"];
  for (const login of logins)
    for (const table of ["slip", "ballot"])
      it(`INV-08 the login ${login} may not read ${table}, change it or take rows from it`, async () => {
        for (const statement of [
          `select * from ${table}`,
          `select count(*) from ${table}`,
          `insert into ${table} (org_id) values (gen_random_uuid())`,
          `update ${table} set round_id = round_id`,
          `delete from ${table}`,
          `copy ${table} to stdout`,
        ])
          await expect(sqlAs(login, statement), statement).rejects.toMatchObject({ code: "42501" });
      });

  it("INV-08 the answer to the application is permission denied, as the page shows it", async () => {
    await expect(sqlAs("app", "select * from ballot")).rejects.toThrow("permission denied for table ballot");
  });
});

describe("a slip and a ballot cannot be matched", () => {
  it("INV-08 neither table holds a person, a time, a place or an address", async () => {
    expect((await columnsOf("slip")).map(({ name }) => name)).toEqual([
      "org_id",
      "issue_hash",
      "round_id",
      "evaluator_class",
      "voided",
    ]);
    const ballot = await columnsOf("ballot");
    expect(ballot.map(({ name }) => name)).toEqual([
      "org_id",
      "ballot_key",
      "round_id",
      "evaluator_class",
      "overall",
      "answers",
      "comment",
    ]);
    expect(ballot.filter(({ type }) => /time|date|inet|macaddr/.test(type))).toEqual([]);
    const triggers = await adminSql(
      "select tgname from pg_trigger where tgrelid in ('slip'::regclass, 'ballot'::regclass) and not tgisinternal",
    );
    expect(triggers).toEqual([]);
  });

  it("INV-08 as superuser, no pair of columns joins slips to ballots, whole or in part", async () => {
    const round = await make();
    const codes = await round.codes(20);
    await round.open();
    for (const code of codes) await cast(code);
    await round.close();
    const shared = new Set(["org_id", "round_id", "evaluator_class"]);
    const [slip, ballot] = [await columnsOf("slip"), await columnsOf("ballot")];
    for (const left of slip.filter(({ name }) => !shared.has(name)))
      for (const right of ballot.filter(({ name }) => !shared.has(name))) {
        const found = await adminSql(joined(left, right), [round.roundId]);
        expect(found, `${left.name} and ${right.name}`).toEqual([]);
      }
  });

  it("INV-08 once closed, ballots share one transaction and stand in another order than they were cast", async () => {
    const round = await make();
    const codes = await round.codes(40);
    await round.open();
    for (const [place, code] of codes.entries()) await cast(code, 1, `第${place}`);
    const order = "select comment from ballot where round_id = $1 order by ctid";
    const before = await adminSql<{ comment: string }>(order, [round.roundId]);
    expect(before.map(({ comment }) => comment)).toEqual(codes.map((_, place) => `第${place}`));
    await round.close();
    const after = await adminSql<{ comment: string }>(order, [round.roundId]);
    expect(after).toHaveLength(40);
    expect(after).not.toEqual(before);
    expect(Math.abs(concordance(after.map(({ comment }) => Number(comment.slice(1)))))).toBeLessThan(0.6);
    const transactions = await adminSql("select distinct xmin::text from ballot where round_id = $1", [round.roundId]);
    expect(transactions).toHaveLength(1);
  });

  it("INV-08 voting writes no slip: its rows are the same before and after, down to the transaction", async () => {
    const round = await make();
    const codes = await round.codes(8);
    await round.open();
    const seen = () => adminSql("select xmin::text, ctid::text, * from slip where round_id = $1", [round.roundId]);
    const before = await seen();
    for (const code of codes) await cast(code);
    expect(await seen()).toEqual(before);
    const links = await adminSql(
      "select 1 from slip s join ballot b on b.xmin = s.xmin where s.round_id = $1 and b.round_id = $1",
      [round.roundId],
    );
    expect(links).toEqual([]);
  });
});

describe("a member's cookie changes nothing", () => {
  it("INV-08 the stored row is identical with and without a signed-in session", async () => {
    const round = await make();
    const [code = ""] = await round.codes(5);
    await round.open();
    const post = (headers: Record<string, string>) =>
      POST(
        new Request("http://localhost:3000/api/ballots", {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: JSON.stringify({ code, overall: 2, answers: [1, 3], comment: "很好" }),
        }),
      );
    const stored = async () => {
      const rows = await adminSql("select * from ballot where round_id = $1", [round.roundId]);
      await adminSql("delete from ballot where round_id = $1", [round.roundId]);
      return rows;
    };
    const cookie = `next-auth.session-token=${county.people.member.secretHash}`;
    const signedIn = await post({ cookie, "x-forwarded-for": "10.1.2.3", "user-agent": "a member's phone" });
    const withCookie = await stored();
    const anonymous = await post({});
    expect([signedIn.status, anonymous.status]).toEqual([201, 201]);
    expect(withCookie).toHaveLength(1);
    expect(await stored()).toEqual(withCookie);
    expect(await signedIn.json()).toEqual(await anonymous.json());
  });

  it("EVA-17 programs are told in words they know: used, wrong, invalid", async () => {
    const round = await make();
    const [code = ""] = await round.codes(5);
    await round.open();
    const post = async (body: unknown) => {
      const answer = await POST(
        new Request("http://localhost:3000/api/ballots", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      );
      return [answer.status, ((await answer.json()) as { outcome: string }).outcome];
    };
    expect(await post({ code, overall: 1, answers: [1] })).toEqual([422, "INVALID"]);
    expect(await post({ code, overall: 1, answers: [1, 1] })).toEqual([201, "CAST"]);
    expect(await post({ code, overall: 1, answers: [1, 1] })).toEqual([409, "USED_CODE"]);
    expect(await post({ code: "nothing", overall: 1, answers: [] })).toEqual([404, "WRONG_CODE"]);
    expect(await post("{")).toEqual([422, "INVALID"]);
  });
});

/** Equal as text, or either one inside the other with at least eight characters in common. */
const joined = (left: Column, right: Column) => {
  const [a, b] = [`${asText(left)}`, `${asText(right)}`].map((text, side) =>
    text.replace("$", side === 0 ? "s." : "b."),
  );
  return `select 1 from slip s join ballot b on b.round_id = s.round_id where s.round_id = $1 and
    (${a} = ${b} and length(${a}) > 5 or length(${a}) >= 8 and strpos(${b}, left(${a}, 8)) > 0 or length(${b}) >= 8 and strpos(${a}, left(${b}, 8)) > 0) limit 1`;
};
const asText = ({ name, type }: Column) => (type === "bytea" ? `encode($${name}, 'hex')` : `$${name}::text`);

/** Kendall's tau against the rising order: 1 is the same order, 0 none. */
function concordance(places: readonly number[]): number {
  let score = 0;
  for (const [i, left] of places.entries()) for (const right of places.slice(i + 1)) score += left < right ? 1 : -1;
  return score / ((places.length * (places.length - 1)) / 2);
}
