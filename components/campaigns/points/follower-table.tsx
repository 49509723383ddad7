import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import type { Follower, Point } from "@/lib/campaigns/points/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { distanceWords } from "./distance-words";

type Props = { locale: Locale; followers: readonly Follower[]; point: Point; links: { href: string; label: string }[] };

/** The organisations below held against one point, in the order of the tree: for guidance, not a ranking. */
export function FollowerTable({ locale, followers, point, links }: Props) {
  const words = loadWords(locale, "meetings");
  const share = (value: number | null) => (value === null ? words("points.noFigure") : `${value}%`);
  const columns: Column<Follower>[] = [
    { key: "name", header: words("points.follower"), cell: ({ name }) => name },
    {
      key: "kept",
      header: words("points.kept"),
      phoneLabel: words("points.kept"),
      align: "right",
      cell: ({ kept }) => share(kept),
    },
    { key: "gap", header: words("points.gap"), cell: ({ kept }) => distanceWords(locale, point.pointKept, kept) },
    {
      key: "reviewed",
      header: words("points.reviewed"),
      phoneLabel: words("points.reviewed"),
      align: "right",
      cell: ({ reviewed }) => share(reviewed),
    },
  ];
  return (
    <Section title={words("points.followers")} links={links}>
      <p className="mb-2 text-sm text-ink-2">
        {words("points.against")} {point.subjectName} · {words("points.followersNote")}
      </p>
      <DataTable
        locale={locale}
        caption={words("points.followers")}
        columns={columns}
        rows={followers}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
