import { type Sample, sampleOf } from "../catalogue";
import { type Day, TODAY, YEAR } from "../days";
import { secretaryOf } from "../duties";
import { measureOf } from "../measures";
import { orgOf } from "../orgs";
import { type Stream, streamOf } from "../random";
import { orgSupplements, standingService } from "../supplements/orgs";
import { stepsBefore } from "./calendars";
import { evidenceOf, fulfilmentDay, progressOf } from "./deeds";
import { freshItem } from "./items";
import { orgChoices, orgFates, otherTargets } from "./org-choices";
import type { PlannedItem, PlannedPledge } from "./pledge-shapes";
import { orgsBehind } from "./standing";

/** 党组织承诺: every branch, general branch and committee below the county committee, and the leading group O03. */
export function planOrgPledges(): PlannedPledge[] {
  return [...orgChoices.map(([org, keys]) => planOrg(org, keys.split(" "))), leadingGroupPledge()];
}

const foundedThisYear = ["O09", "O13"];

function planOrg(org: string, keys: readonly string[]): PlannedPledge {
  const stream = streamOf("org pledge", org);
  const state = orgsBehind[org] ?? "PUBLISHED";
  const published = foundedThisYear.includes(org)
    ? "2026-04-24"
    : stream.pick(["2026-01-28", "2026-01-29", "2026-02-03", "2026-02-05"]);
  const fresh = [...keys.map((key) => chosen(org, key)), ...supplementsOf(org)].map((wish, at) =>
    freshItem(wish, at + 1),
  );
  const items = state === "PUBLISHED" ? fresh.map((item) => lived(org, item, published, stream)) : fresh;
  return orgPledge(org, state, published, [...items, ...standingOf(org, items.length)]);
}

type Wish = Parameters<typeof freshItem>[0];

function chosen(org: string, key: string): Wish {
  const sample: Sample = sampleOf(key);
  const target = otherTargets[`${org} ${key}`] ?? sample.target;
  return { ...sample, sample: key, target, measure: measureOf(target), leaderItem: false };
}

function supplementsOf(org: string): Wish[] {
  return orgSupplements
    .filter(([orgs]) => orgs.split(" ").includes(org))
    .map(([, series, matter, target, due, beneficiary, check]) => ({
      series,
      sample: null,
      matter,
      target,
      measure: measureOf(target),
      dueOn: `${YEAR}-${due}`,
      beneficiary,
      check,
      leaderItem: false,
    }));
}

/** LIFE-09: a standing service pledge has no end, only a yearly check day. */
function standingOf(org: string, from: number): PlannedItem[] {
  if (org !== "O06") return [];
  return standingService.map((matter, at) => ({
    ...freshItem(
      {
        series: "STYLE",
        sample: null,
        matter,
        target: "常年坚持",
        measure: { amount: null, unit: "常年坚持" },
        dueOn: `${YEAR}-12-20`,
        beneficiary: "办事群众",
        check: "每年 12 月 20 日自查并公布结果",
        leaderItem: false,
      },
      from + at + 1,
    ),
    text: matter,
    standing: true,
  }));
}

function lived(org: string, item: PlannedItem, published: Day, stream: Stream): PlannedItem {
  const fate = orgFates[`${org} ${item.sample ?? ""}`];
  const fulfilled = item.dueOn <= TODAY || fate?.fulfilledOn !== undefined;
  if (fulfilled) {
    const fulfilledOn = fate?.fulfilledOn ?? fulfilmentDay(stream, published, item.dueOn);
    return { ...item, state: "FULFILLED", claimedOn: fulfilledOn, fulfilledOn, evidence: evidenceOf(stream, item) };
  }
  const own = fate?.note === undefined ? [] : [{ on: "2026-06-12", note: fate.note }];
  return { ...item, progress: [...progressOf(stream, item, published, "2026-06-01", 1), ...own] };
}

function orgPledge(
  org: string,
  state: PlannedPledge["state"],
  published: Day,
  items: readonly PlannedItem[],
): PlannedPledge {
  const superior = orgOf(org).parent ?? "O01";
  const late = {
    surveyedOn: "2026-06-05",
    raisedOn: "2026-06-12",
    examinedOn: state === "SETTLED" ? "2026-06-17" : null,
  };
  const days = state === "PUBLISHED" ? stepsBefore(published) : late;
  return {
    key: `ORG:${org}`,
    org,
    pledger: { kind: "ORG", org },
    state,
    author: secretaryOf(org, days.raisedOn),
    examiner: secretaryOf(superior, days.examinedOn ?? TODAY),
    examinerOrg: superior,
    ...days,
    publishedOn: state === "PUBLISHED" ? published : null,
    visited: "支委分头走访服务对象和党员群众",
    asked: "群众今年最盼着办的三件事是什么",
    withdrawnOn: null,
    reason: null,
    oral: null,
    carriedFrom: null,
    items,
  };
}

/** LIFE-13: the leading group of the bureau pledges collectively and is examined above. */
function leadingGroupPledge(): PlannedPledge {
  const items = ["己1", "庚2"].map((key, at) => freshItem(chosen("O03", key), at + 1));
  return {
    ...orgPledge("O03", "PUBLISHED", "2026-02-05", items),
    key: "GROUP:O03",
    pledger: { kind: "LEADING_GROUP", org: "O03", lead: "P06", offices: ["办公室", "工程股"] },
  };
}
