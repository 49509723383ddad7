import type { Part } from "@/lib/campaigns/templates/rules";
import { libraryParts, standardCode } from "../library";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

export const COUNTY_TEMPLATE = "松涧县创先争优活动方案";
const DRAWN_UP = "2026-01-06";

const part = (place: string, kind: Part["kind"], name: string, more: Partial<Part> = {}): Part => ({
  ...{ place, kind, name, body: "", subject: "", mode: "", mandatory: false, rhythm: "", endsDay: "", endsEvent: "" },
  ...more,
});

/** The county's own: the library's scheme, half-yearly assessment added, and categories for villages and schools filled in. */
function countyParts(library: readonly Part[]): Part[] {
  const sets = new Map(library.filter(({ kind }) => kind === "CATEGORY_SET").map(({ name, place }) => [name, place]));
  const under = (set: string, rows: readonly (readonly [string, string, string])[]) =>
    rows.map(([name, body, subject], at) =>
      part(`${sets.get(set) ?? ""}0${at + 1}`, "CATEGORY", name, { body, subject }),
    );
  const end = String(Math.max(...library.map(({ place }) => Number(place.slice(0, 2)))) + 1);
  return [
    ...library,
    ...under("农村", [
      ["学习政策、遵纪守法", "政治思想作风", "PERSON"],
      ["带头致富、帮助邻里", "业务工作", "PERSON"],
      ["为村民办实事", "为村民办实事", "ORG"],
    ]),
    ...under("学校", [
      ["师德师风", "政治思想作风", "PERSON"],
      ["教书育人、服务学生", "业务工作", "PERSON"],
      ["办人民满意学校", "办人民满意学校", "ORG"],
    ]),
    part(end, "CADENCE", "半年考评", { mode: "ASSESSMENT", rhythm: "HALF_YEAR" }),
  ];
}

/** Two versions: the one the campaign runs by, and next year's being drawn up. */
export async function loadTemplates(loading: Loading, issuer: string): Promise<Part[]> {
  const { client, id, insert, tell } = loading;
  const parts = countyParts(await libraryParts(client, standardCode));
  await insert("template_version", [versionRow(loading, issuer, 1), versionRow(loading, issuer, 2)]);
  const next = parts.map((one) => (one.name === "践诺情况季度上报" ? { ...one, endsDay: "28" } : one));
  await insert("template_part", [...partRows(loading, issuer, 1, parts), ...partRows(loading, issuer, 2, next)]);
  const facts = { title: COUNTY_TEMPLATE, version: 1 };
  const first = id("template version", "1");
  tell({ org: issuer, on: DRAWN_UP, person: "P03", kind: "template_version.copy", subject: first, facts });
  tell({ org: issuer, on: DRAWN_UP, step: 1, person: "P03", kind: "template_version.publish", subject: first, facts });
  tell({
    org: issuer,
    on: "2026-06-16",
    person: "P03",
    kind: "template_version.begin",
    subject: id("template version", "2"),
  });
  return parts;
}

const versionRow = ({ id }: Loading, issuer: string, version: 1 | 2): Row => ({
  org_id: id("org", issuer),
  id: id("template version", String(version), version === 1 ? DRAWN_UP : "2026-06-16"),
  template_id: id("template", COUNTY_TEMPLATE),
  version,
  title: COUNTY_TEMPLATE,
  theme: "走在前、作表率，为群众办实事",
  carrier: "",
  based_on: "创先争优活动",
  state: version === 1 ? "PUBLISHED" : "DRAFT",
  published_at: version === 1 ? momentOf(DRAWN_UP, "publish") : null,
  publisher_person_id: version === 1 ? id("person", "P03") : null,
});

const partRows = ({ id }: Loading, issuer: string, version: number, parts: readonly Part[]): Row[] =>
  parts.map(({ endsDay, endsEvent, ...one }) => ({
    org_id: id("org", issuer),
    id: id("template part", `${version} ${one.place}`),
    version_id: id("template version", String(version)),
    ...one,
    ends_day: endsDay,
    ends_event: endsEvent,
  }));
