import { hashOf } from "../demo/random";
import { type Loading, momentOf, type PastEvent } from "./loading";

const canonical = (facts: NonNullable<PastEvent["facts"]>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));

type Entry = PastEvent & { at: string; rank: number };

/** Everything that was told, in the order in which it happened, into each organisation's own chain. */
export async function writeHistory(loading: Loading): Promise<number> {
  const { client, told, id } = loading;
  const entries = told
    .map((event, rank): Entry => ({ ...event, at: momentOf(event.on, `${event.subject}`, event.step ?? 0), rank }))
    .sort(byOrder);
  const columns = [
    entries.map((event) => id("org", event.org)),
    entries.map((event) => event.at),
    entries.map((event) => id("person", event.person)),
    entries.map((event) => capacityOf(loading, event)),
    entries.map((event) => event.kind),
    entries.map((event) => event.kind.split(".")[0] ?? ""),
    entries.map((event) => event.subject),
    entries.map((event) => canonical(event.facts ?? {})),
  ];
  await client.query(
    `select count(audit_write(e.org, e.at, 'PERSON', e.person, e.capacity, e.kind, e.about, e.subject, e.body))
       from (select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[])
               with ordinality as u (org, at, person, capacity, kind, about, subject, body, n) order by n) e`,
    columns,
  );
  return entries.length;
}

function byOrder(a: Entry, b: Entry): number {
  if (a.org !== b.org) return a.org < b.org ? -1 : 1;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.rank - b.rank || hashOf(a.subject) - hashOf(b.subject);
}

/** As in the product: the title of the duty in that organisation, else where the person stands to it. */
function capacityOf(loading: Loading, event: PastEvent): string {
  const duty = loading.duty(event.person, event.from ?? event.org, event.on);
  return duty?.title ?? "MEMBER";
}
