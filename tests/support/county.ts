import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { DutyKind } from "@/lib/kernel/actor";
import { newId, sha256 } from "@/lib/kernel/ids";
import type { Caller } from "@/lib/kernel/work";

/** Statements of the owner: what seeds and migrations may do and the application may not. */
export async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env.DATABASE_URL, options: "-c role=zhengyou_owner" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type TestOrg = { id: string; code: string; parent: TestOrg | null };
export type TestPerson = { id: string; name: string; secretHash: string };

const unique = () => randomBytes(5).toString("hex");

export async function makeOrg(client: Client, name: string, kind: string, parent: TestOrg | null): Promise<TestOrg> {
  const org = { id: newId(), code: `t${unique()}`.slice(0, 12), parent };
  const path = parent ? sqlPath(parent, unique()) : unique();
  paths.set(org.id, path);
  await client.query(
    "insert into org (id, code, name, short_name, kind, level, field, parent_id, path, phone) values ($1, $2, $3, $3, $4, 'GRASSROOTS', 'ORGAN', $5, $6, '0999-5550100')",
    [org.id, org.code, name, kind, parent?.id ?? null, path],
  );
  await client.query("insert into code_directory values ($1, $2)", [org.code, org.id]);
  await client.query(
    "insert into org_closure select ancestor, $1::uuid, depth + 1 from org_closure where descendant = $2::uuid union all select $1::uuid, $1::uuid, 0",
    [org.id, parent?.id ?? null],
  );
  return org;
}
const paths = new Map<string, string>();
const sqlPath = (parent: TestOrg, own: string) => `${paths.get(parent.id)}.${own}`;

export type Belonging = {
  home?: TestOrg;
  duty?: { org: TestOrg; kind: DutyKind; title?: string };
  leadingCadre?: boolean;
  retired?: boolean;
  standing?: "FULL" | "PROBATIONARY";
};

/** A person with an account, a live session and, where asked, a home and a duty from 2026-01-01. */
export async function makePerson(client: Client, name: string, belongs: Belonging = {}): Promise<TestPerson> {
  const person = { id: newId(), name, secretHash: sha256(randomBytes(16).toString("hex")) };
  await client.query("insert into person (id, name, initials) values ($1, $2, 'x')", [person.id, name]);
  await client.query("insert into account (person_id, login, password_hash, must_change) values ($1, $2, 'x', false)", [
    person.id,
    `l${unique()}`,
  ]);
  await client.query(
    "insert into session (id, secret_hash, person_id, authz_version, expires_at) values ($1, $2, $3, 1, now() + interval '1 day')",
    [newId(), person.secretHash, person.id],
  );
  if (belongs.home) {
    await client.query(
      "insert into membership (org_id, id, person_id, standing, leading_cadre, retired, begins_on) values ($1, $2, $3, $4, $5, $6, '2026-01-01')",
      [
        belongs.home.id,
        newId(),
        person.id,
        belongs.standing ?? "FULL",
        belongs.leadingCadre ?? false,
        belongs.retired ?? false,
      ],
    );
  }
  if (belongs.duty) await giveDuty(client, person, belongs.duty.org, belongs.duty.kind, belongs.duty.title);
  return person;
}

export async function giveDuty(
  client: Client,
  person: TestPerson,
  org: TestOrg,
  kind: DutyKind,
  title: string = kind,
): Promise<string> {
  const id = newId();
  await client.query(
    "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, $2, $3, $4, $5, '2026-01-01')",
    [org.id, id, person.id, kind, title],
  );
  return id;
}

/** Acting as this person in this org, as a request with their cookie would. */
export const as = (person: TestPerson, org: TestOrg): Caller => ({ secretHash: person.secretHash, orgId: org.id });

/** Moves the day the product lives on; undone by `setDay(null)`. Each test database has one. */
export const setDay = (day: string | null): Promise<unknown> =>
  asOwner((client) =>
    client.query(
      "insert into installation (id, demo_day) values (1, $1) on conflict (id) do update set demo_day = $1",
      [day],
    ),
  );
