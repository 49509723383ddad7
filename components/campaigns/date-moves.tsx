import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { moveDayAction } from "@/lib/campaigns/actions";
import type { DateMove } from "@/lib/campaigns/dates/queries";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import { formatFullDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayOf } from "@/lib/kernel/clock";

type Props = { locale: Locale; org: string; campaign: CampaignDetail };

/** LIFE-07: one day, one document, everybody below. Known days are offered; any other day may be typed by choosing it. */
export function MoveDayForm({ locale, org, campaign }: Props) {
  const words = loadWords(locale, "campaigns");
  const named = [
    ...campaign.stages.flatMap(({ name, endsOn }) => (endsOn ? [{ day: endsOn, name }] : [])),
    ...campaign.deadlines.map(({ dueOn, period }) => ({
      day: dueOn,
      name: `${words("templates.proofs.REPORT")} ${formatPeriod(locale, period)}`,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const days = [...new Set(named.map(({ day }) => day))];
  return (
    <Dialog
      trigger={words("buttons.move")}
      title={words("dates.heading")}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <p className="mb-4">{words("dates.explained")}</p>
      <ActionForm id={`move-${campaign.id}`} action={moveDayAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="campaignId" value={campaign.id} />
        <Field name="from" label={words("dates.from")} required>
          <Select
            placeholder={words("templates.choose")}
            options={days.map((day) => ({
              value: day,
              label: `${formatFullDay(locale, day)} · ${named
                .filter((one) => one.day === day)
                .map(({ name }) => name)
                .join("、")}`,
            }))}
          />
        </Field>
        <Field name="to" label={words("dates.to")} required>
          <DateInput />
        </Field>
        <Field name="basisDocument" label={words("dates.basis")} required>
          <TextInput maxLength={120} />
        </Field>
        <SubmitButton>{words("buttons.move")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

export function DateMoveTable({ locale, rows }: { locale: Locale; rows: readonly DateMove[] }) {
  const words = loadWords(locale, "campaigns");
  return (
    <Section title={words("dates.moved")}>
      <DataTable
        locale={locale}
        caption={words("dates.moved")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "days",
            header: words("dates.from"),
            cell: ({ fromDay, toDay }) => `${formatFullDay(locale, fromDay)} → ${formatFullDay(locale, toDay)}`,
          },
          { key: "basis", header: words("dates.basis"), cell: ({ basisDocument }) => basisDocument },
          {
            key: "what",
            header: words("dates.what"),
            cell: ({ stages, reports, items }) => words("dates.counted", { stages, reports, items }),
          },
          {
            key: "mover",
            header: words("dates.mover"),
            cell: ({ mover, movedAt }) => `${mover} · ${formatFullDay(locale, dayOf(movedAt))}`,
          },
        ]}
      />
    </Section>
  );
}
