import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ListedProblem } from "@/lib/rectifications/meetings/queries";

/** CAM-46: each problem of the campaign, where it was found, and whether it is solved. */
export function ProblemTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly ListedProblem[] }) {
  const words = loadWords(locale, "meetings");
  const columns: Column<ListedProblem>[] = [
    {
      key: "problem",
      header: words("problems.problem"),
      cell: ({ problem, rectificationId, activityId }) => (
        <a
          href={
            rectificationId
              ? `/o/${org}/rectifications/${rectificationId}`
              : `/o/${org}/campaigns/activities/${activityId}`
          }
          className="underline underline-offset-4"
        >
          {problem}
        </a>
      ),
    },
    { key: "source", header: words("problems.source"), cell: ({ source }) => source },
    {
      key: "day",
      header: words("hearings.heardOn"),
      align: "right",
      cell: ({ foundOn }) => formatFullDay(locale, foundOn),
    },
    {
      key: "state",
      header: words("problems.state"),
      phone: "badge",
      cell: ({ state }) => {
        if (state === "CLOSED") return <Tag tone="ok">{words("problems.solved")}</Tag>;
        return state ? (
          <Tag tone="due">{words("problems.open")}</Tag>
        ) : (
          <Tag tone="returned">{words("problems.unsolved")}</Tag>
        );
      },
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("problems.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("problems.none")}
    />
  );
}
