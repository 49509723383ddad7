import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Stat, Stats } from "@/components/ui/stat";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Bucket } from "@/lib/pledges/items/rules";
import type { Line } from "@/lib/pledges/line/queries";
import type { LineQuery } from "@/lib/pledges/line/schema";

type Props = { locale: Locale; path: string; query: LineQuery; line: Line };

const buckets: readonly Bucket[] = ["fulfilled", "due", "notDue", "withdrawn"];

/** RPT-03 for the whole line: the buckets, each leading to its rows, and what the list can be narrowed and sorted by. */
export function LineToolbar({ locale, path, query, line }: Props) {
  const words = loadWords(locale, "pledges");
  const { bucket, below, sort } = query;
  const options = (names: readonly Bucket[]) => names.map((value) => ({ value, label: words(`buckets.${value}`) }));
  return (
    <>
      {line.figures ? (
        <Stats>
          <Stat
            label={words("lists.items")}
            figure={line.figures.items}
            href={withQuery(path, { below, sort })}
            note={words("lower.asOf", { time: formatMoment(locale, new Date(line.figures.countedAt)) })}
          />
          {buckets.map((name) => (
            <Stat
              key={name}
              label={words(`buckets.${name}`)}
              figure={line.figures?.[name] ?? 0}
              href={withQuery(path, { below, sort, bucket: name })}
            />
          ))}
        </Stats>
      ) : null}
      <ListToolbar
        locale={locale}
        path={path}
        filters={[
          { name: "bucket", label: words("lists.allBuckets"), value: bucket, options: options(buckets) },
          {
            name: "below",
            label: words("line.allOrgs"),
            value: below,
            options: line.lower.map(({ code, name }) => ({ value: code, label: name })),
          },
          {
            name: "sort",
            label: words("line.sorts.tree"),
            value: sort === "due" ? sort : undefined,
            options: [{ value: "due", label: words("line.sorts.due") }],
          },
        ]}
      />
    </>
  );
}
