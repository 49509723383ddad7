import "server-only";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Review } from "@/lib/reviews/opinions/queries";
import type { DutyReport } from "@/lib/reviews/reports/queries";
import type { Round } from "@/lib/reviews/rounds/queries";
import type { Dimension } from "@/lib/reviews/rules";
import type { Session } from "@/lib/reviews/sessions/queries";
import type { StepTaken } from "@/lib/reviews/steps/rules";
import type { Summary } from "@/lib/reviews/summaries/queries";
import type { Target } from "@/lib/reviews/targets/queries";
import { dayWords } from "./day-words";
import type { OfficialBlock, OfficialDocument } from "./official";

const words = () => loadWords("zh-CN", "reviews");
const heading = (text: string, level: 1 | 2 = 1): OfficialBlock => ({ kind: "heading", level, text });
const paragraphs = (text: string): OfficialBlock[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line }));

export type RoundArchive = {
  orgName: string;
  today: Day;
  round: Round;
  dimensions: readonly Dimension[];
  steps: readonly StepTaken[];
  sessions: readonly Session[];
};

/** REV-46: the scheme of a round, its checklist and its sittings, as the first paper of the archive. */
export function schemeDocument({ orgName, today, round, dimensions, steps, sessions }: RoundArchive): OfficialDocument {
  const say = words();
  const basis = round.basisDocument
    ? paragraphs(
        `${say("fields.basisDocument")}：${round.basisDocument}${round.basisOn ? `（${dayWords(round.basisOn)}）` : ""}`,
      )
    : [];
  return {
    title: `${round.title}${say("archive.scheme")}`,
    blocks: [
      heading(say("sections.facts")),
      ...basis,
      ...paragraphs(`${say("fields.window")}：${dayWords(round.opensOn)}至${dayWords(round.closesOn)}`),
      ...paragraphs(
        `${say("fields.weights")}：${dimensions.map(({ name, weight }) => `${name}（${weight}）`).join("、")}`,
      ),
      ...paragraphs(round.scheme),
      heading(say("sections.steps")),
      ...steps.flatMap(({ code, doneOn, note, name }) =>
        paragraphs(`${say(`steps.${code}`)}：${dayWords(doneOn)}，${name}${note ? `。${note}` : ""}`),
      ),
      ...(steps.length === 0 ? paragraphs(say("archive.noSteps")) : []),
      heading(say("sections.sessions")),
      ...sessions.flatMap(sitting),
      ...(sessions.length === 0 ? paragraphs(say("notes.noSessions")) : []),
    ],
    issuers: [orgName],
    day: today,
  };
}

function sitting({ modes, heldOn, place, chair, attendees, guests, opinions, opinionCount }: Session): OfficialBlock[] {
  const say = words();
  const head = `${dayWords(heldOn)}　${modes.map((mode) => say(`modes.${mode}`)).join("、")}`;
  const facts = [
    place,
    `${say("fields.chair")}：${chair}`,
    `${say("fields.attendees")}：${attendees}`,
    guests ? `${say("fields.guests")}：${guests}` : "",
  ];
  const heard = opinionCount > 0 ? [`${say("fields.opinionsReceived")}（${opinionCount}）：${opinions}`] : [];
  return [heading(head, 2), ...[facts.filter(Boolean).join("；"), ...heard].flatMap(paragraphs)];
}

/** REV-51: the summary as issued, or its draft; lines that open with a numeral are headings. */
export function summaryDocument(orgName: string, round: Round, summary: Summary, today: Day): OfficialDocument {
  return {
    title: words()("summary.of", { round: round.title }),
    blocks: summary.text.split("\n").flatMap((line): OfficialBlock[] => {
      const found = /^[一二三四五六七八九十]+、(.+)$/.exec(line.trim());
      return found?.[1] ? [heading(found[1])] : paragraphs(line);
    }),
    issuers: [orgName],
    day: summary.issuedOn ?? today,
  };
}

/** REV-46: one subject of one round: report, every opinion the reader may see, and the answers. */
export function subjectDocument(
  target: Target,
  report: DutyReport | null,
  reviews: readonly Review[],
  today: Day,
): OfficialDocument {
  const say = words();
  return {
    title: `${target.name}${say("archive.title")}`,
    blocks: [
      ...paragraphs(`${target.orgName}　${target.roundTitle}　${say(`standings.${target.state}`)}`),
      heading(say("sections.report")),
      ...paragraphs(report?.state === "SUBMITTED" ? report.text : say("notes.reportMissing")),
      heading(say("sections.opinion")),
      ...reviews.flatMap(opinion),
      ...(reviews.length === 0 ? paragraphs(say("notes.noLast")) : []),
    ],
    issuers: [target.orgName],
    day: today,
  };
}

function opinion(review: Review): OfficialBlock[] {
  const say = words();
  const parts = (["achievements", "shortcomings", "direction"] as const).map(
    (part) => `${say(`fields.${part}`)}：${review[part]}`,
  );
  const advice = review.advice.map(
    ({ position, text, dueOn }) =>
      `${say("fields.advice", { at: position })}：${text}${dueOn ? `（${dayWords(dueOn)}）` : ""}`,
  );
  const answers = review.responses.map(({ kind, name, text }) => `${say(`responses.${kind}`)}　${name}：${text}`);
  const number = review.ledgerNumber ? `　${say("figures.ledgerNumber", { number: review.ledgerNumber })}` : "";
  return [
    heading(`${review.reviewerName}　${say(`relations.${review.authority}`)}`, 2),
    ...[`${dayWords(review.heldOn)}　${say(`modes.${review.mode}`)}${number}`, ...parts, ...advice, ...answers].flatMap(
      paragraphs,
    ),
  ];
}
