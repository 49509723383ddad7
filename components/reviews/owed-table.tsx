import { DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { OwedSubject } from "@/lib/reviews/reviewers/queries";
import { standingOf } from "@/lib/reviews/rules";
import { StandingTag } from "./standing-tag";

type Props = { locale: Locale; path: string; today: Day; closesOn: Day; caption: string; rows: readonly OwedSubject[] };

/** Whom one reviewer owes a review, and how each stands; an exemption with its reason. */
export function OwedTable({ locale, path, today, closesOn, caption, rows }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("reviewers.nobody")}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          cell: ({ id, name, orgName }) => (
            <>
              <a href={`${path}/${id}`} className="underline underline-offset-4">
                {name}
              </a>
              {orgName === name ? null : <small>{orgName}</small>}
            </>
          ),
        },
        {
          key: "how",
          header: words("fields.content"),
          cell: ({ state, exemptReason, reviewerName, heldOn }) => {
            if (state === "EXEMPTED") return exemptReason;
            return reviewerName ? `${reviewerName}　${heldOn ? formatDay(locale, heldOn) : ""}` : null;
          },
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
