import "server-only";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PhraseKind } from "./schema";

export type Phrase = {
  source: string;
  kind: PhraseKind;
  text: string;
  target: string;
  beneficiary: string;
  checkedHow: string;
  /** The org it comes from; null for what comes with the product. */
  from: string | null;
  own: boolean;
  /** Hidden by this org, or by one above it. */
  hidden: "HERE" | "ABOVE" | null;
};

/** Every wording that reaches this org: its own first, then from above, then the library's, with what is hidden. */
export const phrasesOf = (scope: Scope, kinds: readonly PhraseKind[]): Sql => sql`
    with line as (select c.ancestor, c.depth from org_closure c where c.descendant = ${scope.orgId}::uuid),
         found as (
           select p.id::text as source, p.kind, p.text, p.target, p.beneficiary, p.checked_how, o.short_name as "from", l.depth, p.added_at, 0 as position
             from phrase p join line l on l.ancestor = p.org_id join org o on o.id = p.org_id
           union all
           select 'library:' || b.code, b.kind, b.text, b.target, b.beneficiary, b.checked_how, null, 1000, null, b.position from library_phrase b)
    select f.source, f.kind, f.text, f.target, f.beneficiary, f.checked_how as "checkedHow", f."from", f.depth = 0 as own,
           case when h.depth = 0 then 'HERE' when h.depth is not null then 'ABOVE' end as hidden
      from found f
      left join lateral (select max(l.depth) as depth from hidden_phrase x join line l on l.ancestor = x.org_id where x.source = f.source) h on true
     where f.kind = any (${[...kinds]})
     order by f.kind, f.depth, f.position, f.added_at limit 500`;

export const listPhrases = (scope: Scope, kinds: readonly PhraseKind[]): Promise<Phrase[]> =>
  scope.rows<Phrase>(phrasesOf(scope, kinds));

const isOffered = ({ hidden }: Phrase): boolean => hidden === null;
export const offered = (phrases: readonly Phrase[]): Phrase[] => phrases.filter(isOffered);

/** Those that are offered while somebody writes. */
export const listOffered = async (scope: Scope, kinds: readonly PhraseKind[]): Promise<Phrase[]> =>
  offered(await listPhrases(scope, kinds));
