import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { NumberInput, Select, TextInput } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { endLimitAction, setLimitAction } from "@/lib/noticeboard/actions";
import type { Limit, StandingItem } from "@/lib/noticeboard/limits/queries";

type Props = { locale: Locale; org: string; items: readonly StandingItem[]; keeps: boolean };

export function LimitDialog({ locale, org, items }: Omit<Props, "keeps">) {
  const words = loadWords(locale, "noticeboard");
  return (
    <FormDialog
      {...{ locale, org }}
      action={setLimitAction}
      title={words("limits.set")}
      submit={words("moves.confirm")}
      tone="primary"
    >
      <Field name="itemId" label={words("limits.item")} required>
        <Select options={items.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))} />
      </Field>
      <Field name="matter" label={words("limits.matter")} hint={words("limits.matterHint")} required>
        <TextInput />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="workingDays" label={words("limits.workingDays")} hint={words("limits.workingDaysHint")} required>
          <NumberInput />
        </Field>
        <Field name="lawfulDays" label={words("limits.lawfulDays")}>
          <NumberInput />
        </Field>
      </div>
      <Field name="post" label={words("limits.post")}>
        <TextInput />
      </Field>
    </FormDialog>
  );
}

/** 长期服务承诺: each item with its check day and the limits under it. */
export function StandingList({ locale, org, items, keeps }: Props) {
  const words = loadWords(locale, "noticeboard");
  if (items.length === 0) return <Empty>{words("limits.empty")}</Empty>;
  const columns = columnsOf(locale, org, keeps);
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className="border-t border-line py-3">
          <p className="flex flex-wrap justify-between gap-x-4">
            <a href={`/o/${org}/pledges/${item.pledgeId}`} className="font-semibold underline-offset-4 hover:underline">
              {item.number}. {item.text}
            </a>
            <span className="text-sm text-ink-2">
              {words("limits.checkOn", { day: formatDay(locale, item.checkOn) })}
              {item.checkedOn ? `　${words("limits.checkedOn", { day: formatFullDay(locale, item.checkedOn) })}` : ""}
            </span>
          </p>
          {item.limits.length > 0 ? (
            <div className="mt-2">
              <DataTable
                locale={locale}
                caption={item.text}
                columns={columns}
                rows={item.limits}
                rowKey={({ id }) => id}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function columnsOf(locale: Locale, org: string, keeps: boolean): Column<Limit>[] {
  const words = loadWords(locale, "noticeboard");
  const days = (count: number) => (count === 0 ? words("limits.atOnce") : words("limits.days", { days: count }));
  return [
    { key: "matter", header: words("limits.matter"), phone: "title", cell: ({ matter }) => matter },
    {
      key: "days",
      header: words("limits.workingDays"),
      phone: "badge",
      align: "right",
      cell: (row) => days(row.workingDays),
    },
    {
      key: "lawful",
      header: words("limits.lawfulDays"),
      phoneLabel: words("limits.lawfulDays"),
      align: "right",
      cell: ({ lawfulDays }) => (lawfulDays === null ? "" : days(lawfulDays)),
    },
    { key: "post", header: words("limits.post"), cell: ({ post }) => post },
    ...(keeps
      ? [
          {
            key: "act",
            header: words("columns.act"),
            align: "right" as const,
            cell: ({ id, matter }: Limit) => (
              <FormDialog
                {...{ locale, org, keys: { limitId: id } }}
                action={endLimitAction}
                title={words("limits.end")}
                submit={words("moves.confirm")}
                tone="quiet"
              >
                <p className="mb-4">{words("limits.endNote", { matter })}</p>
              </FormDialog>
            ),
          },
        ]
      : []),
  ];
}
