import "server-only";
import type { ActivityPage, Attender } from "@/lib/campaigns/activities/minutes/queries";
import { writeLine } from "@/lib/campaigns/activities/minutes/rules";
import { lineKinds } from "@/lib/campaigns/activities/minutes/schema";
import { loadWords } from "@/lib/i18n/words";
import { dayWords } from "./day-words";
import type { OfficialBlock, OfficialDocument } from "./official";

/** 会议纪要 as an official document: when, where and who, then what was on the table, said and decided (CAM-07, SUP-23). */
export function minutesDocument(activity: ActivityPage, people: readonly Attender[]): OfficialDocument {
  const words = loadWords("zh-CN", "meetings");
  const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
  const present = people.filter(({ presence }) => presence === "PRESENT").map(({ name }) => name);
  const kinds = lineKinds.filter((kind) => activity.lines.some((line) => line.kind === kind));
  const when = [dayWords(activity.happenedOn), activity.place, activity.organiser].filter(Boolean).join("，");
  return {
    title: words("minutes.minutesOf", { title: activity.title }),
    blocks: [
      paragraph(`${when}。`),
      ...(present.length > 0 ? [paragraph(`${words("attendance.names", { names: present.join("、") })}。`)] : []),
      ...kinds.flatMap((kind): OfficialBlock[] => [
        { kind: "heading", level: 1, text: words(`lines.${kind}`) },
        ...activity.lines.filter((line) => line.kind === kind).map((line) => paragraph(writeLine(line))),
      ]),
      ...(activity.result ? activity.result.split("\n").map(paragraph) : []),
    ],
    issuers: [activity.orgName],
    day: activity.happenedOn,
  };
}
