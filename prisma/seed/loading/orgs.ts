import { initialsOf } from "@/lib/people/pinyin";
import type { LinkKind } from "../demo/links";
import { outsideGuidance } from "../demo/links";
import { type FormerOrg, type Org, orgOf } from "../demo/orgs";
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
    initials: initialsOf(org.shortName),
    kind: org.kind,
    level: org.level,
    field: org.field,
    publication: org.publication,
    parent_id: org.parent === null ? null : id("org", org.parent, FOUNDED),
    path: paths.get(org.code) ?? "",
    phone: org.phone,
    address: org.code === "O02" ? "松涧县行政中心 2 号楼 310 室" : "",
    system_name: org.code === outsideGuidance.org ? outsideGuidance.guide : null,
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
    initials: initialsOf(org.shortName),
    kind: "BRANCH",
    level,
    field,
    publication: "PUBLIC",
    parent_id: id("org", org.parent),
    path: paths.get(org.code) ?? "",
    phone,
    address: "",
    system_name: null,
    founded_on: FOUNDED,
    closed_on: org.endedOn,
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

/** Two branches that review each other are paired in both directions. */
const kindOf: Readonly<Record<LinkKind, string>> = {
  SECTOR_GUIDANCE: "GUIDANCE",
  CONTACT_POINT: "CONTACT_POINT",
  DUAL_RESPONSIBILITY: "DUAL_RESPONSIBILITY",
  ENTRUSTED: "ENTRUSTED",
  PAIRING: "PAIRING",
  MUTUAL_REVIEW: "PAIRING",
};

const roles: Readonly<Record<string, string>> = {
  GUIDANCE: "系统指导",
  CONTACT_POINT: "联点领导",
  DUAL_RESPONSIBILITY: "包抓领导",
  ENTRUSTED: "受托点评",
  PAIRING: "结对支部",
};

export async function loadLinks({ id, insert, plan, tell }: Loading): Promise<void> {
  const rows = plan.links.flatMap((link, at) => {
    const kind = kindOf[link.kind];
    const there = { org: link.to, holder: link.from.org, person: link.from.person ?? null };
    const back = { org: link.from.org, holder: link.to, person: null };
    return (kind === "PAIRING" ? [there, back] : [there]).map((end) => ({
      ...end,
      kind,
      link,
      key: `${at} ${end.org}`,
    }));
  });
  await insert(
    "org_link",
    rows.map(({ org, holder, person, kind, link, key }) => ({
      org_id: id("org", org),
      id: id("link", key, link.since),
      kind,
      holder_org_id: id("org", holder),
      holder_person_id: person === null ? null : id("person", person),
      role: roles[kind] ?? "",
      document: link.basis,
      begins_on: link.since,
      ends_on: link.until,
      amount: link.funds,
      note: link.note,
    })),
  );
  for (const { org, kind, link, key } of rows) {
    tell({
      org,
      on: link.since,
      person: "P03",
      from: "O01",
      kind: "org_link.begin",
      subject: id("link", key),
      facts: { kind },
    });
  }
}

/** The id of the link that lets a person of one organisation review in another. */
export function linkIdOf({ id, plan }: Loading, org: string, holder: string, person: string): string | null {
  const at = plan.links.findIndex((link) => link.to === org && link.from.org === holder && link.from.person === person);
  return at < 0 ? null : id("link", `${at} ${org}`);
}
