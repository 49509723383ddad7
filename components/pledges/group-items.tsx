import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { collectProgressAction } from "@/lib/pledges/collections/actions";
import type { GroupItem } from "@/lib/pledges/collections/queries";

type GroupItemsProps = { locale: Locale; org: string; today: string; items: readonly GroupItem[] };

/** LIFE-12: the open promises of a party group, one after another, each with a form for its head. */
export function GroupItems({ locale, org, today, items }: GroupItemsProps) {
  const words = loadWords(locale, "registers");
  if (items.length === 0) return <Empty>{words("group.none")}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {items.map((item) => (
        <li key={item.id} className="border-line px-4 py-3 not-first:border-t">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <strong className="font-semibold">{item.personName}</strong>
            <span className="text-sm text-ink-2">{words("group.due", { day: formatDay(locale, item.dueOn) })}</span>
          </p>
          <p>{item.text}</p>
          <p className="mb-2 text-sm text-ink-2">
            {item.lastOn && item.lastNote
              ? words("group.last", { day: formatDay(locale, item.lastOn), note: item.lastNote })
              : words("group.never")}
          </p>
          <Dialog
            trigger={words("group.write")}
            title={`${words("group.write")} · ${item.personName}`}
            closeLabel={loadWords(locale, "common")("buttons.close")}
          >
            <p className="mb-3 text-sm text-ink-2">{words("group.intro")}</p>
            <ActionForm action={collectProgressAction} words={formWords(locale)}>
              <input type="hidden" name="org" value={org} />
              <input type="hidden" name="itemId" value={item.id} />
              <Field name="note" label={words("group.note")} required>
                <TextArea rows={3} />
              </Field>
              <Field name="happenedOn" label={words("group.happenedOn")} required>
                <DateInput defaultValue={today} max={today} />
              </Field>
              <SubmitButton>{words("group.write")}</SubmitButton>
            </ActionForm>
          </Dialog>
        </li>
      ))}
    </ul>
  );
}
