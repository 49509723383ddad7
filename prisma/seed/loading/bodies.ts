import { type BodyPlan, bodies, divisions, unitHeads } from "../demo/bodies";
import type { Day } from "../demo/days";
import { ISSUER, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";

const NEW_YEAR = "2026-01-12";

export async function loadBodies({ id, insert, put }: Loading): Promise<void> {
  await put("body", bodies, (body) => ({
    org_id: id("org", body.org),
    id: id("body", body.key, body.before?.from ?? body.from),
    kind: body.kind,
    name: body.name,
    purpose: body.purpose,
    campaign_org_id: body.campaign ? id("org", ISSUER) : null,
    campaign_id: body.campaign ? id("campaign", THIS_YEAR) : null,
    parent_body_id: body.under === undefined ? null : id("body", body.under),
    unit_id: body.unit === undefined ? null : id("unit", body.unit),
    document: body.before?.document ?? body.document,
    begins_on: body.before?.from ?? body.from,
  }));
  await put("body_seat", bodies, (body) => [...seatRows(id, body, body), ...pastRows(id, body)]);
  await insert(
    "division",
    divisions.map(([org, person, kind, subject]) => ({
      org_id: id("org", org),
      id: id("division", `${person} ${subject}`, NEW_YEAR),
      person_id: id("person", person),
      subject_kind: kind,
      unit_id: kind === "UNIT" ? id("unit", subject) : null,
      subject_org_id: kind === "ORG" ? id("org", subject) : null,
      document: "松交党总支〔2026〕2号",
      begins_on: NEW_YEAR,
    })),
  );
  await insert(
    "unit_head",
    unitHeads.map(([org, unit, person, title]) => ({
      org_id: id("org", org),
      id: id("unit_head", unit, NEW_YEAR),
      unit_id: id("unit", unit),
      person_id: id("person", person),
      title,
      document: "松交发〔2023〕18号",
      begins_on: "2023-06-12",
    })),
  );
}

type Term = { from: Day; document: string; seats: BodyPlan["seats"] };

const seatRows = (id: Loading["id"], body: BodyPlan, term: Term, until: Day | null = null) =>
  term.seats.map(([person, role, title], position) => ({
    org_id: id("org", body.org),
    id: id("body_seat", `${body.key} ${person} ${term.from}`, term.from),
    body_id: id("body", body.key),
    person_id: id("person", person),
    role,
    title,
    position,
    document: term.document,
    begins_on: term.from,
    ends_on: until,
  }));

const pastRows = (id: Loading["id"], body: BodyPlan) =>
  body.before === undefined ? [] : seatRows(id, body, body.before, body.before.until);
