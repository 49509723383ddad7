import { linesOf } from "@/lib/campaigns/checklists/rules";
import { benchmarks, type PlannedBenchmark } from "../demo/benchmarks";
import type { Day } from "../demo/days";
import { childrenOf } from "../demo/orgs";
import { hashOf } from "../demo/random";
import { libraryParts } from "../library";
import { ISSUER, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

/** 寻标、对标、达标、夺标 of organisations and members (CAM-35). */
export async function loadBenchmarks(loading: Loading): Promise<void> {
  await loading.put("benchmark", benchmarks, (one) => benchmarkRow(loading, one));
}

function stateOf({ matched, reached, won }: PlannedBenchmark): string {
  if (won) return "WON";
  if (reached) return "REACHED";
  return matched ? "MATCHED" : "SOUGHT";
}

function benchmarkRow({ id, tell, head }: Loading, one: PlannedBenchmark): Row {
  const { org, person, object, target, soughtOn, due, matched, reached, won } = one;
  const subject = id("benchmark", object, soughtOn);
  const event = { org, person: person ?? head(org), subject, facts: { name: object } };
  tell({ ...event, on: soughtOn, kind: "benchmark.seek" });
  if (matched) tell({ ...event, on: matched[0], kind: "benchmark.match" });
  if (reached) tell({ ...event, on: reached[0], person: head(org), kind: "benchmark.reach" });
  if (won) tell({ ...event, on: won[0], person: head(org), kind: "benchmark.win" });
  return {
    org_id: id("org", org),
    id: subject,
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    person_id: person ? id("person", person) : null,
    ...{ object, target, due_on: due, state: stateOf(one), sought_on: soughtOn },
    ...{ matched_on: matched?.[0] ?? null, gap: matched?.[1] ?? "", measures: matched?.[2] ?? "" },
    ...{ reached_on: reached?.[0] ?? null, reached_proof: reached?.[1] ?? "" },
    judge_person_id: reached ? id("person", head(org)) : null,
    ...{ won_on: won?.[0] ?? null, honour: won?.[1] ?? "" },
  };
}

type Given = {
  issuer: string;
  from: readonly [code: string, place: string];
  name: string;
  kind: "TASKS" | "STARS";
  givenOn: Day;
  due: Day | null;
  holders: readonly { org: string; person?: string }[];
};

const below = (org: string) => childrenOf(org).map(({ code }) => ({ org: code }));

const given: readonly Given[] = [
  {
    ...{ issuer: "O02", from: ["SET-ORG", "01"], name: "五个好", kind: "STARS", givenOn: "2026-02-09", due: null },
    holders: below("O02"),
  },
  {
    ...{
      issuer: "O04",
      from: ["WBWZ", "17"],
      name: "五比五争",
      kind: "TASKS",
      givenOn: "2026-02-12",
      due: "2026-11-30",
    },
    holders: below("O04"),
  },
  {
    ...{ issuer: "O05", from: ["SET-MEMBER", "11"], name: "三个一", kind: "TASKS", givenOn: "2026-03-02" },
    due: "2026-09-30",
    holders: ["P10", "P11", "P12", "P14"].map((person) => ({ org: "O05", person })),
  },
];

const doneDays: readonly Day[] = ["2026-03-27", "2026-04-24", "2026-05-22", "2026-06-12"];
const shown = ["会议记录", "现场照片", "台账第 2 本", "季度小结", "公示照片"];

/** Lists given from above and at home, ticked to a different length everywhere (CAM-34, CAM-30, RPT-38). */
export async function loadChecklists(loading: Loading): Promise<void> {
  for (const one of given) {
    const lines = linesOf(await libraryParts(loading.client, one.from[0]), one.from[1]);
    await loading.put("checklist", one.holders, (holder) => listRow(loading, one, holder));
    await loading.put("checklist_item", one.holders, (holder) =>
      lines.map((line, at) => itemRow(loading, one, holder, line, at)),
    );
  }
}

type Holder = Given["holders"][number];
const keyOf = ({ name }: Given, { org, person = "" }: Holder) => `${name} ${org} ${person}`;

function listRow({ id, tell, head }: Loading, given: Given, holder: Holder): Row {
  const { issuer, name, kind, givenOn, due } = given;
  const subject = id("checklist", keyOf(given, holder), givenOn);
  tell({
    org: holder.org,
    on: givenOn,
    person: head(issuer),
    from: issuer,
    kind: "checklist.give",
    subject,
    facts: { name },
  });
  return {
    org_id: id("org", holder.org),
    id: subject,
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", THIS_YEAR),
    issuer_org_id: id("org", issuer),
    person_id: holder.person ? id("person", holder.person) : null,
    ...{ kind, name, due_on: due },
  };
}

function itemRow(
  loading: Loading,
  given: Given,
  holder: Holder,
  line: { heading: string; text: string },
  at: number,
): Row {
  const { id, tell, head } = loading;
  const key = `${keyOf(given, holder)} ${at}`;
  const chance = hashOf(key) % 100;
  const done = chance < 55 ? (doneDays[chance % doneDays.length] ?? null) : null;
  const marker = given.kind === "STARS" ? head(given.issuer) : (holder.person ?? head(holder.org));
  const subject = id("checklist item", key, given.givenOn);
  const note = done ? (shown[chance % shown.length] ?? "") : "";
  const facts = { name: given.name, item: line.text, note };
  const from = given.kind === "STARS" ? given.issuer : holder.org;
  if (done) tell({ org: holder.org, on: done, person: marker, from, kind: "checklist.mark", subject, facts });
  return {
    org_id: id("org", holder.org),
    id: subject,
    checklist_id: id("checklist", keyOf(given, holder)),
    position: at + 1,
    heading: line.heading,
    text: line.text,
    done_on: done,
    note,
    marker_person_id: done ? id("person", marker) : null,
  };
}
