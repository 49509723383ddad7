import { DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LeniencyOfRound } from "@/lib/reviews/leniency/queries";
import { distanceOf, type Leniency } from "@/lib/reviews/leniency/rules";

type Props = { locale: Locale; found: LeniencyOfRound };

const signed = (figure: number) => (figure > 0 ? `+${figure.toFixed(1)}` : figure.toFixed(1));

/** REV-40: mean and spread of each reviewer beside those of the round, by name and with n; nothing is ranked. */
export function LeniencyTable({ locale, found: { reviewers, whole } }: Props) {
  const words = loadWords(locale, "reviews");
  const rows = whole ? [...reviewers, { ...whole, name: words("leniency.whole"), orgName: "" }] : [];
  const distance = (row: Leniency) => (whole && row.orgName !== "" ? distanceOf(row, whole) : null);
  return (
    <DataTable
      locale={locale}
      caption={words("leniency.title")}
      empty={words("leniency.empty")}
      rows={rows}
      rowKey={({ name, orgName }) => `${name}${orgName}`}
      columns={[
        {
          key: "name",
          header: words("fields.reviewer"),
          cell: ({ name, orgName }) => (
            <>
              {name}
              {orgName ? <small>{orgName}</small> : null}
            </>
          ),
        },
        {
          key: "n",
          header: words("leniency.n"),
          align: "right",
          phoneLabel: words("leniency.n"),
          cell: ({ reviews }) => reviews,
        },
        {
          key: "mean",
          header: words("leniency.mean"),
          align: "right",
          phoneLabel: words("leniency.mean"),
          cell: ({ mean }) => mean.toFixed(1),
        },
        {
          key: "spread",
          header: words("leniency.spread"),
          align: "right",
          phoneLabel: words("leniency.spread"),
          cell: ({ spread }) => (spread === null ? "—" : spread.toFixed(1)),
        },
        {
          key: "distance",
          header: words("leniency.distance"),
          align: "right",
          phoneLabel: words("leniency.distance"),
          cell: (row) => {
            const found = distance(row);
            return found === null ? "—" : signed(found);
          },
        },
      ]}
    />
  );
}
