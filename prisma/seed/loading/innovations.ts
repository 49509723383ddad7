import { innovations, type PlannedInnovation } from "../demo/innovations";
import { ISSUER, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

/** 创新项目台账 of the county, with what was written on each. */
export async function loadInnovations(loading: Loading): Promise<void> {
  const { put, tell, id } = loading;
  await put("innovation", innovations, (one) => rowOf(loading, one));
  await put("innovation_note", innovations, (one) => noteRows(loading, one));
  for (const one of innovations) {
    const { org, key, name, from, notes, ended } = one;
    const event = { org, person: personOf(loading, one), subject: id("innovation", key), facts: { name } };
    tell({ ...event, on: from, kind: "innovation.open" });
    for (const [on] of notes) tell({ ...event, on, kind: "innovation.note" });
    if (ended) tell({ ...event, on: ended[1], kind: ended[0] === "DONE" ? "innovation.finish" : "innovation.stop" });
  }
}

const personOf = ({ head }: Loading, { org, responsible }: PlannedInnovation): string =>
  responsible === "HEAD" ? head(org) : responsible;

function rowOf(loading: Loading, one: PlannedInnovation): Row {
  const { id } = loading;
  const [state = "OPEN", endedOn = null, result = "", evidence = ""] = one.ended ?? [];
  return {
    org_id: id("org", one.org),
    id: id("innovation", one.key, one.from),
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    name: one.name,
    content: one.content,
    responsible_person_id: id("person", personOf(loading, one)),
    begins_on: one.from,
    original_due_on: one.first ?? one.due,
    due_on: one.due,
    ...{ state, result, evidence, ended_on: endedOn },
  };
}

function noteRows(loading: Loading, one: PlannedInnovation): Row[] {
  const { id } = loading;
  const written = one.notes.map(([on, text, evidence = ""]) => ({ kind: "PROGRESS", on, text, evidence }));
  const moved = one.first ? [{ kind: "POSTPONED", on: one.first, text: "连续降雨，野外测量推迟", evidence: "" }] : [];
  return [...written, ...moved].map(({ kind, on, text, evidence }) => ({
    org_id: id("org", one.org),
    id: id("innovation note", `${one.key} ${on} ${kind}`, on),
    innovation_id: id("innovation", one.key),
    ...{ kind, happened_on: on, text, evidence },
    recorder_person_id: id("person", personOf(loading, one)),
  }));
}
