import { orgInitials } from "@/lib/orgs/initials";
import { outsideGuidance } from "../demo/links";
import { type FormerOrg, type Org, orgOf } from "../demo/orgs";
import { registered } from "../demo/registers";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

const FOUNDED = "2012-03-01";
const YEAR_OF_MERGER = "2026-04-13";

/** The tree, its closure, what became of the merged branches, and the codes on printed papers. */
export async function loadOrgs(loading: Loading): Promise<void> {
  const { insert, plan } = loading;
  const paths = pathsOf(loading);
  const living = plan.orgs.map((org) => orgRow(loading, org, paths));
  const former = plan.formerOrgs.map((org) => formerRow(loading, org, paths));
  await insert("org", [...living, ...former]);
  await insert("org_closure", closureRows(loading));
  await insert("org_system", [systemRow(loading)]);
  await insert("register_entry", registerRows(loading));
  await insert("org_history", historyRows(loading));
  await insert("code_directory", codeRows(loading));
  await insert(
    "unit",
    plan.units.map((unit, at) => ({
      org_id: loading.id("org", unit.org),
      id: loading.id("unit", `${unit.org} ${unit.name}`),
      name: unit.name,
      kind: unit.kind,
      position: at + 1,
    })),
  );
  await insert(
    "party_group",
    plan.groups.map((group, at) => ({
      org_id: loading.id("org", group.org),
      id: loading.id("group", `${group.org} ${group.name}`),
      name: group.name,
      position: at + 1,
    })),
  );
}

/** Display order of the whole tree: three digits a level, children in the order of the county's list. */
function pathsOf({ plan }: Loading): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { code, parent } of [...plan.orgs, ...plan.formerOrgs]) {
    const at = (counts.get(parent ?? "") ?? 0) + 1;
    counts.set(parent ?? "", at);
    const own = String(at).padStart(3, "0");
    paths.set(code, parent === null ? own : `${paths.get(parent) ?? ""}.${own}`);
  }
  return paths;
}

function orgRow({ id }: Loading, org: Org, paths: ReadonlyMap<string, string>): Row {
  return {
    id: id("org", org.code, FOUNDED),
    code: org.shortCode,
    name: org.name,
    short_name: org.shortName,
    initials: orgInitials(org.name, org.shortName),
    kind: org.kind,
    level: org.level,
    field: org.field,
    publication: org.publication,
    parent_id: org.parent === null ? null : id("org", org.parent, FOUNDED),
    path: paths.get(org.code) ?? "",
    phone: org.phone,
    address: org.code === "O02" ? "松涧县行政中心 2 号楼 310 室" : "",
    founded_on: foundedOn(org.code),
    closed_on: null,
  };
}

function foundedOn(code: string): string {
  if (code === "O09") return "2026-04-10";
  return code === "O13" ? YEAR_OF_MERGER : FOUNDED;
}

function formerRow({ id }: Loading, org: FormerOrg, paths: ReadonlyMap<string, string>): Row {
  const { level, field, phone } = orgOf(org.successor);
  return {
    id: id("org", org.code, FOUNDED),
    code: org.shortCode,
    name: org.name,
    short_name: org.shortName,
    initials: orgInitials(org.name, org.shortName),
    kind: "BRANCH",
    level,
    field,
    publication: "PUBLIC",
    parent_id: id("org", org.parent),
    path: paths.get(org.code) ?? "",
    phone,
    address: "",
    founded_on: FOUNDED,
    closed_on: org.endedOn,
  };
}

const registerRows = ({ id }: Loading): Row[] =>
  registered.map(([org, kind, name, holder, place, phone, allDay, beginsOn, note, figures]) => ({
    org_id: id("org", org, FOUNDED),
    id: id("register", `${org} ${kind} ${name}`),
    kind,
    name,
    holder,
    place,
    phone,
    all_day: allDay,
    note,
    document: "",
    total: figures?.total ?? null,
    covered: figures?.covered ?? null,
    approximate: figures?.approximate ?? false,
    begins_on: beginsOn,
    ends_on: null,
    end_reason: null,
  }));

/** ORG-05: one superior and, beside it, the trade line outside the county. */
function systemRow({ id }: Loading): Row {
  const { org, guide, system, basis } = outsideGuidance;
  return {
    org_id: id("org", org, FOUNDED),
    id: id("org system", org),
    name: system,
    guide,
    document: basis,
    begins_on: FOUNDED,
    ends_on: null,
    end_document: null,
  };
}

function closureRows({ id, plan }: Loading): Row[] {
  const parents = new Map([...plan.orgs, ...plan.formerOrgs].map(({ code, parent }) => [code, parent]));
  return [...parents.keys()].flatMap((code) => {
    const rows: Row[] = [];
    for (let at: string | null = code, depth = 0; at !== null; at = parents.get(at) ?? null, depth += 1) {
      rows.push({ ancestor: id("org", at), descendant: id("org", code), depth });
    }
    return rows;
  });
}

function historyRows({ id, plan }: Loading): Row[] {
  const found = plan.orgs.map((org) => ({
    id: id("org history", `found ${org.code}`),
    org_id: id("org", org.code),
    change: "FOUND",
    name: org.name,
    kind: org.kind,
    level: org.level,
    field: org.field,
    parent_id: org.parent === null ? null : id("org", org.parent),
    effective_on: foundedOn(org.code),
    document: "",
    successor_org_id: null,
  }));
  const merged = plan.formerOrgs.map((org) => ({
    id: id("org history", `merge ${org.code}`),
    org_id: id("org", org.code),
    change: "MERGE",
    name: org.name,
    kind: "BRANCH",
    level: "GRASSROOTS",
    field: orgOf(org.successor).field,
    parent_id: id("org", org.parent),
    effective_on: org.endedOn,
    document: org.basis,
    successor_org_id: id("org", org.successor),
  }));
  return [...found, ...merged];
}

/** LIFE-14: an old code on a printed paper leads to the successor. */
function codeRows({ id, plan }: Loading): Row[] {
  const living = plan.orgs.map((org) => ({ code: org.shortCode, org_id: id("org", org.code) }));
  const former = plan.formerOrgs.map((org) => ({ code: org.shortCode, org_id: id("org", org.successor) }));
  return [...living, ...former];
}
