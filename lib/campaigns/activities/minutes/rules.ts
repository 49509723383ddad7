import type { ActivityKind } from "../schema";
import { type LineKind, lineKinds, type Minutes } from "./schema";

export type Line = {
  kind: LineKind;
  name: string;
  text: string;
  quantity: number | null;
  unit: string;
  approximate: "" | "ABOUT" | "ODD" | "MORE";
};

const meeting: readonly LineKind[] = ["CHAIR", "AGENDA", "READ", "SPEECH"];

/** What the paper of such an activity has: a meeting its agenda, an on-site meeting its sites, an emergency its groups and machines. */
export function linesOfKind(kind: ActivityKind): readonly LineKind[] {
  if (kind === "EMERGENCY") return ["GROUP", "MACHINE", "ROSTER"];
  if (kind === "ON_SITE") return [...meeting, "SITE", "DECISION"];
  if (kind === "JOINT_MEETING") return [...meeting, "PROBLEM", "DECISION"];
  if (kind === "MOBILISATION" || kind === "PROMOTION") return [...meeting, "DECISION"];
  if (kind === "COMPETITION") return ["AGENDA", "ENTRANT", "PROBLEM"];
  if (kind === "DISPATCH" || kind === "CHECK") return ["AGENDA", "PROBLEM", "DECISION"];
  return kind === "STUDY" || kind === "LECTURE" ? ["CHAIR", "AGENDA", "SPEECH"] : ["AGENDA", "PROBLEM"];
}

const named: readonly LineKind[] = ["SPEECH", "GROUP", "ROSTER", "ENTRANT"];
const counted =
  /^(?<text>\D+?)\s*(?<about>约)?(?<quantity>\d+(?:\.\d+)?)\s*(?<odd>余|多)?\s*(?<unit>\p{Script=Han}{1,3})$/u;

/** The typed texts as lines; the kind of the first line that cannot be read instead, where there is one. */
export function readMinutes(minutes: Minutes): Line[] | LineKind {
  const all: Line[] = [];
  for (const kind of lineKinds) {
    for (const typed of minutes[kind].split("\n").map((line) => line.trim())) {
      if (typed === "") continue;
      const line = readLine(kind, typed);
      if (!line) return kind;
      all.push(line);
    }
  }
  return all;
}

const uncounted = { quantity: null, unit: "", approximate: "" } as const;

function readLine(kind: LineKind, typed: string): Line | null {
  if (kind === "MACHINE") return readMachine(typed);
  const [, name = "", text = ""] = named.includes(kind) ? (/^([^：:]{1,40})[：:](.+)$/.exec(typed) ?? []) : [];
  return text ? { kind, name, text: text.trim(), ...uncounted } : { kind, name: "", text: typed, ...uncounted };
}

function readMachine(typed: string): Line | null {
  const found = counted.exec(typed)?.groups;
  if (!found) return null;
  const approximate = ({ 余: "ODD", 多: "MORE" } as const)[found.odd as "余" | "多"] ?? (found.about ? "ABOUT" : "");
  return {
    ...{ kind: "MACHINE", name: "", text: found.text?.trim() ?? "", unit: found.unit ?? "" },
    quantity: Number(found.quantity),
    approximate,
  };
}

const signs = { "": ["", ""], ABOUT: ["约", ""], ODD: ["", "余"], MORE: ["", "多"] } as const;

/** The line as it was typed, for correcting it. */
export function writeLine({ name, text, quantity, unit, approximate }: Omit<Line, "kind">): string {
  const [before, after] = signs[approximate];
  if (quantity !== null) return `${text}${before}${quantity}${after}${unit}`;
  return name ? `${name}：${text}` : text;
}
