import { asOwner, type TestOrg } from "./county";

export type ManyOrgs = { prefix: string; count: number; kind: string; level: string };

/** Many organisations of one kind right below another, in one statement; their codes are the prefix and a number. */
export const makeMany = (parent: TestOrg, { prefix, count, kind, level }: ManyOrgs): Promise<string[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into org (id, code, name, short_name, kind, level, field, parent_id, path, phone)
       select gen_random_uuid(), $2 || n, $2 || n, $2 || n, $4, $5, 'RURAL', $1, (select path from org where id = $1) || '.' || $2 || lpad(n::text, 4, '0'), ''
         from generate_series(1, $3::int) n returning id`,
      [parent.id, prefix, count, kind, level],
    );
    const ids = rows.map(({ id }) => id);
    await client.query(
      `insert into org_closure (ancestor, descendant, depth)
       select c.ancestor, o.id, c.depth + 1 from unnest($2::uuid[]) o (id), org_closure c where c.descendant = $1
       union all select o.id, o.id, 0 from unnest($2::uuid[]) o (id)`,
      [parent.id, ids],
    );
    return ids;
  });
