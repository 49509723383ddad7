import { TODAY } from "../demo/days";
import { indicators, type PlannedIndicator } from "../demo/indicators";
import { ISSUER, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

/** What organisations of the county reach for, against whose plans, and how far they came. */
export async function loadIndicators(loading: Loading): Promise<void> {
  const { put, tell, id, head } = loading;
  await put("indicator", indicators, (one) => rowOf(loading, one));
  await put("indicator_plan", indicators, (one) =>
    one.plans.map(([issuer, quantity, precision]) => ({
      org_id: id("org", one.org),
      id: id("indicator plan", `${one.key} ${issuer}`),
      indicator_id: id("indicator", one.key),
      ...{ issuer, quantity, precision },
    })),
  );
  await put("indicator_figure", indicators, (one) => figureRows(loading, one));
  for (const { org, key, name } of indicators)
    tell({
      ...{ org, on: "2026-01-08", person: head(org), kind: "indicator.add" },
      ...{ subject: id("indicator", key), facts: { name } },
    });
}

const rowOf = ({ id }: Loading, one: PlannedIndicator): Row => ({
  org_id: id("org", one.org),
  id: id("indicator", one.key),
  campaign_org_id: id("org", ISSUER),
  campaign_id: id("campaign", THIS_YEAR),
  kind: one.assessor ? "ASSESSMENT" : "WORK",
  ...{ name: one.name, unit: one.unit, decimals: one.decimals, rhythm: one.rhythm, counting: one.counting ?? "SUM" },
  ...{ assessor: one.assessor ?? "", document: one.document ?? "", begins_on: "2026-01-01", due_on: "2026-12-31" },
});

const figureRows = ({ id, head }: Loading, one: PlannedIndicator): Row[] =>
  one.figures.map(([period, quantity, prior, approximate = ""]) => ({
    org_id: id("org", one.org),
    id: id("indicator figure", `${one.key} ${period}`),
    indicator_id: id("indicator", one.key),
    ...{ period, quantity, prior, approximate, entered_on: TODAY, enterer_person_id: id("person", head(one.org)) },
  }));
