import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { QueueRow } from "@/lib/reviews/queues/queries";
import { standingOf } from "@/lib/reviews/rules";
import { StandingTag } from "./standing-tag";
import { reviewTones } from "./tones";

type Props = {
  locale: Locale;
  path: string;
  today: Day;
  closesOn: Day;
  rows: readonly QueueRow[];
  several: boolean;
  empty: string;
};

/** 待点评名单: who is due, whose report is in, who has been reviewed by whom. */
export function QueueTable({ locale, path, today, closesOn, rows, several, empty }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={words("sections.queue")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          cell: (row) => (
            <>
              <a href={`${path}/${row.id}`} className="underline underline-offset-4">
                {row.name}
              </a>
              <Kind locale={locale} row={row} several={several} />
            </>
          ),
        },
        {
          key: "report",
          header: words("fields.report"),
          phoneLabel: words("fields.report"),
          cell: ({ reportSubmitted }) => words(`reportStates.${reportSubmitted ? "SUBMITTED" : "NONE"}`),
        },
        {
          key: "own",
          header: words("sections.opinion"),
          cell: ({ ownState, exemptReason, state }) => {
            if (state === "EXEMPTED") return exemptReason;
            return ownState ? <Tag tone={reviewTones[ownState]}>{words(`reviewStates.${ownState}`)}</Tag> : null;
          },
        },
        {
          key: "reviewer",
          header: words("fields.reviewer"),
          cell: ({ reviewerName, assigned }) =>
            reviewerName ??
            (assigned ? <span className="text-ink-2">{words("figures.assigned", { names: assigned })}</span> : null),
        },
        {
          key: "heldOn",
          header: words("fields.heldOn"),
          align: "right",
          cell: ({ heldOn }) => (heldOn ? formatDay(locale, heldOn) : null),
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state }) => <StandingTag locale={locale} standing={standingOf(state, closesOn, today)} />,
        },
      ]}
    />
  );
}

/** Where somebody belongs is said only where the round reaches several orgs. */
function Kind({ locale, row, several }: { locale: Locale; row: QueueRow; several: boolean }) {
  const words = loadWords(locale, "reviews");
  if (row.kind !== "PERSON") return <small>{words(`subjectKinds.${row.kind}`)}</small>;
  const facts = [several ? row.orgName : "", row.leadingCadre ? words("subjectKinds.CADRE") : ""].filter(Boolean);
  return facts.length > 0 ? <small>{facts.join(" · ")}</small> : null;
}
