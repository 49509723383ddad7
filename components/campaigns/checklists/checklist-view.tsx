import { Bar } from "@/components/ui/bar";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { markItemAction, unmarkItemAction } from "@/lib/campaigns/checklists/actions";
import type { Checklist, Item } from "@/lib/campaigns/checklists/queries";
import { type Band, doneOf, marksList, standingIn } from "@/lib/campaigns/checklists/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";

type Place = { locale: Locale; org: string; today: Day };
type Props = Place & { list: Checklist; actor: Actor; band: Band | null };

/** One list with what is done of it, and where that lies beside the peers. */
export function ChecklistView({ locale, org, today, list, actor, band }: Props) {
  const words = loadWords(locale, "ledgers");
  const [done, total] = [doneOf(list.items), list.items.length];
  return (
    <Section
      title={[list.personName ?? list.orgName, list.name, words("checklists.progress", { done, total })]
        .filter(Boolean)
        .join("　")}
    >
      <p className="text-sm text-ink-2">
        {[
          words(`checklists.kinds.${list.kind}`),
          words("checklists.issuer", { name: list.issuerName }),
          list.dueOn ? `${words("checklists.dueOn")} ${formatFullDay(locale, list.dueOn)}` : "",
        ]
          .filter(Boolean)
          .join("　")}
      </p>
      <Bar segments={[{ label: list.name, value: done, tone: list.kind === "STARS" ? "gold" : "ok" }]} total={total} />
      {band ? (
        <p className="mt-1.5 text-sm text-ink-2">
          {words("checklists.band", {
            ...band,
            standing: words(`checklists.bandMarks.${standingIn(done, band)}`),
          })}
        </p>
      ) : null}
      <div className="mt-2">
        <ItemTable {...{ locale, org, today, list }} marks={marksList(actor, list)} />
      </div>
    </Section>
  );
}

function ItemTable({ locale, org, today, list, marks }: Place & { list: Checklist; marks: boolean }) {
  const words = loadWords(locale, "ledgers");
  const columns: Column<Item>[] = [
    { key: "text", header: words("checklists.item"), cell: ({ text }) => text },
    {
      key: "state",
      header: words("checklists.state"),
      phone: "badge",
      cell: ({ doneOn }) =>
        doneOn ? <Tag tone="ok">{words("checklists.done")}</Tag> : <Tag tone="neutral">{words("checklists.open")}</Tag>,
    },
    { key: "heading", header: words("checklists.part"), phone: "hidden", cell: ({ heading }) => heading || "—" },
    {
      key: "shown",
      header: words("checklists.shown"),
      cell: ({ doneOn, marker, note }) => (
        <>
          {doneOn ? words("checklists.doneBy", { day: formatFullDay(locale, doneOn), name: marker ?? "" }) : null}
          {note ? <small>{note}</small> : null}
        </>
      ),
    },
    ...(marks
      ? [
          {
            key: "act",
            header: words("checklists.act"),
            align: "right" as const,
            cell: (item: Item) => <MarkDialog {...{ locale, org, today, item }} stars={list.kind === "STARS"} />,
          },
        ]
      : []),
  ];
  return <DataTable locale={locale} caption={list.name} columns={columns} rows={list.items} rowKey={({ id }) => id} />;
}

/** 完成 or 升星; a done one is taken off with its reason (撤下, 摘星). */
function MarkDialog({ locale, org, today, item, stars }: Place & { item: Item; stars: boolean }) {
  const words = loadWords(locale, "ledgers");
  const shared = { locale, org, submit: words("checklists.save"), keys: { itemId: item.id } };
  if (item.doneOn) {
    return (
      <FormDialog
        {...shared}
        action={unmarkItemAction}
        title={words(stars ? "checklists.unstar" : "checklists.unmark")}
      >
        <Field name="note" label={words("checklists.reason")} required>
          <TextInput maxLength={200} />
        </Field>
      </FormDialog>
    );
  }
  return (
    <FormDialog {...shared} action={markItemAction} title={words(stars ? "checklists.star" : "checklists.mark")}>
      <Field name="doneOn" label={words("checklists.doneOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
      <Field name="note" label={words("checklists.itemNote")}>
        <TextInput maxLength={200} />
      </Field>
    </FormDialog>
  );
}
