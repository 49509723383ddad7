import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { adminSql } from "./county";

export type ServerAction = { id: string; name: string; file: string; page: string };

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> };

/** Every server action of the production build, with a page that carries it. */
export function listServerActions(): ServerAction[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  return Object.entries(node)
    .map(([id, { workers, filename, exportedName }]) => ({
      id,
      name: exportedName,
      file: filename,
      page: Object.keys(workers)[0] ?? "",
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The schema an action parses by, found where its one line names it; null for one that names none. */
export async function schemaOf({ name, file }: ServerAction): Promise<z.ZodType | null> {
  const source = readFileSync(file, "utf8");
  const schemaName = new RegExp(`export const ${name} = \\w*[aA]ction\\(\\s*(?:schema\\.)?(\\w+)`).exec(source)?.[1];
  if (!schemaName) return null;
  const imports = [...source.matchAll(/import (?:\{([^}]*)\}|\* as schema) from "([^"]+)"/g)];
  const from = imports.find(([, names]) => names === undefined || names.split(/[\s,]+/).includes(schemaName))?.[2];
  if (!from) return null;
  const path = from.startsWith("@/") ? resolve(from.slice(2)) : resolve(file, "..", from);
  const found = [`${path}.ts`, `${path}/schema.ts`].find((candidate) => existsSync(candidate));
  if (!found) return null;
  const module = (await import(pathToFileURL(found).href)) as Record<string, z.ZodType>;
  return module[schemaName] ?? null;
}

/** Ids of real rows of one organisation, by the name a form gives them. */
export async function realIds(orgId: string): Promise<Record<string, string>> {
  const one = async (text: string) => (await adminSql<{ id: string }>(text, [orgId]))[0]?.id ?? orgId;
  const first = (table: string) => one(`select id::text from ${table} where org_id = $1 order by id limit 1`);
  const tables: Record<string, string> = {
    adoptionId: "adoption",
    versionId: "template_version",
    activityId: "activity",
    benchmarkId: "benchmark",
    indicatorId: "indicator",
    innovationId: "innovation",
    fileId: "evidence_file",
    projectId: "key_project",
    paperId: "paper",
    lineId: "activity_line",
    sessionId: "study_session",
    pointId: "demonstration_point",
    segmentId: "campaign_segment",
    actionId: "adoption_action",
    pledgeId: "pledge",
    itemId: "pledge_item",
    reportId: "pledge_report",
    targetId: "review_target",
    reviewId: "review",
    rectificationId: "rectification",
    nominationId: "nomination",
    roundId: "review_round",
    dutyId: "duty",
    membershipId: "membership",
    linkId: "org_link",
    importId: "import_batch",
    unitId: "unit",
    bodyId: "body",
    handoverId: "handover",
    transferId: "transfer",
    classId: "member_class",
    guestId: "guest",
    participantId: "participant",
    divisionId: "division",
    opinionId: "opinion",
    callId: "suggestion_call",
    limitId: "service_limit",
  };
  const ids = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => [name, await first(table)] as const),
  );
  const personId = await one("select person_id::text as id from membership where org_id = $1 order by 1 limit 1");
  const campaignId = await one("select campaign_id::text as id from adoption where org_id = $1 limit 1");
  return {
    ...Object.fromEntries(ids),
    personId,
    campaignId,
    adoptionOrgId: orgId,
    targetOrgId: orgId,
    orgId,
    subjectOrgId: orgId,
  };
}

type Property = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maxLength?: number;
  items?: Property;
  anyOf?: Property[];
};

/** One of each notation that a field may ask for by its pattern. */
const notations = ["2026Q2", "sj05", "01", "0999-5550100", "STANDARD", "STANDARD 01", "ORG:sj05"];

function valueFor(name: string, property: Property, ids: Record<string, string>): string {
  const leaf =
    name
      .split(/[.[\]]+/)
      .filter(Boolean)
      .at(-1) ?? name;
  if (property.const !== undefined) return String(property.const);
  if (property.enum) return String(property.enum[0]);
  if (property.anyOf?.[0]) return valueFor(name, property.anyOf[0], ids);
  if (property.items) return valueFor(name.replace(/s$/, ""), property.items, ids);
  if (property.format === "uuid" || /Id$/.test(leaf)) return ids[leaf] ?? ids.orgId ?? "";
  if (/(On|From|To|day|Day)$|^(from|to|until)$/.test(leaf) && !property.pattern) return "2026-07-15";
  if (property.type === "boolean") return "on";
  if (property.type === "integer" || property.type === "number") return String(Math.max(1, property.minimum ?? 1));
  const { pattern, maxLength } = property;
  if (pattern) return notations.find((notation) => new RegExp(pattern).test(notation)) ?? "";
  if (maxLength !== undefined && maxLength <= 12) return "sj05";
  return "六月底前窗口午间有人值守，每周两次".slice(0, maxLength);
}

/** A well-formed form for the schema, as far as its shape tells; null when the action would not parse it all the same. */
export function formFor(schema: z.ZodType, ids: Record<string, string>): Record<string, string> | null {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Property>;
    allOf?: { properties?: Record<string, Property> }[];
  };
  const properties = shape.properties ?? Object.assign({}, ...(shape.allOf ?? []).map((part) => part.properties));
  const form = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, valueFor(name, property as Property, ids)]),
  );
  const sent = new FormData();
  for (const [name, value] of Object.entries(form)) sent.append(name, value);
  return parseWithZod(sent, { schema }).status === "success" ? form : null;
}
