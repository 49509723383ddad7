import type { Client } from "pg";
import { newId } from "@/lib/kernel/ids";
import { type Day, TODAY } from "../demo/days";
import type { DemoPlan } from "../demo/plan";
import { hashOf } from "../demo/random";
import { type Insert, type Row, tableWriter } from "./table-writer";

/** One event of the past, told to the chain of the org it happened in. */
export type PastEvent = {
  org: string;
  on: Day;
  /** Order within the day. */
  step?: number;
  person: string;
  /** Where the person acted from; the capacity is their duty there. */
  from?: string;
  kind: string;
  subject: string;
  facts?: Readonly<Record<string, string | number | boolean>>;
};

/** What every part of the loader works with: the plan, ids by key, inserts, and the history that is written at the end. */
export type Loading = {
  client: Client;
  plan: DemoPlan;
  insert: Insert;
  /** Inserts the rows that each of the things gives. */
  put: <Thing>(
    table: string,
    things: readonly Thing[],
    rowsOf: (thing: Thing) => Row | readonly Row[],
  ) => Promise<void>;
  /** The id of a thing by its key in the plan; made on first sight, in the order of the given day. */
  id: (kind: string, key: string, on?: Day) => string;
  told: PastEvent[];
  tell: (event: PastEvent) => void;
  /** The duty somebody held in an organisation on a day. */
  duty: (person: string, org: string, on: Day) => { key: string; title: string } | null;
  nameOf: (person: string) => string;
  /** The secretary of an organisation, who writes what nobody else is named for. */
  head: (org: string) => string;
};

export function loadingOf(client: Client, plan: DemoPlan): Loading {
  const ids = new Map<string, string>();
  const told: PastEvent[] = [];
  const names = new Map(
    [...plan.members, ...plan.seatedLeaders, ...plan.externals].map(({ code, name }) => [code, name]),
  );
  const insert = tableWriter(client);
  return {
    client,
    plan,
    insert,
    put: (table, things, rowsOf) => insert(table, things.flatMap(rowsOf)),
    id: (kind, key, on = "2026-01-05") => {
      const known = ids.get(`${kind} ${key}`);
      if (known !== undefined) return known;
      // A membership may begin before the epoch that ordered ids count from.
      const made = newId(Math.max(0, Date.parse(momentOf(on, key))));
      ids.set(`${kind} ${key}`, made);
      return made;
    },
    told,
    tell: (event) => told.push(event),
    duty: (person, org, on) => dutyIn(plan, person, org, on),
    nameOf: (person) => names.get(person) ?? person,
    head: (org) =>
      plan.duties.find((duty) => duty.org === org && duty.kind === "SECRETARY" && duty.until === null)?.person ?? "P03",
  };
}

function dutyIn(plan: DemoPlan, person: string, org: string, on: Day): { key: string; title: string } | null {
  const held = plan.duties.filter(
    (duty) =>
      duty.person === person && duty.org === org && duty.from <= on && (duty.until === null || duty.until >= on),
  );
  const found = held.find((duty) => duty.kind === "SECRETARY") ?? held[0];
  return found === undefined ? null : { key: dutyKey(found), title: found.title };
}

export const dutyKey = (duty: { person: string; org: string; kind: string; title: string }): string =>
  `${duty.person} ${duty.org} ${duty.kind} ${duty.title}`;

const EARLIEST = 8 * 60 + 30;
const SPAN = 8 * 60;

/** A moment in office hours of that day, always the same one for the same key; today's stay in the morning. */
export function momentOf(day: Day, key: string, step = 0): string {
  const minute = EARLIEST + (hashOf(`${day} ${key}`) % (day === TODAY ? 60 : SPAN)) + step * 2;
  const second = hashOf(key) % 60;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}+08:00`;
}
