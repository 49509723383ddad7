import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { SettingName } from "./schema";

export type Setting = {
  name: SettingName;
  least: number;
  most: number;
  /** Null where the installation's own default counts. */
  usual: number | null;
  rule: "NEAREST" | "LEAST" | "GREATEST";
  /** What this org decided itself; null when it left the line above to decide. */
  own: number | null;
  /** What counts here today, and the superior whose word would count without one's own. */
  effective: number | null;
  above: number | null;
  aboveName: string | null;
};

/** Every setting of the org acted in: its own word, the superior's, and what counts. */
export function listSettings(scope: Scope): Promise<Setting[]> {
  return scope.rows<Setting>(sql`
    select k.name, k.least::int as least, k.most::int as most, k.usual::int as usual, k.rule, own.value::int as own,
           setting_of(${scope.orgId}::uuid, k.name) as effective, above.value::int as above, above.name as "aboveName"
      from setting_kind k
      left join lateral (select s.value from org_setting s where s.org_id = ${scope.orgId}::uuid and s.name = k.name order by s.id desc limit 1) own on true
      left join lateral (
        select v.value, o.short_name as name from org_closure c join org o on o.id = c.ancestor
          join lateral (select s.value from org_setting s where s.org_id = c.ancestor and s.name = k.name order by s.id desc limit 1) v on v.value is not null
         where c.descendant = ${scope.orgId}::uuid and c.depth > 0
         order by case k.rule when 'LEAST' then v.value when 'GREATEST' then -v.value else 0 end, c.depth limit 1) above on true
     order by k.position`);
}

/** Settings of sessions have the installation's own default and are asked for by the database alone. */
type Decided = Exclude<SettingName, "IDLE_MINUTES" | "SESSION_HOURS">;

/** The number that counts in this org today. */
export async function findSetting(scope: Scope, name: Decided): Promise<number> {
  const [row] = await scope.rows<{ value: number }>(sql`select setting_of(${scope.orgId}::uuid, ${name}) as value`);
  if (!row) throw new Error(`no such setting: ${name}`);
  return row.value;
}

export type SettingChange = { id: string; name: SettingName; value: number | null; who: string; at: Date };

/** Who decided what when, newest first. */
export function listSettingChanges(scope: Scope): Promise<SettingChange[]> {
  return scope.rows<SettingChange>(sql`
    select s.id, s.name, s.value::int as value, p.name as who, s.set_at as at from org_setting s join person p on p.id = s.set_person_id
     where s.org_id = ${scope.orgId}::uuid order by s.id desc limit 20`);
}
