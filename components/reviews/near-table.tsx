import { DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { NearTarget } from "@/lib/reviews/queues/queries";
import { standingOf } from "@/lib/reviews/rules";
import { StandingTag } from "./standing-tag";

type Props = {
  locale: Locale;
  caption: string;
  today: Day;
  targets: readonly NearTarget[];
  hrefOf: (target: NearTarget) => string;
};

/** Subjects of rounds that stand elsewhere: those above this org, and those across a declared link. */
export function NearTable({ locale, caption, today, targets, hrefOf }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={targets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          cell: (target) => (
            <>
              <a href={hrefOf(target)} className="underline underline-offset-4">
                {target.name}
              </a>
              {target.kind === "PERSON" ? <small>{target.orgName}</small> : null}
            </>
          ),
        },
        { key: "round", header: words("fields.round"), cell: ({ roundTitle }) => roundTitle },
        {
          key: "closesOn",
          header: words("fields.closesOn"),
          align: "right",
          phoneLabel: words("fields.closesOn"),
          cell: ({ closesOn }) => formatDay(locale, closesOn),
        },
        {
          key: "report",
          header: words("fields.report"),
          phoneLabel: words("fields.report"),
          cell: ({ reportSubmitted }) => words(`reportStates.${reportSubmitted ? "SUBMITTED" : "NONE"}`),
        },
        {
          key: "state",
          header: words("fields.state"),
          phone: "badge",
          cell: ({ state, closesOn }) => <StandingTag locale={locale} standing={standingOf(state, closesOn, today)} />,
        },
      ]}
    />
  );
}
