import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { declineAdviceAction, takeUpAdviceAction } from "@/lib/rectifications/actions";
import type { Advice } from "@/lib/rectifications/advice/queries";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { mayDecline } from "@/lib/rectifications/policy";
import { AdviceDialog } from "./advice-dialog";
import { StateTag } from "./state-tag";

type Props = {
  locale: Locale;
  org: string;
  rows: readonly Advice[];
  withOrg: boolean;
  actor: Actor;
  /** Who can be made responsible; empty where the reader decides nothing. */
  owners: readonly PossibleOwner[];
};

/** 逐项整改: every improvement item with the rectification it became, or why it became none (SUP-03). */
export function AdviceList({ locale, org, rows, withOrg, actor, owners }: Props) {
  const words = loadWords(locale, "rectifications");
  const columns: Column<Advice>[] = [
    {
      key: "text",
      header: words("advice.text"),
      cell: ({ text, reviewer, round, heldOn, ordered }) => (
        <>
          {text} {ordered ? <Tag tone="late">{words("ordered")}</Tag> : null}
          <small className="block">
            {words("advice.from", { reviewer, round, day: formatFullDay(locale, heldOn) })}
          </small>
        </>
      ),
    },
    { key: "subject", header: words("advice.subject"), cell: ({ subject }) => subject },
    ...(withOrg
      ? [{ key: "org", header: words("fields.org"), phone: "hidden" as const, cell: ({ orgName }: Advice) => orgName }]
      : []),
    {
      key: "outcome",
      header: words("advice.outcome"),
      cell: (row) => <Outcome locale={locale} org={org} row={row} actor={actor} owners={owners} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("pages.advice")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("advice.empty")}
    />
  );
}

type OutcomeProps = { locale: Locale; org: string; row: Advice; actor: Actor; owners: readonly PossibleOwner[] };

function Outcome({ locale, org, row, actor, owners }: OutcomeProps) {
  const words = loadWords(locale, "rectifications");
  if (row.rectificationId && row.state)
    return (
      <span className="flex flex-wrap items-center gap-2.5">
        <a href={`/o/${org}/rectifications/${row.rectificationId}`} className="underline underline-offset-4">
          {words("record", { number: row.number ?? 0 })}
        </a>
        <StateTag locale={locale} state={row.state} />
      </span>
    );
  if (row.declined)
    return (
      <>
        <Tag tone="neutral">{words("advice.declined")}</Tag>
        <small>
          {words("advice.declinedBy", {
            name: row.declined.name,
            day: formatFullDay(locale, row.declined.on),
            reason: row.declined.reason,
          })}
        </small>
      </>
    );
  if (owners.length === 0) return <Tag tone="due">{words("advice.undecided")}</Tag>;
  return (
    <span className="flex flex-wrap gap-2.5">
      <TakeUp locale={locale} org={org} id={row.id} owners={owners} chosen={row.subjectPersonId} />
      {mayDecline(actor, row) === true ? <Decline locale={locale} org={org} id={row.id} /> : null}
    </span>
  );
}

type Keys = { locale: Locale; org: string; id: string };

function TakeUp({ owners, chosen, ...keys }: Keys & { owners: readonly PossibleOwner[]; chosen: string | null }) {
  const words = loadWords(keys.locale, "rectifications");
  const options = owners.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }));
  return (
    <AdviceDialog {...keys} act="takeUp" action={takeUpAdviceAction} tone="primary">
      <Field name="ownerPersonId" label={words("enter.owner")} required>
        <Select
          placeholder={loadWords(keys.locale, "common")("forms.choose")}
          options={options}
          defaultValue={chosen ?? ""}
        />
      </Field>
      <Field name="dueOn" label={words("enter.dueOn")} required>
        <DateInput />
      </Field>
    </AdviceDialog>
  );
}

function Decline(keys: Keys) {
  const words = loadWords(keys.locale, "rectifications");
  return (
    <AdviceDialog {...keys} act="decline" action={declineAdviceAction}>
      <Field name="reason" label={words("advice.reason")} hint={words("advice.reasonHint")} required>
        <TextArea rows={3} />
      </Field>
    </AdviceDialog>
  );
}
