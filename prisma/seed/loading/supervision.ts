import { drawFrom } from "@/lib/supervision/draws/rules";
import { duesBetween } from "@/lib/supervision/rules";
import { TODAY } from "../demo/days";
import { hashOf } from "../demo/random";
import { draw, type PlannedVisit, rhythms, visits } from "../demo/supervision";
import type { Loading } from "./loading";
import { loadProjects } from "./projects";
import type { Row } from "./table-writer";

export async function loadSupervision(loading: Loading): Promise<void> {
  const { put } = loading;
  await loadProjects(loading);
  await put("cadence", rhythms, (one) => ({
    org_id: loading.id("org", one.org),
    id: loading.id("cadence", `visit ${one.subject}`),
    kind: "QUARTERLY_VISIT",
    subject_org_id: loading.id("org", one.subject),
    bodies: one.bodies,
    responsible_person_id: loading.id("person", one.responsible),
    begins_on: "2026-01-05",
  }));
  await put("cadence_task", rhythms, (one) => rhythmTasks(loading, one));
  await loadDraw(loading);
  await loadVisits(loading);
}

function rhythmTasks({ id }: Loading, one: (typeof rhythms)[number]): Row[] {
  return duesBetween("QUARTERLY_VISIT", "2026-01-05", "2026-06-30").map(({ period, dueOn }) => {
    const done = dueOn < TODAY;
    return {
      org_id: id("org", one.org),
      id: id("task", `visit ${one.subject} ${period}`, dueOn),
      cadence_id: id("cadence", `visit ${one.subject}`),
      period,
      due_on: dueOn,
      done_on: done ? "2026-03-19" : null,
      note: done ? "两单位联合督查，当场点评" : "",
      done_by_person_id: done ? id("person", one.responsible) : null,
    };
  });
}

/** The story says which three were visited; the seed is searched for until it draws exactly those. */
function seedFor(pool: readonly { code: string }[], wanted: readonly string[]): string {
  for (let at = 0; ; at += 1) {
    const seed = [0, 1, 2, 3]
      .map((part) => hashOf(`draw ${at} ${part}`).toString(16).padStart(8, "0").slice(-8))
      .join("");
    const drawn = drawFrom(seed, pool, wanted.length).filter((entry) => entry.drawn);
    if (drawn.every(({ code }) => wanted.includes(code))) return seed;
  }
}

async function loadDraw({ client, id, insert, tell }: Loading): Promise<void> {
  const { rows: pool } = await client.query<{ id: string; code: string }>(
    "select o.id, o.code from org o join org_kind k on k.code = o.kind where k.holds_members and o.closed_on is null order by o.code",
  );
  const wanted = visits.filter(({ kind }) => kind === "RANDOM").map(({ org }) => org.replace("O", "sj"));
  const seed = seedFor(pool, wanted);
  const at = { org_id: id("org", draw.org), id: id("draw", "1", draw.on) };
  await insert("supervision_draw", [
    {
      ...at,
      number: 1,
      purpose: draw.purpose,
      seed,
      take: draw.take,
      drawn_on: draw.on,
      drawn_by_person_id: id("person", draw.by),
    },
  ]);
  await insert(
    "supervision_draw_entry",
    drawFrom(seed, pool, draw.take).map((entry) => ({
      org_id: at.org_id,
      id: id("draw entry", entry.code, draw.on),
      draw_id: at.id,
      target_org_id: entry.id,
      ticket: entry.ticket,
      drawn: entry.drawn,
    })),
  );
  await insert("number_register", [{ org_id: at.org_id, id: id("register", "DRAW"), kind: "DRAW", year: 0, last: 1 }]);
  const facts = { number: 1, seed, take: draw.take, of: pool.length };
  tell({ org: draw.org, on: draw.on, person: draw.by, kind: "supervision_draw.draw", subject: at.id, facts });
}

async function loadVisits({ client, id, insert, tell }: Loading): Promise<void> {
  const numbers = new Map<string, number>();
  const numbered = visits.map((visit) => {
    const number = (numbers.get(visit.org) ?? 0) + 1;
    numbers.set(visit.org, number);
    return { visit, number, key: `${visit.org} ${number}` };
  });
  await insert(
    "supervision_visit",
    numbered.map(({ visit, number, key }) => visitRow(id, visit, number, key)),
  );
  await insert(
    "supervision_finding",
    numbered.flatMap(({ visit, key }) =>
      [
        ...(visit.problems ?? []).map((text) => ["PROBLEM", text]),
        ...(visit.good ?? []).map((text) => ["GOOD", text]),
        ...(visit.unitOpinions ?? []).map((text) => ["UNIT_OPINION", text]),
        ...(visit.userOpinions ?? []).map((text) => ["USER_OPINION", text]),
      ].map(([kind = "", text = ""], position) => ({
        org_id: id("org", visit.org),
        id: id("finding", `${key} ${position}`, visit.on),
        visit_id: id("visit", key),
        position,
        kind,
        text,
      })),
    ),
  );
  await insert(
    "number_register",
    [...numbers].map(([org, last]) => ({
      ...{ org_id: id("org", org), id: id("register", `SUPERVISION ${org}`), kind: "SUPERVISION", year: 0, last },
    })),
  );
  // What was ordered after a visit leads to its rectification.
  await client.query(
    `update supervision_finding f set rectification_org_id = r.org_id, rectification_id = r.id from rectification r
      where r.org_id = f.org_id and f.kind = 'PROBLEM' and r.source_kind = 'SUPERVISION'
        and f.id = (select g.id from supervision_finding g where g.org_id = r.org_id and g.kind = 'PROBLEM' order by g.id limit 1)
        and r.id = (select s.id from rectification s where s.org_id = f.org_id and s.source_kind = 'SUPERVISION' order by s.id limit 1)`,
  );
  await client.query(
    `update opinion p set finding_id = f.id from supervision_finding f join supervision_visit v on v.org_id = f.org_id and v.id = f.visit_id
      where p.org_id = f.org_id and p.channel = 'VISIT' and p.received_on = v.visited_on and p.text = f.text and f.kind in ('UNIT_OPINION', 'USER_OPINION')`,
  );
  for (const { visit, key } of numbered)
    tell({
      ...{ org: visit.org, on: visit.on, person: visit.lead, from: visit.by, kind: "supervision_visit.record" },
      ...{ subject: id("visit", key), facts: { kind: visit.kind, problems: visit.problems?.length ?? 0 } },
    });
}

function visitRow(id: Loading["id"], visit: PlannedVisit, number: number, key: string): Row {
  const random = visit.kind === "RANDOM";
  const [text = null, by = null, on = null] = visit.reply ?? [];
  return {
    org_id: id("org", visit.org),
    id: id("visit", key, visit.on),
    number,
    kind: visit.kind,
    by_org_id: id("org", visit.by),
    lead_person_id: id("person", visit.lead),
    bodies: visit.bodies ?? "",
    visited_on: visit.on,
    situation: visit.situation,
    comment: visit.comment,
    draw_org_id: random ? id("org", draw.org) : null,
    draw_id: random ? id("draw", "1") : null,
    reply_due_on: visit.replyDueOn ?? null,
    reply: text,
    replied_on: on,
    replied_by_person_id: by === null ? null : id("person", by),
  };
}
