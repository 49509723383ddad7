import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { LoggedEvent } from "@/lib/audit/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayOf } from "@/lib/kernel/clock";

type Told =
  | "survey"
  | "raise"
  | "withdraw"
  | "return"
  | "propose"
  | "accept"
  | "refuse"
  | "reopen"
  | "settle"
  | "publish"
  | "progress"
  | "claim"
  | "decline"
  | "confirm"
  | "amend"
  | "reschedule"
  | "extend"
  | "renew"
  | "ask"
  | "notExtended"
  | "terminate";
const told: readonly string[] = [
  "survey",
  "raise",
  "withdraw",
  "return",
  "propose",
  "accept",
  "refuse",
  "reopen",
  "settle",
  "publish",
  "progress",
  "claim",
  "decline",
  "confirm",
  "amend",
  "reschedule",
  "extend",
  "renew",
  "ask",
  "notExtended",
  "terminate",
];
const isTold = (name: string | undefined): name is Told => name !== undefined && told.includes(name);

/** The life of a pledge from its events, newest first; the capacity says in which office somebody acted (LIFE-05). */
export function PledgeLife({ locale, events }: { locale: Locale; events: readonly LoggedEvent[] }) {
  const words = loadWords(locale, "pledges");
  const happenings = events
    .flatMap(({ seq, at, kind, actorName, capacity, facts }) => {
      const name = kind === "pledge_extension.decline" ? "notExtended" : kind.split(".")[1];
      if (!isTold(name)) return [];
      const actor = actorName ?? words("events.system");
      const title = words(`events.${name}`, { actor, number: Number(facts.number ?? 0) });
      const reason = typeof facts.reason === "string" ? { note: facts.reason } : {};
      return [
        {
          key: String(seq),
          title,
          at: `${dayOf(at).slice(0, 4)} · ${formatMoment(locale, at)} · ${officeOf(locale, capacity)}`,
          ...reason,
        },
      ];
    })
    .reverse();
  return (
    <Section title={words("detail.life")}>
      {happenings.length > 0 ? (
        <Timeline happenings={happenings} />
      ) : (
        <p className="text-sm text-ink-2">{words("detail.lifeBefore")}</p>
      )}
    </Section>
  );
}

/** A duty's own title, or that the member acted as a member. */
const officeOf = (locale: Locale, capacity: string) =>
  /^[A-Z]+$/.test(capacity) ? loadWords(locale, "shell")("member") : capacity;
