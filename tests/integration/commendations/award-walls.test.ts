import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import { as, asOwner, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { byIssuer, earned, finish, granted, makeCall, raw, today } from "./setting";

let county: County;

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  const { member } = county.people;
  await earned(county, member);
});

describe("raw SQL against the walls of an award", () => {
  it("INV-10 no award without a granted nomination, and none twice from one", async () => {
    const second = await makeCall(county);
    const { awardId } = await granted(county, second, county.people.member);
    const copy = sql`insert into award (org_id, id, call_id, award_type_id, nomination_org_id, nomination_id, holder_person_id, holder_name, holder_org_name, year, number, certificate_number, citation, granted_on)
      select org_id, gen_random_uuid(), call_id, award_type_id, nomination_org_id, nomination_id, holder_person_id, holder_name, holder_org_name, year, 999, 'X-2026-0999', citation, granted_on from award where id = ${awardId}::uuid`;
    expect(await raw(byIssuer(county), copy)).toBe("CONFLICT");
    const other = sql`insert into award (org_id, id, award_type_id, holder_person_id, holder_name, holder_org_name, year, number, certificate_number, citation, granted_on)
      select org_id, gen_random_uuid(), award_type_id, ${county.people.deputy.id}::uuid, '别人', holder_org_name, year, 998, 'X-2026-0998', citation, granted_on from award where id = ${awardId}::uuid`;
    expect(await raw(byIssuer(county), other)).toBe("NOT_ELIGIBLE");
    expect(await raw(byIssuer(county), sql`update award set holder_name = '别人' where id = ${awardId}::uuid`)).toBe(
      "CERTIFICATE_FROZEN",
    );
    expect(await raw(byIssuer(county), sql`update award set slot = '流动红旗' where id = ${awardId}::uuid`)).toBe(
      "CERTIFICATE_FROZEN",
    );
    expect(await raw(byIssuer(county), sql`delete from award where id = ${awardId}::uuid`)).toBe("NOT_FOUND");
    await setDay(today);
  });

  it("INV-11 a second holder of a flag is impossible, also for the owner of the tables", async () => {
    const kind = newId();
    const insert = (number: number) =>
      asOwner((client) =>
        client.query(
          `insert into award (org_id, id, award_type_id, holder_org_id, holder_name, holder_org_name, year, number, certificate_number, citation, slot, granted_on)
           values ($1, $2, $3, $4, '支部', '支部', 2025, $5, $6, '流动红旗', '流动红旗', '2025-12-24')`,
          [county.root.id, newId(), kind, county.first.id, number, `R-2025-000${number}`],
        ),
      );
    await asOwner((client) =>
      client.query(
        "insert into award_type (org_id, id, name, subject_kind, issuer_name, rotating, position) values ($1, $2, '流动红旗', 'ORG', '县委', true, 1)",
        [county.root.id, kind],
      ),
    );
    await insert(1);
    await expect(insert(2)).rejects.toThrow(/award_one_holder/);
  });

  it("INV-12 another org's head finds nothing to change", async () => {
    const stranger = as(county.people.stranger, county.elsewhere);
    for (const table of ["award", "nomination", "award_notice", "award_call"] as const)
      expect(await raw(stranger, sql([`update ${table} set version = version + 1`]))).toBe(0);
    expect(await finish(county, newId()).catch((error) => error.code)).toBe("NOT_FOUND");
  });
});
